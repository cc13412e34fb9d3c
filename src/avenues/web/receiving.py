"""Takes files in as far as they may go. What is beyond is read past and not kept; its name can be said.

Every form of the site goes through here, whether it asks for files or not.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.core.files.uploadhandler import FileUploadHandler, SkipFile
from django.http import HttpRequest

from avenues.files import limits

_NAME = "read_past"


@dataclass
class ReadPast:
    """The names of files that were not taken in, by why."""

    too_large: list[str] = field(default_factory=list)
    too_many: list[str] = field(default_factory=list)


class UpToTheLimit(FileUploadHandler):
    """Skips a file that is larger than may be kept, and any beyond the number that may come at once."""

    count = 0
    so_far = 0

    def new_file(self, *parts: Any, **named: Any) -> None:
        """The next file begins."""
        super().new_file(*parts, **named)
        self.so_far = 0
        self.count += 1

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        """Pass it on, as long as there is room."""
        # Not in `new_file`: Django would then take the file before for the one that was broken off.
        if self.count > limits.most_at_once():
            read_past(self.request).too_many.append(self.file_name or "")
            raise SkipFile
        self.so_far += len(raw_data)
        if self.so_far > limits.largest():
            read_past(self.request).too_large.append(self.file_name or "")
            raise SkipFile
        return raw_data

    def file_complete(self, file_size: int) -> None:
        """The next handler keeps it."""


def read_past(request: HttpRequest | None) -> ReadPast:
    """What a form brought that was not taken in. Its files must have been read."""
    if not hasattr(request, _NAME):
        setattr(request, _NAME, ReadPast())
    found: ReadPast = getattr(request, _NAME)
    return found
