"""The council's own clocks: assessments, plans, reviews, moves."""

from __future__ import annotations

from avenues.casework.kinds import Outcome
from avenues.demo.story import story
from avenues.demo.telling import Course, Record, Telling
from avenues.law.options import Matter

PROCESS = "ehc_process"


def a_request(tell: Telling, summary: str) -> tuple[Record, Course]:
    """The family asks for an assessment."""
    record = tell.opens("send", Matter.COUNCIL_DELAY, summary=summary)
    return record, record.starts(PROCESS).happens("request_received")


@story(days=160, shown=100, often=12)
def an_assessment_in_time(tell: Telling) -> None:
    record, process = a_request(tell, "Assessment asked for by the family")
    tell.after(35)
    process.happens("assessment_decided", will_assess=True).happens("advice_requested")
    tell.after(38)
    process.happens("advice_given")
    tell.after(30)
    process.happens("draft_served")
    tell.after(28)
    process.happens("plan_first_made").happens("final_plan_sent")
    tell.after(10)
    process.ends(Outcome.AGREED)
    record.ends(Outcome.AGREED)


@story(days=190, shown=170, often=8)
def an_assessment_that_is_late(tell: Telling) -> None:
    record, process = a_request(tell, "Assessment asked for; the decision is late")
    tell.after(50)
    process.happens("assessment_decided", will_assess=True).happens("advice_requested")
    tell.after(60)
    process.happens("advice_given")
    record.notes("Psychologist’s advice came two weeks late.")
    tell.after(50)
    process.happens("draft_served")


@story(days=60, shown=52, often=4)
def late_for_a_reason(tell: Telling) -> None:
    _, process = a_request(tell, "Assessment asked for in the long holiday")
    tell.after(20)
    process.happens("delay_explained", delay_reasons=["school_closed"])
    tell.after(35)
    process.happens("assessment_decided", will_assess=False).happens("notice_sent", letter_told_rights=True)


@story(days=90, shown=20, often=8, plan="final")
def a_review_and_its_decision(tell: Telling) -> None:
    record = tell.opens("send", Matter.REFUSED_AMENDMENT, summary="Yearly review")
    process = record.starts(PROCESS).happens("review_notice_given")
    tell.after(14)
    process.happens("review_meeting")
    tell.after(10, or_later=8)
    process.happens("review_report_sent")
    tell.after(14)
    process.happens("review_decision_sent")
    tell.after(45)
    process.happens("final_plan_sent").happens("last_review")


@story(days=50, shown=12, often=4, plan="final")
def a_family_that_moved_here(tell: Telling) -> None:
    record = tell.opens("send", Matter.COUNCIL_DELAY, summary="Moved to Northmoor with a plan")
    process = record.starts(PROCESS).happens("moved_area")
    tell.after(8)
    process.happens("new_council_aware")
    tell.after(6)
    process.happens("plan_transferred")
    tell.after(25)
    process.happens("new_council_wrote")


@story(days=40, shown=10, often=4, plan="final")
def another_assessment_asked_for(tell: Telling) -> None:
    record = tell.opens("send", Matter.REFUSED_REASSESSMENT, summary="Asked for a new assessment")
    process = record.starts(PROCESS).happens("reassessment_requested")
    tell.after(16)
    process.happens("reassessment_agreed")
    record.notes("Agreed: needs have changed since the move to secondary.")
