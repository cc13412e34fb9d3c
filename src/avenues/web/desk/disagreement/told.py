"""Facts in words: what was told, by whom and when; what holds today, then what it took the place of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.timezone import localdate

from avenues.casework.selectors import FactLine
from avenues.law.calendar import plain, short
from avenues.law.facts import QUESTIONS, UNKNOWN
from avenues.law.options import Option, in_order
from avenues.web.desk.words import spoken
from avenues.web.public.pathway.questions import slug_of


@dataclass(frozen=True, slots=True)
class Told:
    """One fact for the page."""

    short: str
    value: str
    since: str
    told_by: str
    recorded: str
    slug: str
    holds: bool


def told(lines: Iterable[FactLine]) -> tuple[Told, ...]:
    """Every telling: those that hold first."""
    return tuple(_told(line) for line in sorted(lines, key=lambda line: not line.holds))


def _told(line: FactLine) -> Told:
    says_its_day = isinstance(line.value, date)
    return Told(
        short=spoken(line.short),
        value=in_words(line.name, line.value),
        since="" if says_its_day else short(line.true_from),
        told_by=line.told_by,
        recorded=f"{line.recorded_by}, {short(localdate(line.recorded_at))}",
        slug=slug_of(line.name),
        holds=line.holds,
    )


def in_words(name: str, value: Any) -> str:
    """A value as a page says it."""
    match value:
        case _ if value is UNKNOWN:
            return "Not known"
        case None:
            return spoken(QUESTIONS[name].not_yet) if name in QUESTIONS else "Not yet"
        case bool():
            return "Yes" if value else "No"
        case date():
            return plain(value)
        case Option():
            return spoken(value.words)
        case frozenset() | tuple() | list():
            return "; ".join(in_words(name, each) for each in _ordered(value)) or "None"
        case _:
            return str(value)


def _ordered(values: Iterable[Any]) -> list[Any]:
    every = list(values)
    return in_order(every) if every and isinstance(every[0], Option) else every
