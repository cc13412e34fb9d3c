"""Complaints to the council, and on to the Ombudsman."""

from __future__ import annotations

from typing import Any

from avenues.casework.kinds import BodyKind, Outcome
from avenues.demo.story import story
from avenues.demo.telling import Course, Record, Telling, promise
from avenues.law.clocks import Who
from avenues.law.options import Matter


def a_complaint_about(tell: Telling, matter: Matter, about: str, **facts: Any) -> tuple[Record, Course]:
    """The complaint comes in, and is acknowledged."""
    happened = tell.ago(40)
    record = tell.opens("complaints", matter, summary=about, happened=happened, first_known=happened, **facts)
    record.names(BodyKind.COUNCIL, "Northmoor Council")
    complaint = record.starts("council_complaint", about).happens(
        "council_complaint_made", about=about, wished_for="That it is put right, and an apology"
    )
    tell.after(2, or_later=4)
    return record, complaint.happens("council_complaint_acknowledged")


@story(days=120, shown=26, often=9, plan="final")
def provision_in_a_plan_not_made(tell: Telling) -> None:
    about = "Twelve hours of support in Section F: none since September"
    record, complaint = a_complaint_about(tell, Matter.PROVISION_NOT_MADE, about)
    record.notes("The school has no assistant. The council must secure it all the same.", within=complaint)
    tell.after(14, or_later=10)
    complaint.happens("council_stage1_answered", outcome="upheld", next_step_told=True)
    complaint.happens(
        "remedy_promised",
        promises=[
            promise("Put the twelve hours in place", Who.COUNCIL, tell.ahead(14)),
            promise("Pay for what was missed", Who.COUNCIL, tell.ahead(28)),
        ],
    )
    tell.after(12)
    complaint.happens(
        "carried_out", duty="PROMISE: Put the twelve hours in place", evidence="The school’s e-mail"
    )
    tell.after(40)
    complaint.happens("carried_out", duty="PROMISE: Pay for what was missed", evidence="Paid by transfer")
    tell.after(14)
    complaint.ends(Outcome.AGREED)
    record.ends(Outcome.AGREED)


@story(days=170, shown=120, often=6, plan="in_assessment")
def a_late_plan_goes_to_the_ombudsman(tell: Telling) -> None:
    about = "The plan is months late"
    record, complaint = a_complaint_about(
        tell,
        Matter.COUNCIL_DELAY,
        about,
        late_with=["plan"],
        request_received=tell.ago(180),
        delay_reasons=["none"],
        appeal_lodged=None,
        court_used=False,
    )
    tell.after(18)
    complaint.happens("council_stage1_answered", outcome="partly", next_step_told=True)
    tell.after(10)
    complaint.happens("council_stage2_asked")
    tell.after(3)
    complaint.happens("council_stage2_acknowledged")
    tell.after(14, or_later=14)
    complaint.happens("council_complaint_finished", outcome="partly").ends(Outcome.NOT_AGREED)
    tell.after(15)
    ombudsman = record.starts("local_government_ombudsman", about).happens("ombudsman_complained")
    tell.after(14)
    ombudsman.happens("enquiries_made")
    tell.after(25)
    ombudsman.happens("enquiries_answered")
    tell.after(20)
    ombudsman.happens("ombudsman_decided", decision="fault_and_injustice")
    ombudsman.happens(
        "remedy_promised", promises=[promise("Pay £500 for the delay", Who.COUNCIL, tell.ahead(28))]
    )
    tell.after(30)
    ombudsman.happens("carried_out", duty="PROMISE: Pay £500 for the delay", evidence="The payment")


@story(days=60, shown=24, often=5)
def longer_time_is_taken(tell: Telling) -> None:
    about = "Nobody answers the phone, and letters are lost"
    _, complaint = a_complaint_about(tell, Matter.COUNCIL_HANDLING, about)
    tell.after(5)
    complaint.happens(
        "time_extended", duty="LAC-STAGE1", until=tell.ahead(14), reason="The files are in two places"
    )
    tell.after(16)
    complaint.happens("council_stage1_answered", outcome="not_upheld", next_step_told=True)


@story(days=50, shown=30, often=4)
def a_complaint_lies_still(tell: Telling) -> None:
    about = "How the school place was dealt with"
    _, complaint = a_complaint_about(tell, Matter.OUT_OF_EDUCATION, about)
    tell.after(4)
    complaint.happens("suspended", reason="The court deals with the same thing")
    tell.after(30)
    complaint.happens("resumed")
    tell.after(4)
    complaint.happens("council_stage1_answered", outcome="partly", next_step_told=True)


@story(days=40, often=3)
def a_complaint_taken_back(tell: Telling) -> None:
    record, complaint = a_complaint_about(tell, Matter.COUNCIL_HANDLING, "A rude letter")
    tell.after(6)
    complaint.happens("complaint_withdrawn").ends(Outcome.WITHDRAWN)
    record.ends(Outcome.WITHDRAWN)


@story(days=100, shown=48, often=5)
def no_taxi_to_school(tell: Telling) -> None:
    decided = tell.day
    record = tell.opens(
        "travel",
        Matter.TRAVEL,
        summary="Travel to school refused: under three miles",
        travel_policy=False,
        happened=decided,
        first_known=decided,
    )
    appeal = record.starts("travel_appeal", "The taxi").happens("travel_decided")
    tell.after(12)
    appeal.happens("travel_review_asked")
    tell.after(20, or_later=12)
    appeal.happens("travel_stage1_decided", outcome="not_upheld")
    tell.after(10)
    appeal.happens("travel_panel_asked")
    tell.after(35, or_later=10)
    appeal.happens("travel_panel_met", outcome="upheld")
    tell.after(4)
    appeal.happens("travel_letter_sent").happens(
        "remedy_promised", promises=[promise("A taxi from Monday", Who.COUNCIL, tell.ahead(7))]
    )


@story(days=60, shown=25, often=4, plan="final")
def a_direct_payment_refused(tell: Telling) -> None:
    record = tell.opens("send", Matter.PERSONAL_BUDGET, summary="A direct payment for therapy")
    payment = record.starts("personal_budget_review").happens("payment_asked")
    tell.after(10)
    payment.happens("budget_decided", budget_decision="refused")
    tell.after(5)
    payment.happens("budget_review_asked")
    tell.after(30)
    payment.happens("budget_reviewed", changed=True)


@story(days=80, shown=24, often=4)
def records_asked_for(tell: Telling) -> None:
    record = tell.opens(
        "complaints", Matter.RECORDS, summary="All e-mails about the child", records_wish="own_data"
    )
    request = record.starts("information_rights").happens("records_asked")
    tell.after(20)
    request.happens("longer_time_told", reason="Four thousand e-mails")
    tell.after(50)
    request.happens("records_answered")


@story(days=60, shown=30, often=2, plan="final")
def the_secretary_of_state_is_asked(tell: Telling) -> None:
    record = tell.opens(
        "send",
        Matter.PROVISION_NOT_MADE,
        summary="The family has written to the Secretary of State",
        happened=tell.ago(90),
        first_known=tell.ago(90),
    )
    asked = record.starts("secretary_of_state").happens("secretary_asked")
    tell.after(15)
    asked.happens("council_asked_to_explain")
    tell.after(30)
    asked.happens("secretary_answered")
