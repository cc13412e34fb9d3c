"""How an avenue fits with every other: what they do to it, and what it does to them, whatever the case."""

from __future__ import annotations

from dataclasses import dataclass

from avenues.law.avenues import rooms
from avenues.law.reasons import Reasons
from avenues.law.room import Effect, Interplay, Room, RoomModule
from avenues.law.sources import Source
from avenues.law.words import speak

ON_THIS = {
    Effect.NEEDS_FIRST: "Must come first",
    Effect.PAUSES: "May pause it",
    Effect.CLOSES: "Closes it",
    Effect.CLOSES_HERE: "Closes it in some cases",
    Effect.INDEPENDENT: "Can run at the same time",
}
ON_OTHERS = {
    Effect.NEEDS_FIRST: "It must come before",
    Effect.PAUSES: "It may pause",
    Effect.CLOSES: "It closes",
    Effect.CLOSES_HERE: "In some cases it closes",
}


@dataclass(frozen=True, slots=True)
class Because:
    """Avenues that share one effect for one reason."""

    avenues: tuple[Room, ...]
    words: str
    source: Source


@dataclass(frozen=True, slots=True)
class Fit:
    """One effect, in words, and the avenues that have it."""

    heading: str
    becauses: tuple[Because, ...]


def done_to(key: str) -> tuple[Fit, ...]:
    """What every other avenue does to this one and to its clock."""
    room = rooms()[key]
    return _fits(ON_THIS, [(other.ROOM, room.alongside(other.ROOM.key, None)) for other in _others(key)])


def done_by(key: str) -> tuple[Fit, ...]:
    """What this avenue does to others, where it does anything."""
    return _fits(ON_OTHERS, [(other.ROOM, other.alongside(key, None)) for other in _others(key)])


def _others(key: str) -> list[RoomModule]:
    return [room for other, room in rooms().items() if other != key]


def _fits(headings: dict[Effect, str], found: list[tuple[Room, Interplay]]) -> tuple[Fit, ...]:
    fits = []
    for effect, heading in headings.items():
        reasons: dict[Reasons, list[Room]] = {}
        for other, interplay in found:
            if interplay.effect is effect:
                reasons.setdefault(interplay.why, []).append(other)
        becauses = tuple(
            Because(tuple(others), speak(why.words, None), why.source) for why, others in reasons.items()
        )
        if becauses:
            fits.append(Fit(heading, becauses))
    return tuple(fits)
