"""The rows of a proceeding as the law's own history."""

from __future__ import annotations

from collections.abc import Iterable

from avenues.casework.models import Entry
from avenues.casework.writing import event_from_plain
from avenues.law.facts import Event
from avenues.law.proceedings.history import Correction, History
from avenues.law.proceedings.history import Entry as LawEntry
from avenues.law.proceedings.procedure import Procedure


def history_of(procedure: Procedure, rows: Iterable[Entry]) -> History:
    """The history that rows tell, in the order of their numbers."""
    return History(tuple(_entry(procedure, row) for row in rows))


def _entry(procedure: Procedure, row: Entry) -> LawEntry:
    event = _event(procedure, row)
    if row.corrects is not None:
        return Correction(row.corrects, event, row.why)
    if event is None:
        raise ValueError(f"Entry {row.number} of {row.proceeding_id} is an event without a day.")
    return event


def _event(procedure: Procedure, row: Entry) -> Event | None:
    if not row.what or row.day is None:
        return None
    return event_from_plain(procedure, row.what, row.day, row.says)
