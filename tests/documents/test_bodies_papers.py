"""Papers of bodies: they speak as a body does, and tell the days that the law sets for it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from avenues.casework.kinds import OrganisationKind
from avenues.documents.paper import By, Paper, papers
from avenues.documents.rendering import to_text
from avenues.documents.sampling import sample
from avenues.law import registry

WRITTEN = [paper for paper in papers().values() if paper.by is By.BODY]


def words_of(key: str, **instead: Any) -> str:
    """The letter of its sample in one line, with some facts told otherwise."""
    return " ".join(to_text(sample(papers()[key], **instead)).split())


def test_a_young_person_is_spoken_to() -> None:
    told = words_of("notice_no_plan", asker="young_person")
    assert "an EHC plan for you" in told
    assert "that you do not need an EHC plan" in told
    assert "We have assessed your education, health and care (EHC) needs." in told


@pytest.mark.parametrize("paper", WRITTEN, ids=lambda paper: paper.key)
def test_a_bodys_paper_names_who_writes_it(paper: Paper) -> None:
    assert set(paper.kinds) <= {kind.value for kind in OrganisationKind}
    assert paper.kinds or paper.key == "mediation_certificate"


def test_a_bodys_letter_has_its_head_and_is_signed_with_name_job_and_body() -> None:
    told = to_text(sample(papers()["notice_no_plan"]))
    assert told.startswith("Northmoor Council\nTown Hall\nNorthmoor\nNM1 1AA\n")
    assert "Our reference: NM-2026-0142" in told
    assert told.rstrip().endswith("Yours sincerely,\n\nRobin Ash, SEND officer, Northmoor Council")


@pytest.mark.parametrize(
    ("paper", "told", "words"),
    [
        # 10 working days over Easter: Fri 27 March 2026 -> Tue 14 April
        (
            "acknowledge_childrens_complaint",
            {"childrens_complaint_made": date(2026, 3, 27)},
            "We will answer at stage 1 by Tuesday 14 April 2026",
        ),
        # 20 working days in all
        (
            "extend_childrens_answer",
            {"childrens_complaint_made": date(2026, 3, 27), "childrens_complaint_complex": True},
            "The last day that the rules allow is Tuesday 28 April 2026",
        ),
        # 6 months that begin with the day: Sat 10 January 2026 -> Thu 9 July
        (
            "acknowledge_nhs_or_care_complaint",
            {"nhs_complaint_made": date(2026, 1, 10)},
            "The law gives us until Thursday 9 July 2026",
        ),
        # 28 days: Mon 2 November 2026 -> Mon 30 November
        (
            "early_years_outcome",
            {"school_complaint_made": date(2026, 11, 2)},
            "We must tell you the outcome by Monday 30 November 2026",
        ),
        # 12 months that begin with the day: Sun 15 March 2026 -> Sun 14 March 2027
        ("council_final_answer", {"first_known": date(2026, 3, 15)}, "Write to it by Sunday 14 March 2027"),
        # a year after the day
        ("nhs_answer", {"first_known": date(2026, 3, 15)}, "Write to it by Monday 15 March 2027"),
    ],
)
def test_a_reply_tells_the_day_that_the_law_sets(paper: str, told: dict[str, Any], words: str) -> None:
    assert words in words_of(paper, **told)


def test_an_answer_of_the_nhs_is_late_or_asks_for_more_time_before_it_is() -> None:
    assert "You need not wait for us." in words_of("nhs_or_care_answer_is_late")
    in_time = words_of("nhs_or_care_answer_is_late", nhs_complaint_made=date(2026, 10, 12))
    assert "We ask you to agree to a later day, 11 December 2026. You need not agree." in in_time


def test_more_time_for_the_council_comes_with_the_ombudsman() -> None:
    told = words_of("extend_council_answer")
    assert "We will answer by 15 December 2026." in told
    assert "Local Government and Social Care Ombudsman" in told


def test_the_second_stage_of_the_council_is_acknowledged_as_such() -> None:
    assert "at stage 1 of our complaints procedure" in words_of("acknowledge_council_complaint")
    told = words_of("acknowledge_council_complaint", council_stage2_asked=date(2026, 11, 20))
    assert "you want stage 2 of our complaints procedure" in told


def test_a_college_is_named_the_twelve_months_of_the_department() -> None:
    assert "within 12 months" not in words_of("school_final_answer")
    assert "within 12 months of what happened" in words_of("school_final_answer", setting="college")


def test_no_duty_is_done_by_a_clock_that_is_not_there() -> None:
    for paper in WRITTEN:
        assert set(paper.does) <= registry.clocks().keys(), paper.key


@pytest.mark.parametrize(
    ("paper", "told", "words"),
    [
        # 5 weeks that begin with Tue 1 September 2026 end on Mon 5 October
        (
            "answer_health_recommendation",
            {"recommendation_made": date(2026, 9, 1)},
            "due by Monday 5 October 2026",
        ),
        (
            "answer_social_care_recommendation",
            {"recommendation_made": date(2026, 9, 1)},
            "due by Monday 5 October",
        ),
        # 5 working days before Wednesday 9 December 2026
        ("mediation_arrangements", {}, "For this meeting that is Wednesday 2 December 2026."),
        # 30 days after 16 November 2026
        ("tell_commissioner_of_mediation", {}, "by Wednesday 16 December 2026"),
        # 30 days after 26 October 2026
        ("mediation_not_arranged", {}, "by Wednesday 25 November 2026"),
        # 16 and 20 weeks after Monday 2 November 2026
        ("we_will_assess", {}, "by Monday 22 February 2027"),
        ("we_will_assess", {}, "by Monday 22 March 2027"),
        # 15 days that begin with Tuesday 24 November 2026
        ("draft_plan", {}, "by Tuesday 8 December 2026"),
        ("proposed_changes", {}, "by Tuesday 8 December 2026"),
        # two weeks after Monday 23 November 2026
        ("mediation_agreement", {}, "by Monday 7 December 2026"),
    ],
)
def test_an_arrangement_or_answer_tells_its_day(paper: str, told: dict[str, Any], words: str) -> None:
    assert words in words_of(paper, **told)


@pytest.mark.parametrize("paper", [each for each in WRITTEN if each.to], ids=lambda paper: paper.key)
def test_one_body_writes_to_another_of_a_young_person_by_name(paper: Paper) -> None:
    told = words_of(paper.key, asker="young_person")
    assert "Sam Morgan" in told
    assert told == words_of(paper.key)


def test_an_agreement_tells_of_each_thing_who_does_it_and_by_when() -> None:
    told = words_of("mediation_agreement")
    assert "What: A nurse visits every two weeks Who does it: the NHS By when: see below" in told


def test_a_travel_decision_names_the_panel_first_and_then_the_ombudsman() -> None:
    assert "You can ask for an independent panel." in words_of("travel_decision")
    after_the_panel = words_of("travel_decision", travel_panel_asked=date(2026, 11, 16))
    assert "You can ask for an independent panel." not in after_the_panel
    assert "Local Government and Social Care Ombudsman" in after_the_panel
