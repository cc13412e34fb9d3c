"""Writes the derived copy of what is owed. It says what differed, so that a rebuild shows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from avenues.casework.deriving import derive, lists_of, rows_of
from avenues.casework.known import Known
from avenues.casework.limits import limits_of
from avenues.casework.models import Disagreement, Due, Proceeding
from avenues.casework.passing import Today
from avenues.casework.services.holding import hold

COLUMNS = tuple(field.attname for field in Due._meta.concrete_fields if field.name != "id")
FIELDS = [field.name for field in Due._meta.concrete_fields if field.name != "id"]
Place = tuple[UUID, int]
_put_off: ContextVar[dict[UUID, None] | None] = ContextVar("put_off", default=None)


@dataclass(frozen=True, slots=True)
class Differs:
    """Where a stored row was not what facts and events say: of what record, which duty, and how."""

    record: UUID
    what: str
    how: str


@contextmanager
def derived_once(on: date) -> Iterator[None]:
    """Derive what is owed at the end, once for each disagreement that changed within, on this day.

    For filling in much at a time, inside one transaction: until the end the lists stay as they were.
    """
    changed: dict[UUID, None] = {}
    token = _put_off.set(changed)
    try:
        yield
    finally:
        _put_off.reset(token)
    for key in changed:
        refresh_disagreement(hold(key), on)


def _is_put_off(disagreement: UUID) -> bool:
    changed = _put_off.get()
    if changed is not None:
        changed[disagreement] = None
    return changed is not None


def refresh_disagreement(disagreement: Disagreement, on: date) -> tuple[Differs, ...]:
    """Derive anew all that is owed in a disagreement that is held: a fact may concern any of its proceedings.

    It then stands until the day `changes_on`, if nothing happens before.
    """
    if _is_put_off(disagreement.pk):
        return ()
    today = Today(on)
    differs = _refresh_all(disagreement, today)
    turn = today.next_turn()
    if turn != disagreement.changes_on:
        disagreement.changes_on = turn
        disagreement.save(update_fields=["changes_on"])
    return differs


def _refresh_all(disagreement: Disagreement, on: date) -> tuple[Differs, ...]:
    known = Known(disagreement)
    stored = disagreement.dues.filter(proceeding=None, organisation=disagreement.organisation_id)
    differs = [*_make(disagreement.pk, limits_of(disagreement, on, known), stored)]
    for proceeding in disagreement.proceedings.select_related("organisation").order_by("id"):
        proceeding.disagreement = disagreement
        differs.extend(_refresh(proceeding, on, known))
    return tuple(differs)


def refresh(proceeding: Proceeding, on: date) -> tuple[Differs, ...]:
    """Make the derived copy of one proceeding what facts and events say, when who sees it changed."""
    if _is_put_off(proceeding.disagreement_id):
        return ()
    proceeding.disagreement = hold(proceeding.disagreement_id)
    return _refresh(proceeding, on, Known(proceeding.disagreement))


def _refresh(proceeding: Proceeding, on: date, known: Known) -> tuple[Differs, ...]:
    derived = derive(proceeding, on, known, soon_days=0)  # what is soon turns on today
    wanted = rows_of(proceeding, derived, lists_of(proceeding))
    differs = [*_make(proceeding.pk, wanted, proceeding.dues.all())]
    if (proceeding.waits_for, proceeding.unclear) != (derived.waits_for, derived.unclear):
        differs.append(Differs(proceeding.pk, "waits for", derived.waits_for or derived.unclear or "nothing"))
        proceeding.waits_for, proceeding.unclear = derived.waits_for, derived.unclear
        proceeding.save(update_fields=["waits_for", "unclear"])
    return tuple(differs)


def _make(record: UUID, wanted: Iterable[Due], stored: QuerySet[Due]) -> tuple[Differs, ...]:
    """Make the stored rows the wanted ones, writing only what differs."""
    new = {_place(row): row for row in wanted}
    old = {_place(row): row for row in stored}
    differs = tuple(_differences(record, new, old))
    if differs:
        with transaction.atomic():
            _write(new, old)
    return differs


def _place(row: Due) -> Place:
    return row.organisation_id, row.ordinal


def _values(row: Due) -> tuple[object, ...]:
    return tuple(getattr(row, name) for name in COLUMNS)


def _differences(record: UUID, new: dict[Place, Due], old: dict[Place, Due]) -> Iterator[Differs]:
    for place, row in new.items():
        if place not in old:
            yield Differs(record, row.key, "was not in the list")
        elif _values(old[place]) != _values(row):
            yield Differs(record, row.key, "; ".join(_changes(old[place], row)))
    for place in old.keys() - new.keys():
        yield Differs(record, old[place].key, "should not be in the list")


def _changes(before: Due, after: Due) -> Iterator[str]:
    for name in COLUMNS:
        if getattr(before, name) != getattr(after, name):
            yield f"{name}: {getattr(before, name)} should be {getattr(after, name)}"


def _write(new: dict[Place, Due], old: dict[Place, Due]) -> None:
    gone = [old[place].pk for place in old.keys() - new.keys()]
    if gone:
        Due.objects.filter(pk__in=gone).delete()
    changed = []
    for place in new.keys() & old.keys():
        new[place].pk = old[place].pk
        if _values(old[place]) != _values(new[place]):
            changed.append(new[place])
    if changed:
        Due.objects.bulk_update(changed, FIELDS)
    Due.objects.bulk_create(row for place, row in new.items() if place not in old)
