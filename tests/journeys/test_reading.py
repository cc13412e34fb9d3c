"""A parent has a letter from the council: pastes or sends it, checks what was found, and goes on with it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.reading import sheets
from tests.reading.letters import samples

pytestmark = pytest.mark.usefixtures("on_that_tuesday")

Check = Callable[[Page], None]
NO_ASSESSMENT = next(each for each in samples("worked") if each.name == "no_assessment_northmoor").text
CURT = "1 October 2026\n\nDear Ms Whitfield\n\nWe will not assess Leo. You can appeal within 28 days."


def given_i_have_the_letter_here(page: Page, site: str) -> None:
    page.goto(site)
    page.get_by_role("link", name="Let us read it with you").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Read a letter from the council")


def when_i_paste(page: Page, text: str) -> None:
    page.get_by_label("Paste the letter").fill(text)
    page.get_by_role("button", name="Read the letter").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Check what we found in the letter")


def when_i_say_that_it_is_right(page: Page) -> None:
    page.get_by_role("button", name="This is right").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What this letter means for you")


@pytest.mark.parametrize("width", [1280, 320])
def test_a_parent_pastes_a_letter_and_goes_on_with_its_facts(
    page: Page, site: str, assert_accessible: Check, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    given_i_have_the_letter_here(page, site)
    assert_accessible(page)
    when_i_paste(page, NO_ASSESSMENT)
    expect(page.get_by_text("In short:")).to_be_visible()
    expect(page.get_by_label("No assessment of education, health and care needs")).to_be_checked()
    assert_accessible(page)
    when_i_say_that_it_is_right(page)
    expect(page.get_by_text("Tuesday 1 December 2026").first).to_be_visible()
    assert_accessible(page)
    page.get_by_role("button", name="Use these in the guided questions").click()
    assert "matters=refused_assessment" in page.url
    assert "Whitfield" not in page.url


def test_a_letter_that_leaves_things_out_is_explained(
    page: Page, site: str, assert_accessible: Check
) -> None:
    given_i_have_the_letter_here(page, site)
    when_i_paste(page, CURT)
    expect(page.get_by_text("It tells another time than the law has: two months.")).to_be_visible()
    assert_accessible(page)
    when_i_say_that_it_is_right(page)
    expect(page.get_by_text("Do not wait because of this.")).to_be_visible()
    assert_accessible(page)


def test_a_find_leads_to_its_place_in_the_letter(page: Page, site: str) -> None:
    given_i_have_the_letter_here(page, site)
    when_i_paste(page, NO_ASSESSMENT)
    page.get_by_role("link", name="1: line", exact=False).first.click()
    assert page.url.endswith("#find-1")


def test_a_mistake_is_put_right_with_the_keyboard_alone(
    page: Page, site: str, said_by_the_browser: list[str]
) -> None:
    given_i_have_the_letter_here(page, site)
    when_i_paste(page, CURT)
    page.locator("#dated-month").fill("14")
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="The month must be a number from 1 to 12")).to_be_visible()
    page.get_by_role("link", name="The month must be a number from 1 to 12").press("Enter")
    expect(page.locator("#dated-month")).to_be_focused()
    page.keyboard.type("10")
    said_by_the_browser.clear()  # the refusal, 422


def test_a_photograph_is_sent_and_read_without_scripts(browser: Browser, site: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(site + "/read-a-letter")
    photo = sheets.photo(CURT, sheets.Dirt(tilt=0.6, noise=10))
    page.set_input_files("#file", {"name": "letter.jpg", "mimeType": "image/jpeg", "buffer": photo})
    page.get_by_role("button", name="Read the letter").click()
    expect(page.get_by_text("We read this from a picture.")).to_be_visible(timeout=60_000)
    expect(page.get_by_label("No assessment of education, health and care needs")).to_be_checked()
    page.close()


def test_a_file_that_cannot_be_read_is_named(
    page: Page, site: str, assert_accessible: Check, said_by_the_browser: list[str]
) -> None:
    given_i_have_the_letter_here(page, site)
    page.set_input_files("#file", {"name": "plan.zip", "mimeType": "x/y", "buffer": b"PK\x03\x04"})
    page.get_by_role("button", name="Read the letter").click()
    expect(page.get_by_role("link", name="“plan.zip” is damaged", exact=False)).to_be_visible()
    assert_accessible(page)
    said_by_the_browser.clear()  # the refusal, 422


def test_from_the_question_and_back_with_the_answers_given_before(page: Page, site: str) -> None:
    page.goto(site + "/start/letter-dated?matters=refused_assessment&asker=parent")
    page.get_by_role("link", name="Let us look for this in it").click()
    when_i_paste(page, NO_ASSESSMENT)
    when_i_say_that_it_is_right(page)
    page.get_by_role("button", name="Use these in the guided questions").click()
    assert "asker=parent" in page.url
    assert "letter_dated=2026-10-01" in page.url
