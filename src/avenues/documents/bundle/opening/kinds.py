"""How a file is opened, by what it is. What it is, `avenues.files` says by its content."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from avenues.documents.bundle.opening.refusals import HEIC, TEXT, CannotUse
from avenues.files import kinds
from avenues.files.errors import NotTaken


class How(Enum):
    """The ways of opening."""

    PDF = "pdf"
    PICTURE = "picture"
    WORD = "word"


WAYS = {
    kinds.Kind.PDF: How.PDF,
    kinds.Kind.DOCX: How.WORD,
    kinds.Kind.JPEG: How.PICTURE,
    kinds.Kind.PNG: How.PICTURE,
    kinds.Kind.TIFF: How.PICTURE,
}
NOT_BOUND = {kinds.Kind.HEIC: HEIC}


def how_of(path: Path) -> How:
    """The way in which this file is opened. Raises `CannotUse`."""
    try:
        with path.open("rb") as file:
            kind = kinds.kind_of(file)
    except NotTaken as refused:
        raise CannotUse(str(refused)) from refused
    if kind not in WAYS:
        raise CannotUse(NOT_BOUND.get(kind, TEXT))
    return WAYS[kind]
