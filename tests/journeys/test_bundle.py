"""An adviser puts a family's papers in order, by keyboard and by dragging, and makes a bundle of them."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from uuid import UUID

import pytest
from playwright.sync_api import Page, expect
from tests.support.bundled import a_pdf, a_picture, read
from tests.support.casework import Town, a_refusal
from tests.support.signed_in import given_i_work, when_i_sign_in

from avenues.casework import services
from avenues.casework.kinds import OrganisationKind, Role
from avenues.casework.selectors import Viewer

pytestmark = pytest.mark.usefixtures("on_that_tuesday")
Check = Callable[[Page], None]


@pytest.fixture
def mo(live_server: object) -> Viewer:
    """An adviser of SENDIASS."""
    return given_i_work(Town(), name="Mo Reilly", kind=OrganisationKind.SENDIASS, role=Role.ADVISER)


def given_papers(mo: Viewer) -> UUID:
    key: UUID = a_refusal(mo).disagreement
    for name, content in (
        ("Decision letter 3 November.pdf", a_pdf("the decision")),
        ("Report of the educational psychologist.pdf", a_pdf("the report")),
        ("Photograph of the classroom.jpg", a_picture()),
    ):
        services.keep_file(mo, key, name=name, content=BytesIO(content))
    return key


def order(page: Page) -> list[str]:
    return page.locator("[data-line] strong").all_inner_texts()


@pytest.mark.parametrize("width", [1280, 320])
def test_papers_are_put_in_order_and_bound(
    page: Page, site: str, mo: Viewer, assert_accessible: Check, width: int
) -> None:
    key = given_papers(mo)
    page.set_viewport_size({"width": width, "height": 900})
    when_i_sign_in(page, site, f"/desk/disagreements/{key}")
    page.get_by_role("link", name="Make a bundle").click()
    assert_accessible(page)
    letter, report, photograph = order(page)

    page.get_by_role("button", name=f"Up {photograph}").focus()
    page.keyboard.press("Enter")
    assert order(page) == [letter, photograph, report]
    expect(page.get_by_role("button", name=f"Up {photograph}")).to_be_focused()
    expect(page.get_by_role("status")).to_have_text(f"{photograph} is now at place 2 of 3.")

    handle, goal = page.locator(".bundle-handle").nth(2), page.locator("[data-line]").nth(0)
    handle.scroll_into_view_if_needed()
    handle.hover()
    page.mouse.down()
    box = goal.bounding_box()
    assert box
    page.mouse.move(box["x"] + 20, box["y"] + 5, steps=4)
    page.mouse.up()
    assert order(page)[0] == report
    expect(page.get_by_label(f"Place of {report}")).to_have_value("1")

    page.get_by_label(f"Title in the index of {letter}").fill("The council’s decision")
    page.get_by_label(f"Date of the paper of {letter}").fill("3 November 2026")
    with page.expect_download() as saved:
        page.get_by_role("button", name="Make the bundle").click()
    seen = read(Path(saved.value.path()))
    assert "the report" in seen.text[1]
    assert "The council’s decision" in seen.text[0]


def test_papers_are_put_in_order_without_a_script(
    page: Page, site: str, mo: Viewer, assert_accessible: Check
) -> None:
    key = given_papers(mo)
    when_i_sign_in(page, site, f"/desk/disagreements/{key}")
    page.route("**/bundle.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.goto(f"{site}/desk/disagreements/{key}/bundle")
    letter, report, photograph = order(page)
    page.get_by_role("button", name=f"Down {letter}").click()
    assert order(page) == [report, letter, photograph]
    expect(page.get_by_role("button", name=f"Down {letter}")).to_be_focused()
    page.get_by_label(f"Place of {photograph}").fill("1")
    page.get_by_label(f"Place of {report}").fill("2")
    page.get_by_label(f"Place of {letter}").fill("3")
    page.get_by_role("button", name="Put in order").click()
    assert order(page) == [photograph, report, letter]
    assert_accessible(page)
