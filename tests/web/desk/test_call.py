"""Adviser mode: the pathway inside a disagreement, on the phone with a family."""

from __future__ import annotations

import re
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from django.test import Client
from tests.support.casework import Town, a_refusal, adviser, officer
from tests.web.desk.conftest import At

from avenues.casework import selectors, services
from avenues.casework.kinds import Relation
from avenues.casework.selectors import FactLine, Viewer
from avenues.law.avenues import rooms
from avenues.law.facts import UNKNOWN
from avenues.law.options import Matter, Plan

NOT_KEPT_HERE = next(key for key, room in rooms().items() if room.PROCEDURE.none)
ASKED = re.compile(r'name="asked" value="([^"]+)"')


def a_call(viewer: Viewer, *matters: Matter) -> UUID:
    """A disagreement in which a mother acts, and nothing else is told."""
    opened = services.open_disagreement(viewer, subject=services.PersonDetails("Sam"), matters=matters)
    mother = services.PersonDetails("Mina Brown", never="Do not ring after six")
    services.add_party(viewer, opened.disagreement, person=mother, relation=Relation.PARENT)
    return opened.disagreement


def address(key: UUID, page: str = "") -> str:
    return f"/desk/disagreements/{key}/call{page}"


def told(viewer: Viewer, key: UUID) -> dict[str, FactLine]:
    return {line.name: line for line in selectors.facts_told(viewer, key) if line.holds}


def answer(browser: Client, key: UUID, asked: list[str], **typed: Any) -> Any:
    return browser.post(address(key), {"asked": asked, "told_by": "Mina Brown", **typed})


def day_of(fact: str, day: int, month: int, year: int) -> dict[str, str]:
    return {f"{fact}-day": str(day), f"{fact}-month": str(month), f"{fact}-year": str(year)}


def test_it_begins_with_what_it_is_about_and_asks_that_alone(at: At, town: Town) -> None:
    viewer = adviser(town)
    page = at(viewer).get(address(a_call(viewer))).text
    assert ASKED.findall(page) == ["matters"]
    assert "Do not ring after six" in page


def test_it_starts_from_the_facts_that_are_known(at: At, town: Town) -> None:
    viewer = adviser(town)
    page = at(viewer).get(address(a_refusal(viewer).disagreement)).text
    asked = ASKED.findall(page)
    assert asked
    assert not set(asked) & {"matters", "born", "plan", "in_writing", "notice_sent", "letter_dated"}


def test_each_answer_is_kept_as_a_fact_with_who_told_it(at: At, town: Town) -> None:
    viewer = adviser(town)
    key = a_call(viewer, Matter.REFUSED_ASSESSMENT)
    sent = answer(at(viewer), key, ["asker", "in_writing"], asker="parent", in_writing="yes")
    assert sent.status_code == 302
    facts = told(viewer, key)
    assert facts["in_writing"].value is True
    assert (facts["in_writing"].told_by, facts["in_writing"].true_from) == ("Mina Brown", viewer.on)
    assert facts["asker"].recorded_by == viewer.name


def test_a_question_left_empty_is_left_for_later(at: At, town: Town) -> None:
    viewer = adviser(town)
    key = a_call(viewer, Matter.REFUSED_ASSESSMENT)
    answer(at(viewer), key, ["born", "in_writing"], in_writing="yes")
    assert "born" not in told(viewer, key)
    assert "born" in ASKED.findall(at(viewer).get(address(key)).text)


def test_that_nobody_knows_is_kept_and_not_asked_again(at: At, town: Town) -> None:
    viewer = adviser(town)
    key = a_call(viewer, Matter.REFUSED_ASSESSMENT)
    answer(at(viewer), key, ["born"], born="unknown")
    assert told(viewer, key)["born"].value is UNKNOWN
    page = at(viewer).get(address(key)).text
    assert "born" not in ASKED.findall(page)
    assert "Not known" in page


def test_the_date_sum_stands_there_at_once_with_its_proof(at: At, town: Town) -> None:
    viewer = adviser(town)
    key = a_refusal(viewer).disagreement
    answer(at(viewer), key, ["asker"], asker="parent")
    page = at(viewer).get(address(key)).text
    # sent on Thursday 1 October 2026: two months end on Tuesday 1 December
    assert "Tuesday 1 December 2026" in page
    assert "Letter sent Thu 1 Oct 2026" in page
    assert "in 7 days" in page


def test_a_note_is_kept_apart_from_the_answers(at: At, town: Town) -> None:
    viewer = adviser(town)
    key = a_call(viewer, Matter.REFUSED_ASSESSMENT)
    answer(at(viewer), key, ["in_writing"], in_writing="yes", note="She cried.")
    (note,) = selectors.notes_of_disagreement(viewer, key)
    assert note.words == "She cried."
    assert "She cried" not in str(told(viewer, key))
    answer(at(viewer), key, ["born"], note="Rings again on Monday.")
    assert len(selectors.notes_of_disagreement(viewer, key)) == 2


def test_a_changed_answer_corrects_the_fact(at: At, town: Town) -> None:
    viewer = adviser(town)
    key = a_refusal(viewer).disagreement
    wrong = told(viewer, key)["notice_sent"]
    browser = at(viewer)
    page = browser.get(f"{address(key)}?change=notice-sent").text
    assert ASKED.findall(page) == ["notice_sent"]
    assert 'value="2026"' in page  # the answer before stands in the boxes
    sent = {"asked": "notice_sent", "told_by": "the postmark", **day_of("notice_sent", 5, 10, 2026)}
    assert browser.post(f"{address(key)}?change=notice-sent", sent).status_code == 302
    line = told(viewer, key)["notice_sent"]
    assert (line.value, line.corrects, line.told_by) == (date(2026, 10, 5), wrong.id, "the postmark")


def test_what_was_so_and_has_changed_is_told_anew_from_that_day(at: At, town: Town) -> None:
    viewer = adviser(town)
    key = a_call(viewer, Matter.REFUSED_ASSESSMENT)
    services.tell_facts(viewer, key, told={"plan": "none"}, told_by="Mina", true_from=date(2026, 10, 1))
    sent = {"asked": "plan", "plan": "final", "told_by": "Mina", **day_of("true_from", 20, 11, 2026)}
    at(viewer).post(f"{address(key)}?change=plan", sent)
    line = told(viewer, key)["plan"]
    assert (line.value, line.true_from, line.corrects) == (Plan.FINAL, date(2026, 11, 20), None)


def test_a_change_since_before_the_answer_was_true_corrects_it(at: At, town: Town) -> None:
    viewer = adviser(town)
    key = a_refusal(viewer).disagreement  # no plan, told today
    sent = {"asked": "plan", "plan": "in_assessment", "told_by": "Mina", **day_of("true_from", 20, 11, 2026)}
    at(viewer).post(f"{address(key)}?change=plan", sent)
    line = told(viewer, key)["plan"]
    assert (line.value, line.true_from) == (Plan.IN_ASSESSMENT, date(2026, 11, 20))
    assert line.corrects


def test_nothing_typed_is_lost_where_an_answer_cannot_be(at: At, town: Town) -> None:
    viewer = adviser(town)
    key = a_call(viewer, Matter.REFUSED_ASSESSMENT)
    typed = {"in_writing": "yes", "note": "Her words.", **day_of("born", 31, 2, 2015)}
    page = answer(at(viewer), key, ["born", "in_writing"], **typed)
    assert page.status_code == 422
    assert "There is no such day" in page.text
    assert "There is a problem" in page.text
    assert "Her words." in page.text
    assert 'value="31"' in page.text
    assert re.search(r'value="yes" checked', page.text)
    assert "in_writing" not in told(viewer, key)
    assert not selectors.notes_of_disagreement(viewer, key)


def test_what_contradicts_an_earlier_answer_is_said_beside_the_question(at: At, town: Town) -> None:
    viewer = adviser(town)
    key = a_refusal(viewer).disagreement
    page = answer(
        at(viewer),
        key,
        ["adviser_contacted"],
        adviser_contacted="day",
        **day_of("adviser_contacted", 1, 9, 2027),
    )
    assert page.status_code == 422
    assert "It has not happened yet" in page.text
    assert 'href="#adviser_contacted' in page.text


@pytest.mark.parametrize("typed", [{}, {"asked": "no_such_fact"}, {"asked": "born"}])
def test_an_empty_page_asks_for_at_least_one_answer(at: At, town: Town, typed: dict[str, str]) -> None:
    viewer = adviser(town)
    key = a_call(viewer, Matter.REFUSED_ASSESSMENT)
    page = at(viewer).post(address(key), {"told_by": "Mina", **typed})
    assert page.status_code == 422
    assert "Answer at least one question" in page.text


@pytest.mark.parametrize(
    "typed",
    [
        {"in_writing": "perhaps"},
        {"in_writing": "unknown"},  # who has the letter knows
        day_of("notice_sent", 1, 1, 9999),
        {**day_of("true_from", 1, 1, 1), "in_writing": "yes"},
        {"in_writing": "yes", "note": "x" * 5000},
        {"in_writing": "yes", "told_by": "\x00"},
    ],
)
def test_what_cannot_be_read_gets_a_sentence(at: At, town: Town, typed: dict[str, Any]) -> None:
    viewer = adviser(town)
    key = a_call(viewer, Matter.REFUSED_ASSESSMENT)
    page = answer(at(viewer), key, ["in_writing", "notice_sent"], **typed)
    assert page.status_code == 422
    assert "There is a problem" in page.text
    assert "in_writing" not in told(viewer, key)


def test_who_told_it_must_be_said(at: At, town: Town) -> None:
    viewer = adviser(town)
    key = a_call(viewer, Matter.REFUSED_ASSESSMENT)
    page = answer(at(viewer), key, ["in_writing"], in_writing="yes", told_by="")
    assert page.status_code == 422
    assert "Say who told it" in page.text
    assert 'href="#told_by"' in page.text


def test_the_ways_that_are_chosen_start_in_one_click(at: At, town: Town) -> None:
    viewer = adviser(town)
    key = a_refusal(viewer).disagreement
    answer(at(viewer), key, ["asker"], asker="parent")
    browser = at(viewer)
    assert 'value="mediation"' in browser.get(address(key, "/steps")).text
    page = browser.post(address(key, "/steps"), {"avenue": ["mediation", "sendiass_support"]}, follow=True)
    assert "Now record what happened first" in page.text
    started = {line.avenue for line in selectors.disagreement(viewer, key).proceedings}
    assert started == {"mediation", "sendiass_support"}
    assert 'type="checkbox" value="mediation"' not in page.text  # it is under way
    assert "1 Dec 2026" in browser.get("/desk/").text  # the family's time limit stands on Today


def test_all_are_started_or_none(at: At, town: Town) -> None:
    viewer = adviser(town)
    key = a_refusal(viewer).disagreement
    browser = at(viewer)
    assert browser.post(address(key, "/steps"), {}).status_code == 422
    page = browser.post(address(key, "/steps"), {"avenue": ["mediation", NOT_KEPT_HERE]})
    assert page.status_code == 422
    assert re.search(r'value="mediation" checked', page.text)  # what was ticked is kept
    assert not selectors.disagreement(viewer, key).proceedings
    services.close_disagreement(viewer, key, outcome="agreed")  # type: ignore[arg-type]
    page = browser.post(address(key, "/steps"), {"avenue": ["mediation"]})
    assert page.status_code == 422
    assert "Open it again first" in page.text
    assert not selectors.disagreement(viewer, key).proceedings


def test_the_text_to_send_has_the_dates_and_no_names(at: At, town: Town) -> None:
    viewer = adviser(town)
    key = a_refusal(viewer, "Zebedee Quill").disagreement
    answer(at(viewer), key, ["asker"], asker="parent")
    text = at(viewer).get(address(key, "/summary.txt"))
    assert text["Content-Type"] == "text/plain; charset=utf-8"
    assert "Last day: Tuesday 1 December 2026" in text.text
    assert "Letter sent Thu 1 Oct 2026" in text.text
    assert "not legal advice" in text.text
    assert "Zebedee" not in text.text
    assert "&" not in text.text


def test_nobody_else_can_open_a_call(at: At, town: Town) -> None:
    key = a_refusal(adviser(town)).disagreement
    browser = at(officer(town))
    for page in ("", "/steps", "/summary.txt", "?change=plan"):
        assert browser.get(address(key, page)).status_code == 404
    assert answer(browser, key, ["plan"], plan="none").status_code == 404
    assert browser.post(address(key, "/steps"), {"avenue": "mediation"}).status_code == 404


def test_a_call_asks_the_database_as_often_however_much_is_told(
    at: At, town: Town, django_assert_num_queries: Any
) -> None:
    viewer = adviser(town)
    browser = at(viewer)
    few, many = a_call(viewer, Matter.REFUSED_ASSESSMENT), a_refusal(viewer).disagreement
    services.start_proceeding(viewer, many, avenue="mediation")
    browser.get(address(few))
    with django_assert_num_queries(21) as first:
        browser.get(address(few))
    with django_assert_num_queries(len(first)):
        browser.get(address(many))
