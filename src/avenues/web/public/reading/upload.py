"""A file that was sent, held in memory and nowhere else, and only while it is not too large."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from django.core.files.uploadedfile import InMemoryUploadedFile, UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, StopUpload
from django.http import HttpRequest

from avenues.reading import LARGEST


class InMemory(FileUploadHandler):
    """Django's own handlers put a large file on the disk. This one stops it, and remembers its name."""

    too_large = ""

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        self.held = BytesIO()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        if self.held.tell() + len(raw_data) > LARGEST:
            self.too_large = self.file_name or ""
            raise StopUpload(connection_reset=False)
        self.held.write(raw_data)
        return None

    def file_complete(self, file_size: int) -> UploadedFile | None:
        self.held.seek(0)
        return InMemoryUploadedFile(
            self.held,
            self.field_name,
            self.file_name,
            self.content_type,
            file_size,
            self.charset,
        )


def hold_in_memory(request: HttpRequest) -> InMemory:
    """From here on a file of this request is held in memory. To be called before its form is read."""
    handler = InMemory(request)
    request.upload_handlers = [handler]
    return handler
