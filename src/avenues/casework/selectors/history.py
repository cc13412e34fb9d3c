"""Who did and who saw what in a disagreement; how a person signed in, for them and who manages them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from avenues.casework.kinds import SEEING, Did
from avenues.casework.models import Disagreement, Membership, Trail, User
from avenues.casework.selectors.pages import Part, part
from avenues.casework.viewers import Viewer
from avenues.casework.walls import managed, one_kept, the_one, visible


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """Something that somebody did, or saw."""

    number: int
    at: datetime
    did: Did
    who: str
    about: str
    words: str
    disagreement: UUID | None


def who_looked(viewer: Viewer, disagreement: UUID) -> tuple[HistoryLine, ...]:
    """Everybody who saw it, the newest first: what its subject may ask for. Raises `NotThere`."""
    row = one_kept(Disagreement, viewer, disagreement)
    rows = visible(Trail, viewer).filter(
        organisation=row.organisation_id, disagreement=row.pk, did__in=SEEING
    )
    return tuple(_line(line) for line in rows.order_by("-number"))


def history_of_disagreement(
    viewer: Viewer, disagreement: UUID, *, go_on: str = "", limit: int = 50
) -> Part[HistoryLine]:
    """All that was done and seen in it, the newest first. Raises `NotThere`."""
    row = one_kept(Disagreement, viewer, disagreement)
    return _part(viewer, go_on, limit, organisation=row.organisation_id, disagreement=row.pk)


def sign_ins(viewer: Viewer, *, go_on: str = "", limit: int = 50) -> Part[HistoryLine]:
    """How they signed in themselves, the newest first: as it stands where they have worked longest."""
    if not viewer.posts:
        return Part((), "")
    return _part(viewer, go_on, limit, **_of_a_person(viewer.user, viewer.organisations[0]))


def sign_ins_of(viewer: Viewer, membership: UUID, *, go_on: str = "", limit: int = 50) -> Part[HistoryLine]:
    """How a colleague signed in, for who manages the whole organisation. To others: `NotThere`."""
    row = the_one(visible(Membership, viewer).filter(organisation__in=managed(viewer)), membership)
    return _part(viewer, go_on, limit, **_of_a_person(row.user_id, row.organisation_id))


def _of_a_person(user: UUID, organisation: UUID) -> dict[str, Any]:
    return {"organisation": organisation, "about": User.__name__, "about_id": user}


def _part(viewer: Viewer, go_on: str, limit: int, **where: Any) -> Part[HistoryLine]:
    rows = visible(Trail, viewer).filter(**where)
    if go_on.isascii() and go_on.isdecimal():
        rows = rows.filter(number__lt=min(int(go_on), 2**63 - 1))
    return part(list(rows.order_by("-number")[: limit + 1]), limit, _line, lambda row: str(row.number))


def _line(row: Trail) -> HistoryLine:
    return HistoryLine(
        number=row.number,
        at=row.at,
        did=Did(row.did),
        who=row.actor_name,
        about=row.about,
        words=row.words,
        disagreement=row.disagreement,
    )
