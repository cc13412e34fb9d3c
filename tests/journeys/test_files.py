"""An adviser keeps the papers of a family: one is refused by name, one given out, one removed."""

from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

import pytest
from playwright.sync_api import FilePayload, Page, expect
from tests.support.casework import Town, a_refusal
from tests.support.papers import PDF, picture
from tests.support.signed_in import given_i_work, when_i_sign_in

from avenues.casework import services
from avenues.casework.kinds import OrganisationKind, Role
from avenues.casework.selectors import Viewer
from avenues.files.kinds import Kind

pytestmark = pytest.mark.usefixtures("on_that_tuesday")
Check = Callable[[Page], None]


@pytest.fixture
def mo(live_server: object) -> Viewer:
    """An adviser of SENDIASS."""
    return given_i_work(Town(), name="Mo Reilly", kind=OrganisationKind.SENDIASS, role=Role.ADVISER)


def bring(name: str, content: bytes) -> FilePayload:
    return {"name": name, "mimeType": "application/octet-stream", "buffer": content}


@pytest.fixture
def _a_refusal_is_no_fault(said_by_the_browser: list[str]) -> Iterator[None]:
    """Chromium notes the 422 of a page that says what is wrong."""
    yield
    said_by_the_browser[:] = [each for each in said_by_the_browser if "422" not in each]


@pytest.mark.usefixtures("_a_refusal_is_no_fault")
@pytest.mark.parametrize("width", [1280, 320])
def test_papers_are_brought_given_out_and_removed(
    page: Page,
    site: str,
    mo: Viewer,
    assert_accessible: Check,
    width: int,
) -> None:
    key: UUID = a_refusal(mo).disagreement
    services.issue_file(disagreement=key, name="Letter.pdf", content=PDF, kind=Kind.PDF, by=mo)
    page.set_viewport_size({"width": width, "height": 900})
    when_i_sign_in(page, site, f"/desk/disagreements/{key}")
    page.get_by_role("link", name="Add papers").click()
    assert_accessible(page)

    page.get_by_label("Papers", exact=True).set_input_files(
        [bring("The plan.pdf", PDF), bring("A photo.jpg", picture("JPEG")), bring("setup.exe", b"MZ\x90\x00")]
    )
    page.get_by_role("button", name="Keep them").click()
    expect(page.get_by_role("alert")).to_contain_text("setup.exe: It is a program")
    expect(page.get_by_role("status")).to_contain_text("Kept: The plan.pdf, A photo.jpg.")
    assert_accessible(page)

    with page.expect_download() as saved:
        page.get_by_role("link", name="The plan.pdf", exact=True).click()
    assert saved.value.suggested_filename == "The plan.pdf"
    assert Path(saved.value.path()).read_bytes() == PDF

    page.get_by_role("link", name="Remove A photo.jpg").click()
    assert_accessible(page)
    page.get_by_label("Why?").fill("It is of another child")
    page.get_by_role("button", name="Remove it").click()
    expect(page.get_by_role("status")).to_contain_text("A photo.jpg is removed.")
    assert_accessible(page)
    expect(page.get_by_role("link", name="A photo.jpg")).to_have_count(0)
