"""Intake: a complaint is typed once, split, each part sorted to its procedure, and what is ours kept."""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from typing import Any

import pytest
import time_machine
from django.test import Client
from tests.support.casework import Town, adviser, officer
from tests.web.desk.conftest import At

from avenues.casework import selectors, services
from avenues.casework.kinds import OrganisationKind, Relation, Role
from avenues.casework.selectors import Viewer
from avenues.law.options import Matter
from avenues.web.desk.intake.pieces import split
from avenues.web.desk.intake.warnings import danger

INTAKE = "/desk/intake"
LATE = "The council is six months late with the review of the plan."
SPEECH = "The speech therapist of the NHS was rude and always late."
SHORT_BREAKS = "They stopped our short breaks without a word."
SAID = f"{LATE}\n{SPEECH}\n{SHORT_BREAKS}"
TAKE = re.compile(r'name="take" type="checkbox" value="([^"]+)"( checked)?')


def day_of(name: str, day: int, month: int, year: int) -> dict[str, str]:
    return {f"{name}-day": str(day), f"{name}-month": str(month), f"{name}-year": str(year)}


def a_complaint(said: str = SAID, **more: str) -> dict[str, Any]:
    return {"said": said, "from_name": "Mina Brown", **day_of("received", 23, 11, 2026), **more}


def piece(number: int, words: str, kind: Matter, body: str = "", **more: str) -> dict[str, Any]:
    name = f"piece-{number}"
    boxes = {f"{name}-words": words, f"{name}-kind": kind.key, f"{name}-body": body}
    return {"pieces": str(number), **boxes, **{f"{name}-{key}": value for key, value in more.items()}}


def three_parts(**more: Any) -> dict[str, Any]:
    """A complaint for three desks; the child is nine."""
    return {
        **a_complaint(),
        **piece(1, LATE, Matter.COUNCIL_DELAY, "council"),
        **piece(2, SPEECH, Matter.HEALTH_POOR, "nhs"),
        **piece(3, SHORT_BREAKS, Matter.SOCIAL_CARE_SERVICE, "social_care"),
        "asked": ["born", "appeal_lodged"],
        **day_of("born", 3, 11, 2016),
        **more,
    }


def who(**more: str) -> dict[str, str]:
    return {"subject": "Sam Brown", "relation": "parent", "never": "Do not ring after six", **more}


def post(browser: Client, step: str, typed: dict[str, Any]) -> Any:
    return browser.post(INTAKE, {**typed, "step": step})


def kept(viewer: Viewer) -> selectors.DisagreementRecord:
    (line,) = selectors.disagreements(viewer).lines
    return selectors.disagreement(viewer, line.id)


def test_each_line_of_what_is_said_is_a_part() -> None:
    assert split(SAID) == (LATE, SPEECH, SHORT_BREAKS)


def test_in_one_paragraph_sentences_about_one_thing_stay_together() -> None:
    said = "The council refused to assess my child. It came in October. The school suspended him in May."
    assert split(said) == (
        "The council refused to assess my child. It came in October.",
        "The school suspended him in May.",
    )


def test_words_that_sound_like_danger_are_pointed_out() -> None:
    assert danger("He was Hit, and hit again. A white lie.") == ("hit",)
    assert danger("They do not answer.") == ()


def test_the_parts_come_with_a_guess_at_kind_and_body(at: At, town: Town) -> None:
    page = post(at(officer(town)), "split", a_complaint("The school suspended him.\nThe bus never comes."))
    assert page.status_code == 200
    assert 'value="exclusion" selected' in page.text
    assert 'value="travel" selected' in page.text
    assert 'value="school" selected' in page.text


def test_every_part_goes_by_the_rules_of_the_rooms_with_why(at: At, town: Town) -> None:
    page = post(at(officer(town)), "sort", three_parts())
    assert page.status_code == 200
    text = unescape(page.text)
    assert "Social care for somebody under 18 has a procedure of its own" in text
    assert "What an NHS service did or did not do is for that service to answer" in text
    assert "The council answers for assessments, plans" in text
    assert "One letter is enough" in text
    # reg 9 of the 2009 Regulations does not bind children's social care: C09-COOP-LIMIT
    assert "No law makes children’s social care and the NHS answer together" in text
    ticked = {key for key, is_ticked in TAKE.findall(page.text) if is_ticked}
    assert ticked == {
        "council_complaint:council_complaints",
        "childrens_social_care_complaint:childrens_complaints",
    }


def test_only_what_is_still_needed_is_asked(at: At, town: Town) -> None:
    typed = {**a_complaint(), **piece(1, SHORT_BREAKS, Matter.SOCIAL_CARE_SERVICE)}
    page = post(at(officer(town)), "sort", typed)
    assert "Part 1 has no way yet" in page.text
    assert re.findall(r'name="asked" value="([^"]+)"', page.text) == ["born"]


def test_what_nobody_knows_is_said_and_kept_for_the_note(at: At, town: Town) -> None:
    typed = {
        **a_complaint(),
        **piece(1, "They refused therapy.", Matter.HEALTH_REFUSED),
        "asked": "therapy_in",
        "therapy_in": "unknown",
    }
    page = post(at(officer(town)), "answer", typed)
    assert "Part 1 cannot be sorted while this is not known" in page.text


def test_a_tribunal_limit_that_runs_stands_at_the_top(at: At, town: Town) -> None:
    typed = {
        **a_complaint("You refused to assess him."),
        **piece(1, "You refused to assess him.", Matter.REFUSED_ASSESSMENT, "council"),
        "asked": ["notice_sent", "appeal_lodged"],
        **day_of("notice_sent", 1, 10, 2026),
        "appeal_lodged": "not_yet",
    }
    text = unescape(post(at(officer(town)), "answer", typed).text)
    top, rest = text.split('id="ways"')
    # sent on 1 October: two months end on 1 December
    assert "A time limit of the family runs on" in top
    assert "Tuesday 1 December 2026" in top
    assert "beyond the Ombudsman" in top
    assert "only you can begin it" in " ".join(
        rest.split()
    )  # the letter says that an appeal is not passed on


def test_days_of_an_exclusion_stand_at_the_top(at: At, town: Town) -> None:
    typed = {
        **a_complaint("They excluded him."),
        **piece(1, "They excluded him.", Matter.EXCLUSION, "school"),
        "asked": ["exclusion_kind", "exclusion_notice", "setting"],
        "exclusion_kind": "permanent",
        **day_of("exclusion_notice", 16, 11, 2026),
        "setting": "academy",
    }
    top = unescape(post(at(officer(town)), "answer", typed).text).split('id="ways"')[0]
    assert "Days of the exclusion" in top
    assert "Consider the exclusion" in top


@pytest.mark.parametrize("step", ["split", "sort"])
def test_danger_comes_before_everything(at: At, town: Town, sefton: None, step: str) -> None:
    page = post(at(officer(town)), step, three_parts(risk="yes"))
    top = page.text.split("<h1" if step == "split" else 'id="ways"')[0]
    assert "Act on that first" in top
    assert "0151 934 4013" in top  # the front door


def test_what_is_urgent_does_not_wait_for_stage_1(at: At, town: Town) -> None:
    viewer = officer(town)
    key = "council_complaint:council_complaints"
    typed = {
        **a_complaint(now_urgent="yes"),
        **piece(1, LATE, Matter.COUNCIL_DELAY),
        "take": key,
        "offered": key,
    }
    top = unescape(post(at(viewer), "sort", typed).text).split('id="ways"')[0]
    assert "do not let it wait for an answer at stage 1" in top
    post(at(viewer), "keep", {**typed, **who()})
    facts = selectors.facts_told(viewer, kept(viewer).id)
    assert [line.value for line in facts if line.name == "urgent"] == [True]


def test_a_part_that_belongs_elsewhere_gets_its_letter(at: At, town: Town, sefton: None) -> None:
    page = unescape(post(at(officer(town)), "sort", three_parts()).text)
    letter = " ".join(page.split("A letter that says where it belongs: ")[-1].split("</textarea>")[0].split())
    assert "Dear Mina Brown," in letter
    assert "which we got on Monday 23 November 2026" in letter
    assert SPEECH in letter
    assert LATE not in letter
    assert "treated as a complaint made to them" in letter  # reg 6(5) of the 2009 Regulations


def test_what_is_no_complaint_is_not_called_somebody_elses(at: At, town: Town) -> None:
    typed = {
        **a_complaint("The bus never comes."),
        **piece(1, "The bus never comes.", Matter.TRAVEL, "council"),
        "asked": "travel_policy",
        "travel_policy": "no",
    }
    page = " ".join(unescape(post(at(officer(town)), "sort", typed).text).split())
    assert "cannot be answered as a complaint: it has a way of its own" in page
    assert "not ours to answer" not in page  # the travel team is the council's own


def test_where_no_procedure_is_known_the_letter_promises_none(at: At, town: Town) -> None:
    typed = {
        **a_complaint("The university gives no help."),
        **piece(1, "The university gives no help.", Matter.SEN_SUPPORT, "post_16"),
        "asked": "setting",
        "setting": "higher_education",
    }
    page = " ".join(unescape(post(at(officer(town)), "sort", typed).text).split())
    letter = page.split("<textarea")[-1]
    assert "Ask SENDIASS where it goes" in letter
    assert "send this part on" not in letter
    assert "It goes to" not in letter


def test_what_is_ours_becomes_a_record_with_a_proceeding_each(at: At, town: Town) -> None:
    viewer = officer(town)
    take = ["council_complaint:council_complaints", "childrens_social_care_complaint:childrens_complaints"]
    answer = post(at(viewer), "keep", three_parts(take=take, offered=take, **who()))
    assert answer.status_code == 302
    record = kept(viewer)
    assert record.subject.name == "Sam Brown"
    assert record.subject.born == date(2016, 11, 3)
    assert set(record.matters) == {Matter.COUNCIL_DELAY, Matter.SOCIAL_CARE_SERVICE}
    (party,) = record.parties
    assert (party.person.name, party.relation) == ("Mina Brown", Relation.PARENT)
    assert party.person.never == "Do not ring after six"
    assert {body.kind.value for body in record.bodies} == {"council", "social_care"}
    begun = {}
    for line in record.proceedings:
        (entry,) = selectors.proceeding(viewer, line.id).entries
        assert entry.event is not None
        begun[line.avenue] = (entry.what, entry.day, entry.event.says["about"])
    assert begun == {
        "council_complaint": ("council_complaint_made", date(2026, 11, 23), LATE),
        "childrens_social_care_complaint": ("childrens_complaint_made", date(2026, 11, 23), SHORT_BREAKS),
    }
    (note,) = selectors.notes_of_disagreement(viewer, record.id)
    assert SAID in note.words.replace("\r\n", "\n")
    assert "Part 2 is not kept here" in note.words


def test_two_parts_for_one_desk_are_one_complaint(at: At, town: Town) -> None:
    viewer = officer(town)
    typed = {
        **a_complaint(),
        **piece(1, LATE, Matter.COUNCIL_DELAY),
        **piece(2, "Nobody rings back.", Matter.COUNCIL_HANDLING),
        "take": "council_complaint:council_complaints",
        "offered": "council_complaint:council_complaints",
        **who(),
    }
    assert post(at(viewer), "keep", typed).status_code == 302
    (line,) = kept(viewer).proceedings
    (entry,) = selectors.proceeding(viewer, line.id).entries
    assert entry.event is not None
    assert entry.event.says["about"] == f"{LATE}\n\nNobody rings back."


def test_it_can_go_into_a_record_that_is_there(at: At, town: Town) -> None:
    viewer = officer(town)
    with time_machine.travel("2026-11-20T10:00:00+00:00"):
        there = services.open_disagreement(
            viewer, subject=services.PersonDetails("Sam", born=date(2016, 11, 3)), matters=[Matter.TRAVEL]
        )
    key = "council_complaint:council_complaints"
    typed = {
        **a_complaint(reference=there.reference.lower()),
        **piece(1, LATE, Matter.COUNCIL_DELAY),
        "take": key,
        "offered": key,
    }
    answer = post(at(viewer), "keep", typed)
    assert answer["Location"] == f"/desk/disagreements/{there.disagreement}"
    assert set(kept(viewer).matters) == {Matter.TRAVEL, Matter.COUNCIL_DELAY}


def test_nothing_typed_is_lost_on_a_refusal_and_nothing_is_kept(at: At, town: Town) -> None:
    viewer = officer(town)
    take = ["council_complaint:council_complaints"]
    typed = three_parts(take=take, offered=take, **who(subject="", email="not an address"))
    page = post(at(viewer), "keep", typed)
    assert page.status_code == 422
    assert "Enter the name of the child" in page.text
    lines = unescape(page.text).replace("\r\n", "\n")
    assert f'name="said" value="{SAID}"' in lines
    for name in ("piece-1-words", "piece-2-kind", "received-day", "from_name", "pieces"):
        assert f'name="{name}" value="{typed[name]}"' in lines
    assert 'value="not an address"' in lines
    page = post(at(viewer), "keep", {**typed, **who(email="not an address")})
    assert page.status_code == 422
    assert "is not an e-mail address" in page.text
    assert not selectors.disagreements(viewer).lines


def test_a_closed_record_takes_nothing_in(at: At, town: Town) -> None:
    viewer = officer(town)
    there = services.open_disagreement(viewer, subject=services.PersonDetails("Sam"))
    services.close_disagreement(viewer, there.disagreement, outcome="agreed")  # type: ignore[arg-type]
    key = "council_complaint:council_complaints"
    typed = {**a_complaint(reference=there.reference), **piece(1, LATE, Matter.COUNCIL_DELAY)}
    page = post(at(viewer), "keep", {**typed, "take": key, "offered": key})
    assert page.status_code == 422
    assert "Open it again first" in page.text
    assert not selectors.notes_of_disagreement(viewer, there.disagreement)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (a_complaint(""), "Type what is said"),
        (a_complaint(**day_of("received", 25, 11, 2026)), "That day lies ahead"),
        (a_complaint(**day_of("received", 23, 11, 206)), "The year must have 4 numbers"),
        (a_complaint(**day_of("received", 23, 11, 2002)), "is before Monday 1 September 2014"),
        (a_complaint(reference="CO-2026-9999"), "There is no record CO-2026-9999 that you can open"),
    ],
)
def test_what_is_said_must_be_there_and_have_come(
    at: At, town: Town, typed: dict[str, Any], sentence: str
) -> None:
    page = post(at(officer(town)), "split", typed)
    assert page.status_code == 422
    assert sentence in page.text


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        ({"piece-1-kind": ""}, "Part 1: choose what kind of thing it is"),
        (day_of("piece-1-happened", 1, 1, 1999), "Part 1: that day is before Monday 1 September 2014"),
        (day_of("piece-1-happened", 24, 11, 2026), "Part 1 happened after the complaint came"),
        (
            {**day_of("piece-1-happened", 2, 11, 2026), **day_of("piece-1-known", 1, 11, 2026)},
            "Part 1 was known before it happened",
        ),
        ({"piece-1-words": ""}, "Keep at least one part"),
    ],
)
def test_a_part_has_a_kind_and_days_that_can_be(
    at: At, town: Town, more: dict[str, Any], sentence: str
) -> None:
    typed = {**a_complaint(), **piece(1, LATE, Matter.COUNCIL_DELAY), **more}
    page = post(at(officer(town)), "sort", typed)
    assert page.status_code == 422
    assert sentence in page.text


def test_a_part_more_and_back_keep_what_was_typed(at: At, town: Town) -> None:
    browser = at(officer(town))
    page = post(browser, "add", three_parts())
    assert "Part 4" in page.text
    assert SHORT_BREAKS in page.text
    page = post(browser, "said", three_parts(take="x"))
    assert LATE in page.text
    assert 'name="piece-3-words"' in page.text
    assert "Back to the parts" in page.text


def test_nothing_is_kept_without_a_part_that_is_ticked(at: At, town: Town) -> None:
    viewer = officer(town)
    offered = ["council_complaint:council_complaints", "childrens_social_care_complaint:childrens_complaints"]
    page = post(at(viewer), "keep", three_parts(offered=offered, **who()))
    assert page.status_code == 422
    assert "Tick at least one part" in page.text


def test_an_nhs_body_keeps_its_own_part_alone(at: At, town: Town) -> None:
    nhs = town.worker("nhs", OrganisationKind.NHS)
    page = post(at(nhs), "sort", three_parts())
    assert TAKE.findall(page.text) == [("nhs_complaint:nhs_provider", " checked")]


def test_an_adviser_gets_letters_for_the_family_to_send(at: At, town: Town) -> None:
    viewer = adviser(town)
    page = unescape(post(at(viewer), "sort", three_parts()).text)
    assert (
        page.count("A letter for the family to send</span>")
        + page.count("A letter for the family to send<span")
        == 3
    )
    assert "I want to make a complaint" in page
    assert len(TAKE.findall(page)) == 3


def test_another_organisations_record_is_not_found_by_its_reference(at: At, town: Town) -> None:
    theirs = services.open_disagreement(adviser(town), subject=services.PersonDetails("Sam"))
    page = post(at(officer(town)), "split", a_complaint(reference=theirs.reference))
    assert page.status_code == 422
    assert "that you can open" in page.text


def test_who_opens_no_records_takes_nothing_in(at: At, town: Town) -> None:
    analyst = town.worker("council", OrganisationKind.COUNCIL, Role.ANALYST)
    assert at(analyst).get(INTAKE).status_code == 422
    assert post(at(analyst), "sort", three_parts()).status_code == 422


@pytest.mark.parametrize("step", ["", "split", "add", "sort", "answer", "keep", "nonsense"])
def test_nothing_that_can_be_sent_breaks_it(at: At, town: Town, step: str) -> None:
    browser = at(officer(town))
    wild = {"pieces": "99", "piece-1-kind": "no", "asked": ["setting", "born", "x"], "setting": ["a", "b"]}
    for typed in ({}, wild, {**three_parts(), **wild}, {**three_parts(), "take": "::", "received-day": "٣"}):
        assert post(browser, step, typed).status_code in {200, 302, 422}


def test_sorting_asks_the_database_as_often_for_many_parts_as_for_one(
    at: At, town: Town, django_assert_num_queries: Any
) -> None:
    browser = at(officer(town))
    one = {**a_complaint(), **piece(1, LATE, Matter.COUNCIL_DELAY, "council")}
    post(browser, "sort", one)
    with django_assert_num_queries(3) as first:
        post(browser, "sort", one)
    with django_assert_num_queries(len(first)):
        post(browser, "sort", three_parts())
