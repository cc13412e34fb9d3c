"""What facts and events say is owed, beside what is stored; written together, and only what differs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction

from avenues.casework.deriving import Derived, derive, lists_of, rows_of
from avenues.casework.limits import limits_of
from avenues.casework.models import Disagreement, Due, Proceeding
from avenues.casework.passing import Today
from avenues.casework.services.stored import Stored

COLUMNS = tuple(field.attname for field in Due._meta.concrete_fields if field.name != "id")
FIELDS = [field.name for field in Due._meta.concrete_fields if field.name != "id"]
Place = tuple[UUID, int]


@dataclass(frozen=True, slots=True)
class Differs:
    """Where a stored row was not what facts and events say: of what record, which duty, and how."""

    record: UUID
    what: str
    how: str


class Made:
    """What differs in some disagreements, until it is kept."""

    def __init__(self) -> None:
        self.differs: list[Differs] = []
        self.gone: list[UUID] = []
        self.changed: list[Due] = []
        self.new: list[Due] = []
        self.waiting: list[Proceeding] = []
        self.turns: dict[date | None, list[Disagreement]] = {}

    def derive(self, row: Disagreement, stored: Stored, on: Today) -> None:
        """All that is owed in a disagreement: the time limits of the family, then each proceeding."""
        known = stored.known[row.pk]
        self._compare(row.pk, limits_of(row, on, known), stored.dues[row.pk])
        for run in stored.proceedings[row.pk]:
            derived = derive(run, on, known, soon_days=0)  # what is soon turns on today
            lists = lists_of(run, stored.taking_part[run.pk])
            self._compare(run.pk, rows_of(run, derived, lists), stored.dues[run.pk])
            self._waits(run, derived)
        turn = on.next_turn()
        if turn != row.changes_on:
            self.turns.setdefault(turn, []).append(row)

    def keep(self) -> None:
        """Write it."""
        with transaction.atomic():
            if self.gone:
                Due.objects.filter(pk__in=self.gone).delete()
            if self.changed:
                Due.objects.bulk_create(
                    self.changed, update_conflicts=True, unique_fields=["id"], update_fields=FIELDS
                )
            if self.new:
                Due.objects.bulk_create(self.new)
            if self.waiting:
                Proceeding.objects.bulk_update(self.waiting, ["waits_for", "unclear"])
            for turn, rows in self.turns.items():
                Disagreement.objects.filter(pk__in=[row.pk for row in rows]).update(changes_on=turn)
        for turn, rows in self.turns.items():
            for row in rows:  # only now: whoever tries again finds a row as it is stored
                row.changes_on = turn

    def _compare(self, record: UUID, wanted: Iterable[Due], stored: Iterable[Due]) -> None:
        new = {_place(row): row for row in wanted}
        old = {_place(row): row for row in stored}
        for place, row in new.items():
            if place not in old:
                self.new.append(row)
                self.differs.append(Differs(record, row.key, "was not in the list"))
            elif changes := "; ".join(_changes(old[place], row)):
                row.pk = old[place].pk
                self.changed.append(row)
                self.differs.append(Differs(record, row.key, changes))
        for place in old.keys() - new.keys():
            self.gone.append(old[place].pk)
            self.differs.append(Differs(record, old[place].key, "should not be in the list"))

    def _waits(self, run: Proceeding, derived: Derived) -> None:
        if (run.waits_for, run.unclear) == (derived.waits_for, derived.unclear):
            return
        run.waits_for, run.unclear = derived.waits_for, derived.unclear
        self.waiting.append(run)
        waits_for = derived.waits_for or derived.unclear or "nothing"
        self.differs.append(Differs(run.pk, "waits for", waits_for))


def _place(row: Due) -> Place:
    return row.organisation_id, row.ordinal


def _changes(before: Due, after: Due) -> Iterator[str]:
    for name in COLUMNS:
        was, should_be = getattr(before, name), getattr(after, name)
        if was != should_be:
            yield f"{name}: {was} should be {should_be}"
