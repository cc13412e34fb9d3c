"""Who somebody is at work, and whom they work with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from avenues.casework.kinds import OrganisationKind, Role
from avenues.casework.models import Membership, Organisation, Team
from avenues.casework.viewers import Viewer
from avenues.casework.walls import in_force, visible


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who works, or worked, in the same organisation."""

    membership: UUID
    user: UUID
    name: str
    email: str
    organisation: UUID
    team: UUID | None
    team_name: str
    role: Role
    since: date
    until: date | None


@dataclass(frozen=True, slots=True)
class OrganisationLine:
    """An organisation of this installation."""

    id: UUID
    key: str
    name: str
    kind: OrganisationKind


@dataclass(frozen=True, slots=True)
class Named:
    """A team or an area."""

    id: UUID
    name: str


def colleagues(viewer: Viewer, *, now: bool = True) -> tuple[Colleague, ...]:
    """Who works in the same organisations; with `now=False` who ever did."""
    rows = visible(Membership, viewer).order_by("user__name", "id")
    if now:
        rows = rows.filter(in_force(viewer))
    return tuple(_colleague(*row) for row in rows.values_list(*COLLEAGUE))


COLLEAGUE = (
    *("pk", "user", "user__name", "user__email"),
    *("organisation", "team", "team__name", "role", "since", "until"),
)


def _colleague(*row: Any) -> Colleague:
    membership, user, name, email, organisation, team, team_name, role, since, until = row
    return Colleague(
        membership=membership,
        user=user,
        name=name,
        email=email,
        organisation=organisation,
        team=team,
        team_name=team_name or "",
        role=Role(role),
        since=since,
        until=until,
    )


def organisations(viewer: Viewer, *kinds: OrganisationKind) -> tuple[OrganisationLine, ...]:
    """The organisations of this installation, of some kinds or of all."""
    rows = visible(Organisation, viewer).order_by("name")
    if kinds:
        rows = rows.filter(kind__in=kinds)
    return tuple(OrganisationLine(row.pk, row.key, row.name, OrganisationKind(row.kind)) for row in rows)


def teams(viewer: Viewer, organisation: UUID | None = None) -> tuple[Named, ...]:
    """The teams of their organisations, or of one of them."""
    rows = visible(Team, viewer).order_by("name")
    if organisation is not None:
        rows = rows.filter(organisation=organisation)
    return tuple(Named(*row) for row in rows.values_list("pk", "name"))
