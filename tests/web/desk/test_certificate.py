"""A certificate from the desk: its paper says what is so, a copy replaces it, and it can be revoked."""

from __future__ import annotations

import html
import re
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.http import StreamingHttpResponse
from django.test import Client
from pytest_django import Settings
from tests.support.bundled import read
from tests.support.casework import Town, a_refusal, happened, let_the_council_in, mediation_adviser, officer
from tests.web.desk.conftest import At

from avenues.casework import selectors, services
from avenues.casework.certificates import State
from avenues.casework.selectors import CertificateLine, Viewer
from avenues.law.facts import Event

WORDS = re.compile(r"\s+")


def a_no(viewer: Viewer, disagreement: UUID | None = None) -> UUID:
    """Everything was told, and no mediation is wanted."""
    about = disagreement or a_refusal(viewer).disagreement
    key = services.start_proceeding(viewer, about, avenue="mediation")
    happened(viewer, key, "adviser_contacted", date(2026, 11, 2))
    happened(viewer, key, "information_given", date(2026, 11, 24))
    happened(viewer, key, "told_adviser_no_mediation", date(2026, 11, 24))
    return key


def page(key: UUID) -> str:
    return f"/desk/mediation/{key}/certificate"


def click(browser: Client, key: UUID, expecting: int = 3, **more: str) -> Any:
    return browser.post(page(key), {"expecting": str(expecting), **more}, follow=True)


def text(answer: Any) -> str:
    return html.unescape(answer.text)


def lines(viewer: Viewer, key: UUID) -> tuple[CertificateLine, ...]:
    return selectors.certificates_of(viewer, key)


def content(browser: Client, line: CertificateLine) -> bytes:
    answer = browser.get(f"/desk/files/{line.paper}")
    assert isinstance(answer, StreamingHttpResponse)
    return answer.getvalue()


def paper(browser: Client, line: CertificateLine, folder: Path) -> str:
    """The words of the paper, as it is given out."""
    (folder / "certificate.pdf").write_bytes(content(browser, line))
    return WORDS.sub(" ", " ".join(read(folder / "certificate.pdf").text))


def test_it_comes_with_its_paper(at: At, town: Town, tmp_path: Path) -> None:
    viewer = mediation_adviser(town)
    key = a_no(viewer)
    browser = at(viewer)
    assert "Take the certificate (PDF)" in text(click(browser, key))
    (line,) = lines(viewer, key)
    said = paper(browser, line, tmp_path)
    for words in (
        line.number,
        selectors.code_to_print(viewer, line.id),
        f"/certificate/{line.number}",
        "Sam Brown",
        "not to assess education, health and care needs",
        "Thursday 1 October 2026",
        "Monday 2 November 2026",
        "section 55(4) of the Children and Families Act 2014",
        "5pm on Thursday 24 December 2026",  # a month from Tuesday 24 November, later than 1 December
        f"{viewer.name}",
        "Mediation",
    ):
        assert words in said, (words, said)
    assert "This copy" not in said


@pytest.mark.parametrize(
    ("told", "says"),
    [
        ({"letter_dated": "2026-10-01", "notice_sent": "2026-10-01"}, "5pm on Thursday 24 December 2026"),
        ({}, "within two months of the day on which the council’s letter was sent"),
    ],
)
def test_without_the_day_of_the_letter_its_paper_says_how_the_last_day_is_counted(
    at: At, town: Town, tmp_path: Path, told: dict[str, str], says: str
) -> None:
    viewer = mediation_adviser(town)
    opened = services.open_disagreement(viewer, subject=services.PersonDetails("Sam Brown"))
    services.tell_facts(
        viewer,
        opened.disagreement,
        told={"matters": ["refused_assessment"], "plan": "none", **told},
        told_by="the family",
    )
    key = services.start_proceeding(viewer, opened.disagreement, avenue="mediation")
    happened(viewer, key, "adviser_contacted", date(2026, 11, 2))
    happened(viewer, key, "information_given", date(2026, 11, 2))
    happened(viewer, key, "told_adviser_mediation", date(2026, 11, 2))
    happened(viewer, key, "mediation_asked", date(2026, 11, 3), issues="The refusal")
    happened(viewer, key, "not_arranged_told", date(2026, 11, 24), reason="No mediator is free")
    browser = at(viewer)
    click(browser, key, 5)
    said = paper(browser, lines(viewer, key)[0], tmp_path)
    assert says in said
    assert "regulation 39(3)" in said


def test_what_its_paper_must_say_and_nobody_told_is_asked_for_and_it_is_issued_all_the_same(
    at: At, town: Town
) -> None:
    viewer = mediation_adviser(town)
    opened = services.open_disagreement(viewer, subject=services.PersonDetails("Sam Brown"))
    services.tell_facts(
        viewer, opened.disagreement, told={"letter_dated": "2026-10-01"}, told_by="the family"
    )
    key = a_no(viewer, opened.disagreement)
    browser = at(viewer)
    shown = text(click(browser, key))
    assert "The certificate is issued. The paper cannot be made yet. Tell this first:" in shown
    assert "Make its paper (PDF)" in shown
    assert text(browser.post(page(key), {"step": "paper"})).count("Tell this first:") == 1
    services.tell_facts(
        viewer, opened.disagreement, told={"matters": ["refused_plan"], "plan": "none"}, told_by="the letter"
    )
    assert "The paper is ready." in text(browser.post(page(key), {"step": "paper"}, follow=True))
    assert len(lines(viewer, key)) == 1


def test_where_papers_cannot_be_kept_it_is_issued_and_its_paper_waits(
    at: At, town: Town, settings: Settings
) -> None:
    viewer = mediation_adviser(town)
    key = a_no(viewer)
    key_of_before, settings.FILES_KEY, settings.FILES_KEY_IS_MADE = settings.FILES_KEY, "", False
    browser = at(viewer)
    shown = text(click(browser, key))
    assert "The certificate is issued. Papers cannot be kept here yet" in shown
    settings.FILES_KEY = key_of_before
    assert "The paper is ready." in text(browser.post(page(key), {"step": "paper"}, follow=True))


def test_a_copy_says_that_it_is_one_and_replaces_the_first(at: At, town: Town, tmp_path: Path) -> None:
    viewer = mediation_adviser(town)
    key = a_no(viewer)
    browser = at(viewer)
    click(browser, key)
    shown = text(click(browser, key, 4, step="copy"))
    copy, first = lines(viewer, key)
    assert f"Replaced {'Tuesday 24 November 2026'}" in shown
    assert first.number in shown.split("Earlier numbers</h2>")[1]
    said = paper(browser, copy, tmp_path)
    assert "This copy made Tuesday 24 November 2026" in said
    assert "A copy does not change this day." in said
    assert copy.number in said
    assert first.number not in said


def test_two_clicks_on_a_copy_make_one(at: At, town: Town) -> None:
    viewer = mediation_adviser(town)
    key = a_no(viewer)
    browser = at(viewer)
    click(browser, key)
    for _ in range(2):
        click(browser, key, 4, step="copy")
    assert len(lines(viewer, key)) == 2


def test_revoking_asks_why_and_keeps_what_was_typed(at: At, town: Town) -> None:
    viewer = mediation_adviser(town)
    key = a_no(viewer)
    browser = at(viewer)
    click(browser, key)
    answer = browser.post(page(key), {"step": "revoke", "expecting": "4", "why": " "})
    assert answer.status_code == 422
    assert "Say why it is revoked." in text(answer)
    answer = browser.post(page(key), {"step": "revoke", "expecting": "2", "why": "For Sam’s brother"})
    assert answer.status_code == 422
    assert "For Sam’s brother" in text(answer)
    assert lines(viewer, key)[0].state is State.VALID
    shown = text(click(browser, key, 4, step="revoke", why="For Sam’s brother"))
    assert "The certificate is revoked." in shown
    assert "Revoked Tuesday 24 November 2026" in shown
    assert "Issue the certificate</button>" in shown
    assert lines(viewer, key)[0].state is State.REVOKED


def test_its_paper_stays_as_it_went_out(at: At, town: Town) -> None:
    viewer = mediation_adviser(town)
    key = a_no(viewer)
    browser = at(viewer)
    click(browser, key)
    first = content(browser, lines(viewer, key)[0])
    right = Event("certificate_issued", date(2026, 11, 24), {"certificate_kind": "not_wanted"})
    services.correct_entry(viewer, key, number=3, instead=right, why="Looked at again", expecting=4)
    browser.post(page(key), {"step": "paper"})
    assert content(browser, lines(viewer, key)[0]) == first


def test_the_council_that_takes_part_takes_no_paper(at: At, town: Town) -> None:
    viewer, council = mediation_adviser(town), officer(town)
    key = a_no(viewer)
    click(at(viewer), key)
    let_the_council_in(viewer, key, town)
    browser = at(council)
    assert browser.get(f"/desk/files/{lines(viewer, key)[0].paper}").status_code == 404
    assert browser.post(page(key), {"step": "paper"}).status_code == 404
    assert browser.post(page(key), {"step": "revoke", "why": "x"}).status_code == 404


@pytest.mark.django_db(transaction=True)
def test_of_two_clicks_at_the_same_moment_there_is_one_paper(at: At, town: Town) -> None:
    viewer = mediation_adviser(town)
    key = a_no(viewer)

    def at_once(browser: Client) -> int:
        try:
            return browser.post(page(key), {"expecting": "3"}).status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        assert set(pool.map(at_once, [at(viewer), at(viewer)])) == {302}
    disagreement = selectors.proceeding(viewer, key).disagreement
    assert disagreement
    assert len(selectors.files_of_disagreement(viewer, disagreement)) == 1


@pytest.mark.parametrize("step", ["", "copy", "revoke", "paper", "x"])
def test_what_cannot_be_done_is_said_and_nothing_breaks(at: At, town: Town, step: str) -> None:
    viewer = mediation_adviser(town)
    key = services.start_proceeding(viewer, a_refusal(viewer).disagreement, avenue="mediation")
    answer = at(viewer).post(page(key), {"step": step, "expecting": "-x", "why": "\x00" * 9})
    assert answer.status_code == 422
    assert lines(viewer, key) == ()
