"""A mediation adviser's day: a call from its first question to the certificate; a meeting to its promises."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

import pytest
from playwright.sync_api import Page, expect
from tests.support.casework import Town, a_refusal, happened
from tests.support.signed_in import given_i_work, when_i_sign_in

from avenues.casework import services
from avenues.casework.kinds import OrganisationKind, Role
from avenues.casework.selectors import Viewer
from avenues.web.desk.mediation.script import Told

pytestmark = pytest.mark.usefixtures("on_that_tuesday")
Check = Callable[[Page], None]


@pytest.fixture
def mo(live_server: object) -> Viewer:
    """An adviser of a mediation service."""
    return given_i_work(
        Town(), name="Mo Reilly", kind=OrganisationKind.MEDIATION, role=Role.MEDIATION_ADVISER
    )


def the_letter_is_dated(page: Page, day: int, month: int) -> None:
    for part, value in (("day", day), ("month", month), ("year", 2026)):
        page.locator(f"#letter_dated-{part}").fill(str(value))


@pytest.mark.parametrize("width", [1280, 320])
def test_a_call_that_ends_with_a_certificate(
    page: Page, site: str, mo: Viewer, assert_accessible: Check, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    when_i_sign_in(page, site, "/desk/mediation/")
    assert_accessible(page)
    page.get_by_role("link", name="Take a call").click()
    the_letter_is_dated(page, 1, 10)
    page.get_by_label("Which decision is it about?").select_option("refused_assessment")
    page.get_by_role("button", name="Work out the days").click()
    # two months from 1 October
    expect(page.get_by_text("Tuesday 1 December 2026").first).to_be_visible()
    expect(page.get_by_text("A certificate may be issued")).to_be_visible()
    assert_accessible(page)

    page.get_by_label("Name of the child or young person").fill("Sam Brown")
    page.get_by_label("Name of the caller").fill("Jo Brown")
    page.get_by_label("Who the caller is").select_option("parent")
    page.get_by_label("Never").fill("Never leave a message")
    page.get_by_role("button", name="Open it and start the script").click()
    expect(page.get_by_role("status")).to_contain_text("the first contact is recorded")
    expect(page.get_by_text("leave a message")).to_be_visible()
    assert_accessible(page)

    for told in Told:
        page.get_by_label(told.words).check()
    page.get_by_label("By telephone").check()
    page.get_by_label("No mediation: a certificate only").check()
    page.get_by_role("button", name="Record the call").click()
    expect(page.get_by_text("They do not want mediation")).to_be_visible()
    assert_accessible(page)
    page.keyboard.press("Enter")  # the button has the focus: two clicks, or none
    expect(page.get_by_role("status")).to_contain_text("The certificate is issued")
    expect(page.get_by_text("/certificate/")).to_be_visible()
    expect(page.get_by_role("button", name="Take the certificate (PDF)")).to_be_visible()
    assert_accessible(page)


def test_who_calls_too_late_hears_what_is_still_open(
    page: Page, site: str, mo: Viewer, assert_accessible: Check
) -> None:
    when_i_sign_in(page, site, "/desk/mediation/call")
    the_letter_is_dated(page, 20, 9)
    page.get_by_label("Which decision is it about?").select_option("refused_plan")
    page.get_by_role("button", name="Work out the days").click()
    expect(page.get_by_text("Too late for one without mediation")).to_be_visible()
    expect(page.get_by_text("leave to appeal without a certificate")).to_be_visible()
    assert_accessible(page)


def given_a_mediation_that_has_ended(mo: Viewer) -> UUID:
    key = services.start_proceeding(mo, a_refusal(mo).disagreement, avenue="mediation")
    happened(mo, key, "adviser_contacted", date(2026, 11, 2))
    happened(mo, key, "information_given", date(2026, 11, 2))
    happened(mo, key, "told_adviser_mediation", date(2026, 11, 2))
    details = {"mediation_date": "2026-11-24", "place": "The library, room 2"}
    happened(mo, key, "mediation_details_given", date(2026, 11, 16), **details)
    return key


@pytest.mark.parametrize("width", [1280, 320])
def test_a_meeting_from_the_diary_to_its_promises(
    page: Page, site: str, mo: Viewer, assert_accessible: Check, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    key = given_a_mediation_that_has_ended(mo)
    when_i_sign_in(page, site, "/desk/mediation/meetings")
    expect(page.get_by_text("The library, room 2")).to_be_visible()
    assert_accessible(page)
    page.get_by_role("link", name="It took place").click()
    page.get_by_label("Who came").fill("Jo Brown; two from the council")
    page.get_by_label("Yes").check()
    page.get_by_role("button", name="Check").click()
    page.get_by_role("button", name="Record it").click()

    page.goto(f"{site}/desk/mediation/{key}/agreement")
    page.get_by_label("What will be done?").fill("Assess Sam")
    page.get_by_label("Who does it?").select_option("COUNCIL")
    page.get_by_label("What does it amount to?").select_option("assess")
    page.get_by_label("Yes").check()
    page.get_by_role("button", name="Work out the days").click()
    expect(page.get_by_text("Tuesday 8 December 2026").first).to_be_visible()  # two weeks: reg 44(2)(b)
    assert_accessible(page)
    page.get_by_role("button", name="Record the agreement").click()
    expect(page.get_by_role("status")).to_contain_text("The agreement is recorded")

    page.goto(f"{site}/desk/mediation/promises")
    expect(page.get_by_text("Tue 8 Dec 2026")).to_be_visible()
    assert_accessible(page)
    page.goto(f"{site}/desk/mediation/")
    expect(page.get_by_text("Certificate to issue")).to_be_visible()
    assert_accessible(page)
