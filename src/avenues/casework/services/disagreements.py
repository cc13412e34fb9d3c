"""Opens disagreements, says who and what is in them, who deals with them, and how they end."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from avenues.casework import trail, words
from avenues.casework.errors import Refused
from avenues.casework.finding import keep_findable
from avenues.casework.kinds import BodyKind, Capacity, Did, LinkKind, Outcome, Relation, State
from avenues.casework.models import (
    Assignment,
    Body,
    Disagreement,
    Link,
    Membership,
    Party,
    Person,
)
from avenues.casework.services.deriving import refresh_disagreement
from avenues.casework.services.facts import add_facts
from avenues.casework.services.holding import hold
from avenues.casework.services.references import next_reference
from avenues.casework.services.teams import check_team
from avenues.casework.viewers import Viewer
from avenues.casework.walls import one_kept, one_visible
from avenues.law.options import Matter


@dataclass(frozen=True, slots=True)
class PersonDetails:
    """Somebody in a disagreement and how to reach them safely."""

    name: str
    known_as: str = ""
    born: date | None = None
    phone: str = ""
    email: str = ""
    address: str = ""
    best_way: str = ""
    best_times: str = ""
    never: str = ""
    language: str = ""
    interpreter: bool = False
    adjustments: str = ""


@dataclass(frozen=True, slots=True)
class Opened:
    """The new disagreement, and its child or young person."""

    disagreement: UUID
    reference: str
    subject: UUID


def open_disagreement(
    viewer: Viewer,
    *,
    subject: PersonDetails | UUID,
    matters: Iterable[Matter] = (),
    organisation: UUID | None = None,
    summary: str = "",
    area: UUID | None = None,
    team: UUID | None = None,
    told_by: str = "the family",
) -> Opened:
    """A new record, for the child or young person given, or a known one. Who opens it deals with it."""
    post = viewer.post_in(organisation or _only_organisation(viewer))
    check_team(post.organisation, team)
    with transaction.atomic():
        row = Disagreement(
            organisation_id=post.organisation,
            reference=next_reference(post.organisation, viewer.on.year),
            subject=_subject(viewer, post.organisation, subject),
            summary=summary,
            area_id=area,
            team_id=team or post.team,
            opened_on=viewer.on,
            opened_by_id=post.membership,
        )
        words.save(row)
        Assignment.objects.create(
            organisation_id=post.organisation,
            disagreement=row,
            membership_id=post.membership,
            since=viewer.on,
        )
        trail.note(Did.OPENED, row, organisation=post.organisation, by=viewer, disagreement=row.pk)
        keep_findable(row)
        told = {"matters": [matter.key for matter in matters], "born": row.subject.born}
        told = {name: value for name, value in told.items() if value}
        if told:
            add_facts(viewer, row, told=told, told_by=told_by)
    return Opened(row.pk, row.reference, row.subject_id)


def change_person(viewer: Viewer, person: UUID, details: PersonDetails) -> None:
    """Put right what is recorded of somebody. A day of birth told for a subject is a fact of the law too."""
    with transaction.atomic():
        row = one_kept(Person, viewer, person)
        theirs = [hold(key) for key in row.disagreements.order_by("id").values_list("pk", flat=True)]
        born_before = row.born
        for name, value in asdict(details).items():
            setattr(row, name, value)
        words.save(row)
        trail.note(Did.CHANGED, row, organisation=row.organisation_id, by=viewer)
        for named in Disagreement.objects.filter(Q(subject=row) | Q(parties__person=row)).distinct():
            keep_findable(named)
        if row.born and row.born != born_before:
            for disagreement in theirs:
                add_facts(viewer, disagreement, told={"born": row.born}, told_by=row.name)


def add_party(
    viewer: Viewer,
    disagreement: UUID,
    *,
    person: PersonDetails | UUID,
    relation: Relation,
    acts: bool = True,
    capacity: Capacity = Capacity.NOT_ASKED,
) -> UUID:
    """Somebody acts in the disagreement, or stands beside those who do."""
    with transaction.atomic():
        row = one_kept(Disagreement, viewer, disagreement)
        party = Party(
            organisation_id=row.organisation_id,
            disagreement=row,
            person=_subject(viewer, row.organisation_id, person),
            relation=relation,
            acts=acts,
            capacity=capacity,
            since=viewer.on,
        )
        words.save(party)
        _changed(viewer, row, f"{party.person}: {Relation(relation).label}")
    return party.pk


def end_party(viewer: Viewer, party: UUID) -> None:
    """They have no part in it any more."""
    with transaction.atomic():
        row = one_kept(Party, viewer, party)
        row.until = viewer.on
        row.save(update_fields=["until"])
        _changed(viewer, row.disagreement, f"{row.person} has no part any more")


def add_body(viewer: Viewer, disagreement: UUID, *, kind: BodyKind, name: str, contact: str = "") -> UUID:
    """A responsible body is in it. That it is named here tells it nothing."""
    with transaction.atomic():
        row = one_kept(Disagreement, viewer, disagreement)
        if row.bodies.filter(kind=kind, name=words.tidy(name)).exists():
            raise Refused("That body is in the list already.")
        body = Body(
            organisation_id=row.organisation_id, disagreement=row, kind=kind, name=name, contact=contact
        )
        words.save(body)
        _changed(viewer, row, f"with {body.name}")
    return body.pk


def change_summary(viewer: Viewer, disagreement: UUID, *, summary: str) -> None:
    """Say anew in a line what it is about."""
    with transaction.atomic():
        row = one_kept(Disagreement, viewer, disagreement)
        row.summary = summary
        words.save(row)
        _changed(viewer, row, "the summary")


def assign(viewer: Viewer, disagreement: UUID, *, membership: UUID) -> None:
    """A colleague deals with it from today. Twice is once."""
    with transaction.atomic():
        row = one_kept(Disagreement, viewer, disagreement)
        member = one_visible(Membership, viewer, membership)
        if member.organisation_id != row.organisation_id or not _works(member, viewer.on):
            raise Refused("Only somebody who works here now can deal with it. Choose a colleague.")
        in_force = Q(until=None) | Q(until__gt=viewer.on)
        if row.assignments.filter(in_force, membership=member).exists():
            return
        Assignment.objects.create(
            organisation_id=row.organisation_id, disagreement=row, membership=member, since=viewer.on
        )
        _note(viewer, row, Did.ASSIGNED, member.user.name)


def unassign(viewer: Viewer, disagreement: UUID, *, membership: UUID) -> None:
    """They do not deal with it any more, from today."""
    with transaction.atomic():
        row = one_kept(Disagreement, viewer, disagreement)
        member = one_visible(Membership, viewer, membership)
        ended = row.assignments.filter(Q(until=None) | Q(until__gt=viewer.on), membership=member).update(
            until=viewer.on
        )
        if ended:
            _note(viewer, row, Did.UNASSIGNED, member.user.name)


def link(viewer: Viewer, disagreement: UUID, other: UUID, *, kind: LinkKind, why: str) -> None:
    """Two disagreements of one organisation belong together. Of a split, `other` came out of the first."""
    with transaction.atomic():
        row = one_kept(Disagreement, viewer, disagreement)
        second = one_kept(Disagreement, viewer, other)
        if row.pk == second.pk:
            raise Refused("A disagreement cannot be linked with itself. Choose another.")
        if row.organisation_id != second.organisation_id:
            raise Refused("Only disagreements of one organisation can be linked.")
        if Link.objects.filter(
            Q(disagreement=row, other=second) | Q(disagreement=second, other=row)
        ).exists():
            raise Refused("These two are linked already.")
        words.save(
            Link(organisation_id=row.organisation_id, disagreement=row, other=second, kind=kind, why=why)
        )
        _note(viewer, row, Did.LINKED, f"with {second.reference}")


def close_disagreement(viewer: Viewer, disagreement: UUID, *, outcome: Outcome) -> None:
    """It is over, with an outcome. Refused while a proceeding runs."""
    with transaction.atomic():
        row = hold(one_kept(Disagreement, viewer, disagreement).pk)
        if row.state == State.CLOSED:
            raise Refused("It is closed already.")
        if row.proceedings.filter(closed_on=None).exists():
            raise Refused("A proceeding is still running. Close that first, with how it ended.")
        row.state, row.outcome, row.closed_on = State.CLOSED, outcome, viewer.on
        words.save(row)
        refresh_disagreement(row, viewer.on)
        _note(viewer, row, Did.CLOSED, Outcome(outcome).label)


def reopen_disagreement(viewer: Viewer, disagreement: UUID, *, why: str) -> None:
    """It goes on after all."""
    with transaction.atomic():
        row = hold(one_kept(Disagreement, viewer, disagreement).pk)
        if row.state == State.OPEN:
            raise Refused("It is open already.")
        if not words.tidy(why):
            raise Refused("Say why it is opened again.")
        row.state, row.outcome, row.closed_on = State.OPEN, "", None
        words.save(row)
        refresh_disagreement(row, viewer.on)
        _note(viewer, row, Did.REOPENED, words.tidy(why))


def _only_organisation(viewer: Viewer) -> UUID:
    if len(viewer.organisations) != 1:
        raise Refused("Say for which organisation this is.")
    return viewer.organisations[0]


def _subject(viewer: Viewer, organisation: UUID, told: PersonDetails | UUID) -> Person:
    if isinstance(told, UUID):
        person = one_kept(Person, viewer, told)
        if person.organisation_id != organisation:
            raise Refused("That person is in another organisation’s records. Write them down anew.")
        return person
    row = Person(organisation_id=organisation, **asdict(told))
    words.save(row)
    return row


def _works(member: Membership, on: date) -> bool:
    return member.since <= on and (member.until is None or member.until > on)


def _changed(viewer: Viewer, row: Disagreement, said: str) -> None:
    keep_findable(row)
    _note(viewer, row, Did.CHANGED, said)


def _note(viewer: Viewer, row: Disagreement, did: Did, said: str) -> None:
    trail.note(did, row, organisation=row.organisation_id, by=viewer, disagreement=row.pk, words=said)
