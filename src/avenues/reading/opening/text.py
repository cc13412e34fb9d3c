"""Plain text, pasted or in a file."""

from __future__ import annotations

from avenues.reading.letter import How, Letter
from avenues.reading.opening.refusals import MOST_SIGNS, CannotRead, Refusal

TRIED = ("utf-8-sig", "cp1252")


def open_text(text: str, how: How = How.TYPED) -> Letter:
    """A letter of what was pasted. A form feed ends a page. Raises `CannotRead`."""
    if len(text) > MOST_SIGNS:
        raise CannotRead(Refusal.TOO_LONG)
    if not text.strip():
        raise CannotRead(Refusal.NOTHING_TYPED)
    return Letter(tuple(_one_kind_of_line(text).split("\f")), how)


def decoded(data: bytes) -> str:
    """The text of a file, in whichever way it was written down."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    for encoding in TRIED:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")


def _one_kind_of_line(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\v", "\n")
