"""A family makes a bundle without an account: files in, one PDF out, nothing kept, nothing lost unsaid."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import Settings
from tests.support.bundled import a_pdf, a_picture, read

ADDRESS = "/appeal-pack/bundle"
Form = dict[str, object]


def a_file(name: str, content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def form(**more: object) -> Form:
    """Two papers, the second to go first."""
    return {
        "title": "Appeal of Amina Shah",
        "file-1": a_file("letter.pdf", a_pdf("the letter")),
        "place-1": "2",
        "title-1": "The council’s letter",
        "dated-1": "3 November 2026",
        "file-2": a_file("photo.jpg", a_picture()),
        "place-2": "1",
        **{name.replace("_", "-"): value for name, value in more.items()},
    }


def test_files_become_one_pdf_in_the_order_of_their_places(client: Client, tmp_path: Path) -> None:
    answer = client.post(ADDRESS, form())
    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"] == 'attachment; filename="Appeal of Amina Shah.pdf"'
    (tmp_path / "out.pdf").write_bytes(answer.getvalue())
    seen = read(tmp_path / "out.pdf")
    assert "The council’s letter" in seen.text[0]
    assert "3 November 2026" in seen.text[0]
    assert "the letter" in seen.text[2]
    assert not client.cookies


def test_signs_that_nobody_sees_are_not_in_the_name_of_the_file(client: Client) -> None:
    answer = client.post(ADDRESS, form(title="Appeal\x01 of\x7f Amina"))
    assert answer.headers["Content-Disposition"] == 'attachment; filename="Appeal of Amina.pdf"'


def test_what_cannot_go_in_is_said_first(client: Client) -> None:
    answer = client.post(ADDRESS, form(file_3=a_file("torn.pdf", b"%PDF-1.7 torn")))
    assert answer.status_code == 422
    assert "torn.pdf: This file is damaged" in answer.text
    assert "Make it with what can be used" in answer.text
    assert 'value="The council’s letter"' in answer.text


def test_who_goes_on_gets_a_list_of_what_is_not_in_it(client: Client) -> None:
    answer = client.post(ADDRESS, form(file_3=a_file("torn.pdf", b"%PDF-1.7 torn"), go_on="yes"))
    packed = ZipFile(BytesIO(answer.getvalue()))
    assert set(packed.namelist()) == {"Not in the bundle.txt", "Appeal of Amina Shah.pdf"}
    assert packed.read("Not in the bundle.txt").startswith(b"torn.pdf: This file is damaged")
    assert packed.read("Appeal of Amina Shah.pdf").startswith(b"%PDF-")


@pytest.mark.parametrize(
    "typed", ["\x00", "\r\nSet-Cookie: a=b", "../../etc/passwd", "🙂" * 300, "<script>", '"; x="']
)
def test_whatever_is_typed_a_bundle_comes(client: Client, typed: str) -> None:
    answer = client.post(ADDRESS, form(title=typed, title_1=typed, dated_1=typed, section_1=typed))
    assert answer.status_code == 200
    assert answer.getvalue().startswith(b"%PDF-")
    assert "/" not in answer.headers["Content-Disposition"]


def test_a_form_without_files_is_refused(client: Client) -> None:
    answer = client.post(ADDRESS, {"title": "T"})
    assert (answer.status_code, "Choose at least one file." in answer.text) == (422, True)


def test_a_place_that_is_no_number_is_refused(client: Client) -> None:
    answer = client.post(ADDRESS, form(place_1="last"))
    assert (answer.status_code, "is not a whole number" in answer.text) == (422, True)
    assert 'value="last"' in answer.text


def test_a_file_that_is_too_large_is_named(client: Client, settings: Settings) -> None:
    settings.FILES_LARGEST = 1
    answer = client.post(ADDRESS, form(file_3=a_file("huge.pdf", b"%PDF-" + b"0" * 2_000_000)))
    assert answer.status_code == 422
    assert "huge.pdf: This file is larger than 1 MB." in answer.text


def test_nothing_is_left_on_the_disk(client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    answer = client.post(ADDRESS, form())
    assert answer.getvalue().startswith(b"%PDF-")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("rows", ["14", "20", "9999", "x", ""])
def test_there_are_as_many_rows_as_were_asked_for(client: Client, rows: str) -> None:
    page = client.get(ADDRESS, {"rows": rows}).text
    assert page.count('type="file"') == (int(rows) if rows in ("14", "20") else 8)
