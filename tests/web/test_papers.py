"""The families' papers as pages: typed beside the letter, taken away as files, kept nowhere."""

from __future__ import annotations

import html
import io
import logging
import re
from collections.abc import Callable

import docx
import pypdfium2
import pytest
from django.test import Client

from avenues.documents.details import LONGEST_LINE
from avenues.documents.paper import By, papers

pytestmark = pytest.mark.usefixtures("sefton")
ASSESSMENT = "/papers/ask_for_assessment"
OF_FAMILIES = [paper.key for paper in papers().values() if paper.by is By.FAMILY]


def test_every_paper_of_families_is_in_the_list(client: Client) -> None:
    page = client.get("/papers").content.decode()
    assert [key for key in OF_FAMILIES if f'"/papers/{key}"' not in page] == []


@pytest.mark.parametrize("key", OF_FAMILIES)
def test_a_paper_can_be_seen_before_anything_is_told(client: Client, key: str) -> None:
    response = client.get(f"/papers/{key}")
    assert response.status_code == 200
    assert 'class="paper-gap"' in response.content.decode()
    assert not response.cookies


def test_what_is_typed_stands_in_the_letter_and_in_the_form(client: Client) -> None:
    page = client.post(
        ASSESSMENT, {"child_name": "Sam <b> Green", "needs": "One.\r\n\r\nTwo."}
    ).content.decode()
    assert "about my child, Sam &lt;b&gt; Green, born" in page
    assert 'value="Sam &lt;b&gt; Green"' in page
    assert "<p>One.</p>\n<p>Two.</p>" in page


def test_answers_in_the_address_say_who_writes(client: Client) -> None:
    page = client.get(f"{ASSESSMENT}?asker=young_person&matters=sen_support").content.decode()
    assert "I am writing for myself." in page
    assert 'name="writer"' not in page


def test_without_answers_the_form_asks_who_writes(client: Client) -> None:
    page = client.post(ASSESSMENT, {"writer": "young_person"}).content.decode()
    assert "I am writing for myself." in page


def test_the_date_of_birth_comes_from_the_answers(client: Client) -> None:
    page = client.get(f"{ASSESSMENT}?asker=parent&born=2015-03-02&matters=sen_support").content.decode()
    assert "born 2 March 2015." in page


def test_what_the_answers_tell_stands_in_the_form(client: Client) -> None:
    page = client.get(f"{ASSESSMENT}?asker=parent&born=2015-03-02&matters=sen_support").content.decode()
    assert 'value="2 March 2015"' in page


def test_what_the_answers_tell_can_be_typed_anew(client: Client) -> None:
    address = f"{ASSESSMENT}?asker=parent&born=2015-03-02&matters=sen_support"
    page = client.post(address, {"child_born": "3 March 2015"}).content.decode()
    assert "born 3 March 2015." in page
    assert "2 March 2015" not in page


def test_it_can_be_taken_away_as_pdf(client: Client) -> None:
    response = client.post(ASSESSMENT, {"child_name": "Sam Green", "as": "pdf"})
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"] == 'attachment; filename="ask-for-assessment.pdf"'
    with pypdfium2.PdfDocument(response.content) as document:
        assert "Sam Green" in document[0].get_textpage().get_text_range()


def test_it_can_be_taken_away_for_word(client: Client) -> None:
    response = client.post(ASSESSMENT, {"child_name": "Sam & Green", "as": "word"})
    words = "\n".join(each.text for each in docx.Document(io.BytesIO(response.content)).paragraphs)
    assert "Sam & Green" in words


def test_it_can_be_taken_away_as_text(client: Client) -> None:
    response = client.post(ASSESSMENT, {"child_name": "Sam Green", "as": "text"})
    assert "Sam Green" in response.content.decode()
    assert response["Content-Disposition"].startswith("attachment")


@pytest.mark.parametrize("name", ["Sam 小明", "Sam 🎉", "سام"])
def test_a_name_in_any_script_makes_a_pdf(client: Client, name: str) -> None:
    response = client.post(ASSESSMENT, {"child_name": name, "as": "pdf"})
    assert response.content.startswith(b"%PDF")


def test_a_line_that_is_too_long_is_kept_and_told(client: Client) -> None:
    long = "a" * (LONGEST_LINE + 1)
    response = client.post(ASSESSMENT, {"child_name": long, "as": "pdf"})
    page = response.content.decode()
    assert response.status_code == 422
    assert f"use {LONGEST_LINE} characters or fewer" in page
    assert long in page


def test_nothing_that_is_typed_is_written_down(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        client.post(ASSESSMENT, {"child_name": "Zebedee 🎉", "as": "pdf"})
    assert "Zebedee" not in caplog.text


def test_a_paper_of_a_body_is_not_offered_to_families(client: Client) -> None:
    theirs = [paper.key for paper in papers().values() if paper.by is By.BODY]
    assert {client.get(f"/papers/{key}").status_code for key in theirs} <= {404}
    assert client.get("/papers/nothing").status_code == 404


def test_answers_that_cannot_be_are_told_as_everywhere(client: Client) -> None:
    response = client.get(f"{ASSESSMENT}?asker=parent&matters=nonsense")
    assert response.status_code == 422


def test_the_pages_are_plain(client: Client, reading_grade: Callable[..., float]) -> None:
    assert reading_grade(client.get("/papers").content.decode()) <= 8
    page = client.get(ASSESSMENT).content.decode().replace("Special Educational Needs and Disability", "it")
    assert reading_grade(page.split('<div class="paper"')[0] + "</main>") <= 8


def test_a_step_leads_to_its_letter_with_the_answers_in_it(client: Client) -> None:
    answers = "matters=sen_support&asker=parent&setting=academy&plan=none&tried=spoken_to_school"
    page = client.get(f"/your-avenues?{answers}").content.decode()
    leads = re.findall(r'href="(/papers/[^"]+)"', page)
    assert "/papers/plan_for_me" in {each.partition("?")[0] for each in leads}
    assert len(leads) > 1
    for each in leads:
        assert client.get(html.unescape(each)).status_code == 200
        assert "asker=parent" in each


def test_what_is_late_leads_to_its_reminder(client: Client) -> None:
    """Asked on 1 June 2026; the council must decide within six weeks: by 13 July."""
    answers = "matters=council_delay&asker=parent&late_with=decision_to_assess&request_received=2026-06-01"
    page = client.get(f"/your-avenues?{answers}&on=2026-11-24").content.decode()
    assert "/papers/chase_council?" in page


def test_a_letter_names_nobody_where_it_could_be_one_of_several(client: Client) -> None:
    """Sefton's directory has three NHS providers, and the school is another for each child."""
    for key in ("nhs_complaint", "school_complaint"):
        assert "[Who the letter goes to]" in client.get(f"/papers/{key}").content.decode()
