"""Working documents at the desk: begun, changed, agreed, compared; every version is a paper."""

from __future__ import annotations

import re
from io import BytesIO
from uuid import UUID

import docx
import pytest
from django.test import Client
from pytest_django import Settings
from tests.support.bundled import a_pdf
from tests.support.casework import Town, a_refusal, adviser, officer
from tests.web.desk.conftest import At

from avenues.casework import selectors, services
from avenues.casework.selectors import FileLine, Viewer
from avenues.documents.working import Mark, Side, WorkingDocument, read

PLAN = {
    "section-B": "Sam has a severe speech disorder.",
    "section-F": "Sam will have access to speech therapy.\nSam will have a quiet room.",
}


@pytest.fixture
def viewer(town: Town) -> Viewer:
    """An adviser, who types for the family."""
    return adviser(town)


@pytest.fixture
def key(viewer: Viewer) -> UUID:
    """Their disagreement."""
    return a_refusal(viewer).disagreement


def the_latest(viewer: Viewer, key: UUID) -> FileLine:
    """The newest version: the clock stands still here, so its number says it."""
    papers = selectors.files_of_disagreement(viewer, key)
    return max((each for each in papers if each.name.startswith("Working")), key=lambda each: each.name)


def document(viewer: Viewer, key: UUID) -> WorkingDocument:
    content = b"".join(services.open_file(viewer, the_latest(viewer, key).id).pieces)
    return read(content, tracked=Side.COUNCIL).document


def begun(browser: Client, key: UUID) -> str:
    """The address of a working document that was begun from the plan's words."""
    return str(browser.post(f"/desk/disagreements/{key}/working", PLAN).headers["Location"])


def page_of(viewer: Viewer, key: UUID) -> str:
    return f"/desk/working/{the_latest(viewer, key).id}"


def test_it_begins_from_the_words_of_the_plan(at: At, viewer: Viewer, key: UUID) -> None:
    begun(at(viewer), key)
    assert the_latest(viewer, key).name == "Working document 1.docx"
    found = document(viewer, key)
    assert [(each.letter, len(each.paragraphs)) for each in found.sections] == [("B", 1), ("F", 2)]


def test_what_is_typed_becomes_a_proposal_in_a_new_version(at: At, viewer: Viewer, key: UUID) -> None:
    address = begun(at(viewer), key)
    typed = {"p0": "Sam will have 30 minutes a week of speech therapy.", "p1": "Sam will have a quiet room."}
    answer = at(viewer).post(f"{address}?section=F", {**typed, "new": "A therapist trains the staff."})
    assert answer.status_code == 302
    assert the_latest(viewer, key).name == "Working document 2.docx"
    first, second, new = document(viewer, key).sections[1].paragraphs
    assert [(each.words, each.mark) for each in first.pieces if each.mark is not Mark.ORIGINAL] == [
        ("access to ", Mark.FAMILY_OUT),
        ("30 minutes a week of ", Mark.FAMILY_IN),
    ]
    assert {each.mark for each in second.pieces} == {Mark.ORIGINAL}
    assert {each.mark for each in new.pieces} == {Mark.FAMILY_IN}
    page = at(viewer).get(answer.headers["Location"]).text
    assert "0 changes agreed; 2 by the family not agreed; 0 by the council not agreed." in page


def test_an_officer_of_the_council_types_for_the_council(at: At, town: Town) -> None:
    viewer = officer(town)
    key = a_refusal(viewer).disagreement
    address = begun(at(viewer), key)
    at(viewer).post(f"{address}?section=B", {"p0": "Sam has a speech disorder."})
    assert Mark.COUNCIL_OUT in {each.mark for each in document(viewer, key).sections[0].paragraphs[0].pieces}
    at(viewer).post(f"{page_of(viewer, key)}?section=B&side=family", {"new": "Sam stammers."})
    assert document(viewer, key).sections[0].paragraphs[1].pieces[0].mark is Mark.FAMILY_IN


def test_a_change_is_agreed_or_withdrawn(at: At, viewer: Viewer, key: UUID) -> None:
    address = begun(at(viewer), key)
    at(viewer).post(f"{address}?section=F", {"p0": "Sam will have weekly speech therapy.", "p1": "A room."})
    at(viewer).post(f"{page_of(viewer, key)}?section=F", {"p0-0": "agree", "p1-0": "withdraw"})
    first, second = document(viewer, key).sections[1].paragraphs
    assert Mark.AGREED_IN in {each.mark for each in first.pieces}
    assert Mark.FAMILY_OUT not in {each.mark for each in second.pieces}


@pytest.mark.parametrize("typed", [{}, {"p0": "Sam will have access to speech therapy."}, {"p0-0": "agree"}])
def test_nothing_new_makes_no_version(at: At, viewer: Viewer, key: UUID, typed: dict[str, str]) -> None:
    address = begun(at(viewer), key)
    answer = at(viewer).post(f"{address}?section=F", typed)
    assert answer.status_code == 422
    assert "Nothing was changed." in answer.text
    assert the_latest(viewer, key).name == "Working document 1.docx"


def test_typing_and_choosing_in_one_paragraph_is_refused_and_kept(at: At, viewer: Viewer, key: UUID) -> None:
    address = begun(at(viewer), key)
    at(viewer).post(f"{address}?section=F", {"p0": "Sam will have weekly speech therapy."})
    typed = {"p0": "Sam will have daily speech therapy.", "p0-0": "agree"}
    answer = at(viewer).post(f"{page_of(viewer, key)}?section=F", typed)
    assert answer.status_code == 422
    assert "you both typed and chose" in answer.text
    assert "Sam will have daily speech therapy." in answer.text


def edited(viewer: Viewer, key: UUID) -> bytes:
    """What came back: a word of the plan changed in silence, a proposal, and words in the header."""
    content = b"".join(services.open_file(viewer, the_latest(viewer, key).id).pieces)
    word = docx.Document(BytesIO(content))
    for line in word.paragraphs:
        for run in line.runs:
            run.text = run.text.replace("quiet room", "room")
        if "speech therapy" in line.text:
            line.add_run(" It is half-termly.").italic = True
    word.sections[0].header.paragraphs[0].add_run("Without prejudice")
    made = BytesIO()
    word.save(made)
    return made.getvalue()


def test_what_came_back_is_shown_and_taken_over_one_by_one(at: At, viewer: Viewer, key: UUID) -> None:
    browser = at(viewer)
    begun(browser, key)
    ours = the_latest(viewer, key).id
    came = services.keep_file(viewer, key, name="From the council.docx", content=BytesIO(edited(viewer, key)))
    assert "From the council.docx" in browser.get(f"/desk/working/{ours}/back").text
    address = f"/desk/working/{ours}/back/{came.id}?by=council"
    page = browser.get(address).text
    assert "2 differences" in page
    assert page.count("Not marked") == 1
    assert "Council: add “It is half-termly.”" in page
    assert "Without prejudice" in page
    assert browser.post(address, {}).status_code == 422
    assert browser.post(address, {"take-0": "yes"}).status_code == 302
    first, second = document(viewer, key).sections[1].paragraphs
    assert first.pieces[-1].mark is Mark.COUNCIL_IN
    assert second.words == "Sam will have a quiet room."


def test_what_was_ticked_stays_ticked_when_the_version_cannot_be_kept(
    at: At, viewer: Viewer, key: UUID, settings: Settings
) -> None:
    browser = at(viewer)
    begun(browser, key)
    came = services.keep_file(viewer, key, name="From the council.docx", content=BytesIO(edited(viewer, key)))
    settings.FILES_LARGEST = 0
    address = f"{page_of(viewer, key)}/back/{came.id}?by=council"
    answer = browser.post(address, {"take-1": "yes"})
    assert (answer.status_code, "It is larger than 0 MB" in answer.text) == (422, True)
    assert re.findall(r'name="take-(\d)"[^>]* checked', answer.text) == ["1"]


def test_papers_that_are_no_plan_are_refused_with_a_sentence(at: At, viewer: Viewer, key: UUID) -> None:
    browser = at(viewer)
    pdf = services.keep_file(viewer, key, name="Plan.pdf", content=BytesIO(a_pdf("plan")))
    answer = browser.get(f"/desk/working/{pdf.id}")
    assert (answer.status_code, "Plan.pdf is not a Word document" in answer.text) == (422, True)
    made = BytesIO()
    docx.Document().save(made)
    empty = services.keep_file(viewer, key, name="Empty.docx", content=made)
    answer = browser.get(f"/desk/working/{empty.id}")
    assert (answer.status_code, "no section was found" in answer.text) == (422, True)


def test_a_beginning_of_nothing_is_refused(at: At, viewer: Viewer, key: UUID) -> None:
    answer = at(viewer).post(f"/desk/disagreements/{key}/working", {"section-B": "  "})
    assert answer.status_code == 422
    assert "Copy the words of at least one section" in answer.text


def test_nobody_else_opens_it(at: At, town: Town, viewer: Viewer, key: UUID) -> None:
    address = begun(at(viewer), key)
    other = at(officer(town))
    assert other.get(address).status_code == 404
    assert other.post(address, {"new": "x"}).status_code == 404
    assert other.get(f"{address}/back").status_code == 404
