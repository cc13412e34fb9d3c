"""A name that somebody typed is cleaned before it is shown or given out; a file has a largest size."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import Settings

from avenues.files import limits
from avenues.files.errors import NotTaken
from avenues.files.kinds import Kind


@pytest.mark.parametrize(
    ("given_name", "kind", "name"),
    [
        ("letter.pdf", Kind.PDF, "letter.pdf"),
        ("LETTER.PDF", Kind.PDF, "LETTER.PDF"),
        ("photo.jpeg", Kind.JPEG, "photo.jpeg"),
        ("photo.png", Kind.JPEG, "photo.png.jpg"),
        ("page.html", Kind.TEXT, "page.html.txt"),
        ("../../etc/passwd", Kind.TEXT, "passwd.txt"),
        (r"C:\Users\me\Report.docx", Kind.DOCX, "Report.docx"),
        ("a\r\nSet-Cookie: x.pdf", Kind.PDF, "a Set-Cookie x.pdf"),
        ("invoice\u202efdp.exe", Kind.PDF, "invoicefdp.exe.pdf"),
        (".pdf", Kind.PDF, "pdf.pdf"),
        ("", Kind.PDF, "paper.pdf"),
        ("...", Kind.TEXT, "paper.txt"),
        ("Zoë’s plan 🙂.pdf", Kind.PDF, "Zoë’s plan 🙂.pdf"),
    ],
)
def test_a_name_is_safe_and_tells_the_truth(given_name: str, kind: Kind, name: str) -> None:
    assert limits.clean_name(given_name, kind) == name


@given(st.text(max_size=400), st.sampled_from(list(Kind)))
def test_whatever_it_is_called_it_has_a_short_name_on_one_line(given_name: str, kind: Kind) -> None:
    name = limits.clean_name(given_name, kind)
    assert 4 < len(name) <= limits.LONGEST_NAME
    assert name.isprintable()
    assert not set(name) & set('/\\"<>:|?*')
    assert limits.clean_name(name, kind) == name


def test_the_largest_file_is_taken_and_a_byte_more_is_not(settings: Settings) -> None:
    settings.FILES_LARGEST = 2
    limits.check_size(2 * 1024 * 1024)
    with pytest.raises(NotTaken, match="larger than 2 MB"):
        limits.check_size(2 * 1024 * 1024 + 1)
