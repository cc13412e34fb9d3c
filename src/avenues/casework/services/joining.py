"""The operator sets up an organisation and adds its first people; its manager adds colleagues."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from django.db import transaction

from avenues.casework.errors import Refused
from avenues.casework.kinds import OrganisationKind, Role, TeamKind
from avenues.casework.models import Area, Membership, Organisation, Team, User
from avenues.casework.services.people import (
    add_member,
    create_area,
    create_organisation,
    create_team,
    create_user,
)
from avenues.casework.viewers import Viewer
from avenues.casework.walls import in_force


def set_up_organisation(
    *, key: str, name: str, kind: OrganisationKind, prefix: str, area: str, teams: Mapping[str, TeamKind]
) -> UUID:
    """An organisation in an area, with its teams by their names."""
    with transaction.atomic():
        known = Area.objects.filter(name=area).first()
        place = known.pk if known else create_area(key=area.lower().replace(" ", "-"), name=area)
        made = create_organisation(key=key, name=name, kind=kind, prefix=prefix, areas=[place])
        for team, what in teams.items():
            create_team(organisation=made, kind=what, name=team)
    return made


def add_person(*, email: str, name: str, organisation: str, role: Role, since: date, team: str = "") -> UUID:
    """Somebody works in an organisation from a day; who is known by their address gets one more post."""
    with transaction.atomic():
        place = _organisation(organisation)
        part = _team(place, team) if team else None
        user = _known_or_new(email, name)
        add_member(user=user, organisation=place.pk, role=role, since=since, team=part)
    return user


def add_colleague(
    by: Viewer,
    *,
    email: str,
    name: str,
    organisation: UUID,
    role: Role,
    since: date,
    team: UUID | None = None,
) -> UUID:
    """A manager adds somebody to what they manage; who is known by their address gets one more post."""
    with transaction.atomic():
        user = _known_or_new(email, name)
        same = Membership.objects.filter(in_force(by), user=user, organisation=organisation, team=team)
        if same.filter(role=role).exists():
            raise Refused(f"{email} does this here already.")
        add_member(user=user, organisation=organisation, role=role, since=since, team=team, by=by)
    return user


def _known_or_new(email: str, name: str) -> UUID:
    known = User.objects.filter(email__iexact=email.strip()).first()
    return known.pk if known else create_user(email=email, name=name)


def _organisation(key: str) -> Organisation:
    if found := Organisation.objects.filter(key=key).first():
        return found
    known = ", ".join(Organisation.objects.order_by("key").values_list("key", flat=True)) or "none yet"
    raise Refused(f"There is no organisation “{key}”. Known are: {known}.")


def _team(organisation: Organisation, name: str) -> UUID:
    if found := Team.objects.filter(organisation=organisation, name=name).first():
        return found.pk
    known = ", ".join(organisation.teams.order_by("name").values_list("name", flat=True)) or "none"
    raise Refused(f"{organisation.name} has no team “{name}”. Its teams are: {known}.")
