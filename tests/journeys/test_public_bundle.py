"""A mother makes a bundle of two papers at the kitchen table, with nothing but a browser."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, Page, expect
from tests.support.bundled import a_pdf, a_picture, read

Check = Callable[[Page], None]


def a_file(name: str, content: bytes) -> FilePayload:
    return {"name": name, "mimeType": "application/octet-stream", "buffer": content}


@pytest.mark.parametrize("width", [1280, 320])
def test_two_papers_become_a_bundle(
    page: Page, site: str, assert_accessible: Check, said_by_the_browser: list[str], width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{site}/appeal-pack/bundle")
    assert_accessible(page)
    page.get_by_label("Paper 1", exact=True).set_input_files(a_file("torn.pdf", b"%PDF-1.7 torn"))
    page.get_by_label("Title in the index of paper 1").fill("The report")
    page.get_by_role("button", name="Make the bundle").click()
    expect(page.get_by_role("alert")).to_contain_text("torn.pdf: This file is damaged")
    expect(page.get_by_label("Title in the index of paper 1")).to_have_value("The report")
    assert_accessible(page)
    said_by_the_browser.clear()  # Chromium notes the 422 of a page that says what is wrong

    page.get_by_label("Paper 1", exact=True).set_input_files(a_file("report.pdf", a_pdf("what it says")))
    page.get_by_label("Paper 2", exact=True).set_input_files(a_file("photo.jpg", a_picture()))
    with page.expect_download() as saved:
        page.get_by_role("button", name="Make the bundle").click()
    seen = read(Path(saved.value.path()))
    assert "The report" in seen.text[0]
    assert "what it says" in seen.text[1]
