"""Writes the derived copy of what is owed. It says what differed, so that a rebuild shows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction

from avenues.casework.deriving import Derived, derive, lists_of, rows_of
from avenues.casework.models import Disagreement, Due, Proceeding

DERIVED = tuple(field.attname for field in Due._meta.concrete_fields if field.name not in {"id"})
_PLACE = ("organisation_id", "ordinal")
_WITHOUT_LINKS = ("disagreement", "organisation", "team")


@dataclass(frozen=True, slots=True)
class Differs:
    """Where a stored row was not what facts and events say."""

    proceeding: UUID
    what: str
    how: str


def refresh_disagreement(disagreement: Disagreement, on: date) -> None:
    """Derive anew what is owed in every proceeding of a disagreement: a fact may concern any of them."""
    for proceeding in disagreement.proceedings.order_by("id"):
        refresh(proceeding, on)


def refresh(proceeding: Proceeding, on: date) -> tuple[Derived, tuple[Differs, ...]]:
    """Make the derived copy what facts and events say; gives what is owed, and what differed."""
    derived = derive(proceeding, on)
    wanted = {_place(row): row for row in rows_of(proceeding, derived, lists_of(proceeding))}
    stored = {_place(row): row for row in proceeding.dues.all()}
    differs = [*_differences(proceeding, wanted, stored)]
    with transaction.atomic():
        if differs:
            _write(wanted, stored)
        if (proceeding.waits_for, proceeding.unclear) != (derived.waits_for, derived.unclear):
            differs.append(Differs(proceeding.pk, "waits for", derived.waits_for or derived.unclear))
            proceeding.waits_for, proceeding.unclear = derived.waits_for, derived.unclear
            proceeding.save(update_fields=["waits_for", "unclear"])
    return derived, tuple(differs)


def _place(row: Due) -> tuple[object, ...]:
    return tuple(getattr(row, name) for name in _PLACE)


def _values(row: Due) -> tuple[object, ...]:
    return tuple(getattr(row, name) for name in DERIVED)


def _differences(
    proceeding: Proceeding, wanted: dict[tuple[object, ...], Due], stored: dict[tuple[object, ...], Due]
) -> Iterator[Differs]:
    for place, row in wanted.items():
        before = stored.get(place)
        if before is None:
            yield Differs(proceeding.pk, row.key, "was not in the list")
        elif _values(before) != _values(row):
            changed = [
                f"{name}: {getattr(before, name)} is now {getattr(row, name)}"
                for name in DERIVED
                if getattr(before, name) != getattr(row, name)
            ]
            yield Differs(proceeding.pk, row.key, "; ".join(changed))
    for place in stored.keys() - wanted.keys():
        yield Differs(proceeding.pk, stored[place].key, "is no longer in the list")


def _write(wanted: dict[tuple[object, ...], Due], stored: dict[tuple[object, ...], Due]) -> None:
    gone = [stored[place].pk for place in stored.keys() - wanted.keys()]
    if gone:
        Due.objects.filter(pk__in=gone).delete()
    changed = []
    for place, row in wanted.items():
        before = stored.get(place)
        if before is not None:
            row.pk = before.pk
            if _values(before) != _values(row):
                changed.append(row)
    Due.objects.bulk_update(changed, [name.removesuffix("_id") for name in DERIVED])
    Due.objects.bulk_create([row for place, row in wanted.items() if place not in stored])
