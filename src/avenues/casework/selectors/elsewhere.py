"""What others run and an organisation takes part in: as lines of a list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from avenues.casework.models import Proceeding, Tie
from avenues.casework.procedures import name_of
from avenues.casework.selectors.pages import Part, part
from avenues.casework.viewers import Viewer
from avenues.casework.walls import run_by_others, visible


@dataclass(frozen=True, slots=True)
class ElsewhereLine:
    """A proceeding that somebody else keeps. `own` is our own record of it, if one is tied to it."""

    proceeding: UUID
    name: str
    keeper: str
    subject: str
    started_on: date
    closed_on: date | None
    own: UUID | None
    reference: str


def is_elsewhere(viewer: Viewer) -> bool:
    """Do we take part in anything that others run?"""
    return run_by_others(viewer).exists()


def elsewhere(viewer: Viewer, *, go_on: str = "", limit: int = 50) -> Part[ElsewhereLine]:
    """In which proceedings of others do we take part? The newest first."""
    rows = run_by_others(viewer)
    if (before := _key(go_on)) is not None:
        rows = rows.filter(pk__lt=before)
    found = list(rows.select_related("organisation", "disagreement__subject").order_by("-id")[: limit + 1])
    ties = visible(Tie, viewer).filter(participation__proceeding__in=found)
    own = {
        tie.participation.proceeding_id: tie for tie in ties.select_related("participation", "disagreement")
    }
    return part(found, limit, lambda row: _line(row, own.get(row.pk)), lambda row: row.pk.hex)


def _line(row: Proceeding, tie: Tie | None) -> ElsewhereLine:
    return ElsewhereLine(
        proceeding=row.pk,
        name=name_of(row.avenue),
        keeper=row.organisation.name,
        subject=str(row.disagreement.subject),
        started_on=row.started_on,
        closed_on=row.closed_on,
        own=None if tie is None else tie.disagreement_id,
        reference="" if tie is None else tie.disagreement.reference,
    )


def _key(typed: str) -> UUID | None:
    try:
        return UUID(hex=typed)
    except ValueError:
        return None
