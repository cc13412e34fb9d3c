"""An adviser's call: a mother rings with a refusal; she is heard, the date is there, mediation starts."""

from collections.abc import Callable
from uuid import UUID

import pytest
from playwright.sync_api import Page, expect
from tests.support.casework import Town, adviser
from tests.support.signed_in import given_i_work, when_i_sign_in

from avenues.casework import selectors, services
from avenues.casework.kinds import OrganisationKind, Relation, Role
from avenues.casework.selectors import Viewer
from avenues.law.options import Asker

pytestmark = pytest.mark.usefixtures("on_that_tuesday")
Check = Callable[[Page], None]


@pytest.fixture
def asha(live_server: object) -> Viewer:
    """An adviser of SENDIASS, who has a colleague."""
    town = Town()
    adviser(town)
    return given_i_work(town, name="Asha Okafor", kind=OrganisationKind.SENDIASS, role=Role.ADVISER)


def given_a_mother_rings(asha: Viewer) -> UUID:
    opened = services.open_disagreement(asha, subject=services.PersonDetails("Sam Brown"))
    mother = services.PersonDetails(
        "Mina Brown", phone="01704 000000", best_way="Text first", never="Do not ring after six"
    )
    services.add_party(asha, opened.disagreement, person=mother, relation=Relation.PARENT)
    return opened.disagreement


def and_keep(page: Page) -> None:
    page.get_by_role("button", name="Keep and go on").click()
    expect(page.get_by_role("status")).to_contain_text("kept")


@pytest.mark.parametrize("width", [1280, 320])
def test_a_refusal_on_the_phone(
    page: Page, site: str, asha: Viewer, assert_accessible: Check, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    key = given_a_mother_rings(asha)
    when_i_sign_in(page, site, f"/desk/disagreements/{key}/call")
    expect(page.get_by_text("Do not ring after six")).to_be_visible()
    assert_accessible(page)
    page.get_by_label("The council refused to assess", exact=False).first.check()
    page.get_by_label("Note").fill("She is worried about school.")
    and_keep(page)

    while page.get_by_role("button", name="Keep and go on").count():
        i_answer(page)
        assert_accessible(page)
    page.get_by_role("link", name="What to do now").first.click()
    assert_accessible(page)
    page.get_by_label("Mediation", exact=False).first.check()
    page.get_by_role("button", name="Start what is ticked").click()
    expect(page.get_by_role("status")).to_contain_text("Started")
    assert_accessible(page)


def test_answers_by_keys_alone(page: Page, site: str, asha: Viewer) -> None:
    key = given_a_mother_rings(asha)
    services.tell_facts(asha, key, told={"matters": ["refused_assessment"]}, told_by="Mina Brown")
    when_i_sign_in(page, site, f"/desk/disagreements/{key}/call")
    expect(page.locator("[name=asker][value=parent]")).to_be_focused()
    page.keyboard.press("2")  # the second answer: the young person
    expect(page.locator("[name=asker][value=young_person]")).to_be_checked()
    page.keyboard.press("1")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("1 answer kept")
    page.wait_for_load_state()  # the page gives the first question the focus when it is ready
    page.get_by_label("Note").press_sequentially("12 calls")  # in a box a number is a number
    expect(page.get_by_label("Note")).to_have_value("12 calls")
    (line,) = [line for line in selectors.facts_told(asha, key) if line.name == "asker"]
    assert line.value is Asker.PARENT


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_a_call_needs_no_script(page: Page, site: str, asha: Viewer) -> None:
    key = given_a_mother_rings(asha)
    when_i_sign_in(page, site, f"/desk/disagreements/{key}/call")
    page.get_by_label("The council refused to assess", exact=False).first.check()
    page.get_by_label("Note").fill("Typed beside it.")
    and_keep(page)
    assert [note.words for note in selectors.notes_of_disagreement(asha, key)] == ["Typed beside it."]


def asked(page: Page) -> list[str]:
    return [str(each.get_attribute("value")) for each in page.locator("input[name=asked]").all()]


DAYS = {"born": (3, 11, 2016), "letter_dated": (1, 10, 2026), "notice_sent": (1, 10, 2026)}
CHOICES = {"asker": "parent", "in_writing": "yes", "plan": "none", "setting": "academy", "tried": "nothing"}


def i_answer(page: Page) -> None:
    for fact in asked(page):
        if fact in DAYS:
            for part, value in zip(("day", "month", "year"), DAYS[fact], strict=True):
                page.locator(f"#{fact}-{part}").fill(str(value))
        elif fact in CHOICES:
            page.locator(f"[name={fact}][value={CHOICES[fact]}]").check()
        elif page.locator(f"[name={fact}][value=not_yet]").count():
            page.locator(f"[name={fact}][value=not_yet]").check()
        else:
            page.locator(f"[name={fact}][value=unknown]").check()
    and_keep(page)
