"""What was known of a disagreement: on a day, and as of any past moment. For the law's rules.

Read with `models/facts.py`. Of a thing that happened the last that was told counts; of a state the one that
holds from the latest day. What the events of other proceedings tell is known too, but what a procedure tells
by its own events it learns from nobody else's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from functools import cache
from typing import Any
from uuid import UUID

from django.db.models import F

from avenues.casework.history import history_of
from avenues.casework.models import Disagreement, Entry, FactTold, Proceeding
from avenues.casework.procedures import procedure_of
from avenues.directory.place import place
from avenues.law.facts import QUESTIONS, Event, Facts
from avenues.law.happenings import AHEAD
from avenues.law.proceedings.history import History, in_order_of_days
from avenues.law.telling import BadValue, read, shape

Read = tuple[list[FactTold], dict[UUID, list[Entry]]]


class Known:
    """All that is known of a disagreement, read once: now, or as of a past moment.

    `for_people`: with who recorded each entry. `read` is what was read of it together with others.
    """

    def __init__(
        self,
        disagreement: Disagreement,
        known_at: datetime | None = None,
        *,
        for_people: bool = False,
        read: Read | None = None,
    ) -> None:
        told, self._entries = (
            read or _read_of([disagreement], known_at, for_people=for_people)[disagreement.pk]
        )
        self.told = told
        self.known_at = known_at
        self._histories = {key: _history(entries) for key, entries in self._entries.items()}

    def facts(self, on: date, within: Proceeding | None = None) -> Facts:
        """The facts on a day; for the rules of a proceeding without what its own events tell."""
        told = told_facts(self.told, on=on, known_at=self.known_at)
        own = frozenset[str]() if within is None else told_by_events(within.avenue)
        for event in self._events_but(within):
            told.update({name: value for name, value in _tells(event, on).items() if name not in own})
        return Facts(on=on, place=place(), **told)

    def entries(self, proceeding: Proceeding) -> list[Entry]:
        """What was recorded in one of its proceedings, by number."""
        return self._entries.get(proceeding.pk, [])

    def history(self, proceeding: Proceeding) -> History:
        """The history of one of its proceedings."""
        return self._histories.get(proceeding.pk, History())

    def _events_but(self, within: Proceeding | None) -> tuple[Event, ...]:
        """What stands in the other proceedings, in the order of days."""
        own = None if within is None else within.pk
        events = [event for key, history in self._histories.items() if key != own for event in history.events]
        return in_order_of_days(dict(enumerate(events)))


def facts_of(
    disagreement: Disagreement,
    *,
    on: date,
    known_at: datetime | None = None,
    within: Proceeding | None = None,
) -> Facts:
    """The facts on a day, as known now or at a moment, for the rules of a proceeding or for all."""
    return Known(disagreement, known_at).facts(on, within)


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


def known_of(disagreements: Sequence[Disagreement]) -> dict[UUID, Known]:
    """All that is known of several: two questions, however many they are."""
    read = _read_of(disagreements)
    return {row.pk: Known(row, read=read[row.pk]) for row in disagreements}


def _read_of(
    disagreements: Sequence[Disagreement], known_at: datetime | None = None, *, for_people: bool = False
) -> dict[UUID, Read]:
    """What was told of each, and what was recorded in each of its proceedings."""
    keys = [row.pk for row in disagreements]
    found: dict[UUID, Read] = {key: ([], {}) for key in keys}
    for fact in FactTold.objects.filter(disagreement__in=keys):
        found[fact.disagreement_id][0].append(fact)
    rows = Entry.objects.filter(proceeding__disagreement__in=keys)
    if known_at is not None:
        rows = rows.filter(recorded_at__lte=known_at)
    if for_people:
        rows = rows.select_related("recorded_by__user", "recorded_by__organisation")
    beside = {"avenue": F("proceeding__avenue"), "disagreement": F("proceeding__disagreement")}
    every: Iterable[Any] = rows.annotate(**beside).order_by("proceeding", "number")
    for row in every:
        found[row.disagreement][1].setdefault(row.proceeding_id, []).append(row)
    return found


def _history(entries: list[Any]) -> History:
    return history_of(procedure_of(entries[0].avenue), entries)


@cache
def told_by_events(avenue: str) -> frozenset[str]:
    """The facts that the events of an avenue's proceedings tell."""
    told: set[str] = set()
    for kind in procedure_of(avenue).kinds:
        told |= {kind.what, *(name for name, _ in kind.tells)}
        told |= {detail.name for detail in (*kind.needs, *kind.may_say)}
    return frozenset(told & QUESTIONS.keys())
