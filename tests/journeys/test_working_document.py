"""An adviser works on a plan: proposes, sees what the council sent back, takes a part of it over."""

from collections.abc import Callable
from io import BytesIO
from uuid import UUID

import docx
import pytest
from playwright.sync_api import Page, expect
from tests.support.casework import Town, a_refusal
from tests.support.signed_in import given_i_work, when_i_sign_in

from avenues.casework import selectors, services
from avenues.casework.kinds import OrganisationKind, Role
from avenues.casework.selectors import Viewer

pytestmark = pytest.mark.usefixtures("on_that_tuesday")
Check = Callable[[Page], None]


@pytest.fixture
def mo(live_server: object) -> Viewer:
    """An adviser of SENDIASS."""
    return given_i_work(Town(), name="Mo Reilly", kind=OrganisationKind.SENDIASS, role=Role.ADVISER)


@pytest.mark.parametrize("width", [1280, 320])
def test_a_plan_is_worked_on(page: Page, site: str, mo: Viewer, assert_accessible: Check, width: int) -> None:
    key = a_refusal(mo).disagreement
    page.set_viewport_size({"width": width, "height": 900})
    when_i_sign_in(page, site, f"/desk/disagreements/{key}")
    page.get_by_role("link", name="Working document").click()
    assert_accessible(page)
    page.get_by_label("Section F: Special educational provision").fill(
        "Sam will have access to speech therapy.\nSam will have a quiet room."
    )
    page.get_by_role("button", name="Begin").click()
    page.get_by_text("Change paragraph 1").click()
    page.get_by_label("How paragraph 1 should read").fill(
        "Sam will have 30 minutes a week of speech therapy."
    )
    page.get_by_role("button", name="Keep a new version").click()
    expect(page.get_by_role("status")).to_have_text("Kept as Working document 2.docx.")
    expect(page.locator("del")).to_contain_text("access to")
    assert_accessible(page)

    given_the_council_sent_it_back(mo, key)
    page.get_by_role("link", name="Compare what came back").click()
    assert_accessible(page)
    page.get_by_role(
        "link", name="Compare: tracked changes are the council’s in From the council.docx"
    ).click()
    expect(page.get_by_text("Not marked")).to_be_visible()
    assert_accessible(page)
    page.get_by_label("Take over difference 1").check()
    page.get_by_role("button", name="Take over what is ticked").click()
    expect(page.get_by_role("status")).to_contain_text("1 of 2 taken over")
    expect(page.get_by_text("Council: add “It is half-termly.”")).to_be_visible()


def given_the_council_sent_it_back(mo: Viewer, key: UUID) -> None:
    """With a proposal in italics, and a word of the plan changed in silence."""
    latest = max(selectors.files_of_disagreement(mo, key), key=lambda each: each.name)
    word = docx.Document(BytesIO(b"".join(services.open_file(mo, latest.id).pieces)))
    for line in word.paragraphs:
        for run in line.runs:
            run.text = run.text.replace("quiet room", "room")
        if "speech therapy" in line.text:
            line.add_run(" It is half-termly.").italic = True
    made = BytesIO()
    word.save(made)
    services.keep_file(mo, key, name="From the council.docx", content=made)
