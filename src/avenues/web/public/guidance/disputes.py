"""The "Disputes and disagreements" page: the older page's seven examples, answered by the rooms.

Each is completed to a case (`public/examples.toml`), and the law is asked. What the page says of them is
what the rules say; `corrections.py` tells what the older page said.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from avenues.law.assess import Assessment, AvenueAnswer, assess
from avenues.law.avenues import rooms
from avenues.law.calendar import plain
from avenues.law.options import Asker, Matter
from avenues.law.proof import proof, reason_words
from avenues.law.reasons import Finding, Step
from avenues.law.room import Room, Standing
from avenues.law.telling import tell
from avenues.web.public.examples import Example, examples, examples_file
from avenues.web.public.guidance.corrections import Correction, shown_in

FAR_AHEAD = date.max
MAIN_WAYS = ("local_resolution", "sendiass_support", "disagreement_resolution", "mediation", "appeal")


@dataclass(frozen=True, slots=True)
class Way:
    """One avenue in an example: why it is open (or not), and its last day with the count."""

    room: Room
    because: tuple[str, ...]
    what: str
    day: str
    counted: str


@dataclass(frozen=True, slots=True)
class Answered:
    """One of the seven, answered: what is open now, what something must come before, what is closed."""

    example: Example
    assumes: str
    day: str
    open: tuple[Way, ...]
    open_once: tuple[Way, ...]
    any_time: tuple[Way, ...]
    closed: tuple[Way, ...]
    corrections: tuple[Correction, ...]


@cache
def answered_examples() -> tuple[Answered, ...]:
    """All seven, in the order of the older page."""
    return tuple(
        _answered(example, row) for example, row in zip(examples(), examples_file()["example"], strict=True)
    )


def main_ways() -> tuple[Room, ...]:
    """The ways that the older page explains, in its order."""
    return tuple(rooms()[key].ROOM for key in MAIN_WAYS)


def complaints() -> tuple[Room, ...]:
    """Every other avenue that is a complaint, to a body or to an ombudsman."""
    found = (room.ROOM for key, room in rooms().items() if key not in MAIN_WAYS)
    return tuple(room for room in found if "omplain" in room.name or "mbudsman" in room.name)


def assessed(example: Example, row: dict[str, Any]) -> Assessment:
    """What the law says of an example's case."""
    told = {**examples_file()["usual"], **row["case"], **example.told}
    return assess(tell(told, on=told.pop("on")))


def _answered(example: Example, row: dict[str, Any]) -> Answered:
    found = assessed(example, row)
    ranked = sorted(found.avenues, key=_rank)
    ways = {standing: tuple(_ways(ranked, standing, found.facts.told("asker"))) for standing in Standing}
    return Answered(
        example=example,
        assumes=row["assumes"],
        day=plain(found.on),
        open=tuple(way for way in ways[Standing.OPEN] if not _for_any(way)),
        open_once=ways[Standing.OPEN_ONCE],
        any_time=tuple(way for way in ways[Standing.OPEN] if _for_any(way)),
        closed=tuple(way for way in ways[Standing.NOT_AVAILABLE] if way.room.key in row["not_this"]),
        corrections=shown_in(example.name),
    )


def _for_any(way: Way) -> bool:
    """Is it open whatever the matter, without a last day?"""
    return way.room.matters == frozenset(Matter) and not way.day


def _ways(answers: list[AvenueAnswer], standing: Standing, asker: Asker | None) -> Iterator[Way]:
    for answer in answers:
        if isinstance(answer.standing, Finding) and answer.standing.value is standing:
            yield _way(answer, answer.standing, asker)


def _way(answer: AvenueAnswer, standing: Finding[Standing], asker: Asker | None) -> Way:
    because = reason_words([reason for reason in standing.because if not isinstance(reason, Step)], asker)
    dated = [limit for limit in answer.limits if limit.ends.value is not None]
    first = min(dated, key=lambda limit: limit.ends.value or FAR_AHEAD, default=None)
    room = rooms()[answer.key].ROOM
    if first is None or first.ends.value is None:
        return Way(room, tuple(dict.fromkeys(because)), "", "", "")
    day = plain(first.ends.value) + (f", by {first.clock.at}" if first.clock.at else "")
    counted: Any = first.ends
    return Way(
        room, tuple(dict.fromkeys(because)), first.clock.what, day, proof(counted, first.clock.at, asker)
    )


def _rank(answer: AvenueAnswer) -> tuple[bool, date, int]:
    """What is free first; the soonest last day; then what is made for few matters before what is for any."""
    room = rooms()[answer.key].ROOM
    days = [limit.ends.value for limit in answer.limits if limit.ends.value is not None]
    return not room.cost.startswith("Free"), min(days, default=FAR_AHEAD), len(room.matters)
