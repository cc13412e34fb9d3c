"""What the rooms say to everybody who comes about one matter on a day, whatever else they tell.

Most rooms need to know no more than the matter to say that they are not for it. That is worked out once for every
matter, whoever asks, so that it holds nothing of anybody's case; `assess` and `walk` can be given it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from avenues.law.assess import AvenueAnswer, answer_of
from avenues.law.avenues import rooms
from avenues.law.facts import Facts
from avenues.law.options import Matter
from avenues.law.place import Place
from avenues.law.reasons import LawError

Known = Mapping[str, AvenueAnswer]
NOTHING: Known = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Settled:
    """For each matter the answers, by their rooms, that turn on it alone; on one day, in one place."""

    on: date
    place: Place
    by_matter: Mapping[Matter, Known]

    def for_these(self, facts: Facts) -> Known:
        """The answers that hold for these facts: none on another day, elsewhere, or about several matters."""
        if facts.on != self.on or facts.place is not self.place:
            return NOTHING
        matters = facts.told("matters")
        if matters is None or len(matters) != 1:
            return NOTHING
        (matter,) = matters
        return self.by_matter[matter]


def settled(on: date, place: Place) -> Settled:
    """What is settled by each matter on the day. May raise what `assess` raises for a day out of reach."""
    told = {matter: Facts(on, place, matters=frozenset({matter})) for matter in Matter}
    return Settled(on, place, {matter: dict(_by_the_matter_alone(facts)) for matter, facts in told.items()})


def _by_the_matter_alone(facts: Facts) -> Iterator[tuple[str, AvenueAnswer]]:
    for key, room in rooms().items():
        try:
            room.standing(facts)
        except LawError:  # it waits for more than the matter
            continue
        answer = answer_of(room, facts)
        if not answer.waits_for and answer.noted <= {"matters"}:
            yield key, answer
