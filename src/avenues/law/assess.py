"""Facts to an assessment: every avenue's standing, time limits, duties, next steps and interplay.

Nobody enrols a room here. An answer that waits for a fact says for which, and what turns on it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from avenues.law import ehc_process
from avenues.law.avenues import rooms
from avenues.law.calendar import CALENDAR_VERSION
from avenues.law.clocks import Owed, TimeLimit
from avenues.law.facts import Facts, Noted, Untold
from avenues.law.options import Option
from avenues.law.reasons import Finding, NotInForce, Reasons
from avenues.law.room import Interplay, NextStep, RoomModule, Standing
from avenues.law.sources import CFA, PART_3_STARTS
from avenues.law.telling import shape
from avenues.law.version import LAW_VERSION


class Why(Reasons):
    BEGAN_LATER = CFA.cite("Part 3"), "The rules that we know of this avenue began after the day asked about."


PROCESS = "ehc_process"
"""The council's own clocks of assessment, plan and review: no avenue, but asked as one."""


@dataclass(frozen=True, slots=True)
class Waits:
    """An answer that waits for a fact. `ways` says where each possible value leads, if they are few."""

    fact: str
    ways: tuple[tuple[Any, Standing], ...] = ()


@dataclass(frozen=True, slots=True)
class AvenueAnswer:
    """What one room says. `standing` waits where a fact is missing; `waits_for` are facts that the rest lacks."""

    key: str
    standing: Finding[Standing] | Waits
    limits: tuple[TimeLimit, ...]
    duties: tuple[Owed, ...]
    steps: tuple[NextStep, ...]
    waits_for: tuple[str, ...]
    noted: Noted

    @property
    def facts_used(self) -> tuple[str, ...]:
        """The names of the facts that the answer rests on, told or not."""
        return tuple(sorted(self.noted))

    @property
    def is_open(self) -> bool:
        """Can it be used now, or once something has come first?"""
        return isinstance(self.standing, Finding) and self.standing.value in {
            Standing.OPEN,
            Standing.OPEN_ONCE,
        }


@dataclass(frozen=True, slots=True)
class Assessment:
    """Every avenue for given facts on a day, with the versions of law and calendar that gave it."""

    facts: Facts
    avenues: tuple[AvenueAnswer, ...]
    process: tuple[Owed, ...]  # the council's own clocks of assessment, plan and review
    law_version: str
    calendar_version: str

    @property
    def on(self) -> date:
        """The day that the answer is for."""
        return self.facts.on

    def avenue(self, key: str) -> AvenueAnswer:
        """The answer of one room."""
        return next(answer for answer in self.avenues if answer.key == key)

    def interplay(self, key: str, other: str) -> Interplay:
        """What the other avenue does to this one, for these facts."""
        return rooms()[key].alongside(other, self.facts)


def assess(facts: Facts, known: Mapping[str, AvenueAnswer] = MappingProxyType({})) -> Assessment:
    """Ask every room. The same facts, day and versions give the same assessment for ever.

    `known` are answers, by their rooms (or `PROCESS`), that are settled already (`settled.py`).

    Raises `NotInForce` or `BeyondCalendar` for a day that the law or the calendar does not reach.
    """
    if facts.on < PART_3_STARTS:
        raise NotInForce(
            f"These rules begin on {PART_3_STARTS:%d %B %Y}, and the day asked about is earlier."
        )
    answers = tuple(known.get(key) or answer_of(room, facts) for key, room in rooms().items())
    process = known.get(PROCESS) or process_of(facts)
    return Assessment(facts, answers, process.duties, LAW_VERSION, CALENDAR_VERSION)


def answer_of(room: RoomModule, facts: Facts) -> AvenueAnswer:
    """What one room says of these facts."""
    waits: dict[str, None] = {}  # in the order in which they were missed

    def told_by(facts: Facts) -> tuple[Any, ...]:
        return (
            standing_of(room, facts),
            _or_waits(room.time_limits, facts, waits),
            _or_waits(room.duties, facts, waits),
            _or_waits(room.next_steps, facts, waits),
        )

    (standing, limits, duties, steps), noted = facts.noting(told_by)
    return AvenueAnswer(room.ROOM.key, standing, limits, duties, steps, tuple(waits), noted)


def process_of(facts: Facts) -> AvenueAnswer:
    """What the council owes in assessment, plan and review, in the shape of a room's answer that is always open."""
    waits: dict[str, None] = {}
    duties, noted = facts.noting(lambda facts: _or_waits(ehc_process.duties, facts, waits))
    return AvenueAnswer(PROCESS, Finding(Standing.OPEN, ()), (), duties, (), tuple(waits), noted)


def standing_of(room: RoomModule, facts: Facts) -> Finding[Standing] | Waits:
    """The room's standing; where it waits for a fact, what each value of it would lead to."""
    try:
        return room.standing(facts)
    except Untold as untold:
        return _whatever(room, facts, untold.fact)
    except NotInForce:
        return Standing.NOT_AVAILABLE.because(Why.BEGAN_LATER)


def _whatever(room: RoomModule, facts: Facts, fact: str) -> Finding[Standing] | Waits:
    """If every value of the fact leads to the same standing, that; else what each leads to."""
    found = [(value, standing_of(room, facts.but(**{fact: value}))) for value in _possible(fact)]
    told = [(value, standing) for value, standing in found if isinstance(standing, Finding)]
    if len(told) != len(found) or not found:
        return Waits(fact, tuple((value, standing.value) for value, standing in told))
    first = told[0][1]
    if all(standing == first for _, standing in told):
        return first
    return Waits(fact, tuple((value, standing.value) for value, standing in told))


def _possible(fact: str) -> tuple[Any, ...]:
    """Every value of a yes-or-no fact or of one with options; none of a day, a number or a set."""
    kind = shape(fact)
    if kind.several:
        return ()
    if kind.base is bool:
        return (True, False)
    return tuple(kind.base) if issubclass(kind.base, Option) else ()


def _or_waits(
    function: Callable[[Facts], tuple[Any, ...]], facts: Facts, waits: dict[str, None]
) -> tuple[Any, ...]:
    """The function's answer; or nothing, with the fact that it waits for added to `waits`."""
    try:
        return function(facts)
    except Untold as untold:
        waits[untold.fact] = None
    except NotInForce:
        pass
    return ()
