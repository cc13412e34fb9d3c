"""Somebody at work in a real browser, and how they sign in."""

from __future__ import annotations

from django.core.cache import cache
from playwright.sync_api import Page
from tests.support.casework import TODAY, Town

from avenues.casework import selectors, services
from avenues.casework.kinds import OrganisationKind, Role
from avenues.casework.selectors import Viewer

EMAIL, PASSWORD = "me@work.example", "nine quiet rivers"


def given_i_work(town: Town, *, name: str, kind: OrganisationKind, role: Role) -> Viewer:
    """Who signs in: a member, since today, of the town's organisation of that kind."""
    cache.clear()  # no failed sign-in of another test counts
    user = services.create_user(email=EMAIL, name=name, password=PASSWORD)
    services.add_member(user=user, organisation=town.organisation(kind.value, kind), role=role, since=TODAY)
    return selectors.viewer_of(user, TODAY)


def when_i_sign_in(page: Page, site: str, to: str) -> None:
    """By e-mail address and password, on to a page of the desk."""
    page.goto(f"{site}/sign-in/?next={to}")
    page.get_by_label("E-mail address").fill(EMAIL)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
