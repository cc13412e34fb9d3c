"""Who works where in a filled database: councils of five teams, each of four officers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from avenues.casework.kinds import OrganisationKind, Role, TeamKind
from avenues.casework.models import Membership, Organisation, Team, User

BODY_KEEPS = 5000  # disagreements a council keeps: a large one's
TEAMS, OFFICERS = 5, 4
SINCE = date(2026, 1, 1)


@dataclass(frozen=True, slots=True)
class Officer:
    """Somebody who works in a team of a council."""

    user: UUID
    membership: UUID
    team: UUID
    organisation: UUID


def hire(disagreements: int) -> list[Officer]:
    """The councils that keep so many disagreements, and their officers: those of a council together."""
    bodies = [_body(number) for number in range(max(2, disagreements // BODY_KEEPS))]
    teams = [
        Team(organisation=body, kind=TeamKind.SEND, name=f"Team {n}") for body in bodies for n in range(TEAMS)
    ]
    users = [_user(number) for number in range(len(teams) * OFFICERS)]
    posts = [
        Membership(
            user=user,
            organisation_id=team.organisation_id,
            team=team,
            role=Role.OFFICER,
            since=SINCE,
        )
        for user, team in zip(users, (team for team in teams for _ in range(OFFICERS)), strict=True)
    ]
    Organisation.objects.bulk_create(bodies)
    Team.objects.bulk_create(teams)
    User.objects.bulk_create(users)
    Membership.objects.bulk_create(posts)
    return [Officer(post.user_id, post.pk, team_of(post), post.organisation_id) for post in posts]


def officers() -> list[Officer]:
    """Those of a database that was filled before, in the order in which they were hired."""
    rows = Membership.objects.order_by("id")
    return [Officer(row.user_id, row.pk, team_of(row), row.organisation_id) for row in rows]


def team_of(post: Membership) -> UUID:
    """The team that somebody works in. Raises `ValueError` where they work in none."""
    if post.team_id is None:
        raise ValueError(f"{post.pk} works in no team.")
    return post.team_id


def _body(number: int) -> Organisation:
    return Organisation(
        key=f"body{number}",
        name=f"Council {number}",
        kind=OrganisationKind.COUNCIL,
        prefix=f"B{number % 1000}",
    )


def _user(number: int) -> User:
    user = User(email=f"officer{number}@example.org", name=f"Officer {number}")
    user.set_unusable_password()
    return user
