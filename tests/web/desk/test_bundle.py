"""The bundle at the desk: papers in their order, as one PDF; what cannot go in is named first."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from uuid import UUID

import pytest
from django.test import Client
from tests.support.bundled import a_pdf, read
from tests.support.casework import Town, a_mediation, a_refusal, adviser, mediation_adviser, officer
from tests.web.desk.conftest import At

from avenues.casework import selectors, services
from avenues.casework.selectors import Viewer


@pytest.fixture
def viewer(town: Town) -> Viewer:
    """An adviser."""
    return adviser(town)


@pytest.fixture
def key(viewer: Viewer) -> UUID:
    """Their disagreement, with two good papers and one that only looks like a PDF."""
    key = a_refusal(viewer).disagreement
    for name, content in (
        ("Letter.pdf", a_pdf("the letter")),
        ("Report.pdf", a_pdf("the report", "its end")),
        ("Torn.pdf", b"%PDF-1.7 torn"),
    ):
        services.keep_file(viewer, key, name=name, content=BytesIO(content))
    return key


def keys(viewer: Viewer, key: UUID) -> dict[str, str]:
    return {
        line.name.partition(".")[0]: str(line.id) for line in selectors.files_of_disagreement(viewer, key)
    }


def form(*chosen: str, do: str = "make", **places: str) -> dict[str, str]:
    """The form with these papers ticked, in this order."""
    ticked = {f"in-{paper}": "yes" for paper in chosen}
    counted = {f"place-{paper}": str(number) for number, paper in enumerate(chosen, start=1)}
    return {"title": "Bundle for the Tribunal", "do": do, **ticked, **counted, **places}


def sent(browser: Client, key: UUID, form: dict[str, str]) -> tuple[int, str]:
    answer = browser.post(f"/desk/disagreements/{key}/bundle", form)
    return answer.status_code, answer.text


def test_papers_are_made_one_pdf_in_their_order(at: At, viewer: Viewer, key: UUID, tmp_path: Path) -> None:
    paper = keys(viewer, key)
    asked = form(paper["Report"], paper["Letter"], **{f"title-{paper['Letter']}": "The decision"})
    answer = at(viewer).post(f"/desk/disagreements/{key}/bundle", asked)
    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"] == 'attachment; filename="Bundle for the Tribunal.pdf"'
    (tmp_path / "out.pdf").write_bytes(answer.getvalue())
    seen = read(tmp_path / "out.pdf")
    assert ["the report" in seen.text[1], "its end" in seen.text[2], "the letter" in seen.text[3]] == [
        True
    ] * 3
    assert "The decision" in seen.text[0]
    assert "Report" in seen.text[0]


def test_what_cannot_go_in_is_named_before_anything_is_left_out(at: At, viewer: Viewer, key: UUID) -> None:
    paper = keys(viewer, key)
    status, page = sent(at(viewer), key, form(paper["Letter"], paper["Torn"]))
    assert status == 422
    assert "Torn.pdf: This file is damaged" in page
    assert "Make it with what can be used" in page
    answer = at(viewer).post(
        f"/desk/disagreements/{key}/bundle", form(paper["Letter"], paper["Torn"], do="without")
    )
    assert answer.headers["Content-Type"] == "application/pdf"


def test_a_bundle_of_nothing_is_refused(at: At, viewer: Viewer, key: UUID) -> None:
    assert "Choose at least one paper." in sent(at(viewer), key, form())[1]
    status, page = sent(at(viewer), key, form(keys(viewer, key)["Torn"]))
    assert status == 422
    assert "Make it with what can be used" not in page


def test_a_place_that_is_no_number_is_said_and_kept(at: At, viewer: Viewer, key: UUID) -> None:
    letter = keys(viewer, key)["Letter"]
    status, page = sent(at(viewer), key, form(letter, **{f"place-{letter}": "first"}))
    assert status == 422
    assert "The place of “Letter.pdf” is not a whole number" in page
    assert 'value="first"' in page


def test_a_paper_moves_up_and_down_without_a_script(at: At, viewer: Viewer, key: UUID) -> None:
    paper = keys(viewer, key)
    order = [paper["Letter"], paper["Report"], paper["Torn"]]
    _, page = sent(at(viewer), key, form(*order, do=f"up:{paper['Torn']}"))
    assert page.index("Torn.pdf</strong>") < page.index("Report.pdf</strong>")
    _, page = sent(at(viewer), key, form(*order, do=f"down:{paper['Letter']}"))
    assert page.index("Report.pdf</strong>") < page.index("Letter.pdf</strong>")
    assert f'id="place-{paper["Letter"]}" name="place-{paper["Letter"]}"' in page


def test_a_sealed_paper_of_a_mediation_never_goes_in(at: At, town: Town) -> None:
    viewer = mediation_adviser(town)
    key = a_refusal(viewer).disagreement
    proceeding = a_mediation(viewer, key)
    services.give_seat(viewer, proceeding, membership=viewer.posts[0].membership)
    services.keep_sealed_file(viewer, proceeding, name="Said in the room.pdf", content=BytesIO(a_pdf("x")))
    assert keys(viewer, key) == {"Said in the room": keys(viewer, key)["Said in the room"]}
    page = at(viewer).get(f"/desk/disagreements/{key}/bundle").text
    assert "Said in the room" not in page


def test_a_paper_of_another_record_cannot_be_asked_for(at: At, town: Town, viewer: Viewer, key: UUID) -> None:
    councillor = officer(town)
    theirs = a_refusal(councillor).disagreement
    services.keep_file(councillor, theirs, name="Own.pdf", content=BytesIO(a_pdf("own")))
    stolen = keys(viewer, key)["Letter"]
    status, page = sent(at(councillor), theirs, form(stolen))
    assert status == 422
    assert "Choose at least one paper." in page


def test_each_paper_that_goes_in_is_written_into_the_history(at: At, viewer: Viewer, key: UUID) -> None:
    paper = keys(viewer, key)
    before = len(selectors.history_of_disagreement(viewer, key).lines)
    at(viewer).post(f"/desk/disagreements/{key}/bundle", form(paper["Report"], paper["Letter"]))
    assert len(selectors.history_of_disagreement(viewer, key).lines) >= before + 2
