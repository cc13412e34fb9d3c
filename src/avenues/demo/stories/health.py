"""Complaints about health care, and on to the health Ombudsman."""

from __future__ import annotations

from typing import Any

from avenues.demo.story import story
from avenues.demo.telling import Course, Record, Telling, promise
from avenues.law.clocks import Who
from avenues.law.options import Matter


def a_complaint(tell: Telling, matter: Matter, about: str, **facts: Any) -> tuple[Record, Course]:
    """The NHS body gets a complaint, and acknowledges it."""
    happened = tell.ago(60)
    record = tell.opens("health", matter, summary=about, happened=happened, first_known=happened, **facts)
    complaint = record.starts("nhs_complaint").happens(
        "nhs_complaint_made", about=about, complaint_spoken=False
    )
    tell.after(2, or_later=3)
    return record, complaint.happens("nhs_complaint_acknowledged").happens("talk_offered")


@story(days=70, shown=30, often=7, plan="final")
def therapy_in_section_g_not_given(tell: Telling) -> None:
    record, complaint = a_complaint(
        tell, Matter.HEALTH_NOT_PROVIDED, "Physiotherapy in Section G has stopped", not_commissioned=False
    )
    tell.after(20)
    complaint.happens("consent_given")
    record.notes("The parent’s consent for the notes is on file.")
    tell.after(30)
    complaint.happens("nhs_complaint_answered", outcome="upheld")
    complaint.happens(
        "remedy_promised", promises=[promise("Start again with six sessions", Who.NHS_BODY, tell.ahead(14))]
    )


@story(days=330, shown=215, often=4)
def on_to_the_health_ombudsman(tell: Telling) -> None:
    record, complaint = a_complaint(
        tell, Matter.HEALTH_REFUSED, "Speech therapy refused", not_commissioned=False, private_care=False
    )
    tell.after(30)
    complaint.happens("longer_time_agreed", nhs_answer_agreed_for=tell.ahead(190))
    tell.after(70)
    complaint.happens("nhs_complaint_answered", outcome="not_upheld")
    tell.after(20)
    ombudsman = record.starts("health_service_ombudsman").happens("ombudsman_complained")
    tell.after(60)
    ombudsman.happens("investigation_begun")
    tell.after(120)
    ombudsman.happens("ombudsman_decided", outcome="partly")
    ombudsman.happens("remedy_promised", promises=[promise("A second opinion", Who.NHS_BODY, tell.ahead(28))])


@story(days=260, shown=230, often=3)
def an_answer_after_six_months(tell: Telling) -> None:
    _, complaint = a_complaint(tell, Matter.HEALTH_POOR, "Two years on a waiting list")
    tell.after(200)
    complaint.happens("lateness_explained")
    tell.after(40)
    complaint.happens("nhs_complaint_answered", outcome="partly")
