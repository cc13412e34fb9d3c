"""Two days at work in a real browser: a family's first call, and a council's duty met by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from playwright.sync_api import Page, ViewportSize, expect
from tests.support.casework import Town, a_refusal, adviser, happened, officer

from avenues.casework import services
from avenues.casework.selectors import Viewer

pytestmark = pytest.mark.usefixtures("on_that_tuesday")
Check = Callable[[Page], None]
PHONE: ViewportSize = {"width": 320, "height": 640}


def given_i_am_signed_in(page: Page, site: str, viewer: Viewer) -> None:
    client = Client()
    client.force_login(get_user_model().objects.get(pk=viewer.user))
    cookie = client.cookies["avenues"].value
    page.context.add_cookies([{"name": "avenues", "value": cookie, "url": site}])
    page.goto(f"{site}/desk/")


def a_mediation_asked_late(viewer: Viewer) -> None:
    """The council was told on 20 October 2026: 30 days ended on 19 November."""
    key = services.start_proceeding(viewer, a_refusal(viewer).disagreement, avenue="mediation")
    happened(viewer, key, "adviser_contacted", date(2026, 10, 12))
    happened(viewer, key, "told_adviser_mediation", date(2026, 10, 12))
    happened(viewer, key, "mediation_asked", date(2026, 10, 20), issues="The refusal")


def test_an_adviser_takes_a_first_call(
    page: Page, site: str, assert_accessible: Check, said_by_the_browser: list[str]
) -> None:
    given_i_am_signed_in(page, site, adviser(Town()))
    assert_accessible(page)
    expect(page.get_by_text("Nothing is owed.")).to_be_visible()
    when_i_open_a_disagreement(page, assert_accessible)
    then_safe_contact_stands_at_the_top(page, assert_accessible)
    when_i_tell_that_the_decision_came_in_writing(page, assert_accessible)
    when_i_record_the_first_contact(page, assert_accessible)
    page.set_viewport_size(PHONE)
    for way in ("Today", "Disagreements", "Search"):
        page.get_by_role("navigation", name="Desk").get_by_role("link", name=way).click()
        assert_accessible(page)
    assert all("422" in said for said in said_by_the_browser)  # the form that was refused
    said_by_the_browser.clear()


def when_i_open_a_disagreement(page: Page, assert_accessible: Check) -> None:
    page.get_by_role("link", name="Disagreements").click()
    page.get_by_role("link", name="Open a new one").click()
    assert_accessible(page)
    page.get_by_label("Name of the child or young person").fill("Sam Brown")
    page.get_by_label("Name of the person who acts").fill("Jo Brown")
    page.get_by_label("Never", exact=True).fill("Never ring the home number")
    page.get_by_label("The council refused to assess the child", exact=False).first.check()
    page.get_by_role("button", name="Open it").click()
    expect(page.get_by_role("alert")).to_contain_text("Choose who Jo Brown is")  # nothing typed is lost
    expect(page.get_by_label("Never", exact=True)).to_have_value("Never ring the home number")
    assert_accessible(page)
    page.get_by_label("Who they are").select_option("Parent")
    page.get_by_role("button", name="Open it").click()


def then_safe_contact_stands_at_the_top(page: Page, assert_accessible: Check) -> None:
    expect(page.get_by_role("heading", name="Sam Brown", level=1)).to_be_visible()
    expect(page.get_by_label("How to get in touch safely")).to_contain_text("ring the home number")
    assert_accessible(page)


def when_i_tell_that_the_decision_came_in_writing(page: Page, assert_accessible: Check) -> None:
    page.get_by_role("link", name="Tell a fact").click()
    assert_accessible(page)
    page.get_by_role("link", name="Decision in writing").click()
    assert_accessible(page)
    page.get_by_label("Yes").check()
    page.get_by_label("Who told it?").fill("Jo Brown")
    page.get_by_role("button", name="Tell it").click()
    expect(page.get_by_role("status")).to_contain_text("Told: Decision in writing.")


def when_i_record_the_first_contact(page: Page, assert_accessible: Check) -> None:
    page.get_by_role("link", name="Start a proceeding").click()
    page.get_by_label("Which way?").select_option(value="sendiass_support")
    page.get_by_role("button", name="Start it").click()
    assert_accessible(page)
    page.get_by_role("main").get_by_role("link").first.click()
    assert_accessible(page)
    for box in page.locator("textarea").all():
        box.fill("By phone")
    page.get_by_role("button", name="Check").click()
    assert_accessible(page)
    page.get_by_role("button", name="Record it").click()
    expect(page.get_by_role("status")).to_contain_text("Recorded:")
    assert_accessible(page)


def test_an_officer_meets_a_duty_by_keyboard_alone(page: Page, site: str, assert_accessible: Check) -> None:
    viewer = officer(Town())
    a_mediation_asked_late(viewer)
    given_i_am_signed_in(page, site, viewer)
    expect(page.get_by_text("Overdue")).to_be_visible()
    assert_accessible(page)
    presses = press_until(page, lambda: focused(page).startswith("Record it"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/record/**")
    expect(page.get_by_label("Day", exact=True).first).to_have_value("24")
    assert_accessible(page)
    presses += press_until(page, lambda: "mediation_date-day" in focused(page, "el.id"))
    for part in ("24", "11", "2026"):
        page.keyboard.type(part)
        page.keyboard.press("Tab")
    page.keyboard.type("The town hall")
    presses += press_until(page, lambda: focused(page) == "Check")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="This meets")).to_be_visible()
    assert_accessible(page)
    assert focused(page) == "Record it"  # the next press of Enter records
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Recorded:")
    assert presses < MOST_PRESSES
    page.goto(f"{site}/desk/")
    expect(page.get_by_text("Overdue")).to_have_count(0)


MOST_PRESSES = 40


def focused(page: Page, what: str = "el.innerText || el.value || ''") -> str:
    """What the keyboard is on."""
    return str(page.evaluate(f"(() => {{ const el = document.activeElement; return {what} }})()")).strip()


def press_until(page: Page, there: Callable[[], bool]) -> int:
    """Press Tab until there; how often."""
    for count in range(1, MOST_PRESSES):
        page.keyboard.press("Tab")
        if there():
            return count
    raise AssertionError("The keyboard does not get there.")
