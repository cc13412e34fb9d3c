"""A disagreement as one picture of time: what happened in each of its proceedings, and what is owed in it.

Read from the derived copy of due days, so that it costs the same however much has happened.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from avenues.casework.history import history_of
from avenues.casework.models import Disagreement, Due, Entry, Proceeding, Tie
from avenues.casework.procedures import name_of, procedure_of
from avenues.casework.selectors.worklists import OWN, DueLine, line_of
from avenues.casework.viewers import Viewer
from avenues.casework.walls import hung_on, kept, the_one, visible


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
    return picture_of(viewer, row, proceedings_in(viewer, row))


def proceedings_in(viewer: Viewer, row: Disagreement) -> list[Proceeding]:
    """The proceedings of a disagreement that came through the wall, and those of others tied to it."""
    every = kept(Proceeding, viewer).filter(disagreement=row)
    found = list(every.select_related("organisation"))
    if tied := list(hung_on(Tie, row).values_list("participation__proceeding", flat=True)):
        found += visible(Proceeding, viewer).filter(pk__in=tied).select_related("organisation")
    return sorted(found, key=lambda each: (each.started_on, each.pk))


def picture_of(viewer: Viewer, row: Disagreement, proceedings: list[Proceeding]) -> Picture:
    """The picture of these."""
    happened: dict[UUID, list[Entry]] = {}
    if proceedings:
        for entry in hung_on(Entry, *proceedings).order_by("proceeding", "number"):
            happened.setdefault(entry.proceeding_id, []).append(entry)
    dues = _dues(viewer, row)
    return Picture(
        tuple(_pictured(each, row, happened.get(each.pk, ()), dues.get(each.pk, ())) for each in proceedings),
        tuple(dues.get(None, ())),
    )


def _dues(viewer: Viewer, row: Disagreement) -> dict[UUID | None, list[DueLine]]:
    found: dict[UUID | None, list[DueLine]] = {}
    rows: Any = visible(Due, viewer).filter(disagreement=row, organisation=row.organisation_id)
    subject = str(row.subject)
    for due in rows.order_by("due", "ordinal").values_list(*OWN, named=True):
        line = line_of(due, viewer, subject=subject, reference=row.reference)
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
