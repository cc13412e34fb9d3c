"""Every source that the rules cite, by instrument: when in force, where to read it, how it was read."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import groupby

from avenues.law.registry import sources
from avenues.law.sources import Mark, Source, Weight

HOW_READ = {
    Mark.READ: "We read the text itself.",
    Mark.SECOND_HAND: "We read about it on another body’s page.",
    Mark.FROM_KNOWLEDGE: "We know of it, but have not read it again.",
}
WEIGHTS = {
    Weight.LAW: ("Law", "It binds."),
    Weight.GUIDANCE: (
        "Guidance",
        "Bodies must take it into account. They need a good reason not to follow it.",
    ),
    Weight.CASE: ("Decided cases", "They show how courts and tribunals read the law."),
    Weight.POLICY: ("Policy and practice", "It shows what to expect. It does not bind."),
}


@dataclass(frozen=True, slots=True)
class Provision:
    """One provision: its number in words, its days in force, its address and how it was read."""

    name: str
    in_force: str
    address: str
    how_read: str


@dataclass(frozen=True, slots=True)
class InstrumentPart:
    """One instrument and those of its provisions that the rules use."""

    name: str
    provisions: tuple[Provision, ...]


@dataclass(frozen=True, slots=True)
class WeightPart:
    """Instruments of one weight."""

    name: str
    words: str
    instruments: tuple[InstrumentPart, ...]


@cache
def weights() -> tuple[WeightPart, ...]:
    """Every source of the law, by weight and by instrument."""
    return tuple(
        WeightPart(*words, _instruments(source for source in sources() if source.weight is weight))
        for weight, words in WEIGHTS.items()
        if any(source.weight is weight for source in sources())
    )


@cache
def marks() -> tuple[tuple[str, int], ...]:
    """How many provisions were read in which way."""
    return tuple(
        (words, sum(source.mark is mark for source in sources())) for mark, words in HOW_READ.items()
    )


def _instruments(found: Iterable[Source]) -> tuple[InstrumentPart, ...]:
    by_name = groupby(found, key=lambda source: source.instrument)  # sources() are in this order
    return tuple(InstrumentPart(name, _provisions(cited)) for name, cited in by_name)


def _provisions(cited: Iterable[Source]) -> tuple[Provision, ...]:
    """Each provision once. Rules may rest on different readings of it: the best is told first."""
    together: dict[tuple[str, str, str], list[Mark]] = {}
    for source in cited:
        name = source.provision or "As a whole"
        key = (name[:1].upper() + name[1:], _in_force(source), source.address)
        together.setdefault(key, []).append(source.mark)
    return tuple(Provision(*key, _how_read(marks)) for key, marks in together.items())


def _how_read(found: Collection[Mark]) -> str:
    best, *others = (words for mark, words in HOW_READ.items() if mark in found)
    return " ".join((best, *(f"For part of it: {words[:1].lower()}{words[1:]}" for words in others)))


def _in_force(source: Source) -> str:
    if source.until:
        return f"From {_day(source.since)} to {_day(source.until)}"
    return f"Since {_day(source.since)}"


def _day(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"
