"""A council officer's day: from a late duty to its next event; a notice checked before it goes out."""

from collections.abc import Callable
from datetime import date

import pytest
from playwright.sync_api import Page, expect
from tests.support.casework import Town, a_refusal, happened
from tests.support.signed_in import given_i_work, when_i_sign_in

from avenues.casework import services
from avenues.casework.kinds import OrganisationKind, Role
from avenues.casework.selectors import Viewer

pytestmark = pytest.mark.usefixtures("on_that_tuesday")
Check = Callable[[Page], None]


@pytest.fixture
def ola(live_server: object) -> Viewer:
    """An officer of a council’s SEND team."""
    return given_i_work(Town(), name="Ola Adeyemi", kind=OrganisationKind.COUNCIL, role=Role.OFFICER)


def given_mediations_asked_for(ola: Viewer, *days: date) -> None:
    for day in days:
        key = services.start_proceeding(ola, a_refusal(ola).disagreement, avenue="mediation")
        happened(ola, key, "mediation_asked", day, issues="The refusal")


@pytest.mark.parametrize("width", [1280, 320])
def test_from_the_board_to_the_event_that_meets_a_late_duty(
    page: Page, site: str, ola: Viewer, assert_accessible: Check, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    given_mediations_asked_for(ola, date(2026, 10, 1), date(2026, 11, 10))
    when_i_sign_in(page, site, "/desk/clocks/")
    assert_accessible(page)
    page.get_by_role("link", name="Mediations: 1 with no set day").click()
    expect(page.get_by_role("heading", name="Mediations: no set day")).to_be_visible()
    assert_accessible(page)
    page.get_by_role("link", name="Record it").click()
    expect(page.get_by_role("heading", name="Adviser told", exact=False)).to_be_visible()
    assert_accessible(page)


@pytest.mark.parametrize("width", [1280, 320])
def test_a_notice_is_checked_and_written(
    page: Page, site: str, ola: Viewer, assert_accessible: Check, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    opened = a_refusal(ola)  # sent on 1 October 2026
    when_i_sign_in(page, site, f"/desk/disagreements/{opened.disagreement}")
    page.get_by_role("link", name="Check the notice").click()
    expect(page.get_by_label("Which decision does it tell?")).to_have_value("no_assessment")
    expect(page.get_by_text("Tuesday 1 December 2026").first).to_be_visible()
    assert_accessible(page)
    page.get_by_role("group", name="The reasons for the decision").get_by_label("There").check()
    page.get_by_role("group", name="How to reach the mediation adviser").get_by_label("Missing").check()
    page.get_by_role("button", name="Check the notice").click()
    expect(page.get_by_text("1 of 11 there, 1 missing, 9 not looked for")).to_be_visible()
    assert_accessible(page)
    page.get_by_role("link", name="Write the whole notice").click()
    page.get_by_label("The reasons for the decision").fill("The school can give this help.")
    page.get_by_role("button", name="Show the letter").click()
    letter = page.get_by_role("region", name="How it reads so far")
    expect(letter).to_contain_text("by 5pm on Tuesday 1 December 2026")
    expect(letter).to_contain_text("The school can give this help.")
    assert_accessible(page)
