"""Reading a letter: found, confirmed, and taken on to the guided questions. Nothing is kept."""

from __future__ import annotations

import html
import logging
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.reading import sheets
from tests.reading.letters import Sample, samples

from avenues.law.notices import Item
from avenues.web.desk.notices import asked as desk
from avenues.web.public.reading import told

pytestmark = pytest.mark.usefixtures("sefton")

SETTINGS = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
DATED = {"dated-day": "2", "dated-month": "3", "dated-year": "2026"}
NO_PLAN = {"notice": "no_plan", **DATED}
EVERYTHING = {told.name_of(item): "there" for item in Item}


def sample(name: str) -> Sample:
    return next(each for each in samples("worked") if each.name == name)


def page(answer: Any) -> str:
    return html.unescape(answer.content.decode())


def box(name: str, value: str) -> str:
    """A box of a day with what stands in it."""
    return f'name="{name}" type="text" inputmode="numeric" autocomplete="off" value="{value}"'


def paste(client: Client, text: str, **others: str) -> Any:
    return client.post("/read-a-letter", {"text": text, **others})


def send(client: Client, name: str, data: bytes, **others: str) -> Any:
    return client.post("/read-a-letter", {"file": SimpleUploadedFile(name, data), **others})


def test_a_pasted_letter_is_read_and_marked(client: Client) -> None:
    shown = page(paste(client, sample("no_plan_northmoor").text))
    assert "no plan after an assessment, dated Monday 2 March 2026" in shown
    assert '<mark class="reading-mark">We have decided not to issue an EHC plan.</mark>' in shown
    assert 'value="no_plan" checked' in shown
    assert box("told-appeal-day", "5") in shown


def test_each_find_leads_to_its_place_and_back(client: Client) -> None:
    shown = page(paste(client, sample("no_plan_northmoor").text))
    for number in range(1, 8):
        for there in (
            f'href="#find-{number}"',
            f'id="find-{number}"',
            f'href="#fact-{number}"',
            f'id="fact-{number}"',
        ):
            assert shown.count(there) == 1


def test_what_is_not_certain_says_why(client: Client) -> None:
    shown = page(
        paste(client, "1 June 2026\n\nDear Ann\n\nWe will not assess Bo. You can appeal within 28 days.")
    )
    assert "Not certain" in shown
    assert "It tells another time than the law has: two months." in shown


def test_a_pdf_is_read(client: Client) -> None:
    letter = sample("no_assessment_two_page_footer")
    shown = page(send(client, "letter.pdf", sheets.pdf(letter.text)))
    assert 'value="no_assessment" checked' in shown
    assert "page 2, line" in shown


def test_a_picture_warns_and_calls_nothing_missing(client: Client) -> None:
    data = sheets.photo("1 June 2026\n\nWe have decided not to issue a plan for Ada.", sheets.Dirt(tilt=0.5))
    shown = page(send(client, "photo.jpg", data))
    assert "We read this from a picture" in shown
    assert 'value="missing" checked' not in shown


def test_a_letter_that_decides_nothing_says_so(client: Client) -> None:
    shown = page(paste(client, "Thank you for your letter. We will write to you soon."))
    assert "We found no decision that we know in this letter" in shown
    assert 'value="missing" checked' not in shown


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("old.doc", b"\xd0\xcf\x11\xe0" + bytes(600), "“old.doc” is an older kind of Word file"),
        ("big.pdf", b"%PDF-" + bytes(10 * 1024 * 1024), "“big.pdf” is larger than 10 MB"),
        ("broken.pdf", b"%PDF-1.7 nothing", "“broken.pdf” is damaged"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_and_the_words_are_kept(
    client: Client, name: str, data: bytes, says: str
) -> None:
    answer = client.post("/read-a-letter", {"text": "typed before", "file": SimpleUploadedFile(name, data)})
    assert answer.status_code == 422
    assert says in page(answer)
    assert "typed before" in page(answer)
    assert 'href="#file"' in page(answer)


def test_a_file_is_not_even_held_beyond_its_limit(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("avenues.web.public.reading.upload.LARGEST", 10)
    answer = send(client, "letter.txt", b"eleven signs")
    assert answer.status_code == 422
    assert "“letter.txt” is larger than" in page(answer)


def test_nothing_sent_is_refused(client: Client) -> None:
    answer = paste(client, "  ")
    assert answer.status_code == 422
    assert "Paste the words of the letter, or choose a file." in page(answer)


@pytest.mark.parametrize("length", [100_001, 3_000_000])
def test_a_text_that_is_too_long_is_refused(client: Client, length: int) -> None:
    answer = paste(client, "a" * length)
    assert answer.status_code == 422
    assert "too long for a letter" in page(answer)


def test_the_letter_is_written_nowhere(
    client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    text = "Xanadu Council\n1 June 2026\n\nWe have decided not to assess."
    with caplog.at_level(logging.DEBUG):
        for answer in (
            paste(client, text),
            send(client, "xanadu.txt", text.encode() + b" " * 4_000_000),
            send(client, "xanadu.pdf", sheets.pdf(text)),
            send(client, "xanadu.doc", b"\xd0\xcf\x11\xe0" + text.encode()),
        ):
            assert not answer.cookies
            assert answer.headers["Cache-Control"] == "no-store"
    assert not list(tmp_path.iterdir())
    assert "anadu" not in caplog.text


def test_confirmed_facts_tell_the_last_days(client: Client) -> None:
    with time_machine.travel("2026-03-20"):
        shown = page(client.get("/read-a-letter/checked", {**NO_PLAN, **EVERYTHING}))
    assert "Contact the mediation adviser by <strong>Saturday 2 May 2026</strong>" in shown
    # 2 May 2026 is a Saturday, Monday 4 May a bank holiday
    assert "by 5pm on <strong>Tuesday 5 May 2026</strong>" in shown
    assert "Nothing that you looked for is left out." in shown


@pytest.mark.parametrize(
    ("day", "says"),
    [("3", "That is earlier. Keep to it"), ("9", "That is later than we count. Do not rely on it")],
)
def test_another_last_day_in_the_letter_is_pointed_out(client: Client, day: str, says: str) -> None:
    said = {"told-appeal-day": day, "told-appeal-month": "5", "told-appeal-year": "2026"}
    assert says in page(client.get("/read-a-letter/checked", {**NO_PLAN, **said}))


LEAVES_MEDIATION_OUT = {**NO_PLAN, **EVERYTHING, "says-mediation": "missing"}


def test_a_letter_that_leaves_rights_out_is_never_a_reason_to_wait(client: Client) -> None:
    with time_machine.travel("2026-03-20"):
        shown = page(client.get("/read-a-letter/checked", LEAVES_MEDIATION_OUT))
    assert "The right to mediation." in shown
    assert "good reason for the Tribunal to allow a late appeal" in shown
    assert "Do not wait because of this." in shown


def test_once_a_day_has_passed_it_may_help_and_nothing_is_promised(client: Client) -> None:
    with time_machine.travel("2026-06-20"):
        shown = page(client.get("/read-a-letter/checked", LEAVES_MEDIATION_OUT))
    assert "You can ask the Tribunal for more time" in shown
    assert "do not count on it" in shown


def test_reasons_that_were_not_found_are_never_called_missing(client: Client) -> None:
    shown = page(paste(client, "1 June 2026\n\nDear Ann\n\nWe will not assess Bo."))
    assert 'name="says-reasons" type="radio" value="missing" checked' not in shown
    assert 'name="says-mediation" type="radio" value="missing" checked' in shown


def onward(shown: str) -> dict[str, list[str]]:
    start = shown.index("/start")
    return parse_qs(urlsplit(shown[start : shown.index('"', start)]).query)


def test_the_facts_go_on_to_the_guided_questions(client: Client) -> None:
    said = {**NO_PLAN, **EVERYTHING, "sent-day": "4", "sent-month": "3", "sent-year": "2026"}
    answers = onward(page(client.get("/read-a-letter/checked", said)))
    assert answers == {
        "matters": ["refused_plan"],
        "in_writing": ["yes"],
        "letter_dated": ["2026-03-02"],
        "notice_sent": ["2026-03-04"],
        "letter_told_rights": ["yes"],
    }


def test_a_letter_that_left_a_right_out_did_not_tell_the_rights(client: Client) -> None:
    answers = onward(page(client.get("/read-a-letter/checked", LEAVES_MEDIATION_OUT)))
    assert answers["letter_told_rights"] == ["no"]


def test_two_decisions_go_on_as_two_matters(client: Client) -> None:
    said = {**DATED, "notice": ["amended_plan", "no_reassessment"]}
    answers = onward(page(client.get("/read-a-letter/checked", said)))
    assert answers["matters"] == ["plan_content", "refused_reassessment"]
    assert answers["plan_is_first"] == ["no"]
    assert "letter_told_rights" not in answers  # nobody has said so of each


def test_earlier_answers_come_along_and_stay(client: Client) -> None:
    asked = page(client.get("/read-a-letter?asker=parent&matters=council_delay&born=2015-04-01"))
    assert '<input type="hidden" name="asker" value="parent">' in asked
    found = page(paste(client, "We will not assess Bo.", asker="parent", matters="council_delay"))
    assert '<input type="hidden" name="asker" value="parent">' in found
    checked = page(
        client.get("/read-a-letter/checked", {**NO_PLAN, "asker": "parent", "matters": "council_delay"})
    )
    assert onward(checked)["matters"] == ["council_delay", "refused_plan"]
    assert onward(checked)["asker"] == ["parent"]


def test_the_address_that_goes_on_is_taken_by_the_guided_questions(client: Client) -> None:
    shown = page(client.get("/read-a-letter/checked", {**NO_PLAN, **EVERYTHING}))
    start = shown.index("/start")
    answer = client.get(shown[start : shown.index('"', start)], follow=True)
    assert answer.status_code == 200


@pytest.mark.parametrize(
    ("said", "says"),
    [
        ({"notice": "", "says-mediation": ""}, "Choose the decision that the letter tells"),
        ({**DATED, "notice": ["no_plan", "none"]}, "not both"),
        ({"notice": "no_plan"}, "Enter the date on the letter"),
        ({**NO_PLAN, "dated-month": "13"}, "The month must be a number from 1 to 12"),
        ({**NO_PLAN, "dated-year": "2013"}, "before 1 September 2014"),
        ({**NO_PLAN, "dated-year": "2999"}, "We do not know the bank holidays"),
        (
            {**NO_PLAN, "sent-day": "1", "sent-month": "3", "sent-year": "2026"},
            "is after the day it was sent",
        ),
        ({**NO_PLAN, "told-appeal-day": "40"}, "The date must have a month and a year"),
    ],
)
def test_facts_that_cannot_be_are_asked_again_with_what_was_typed(
    client: Client, said: dict[str, str | list[str]], says: str
) -> None:
    answer = client.get("/read-a-letter/checked", said)
    assert answer.status_code == 422
    assert says in page(answer)
    for name, value in said.items():
        if name.endswith(("-day", "-month", "-year")):
            assert box(name, str(value)) in page(answer)


def test_none_of_the_decisions_is_an_answer(client: Client) -> None:
    shown = page(client.get("/read-a-letter/checked", {"notice": "none"}))
    assert "You chose none of the decisions, or you were not sure." in shown
    assert "Go to the guided questions" in shown


def test_without_facts_it_begins_again(client: Client) -> None:
    assert client.get("/read-a-letter/checked").headers["Location"] == "/read-a-letter"


def test_the_facts_can_be_changed(client: Client) -> None:
    shown = page(client.get("/read-a-letter/checked", {**NO_PLAN, "change": "yes"}))
    assert "Check the facts of the letter" in shown
    assert 'value="no_plan" checked' in shown


def test_somebody_at_work_is_led_back_to_the_notice_checker(client: Client) -> None:
    assert '<input type="hidden" name="for" value="work">' in page(client.get("/read-a-letter?for=work"))
    shown = page(client.get("/read-a-letter/checked", {**NO_PLAN, "for": "work"}))
    assert "/desk/notices/?notice=no_plan" in shown
    assert "/desk/notices/" not in page(client.get("/read-a-letter/checked", NO_PLAN))


def test_the_notice_checker_understands_the_same_address() -> None:
    assert [told.name_of(item) for item in Item] == [desk.name_of(item) for item in Item]
    assert {told.THERE, told.MISSING} == set(desk.SAID)


@pytest.mark.parametrize(
    "address", ["/", "/disputes-and-disagreements", "/start/letter-dated?matters=refused_plan"]
)
def test_pages_lead_to_it(client: Client, address: str) -> None:
    assert 'href="/read-a-letter' in client.get(address).text.split("<main")[1].split("</main>")[0]


@SETTINGS
@given(data=st.dictionaries(st.sampled_from(["text", "for", "asker", "x"]), st.text(max_size=60), max_size=4))
def test_anything_posted_is_answered(client: Client, data: dict[str, str]) -> None:
    assert client.post("/read-a-letter", data).status_code in {200, 422}


@SETTINGS
@given(
    query=st.dictionaries(
        st.sampled_from(
            [
                "notice",
                "dated-day",
                "dated-month",
                "dated-year",
                "sent-day",
                "says-adviser",
                "for",
                "asker",
                "on",
            ]
        ),
        st.text(max_size=12) | st.sampled_from(["no_plan", "none", "1", "2026", "there", "parent"]),
    )
)
def test_any_address_is_answered(client: Client, query: dict[str, str]) -> None:
    assert client.get("/read-a-letter/checked", query).status_code in {200, 302, 422}


def test_a_broken_form_is_refused_without_failing(client: Client) -> None:
    answer = client.post("/read-a-letter", b"nothing", content_type="multipart/form-data; boundary=x")
    assert answer.status_code in {400, 422}


def test_the_pages_read_easily(client: Client, reading_grade: object) -> None:
    for shown in (
        client.get("/read-a-letter").text,
        client.get("/read-a-letter/checked", {**NO_PLAN, "says-mediation": "missing"}).text,
    ):
        laws = ("Special Educational Needs and Disability Regulations 2014", "Tribunal Procedure")
        assert reading_grade(shown, *laws) <= 8  # type: ignore[operator]
