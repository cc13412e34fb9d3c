"""The frame of every desk page: who is signed in, where they work, and the way to the other pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from avenues.casework.kinds import OrganisationKind, Reach
from avenues.casework.selectors import Viewer


@dataclass(frozen=True, slots=True)
class Way:
    """A way in the navigation: the name of its address, its words, and for whom it is if not for all."""

    name: str
    words: str
    kinds: frozenset[OrganisationKind] = frozenset()

    def is_for(self, viewer: Viewer) -> bool:
        """Do they work where this desk is used, with a post that opens records?"""
        opening = (post for post in viewer.posts if post.role.reach is not Reach.NOTHING)
        return not self.kinds or any(post.organisation_kind in self.kinds for post in opening)


TAKE_COMPLAINTS_IN = frozenset(OrganisationKind) - {OrganisationKind.MEDIATION, OrganisationKind.RESOLUTION}
WAYS = (
    Way("desk:today", "Today"),
    Way("desk:disagreements", "Disagreements"),
    Way("desk:clocks", "Clocks", frozenset({OrganisationKind.COUNCIL})),
    Way("desk:mediation", "Mediation", frozenset({OrganisationKind.MEDIATION})),
    Way("desk:intake", "Intake", TAKE_COMPLAINTS_IN),
    Way("desk:notices", "Notices"),
    Way("desk:colleagues", "Colleagues"),
    Way("desk:search", "Search"),
)
"""What the navigation leads to. A desk of its own adds its way here."""


@dataclass(frozen=True, slots=True)
class Shell:
    """Who looks, where they work, and which way is the current one."""

    name: str
    works_at: str
    ways: tuple[Way, ...]
    current: str


def show(
    request: HttpRequest, viewer: Viewer, template: str, *, status: int = 200, current: str = "", **shown: Any
) -> HttpResponse:
    """A page in the desk's frame. `current` is the name of the way on which it lies."""
    return render(request, template, {"shell": shell_of(viewer, current), **shown}, status=status)


def shell_of(viewer: Viewer, current: str) -> Shell:
    """The frame for this person."""
    ways = tuple(way for way in WAYS if viewer.posts and way.is_for(viewer))
    where = dict.fromkeys(post.organisation_name for post in viewer.posts)
    return Shell(viewer.name, ", ".join(where), ways, current)
