"""What goes into a bundle, where it came to stand, and what was refused."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Part:
    """A paper: its file, what the person calls the file, and how the index names it."""

    path: Path
    name: str
    title: str
    dated: str = ""
    section: str = ""


@dataclass(frozen=True, slots=True)
class Placed:
    """A paper and its pages in the bundle. `note` says what was mended in it."""

    part: Part
    first: int
    last: int
    note: str = ""

    @property
    def pages(self) -> str:
        """Its pages as the index says them: "4" or "4 to 9"."""
        return str(self.first) if self.first == self.last else f"{self.first} to {self.last}"


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that is not in the bundle, and a sentence on why and what to do."""

    name: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Made:
    """A bundle that was made: how many pages, what stands where, and what was left out."""

    pages: int
    placed: tuple[Placed, ...]
    refused: tuple[Refused, ...]

    @property
    def notes(self) -> tuple[Refused, ...]:
        """What to look at, by the name of the file."""
        return tuple(Refused(each.part.name, each.note) for each in self.placed if each.note)


class NothingToBind(ValueError):
    """No paper could be used; `refused` says why of each."""

    def __init__(self, refused: tuple[Refused, ...]) -> None:
        super().__init__("None of these files can go into a bundle.")
        self.refused = refused
