"""Time limits, duties and targets as the law names them, and what a room says of one for a case.

A clock is declared once, under the id it has in `docs/law/register.md`; rules give it a day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from avenues.law.reasons import Finding, Reasons
from avenues.law.sources import Source


class Kind(Enum):
    """What missing the day means."""

    LIMIT = "time limit"  # the person's right is lost, or needs somebody's permission
    DUTY = "duty"  # a body is in breach, the person loses nothing
    TARGET = "target"  # guidance or policy: expected by, never overdue in law


class Who(Enum):
    """Who must act."""

    FAMILY = "you"
    COUNCIL = "the council"
    OLD_COUNCIL = "your old council"
    MEDIATION_ADVISER = "the mediation adviser"
    HEALTH_COMMISSIONER = "the NHS commissioner (the integrated care board or NHS England)"
    NHS_BODY = "the NHS body"
    BODY_COMPLAINED_TO = "the body that you complained to"
    ADVICE_GIVER = "the person asked for advice"
    ARRANGER = "whoever arranges the mediation"
    SCHOOL = "the school or provider"
    GOVERNORS = "the governing body"
    TRIBUNAL = "the Tribunal"
    OMBUDSMAN = "the Ombudsman"
    COMPLAINTS_PANEL = "the panel"
    DATA_CONTROLLER = "the organisation that holds the records"
    EITHER_PARTY = "you or the council"


@dataclass(frozen=True, slots=True)
class Waiver:
    """Who can let a person act after the day, and the test that they apply."""

    by: str
    test: str
    source: Source


@dataclass(frozen=True, slots=True)
class Clock:
    """A period that the law (or guidance) sets, whatever the case."""

    id: str
    kind: Kind
    who: Who
    what: str
    missed: str
    source: Source
    waiver: Waiver | None = None
    at: str = ""  # "5pm" where the law names an hour

    def __hash__(self) -> int:
        return hash(self.id)


def limit(
    id: str, what: str, *, source: Source, missed: str, waiver: Waiver | None = None, at: str = ""
) -> Clock:
    """A time limit on the family."""
    return Clock(id, Kind.LIMIT, Who.FAMILY, what, missed, source, waiver, at)


def duty(id: str, who: Who, what: str, *, source: Source, missed: str) -> Clock:
    """A duty of a body."""
    return Clock(id, Kind.DUTY, who, what, missed, source)


def target(
    id: str, who: Who, what: str, *, source: Source, missed: str, waiver: Waiver | None = None
) -> Clock:
    """What guidance, policy or practice leads one to expect, of a body or of the family."""
    return Clock(id, Kind.TARGET, who, what, missed, source, waiver)


@dataclass(frozen=True, slots=True)
class TimeLimit:
    """A time limit for one case. `ends.value` is the last day, or None where there is no limit.

    `safe` is an earlier day to aim for, where the law is open or the last day rests on a rule that
    only moves a day (weekend, August, Christmas).
    """

    clock: Clock
    ends: Finding[date] | Finding[None]
    safe: date | None = None


@dataclass(frozen=True, slots=True)
class Owed:
    """A duty or target for one case: its day, and when it was done if that is told.

    `due.value` is None for a duty that goes on. `excuse` says why the law may let the body be late.
    """

    clock: Clock
    due: Finding[date] | Finding[None]
    done: date | None = None
    excuse: Reasons | None = None


class Progress(Enum):
    """Where a duty stands on a day."""

    AHEAD = "ahead"
    CONTINUING = "continuing"
    MET = "met"
    MET_LATE = "met late"
    MAY_BE_EXCUSED = "late, but the law may excuse it"
    MISSED = "missed"


def progress(owed: Owed, on: date) -> Progress:
    """Where the duty stands on the day."""
    due = owed.due.value
    if due is None:
        return Progress.CONTINUING
    if owed.done is not None and owed.done <= due:
        return Progress.MET
    if owed.done is None and on <= due:
        return Progress.AHEAD
    if owed.excuse is not None:
        return Progress.MAY_BE_EXCUSED
    return Progress.MISSED if owed.done is None else Progress.MET_LATE


def no_limit(clock: Clock, why: Reasons) -> TimeLimit:
    """There is no last day, and why."""
    return TimeLimit(clock, Finding(None, (why,)))
