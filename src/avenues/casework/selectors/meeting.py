"""Which event meets a duty: of those that may follow now, the ones after which it is done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from avenues.casework.errors import NotThere
from avenues.casework.selectors.opened import open_proceeding
from avenues.casework.selectors.worklists import DueLine, due_line
from avenues.casework.viewers import Viewer
from avenues.law.facts import Event, Facts
from avenues.law.proceedings.history import History
from avenues.law.proceedings.kinds import Kind
from avenues.law.proceedings.owing import duties_of
from avenues.law.proceedings.procedure import Procedure

ALL_DONE = "order_done"


@dataclass(frozen=True, slots=True)
class Meeting:
    """A duty, what can be recorded now from here, and which of that carries it out.

    `elsewhere` is what carries it out and is for others to record, where nothing from here does.
    """

    owed: DueLine
    may_follow: tuple[Kind, ...]
    meets: tuple[Kind, ...]
    elsewhere: tuple[Kind, ...]


def meeting(viewer: Viewer, due: UUID) -> Meeting:
    """Which event meets a duty? Raises `NotThere`.

    Most rules read from the facts that a thing was done, so each event is tried on the rules themselves. Of
    several steps that are owed, the event that all of them are done is not the way to record one.
    """
    owed = due_line(viewer, due)
    if owed.proceeding is None:
        raise NotThere
    opened = open_proceeding(viewer, owed.proceeding)
    tried = _Tried(opened.procedure, opened.history, opened.facts, owed.key)
    meets = _meets(opened.may_record, owed, tried)
    elsewhere = () if meets else _meets(opened.may_follow, owed, tried)
    return Meeting(owed, opened.may_record, meets, elsewhere)


def what_meets(viewer: Viewer, due: UUID) -> tuple[Kind, ...]:
    """The kinds of event that can be recorded now and carry out this duty. Raises `NotThere`."""
    return meeting(viewer, due).meets


def _meets(kinds: tuple[Kind, ...], owed: DueLine, tried: _Tried) -> tuple[Kind, ...]:
    found = [kind for kind in kinds if owed.clock in kind.meets or tried.done_after(kind)]
    return tuple(kind for kind in found if kind.what != ALL_DONE or not tried.others_done_after(kind))


class _Tried:
    """A proceeding on which events are tried. Nothing is kept."""

    def __init__(self, procedure: Procedure, history: History, facts: Facts, key: str) -> None:
        self.procedure = procedure
        self.history = history
        self.facts = facts
        self.key = key
        self.done_before = self._done(history)

    def done_after(self, kind: Kind) -> bool:
        """Is the duty done once this has happened today, with each day that it must say being today?"""
        return any(key == self.key for key, _ in self._new(kind))

    def others_done_after(self, kind: Kind) -> bool:
        """Are others done with it?"""
        return any(key != self.key for key, _ in self._new(kind))

    def _new(self, kind: Kind) -> set[tuple[str, int]]:
        on = self.facts.on
        days = {detail.name: on for detail in kind.needs if detail.kind is date}
        event = Event(kind.what, on, {**dict(kind.tells), **days})
        return self._done(self.history.but(event)) - self.done_before

    def _done(self, history: History) -> set[tuple[str, int]]:
        """The duties that are done, with their round. None where they turn on what is not told."""
        try:
            duties = duties_of(self.procedure, self.facts, history)
        except LookupError:
            return set()
        return {(duty.key, duty.round) for duty in duties if duty.done is not None}
