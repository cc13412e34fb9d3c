"""Schools, a nursery and a college: complaints, exclusion, admission, discrimination."""

from __future__ import annotations

from typing import Any

from avenues.casework.kinds import BodyKind, Outcome
from avenues.demo.story import story
from avenues.demo.telling import Record, Telling, promise
from avenues.law.clocks import Who
from avenues.law.options import Matter


def a_school_complaint(tell: Telling, desk: str, avenue: str, about: str) -> Record:
    """Stage 1 and, where it does not help, stage 2; with a promise at the end."""
    record = tell.opens(desk, Matter.SEN_SUPPORT, summary=about)
    complaint = record.starts(avenue).happens("spoken_first", with_whom="The class teacher")
    tell.after(6)
    complaint.happens("school_complaint_made", about=about)
    tell.after(12, or_later=14)
    complaint.happens("school_stage1_answered", outcome="not_upheld", next_step_told=True)
    tell.after(8)
    complaint.happens("school_stage2_asked")
    tell.after(18)
    outsider = avenue in {"school_complaint_academy", "school_complaint_independent"}
    says: dict[str, Any] = {"independent_member": True} if outsider else {}
    complaint.happens("school_stage2_held", **says)
    tell.after(6)
    complaint.happens("school_complaint_finished", outcome="upheld", next_step_told=True)
    complaint.happens("remedy_promised", promises=[promise("A reading group", Who.SCHOOL, tell.ahead(14))])
    tell.after(12)
    complaint.happens("carried_out", duty="PROMISE: A reading group", evidence="It began on Monday")
    return record


@story(days=110, shown=30, often=5)
def a_complaint_at_a_council_school(tell: Telling) -> None:
    a_school_complaint(tell, "larkfell", "school_complaint_maintained", "No help with reading")


@story(days=110, shown=50, often=5, setting="academy", ages=(11, 15))
def a_complaint_at_an_academy(tell: Telling) -> None:
    record = a_school_complaint(
        tell, "tarnholt", "school_complaint_academy", "Help was promised, and not given"
    )
    record.notes("The governors ask for a report each term.")


@story(days=110, shown=60, often=2, setting="non_maintained_special", plan="final")
def a_complaint_at_a_special_school(tell: Telling) -> None:
    a_school_complaint(tell, "ellerdene", "school_complaint_nmss", "Therapy room closed")


@story(days=110, shown=22, often=2, setting="independent")
def a_complaint_at_an_independent_school(tell: Telling) -> None:
    a_school_complaint(tell, "skerrow", "school_complaint_independent", "No adjustments in tests")


@story(days=110, shown=42, often=3, setting="college", ages=(17, 19))
def a_complaint_at_a_college(tell: Telling) -> None:
    a_school_complaint(tell, "college", "post16_complaint", "No quiet room")


@story(days=60, shown=36, often=3, setting="early_years", ages=(2, 3))
def a_complaint_at_a_nursery(tell: Telling) -> None:
    record = tell.opens("wrenbeck", Matter.SEN_SUPPORT, summary="Fewer hours than other children")
    complaint = record.starts("early_years_complaint").happens("spoken_first", with_whom="The key worker")
    tell.after(5)
    complaint.happens("school_complaint_made", about="Fewer hours than other children")
    tell.after(22)
    complaint.happens("school_complaint_finished", outcome="partly", next_step_told=True)
    ofsted = record.starts("ofsted_complaint").happens("ofsted_complained")
    tell.after(14)
    ofsted.happens("ofsted_answered", what_it_does="It keeps it for the next inspection")


@story(days=80, shown=40, often=2, setting="academy", ages=(11, 15))
def the_department_looks_at_a_school(tell: Telling) -> None:
    record = tell.opens(
        "tarnholt", Matter.PROVIDER_OTHER, summary="The governors did not follow their policy"
    )
    asked = record.starts("dfe_provider_complaint").happens("department_complained")
    tell.after(15)
    asked.happens("department_asked_school")
    tell.after(30)
    asked.happens("department_answered", outcome="partly")
    asked.happens("school_told_to_act", told_to="Hear the complaint again")


@story(days=110, shown=24, often=4, setting="academy", ages=(11, 15))
def a_permanent_exclusion(tell: Telling) -> None:
    record = tell.opens(
        "tarnholt", Matter.EXCLUSION, summary="Excluded for good after a fight", exclusion_kind="permanent"
    )
    record.names(BodyKind.SCHOOL, "Tarnholt Academy")
    exclusion = record.starts("exclusion_review").happens("exclusion_notice")
    tell.after(18, or_later=8)
    exclusion.happens("governors_decided")
    tell.after(10)
    exclusion.happens("review_panel_asked", sen_expert=True)
    tell.after(20)
    exclusion.happens("review_panel_met", panel_result="quashed")
    tell.after(12)
    exclusion.happens("governors_reconsidered", reinstated=True).ends(Outcome.DECIDED)
    record.ends(Outcome.DECIDED)


@story(days=80, shown=30, often=4, ages=(4, 10))
def a_school_place_refused(tell: Telling) -> None:
    record = tell.opens("larkfell", Matter.ADMISSION, summary="No place in Year 3", in_year_admission=True)
    appeal = record.starts("admission_appeal").happens("admission_refused", admission_last_day=tell.ahead(28))
    tell.after(14)
    appeal.happens("admission_appealed")
    tell.after(12)
    appeal.happens("admission_hearing_told")
    tell.after(18)
    appeal.happens("admission_heard")
    tell.after(5)
    appeal.happens("admission_decided", place_given=True)


@story(days=150, shown=70, often=3, setting="academy", ages=(11, 15))
def a_claim_of_discrimination(tell: Telling) -> None:
    record = tell.opens(
        "tarnholt",
        Matter.DISCRIMINATION,
        summary="Left out of a school trip",
        discrimination_last_act=tell.ago(60),
        about_admission=False,
    )
    claim = record.starts("disability_discrimination_claim").happens("claim_lodged")
    tell.after(12)
    claim.happens("claim_registered")
    tell.after(38, or_later=8)
    claim.happens("claim_answered").happens("claim_hearing_fixed")
    tell.after(60)
    claim.happens("claim_decided", result="won", ordered="Training, and an apology")
