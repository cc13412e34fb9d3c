"""Notes, the newest first. Sealed ones only to those with a seat."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from avenues.casework.models import Disagreement, Note, Proceeding
from avenues.casework.viewers import Viewer
from avenues.casework.walls import readable, visible


@dataclass(frozen=True, slots=True)
class NoteLine:
    """A note."""

    id: UUID
    proceeding: UUID | None
    words: str
    sealed: bool
    written_at: datetime
    written_by: str
    organisation: str


def notes_of_disagreement(viewer: Viewer, disagreement: UUID) -> tuple[NoteLine, ...]:
    """Every note of a disagreement and its proceedings that they may read."""
    return _lines(viewer, disagreement=disagreement)


def notes_of_proceeding(viewer: Viewer, proceeding: UUID) -> tuple[NoteLine, ...]:
    """Every note of a proceeding that they may read."""
    return _lines(viewer, proceeding=proceeding)


def notes_in(viewer: Viewer, row: Disagreement, kept: Iterable[Proceeding]) -> tuple[NoteLine, ...]:
    """The same, of a disagreement and those of its proceedings that came through the wall as theirs."""
    return _of(readable(Note, viewer, of=[row], kept=kept))


def _lines(viewer: Viewer, **where: UUID) -> tuple[NoteLine, ...]:
    return _of(visible(Note, viewer).filter(**where))


def _of(rows: QuerySet[Note]) -> tuple[NoteLine, ...]:
    found = rows.select_related("written_by__user", "written_by__organisation").order_by("-written_at", "-id")
    return tuple(_line(row) for row in found)


def _line(row: Note) -> NoteLine:
    return NoteLine(
        id=row.pk,
        proceeding=row.proceeding_id,
        words=row.words,
        sealed=row.sealed,
        written_at=row.written_at,
        written_by=row.written_by.user.name,
        organisation=row.written_by.organisation.name,
    )
