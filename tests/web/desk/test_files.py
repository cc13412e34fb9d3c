"""Papers at the desk: several at once, refusals by name, given out to be saved and never to be shown."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from uuid import UUID

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import StreamingHttpResponse
from django.test import Client
from pytest_django import Settings
from tests.support import clamd as checking
from tests.support.casework import (
    Town,
    a_mediation,
    a_refusal,
    adviser,
    let_the_council_in,
    mediation_adviser,
    officer,
)
from tests.support.clamd import EICAR
from tests.support.papers import PDF, picture, word
from tests.web.desk.conftest import At

from avenues.casework import selectors, services
from avenues.casework.kinds import FileState
from avenues.casework.selectors import Viewer
from avenues.files.kinds import Kind


@pytest.fixture(scope="module")
def clamd() -> Iterator[str]:
    """The address of a checker that runs."""
    with checking.clamd() as address:
        yield address


def sent(**files: bytes) -> list[SimpleUploadedFile]:
    """Files of a form; `__` in a name stands for a stop."""
    return [SimpleUploadedFile(name.replace("__", "."), content) for name, content in files.items()]


def page_of(key: UUID) -> str:
    return f"/desk/disagreements/{key}/files"


def names(viewer: Viewer, key: UUID) -> set[str]:
    return {line.name for line in selectors.files_of_disagreement(viewer, key)}


@pytest.fixture
def viewer(town: Town) -> Viewer:
    """An adviser."""
    return adviser(town)


@pytest.fixture
def key(viewer: Viewer) -> UUID:
    """Their disagreement."""
    return a_refusal(viewer).disagreement


@pytest.fixture
def browser(at: At, viewer: Viewer) -> Client:
    """Their browser."""
    return at(viewer)


def test_before_there_are_any_the_page_says_what_will_stand_there(browser: Client, key: UUID) -> None:
    page = browser.get(page_of(key)).text
    assert "None yet. Letters, reports and notices" in page
    assert "Up to 20 at once, each up to 25 MB" in page
    assert f'href="{page_of(key)}">Add papers</a>' in browser.get(f"/desk/disagreements/{key}").text


def test_several_papers_are_kept_at_once(browser: Client, viewer: Viewer, key: UUID) -> None:
    files = sent(plan__pdf=PDF, board__JPG=picture("JPEG"), notes__docx=word())
    answer = browser.post(page_of(key), {"files": files}, follow=True)
    assert answer.redirect_chain == [(page_of(key), 302)]
    assert "Kept: plan.pdf, board.JPG, notes.docx." in answer.text
    assert names(viewer, key) == {"plan.pdf", "board.JPG", "notes.docx"}
    assert "Not checked" in answer.text  # no checker is set up here
    assert "plan.pdf" in browser.get(f"/desk/disagreements/{key}").text


def test_one_that_is_refused_is_named_and_the_rest_is_kept(
    browser: Client, viewer: Viewer, key: UUID
) -> None:
    files = sent(setup__exe=b"MZ" + bytes(99), plan__pdf=PDF, empty__pdf=b"", broken__docx=word()[:-9])
    answer = browser.post(page_of(key), {"files": files})
    assert answer.status_code == 422
    assert "There is a problem" in answer.text
    for sentence in (
        "setup.exe: It is a program.",
        "empty.pdf: It is empty.",
        "broken.docx: It is broken",
        "Kept: plan.pdf.",
    ):
        assert sentence in answer.text
    assert names(viewer, key) == {"plan.pdf"}


def test_one_too_large_is_named_and_the_rest_is_kept(
    browser: Client, viewer: Viewer, key: UUID, settings: Settings
) -> None:
    settings.FILES_LARGEST = 3
    large = b"x" * (3 * 1024 * 1024 + 1)
    files = sent(first__pdf=PDF, film__txt=large, last__pdf=PDF, more__txt=large)
    answer = browser.post(page_of(key), {"files": files})
    assert answer.status_code == 422
    for name in ("film.txt", "more.txt"):
        assert f"{name}: It is larger than 3 MB. Make it smaller" in answer.text
    assert names(viewer, key) == {"first.pdf", "last.pdf"}


def test_more_than_may_come_at_once_are_named(
    browser: Client, viewer: Viewer, key: UUID, settings: Settings
) -> None:
    settings.FILES_AT_ONCE = 2
    answer = browser.post(page_of(key), {"files": sent(a__pdf=PDF, b__pdf=PDF, c__pdf=PDF)})
    assert "c.pdf: These came on top of 2, which is as many as go together." in answer.text
    assert names(viewer, key) == {"a.pdf", "b.pdf"}
    many = sent(**{f"p{number}__pdf": PDF for number in range(150)})
    answer = browser.post(page_of(key), {"files": many})
    assert "p2.pdf, p3.pdf, p4.pdf, p5.pdf, p6.pdf, 143 more: These came" in answer.text
    assert len(names(viewer, key)) == 4


def test_nothing_chosen_is_said(browser: Client, key: UUID) -> None:
    answer = browser.post(page_of(key), {})
    assert (answer.status_code, "Choose a paper first." in answer.text) == (422, True)


def test_a_paper_can_belong_to_one_way(browser: Client, viewer: Viewer, key: UUID) -> None:
    mediation = a_mediation(viewer, key)
    browser.post(page_of(key), {"files": sent(plan__pdf=PDF), "proceeding": str(mediation)})
    (line,) = selectors.files_of_proceeding(viewer, mediation)
    assert line.name == "plan.pdf"
    assert "plan.pdf" in browser.get(f"/desk/proceedings/{mediation}").text
    wrong = browser.post(page_of(key), {"files": sent(plan__pdf=PDF), "proceeding": str(key)})
    assert (wrong.status_code, "Choose from the list." in wrong.text) == (422, True)


def test_a_paper_is_given_out_to_be_saved_and_never_shown(browser: Client, viewer: Viewer, key: UUID) -> None:
    browser.post(page_of(key), {"files": sent(page__html=b"hello <script>alert(1)</script>")})
    (line,) = selectors.files_of_disagreement(viewer, key)
    answer = browser.get(f"/desk/files/{line.id}")
    assert isinstance(answer, StreamingHttpResponse)
    assert answer.getvalue() == b"hello <script>alert(1)</script>"
    headers = answer.headers
    assert headers["Content-Disposition"] == 'attachment; filename="page.html.txt"'
    assert headers["Content-Type"] == "text/plain; charset=utf-8"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert headers["Cache-Control"] == "no-store"
    assert headers["Content-Length"] == "31"


def test_no_kind_that_is_given_out_is_one_that_a_browser_runs() -> None:
    runs = ("html", "svg", "xml", "javascript")
    assert not [
        kind for kind in Kind if kind is not Kind.DOCX and any(word in kind.media_type for word in runs)
    ]


def test_a_name_cannot_break_out_of_its_header(browser: Client, viewer: Viewer, key: UUID) -> None:
    kept = services.keep_file(viewer, key, name='Zoë’s "plan"\r\nX-Bad: 1.pdf', content=BytesIO(PDF))
    header = browser.get(f"/desk/files/{kept.id}").headers["Content-Disposition"]
    assert header == "attachment; filename*=utf-8''Zo%C3%AB%E2%80%99s%20plan%20X-Bad%201.pdf"


def test_what_waits_for_the_checker_says_so_and_cannot_be_opened(
    browser: Client, viewer: Viewer, key: UUID, settings: Settings
) -> None:
    settings.CLAMD = "unix:/nowhere"
    answer = browser.post(page_of(key), {"files": sent(plan__pdf=PDF)}, follow=True)
    assert "Kept, but not checked for viruses yet: plan.pdf. The checker cannot be" in answer.text
    assert "It waits to be checked for viruses: the checker cannot be reached now." in answer.text
    (line,) = selectors.files_of_disagreement(viewer, key)
    assert f'/desk/files/{line.id}"' not in answer.text
    refused = browser.get(f"/desk/files/{line.id}")
    assert (refused.status_code, "This paper cannot be opened" in refused.text) == (422, True)


def test_a_virus_is_named_and_stays_on_the_list_as_not_kept(
    browser: Client, viewer: Viewer, key: UUID, settings: Settings, clamd: str
) -> None:
    settings.CLAMD = clamd
    answer = browser.post(page_of(key), {"files": sent(plan__pdf=PDF, letter__txt=EICAR)})
    assert answer.status_code == 422
    assert "letter.txt: A virus was found in it (Eicar" in answer.text
    found = {line.name: line.state for line in selectors.files_of_disagreement(viewer, key)}
    assert found == {"plan.pdf": FileState.CLEAN, "letter.txt": FileState.REFUSED}
    assert "Not kept" in browser.get(page_of(key)).text


def test_what_was_issued_shows_its_hash_and_cannot_be_removed(at: At, town: Town) -> None:
    viewer = mediation_adviser(town)
    key = a_refusal(viewer).disagreement
    issued = services.issue_file(
        disagreement=key, name="Certificate.pdf", content=PDF, kind=Kind.PDF, by=viewer
    )
    page = at(viewer).get(page_of(key)).text
    assert issued.sha256 in page
    assert f"/desk/files/{issued.id}/remove" not in page
    answer = at(viewer).post(f"/desk/files/{issued.id}/remove", {"why": "a slip"})
    assert (answer.status_code, "was issued. What was issued is kept" in answer.text) == (422, True)


def test_a_paper_that_should_not_be_here_is_removed(browser: Client, viewer: Viewer, key: UUID) -> None:
    browser.post(page_of(key), {"files": sent(plan__pdf=PDF)})
    (line,) = selectors.files_of_disagreement(viewer, key)
    remove = f"/desk/files/{line.id}/remove"
    assert "Say why it is removed." in browser.post(remove, {"why": ""}).text
    answer = browser.post(remove, {"why": "another child’s"}, follow=True)
    assert answer.redirect_chain == [(page_of(key), 302)]
    assert "plan.pdf is removed." in answer.text
    assert "another child’s" in answer.text


def test_in_the_room_papers_are_sealed(at: At, town: Town) -> None:
    keeper, guest = mediation_adviser(town), officer(town)
    key = a_refusal(keeper).disagreement
    mediation = a_mediation(keeper, key)
    let_the_council_in(keeper, mediation, town)
    page = f"/desk/proceedings/{mediation}/files"
    assert "Add papers" not in at(guest).get(page).text  # they take part, and have no seat
    refused = at(guest).post(page, {"files": sent(board__pdf=PDF)})
    assert (refused.status_code, "board.pdf: Only those who have a seat" in refused.text) == (422, True)
    for who in (keeper, guest):
        services.give_seat(keeper, mediation, membership=who.posts[0].membership)
    at(guest).post(page, {"files": sent(board__pdf=PDF)})
    at(keeper).post(page, {"files": sent(sums__pdf=PDF), "sealed": "yes"})
    at(keeper).post(page, {"files": sent(open__pdf=PDF)})
    assert {line.name for line in selectors.files_of_proceeding(guest, mediation)} == {
        "board.pdf",
        "sums.pdf",
    }
    shown = at(guest).get(page).text
    assert "Sealed: only those in the room can open it" in shown
    assert "open.pdf" not in shown
    outside = mediation_adviser(town)
    assert "board.pdf" not in at(outside).get(page_of(key)).text
    assert "open.pdf" in at(outside).get(page_of(key)).text


def test_every_form_of_the_desk_reads_past_a_file_that_is_too_large(
    browser: Client, key: UUID, settings: Settings, tmp_path: Path
) -> None:
    settings.FILES_LARGEST, settings.FILE_UPLOAD_TEMP_DIR = 3, str(tmp_path)
    large = SimpleUploadedFile("film.mp4", b"x" * (5 * 1024 * 1024))
    answer = browser.post(f"/desk/disagreements/{key}/note", {"said": "She rang.", "film": large})
    assert answer.status_code == 302
    assert list(tmp_path.iterdir()) == []
