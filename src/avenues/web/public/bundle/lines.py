"""The lines of a bundle as a form holds them: which papers, in what order, under what names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePath

from django.http import QueryDict

LONGEST_TITLE, LONGEST_DATE, LONGEST_SECTION = 150, 40, 60
HIGHEST = 999


@dataclass(frozen=True, slots=True)
class Line:
    """One paper. `key` names its boxes in the form; `about` says what the file is."""

    key: str
    name: str
    about: str = ""
    chosen: bool = True
    place: str = ""
    title: str = ""
    dated: str = ""
    section: str = ""

    @property
    def shown_title(self) -> str:
        """What the index calls it: what was typed, or the name of the file without its ending."""
        return self.title or PurePath(self.name).stem or self.name

    @property
    def problem(self) -> str:
        """What is wrong with it."""
        if self.chosen and self.place and not _is_place(self.place):
            return (
                f"The place of “{self.name}” is not a whole number from 1 to {HIGHEST}. Type one, such as 3."
            )
        return ""


def read(lines: Iterable[Line], data: Mapping[str, str] | QueryDict) -> tuple[Line, ...]:
    """The lines as they were sent, in the order that their places say."""
    return in_order(_read(line, data) for line in lines)


def in_order(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Those chosen by their places, then the rest. A line without a place follows those that have one."""
    found = list(lines)
    ranked = sorted(range(len(found)), key=lambda at: (not found[at].chosen, _rank(found[at]), at))
    return tuple(found[at] for at in ranked)


def numbered(lines: Iterable[Line]) -> tuple[Line, ...]:
    """The lines with their places counted anew. One whose place cannot be read keeps what was typed."""
    counted = []
    for number, line in enumerate(lines, start=1):
        keeps = line.problem or not line.chosen
        counted.append(line if keeps else replace(line, place=str(number)))
    return tuple(counted)


def moved(lines: tuple[Line, ...], key: str, by: int) -> tuple[Line, ...]:
    """The lines with one of them moved up or down, if it can be."""
    found = list(lines)
    at = next((at for at, line in enumerate(found) if line.key == key), None)
    if at is not None and 0 <= at + by < len(found) and found[at + by].chosen:
        found[at], found[at + by] = found[at + by], found[at]
    return tuple(found)


def _read(line: Line, data: Mapping[str, str] | QueryDict) -> Line:
    return replace(
        line,
        chosen=data.get(f"in-{line.key}") == "yes",
        place=_typed(data, f"place-{line.key}", 10),
        title=_typed(data, f"title-{line.key}", LONGEST_TITLE),
        dated=_typed(data, f"dated-{line.key}", LONGEST_DATE),
        section=_typed(data, f"section-{line.key}", LONGEST_SECTION),
    )


def _typed(data: Mapping[str, str] | QueryDict, name: str, longest: int) -> str:
    """On one line, without signs that no reader shows."""
    words = " ".join(data.get(name, "").split())
    return "".join(sign for sign in words if sign.isprintable())[:longest]


def _is_place(typed: str) -> bool:
    return typed.isascii() and typed.isdigit() and 1 <= int(typed) <= HIGHEST


def _rank(line: Line) -> int:
    return int(line.place) if _is_place(line.place) else HIGHEST + 1
