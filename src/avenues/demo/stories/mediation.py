"""Mediation: the call, the certificate, the meeting, what was agreed and what became of it."""

from __future__ import annotations

from datetime import date
from typing import Any

from avenues.casework.kinds import Capacities, Outcome
from avenues.demo.story import story
from avenues.demo.telling import Course, Record, Telling, promise
from avenues.law.clocks import Who
from avenues.law.facts import Event
from avenues.law.options import Matter, Order

BY_LAW = "Regulation 38 of the SEND Regulations 2014"


def a_call_about(tell: Telling, matter: Matter, *, late_by: int = 12, **facts: Any) -> tuple[Record, Course]:
    """The family rings the mediation adviser some days after a letter."""
    letter = tell.ago(2)
    record = tell.opens(
        "mediation",
        matter,
        summary=f"Letter of the council: {matter.key.replace('_', ' ')}",
        in_writing=True,
        letter_dated=letter,
        notice_sent=letter,
        **facts,
    )
    tell.after(4, or_later=late_by)
    call = record.starts("mediation", "The council’s letter").happens("adviser_contacted")
    return record, call.happens("information_given", script="By phone, with the leaflet sent after it")


def is_wanted(tell: Telling, call: Course, issues: str) -> Course:
    """The family wants it, and the council is told."""
    call.happens("told_adviser_mediation", issues=issues)
    call.lets_in("send", law=BY_LAW)
    tell.after(1, or_later=1)
    return call.happens("mediation_asked", by="send", issues=issues)


def is_held(tell: Telling, call: Course, *, notice: int = 14) -> Course:
    """A meeting is fixed and takes place."""
    tell.after(6, or_later=3)
    meeting = tell.ahead(notice)
    call.happens("mediation_details_given", mediation_date=meeting, place="Northmoor Library, room 2")
    call.record.is_given_to("mediator")
    call.seats("mediation", "mediator", "send")
    tell.after((meeting - tell.day).days)
    call.happens("mediation_held", attended="The family, the SEND team, the school", authority=True)
    return call.is_said_in_the_room("mediator", "Both sides found the first hour hard. They went on.")


@story(days=26, often=14)
def no_mediation_is_wanted(tell: Telling) -> None:
    record, call = a_call_about(tell, Matter.REFUSED_ASSESSMENT)
    tell.after(1)
    call.happens("told_adviser_no_mediation")
    tell.after(1, or_later=4)
    call.happens("certificate_issued", certificate_kind="not_wanted")
    tell.after(5)
    call.ends(Outcome.NOT_AGREED)
    record.ends(Outcome.NOT_AGREED)


@story(days=170, shown=140, often=8)
def an_agreement_to_make_a_plan_is_kept(tell: Telling) -> None:
    record, call = a_call_about(tell, Matter.REFUSED_PLAN)
    is_held(tell, is_wanted(tell, call, "Whether there is to be a plan"))
    call.happens(
        "agreement_made",
        promises=[
            promise("Make a plan", Who.COUNCIL, order=Order.MAKE_PLAN),
            promise("Send the educational psychologist’s report", Who.COUNCIL, tell.ahead(10)),
        ],
        in_writing_agreed=True,
    )
    tell.after(2)
    call.happens("certificate_issued", certificate_kind="held")
    tell.after(7)
    call.happens(
        "carried_out",
        by="send",
        duty="TL-B12: Send the educational psychologist’s report",
        evidence="Sent by e-mail",
    )
    tell.after(60)
    call.happens("order_done", by="send")
    tell.after(7)
    call.ends(Outcome.AGREED)
    record.ends(Outcome.AGREED)


@story(days=120, shown=85, often=6)
def promises_of_a_mediation_are_broken(tell: Telling) -> None:
    record, call = a_call_about(tell, Matter.PLAN_CONTENT, plan="final", sections=["b", "f"])
    is_held(tell, is_wanted(tell, call, "Hours of support in Section F"), notice=11)
    call.happens(
        "agreement_made",
        promises=[
            promise("Change Section F", Who.COUNCIL, order=Order.AMEND_PROVISION),
            promise("Put the support in place meanwhile", Who.SCHOOL, tell.ahead(7)),
            promise("Meet the family each month", Who.COUNCIL),
        ],
        in_writing_agreed=True,
    )
    tell.after(6)
    call.happens("certificate_issued", certificate_kind="held")
    tell.after(30)
    record.notes("The family rang: nothing has been put in place. Told them about a complaint.", within=call)
    tell.after(40)
    call.ends(Outcome.PARTLY_AGREED)


@story(days=75, shown=44, often=6)
def a_mediation_that_cannot_be_arranged_in_30_days(tell: Telling) -> None:
    record, call = a_call_about(tell, Matter.REFUSED_ASSESSMENT)
    is_wanted(tell, call, "The refusal to assess")
    tell.after(31, or_later=2)
    call.happens("not_arranged_told", by="send", reason="No officer who can decide was free")
    tell.after(6)
    call.happens("certificate_issued", certificate_kind="not_arranged")
    tell.after(14)
    call.ends(Outcome.NOT_AGREED)
    record.ends(Outcome.NOT_AGREED)


@story(days=90, shown=40, often=4, plan="final")
def a_mediation_about_health_alone(tell: Telling) -> None:
    record, call = a_call_about(tell, Matter.PLAN_CONTENT, sections=["g"])
    is_wanted(tell, call, "Occupational therapy in Section G")
    tell.after(2)
    call.happens("commissioner_told", by="send")
    call.lets_in("icb", law=BY_LAW, capacity=Capacities.COMMISSIONER)
    is_held(tell, call, notice=12)
    call.happens(
        "agreement_made",
        promises=[promise("Ten sessions of therapy", Who.HEALTH_COMMISSIONER, tell.ahead(28))],
        in_writing_agreed=True,
    )
    tell.after(5)
    call.happens("agreement_reported", by="icb")
    tell.after(30)
    call.ends(Outcome.AGREED)
    record.ends(Outcome.AGREED)


@story(days=80, shown=26, often=4, plan="final")
def a_meeting_is_put_off(tell: Telling) -> None:
    record, call = a_call_about(tell, Matter.PLAN_CEASED, late_by=1)
    is_wanted(tell, call, "Whether the plan goes on")
    tell.after(6)
    soon = tell.ahead(3)
    call.happens("mediation_details_given", mediation_date=soon, place="By video")
    tell.after((soon - tell.day).days)
    call.happens("mediation_not_held", why_not_held="put_off")
    record.notes("Father works nights: afternoons only for the new day.", within=call)
    tell.after(10)
    is_held(tell, call, notice=9)
    call.happens("no_agreement")
    tell.after(2)
    call.happens("certificate_issued", certificate_kind="held")
    tell.after(7)
    call.ends(Outcome.NOT_AGREED)
    record.ends(Outcome.NOT_AGREED)


@story(days=34, often=4)
def a_certificate_is_put_right(tell: Telling) -> None:
    record, call = a_call_about(tell, Matter.REFUSED_PLAN)
    call.happens("told_adviser_no_mediation")
    first: date = tell.after(1)
    tell.after(1)
    call.happens("certificate_issued", certificate_kind="not_wanted")
    call.is_put_right(
        "It was issued the day before",
        instead=Event("certificate_issued", first, {"certificate_kind": "not_wanted"}),
    )
    tell.after(6)
    call.happens("certificate_reissued")
    record.notes("The first copy was lost in the post.")


@story(days=16, shown=12, often=4)
def the_family_no_longer_wants_it(tell: Telling) -> None:
    record, call = a_call_about(tell, Matter.REFUSED_REASSESSMENT, plan="final")
    is_wanted(tell, call, "Another assessment")
    tell.after(4)
    call.happens("mediation_given_up").happens("told_adviser_no_mediation")
    record.notes("They would rather appeal at once.")


@story(days=20, often=2, plan="final")
def less_notice_is_agreed_on_the_phone(tell: Telling) -> None:
    record, call = a_call_about(tell, Matter.PLAN_CONTENT, late_by=1, sections=["b"])
    is_wanted(tell, call, "What Section B says")
    tell.after(3)
    record.learns("the SEND team, by phone", mediation_date=tell.ahead(4))
    call.happens("notice_waived", familys_word=True, duty="TL-B8")
    record.notes("A room is free this week, and the family would rather not wait. The letter has not come.")
