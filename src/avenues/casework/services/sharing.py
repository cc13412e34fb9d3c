"""Consents, and who takes part in a proceeding by law or consent. One withdrawn shuts the door at once."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from avenues.casework import trail, words
from avenues.casework.errors import NotThere, Refused
from avenues.casework.kinds import Capacities, Did, OrganisationKind, Scope
from avenues.casework.models import (
    Consent,
    Disagreement,
    Membership,
    Organisation,
    Participation,
    Party,
    Proceeding,
    Seat,
    Tie,
)
from avenues.casework.services.deriving import refresh
from avenues.casework.services.teams import check_team
from avenues.casework.viewers import Viewer
from avenues.casework.walls import one_kept, one_visible

OPENS_A_PROCEEDING = frozenset({Scope.PROCEEDING, Scope.ALL})


def record_consent(
    viewer: Viewer,
    disagreement: UUID,
    *,
    given_by: UUID,
    shared_with: UUID,
    scope: Scope,
    how: str,
    given_on: date,
) -> UUID:
    """A party agreed that something is shared with another organisation. By itself it shares nothing yet."""
    with transaction.atomic():
        row = one_kept(Disagreement, viewer, disagreement)
        party = one_kept(Party.objects.filter(disagreement=row), viewer, given_by)
        _check_giver(party, given_on, viewer.on)
        other = one_visible(Organisation, viewer, shared_with)
        if other.pk == row.organisation_id:
            raise Refused("Your own organisation needs no consent for its own record. Choose another.")
        consent = Consent(
            organisation_id=row.organisation_id,
            disagreement=row,
            given_by=party,
            shared_with=other,
            scope=scope,
            how=how,
            given_on=given_on,
            recorded_at=timezone.now(),
            recorded_by_id=viewer.post_in(row.organisation_id).membership,
        )
        words.save(consent)
        _note(viewer, consent, row, Did.CONSENTED, f"to share with {other.name}")
    return consent.pk


def withdraw_consent(viewer: Viewer, consent: UUID) -> None:
    """From this moment nothing more is open through it."""
    with transaction.atomic():
        row = one_kept(Consent.objects.select_for_update(of=("self",)), viewer, consent)
        if row.withdrawn_on is not None:
            raise Refused("It is withdrawn already.")
        row.withdrawn_on = viewer.on
        row.withdrawal_by_id = viewer.post_in(row.organisation_id).membership
        row.save(update_fields=["withdrawn_on", "withdrawal_by"])
        for participation in row.opens.filter(until=None).select_related("proceeding"):
            _shut(participation, viewer.on)
        _note(viewer, row, row.disagreement, Did.WITHDREW, f"to share with {row.shared_with.name}")


def let_in(
    viewer: Viewer,
    proceeding: UUID,
    *,
    participant: UUID,
    capacity: Capacities,
    lawful_basis: str = "",
    consent: UUID | None = None,
    team: UUID | None = None,
) -> UUID:
    """Another organisation takes part: by law or consent, it sees what happens and what is owed."""
    with transaction.atomic():
        row = one_kept(Proceeding, viewer, proceeding)
        other = one_visible(Organisation, viewer, participant)
        _check_keeper(row, other)
        if row.participations.filter(participant=other, until=None).exists():
            raise Refused(f"{other.name} takes part already.")
        check_team(other.pk, team)
        granted = None if consent is None else _consent(viewer, row, other, consent)
        if granted is None and not words.tidy(lawful_basis):
            raise Refused("Say by what law they take part, or whose consent lets them.")
        taking_part = Participation(
            organisation_id=row.organisation_id,
            proceeding=row,
            participant=other,
            team_id=team,
            capacity=capacity,
            lawful_basis=lawful_basis,
            consent=granted,
            since=viewer.on,
            let_in_by_id=viewer.post_in(row.organisation_id).membership,
        )
        words.save(taking_part)
        refresh(row, viewer.on)
        _note(viewer, taking_part, row.disagreement, Did.LET_IN, other.name)
    return taking_part.pk


def end_participation(viewer: Viewer, participation: UUID) -> None:
    """The organisation takes part no more, from this moment."""
    with transaction.atomic():
        row = one_kept(Participation.objects.filter(until=None), viewer, participation)
        _shut(row, viewer.on)
        _note(viewer, row, row.proceeding.disagreement, Did.ENDED, row.participant.name)


def tie_to_own_record(viewer: Viewer, participation: UUID, *, disagreement: UUID) -> None:
    """Who takes part ties it to their own record. The keeper does not see that they have one."""
    with transaction.atomic():
        row = one_visible(Participation.objects.filter(until=None), viewer, participation)
        own = one_kept(Disagreement, viewer, disagreement)
        if own.organisation_id != row.participant_id:
            raise NotThere
        Tie.objects.update_or_create(
            participation=row, defaults={"organisation_id": own.organisation_id, "disagreement": own}
        )
        refresh(row.proceeding, viewer.on)
        _note(viewer, own, own, Did.LINKED, "with a proceeding in which we take part")


def give_seat(viewer: Viewer, proceeding: UUID, *, membership: UUID) -> UUID:
    """Somebody is in the room of a mediation: sealed talk is open to them, whichever body they come from."""
    with transaction.atomic():
        row = one_kept(Proceeding, viewer, proceeding)
        member = Membership.objects.filter(pk=membership).select_related("user").first()
        bodies = {
            row.organisation_id,
            *row.participations.filter(until=None).values_list("participant", flat=True),
        }
        if member is None or member.organisation_id not in bodies:
            raise Refused("A seat is for somebody whose organisation takes part. Let it take part first.")
        seat, is_new = Seat.objects.get_or_create(
            proceeding=row,
            membership=member,
            until=None,
            defaults={"organisation_id": row.organisation_id, "since": viewer.on},
        )
        if is_new:
            _note(viewer, seat, row.disagreement, Did.SEATED, member.user.name)
    return seat.pk


def end_seat(viewer: Viewer, seat: UUID) -> None:
    """They are not in the room any more."""
    with transaction.atomic():
        row = one_kept(Seat.objects.filter(until=None), viewer, seat)
        row.until = viewer.on
        row.save(update_fields=["until"])
        said = f"{row.membership.user.name}: no more"
        _note(viewer, row, row.proceeding.disagreement, Did.SEATED, said)


def _check_giver(party: Party, given_on: date, on: date) -> None:
    if given_on > on:
        raise Refused("The day of consent lies ahead. Record it when it is given.")
    if party.until is not None and party.until <= on:
        raise Refused(f"{party.person} has no part in this any more. Ask somebody who has.")
    if not party.acts:
        raise Refused(f"{party.person} stands beside the family, but does not act for it. Ask who does.")


def _check_keeper(proceeding: Proceeding, other: Organisation) -> None:
    if proceeding.organisation_id == other.pk:
        raise Refused("Your own organisation keeps this proceeding. Choose another.")
    if proceeding.organisation.kind == OrganisationKind.SENDIASS:
        raise Refused(
            "SENDIASS’s records are open to nobody else. With the family’s consent, tell them yourself."
        )


def _consent(viewer: Viewer, proceeding: Proceeding, other: Organisation, key: UUID) -> Consent:
    row = one_kept(Consent.objects.filter(disagreement=proceeding.disagreement_id), viewer, key)
    if row.shared_with_id != other.pk:
        raise Refused(f"That consent is to share with {row.shared_with.name}, not with {other.name}.")
    if row.withdrawn_on is not None:
        raise Refused("That consent is withdrawn. Ask again, and record it first.")
    if row.scope not in OPENS_A_PROCEEDING:
        raise Refused("That consent does not cover what happens in a proceeding. Ask for that first.")
    return row


def _shut(participation: Participation, on: date) -> None:
    participation.until = on
    participation.save(update_fields=["until"])
    proceeding = participation.proceeding
    proceeding.seats.filter(membership__organisation=participation.participant_id, until=None).update(
        until=on
    )
    refresh(proceeding, on)


def _note(
    viewer: Viewer,
    row: Consent | Participation | Seat | Disagreement,
    about: Disagreement,
    did: Did,
    said: str,
) -> None:
    trail.note(did, row, organisation=about.organisation_id, by=viewer, disagreement=about.pk, words=said)
