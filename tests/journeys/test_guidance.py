"""A parent reads: the whole page, one avenue, the sources; on a desk, on a small phone, and on paper."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from avenues.law.avenues import rooms
from avenues.web.public.examples import examples

Check = Callable[[Page], None]
PAGES = ["/avenues", "/disputes-and-disagreements", "/sources", "/words", "/not-law-yet"]
AVENUES = [f"/avenues/{key}" for key in sorted(rooms())]


@pytest.mark.parametrize("address", [*PAGES, "/avenues/appeal", "/avenues/appeal/examples"])
def test_a_page_is_accessible_at_any_width(
    page: Page, site: str, assert_accessible: Check, address: str
) -> None:
    page.goto(site + address)
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert_accessible(page)


@pytest.mark.parametrize("address", AVENUES)
def test_every_avenue_is_accessible_on_a_small_phone(
    page: Page, site: str, assert_accessible: Check, address: str
) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(site + address)
    assert_accessible(page)


def test_from_the_home_page_to_an_avenue_by_its_group(page: Page, site: str) -> None:
    page.goto(site)
    page.get_by_role("main").get_by_role("link", name="All the ways to put it right").click()
    page.get_by_role("link", name="Appeal to the SEND Tribunal").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Appeal to the SEND Tribunal")
    page.get_by_role("link", name="Your time limits").click()
    expect(page.get_by_role("heading", name="Your time limits")).to_be_in_viewport()


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.name)
def test_each_example_leads_on_with_its_answers(page: Page, site: str, example: object) -> None:
    page.goto(site)
    page.get_by_role("main").get_by_role("link", name=example.words).click()  # type: ignore[attr-defined]
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    for fact, key in example.answers:  # type: ignore[attr-defined]
        assert f"{fact}={key}" in page.url


def test_the_whole_page_is_complete_on_paper(page: Page, site: str) -> None:
    page.goto(site + "/disputes-and-disagreements")
    page.emulate_media(media="print")
    expect(page.get_by_text("You have one month from the date of issue").first).to_be_visible()
    expect(page.get_by_role("link", name="Exit this page")).to_be_hidden()
    expect(page.get_by_text("Find your own avenues and dates")).to_be_hidden()


def test_the_guidance_needs_no_scripts(browser: Browser, site: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(site + "/avenues/mediation")
    expect(page.get_by_role("heading", name="What others must do, and by when")).to_be_visible()
    page.close()
