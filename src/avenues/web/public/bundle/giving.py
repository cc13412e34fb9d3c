"""Makes a bundle for a page, and gives it out to be saved. Nothing of it stays here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from django.conf import settings
from django.http import FileResponse

from avenues.documents.bundle import Limits, Made, Part, make
from avenues.documents.bundle.limits import MEGABYTE
from avenues.web.public.bundle.lines import Line

PIECE = 1024 * 1024
NAMELESS = "Bundle"
LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class Bound:
    """A bundle that was made, and the file that holds it, which has no name any more."""

    made: Made
    file: BinaryIO


def limits() -> Limits:
    """What the operator lets a bundle be."""
    return Limits(largest_upload=settings.BUNDLE_LARGEST * MEGABYTE)


@contextmanager
def room() -> Iterator[Path]:
    """A folder of its own for the papers of one bundle, gone afterwards."""
    with TemporaryDirectory(prefix="papers-") as folder:
        yield Path(folder)


def put(folder: Path, number: int, pieces: Iterable[bytes]) -> Path:
    """A paper in the folder."""
    path = folder / f"paper-{number}"
    with path.open("wb") as file:
        for piece in pieces:
            file.write(piece)
    return path


def part_of(line: Line, path: Path) -> Part:
    """A paper as the index will name it."""
    return Part(path, line.name, line.shown_title, line.dated, line.section)


def bind(parts: list[Part], *, title: str, about: str, folder: Path) -> Bound:
    """The bundle. Raises `NothingToBind`."""
    to = folder / "bundle.pdf"
    made = make(parts, title=title or NAMELESS, to=to, about=about, limits=limits())
    file = to.open("rb")
    to.unlink()
    return Bound(made, file)


def give(bound: Bound, title: str) -> FileResponse:
    """The bundle, to be saved."""
    name = f"{file_name(title)}.pdf"
    return FileResponse(bound.file, as_attachment=True, filename=name, content_type="application/pdf")


def file_name(title: str) -> str:
    """The title as the name of a file."""
    shown = "".join(sign for sign in re.sub(r'[\\/:*?"<>|\s]+', " ", title) if sign.isprintable())
    return shown.strip(" .")[:LONGEST_NAME] or NAMELESS
