"""What a letter says depends on the case: the kind of school, what is late, whether somebody is in time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from avenues.documents.making import make
from avenues.documents.paper import papers
from avenues.documents.rendering import to_text
from avenues.documents.sampling import known_of, sample


def letter(key: str, **instead: Any) -> str:
    """The letter of its sample in one line, with some facts told otherwise."""
    return " ".join(to_text(sample(papers()[key], **instead)).split())


@pytest.mark.parametrize(
    ("setting", "law"),
    [
        ("maintained_school", "section 29 of the Education Act 2002"),
        ("pupil_referral_unit", "section 29 of the Education Act 2002"),
        ("academy", "paragraph 33 of the Education (Independent School Standards) Regulations 2014"),
        ("independent", "paragraph 33 of the Education (Independent School Standards) Regulations 2014"),
        (
            "non_maintained_special",
            "paragraph 31 of the Non-Maintained Special Schools (England) Regulations",
        ),
        ("college", "with each stage and any appeal"),
    ],
)
def test_a_complaint_names_the_rules_of_that_kind_of_school(setting: str, law: str) -> None:
    assert law in letter("school_complaint", setting=setting)


@pytest.mark.parametrize(
    ("setting", "stage"),
    [
        ("maintained_school", "to the governors’ complaints committee"),
        ("special_academy", "at least three people who had no part in this"),
        ("specialist_college", "to the appeal stage"),
    ],
)
def test_the_next_stage_is_the_one_that_the_school_has(setting: str, stage: str) -> None:
    assert stage in letter("school_complaint_next_stage", setting=setting)


def test_a_school_that_owes_what_the_council_must_secure_hears_so() -> None:
    with_plan = letter("school_complaint", matters=["sen_support", "provision_not_made"])
    assert "I am writing to the council about that as well" in with_plan
    assert "the council" not in letter("school_complaint")


def test_a_complaint_to_the_council_names_what_the_council_missed() -> None:
    told = letter("council_complaint")
    assert "send the final plan: by Monday 28 September 2026" in told  # 11 May 2026 and 20 weeks
    assert "was due" not in letter("council_complaint", final_plan_sent=date(2026, 9, 28))


def test_what_was_done_in_time_is_not_chased() -> None:
    told = letter("chase_council", assessment_decided=date(2026, 7, 20))  # six weeks from 8 June
    assert "tell me whether" not in told
    assert "send the final plan: by Monday 26 October 2026" in told


def test_stage_2_can_be_asked_for_when_stage_1_is_late() -> None:
    assert "was due by Monday 2 November 2026" in letter("childrens_social_care_complaint_stage_2")
    answered = letter("childrens_social_care_complaint_stage_2", childrens_stage1_answered=date(2026, 11, 9))
    assert "Your answer of 9 November 2026 at stage 1 does not settle" in answered


def test_who_asks_for_the_panel_in_time_says_so() -> None:
    # 20 working days from 9 November 2026
    assert "is Monday 7 December 2026, so I am in time" in letter("childrens_social_care_complaint_panel")
    late = letter("childrens_social_care_complaint_panel", childrens_stage2_answered=date(2026, 9, 1))
    assert "in time" not in late


def test_no_certificate_is_needed_only_where_the_school_alone_is_in_dispute() -> None:
    assert "asks for no mediation certificate: section 55(2)" in letter("no_certificate_needed")
    both = letter("no_certificate_needed", sections=["f", "i"])
    assert "This appeal is only about" not in both
    assert "on or before" not in both  # another limit runs then


def test_a_defective_letter_is_a_reason_for_more_time() -> None:
    assert "did not tell me all that it had to" in letter("ask_for_more_time")
    assert "did not tell me all that it had to" not in letter("ask_for_more_time", letter_told_rights=True)


@pytest.mark.parametrize(
    ("sections", "who_arranges"),
    [
        (["g"], "the NHS commissioner arranges the mediation, within 30 days of hearing from you"),
        (["f", "g"], "The mediation, with the NHS, should be arranged within 30 days"),
    ],
)
def test_who_arranges_mediation_follows_from_what_is_in_dispute(
    sections: list[str], who_arranges: str
) -> None:
    """Health alone: the commissioner (reg 35(3)). Health and more: the council, with the NHS (reg 35(4))."""
    assert who_arranges in letter("ask_for_mediation", sections=sections)


def test_only_a_child_of_compulsory_school_age_is_owed_education_under_section_19() -> None:
    assert "section 19 of the Education Act 1996" in letter("out_of_education")
    assert "section 19" not in letter("out_of_education", asker="young_person")


def test_the_adviser_hears_whether_mediation_is_wanted() -> None:
    assert "I want mediation." in letter("contact_mediation_adviser", wants_mediation=True)
    assert "I do not want mediation." in letter("contact_mediation_adviser", wants_mediation=False)
    assert "I will then tell you" in letter("contact_mediation_adviser")


def test_a_letter_to_the_court_says_when_the_three_months_are_over() -> None:
    assert "on or before Tuesday 5 January 2027 at the latest" in letter("letter_before_claim")
    late = letter("letter_before_claim", first_known=date(2026, 7, 6), happened=date(2026, 7, 6))
    assert "The three months ended on Tuesday 6 October 2026" in late


def test_a_young_person_asks_for_an_advocate_of_their_own() -> None:
    told = letter("childrens_social_care_complaint", asker="young_person")
    assert "Please arrange an advocate for me" in told
    assert "advocate" not in letter("childrens_social_care_complaint")


def test_health_and_care_of_an_adult_must_be_answered_together() -> None:
    told = letter("mixed_complaint")
    assert "For adult social care and the NHS this is a duty: regulation 9" in told
    assert "For a person under 18 it is good practice" in told


def test_a_plan_that_may_end_is_asked_to_stay_while_permission_is_asked_for() -> None:
    assert "Please suspend the decision" in letter("ask_for_permission_to_appeal")
    other = letter(
        "ask_for_permission_to_appeal", matters=["plan_content"], sections=["f"], order="amend_provision"
    )
    assert "suspend" not in other


EXPECTED_BY = {"council_complaint_made": date(2026, 9, 1)}  # by advice, 5 and 10 working days: no law


@pytest.mark.parametrize("key", ["urgent_letter", "letter_before_claim", "note_for_a_lawyer"])
def test_what_is_only_expected_is_not_told_as_due(key: str) -> None:
    assert "This was due" not in letter(key, **EXPECTED_BY)


def test_what_the_council_owes_by_law_is_told_as_due() -> None:
    late: dict[str, Any] = {
        "matters": ["council_delay"],
        "late_with": ["plan"],
        "plan": "in_assessment",
        "final_plan_sent": None,
        "request_received": date(2026, 6, 8),
        "delay_reasons": ["none"],
    }
    for key in ("urgent_letter", "letter_before_claim", "note_for_a_lawyer"):
        assert "send the final plan: by Monday 26 October 2026" in letter(key, **late)  # 20 weeks from 8 June


def test_only_a_place_of_a_listed_kind_must_admit() -> None:
    """Section 43 binds some kinds of school and college, and no other independent school."""
    for key in ("council_complaint", "urgent_letter"):
        assert "One of a listed kind must then admit" in letter(key, matters=["place_refused"])


def test_who_contacted_the_adviser_too_late_does_not_say_that_it_was_in_time() -> None:
    # two months from 16 September 2026
    told = letter("certificate_and_two_dates")
    assert "Monday 16 November 2026 the last day, so I was in time" in told
    assert "in time" not in letter("certificate_and_two_dates", adviser_contacted=date(2026, 11, 17))


def test_in_custody_the_last_days_are_those_of_custody() -> None:
    """The 2015 Regulations set them under ids of their own (TL-K5, TL-K15)."""
    inside = {
        "detained": True,
        "born": date(2010, 3, 2),
        "matters": ["refused_plan"],
        "adviser_contacted": None,
    }
    inside |= {"certificate_issued": None}
    told = letter("contact_mediation_adviser", **inside)
    assert "The last day to contact you is Saturday 2 January 2027" in told  # letter sent on 2 November 2026
    assert "The appeal must reach the Tribunal on or before Monday 21 December 2026 by 5pm" in letter(
        "appeal_form", **inside
    )  # sent on 20 October 2026: 20 December is a Sunday


def test_mediation_about_health_is_asked_for_with_the_nhs_though_no_care_is_named() -> None:
    known = known_of(papers()["ask_for_mediation"], sections=["f", "g"], mediation_asked=date(2026, 11, 16))
    details = {name: told for name, told in known.details.items() if name != "health_wanted"}
    told = to_text(make(papers()["ask_for_mediation"], replace(known, details=details)))
    assert "The mediation, with the NHS, should be arranged" in " ".join(told.split())


def test_an_academy_for_those_over_sixteen_has_no_twelve_months_at_the_department() -> None:
    assert "within 12 months" in letter("school_final_answer", setting="specialist_college")
    assert "within 12 months" not in letter("school_final_answer", setting="sixteen_to_nineteen_academy")
