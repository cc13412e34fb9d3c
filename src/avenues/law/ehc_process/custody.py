"""The same clocks in youth custody, and at release: SI 2015/62 (SEND-TIME-2, SEND-EXC-1)."""

from __future__ import annotations

from datetime import date

from avenues.law.calendar import WorkingDays, working_days_after
from avenues.law.clocks import Owed, Who, duty
from avenues.law.ehc_process.assessing import (
    WEEKS_TO_DECIDE,
    WEEKS_TO_FINAL_PLAN,
    WEEKS_TO_SAY_NO_PLAN,
    a_plan_is_due,
    may_end_without_plan,
    owed_in_assessment,
    said_no,
    time_to_comment,
    told_day,
    weeks_from_request,
)
from avenues.law.ehc_process.lateness import not_before
from avenues.law.facts import Facts
from avenues.law.options import Setting
from avenues.law.reasons import Count, Reasons, rule
from avenues.law.sources import DETAINED

IN_FORCE = date(2015, 4, 1)  # sections 70 to 75 and SI 2015/62; before it the ordinary clocks run

WORKING_DAYS_TO_PASS_ON = 5
WORKING_DAYS_TO_ASK = 15
WORKING_DAYS_TO_SEND_PLAN = 5


class Why(Reasons):
    REQUEST_RECEIVED = DETAINED.reg("5(1)"), "Request received, or the council told, {day}"
    SIX_WEEKS = DETAINED.reg("5(1)"), "6 weeks, holidays counted: {day}"
    SIXTEEN_WEEKS = DETAINED.reg("10(1)"), "16 weeks from the request, holidays counted: {day}"
    TWENTY_WEEKS = DETAINED.reg("13(2)"), "20 weeks from the request, holidays counted: {day}"
    DRAFT_SERVED = DETAINED.reg("13(1)"), "Draft plan received {day}"
    RELEASE_KNOWN = DETAINED.reg("16(2)"), "Home council told of the release {day}"
    FIVE_WORKING_DAYS = (
        DETAINED.reg("16(2)"),
        "5 working days, taken as Monday to Friday less bank holidays: {day}",
    )
    PASSED_ON = DETAINED.reg("16(3)"), "New council told of the release {day}"
    FIVE_MORE = DETAINED.reg("16(3)"), "5 working days more: {day}"
    FIFTEEN_MORE = DETAINED.reg("16(4)"), "15 working days more: {day}"
    CUSTODY_KNOWN = DETAINED.reg("17"), "Home council knew of the custody {day}"
    FIVE_TO_SEND = (
        DETAINED.reg("17"),
        "5 working days, taken as Monday to Friday less bank holidays: {day}",
    )


_BREACH = "It is a breach. You can complain, and get legal advice."
DECIDE = duty(
    "TL-K1", Who.COUNCIL, "Tell you whether it will assess", source=DETAINED.reg("5(1)"), missed=_BREACH
)
NO_PLAN = duty(
    "TL-K2",
    Who.COUNCIL,
    "Tell you, with reasons, if it decides that there will be no plan",
    source=DETAINED.reg("10(1)"),
    missed=_BREACH,
)
FINAL_PLAN = duty("TL-K3", Who.COUNCIL, "Send the final plan", source=DETAINED.reg("13(2)"), missed=_BREACH)
COMMENTS = duty(
    "TL-K4",
    Who.COUNCIL,
    "Let you comment on the draft plan",
    source=DETAINED.reg("13(1)"),
    missed="After that day the council may finish the plan without your comments. Before it, it may not.",
)
RELEASE_TO_COUNCIL = duty(
    "TL-K13",
    Who.COUNCIL,
    "Tell the council of the area where the person will live",
    source=DETAINED.reg("16(2)"),
    missed=_BREACH,
)
RELEASE_TO_NHS = duty(
    "TL-K13",
    Who.COUNCIL,
    "The new council tells the NHS commissioner",
    source=DETAINED.reg("16(3)"),
    missed=_BREACH,
)
RELEASE_REQUEST = duty(
    "TL-K13",
    Who.HEALTH_COMMISSIONER,
    "Ask for an assessment or review, if it cannot arrange the health care in the plan",
    source=DETAINED.reg("16(4)"),
    missed=_BREACH,
)
SEND_PLAN = duty(
    "TL-K14",
    Who.COUNCIL,
    "Send the plan to the place of custody and the health services there",
    source=DETAINED.reg("17"),
    missed=_BREACH,
)


def is_in_custody(facts: Facts) -> bool:
    """Is it told that the person is in youth custody? Not asked here: these clocks wait for nobody."""
    if facts.on < IN_FORCE:
        return False
    detained = facts.told("detained")
    if detained is None:
        return facts.told("setting") is Setting.CUSTODY
    return bool(detained)


@rule(since="2014-09-01")
def custody(facts: Facts) -> tuple[Owed, ...]:
    """Assessment and plan in custody, the plan that follows the person there, and the release."""
    return (*decision(facts), *no_plan(facts), *comments(facts), *plan(facts), *plan_sent(facts))


@rule(since="2014-09-01")
def decision(facts: Facts) -> tuple[Owed, ...]:
    """Six weeks to decide whether to assess."""
    if facts.told("request_received") is None:
        return ()
    decided = told_day(facts, "assessment_decided")
    due = weeks_from_request(facts, Why.REQUEST_RECEIVED, Why.SIX_WEEKS, WEEKS_TO_DECIDE)
    return (owed_in_assessment(facts, DECIDE, due, decided),)


@rule(since="2014-09-01")
def no_plan(facts: Facts) -> tuple[Owed, ...]:
    """Sixteen weeks to say that there will be no plan."""
    if facts.told("request_received") is None or not may_end_without_plan(facts):
        return ()
    due = weeks_from_request(facts, Why.REQUEST_RECEIVED, Why.SIXTEEN_WEEKS, WEEKS_TO_SAY_NO_PLAN)
    return said_no(facts, NO_PLAN, due)


@rule(since="2014-09-01")
def comments(facts: Facts) -> tuple[Owed, ...]:
    """At least 15 days to comment on the draft, the day it was served being the first."""
    served = facts.told("draft_served")
    return () if served is None else (time_to_comment(facts, COMMENTS, Why.DRAFT_SERVED, served),)


@rule(since="2014-09-01")
def plan(facts: Facts) -> tuple[Owed, ...]:
    """Twenty weeks to the final plan."""
    received = facts.told("request_received")
    if received is None or not a_plan_is_due(facts):
        return ()
    sent = not_before(received, facts.told("final_plan_sent"))
    due = weeks_from_request(facts, Why.REQUEST_RECEIVED, Why.TWENTY_WEEKS, WEEKS_TO_FINAL_PLAN)
    return (owed_in_assessment(facts, FINAL_PLAN, due, sent),)


@rule(since="2014-09-01")
def plan_sent(facts: Facts) -> tuple[Owed, ...]:
    """Five working days from when the plan is first kept, the custody known or the person moved."""
    known = facts.told("detention_known")
    if known is None:
        return ()
    due = working_days_after(known, WORKING_DAYS_TO_SEND_PLAN, WorkingDays.SEND_REGS)
    count = Count.starts(Why.CUSTODY_KNOWN, known).then(Why.FIVE_TO_SEND, due)
    return (Owed(SEND_PLAN, count.found(), told_day(facts, "custody_plan_sent")),)


@rule(since="2014-09-01")
def release(facts: Facts) -> tuple[Owed, ...]:
    """At release word goes from the home council to the new one, to the NHS, which may then ask: 5, 5, 15.

    Each of the later days is the latest there can be: it counts from the last day of the step before.
    """
    known = facts.told("release_known")
    if known is None or facts.on < IN_FORCE:
        return ()
    told = told_day(facts, "release_passed_on")
    first = _after(known, WORKING_DAYS_TO_PASS_ON)
    second = _after(first if told is None else told, WORKING_DAYS_TO_PASS_ON)
    to_council = Count.starts(Why.RELEASE_KNOWN, known).then(Why.FIVE_WORKING_DAYS, first)
    to_nhs = (to_council if told is None else Count.starts(Why.PASSED_ON, told)).then(Why.FIVE_MORE, second)
    request = to_nhs.then(Why.FIFTEEN_MORE, _after(second, WORKING_DAYS_TO_ASK))
    return (
        Owed(RELEASE_TO_COUNCIL, to_council.found(), told),
        Owed(RELEASE_TO_NHS, to_nhs.found()),
        Owed(RELEASE_REQUEST, request.found()),
    )


def _after(day: date, working_days: int) -> date:
    return working_days_after(day, working_days, WorkingDays.SEND_REGS)
