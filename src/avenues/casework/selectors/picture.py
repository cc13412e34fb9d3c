"""A disagreement as one picture of time: what happened in each of its proceedings, and what is owed in it.

Read from the derived copy of due days, so that it costs the same however much has happened.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q

from avenues.casework.history import history_of
from avenues.casework.models import Disagreement, Due, Entry, Proceeding, Tie
from avenues.casework.procedures import name_of, procedure_of
from avenues.casework.selectors.worklists import DueLine, line_of
from avenues.casework.viewers import Viewer
from avenues.casework.walls import kept, the_one, visible


@dataclass(frozen=True, slots=True)
class Happened:
    """An event that stands after all corrections."""

    what: str
    label: str
    day: date


@dataclass(frozen=True, slots=True)
class Pictured:
    """A proceeding, with what happened and what is owed. `keeper` is who runs it, where that is not us."""

    proceeding: UUID
    name: str
    about: str
    keeper: str
    started_on: date
    closed_on: date | None
    happened: tuple[Happened, ...]
    dues: tuple[DueLine, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """Every proceeding in the order of their beginning, and the time limits of the family."""

    proceedings: tuple[Pictured, ...]
    limits: tuple[DueLine, ...]


def picture(viewer: Viewer, disagreement: UUID) -> Picture:
    """Our own proceedings of it, and those of others to which it is tied. Raises `NotThere`."""
    row = the_one(kept(Disagreement, viewer).select_related("subject"), disagreement)
    tied = visible(Tie, viewer).filter(disagreement=row).values("participation__proceeding")
    proceedings = list(
        visible(Proceeding, viewer)
        .filter(Q(disagreement=row) | Q(pk__in=tied))
        .select_related("organisation")
        .order_by("started_on", "id")
    )
    entries = visible(Entry, viewer).filter(proceeding__in=proceedings).order_by("proceeding", "number")
    happened: dict[UUID, list[Entry]] = {}
    for entry in entries:
        happened.setdefault(entry.proceeding_id, []).append(entry)
    dues = _dues(viewer, row)
    return Picture(
        tuple(_pictured(each, row, happened.get(each.pk, ()), dues.get(each.pk, ())) for each in proceedings),
        tuple(dues.get(None, ())),
    )


def _dues(viewer: Viewer, row: Disagreement) -> dict[UUID | None, list[DueLine]]:
    found: dict[UUID | None, list[DueLine]] = {}
    rows = visible(Due, viewer).filter(disagreement=row, organisation=row.organisation_id)
    for due in rows.order_by("due", "ordinal"):
        line = line_of(due, viewer, subject=str(row.subject), reference=row.reference)
        found.setdefault(due.proceeding_id, []).append(line)
    return found


def _pictured(
    row: Proceeding, disagreement: Disagreement, entries: Iterable[Entry], dues: Iterable[DueLine]
) -> Pictured:
    procedure = procedure_of(row.avenue)
    named = procedure.named
    return Pictured(
        proceeding=row.pk,
        name=name_of(row.avenue),
        about=row.about,
        keeper="" if row.organisation_id == disagreement.organisation_id else row.organisation.name,
        started_on=row.started_on,
        closed_on=row.closed_on,
        happened=tuple(
            Happened(event.what, named[event.what].label if event.what in named else event.what, event.day)
            for event in history_of(procedure, entries).events
        ),
        dues=tuple(dues),
    )
