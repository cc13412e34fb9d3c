"""A parent opens the first page, on a desk and on a small phone, and finds whom to talk to."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

Check = Callable[[Page], None]


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("address", ["/", "/contacts", "/privacy", "/accessibility"])
def test_a_page_is_accessible_at_any_width(
    page: Page, site: str, assert_accessible: Check, address: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(site + address)
    assert_accessible(page)


def test_a_parent_finds_whom_to_contact(page: Page, site: str, assert_accessible: Check) -> None:
    page.goto(site)
    expect(page.get_by_role("heading", level=1)).to_contain_text("What you can do")
    page.get_by_role("link", name="Whom to contact in Sefton").click()
    expect(page.get_by_text("0151 934 3628")).to_be_visible()
    assert_accessible(page)


def test_the_keyboard_reaches_the_content_first(page: Page, site: str) -> None:
    page.goto(site)
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Skip to main content")
    page.keyboard.press("Enter")
    expect(page.locator("#main-content")).to_be_focused()


def test_shift_three_times_leaves_at_once(page: Page, site: str, left_the_site: list[str]) -> None:
    page.goto(site)
    page.wait_for_selector("body.govuk-frontend-supported")
    with page.expect_request("https://www.bbc.co.uk/weather"):
        for _ in range(3):
            page.keyboard.press("Shift")
    left_the_site.clear()


def test_everything_is_there_without_scripts(browser: Browser, site: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(site)
    expect(page.get_by_role("button", name="Exit this page")).to_have_attribute(
        "href", "https://www.bbc.co.uk/weather"
    )
    page.close()


def test_a_page_that_is_not_there_helps_on(
    page: Page, site: str, assert_accessible: Check, said_by_the_browser: list[str]
) -> None:
    page.goto(site + "/nothing-here")
    expect(page.get_by_role("heading", level=1)).to_have_text("Page not found")
    assert_accessible(page)
    said_by_the_browser.clear()  # the browser reports the 404 itself
