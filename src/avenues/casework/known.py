"""What was known of a disagreement: on a day, and as of any past moment. For the law's rules.

Read with `models/facts.py`. Of a thing that happened the last that was told counts; of a state the one that
holds from the latest day. What the events of other proceedings tell is known too, but what a procedure tells
by its own events it learns from nobody else's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import cache
from typing import Any

from avenues.casework.history import history_of
from avenues.casework.models import Disagreement, Entry, FactTold, Proceeding
from avenues.casework.procedures import procedure_of
from avenues.directory.place import place
from avenues.law.facts import QUESTIONS, Event, Facts
from avenues.law.happenings import AHEAD
from avenues.law.proceedings.history import in_order_of_days
from avenues.law.telling import BadValue, read, shape


def facts_of(
    disagreement: Disagreement,
    *,
    on: date,
    known_at: datetime | None = None,
    within: Proceeding | None = None,
) -> Facts:
    """The facts on a day, as known now or at a moment.

    `within` is the proceeding for whose rules they are: its own events are told by its history, not here.
    """
    told = told_facts(disagreement.facts.all(), on=on, known_at=known_at)
    own = frozenset[str]() if within is None else told_by_events(within.avenue)
    for event in _events_elsewhere(disagreement, known_at, within):
        told.update({name: value for name, value in _tells(event, on).items() if name not in own})
    return Facts(on=on, place=place(), **told)


def told_facts(rows: Iterable[FactTold], *, on: date, known_at: datetime | None = None) -> dict[str, Any]:
    """Each fact that was told, with the value that holds on the day."""
    values = {name: _read(row) for name, row in holding(rows, on=on, known_at=known_at).items()}
    return {name: value for name, value in values.items() if not _lies_ahead(name, value, on)}


def holding(rows: Iterable[FactTold], *, on: date, known_at: datetime | None = None) -> dict[str, FactTold]:
    """Of each fact the telling that counts on the day."""
    known = [row for row in rows if known_at is None or row.recorded_at <= known_at]
    corrected = {row.corrects_id for row in known}
    found: dict[str, FactTold] = {}
    for row in sorted(known, key=lambda row: (row.recorded_at, row.id)):
        if row.id not in corrected and row.name in QUESTIONS and _supersedes(row, found.get(row.name), on):
            found[row.name] = row
    return found


def _supersedes(row: FactTold, earlier: FactTold | None, on: date) -> bool:
    if is_a_day(row.name):
        return True
    return row.true_from <= on and (earlier is None or row.true_from >= earlier.true_from)


def is_a_day(name: str) -> bool:
    """Is the fact the day of something, which says itself from when it is true?"""
    return shape(name).base is date


def _lies_ahead(name: str, value: Any, on: date) -> bool:
    return isinstance(value, date) and value > on and name not in AHEAD


def _read(row: FactTold) -> Any:
    try:
        return read(row.name, row.value)
    except BadValue as changed:
        raise ValueError(
            f"The fact {row.name!r} of {row.disagreement_id} no longer reads: {changed}"
        ) from None


def _tells(event: Event, on: date) -> Mapping[str, Any]:
    """The facts that an event tells: by its day, and by what it says."""
    return dict(Facts(on=on).after((event,)).items())


def _events_elsewhere(
    disagreement: Disagreement, known_at: datetime | None, within: Proceeding | None
) -> list[Event]:
    """What stands in the other proceedings, in the order of days."""
    rows = Entry.objects.filter(proceeding__disagreement=disagreement).select_related("proceeding")
    if known_at is not None:
        rows = rows.filter(recorded_at__lte=known_at)
    by_proceeding: dict[Proceeding, list[Entry]] = {}
    for row in rows.order_by("proceeding", "number"):
        if within is None or row.proceeding_id != within.pk:
            by_proceeding.setdefault(row.proceeding, []).append(row)
    events = [
        event
        for proceeding, entries in by_proceeding.items()
        for event in history_of(procedure_of(proceeding.avenue), entries).events
    ]
    return list(in_order_of_days(dict(enumerate(events))))


@cache
def told_by_events(avenue: str) -> frozenset[str]:
    """The facts that the events of an avenue's proceedings tell."""
    told: set[str] = set()
    for kind in procedure_of(avenue).kinds:
        told |= {kind.what, *(name for name, _ in kind.tells)}
        told |= {detail.name for detail in (*kind.needs, *kind.may_say)}
    return frozenset(told & QUESTIONS.keys())
