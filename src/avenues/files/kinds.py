"""What a file is, by what stands in it. Its name is never trusted, only shown."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from enum import Enum
from typing import BinaryIO

from avenues.files.errors import NotTaken
from avenues.files.word import is_word_document

HEAD = 1024
PIECE = 64 * 1024
TAKEN = "PDF, Word (.docx), PNG, JPEG, TIFF, HEIC and plain text"
NOT_TAKEN = f"It is not a kind of file that we take. Send it as one of these: {TAKEN}."
EMPTY = "It is empty. Choose it again, or save it again first."
_HEIC_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"mif1", b"msf1"})
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]")
_MARKUP = re.compile(
    rb"(?i)\s*<(?:!doctype|!--|\?xml|html|head|body|script|iframe|svg|style|table|div|title|meta|p\b|a\b|h1)"
)


class Kind(Enum):
    """A kind of file that is taken: its media type, the end of its name, and its words."""

    PDF = "application/pdf", "pdf", "PDF"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", "Word"
    PNG = "image/png", "png", "Picture (PNG)"
    JPEG = "image/jpeg", "jpg", "Picture (JPEG)"
    TIFF = "image/tiff", "tiff", "Picture (TIFF)"
    HEIC = "image/heic", "heic", "Picture (HEIC)"
    TEXT = "text/plain; charset=utf-8", "txt", "Plain text"
    CALENDAR = "text/calendar; charset=utf-8", "ics", "Calendar"  # issued, never taken in

    def __init__(self, media_type: str, ending: str, words: str) -> None:
        self.media_type = media_type
        self.ending = ending
        self.words = words


def kind_of(file: BinaryIO) -> Kind:
    """What the file is. Raises `NotTaken` with a sentence. The file is left at its beginning."""
    file.seek(0)
    head = file.read(HEAD)
    try:
        return _kind(head, file)
    finally:
        file.seek(0)


def _kind(head: bytes, file: BinaryIO) -> Kind:
    if not head:
        raise NotTaken(EMPTY)
    for kind, begins in _BEGINNINGS.items():
        if begins(head):
            return kind
    if head.startswith(b"PK\x03\x04"):
        if is_word_document(file):
            return Kind.DOCX
        raise NotTaken("It is a packed folder, or not a Word document. Send each paper by itself.")
    for begins_with, sentence in _NAMED:
        if head.startswith(begins_with):
            raise NotTaken(sentence)
    if b"%PDF-" in head:  # some programs write a few bytes of their own before it
        return Kind.PDF
    if _MARKUP.match(head):
        raise NotTaken("It is a web page. Open it, print it to PDF, and send that.")
    if _is_text(file):
        return Kind.TEXT
    raise NotTaken(NOT_TAKEN)


_BEGINNINGS: dict[Kind, Callable[[bytes], bool]] = {
    Kind.PDF: lambda head: head.startswith(b"%PDF-"),
    Kind.PNG: lambda head: head.startswith(b"\x89PNG\r\n\x1a\n") and head[12:16] == b"IHDR",
    Kind.JPEG: lambda head: head.startswith(b"\xff\xd8\xff"),
    Kind.TIFF: lambda head: head.startswith((b"II*\x00", b"MM\x00*")),
    Kind.HEIC: lambda head: head[4:8] == b"ftyp" and head[8:12] in _HEIC_BRANDS,
}
_NAMED = (
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "It is from an old Word, or needs a password to open. Save it as PDF or Word (.docx), without one.",
    ),
    (b"{\\rtf", "It is rich text. Save it as PDF or Word (.docx)."),
    (b"MZ", "It is a program. We take papers only."),
    (b"\x7fELF", "It is a program. We take papers only."),
    (b"#!", "It is a program. We take papers only."),
)


def _is_text(file: BinaryIO) -> bool:
    """Is all of it UTF-8, without signs that no text has? Read in pieces, whatever its length."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    file.seek(0)
    try:
        while piece := file.read(PIECE):
            if _CONTROL.search(piece):
                return False
            decoder.decode(piece)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True
