"""Sets up areas, organisations, teams and people. Called by the operator, or for a manager's page."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Q

from avenues.casework import trail, words
from avenues.casework.errors import NotThere, Refused
from avenues.casework.kinds import Did, OrganisationKind, Role, TeamKind
from avenues.casework.models import Area, Membership, Organisation, Team, User
from avenues.casework.services.teams import check_team
from avenues.casework.viewers import Viewer


def is_set_up() -> bool:
    """Is there anything at all here: an area, an organisation, a person who can sign in?"""
    return Area.objects.exists() or Organisation.objects.exists() or User.objects.exists()


def create_area(*, key: str, name: str) -> UUID:
    """An area that this installation serves."""
    return _new(Area(key=key, name=name))


def create_organisation(
    *,
    key: str,
    name: str,
    kind: OrganisationKind,
    prefix: str,
    areas: Iterable[UUID] = (),
) -> UUID:
    """A body whose people work here. `prefix` begins its references, as SE does SE-2026-0042."""
    row = Organisation(key=key, name=name, kind=kind, prefix=prefix.strip().upper())
    with transaction.atomic():
        _new(row)
        row.areas.set(Area.objects.filter(pk__in=areas))
    return row.pk


def create_team(*, organisation: UUID, kind: TeamKind, name: str) -> UUID:
    """A part of an organisation that keeps its own records."""
    return _new(Team(organisation_id=organisation, kind=kind, name=name))


def create_user(*, email: str, name: str, password: str | None = None) -> UUID:
    """A person who can sign in. Without a password only another way to sign in works."""
    row = User(email=email.strip().lower(), name=name)
    row.set_password(password)
    return _new(row)


def rename_user(viewer: Viewer, *, name: str) -> None:
    """A person changes their own name."""
    row = User.objects.get(pk=viewer.user)
    row.name = name
    words.save(row)


def add_member(
    *,
    user: UUID,
    organisation: UUID,
    role: Role,
    since: date,
    team: UUID | None = None,
    until: date | None = None,
    by: Viewer | None = None,
) -> UUID:
    """A person works in an organisation from a day. `by` is its manager, or None for the operator."""
    if by is not None:
        _must_manage(by, organisation, team)
    check_team(organisation, team)
    if until is not None and until < since:
        raise Refused("The last day is before the first. Check both days.")
    with transaction.atomic():
        row = Membership(
            user_id=user, organisation_id=organisation, team_id=team, role=role, since=since, until=until
        )
        words.save(row)
        said = f"{row.user.name}: {Role(role).label}"
        trail.note(Did.JOINED, row, organisation=organisation, by=by, words=said)
    return row.pk


def end_membership(membership: UUID, *, until: date, by: Viewer | None = None) -> None:
    """The person no longer works there from that day; what they alone were assigned shows up as nobody's."""
    row = Membership.objects.filter(pk=membership).select_related("user").first()
    if row is None:
        raise NotThere
    if by is not None:
        _must_manage(by, row.organisation_id, row.team_id)
    if until < row.since:
        raise Refused("The last day is before the first. Check both days.")
    with transaction.atomic():
        row.until = until
        row.save(update_fields=["until"])
        row.assignments.filter(Q(until=None) | Q(until__gt=until), since__lte=until).update(until=until)
        row.seats.filter(Q(until=None) | Q(until__gt=until), since__lte=until).update(until=until)
        trail.note(Did.LEFT, row, organisation=row.organisation_id, by=by, words=row.user.name)


def _must_manage(by: Viewer, organisation: UUID, team: UUID | None) -> None:
    """A manager of the whole organisation, or of that team. To others it is as if it were not there."""
    manages = any(
        post.organisation == organisation and post.role.manages and post.team in {None, team}
        for post in by.posts
    )
    if not manages:
        raise NotThere


def _new(row: Area | Organisation | Team | User) -> UUID:
    try:
        with transaction.atomic():
            words.save(row)
    except IntegrityError as twice:
        raise Refused("There is one of that name, key or address already. Choose another.") from twice
    return row.pk
