"""How large a file may be, how many come at once, and what is left of a name that somebody typed."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePosixPath

from django.conf import settings

from avenues.files.errors import NotTaken
from avenues.files.kinds import Kind

MEGABYTE = 1024 * 1024
LONGEST_NAME = 120
NAMELESS = "paper"
_NOT_IN_A_NAME = re.compile(r'[\s\x00-\x1f\x7f<>:"/\\|?*]+')
_ENDINGS = {Kind.JPEG: ("jpg", "jpeg"), Kind.TIFF: ("tif", "tiff"), Kind.HEIC: ("heic", "heif")}


def largest() -> int:
    """The most bytes that a file may have."""
    return int(settings.FILES_LARGEST * MEGABYTE)


def most_at_once() -> int:
    """How many files one form may bring."""
    return int(settings.FILES_AT_ONCE)


def check_size(size: int) -> None:
    """Raises `NotTaken` if a file is too large."""
    if size > largest():
        raise NotTaken(too_large())


def too_large() -> str:
    """The sentence for a file that is too large."""
    return (
        f"It is larger than {settings.FILES_LARGEST} MB. Make it smaller, for example by scanning with fewer "
        "dots, or send it in parts."
    )


def clean_name(given: str, kind: Kind) -> str:
    """The name as it is shown and given out: no path, no sign that harms, an ending that tells the truth.

    Signs that turn the direction of reading go too, or a program's name could read like a PDF's.
    """
    last = PurePosixPath(given.replace("\\", "/")).name
    shown = "".join(sign for sign in _NOT_IN_A_NAME.sub(" ", last) if sign.isprintable())
    name = re.sub(" +", " ", unicodedata.normalize("NFC", shown)).strip(" .")
    endings = _ENDINGS.get(kind, (kind.ending,))
    stem, _, ending = name.rpartition(".")
    if not stem or ending.lower() not in endings:
        stem, ending = name, kind.ending
    return f"{stem[: LONGEST_NAME - len(ending) - 1].strip(' .') or NAMELESS}.{ending}"
