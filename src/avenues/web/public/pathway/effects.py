"""What avenues do to one another, in words: what must come first, what pauses, what closes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from avenues.law.assess import Assessment, AvenueAnswer
from avenues.law.avenues import rooms
from avenues.law.beside import SHUTS, may_shut
from avenues.law.facts import Untold
from avenues.law.reasons import Reasons
from avenues.law.room import Effect, Interplay
from avenues.web.public.pathway.spoken import Said, said

EFFECTS = {
    Effect.NEEDS_FIRST: "must come first",
    Effect.PAUSES: "may pause {it}",
    Effect.CLOSES: "closes {it}",
    Effect.CLOSES_HERE: "closes {it} in your case",
}


@dataclass(frozen=True, slots=True)
class Link:
    """What one avenue does to another: `by` does it to `to`."""

    by: str
    by_key: str
    to: str
    to_key: str
    effect: str
    why: Said


class Shuts(NamedTuple):
    """The avenue `by` closes the avenue `to`."""

    by: str
    to: str
    why: Reasons


def done_to(key: str, live: Iterable[AvenueAnswer], assessment: Assessment) -> tuple[Link, ...]:
    """What the others do to this avenue, where they are not independent."""
    others = (other.key for other in live if other.key != key)
    return tuple(_links(((other, key) for other in others), assessment))


def done_by(key: str, live: Iterable[AvenueAnswer], assessment: Assessment) -> tuple[Link, ...]:
    """What this avenue does to the others, where they are not independent."""
    others = (other.key for other in live if other.key != key)
    return tuple(_links(((key, other) for other in others), assessment))


def what_shuts_what(live: tuple[AvenueAnswer, ...], assessment: Assessment) -> tuple[Shuts, ...]:
    """Each pair of these avenues of which the one, once taken, closes the other."""
    keys, may = [answer.key for answer in live], may_shut()
    pairs = ((by, to) for by in keys for to in keys if to in may[by])
    found = ((by, to, _interplay(to, by, assessment)) for by, to in pairs)
    return tuple(
        Shuts(by, to, interplay.why) for by, to, interplay in found if interplay and interplay.effect in SHUTS
    )


def _links(pairs: Iterable[tuple[str, str]], assessment: Assessment) -> Iterator[Link]:
    """Each `by` and `to` that have something to do with one another."""
    asker, names = assessment.facts.told("asker"), rooms()
    for by, to in pairs:
        found = _interplay(to, by, assessment)
        if found and found.effect is not Effect.INDEPENDENT:
            why = said(found.why, asker)
            yield Link(names[by].ROOM.name, by, names[to].ROOM.name, to, EFFECTS[found.effect], why)


def _interplay(key: str, other: str, assessment: Assessment) -> Interplay | None:
    """What the other avenue does to this one; None where that waits for a fact."""
    try:
        return assessment.interplay(key, other)
    except Untold:
        return None
