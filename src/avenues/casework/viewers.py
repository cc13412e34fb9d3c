"""Who looks: a person on a day, with the posts that they hold. What they see is for `walls.py` to say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Q

from avenues.casework.errors import NotThere
from avenues.casework.kinds import OrganisationKind, Reach, Role
from avenues.casework.models import Membership, User


@dataclass(frozen=True, slots=True)
class Post:
    """A membership in force: where somebody works, in which team if in one, and as what."""

    membership: UUID
    organisation: UUID
    organisation_name: str
    organisation_kind: OrganisationKind
    team: UUID | None
    role: Role


@dataclass(frozen=True, slots=True)
class Viewer:
    """A person on a day, with the posts that they hold on it. Who holds none sees nothing."""

    user: UUID
    name: str
    on: date
    posts: tuple[Post, ...]

    @property
    def organisations(self) -> tuple[UUID, ...]:
        """Where they work."""
        return tuple(dict.fromkeys(post.organisation for post in self.posts))

    @property
    def opened(self) -> tuple[UUID, ...]:
        """Where they have a post that opens records, if not all of them."""
        return tuple(
            dict.fromkeys(post.organisation for post in self.posts if post.role.reach is not Reach.NOTHING)
        )

    def post_in(self, organisation: UUID) -> Post:
        """The post by which they act there, one that opens records if there are more. Raises `NotThere`."""
        there = [post for post in self.posts if post.organisation == organisation]
        if not there:
            raise NotThere
        return min(there, key=lambda post: post.role.reach is Reach.NOTHING)


POST = ("id", "organisation", "organisation__name", "organisation__kind", "team", "role")


def viewer_of(user: UUID, on: date) -> Viewer:
    """A person on a day, with the posts that they hold on it. Who may not sign in holds none."""
    rows = Membership.objects.filter(in_force_on(on), user=user, user__is_active=True)
    found = list(rows.order_by("since", "id").values_list("user__name", *POST))
    if not found:
        person = User.objects.filter(pk=user, is_active=True).first()
        return Viewer(user, "" if person is None else person.name, on, ())
    return Viewer(user, found[0][0], on, tuple(_post(*row) for _, *row in found))


def _post(membership: UUID, organisation: UUID, *about: Any) -> Post:
    name, kind, team, role = about
    return Post(membership, organisation, name, OrganisationKind(kind), team, Role(role))


def in_force_on(on: date) -> Q:
    """What has begun on the day, and has not ended."""
    return Q(since__lte=on) & (Q(until=None) | Q(until__gt=on))
