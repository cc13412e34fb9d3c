"""Looking: for a family, back from it, at who has looked, and at what was said in the room."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from tests.support.casework import Town, a_mediation, a_refusal, mediation_adviser
from tests.support.signed_in import given_i_work, when_i_sign_in

from avenues.casework import services
from avenues.casework.kinds import OrganisationKind, Role

pytestmark = pytest.mark.usefixtures("on_that_tuesday")
Check = Callable[[Page], None]


def test_a_manager_finds_a_family_and_gives_it_the_list_of_who_looked(
    page: Page, site: str, assert_accessible: Check
) -> None:
    town = Town()
    me = given_i_work(town, name="Meena Rao", kind=OrganisationKind.MEDIATION, role=Role.MEDIATION_ADVISER)
    key = a_mediation(me, a_refusal(me).disagreement)
    services.looked_at_proceeding(mediation_adviser(town), key)
    when_i_sign_in(page, site, "/desk/search")
    when_i_look_for_a_name_and_come_back(page, assert_accessible)
    then_i_see_who_has_looked(page, assert_accessible)
    services.give_seat(me, key, membership=me.posts[0].membership)
    page.goto(f"{site}/desk/proceedings/{key}")
    when_i_write_what_was_said_in_the_room(page, assert_accessible)
    then_i_see_where_i_signed_in(page, assert_accessible)


def when_i_look_for_a_name_and_come_back(page: Page, assert_accessible: Check) -> None:
    page.get_by_role("searchbox").fill("brown")
    page.keyboard.press("Enter")
    found = page.get_by_role("heading", name="1 found for “brown”")
    expect(found).to_be_visible()
    assert "brown" not in page.url.lower()
    assert_accessible(page)
    page.get_by_role("link", name="Sam Brown").click()
    page.go_back()
    expect(found).to_be_visible()
    page.get_by_role("link", name="Sam Brown").click()


def then_i_see_who_has_looked(page: Page, assert_accessible: Check) -> None:
    page.get_by_role("link", name="Who has looked").click()
    expect(page.get_by_role("row", name=re.compile("Person 1, Mediation"))).to_be_visible()
    assert_accessible(page)
    page.emulate_media(media="print")
    expect(page.get_by_role("navigation", name="Desk")).to_be_hidden()
    expect(page.get_by_role("row", name=re.compile("Meena Rao, Mediation"))).to_be_visible()
    page.emulate_media(media="screen")


def when_i_write_what_was_said_in_the_room(page: Page, assert_accessible: Check) -> None:
    page.get_by_role("link", name="Sealed notes").click()
    assert_accessible(page)
    page.get_by_label("Write a note").fill("They would settle for a taxi")
    page.get_by_role("button", name="Keep the note").click()
    expect(page.get_by_text("They would settle for a taxi")).to_be_visible()
    assert_accessible(page)


def then_i_see_where_i_signed_in(page: Page, assert_accessible: Check) -> None:
    page.get_by_role("link", name="Your account").click()
    page.get_by_role("link", name="See when and from where you signed in before").click()
    expect(page.get_by_text("Signed in with a password, from 127.0.0.1")).to_be_visible()
    assert_accessible(page)
