"""Appeals to the Tribunal, as the SEND team sees them."""

from __future__ import annotations

from typing import Any

from avenues.casework.kinds import BodyKind, Outcome
from avenues.demo.story import story
from avenues.demo.telling import Course, Record, Telling
from avenues.law.facts import Event
from avenues.law.options import Matter


def an_appeal_against(tell: Telling, matter: Matter, **facts: Any) -> tuple[Record, Course]:
    """The family appeals, and the council gets it some days later."""
    letter, certificate = tell.ago(50), tell.ago(20)
    record = tell.opens(
        "send",
        matter,
        summary=f"Appeal: {matter.key.replace('_', ' ')}",
        told_by="the appeal form",
        in_writing=True,
        letter_dated=letter,
        notice_sent=letter,
        certificate_issued=certificate,
        **facts,
    )
    record.names(BodyKind.COUNCIL, "Northmoor Council")
    appeal = record.starts("appeal", "The council’s letter").happens("appeal_lodged")
    tell.after(4, or_later=6)
    return record, appeal.happens("council_received_appeal")


@story(days=210, shown=150, often=9)
def an_appeal_conceded_and_carried_out_late(tell: Telling) -> None:
    record, appeal = an_appeal_against(tell, Matter.REFUSED_ASSESSMENT)
    tell.after(25)
    appeal.happens("conceded_on")
    record.notes("The school’s new evidence is clear. We will assess.")
    tell.after(18)
    appeal.happens("carried_out", duty="TL-G1", evidence="Letter to the family")
    tell.after(80)
    record.notes("The psychologist is off sick. The plan will be late, and the family knows.")
    tell.after(30)
    appeal.happens("order_done")
    tell.after(14)
    appeal.ends(Outcome.AGREED)
    record.ends(Outcome.AGREED)


@story(days=260, shown=215, often=10, plan="final")
def an_appeal_heard_and_allowed(tell: Telling) -> None:
    record, appeal = an_appeal_against(tell, Matter.PLAN_CONTENT, sections=["b", "f"])
    tell.after(8)
    appeal.happens("hearing_listed", hearing=tell.ahead(110))
    tell.after(30, or_later=14)
    appeal.happens("response_sent")
    tell.after(25)
    appeal.happens("evidence_sent", whose="The council’s: a speech therapist’s report")
    tell.after(26)
    appeal.happens("bundle_sent")
    tell.after(25)
    appeal.happens("hearing_held")
    tell.after(12)
    appeal.happens("decision_sent", result="allowed").happens("order_made", order="amend_provision")
    tell.after(38, or_later=10)
    appeal.happens("order_done")
    tell.after(10)
    appeal.ends(Outcome.DECIDED)
    record.ends(Outcome.DECIDED)


@story(days=60, shown=42, often=8, plan="final")
def an_appeal_about_the_school_to_be_answered(tell: Telling) -> None:
    record, appeal = an_appeal_against(tell, Matter.PLAN_CONTENT, sections=["i"])
    tell.after(5)
    appeal.happens("hearing_listed", hearing=tell.ahead(90))
    appeal.is_put_right(
        "The notice names another day",
        instead=Event("hearing_listed", tell.day, {"hearing": tell.ahead(97)}),
    )
    record.notes("Tarnholt has a place, and says that it cannot meet need. Ask for it in writing.")
    tell.after(44)
    appeal.happens("response_sent")


@story(days=75, shown=50, often=4)
def the_tribunal_names_another_day(tell: Telling) -> None:
    _, appeal = an_appeal_against(tell, Matter.REFUSED_PLAN)
    tell.after(10)
    appeal.happens("time_directed", duty="TL-D1", until=tell.ahead(21))
    tell.after(24)
    appeal.happens("response_sent")


@story(days=70, often=5)
def an_appeal_withdrawn(tell: Telling) -> None:
    record, appeal = an_appeal_against(tell, Matter.REFUSED_ASSESSMENT)
    tell.after(28)
    appeal.happens("withdrawn_on")
    tell.after(10)
    appeal.ends(Outcome.WITHDRAWN)
    record.ends(Outcome.WITHDRAWN)


@story(days=230, shown=205, often=4, plan="final")
def a_recommendation_about_health(tell: Telling) -> None:
    record, appeal = an_appeal_against(tell, Matter.PLAN_CONTENT, sections=["f", "g"])
    tell.after(40)
    appeal.happens("response_sent").happens("hearing_listed", hearing=tell.ahead(80))
    tell.after(60)
    appeal.happens("bundle_sent")
    tell.after(28)
    appeal.happens("hearing_held")
    tell.after(10)
    appeal.happens("decision_sent", result="partly").happens("order_made", order="amend_provision")
    appeal.happens("recommendation_made", recommendation_about=["health"])
    tell.after(30)
    record.learns("the family’s e-mail", delay_reasons=["away_2_weeks"])
    appeal.happens("recommendation_answered")
    tell.after(5)
    appeal.happens("order_done")


@story(days=250, shown=236, often=3, plan="final")
def an_appeal_goes_on_above(tell: Telling) -> None:
    _, appeal = an_appeal_against(tell, Matter.PLAN_CEASED)
    tell.after(35)
    appeal.happens("response_sent").happens("hearing_listed", hearing=tell.ahead(60))
    tell.after(40)
    appeal.happens("bundle_sent")
    tell.after(21)
    appeal.happens("hearing_held")
    tell.after(8)
    appeal.happens("decision_sent", result="dismissed")
    tell.after(20)
    appeal.happens("permission_asked")
    tell.after(20)
    appeal.happens("permission_refused_sent")
    tell.after(18)
    appeal.happens("upper_permission_asked")
    tell.after(30)
    appeal.happens("upper_permission_given")
    tell.after(10)
    appeal.happens("upper_notice_received")
    tell.after(25)
    appeal.happens("upper_response_sent")


@story(days=110, shown=104, often=3)
def late_with_a_reason_that_may_excuse_it(tell: Telling) -> None:
    record, appeal = an_appeal_against(tell, Matter.REFUSED_ASSESSMENT)
    tell.after(20)
    appeal.happens("conceded_on")
    tell.after(9)
    appeal.happens("delay_explained", delay_reasons=["away_2_weeks"])
    record.notes("The family is abroad until the end of the month.")
    tell.after(60)
    record.notes("They are back. The first meeting is fixed.")
