"""The pages of a PDF: numbered where there are several, and none on a letter of one."""

from __future__ import annotations

import pypdfium2
import pytest

from avenues.documents.paper import papers
from avenues.documents.rendering import to_pdf
from avenues.documents.rendering.pdf import pages_of
from avenues.documents.sampling import sample


def feet(content: bytes) -> list[str]:
    """The last line of each page."""
    with pypdfium2.PdfDocument(content) as document:
        return [page.get_textpage().get_text_range().strip().splitlines()[-1] for page in document]


def test_pages_are_numbered_where_there_are_several() -> None:
    content = to_pdf(sample(papers()["notice_no_assessment"]))
    assert pages_of(content) == 2
    assert feet(content) == ["Page 1 of 2", "Page 2 of 2"]


def test_a_letter_of_one_page_bears_no_number() -> None:
    content = to_pdf(sample(papers()["ask_for_assessment"]))
    assert pages_of(content) == 1
    assert feet(content) == ["Alex Morgan"]


@pytest.mark.parametrize("key", ["ask_for_assessment", "notice_no_assessment"])
def test_the_same_paper_gives_the_same_bytes(key: str) -> None:
    assert to_pdf(sample(papers()[key])) == to_pdf(sample(papers()[key]))
