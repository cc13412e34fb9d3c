"""Complaints about social care: three stages for children, one for adults."""

from __future__ import annotations

from avenues.demo.story import story
from avenues.demo.telling import Telling, promise
from avenues.law.clocks import Who
from avenues.law.options import Matter


@story(days=240, shown=60, often=7)
def short_breaks_stopped(tell: Telling) -> None:
    happened = tell.ago(50)
    record = tell.opens(
        "social care",
        Matter.SOCIAL_CARE_SERVICE,
        summary="Short breaks stopped without a word",
        happened=happened,
        first_known=happened,
    )
    complaint = record.starts("childrens_social_care_complaint").happens(
        "childrens_complaint_made", about="Short breaks stopped"
    )
    complaint.happens("interest_decided", may_complain=True)
    tell.after(9)
    complaint.happens("stage1_extended", why_longer="complex")
    tell.after(18)
    complaint.happens("childrens_stage1_answered", outcome="partly", next_step_told=True)
    tell.after(10)
    complaint.happens("childrens_stage2_asked")
    tell.after(5)
    complaint.happens("investigators_named").happens("childrens_statement_agreed")
    tell.after(24)
    complaint.happens("time_extended", duty="CSC-STAGE2-DUE", until=tell.ahead(30), reason="A witness is ill")
    tell.after(34)
    complaint.happens("childrens_stage2_answered", outcome="partly", next_step_told=True)
    tell.after(15)
    complaint.happens("childrens_panel_asked")
    tell.after(38)
    complaint.happens("childrens_panel_met", three_independent=True)
    tell.after(6)
    complaint.happens("childrens_panel_reported")
    tell.after(16)
    complaint.happens("childrens_complaint_finished", outcome="upheld")
    complaint.happens(
        "remedy_promised", promises=[promise("Short breaks again", Who.COUNCIL, tell.ahead(20))]
    )


@story(days=60, shown=25, often=4)
def a_complaint_while_a_court_decides(tell: Telling) -> None:
    happened = tell.ago(30)
    record = tell.opens(
        "social care",
        Matter.SOCIAL_CARE_ASSESSMENT,
        summary="The assessment left out the sibling",
        happened=happened,
        first_known=happened,
    )
    complaint = record.starts("childrens_social_care_complaint").happens(
        "childrens_complaint_made", about="What the assessment says"
    )
    tell.after(4)
    complaint.happens("suspended", reason="The family court looks at it")
    tell.after(35)
    complaint.happens("resumed")


@story(days=120, shown=40, often=4, ages=(19, 22), setting="college", plan="final")
def care_for_a_grown_young_person(tell: Telling) -> None:
    happened = tell.ago(40)
    record = tell.opens(
        "social care",
        Matter.SOCIAL_CARE_ASSESSMENT,
        summary="Care hours cut at nineteen",
        happened=happened,
        first_known=happened,
    )
    complaint = record.starts("adult_social_care_complaint").happens(
        "adult_complaint_made", about="Care hours cut", complaint_spoken=False
    )
    tell.after(2, or_later=3)
    complaint.happens("adult_complaint_acknowledged").happens("talk_offered")
    tell.after(20)
    complaint.happens("longer_time_agreed", adult_answer_agreed_for=tell.ahead(200))
    tell.after(60)
    complaint.happens("adult_complaint_answered", outcome="partly")
    complaint.happens("remedy_promised", promises=[promise("A new assessment", Who.COUNCIL, tell.ahead(28))])
