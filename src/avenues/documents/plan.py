"""What **Plan for me** tells a family: the first steps, the days that run, whom to ring. Two printed pages.

Whoever puts an assessment in order for a page (`web/public/pathway`) fills this; the words lay it out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """One thing to do: what, by when if there is a day, and whom to reach, if the directory knows."""

    do: str
    by: str = ""
    whom: str = ""
    way: str = ""


@dataclass(frozen=True, slots=True)
class PlannedDay:
    """A day that runs: what must be done, by whom, and how the day was counted if it is the family’s own."""

    day: str
    what: str
    who: str
    counted: str


@dataclass(frozen=True, slots=True)
class ToRing:
    """Somebody to ring or write to."""

    name: str
    ways: str


@dataclass(frozen=True, slots=True)
class Plan:
    """The whole plan. `passed` says what is late and who can still allow it, if anything is."""

    about: tuple[str, ...]
    steps: tuple[PlannedStep, ...]
    days: tuple[PlannedDay, ...]
    ring: tuple[ToRing, ...]
    passed: str = ""

    @property
    def more(self) -> Mapping[str, Any]:
        """As the paper's words name it."""
        return {"plan": self}
