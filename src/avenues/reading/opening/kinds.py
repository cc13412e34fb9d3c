"""What kind of file it is, by how it begins. A name can say anything.

Nothing is unpacked here: what is packed is for the process apart to look into (`word.py`).
"""

from __future__ import annotations

from enum import Enum

from avenues.reading.opening.refusals import CannotRead, Refusal

HEAD = 1024
PHOTOS = (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypavif", b"ftyphevc")
NOT_TEXT = frozenset(range(32)) - frozenset(b"\t\n\r\f\x1b")


class Kind(Enum):
    """The kinds that can be opened."""

    PDF = "pdf"
    WORD = "word"
    PICTURE = "picture"
    TEXT = "text"


def kind_of(data: bytes) -> Kind:
    """The kind of a file that is not empty. Raises `CannotRead` for every other kind."""
    head = data[:HEAD]
    if b"%PDF-" in head:
        return Kind.PDF
    if head.startswith(b"PK\x03\x04"):
        return Kind.WORD
    if head.startswith((b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")):
        return Kind.PICTURE
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        raise CannotRead(Refusal.OLD_WORD)
    if head[4:12] in PHOTOS:
        raise CannotRead(Refusal.PHOTO_KIND)
    if _is_text(data):
        return Kind.TEXT
    raise CannotRead(Refusal.OTHER_KIND)


def _is_text(data: bytes) -> bool:
    head = data[:HEAD].lstrip()
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    if head.startswith(b"{\\rtf") or head[:15].lower().startswith((b"<!doctype", b"<html", b"<?xml")):
        return False
    return not NOT_TEXT & set(data)
