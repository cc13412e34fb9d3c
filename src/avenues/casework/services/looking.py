"""Records that somebody looked: pages call it for a disagreement or proceeding that they show."""

from uuid import UUID

from avenues.casework import trail
from avenues.casework.kinds import Did
from avenues.casework.models import Disagreement, Organisation, Proceeding
from avenues.casework.viewers import Viewer
from avenues.casework.walls import kept, one_visible, visible
from avenues.casework.words import tidy


def looked_at_disagreement(viewer: Viewer, disagreement: UUID) -> None:
    """Somebody saw the page of a disagreement."""
    row = one_visible(Disagreement, viewer, disagreement)
    trail.note(Did.LOOKED, row, organisation=row.organisation_id, by=viewer, disagreement=row.pk)


def searched(viewer: Viewer, words: str) -> None:
    """Somebody searched the records of where they work."""
    for organisation in Organisation.objects.filter(pk__in=viewer.opened):
        trail.note(Did.SEARCHED, organisation, organisation=organisation.pk, by=viewer, words=tidy(words))


def looked_at_proceeding(viewer: Viewer, proceeding: UUID) -> None:
    """Somebody saw a proceeding: in the keeper's history, whoever they work for."""
    row = kept(Proceeding, viewer).filter(pk=proceeding).first()
    if row is not None:
        acting_for = row.organisation_id
    else:
        row = one_visible(Proceeding, viewer, proceeding)
        acting_for = visible(row.participations.all(), viewer)[0].participant_id
    trail.note(
        Did.LOOKED,
        row,
        organisation=row.organisation_id,
        by=viewer,
        post=viewer.post_in(acting_for),
        disagreement=row.disagreement_id,
    )
