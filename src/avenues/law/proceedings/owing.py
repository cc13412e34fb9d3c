"""What is owed in a proceeding on a day: each duty, target and promise, and where it stands.

Worked out from the facts and the events alone, so the same events give the same duties. The story is gone
through day by day: what once began stays in the list, even where a room says no more of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from avenues.law.calendar import LAST_DAY, BeyondCalendar, days_after
from avenues.law.clocks import Clock, Kind, Owed, Who
from avenues.law.facts import Event, Facts
from avenues.law.proceedings.changed_times import (
    CARRIED_OUT,
    RESUMED,
    SUSPENDED,
    Changed,
    changes_of,
    concerns,
    due_with,
    id_named,
)
from avenues.law.proceedings.history import History
from avenues.law.proceedings.ledger import Ledger, Line
from avenues.law.proceedings.procedure import Procedure
from avenues.law.proceedings.promises import PROMISE
from avenues.law.proof import proof_lines
from avenues.law.reasons import Finding, Reasons

SOON = 7


class State(Enum):
    """Where a duty stands on a day."""

    AHEAD = "ahead"
    DUE = "due"  # within the setting
    MET = "met"
    MET_LATE = "met late"
    MISSED = "missed"
    CONTINUING = "continuing"
    MAY_BE_EXCUSED = "late, but the law may excuse it"
    WAIVED = "given up by the family"
    ON_HOLD = "on hold"
    ENDED = "no longer owed"


OPEN = frozenset(
    {State.AHEAD, State.DUE, State.MISSED, State.CONTINUING, State.MAY_BE_EXCUSED, State.ON_HOLD}
)


@dataclass(frozen=True, slots=True)
class DutyState:
    """One duty, target or promise. `started` is the event it runs from, or None if the facts alone began it.

    `key` is what an event calls it by; where it comes again (a second review) `round` tells which it is. `law`
    is the day before any change; `due` after them, with the whole proof. `ended` is the event after which it
    is no longer owed, if one ended it.
    """

    key: str
    round: int
    clock: Clock
    state: State
    due: Finding[date] | Finding[None]
    law: Finding[date] | Finding[None]
    done: date | None
    evidence: str
    started: Event | None
    ended: Event | None
    changes: tuple[Changed, ...]
    excuse: Reasons | None

    @property
    def id(self) -> str:
        """The id that the register has it under."""
        return self.clock.id

    @property
    def who(self) -> Who:
        """Who owes it."""
        return self.clock.who

    @property
    def is_open(self) -> bool:
        """Is something still to be done?"""
        return self.done is None and self.state in OPEN

    @property
    def is_overdue(self) -> bool:
        """Is it late in law? A target never is."""
        return self.state is State.MISSED and self.clock.kind is not Kind.TARGET

    @property
    def proof(self) -> list[str]:
        """How its day was reached, a line for each step."""
        return proof_lines(self.due, self.clock.at)


def duties_of(
    procedure: Procedure, facts: Facts, history: History, *, soon_days: int = SOON
) -> tuple[DutyState, ...]:
    """Every duty, target and promise of a proceeding on the day of the facts, in the order they began.

    `soon_days` is from how many days before it a duty counts as due. Raises `Untold` where the duties turn
    on a fact that is not told, as every rule does: ask for that fact.
    """
    story = tuple(event for event in history.events if event.day <= facts.on)
    lines = Ledger(procedure, facts).of(story)
    finish = _Finish(procedure, facts, story, _soon(facts.on, soon_days))
    return tuple(finish.state_of(line) for line in lines)


def _soon(on: date, days: int) -> date:
    try:
        return days_after(on, days) if days > 0 else on
    except BeyondCalendar:
        return LAST_DAY


class _Finish:
    """Says where each duty stands, once the whole story is told."""

    def __init__(self, procedure: Procedure, facts: Facts, story: Sequence[Event], soon: date) -> None:
        self.procedure = procedure
        self.on = facts.on
        self.story = story
        self.soon = soon
        self.meeting = {
            id: frozenset(kind.what for kind in procedure.kinds if id in kind.meets)
            for kind in procedure.kinds
            for id in kind.meets
        }
        self.on_hold, self.was_on_hold = _held(story)

    def state_of(self, line: Line) -> DutyState:
        """The duty with its changes, when it was done, and where it stands."""
        owed, story = line.owed, self._its_own(line)
        changes = changes_of(line.key, owed, story, self.procedure.allowances)
        due = due_with(changes, owed.due)
        done, evidence = self._done(line, story)
        excuse = self._excuse(owed, changes, due.value)
        ended = self._ended(line, due.value, done)
        waived = any(change.until is None for change in changes)
        state = self._state(line, due.value, done=done, excuse=excuse, ended=ended, waived=waived)
        return DutyState(
            key=line.key,
            round=line.round,
            clock=owed.clock,
            state=state,
            due=due,
            law=owed.due,
            done=done,
            evidence=evidence,
            started=line.started,
            ended=(ended or line.gone) if state is State.ENDED else None,
            changes=changes,
            excuse=excuse,
        )

    def _its_own(self, line: Line) -> tuple[Event, ...]:
        """The events of its own round."""
        start = None if line.started is None or line.round == 1 else line.started.day
        return tuple(
            event
            for event in self.story
            if (start is None or event.day >= start) and (line.closed is None or event.day < line.closed)
        )

    def _done(self, line: Line, story: Sequence[Event]) -> tuple[date | None, str]:
        """When it was done, and what shows it: told of this duty, by what meets it, or by a fact."""
        for event in story:
            if event.what == CARRIED_OUT and concerns(event, line.key, line.owed.clock):
                return event.day, event.says["evidence"]
        meets = self.meeting.get(line.owed.clock.id, frozenset())
        for event in story:
            if event.what in meets and (line.started is None or event.day >= line.started.day):
                return event.day, ""
        return line.owed.done, ""

    def _excuse(self, owed: Owed, changes: Sequence[Changed], due: date | None) -> Reasons | None:
        """What may excuse lateness: what the law says; or that it lay still. Not once a longer time was set."""
        if owed.excuse is not None and not any(change.until for change in changes):
            return owed.excuse
        if due is not None and any(start <= due for start in self.was_on_hold):
            return self.procedure.on_hold
        return None

    def _ended(self, line: Line, due: date | None, done: date | None) -> Event | None:
        """What ended it before it was late, if something did; or what came to be in its stead."""
        if done is None and (other := self._came_instead(line)) is not None:
            return other
        end = self._ending(line)
        if end is None or done is not None or (due is not None and due < end.day):
            return None
        return end

    def _came_instead(self, line: Line) -> Event | None:
        """What was done of the pair to which the duty belongs: then the other never came to be owed."""
        id = line.owed.clock.id
        others = {name for pair in self.procedure.either if id in pair for name in pair} - {id}
        carried_out = (event for event in self.story if event.what == CARRIED_OUT)
        return next((event for event in carried_out if id_named(event) in others), None)

    def _ending(self, line: Line) -> Event | None:
        """The last event that ends such a duty and was not undone, if it stood by then."""
        started, named = line.started, self.procedure.named
        promised = line.owed.clock.id == PROMISE
        for event in reversed(self.story):
            kind = named.get(event.what)
            if kind is None or not kind.ends_duty(line.owed.clock.id, promised=promised):
                continue
            if started is not None and (event == started or event.day < started.day):
                return None
            return None if self._was_undone(event) else event
        return None

    def _was_undone(self, event: Event) -> bool:
        named = self.procedure.named
        return any(
            other.day >= event.day and other.what in named and event.what in named[other.what].reopens
            for other in self.story
        )

    def _state(
        self,
        line: Line,
        due: date | None,
        *,
        done: date | None,
        excuse: Reasons | None,
        ended: Event | None,
        waived: bool,
    ) -> State:
        if done is not None:
            return State.MET if waived else _when_done(due, done, excuse)
        if waived:
            return State.WAIVED
        if ended is not None:
            return State.ENDED
        if line.absent and not self._was_late(line, due):
            return State.ENDED
        if self.on_hold:
            return State.ON_HOLD
        return self._undone(due, excuse)

    def _was_late(self, line: Line, due: date | None) -> bool:
        """Was it late while it still stood, by the day after all changes?"""
        until = self.on if line.gone is None else line.gone.day
        return line.stood_when_late and due is not None and until > due

    def _undone(self, due: date | None, excuse: Reasons | None) -> State:
        if due is None:
            return State.CONTINUING
        if self.on <= due:
            return State.DUE if due <= self.soon else State.AHEAD
        return State.MISSED if excuse is None else State.MAY_BE_EXCUSED


def _when_done(due: date | None, done: date, excuse: Reasons | None) -> State:
    if due is None or done <= due:
        return State.MET
    return State.MET_LATE if excuse is None else State.MAY_BE_EXCUSED


def _held(story: Sequence[Event]) -> tuple[bool, tuple[date, ...]]:
    """Does it lie still now, and from which days did it?"""
    starts = tuple(event.day for event in story if event.what == SUSPENDED)
    resumed = sum(event.what == RESUMED for event in story)
    return len(starts) > resumed, starts
