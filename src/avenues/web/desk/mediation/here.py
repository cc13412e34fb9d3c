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
    found = tuple(
        dict.fromkeys(
            post.organisation
            for post in viewer.posts
            if post.organisation_kind is OrganisationKind.MEDIATION and post.role.reach is not Reach.NOTHING
        )
    )
    if not found:
        raise NotThere
    return found


def mediation(viewer: Viewer, key: UUID) -> ProceedingRecord:
    """A mediation that the service keeps itself. Raises `NotThere`."""
    own = services_of(viewer)
    seen = selectors.proceeding(viewer, key)
    if not seen.is_keeper or seen.avenue != AVENUE or seen.kept_by not in own:
        raise NotThere
    return seen


def is_at_its_service(viewer: Viewer, seen: ProceedingRecord) -> bool:
    """Is it a mediation that goes on, seen by somebody of the service that keeps it?"""
    own = {
        post.organisation
        for post in viewer.posts
        if post.organisation_kind is OrganisationKind.MEDIATION and post.role.reach is not Reach.NOTHING
    }
    return seen.is_keeper and seen.avenue == AVENUE and seen.closed_on is None and seen.kept_by in own
