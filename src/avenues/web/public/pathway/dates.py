"""The dates of an assessment: the family's last days, those that have passed, what others must do by when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from avenues.law.assess import Assessment, AvenueAnswer
from avenues.law.avenues import rooms
from avenues.law.calendar import is_assumed
from avenues.law.clocks import Clock, Kind, Owed, Progress, TimeLimit, Who, progress
from avenues.law.options import Asker
from avenues.law.proof import proof_lines
from avenues.law.reasons import Finding
from avenues.law.room import Standing
from avenues.law.words import speak
from avenues.web.public.pathway.spoken import Cite, away, cite, in_full, in_short, opening, said

PROCESS = "The council’s own steps"
HAS_DATES = frozenset({Standing.OPEN, Standing.OPEN_ONCE, Standing.NOT_YET, Standing.LAPSED})


class Named(NamedTuple):
    """What a clock is called in an avenue, whatever the case."""

    clock: Clock
    avenue: str
    anchor: str
    what: str
    who: str
    at: str
    missed: str
    waiver_by: str
    waiver_test: str
    cite: Cite


class Dated(NamedTuple):
    """One day: what, who, how it was counted, and what missing it means. It begins as `Named` does."""

    clock: Clock
    avenue: str
    anchor: str
    what: str
    who: str
    at: str
    missed: str
    waiver_by: str
    waiver_test: str
    cite: Cite
    day: date
    found: Finding[Any]
    on: date
    asker: Asker | None
    label: str
    note: str
    aim: date | None  # the safe day, where it is another and lies ahead
    is_overdue: bool  # a duty in law that was not done in its time

    @property
    def safe(self) -> str:
        """The day to aim for, in words; empty where it is the day itself."""
        return "" if self.aim is None else "today" if self.aim == self.on else in_full(self.aim)

    @property
    def full(self) -> str:
        """The day in full."""
        return in_full(self.day)

    @property
    def short(self) -> str:
        """The day in short."""
        return in_short(self.day)

    @property
    def away(self) -> str:
        """How far it is."""
        return away(self.day, self.on)

    @property
    def is_past(self) -> bool:
        """Has it passed?"""
        return self.day < self.on

    @property
    def assumed(self) -> bool:
        """Does it turn on bank holidays that nobody has set yet?"""
        return is_assumed(self.day)

    @property
    def proof(self) -> list[str]:
        """How it was counted, a line for each step."""
        return proof_lines(self.found, self.at, self.asker)


@dataclass(frozen=True, slots=True)
class Dates:
    """Every day, soonest first. `passed` are the family's own days that are over, latest first."""

    yours: tuple[Dated, ...]
    passed: tuple[Dated, ...]
    theirs: tuple[Dated, ...]

    @property
    def every(self) -> tuple[Dated, ...]:
        """All of them, in order of days."""
        return tuple(sorted((*self.yours, *self.passed, *self.theirs), key=lambda dated: dated.day))


def dates(assessment: Assessment) -> Dates:
    """The dates of an assessment."""
    asker, on = assessment.facts.told("asker"), assessment.on
    limits = list(_once(_limits(assessment, asker)))
    owed = list(_once(_owed(assessment)))
    return Dates(
        yours=tuple(sorted((limit for limit in limits if limit.day >= on), key=_by_day)),
        passed=tuple(sorted((limit for limit in limits if limit.day < on), key=_by_day, reverse=True)),
        theirs=tuple(sorted(owed, key=lambda dated: (dated.is_past, dated.day))),
    )


def _by_day(dated: Dated) -> date:
    return dated.day


def _once(every: Iterable[Dated]) -> Iterator[Dated]:
    """The same clock with the same day stands once, whoever gives it."""
    seen = set()
    for dated in every:
        key = (dated.clock.id, dated.what, dated.day)
        if key not in seen:
            seen.add(key)
            yield dated


def has_dates(answer: AvenueAnswer) -> bool:
    """Can this avenue have days to keep: is it not shut for these facts?"""
    return isinstance(answer.standing, Finding) and answer.standing.value in HAS_DATES


def _limits(assessment: Assessment, asker: Asker | None) -> Iterator[Dated]:
    for answer in assessment.avenues:
        if answer.limits and has_dates(answer):
            for limit in answer.limits:
                if limit.ends.value is not None:
                    yield limit_row(limit, answer.key, assessment.on, asker)


def _owed(assessment: Assessment) -> Iterator[Dated]:
    for answer in assessment.avenues:
        if answer.duties:
            yield from owed_rows(answer, assessment)
    asker = assessment.facts.told("asker")
    for owed in assessment.process:
        if owed.due.value is not None:
            yield owed_row(owed, "", assessment.on, asker)


def owed_rows(answer: AvenueAnswer, assessment: Assessment) -> tuple[Dated, ...]:
    """The days by which others must act in an avenue."""
    asker, on = assessment.facts.told("asker"), assessment.on
    return tuple(
        owed_row(owed, answer.key, on, asker) for owed in answer.duties if owed.due.value is not None
    )


def limit_label(limit: TimeLimit, on: date) -> str:
    """What a last day is called: a limit of law, or what is best; ahead, or passed."""
    day = limit.ends.value
    is_past = day is not None and day < on
    if limit.clock.kind is Kind.TARGET:
        return "It was best done by" if is_past else "Best done by"
    return "The last day has passed" if is_past else "Last day"


def limit_row(limit: TimeLimit, room: str, on: date, asker: Asker | None) -> Dated:
    """A last day for the family."""
    day: date = limit.ends.value  # type: ignore[assignment]
    aim = limit.safe if limit.safe is not None and on <= limit.safe < day else None
    return _row(limit.clock, limit.ends, room, on, asker, label=limit_label(limit, on), aim=aim)


def owed_row(owed: Owed, room: str, on: date, asker: Asker | None) -> Dated:
    """A day by which a body must act, or is expected to."""
    is_target = owed.clock.kind is Kind.TARGET
    state = progress(owed, on)
    match state:
        case Progress.MET:
            label, note = "Done in time", _done(owed)
        case Progress.MET_LATE:
            label, note = ("Done after the day expected" if is_target else "Done late"), _done(owed)
        case Progress.MAY_BE_EXCUSED:
            label = "The day has passed, but the law may excuse it"
            note = said(owed.excuse, asker).words if owed.excuse else ""
        case Progress.MISSED if is_target:
            label, note = (
                "Was expected by",
                "This is a target, not a rule of law. You can ask why it is not done.",
            )
        case Progress.MISSED:
            label, note = "Should have been done by", "If it has not been done, the rule is broken."
        case _:
            label, note = ("Expected by" if is_target else "Must be done by"), ""
    overdue = not is_target and state is Progress.MISSED
    return _row(owed.clock, owed.due, room, on, asker, label=label, note=note, is_overdue=overdue)


def _done(owed: Owed) -> str:
    return f"You told us that it was done on {in_full(owed.done)}." if owed.done else ""


def _row(
    clock: Clock,
    found: Finding[date] | Finding[None],
    room: str,
    on: date,
    asker: Asker | None,
    *,
    label: str,
    note: str = "",
    aim: date | None = None,
    is_overdue: bool = False,
) -> Dated:
    day: date = found.value  # type: ignore[assignment]
    return Dated(*named(clock, room, asker), day, found, on, asker, label, note, aim, is_overdue)


@lru_cache(4096)
def named(clock: Clock, room: str, asker: Asker | None) -> Named:
    """What a page calls a clock in a room, made once for each kind of asker."""
    waiver = clock.waiver
    return Named(
        clock=clock,
        avenue=rooms()[room].ROOM.name if room else PROCESS,
        anchor=room,
        what=speak(clock.what, asker),
        who="You" if clock.who is Who.FAMILY else opening(clock.who.value),
        at=clock.at,
        missed=speak(clock.missed, asker),
        waiver_by=waiver.by if waiver else "",
        waiver_test=speak(waiver.test, asker) if waiver else "",
        cite=cite(clock.source),
    )
