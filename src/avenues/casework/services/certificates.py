"""Issues certificates, makes copies of them, revokes them, and keeps the paper as it went out."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from avenues.casework.certificates import AVENUE, COPIED, ISSUED, REVOKED
from avenues.casework.errors import NotThere, Refused, SomebodyWasFirst
from avenues.casework.models import Certificate, KeptFile, Proceeding
from avenues.casework.services.files import issue_file
from avenues.casework.services.holding import hold
from avenues.casework.services.numbering import the_valid
from avenues.casework.services.proceedings import Recorded, record_event
from avenues.casework.viewers import Viewer
from avenues.casework.walls import one_kept
from avenues.casework.words import tidy
from avenues.files.kinds import Kind
from avenues.law.facts import Event
from avenues.law.options import CertificateKind


@dataclass(frozen=True, slots=True)
class Numbered:
    """The certificate that stands. `is_new`: it was issued just now, and was not there before."""

    id: UUID
    number: str
    is_new: bool


def issue_certificate(viewer: Viewer, proceeding: UUID, kind: CertificateKind, *, expecting: int) -> Numbered:
    """Issue it today. However often and by however many at once: there is one, and each is given it.

    Raises `Refused` with a sentence where it may not be issued, `SomebodyWasFirst` where something else was
    recorded in between.
    """
    if (stands := _standing(viewer, proceeding)) is not None:
        return Numbered(stands.pk, stands.number, is_new=False)
    event = Event(ISSUED, viewer.on, {"certificate_kind": kind.key})
    try:
        record_event(viewer, proceeding, event, expecting=expecting)
    except SomebodyWasFirst:
        if (stands := _standing(viewer, proceeding)) is None:
            raise
        return Numbered(stands.pk, stands.number, is_new=False)
    stands = _standing(viewer, proceeding)
    if stands is None:
        raise NotThere
    return Numbered(stands.pk, stands.number, is_new=True)


def reissue_certificate(viewer: Viewer, proceeding: UUID, *, expecting: int) -> Recorded:
    """Issue a copy under a number of its own. The one before is replaced; the day of issue stays."""
    return record_event(viewer, proceeding, Event(COPIED, viewer.on), expecting=expecting)


def revoke_certificate(viewer: Viewer, proceeding: UUID, *, why: str, expecting: int) -> Recorded:
    """Revoke it, with its copies. Another can be issued after that."""
    if not tidy(why):
        raise Refused("Say why it is revoked.")
    return record_event(viewer, proceeding, Event(REVOKED, viewer.on, {"reason": why}), expecting=expecting)


def keep_paper(viewer: Viewer, certificate: UUID, *, name: str, content: bytes) -> UUID:
    """Keep the paper of a certificate, byte for byte, for good; the first that is made is the one there is.

    Raises `Refused` where it cannot be kept.
    """
    with transaction.atomic():
        row = one_kept(Certificate, viewer, certificate)
        disagreement = hold(row.proceeding.disagreement_id)
        kept = KeptFile.objects.filter(entry=row.entry_id, issued=True).first()
        if kept is not None:
            return kept.pk
        return issue_file(
            disagreement=disagreement.pk,
            proceeding=row.proceeding_id,
            entry=row.entry_id,
            name=name,
            content=content,
            kind=Kind.PDF,
            by=viewer,
        ).id


def _standing(viewer: Viewer, proceeding: UUID) -> Certificate | None:
    row = one_kept(Proceeding, viewer, proceeding)
    return the_valid(row, row.entries.all()) if row.avenue == AVENUE else None
