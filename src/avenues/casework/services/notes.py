"""Writes notes. A note is added to by another note, and never changed."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from avenues.casework import trail, words
from avenues.casework.errors import NotThere, Refused
from avenues.casework.finding import keep_note_findable
from avenues.casework.kinds import Did
from avenues.casework.models import Disagreement, Note, Proceeding
from avenues.casework.viewers import Viewer
from avenues.casework.walls import one_kept, one_visible, seated


def write_note(viewer: Viewer, disagreement: UUID, *, said: str, proceeding: UUID | None = None) -> UUID:
    """A note for one's own organisation, of a disagreement or of one of its proceedings."""
    with transaction.atomic():
        row = one_kept(Disagreement, viewer, disagreement)
        within = None if proceeding is None else one_kept(row.proceedings.all(), viewer, proceeding)
        note = Note(
            organisation_id=row.organisation_id,
            disagreement=row,
            proceeding=within,
            words=said,
            written_at=timezone.now(),
            written_by_id=viewer.post_in(row.organisation_id).membership,
        )
        words.save(note)
        keep_note_findable(note)
        _trace(viewer, note, row.organisation_id)
    return note.pk


def write_sealed_note(viewer: Viewer, proceeding: UUID, *, said: str) -> UUID:
    """What was said in a mediation: only for those who have a seat in it, and only they can write it."""
    with transaction.atomic():
        row = one_visible(Proceeding, viewer, proceeding)
        if not seated(viewer).filter(proceeding=row.pk).exists():
            raise Refused(
                "Only those who have a seat in this mediation can write here. Ask for a seat first."
            )
        seat = row.seats.filter(membership__in=[post.membership for post in viewer.posts], until=None).first()
        if seat is None:
            raise NotThere
        note = Note(
            organisation_id=row.organisation_id,
            disagreement_id=row.disagreement_id,
            proceeding=row,
            words=said,
            sealed=True,
            written_at=timezone.now(),
            written_by_id=seat.membership_id,
        )
        words.save(note)
        keep_note_findable(note)
        _trace(viewer, note, seat.membership.organisation_id)
    return note.pk


def _trace(viewer: Viewer, note: Note, acting_for: UUID) -> None:
    trail.note(
        Did.NOTED,
        note,
        organisation=note.organisation_id,
        by=viewer,
        post=viewer.post_in(acting_for),
        disagreement=note.disagreement_id,
    )
