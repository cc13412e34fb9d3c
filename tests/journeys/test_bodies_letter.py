"""A complaints officer's letter: from what is owed on Today to the letter, filled in, issued and kept."""

import re
from collections.abc import Callable
from datetime import date

import pytest
from playwright.sync_api import Page, expect
from tests.support.casework import Town, happened
from tests.support.signed_in import given_i_work, when_i_sign_in

from avenues.casework import services
from avenues.casework.kinds import OrganisationKind, Relation, Role
from avenues.casework.selectors import Viewer
from avenues.law.options import Matter

pytestmark = pytest.mark.usefixtures("on_that_tuesday")
Check = Callable[[Page], None]


@pytest.fixture
def ola(live_server: object) -> Viewer:
    """A complaints officer of a council."""
    return given_i_work(
        Town(), name="Ola Adeyemi", kind=OrganisationKind.COUNCIL, role=Role.COMPLAINTS_OFFICER
    )


def given_a_complaint(ola: Viewer) -> None:
    subject = services.PersonDetails("Sam Brown", born=date(2016, 11, 3))
    opened = services.open_disagreement(ola, subject=subject, matters=[Matter.PROVISION_NOT_MADE])
    key = opened.disagreement
    parent = services.PersonDetails("Alex Brown", address="12 Mill Lane")
    services.add_party(ola, key, person=parent, relation=Relation.PARENT)
    services.tell_facts(ola, key, told={"plan": "final"}, told_by="the complaint")
    complaint = services.start_proceeding(ola, key, avenue="council_complaint")
    happened(
        ola, complaint, "council_complaint_made", date(2026, 11, 23), about="No therapy since 7 September"
    )


@pytest.fixture
def today(page: Page, site: str, ola: Viewer) -> Page:
    """Today, for an officer who has a complaint to acknowledge."""
    given_a_complaint(ola)
    when_i_sign_in(page, site, "/desk/")
    return page


@pytest.mark.parametrize("width", [1280, 320])
def test_from_what_is_owed_to_the_letter_that_is_kept(
    today: Page, assert_accessible: Check, said_by_the_browser: list[str], width: int
) -> None:
    page = today
    page.set_viewport_size({"width": width, "height": 900})
    assert_accessible(page)
    page.get_by_role("link", name=re.compile("Letter ?: Acknowledge .*Ombudsman")).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Acknowledge a complaint to the council")
    letter = page.get_by_role("region", name="How it reads so far")
    expect(letter).to_contain_text("Dear Alex Brown,")
    expect(letter).to_contain_text("which we got on 23 November 2026.")
    expect(letter).to_contain_text("No therapy since 7 September")
    assert_accessible(page)
    page.get_by_role("button", name="Issue and keep it").click()
    expect(page.get_by_role("alert")).to_contain_text("Fill in every gap before you issue it")
    assert_accessible(page)
    said_by_the_browser.clear()  # the browser remarks on the status 422 of a page that says what is wrong
    page.get_by_label("Its address").fill("Town Hall")
    page.get_by_label("The day by which you will answer").fill("8 December 2026")
    page.get_by_role("button", name="Issue and keep it").click()
    expect(page.get_by_text("Acknowledge a complaint to the council: issued and kept.")).to_be_visible()
    assert_accessible(page)
