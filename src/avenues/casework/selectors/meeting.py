"""Which event meets a duty: of those that may follow now, the ones after which it is done."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from avenues.casework.errors import NotThere
from avenues.casework.known import Known
from avenues.casework.models import Due, Proceeding
from avenues.casework.procedures import procedure_of
from avenues.casework.selectors.proceedings import may_follow
from avenues.casework.viewers import Viewer
from avenues.casework.walls import one_visible, the_one, visible
from avenues.law.facts import Event, Facts
from avenues.law.proceedings.history import History
from avenues.law.proceedings.kinds import Kind
from avenues.law.proceedings.owing import duties_of
from avenues.law.proceedings.procedure import Procedure

ALL_DONE = "order_done"


def what_meets(viewer: Viewer, due: UUID, *, whoever_records: bool = False) -> tuple[Kind, ...]:
    """The kinds of event that can be recorded now and carry out this duty. Raises `NotThere`.

    Those that can be recorded from here, or by whomever it is for to record.

    Most rules read from the facts that a thing was done, so each event is tried on the rules themselves. Of
    several steps that are owed, the event that all of them are done is not the way to record one.
    """
    owed = one_visible(Due, viewer, due)
    if owed.proceeding_id is None:
        raise NotThere
    row = the_one(visible(Proceeding, viewer).select_related("disagreement"), owed.proceeding_id)
    known, procedure = Known(row.disagreement), procedure_of(row.avenue)
    tried = _Tried(procedure, known.history(row), known.facts(viewer.on, within=row), owed.key)
    if whoever_records:
        kinds = () if row.closed_on else procedure.may_follow(tried.history, tried.facts)
    else:
        kinds = may_follow(viewer, row.pk)
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
