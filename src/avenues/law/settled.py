"""What the rooms say to everybody who comes about one matter on a day, as long as they tell nothing else of it.

Most rooms look at little more than the matter to say that they are not for it. That is worked out once for every
matter, whoever asks, so that it holds nothing of anybody's case. An answer holds for a case that tells none of the
facts at which the room looked; `assess` and `walk` can be given it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from avenues.law.assess import AvenueAnswer, answer_of, process_of
from avenues.law.avenues import rooms
from avenues.law.facts import Facts
from avenues.law.options import Matter
from avenues.law.place import Place
from avenues.law.reasons import LawError

Known = Mapping[str, AvenueAnswer]
NOTHING: Known = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class AtFirst:
    """The answers of rooms that looked, beside the matter, at these facts in vain."""

    looked_at: frozenset[str]
    answers: Known


@dataclass(frozen=True, slots=True)
class Settled:
    """For each matter the answers that turn on it alone while nothing else is told; on one day, in one place."""

    on: date
    place: Place
    by_matter: Mapping[Matter, tuple[AtFirst, ...]]

    def for_these(self, facts: Facts) -> Known:
        """The answers that hold for these facts: none on another day, elsewhere, or about several matters."""
        if facts.on != self.on or facts.place is not self.place:
            return NOTHING
        matters = facts.told("matters")
        if matters is None or len(matters) != 1:
            return NOTHING
        (matter,) = matters
        known: dict[str, AvenueAnswer] = {}
        for first in self.by_matter[matter]:
            if facts.tells_none_of(first.looked_at):
                known.update(first.answers)
        return known


def settled(on: date, place: Place) -> Settled:
    """What is settled by each matter on the day. May raise what `assess` raises for a day out of reach."""
    told = {matter: Facts(on, place, matters=frozenset({matter})) for matter in Matter}
    return Settled(on, place, {matter: _at_first(facts) for matter, facts in told.items()})


def _at_first(facts: Facts) -> tuple[AtFirst, ...]:
    """The answers to somebody who tells the matter alone, those together that looked at the same facts."""
    found: dict[frozenset[str], dict[str, AvenueAnswer]] = {}
    for answer in _by_the_matter_alone(facts):
        found.setdefault(frozenset(answer.noted) - {"matters"}, {})[answer.key] = answer
    return tuple(AtFirst(looked_at, answers) for looked_at, answers in found.items())


def _by_the_matter_alone(facts: Facts) -> Iterator[AvenueAnswer]:
    for room in rooms().values():
        try:
            room.standing(facts)
        except LawError:  # it waits for more than the matter
            continue
        answer = answer_of(room, facts)
        if not answer.waits_for:
            yield answer
    process = process_of(facts)
    if not process.waits_for:
        yield process
