"""Whether somebody works at this desk, and whether a proceeding is one of its own."""

from __future__ import annotations

from uuid import UUID

from avenues.casework import selectors
from avenues.casework.errors import NotThere
from avenues.casework.kinds import OrganisationKind, Reach
from avenues.casework.selectors import ProceedingRecord, Viewer
from avenues.casework.selectors.mediations import AVENUE


def services_of(viewer: Viewer) -> tuple[UUID, ...]:
    """The mediation services in which they have a post that opens records. Raises `NotThere`."""
    found = _services(viewer)
    if not found:
        raise NotThere
    return found


def mediation(viewer: Viewer, key: UUID) -> ProceedingRecord:
    """A mediation that the service keeps itself. Raises `NotThere`."""
    own = services_of(viewer)
    seen = selectors.proceeding(viewer, key)
    if not _is_kept_by(seen, own):
        raise NotThere
    return seen


def is_at_its_service(viewer: Viewer, seen: ProceedingRecord) -> bool:
    """Is it a mediation that goes on, seen by somebody of the service that keeps it?"""
    return seen.closed_on is None and _is_kept_by(seen, _services(viewer))


def _is_kept_by(seen: ProceedingRecord, own: tuple[UUID, ...]) -> bool:
    return seen.is_keeper and seen.avenue == AVENUE and seen.kept_by in own


def _services(viewer: Viewer) -> tuple[UUID, ...]:
    opening = (post for post in viewer.posts if post.role.reach is not Reach.NOTHING)
    of_mediation = (post for post in opening if post.organisation_kind is OrganisationKind.MEDIATION)
    return tuple(dict.fromkeys(post.organisation for post in of_mediation))
