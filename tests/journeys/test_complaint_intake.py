"""A complaints officer's morning: a letter for four desks, with a tribunal limit in it, sorted and kept."""

from collections.abc import Callable
from datetime import date

import pytest
from playwright.sync_api import Page, expect
from tests.support.casework import Town, officer
from tests.support.signed_in import given_i_work, when_i_sign_in

from avenues.casework.kinds import OrganisationKind, Role
from avenues.casework.selectors import Viewer

LETTER = """You refused to assess my son in October and I do not agree.
Nobody at the council answers my letters.
The NHS stopped his speech therapy.
He was hurt when a taxi driver shouted at him on the way to school."""
pytestmark = pytest.mark.usefixtures("on_that_tuesday")
Check = Callable[[Page], None]


@pytest.fixture(autouse=True, params=[1280, 320])
def _on_a_wide_and_a_narrow_screen(request: pytest.FixtureRequest, page: Page) -> None:
    page.set_viewport_size({"width": request.param, "height": 900})


@pytest.fixture
def bea(live_server: object) -> Viewer:
    """A complaints officer of the council, who has a colleague."""
    town = Town()
    officer(town)
    return given_i_work(town, name="Bea Hall", kind=OrganisationKind.COUNCIL, role=Role.COMPLAINTS_OFFICER)


def and_give_the_day(page: Page, name: str, day: date) -> None:
    for part in ("day", "month", "year"):
        page.locator(f"#{name}-{part}").fill(str(getattr(day, part)))


def test_a_letter_for_four_desks(
    page: Page, site: str, bea: Viewer, assert_accessible: Check, said_by_the_browser: list[str]
) -> None:
    when_i_sign_in(page, site, "/desk/intake")
    assert_accessible(page)
    and_give_the_day(page, "received", date(2026, 11, 23))
    page.get_by_label("Who complains?").fill("Mina Brown")
    page.get_by_label("What is said").fill(LETTER)
    page.get_by_role("button", name="Split it into parts").click()

    expect(page.get_by_role("group", name="Part 4")).to_be_visible()
    expect(page.get_by_text("Is everybody safe?")).to_contain_text("hurt")
    assert_accessible(page)
    page.locator("#piece-1-kind").select_option("refused_assessment")
    page.locator("#piece-2-kind").select_option("council_handling")
    page.locator("#piece-3-kind").select_option("health_refused")
    page.locator("#piece-3-body").select_option("nhs")
    page.locator("#piece-4-kind").select_option("travel")
    page.get_by_role("button", name="See where each part goes").click()

    expect(page.get_by_text("Part 3 has no way yet")).to_be_visible()
    assert_accessible(page)
    and_give_the_day(page, "notice_sent", date(2026, 10, 1))
    page.locator("[name=appeal_lodged][value=not_yet]").check()
    page.locator("[name=therapy_in][value=no_plan]").check()
    page.locator("[name=travel_policy][value=no]").check()
    page.get_by_role("button", name="Sort again with these answers").click()
    if page.locator("[name=not_commissioned]").count():
        page.locator("[name=not_commissioned][value=no]").check()
        page.get_by_role("button", name="Sort again with these answers").click()

    expect(page.get_by_text("A time limit of the family runs on")).to_be_visible()
    expect(page.get_by_text("Tuesday 1 December 2026").first).to_be_visible()
    assert_accessible(page)
    page.get_by_role("button", name="Keep what is ticked").click()

    expect(page.get_by_text("Enter the name of the child").first).to_be_visible()
    said_by_the_browser.clear()  # the browser remarks on a page with status 422
    assert_accessible(page)
    page.get_by_label("Name of the child or young person").fill("Sam Brown")
    page.get_by_label("Who complains is their").select_option("parent")
    page.get_by_label("Never", exact=True).fill("Do not ring after six")
    page.get_by_role("button", name="Keep what is ticked").click()

    expect(page.get_by_role("status")).to_contain_text("1 part is under way")
    expect(page.get_by_role("heading", name="Sam Brown")).to_be_visible()
    expect(page.get_by_text("Complaint received").first).to_be_visible()
    expect(page.get_by_text("Do not ring after six")).to_be_visible()
    assert_accessible(page)
