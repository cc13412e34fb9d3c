"""Writes down that somebody signed in, was refused, signed out, or changed how they sign in.

It stands in the history of each organisation where they work. Who works nowhere any more leaves it where they
worked: that a leaver tries to come in is worth knowing. Who never worked anywhere has no history to stand in.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from avenues.casework import trail
from avenues.casework.kinds import Did
from avenues.casework.models import Membership, Trail, User
from avenues.casework.viewers import Viewer, viewer_of
from avenues.casework.words import tidy

BY_ANYBODY = frozenset({Did.SIGN_IN_REFUSED, Did.LOCKED_OUT})
"""Done in somebody's name, by who knows whom."""
A_STRANGER = "somebody who was not signed in"
LOCKED_FOR = timedelta(minutes=15)


def record_sign_in(user: UUID, did: Did, *, on: date, words: str = "") -> None:
    """A line about a person's sign-in. `words` never hold what was typed: it may be a password."""
    person = User.objects.filter(pk=user).first()
    if person is None:
        return
    viewer = viewer_of(user, on)
    organisations = sorted(viewer.organisations or _ever_worked(user))
    if did is Did.LOCKED_OUT and _said_lately(user, organisations):
        return
    with transaction.atomic():
        for organisation in organisations:
            trail.note(
                did,
                person,
                organisation=organisation,
                by=viewer if _acts(viewer, did) else None,
                unnamed=A_STRANGER if did in BY_ANYBODY else person.name,
                words=tidy(words),
            )


def _acts(viewer: Viewer, did: Did) -> bool:
    return did not in BY_ANYBODY and bool(viewer.posts)


def _said_lately(user: UUID, organisations: Iterable[UUID]) -> bool:
    """Is it told already that the account is locked? Who goes on trying must not fill the history."""
    told = Trail.objects.filter(organisation__in=organisations, about=User.__name__, about_id=user)
    return told.filter(did=Did.LOCKED_OUT, at__gt=timezone.now() - LOCKED_FOR).exists()


def _ever_worked(user: UUID) -> set[UUID]:
    return set(Membership.objects.filter(user=user).values_list("organisation", flat=True))
