"""Where a paper belongs, and who brings it: by which membership, for which organisation."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from avenues.casework.errors import Refused
from avenues.casework.models import Disagreement, Entry, KeptFile, Proceeding
from avenues.casework.viewers import Viewer
from avenues.casework.walls import in_force, one_kept, one_visible


@dataclass(frozen=True, slots=True)
class Place:
    """Where a paper belongs, and who brings it, by which membership and for whom."""

    organisation: UUID
    disagreement: UUID
    proceeding: UUID | None
    membership: UUID
    acting_for: UUID
    sealed: bool = False


def among_ours(viewer: Viewer, disagreement: UUID, proceeding: UUID | None) -> Place:
    """In a disagreement that their organisation keeps, or in one of its proceedings. Raises `NotThere`."""
    row = one_kept(Disagreement, viewer, disagreement)
    within = None if proceeding is None else one_kept(row.proceedings.all(), viewer, proceeding).pk
    membership = viewer.post_in(row.organisation_id).membership
    return Place(row.organisation_id, row.pk, within, membership, row.organisation_id)


def at_the_table(viewer: Viewer, proceeding: UUID) -> Place:
    """In a mediation in which they have a seat. Raises `Refused` without one."""
    row = one_visible(Proceeding, viewer, proceeding)
    mine = row.seats.filter(in_force(viewer), membership__in=[post.membership for post in viewer.posts])
    seat = mine.select_related("membership").first()
    if seat is None:
        raise Refused("Only those who have a seat in this mediation can keep it there. Ask for a seat first.")
    acting_for = seat.membership.organisation_id
    return Place(
        row.organisation_id, row.disagreement_id, row.pk, seat.membership_id, acting_for, sealed=True
    )


def entry_of(viewer: Viewer, place: Place, key: UUID) -> Entry:
    """An event of that proceeding. Raises `NotThere`."""
    return one_visible(Entry.objects.filter(proceeding=place.proceeding), viewer, key)


def acting_for(viewer: Viewer, row: KeptFile) -> UUID:
    """Their own organisation, where they open a sealed paper of a mediation that another one runs."""
    if row.organisation_id in viewer.organisations:
        return row.organisation_id
    return at_the_table(viewer, row.proceeding_id).acting_for if row.proceeding_id else row.organisation_id
