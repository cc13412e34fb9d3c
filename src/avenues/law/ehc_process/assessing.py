"""From a request to a final plan, and assessing again: SI 2014/1530, regulations 4 to 13 and 23 to 27."""

from __future__ import annotations

from datetime import date

from avenues.law.calendar import (
    days_after,
    days_beginning,
    earliest_school_days_after,
    months_after,
    school_days_after,
    weeks_after,
)
from avenues.law.clocks import Clock, Owed, Who, duty, target
from avenues.law.ehc_process.lateness import FOR_ADVICE, FOR_ASSESSMENT, NEVER, excuse, not_before
from avenues.law.facts import Facts
from avenues.law.options import LateBy, Matter
from avenues.law.reasons import Count, Finding, Reasons, rule
from avenues.law.sources import REGS

WEEKS_TO_DECIDE = 6
WEEKS_FOR_ADVICE = 6
WEEKS_TO_SAY_NO_PLAN = 16
WEEKS_TO_FINAL_PLAN = 20
DAYS_TO_COMMENT = 15
DAYS_TO_ANSWER_REASSESSMENT = 15
WEEKS_TO_PLAN_AFTER_REASSESSMENT = 14
MONTHS_BETWEEN_ASSESSMENTS = 6
SCHOOL_DAYS_TO_STAY = 10


class Why(Reasons):
    REQUEST_RECEIVED = REGS.reg("5(1)"), "Request received {day}"
    ADVICE_ASKED = REGS.reg("8(1)"), "Advice asked for {day}"
    DRAFT_SERVED = REGS.reg("13(1)"), "Draft plan received {day}"
    REASSESSMENT_ASKED = REGS.reg("25(1)"), "Request to assess again received {day}"
    REASSESSMENT_AGREED = REGS.reg("27(2)"), "Agreed to assess again {day}"
    ASSESSED = REGS.reg("24"), "Last assessment ended {day}"
    REFUSED = REGS.reg("48"), "Told of the refusal {day}"
    SIX_WEEKS = REGS.reg("5(1)"), "6 weeks, holidays counted: {day}"
    SIX_WEEKS_FOR_ADVICE = REGS.reg("8(1)"), "6 weeks, holidays counted: {day}"
    SIXTEEN_WEEKS = REGS.reg("10(1)"), "16 weeks from the request, holidays counted: {day}"
    TWENTY_WEEKS = REGS.reg("13(2)"), "20 weeks from the request, holidays counted: {day}"
    FOURTEEN_WEEKS = REGS.reg("27(2)"), "14 weeks, holidays counted: {day}"
    FIFTEEN_DAYS_WITH = (
        REGS.reg("13(1)(a)"),
        "15 days, weekends and the day itself counted: {day}. The council may give longer",
    )
    FIFTEEN_DAYS = REGS.reg("25(1)"), "15 days, weekends counted: {day}"
    SIX_MONTHS = REGS.reg("24(a)"), "6 months: {day}{no_such_day}. The council may agree sooner"
    TEN_SCHOOL_DAYS = REGS.reg("48"), "10 days on which the school is open: {day}"
    TEN_DAYS_AT_LEAST = (
        REGS.reg("48"),
        "10 days on which the school is open. Without its calendar we count each weekday but bank holidays: {day}. "
        "It can only be later",
    )


_LATE = "It is a breach. You can complain, and get legal advice. Delay alone cannot be appealed."
DECIDE = duty("TL-A1", Who.COUNCIL, "Tell you whether it will assess", source=REGS.reg("5(1)"), missed=_LATE)
ADVICE = duty(
    "TL-A2",
    Who.ADVICE_GIVER,
    "Give the council the advice for the assessment",
    source=REGS.reg("8(1)"),
    missed="It is a breach. You can complain to that body, and to the council, which must still keep its own time.",
)
NO_PLAN = duty(
    "TL-A3",
    Who.COUNCIL,
    "Tell you, with reasons, if it decides that there will be no plan",
    source=REGS.reg("10(1)"),
    missed=_LATE,
)
COMMENTS = duty(
    "TL-A4",
    Who.COUNCIL,
    "Let you comment on the draft plan, ask for a school or college, and ask for a meeting",
    source=REGS.reg("13(1)(a)"),
    missed="After that day the council may finish the plan without your comments. Before it, it may not.",
)
FINAL_PLAN = duty("TL-A5", Who.COUNCIL, "Send the final plan", source=REGS.reg("13(2)"), missed=_LATE)
ANSWER_REASSESSMENT = duty(
    "TL-A16",
    Who.COUNCIL,
    "Tell you whether it will assess again",
    source=REGS.reg("25(1)"),
    missed=_LATE,
)
PLAN_AFTER_REASSESSMENT = duty(
    "TL-A17",
    Who.COUNCIL,
    "Send the final plan after assessing again",
    source=REGS.reg("27(2)"),
    missed=_LATE,
)
ASK_AGAIN = target(
    "TL-A18",
    Who.FAMILY,
    "Ask for another assessment after this day: until then the council need not agree",
    source=REGS.reg("24(a)"),
    missed="You can ask at any time. This only says when the council may refuse because the last one is recent.",
)
STAY = duty(
    "TL-K16",
    Who.SCHOOL,
    "Let a child who came to the special school to be assessed stay there",
    source=REGS.reg("48"),
    missed="The place may end then. Ask the council at once where the child will go.",
)


@rule(since="2014-09-01")
def assessment(facts: Facts) -> tuple[Owed, ...]:
    """Everything from the request to the final plan."""
    return (*decision(facts), *advice(facts), *no_plan(facts), *comments(facts), *plan(facts), *stay(facts))


@rule(since="2014-09-01")
def reassessment(facts: Facts) -> tuple[Owed, ...]:
    """Assessing again."""
    return (*answer(facts), *plan_again(facts), *ask_again(facts))


@rule(since="2014-09-01")
def decision(facts: Facts) -> tuple[Owed, ...]:
    """Six weeks to decide whether to assess.

    Regulation 5(4) excuses; a council that becomes responsible without a request has no excuse (reg 4).
    Once a later step shows that it decided, a day that nobody can tell is not called missed.
    """
    received = facts.told("request_received")
    if received is None or (_past_deciding(facts) and _decided(facts) is None):
        return ()
    due = weeks_from_request(facts, Why.REQUEST_RECEIVED, Why.SIX_WEEKS, WEEKS_TO_DECIDE)
    return (owed_in_assessment(facts, DECIDE, due, _decided(facts)),)


def _decided(facts: Facts) -> date | None:
    if facts.told("assessment_decided") is None and Matter.REFUSED_ASSESSMENT in _matters(facts):
        return told_day(facts, "notice_sent")
    return told_day(facts, "assessment_decided")


def _past_deciding(facts: Facts) -> bool:
    """Did the council decide, by what it did next or by what the family says it is late with?"""
    late = facts.told("late_with")
    says_otherwise = late is not None and LateBy.DECISION_TO_ASSESS not in late
    later = facts.told("draft_served") is not None or facts.told("final_plan_sent") is not None
    return says_otherwise or later or bool(_matters(facts) & {Matter.REFUSED_PLAN, Matter.PLAN_CONTENT})


@rule(since="2014-09-01")
def advice(facts: Facts) -> tuple[Owed, ...]:
    """Six weeks for each body that is asked for advice (reg 8(1); a missed appointment also excuses)."""
    asked = facts.told("advice_requested")
    if asked is None:
        return ()
    given = told_day(facts, "advice_given")
    due = weeks_after(asked, WEEKS_FOR_ADVICE)
    count = Count.starts(Why.ADVICE_ASKED, asked).then(Why.SIX_WEEKS_FOR_ADVICE, due)
    return (Owed(ADVICE, count.found(), given, excuse(facts, FOR_ADVICE, due, given)),)


@rule(since="2014-09-01")
def no_plan(facts: Facts) -> tuple[Owed, ...]:
    """Sixteen weeks to say that there will be no plan.

    Owed only if there is to be none: once a draft is there, or the day is past and no refusal came, it is not.
    """
    if facts.told("request_received") is None or not may_end_without_plan(facts):
        return ()
    due = weeks_from_request(facts, Why.REQUEST_RECEIVED, Why.SIXTEEN_WEEKS, WEEKS_TO_SAY_NO_PLAN)
    return said_no(facts, NO_PLAN, due)


def said_no(facts: Facts, clock: Clock, due: Finding[date]) -> tuple[Owed, ...]:
    """The refusal of a plan, given or still possible in time."""
    if Matter.REFUSED_PLAN in _matters(facts):
        return (owed_in_assessment(facts, clock, due, told_day(facts, "notice_sent")),)
    return () if facts.on > due.value else (owed_in_assessment(facts, clock, due, None),)


def may_end_without_plan(facts: Facts) -> bool:
    """Is it open, or decided, that the assessment ends without a plan?"""
    if Matter.REFUSED_ASSESSMENT in _matters(facts) or Matter.PLAN_CONTENT in _matters(facts):
        return False
    return facts.told("draft_served") is None and facts.told("final_plan_sent") is None


@rule(since="2014-09-01")
def comments(facts: Facts) -> tuple[Owed, ...]:
    """At least 15 days to comment on the draft, the day it was served being the first."""
    served = facts.told("draft_served")
    return () if served is None else (time_to_comment(facts, COMMENTS, Why.DRAFT_SERVED, served),)


@rule(since="2014-09-01")
def plan(facts: Facts) -> tuple[Owed, ...]:
    """Twenty weeks to the final plan; not owed where the council refused to assess or to make one."""
    received = facts.told("request_received")
    if received is None or not a_plan_is_due(facts):
        return ()
    sent = not_before(received, facts.told("final_plan_sent"))
    due = weeks_from_request(facts, Why.REQUEST_RECEIVED, Why.TWENTY_WEEKS, WEEKS_TO_FINAL_PLAN)
    return (owed_in_assessment(facts, FINAL_PLAN, due, sent),)


def a_plan_is_due(facts: Facts) -> bool:
    """Has the council not refused to assess or to make a plan?"""
    return not _matters(facts) & {Matter.REFUSED_ASSESSMENT, Matter.REFUSED_PLAN}


@rule(since="2014-09-01")
def answer(facts: Facts) -> tuple[Owed, ...]:
    """Fifteen calendar days to answer a request to assess again. Nothing excuses (reg 25 has no exception)."""
    asked = facts.told("reassessment_requested")
    if asked is None:
        return ()
    answered = told_day(facts, "reassessment_agreed")
    if answered is None and Matter.REFUSED_REASSESSMENT in _matters(facts):
        answered = told_day(facts, "notice_sent")
    due = days_after(asked, DAYS_TO_ANSWER_REASSESSMENT)
    count = Count.starts(Why.REASSESSMENT_ASKED, asked).then(Why.FIFTEEN_DAYS, due)
    return (Owed(ANSWER_REASSESSMENT, count.found(), answered, excuse(facts, NEVER, due, answered)),)


@rule(since="2014-09-01")
def plan_again(facts: Facts) -> tuple[Owed, ...]:
    """Fourteen weeks from saying yes to the final plan."""
    agreed = facts.told("reassessment_agreed")
    if agreed is None:
        return ()
    sent = not_before(agreed, facts.told("final_plan_sent"))
    due = weeks_after(agreed, WEEKS_TO_PLAN_AFTER_REASSESSMENT)
    count = Count.starts(Why.REASSESSMENT_AGREED, agreed).then(Why.FOURTEEN_WEEKS, due)
    return (owed_in_assessment(facts, PLAN_AFTER_REASSESSMENT, count.found(), sent),)


@rule(since="2014-09-01")
def ask_again(facts: Facts) -> tuple[Owed, ...]:
    """For six months after an assessment the council need not assess again. No bar on asking, or on appeal. # T-31"""
    ended = facts.told("last_assessed")
    if ended is None:
        return ()
    due = months_after(ended, MONTHS_BETWEEN_ASSESSMENTS)
    count = Count.starts(Why.ASSESSED, ended).then(Why.SIX_MONTHS, due)
    return (Owed(ASK_AGAIN, count.found(), _over(facts, due)),)


@rule(since="2014-09-01")
def stay(facts: Facts) -> tuple[Owed, ...]:
    """After a refusal of a plan, ten more school days in the special school that took the child for assessment."""
    refused = facts.told("notice_sent")
    if refused is None or not facts.told("placed_for_assessment"):
        return ()
    if Matter.REFUSED_PLAN not in _matters(facts):
        return ()
    school = facts.place.school
    if school is None:
        due = earliest_school_days_after(refused, SCHOOL_DAYS_TO_STAY)
        count = Count.starts(Why.REFUSED, refused).then(Why.TEN_DAYS_AT_LEAST, due)
    else:
        due = school_days_after(refused, SCHOOL_DAYS_TO_STAY, school)
        count = Count.starts(Why.REFUSED, refused).then(Why.TEN_SCHOOL_DAYS, due)
    return (Owed(STAY, count.found(), _over(facts, due)),)


def weeks_from_request(facts: Facts, event: Reasons, period: Reasons, weeks: int) -> Finding[date]:
    """So many weeks from the day the council received the request."""
    received = facts.told("request_received")
    return Count.starts(event, received).then(period, weeks_after(received, weeks)).found()


def owed_in_assessment(facts: Facts, clock: Clock, due: Finding[date], done: date | None) -> Owed:
    """A duty with the exceptions for assessments (SEND-EXC-1)."""
    return Owed(clock, due, done, excuse(facts, FOR_ASSESSMENT, due.value, done))


def time_to_comment(facts: Facts, clock: Clock, event: Reasons, served: date) -> Owed:
    """The 15 days of which the first is the day of service (SEND-TIME-3).

    Kept once the last day is over, unless the final plan came before it.
    """
    ends = days_beginning(served, DAYS_TO_COMMENT)
    count = Count.starts(event, served).then(Why.FIFTEEN_DAYS_WITH, ends)
    final = not_before(served, facts.told("final_plan_sent"))
    too_soon = final is not None and final <= ends
    return Owed(clock, count.found(), None if too_soon else _over(facts, ends))


def told_day(facts: Facts, name: str) -> date | None:
    """The day of something, if it is told and has happened."""
    day: date | None = facts.told(name)
    return day


def _over(facts: Facts, ends: date) -> date | None:
    """A time that is given is kept when it is over."""
    return ends if facts.on > ends else None


def _matters(facts: Facts) -> frozenset[Matter]:
    return facts.told("matters") or frozenset()
