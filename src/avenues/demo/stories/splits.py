"""A letter about several things: each part goes its own way, to whoever must answer for it."""

from __future__ import annotations

from avenues.casework.kinds import BodyKind, LinkKind, Outcome
from avenues.demo.story import story
from avenues.demo.telling import Telling, promise
from avenues.law.clocks import Who
from avenues.law.options import Matter


@story(days=200, shown=96, often=5, plan="final")
def a_mixed_complaint_through_three_procedures(tell: Telling) -> None:
    happened = tell.ago(60)
    record = tell.opens(
        "complaints",
        *(Matter.PROVISION_NOT_MADE, Matter.SOCIAL_CARE_SERVICE, Matter.HEALTH_POOR),
        summary="One letter: support at school, short breaks, and a wait for therapy",
        happened=happened,
        first_known=happened,
        appeal_lodged=None,
        court_used=False,
        not_commissioned=False,
    )
    record.names(BodyKind.COUNCIL, "Northmoor Council").names(BodyKind.SOCIAL_CARE, "Northmoor social care")
    record.names(BodyKind.NHS, "Northmoor Children’s Health Service")
    council = record.starts("council_complaint", "Support in Section F")
    council.happens("council_complaint_made", about="Support in Section F")
    care = record.starts("childrens_social_care_complaint", "Short breaks")
    care.happens("childrens_complaint_made", about="Short breaks were stopped")
    consent = record.may_share_with("health")
    tell.after(3)
    council.happens("council_complaint_acknowledged")
    council.happens("part_sent_on", part="The wait for therapy", sent_to="The health service")
    theirs = tell.opens("health", Matter.HEALTH_POOR, summary="A wait of a year for therapy")
    nhs = theirs.starts("nhs_complaint", "The wait for therapy")
    nhs.happens("nhs_complaint_made", about="A wait of a year", passed_on_by="Northmoor Council")
    council.is_tied(council.lets_in("health", consent=consent), theirs)
    tell.after(3)
    nhs.happens("nhs_complaint_acknowledged").happens("talk_offered")
    tell.after(7)
    care.happens("childrens_stage1_answered", outcome="partly", next_step_told=True)
    tell.after(3)
    council.happens("council_stage1_answered", outcome="partly", next_step_told=True)
    tell.after(8)
    care.happens("childrens_stage2_asked")
    council.happens("council_stage2_asked")
    tell.after(30)
    council.happens("council_complaint_finished", outcome="upheld")
    nhs.happens("nhs_complaint_answered", outcome="upheld")
    tell.after(35)
    care.happens("childrens_stage2_answered", outcome="upheld", next_step_told=True)
    tell.after(20)
    ombudsman = record.starts("local_government_ombudsman", "Support in Section F")
    ombudsman.happens("ombudsman_complained")
    tell.after(40)
    ombudsman.happens("draft_decision_sent")
    tell.after(14)
    ombudsman.happens("ombudsman_decided", decision="fault_and_injustice")
    ombudsman.happens("remedy_promised", promises=[promise("An apology", Who.COUNCIL, tell.ahead(14))])


@story(days=70, shown=45, often=3, plan="final")
def a_complaint_that_turns_out_to_be_two(tell: Telling) -> None:
    happened = tell.ago(30)
    first = tell.opens(
        "complaints",
        Matter.COUNCIL_HANDLING,
        summary="Calls not returned",
        happened=happened,
        first_known=happened,
    )
    complaint = first.starts("council_complaint").happens(
        "council_complaint_made", about="Calls not returned"
    )
    tell.after(5)
    second = tell.opens(
        "complaints",
        Matter.TRAVEL,
        summary="Split off: the bus pass",
        travel_policy=False,
        happened=happened,
        first_known=happened,
    )
    first.belongs_with(second, LinkKind.SPLIT, "The bus pass has its own way")
    travel = second.starts("travel_appeal").happens("travel_decided", on=tell.ago(5))
    travel.happens("travel_review_asked")
    tell.after(12)
    complaint.happens("council_stage1_answered", outcome="settled", next_step_told=True).ends(Outcome.AGREED)
    first.ends(Outcome.AGREED)
    tell.after(10)
    travel.happens("travel_stage1_decided", outcome="upheld")
