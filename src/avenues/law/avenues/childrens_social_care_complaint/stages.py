"""What the council and the panel owe at each of the three stages of a children's social care complaint.

The complaint is written down at entry, if it was spoken (CSC-RECORD), and every council has a complaints
manager (reg 10). Both readings of the day on which stage 2 starts stand here. # CSC-STAGE2-START
"""

from __future__ import annotations

from datetime import date

from avenues.law.calendar import WorkingDays, working_days_after
from avenues.law.clocks import Clock, Owed, Who, duty, target
from avenues.law.facts import Event, Facts
from avenues.law.options import Asker
from avenues.law.reasons import Count, Finding, Reasons, rule
from avenues.law.shared.social_care import Function, social_care_matters, whose_function
from avenues.law.sources import CA89, CSC_REGS, FROM_KNOWLEDGE, LGSCO_DECISIONS, SECOND_HAND

STAGE_1 = 10
STAGE_1_EXTENDED = 20
STAGE_2 = 25
STAGE_2_EXTENDED = 65
PANEL_MEETS = 30
PANEL_REPORTS = 5
FINAL_RESPONSE = 15


class Why(Reasons):
    AS_SOON_AS_POSSIBLE = CA89.s("26(3)", SECOND_HAND), "As soon as possible. The law names no day."
    AS_LONG_AS_NEEDED = CA89.s("26A"), "From the wish to complain until the complaint has ended."
    RECEIVED = CSC_REGS.reg("14", SECOND_HAND), "Complaint received {day}"
    TEN_WORKING_DAYS = CSC_REGS.reg("14", SECOND_HAND), "10 working days: {day}"
    TWENTY_WORKING_DAYS = (
        CSC_REGS.reg("14", SECOND_HAND),
        "20 working days in all, since it is complex or an advocate is needed: {day}",
    )
    STAGE_2_ASKED = CSC_REGS.reg("17", FROM_KNOWLEDGE), "Stage 2 asked for in writing, received {day}"
    STATEMENT_AGREED = (
        LGSCO_DECISIONS.cite("24 002 249 (Haringey)"),
        "As councils may count it. Statement of the complaint agreed {day}",
    )
    TWENTY_FIVE_WORKING_DAYS = CSC_REGS.reg("17", SECOND_HAND), "25 working days: {day}"
    SIXTY_FIVE_WORKING_DAYS = CSC_REGS.reg("17", SECOND_HAND), "65 working days at the very most: {day}"
    MAY_EXTEND = (
        CSC_REGS.reg("17", SECOND_HAND),
        "The council may take up to 65 working days, if it tells you in writing why and until when.",
    )
    PANEL_ASKED = CSC_REGS.reg("19(4)"), "Panel asked for, received {day}"
    THIRTY_WORKING_DAYS = CSC_REGS.reg("19(4)"), "30 working days: {day}"
    PANEL_MET = CSC_REGS.reg("20", SECOND_HAND), "Panel met {day}"
    FIVE_WORKING_DAYS = CSC_REGS.reg("20", SECOND_HAND), "5 working days: {day}"
    PANEL_REPORTED = CSC_REGS.reg("20(3)", SECOND_HAND), "Panel’s advice received {day}"
    FIFTEEN_WORKING_DAYS = CSC_REGS.reg("20(3)", SECOND_HAND), "15 working days: {day}"
    OR_AS_SOON_AS_PRACTICABLE = (
        CSC_REGS.reg("20", SECOND_HAND),
        "Or as soon as it reasonably can, if it could not be done by then.",
    )


_FAULT = "It is at fault. Say so at the next stage and to the Ombudsman."
DECIDE_INTEREST = duty(
    "CSC-INTEREST",
    Who.COUNCIL,
    "Decide whether another person has enough of an interest to complain, and tell them",
    source=CA89.s("26(3)", SECOND_HAND),
    missed=_FAULT,
)
ADVOCATE = duty(
    "CSC-ADVOCATE",
    Who.COUNCIL,
    "Arrange an advocate for the child who complains or wants to",
    source=CA89.s("26A"),
    missed=_FAULT,
)
ANSWER_STAGE_1 = duty(
    "CSC-STAGE1-DUE",
    Who.COUNCIL,
    "Answer at stage 1",
    source=CSC_REGS.reg("14", SECOND_HAND),
    missed="You can ask for stage 2 at once.",
)
ANSWER_STAGE_1_EXTENDED = duty(
    "CSC-STAGE1-EXT",
    Who.COUNCIL,
    "Answer at stage 1, with the longer time",
    source=CSC_REGS.reg("14", SECOND_HAND),
    missed="You can ask for stage 2 at once.",
)
ANSWER_STAGE_2 = duty(
    "CSC-STAGE2-DUE",
    Who.COUNCIL,
    "Finish stage 2 and send you its decision",
    source=CSC_REGS.reg("17", SECOND_HAND),
    missed="It is at fault, unless it told you in writing why it needs longer, and until when.",
)
ANSWER_STAGE_2_AT_MOST = duty(
    "CSC-STAGE2-MAX",
    Who.COUNCIL,
    "Finish stage 2, with all the extra time that there is",
    source=CSC_REGS.reg("17", SECOND_HAND),
    missed="It is at fault. The Ombudsman has often found so, and can look at the delay now.",
)
AS_COUNCILS_COUNT = target(
    "CSC-STAGE2-START",
    Who.COUNCIL,
    "Finish stage 2, as councils often count it",
    source=LGSCO_DECISIONS.cite("24 002 249 (Haringey)"),
    missed="By any way of counting it is late.",
)
PANEL_MEETING = duty(
    "CSC-PANEL-MEET",
    Who.COUNCIL,
    "Hold the panel meeting",
    source=CSC_REGS.reg("19(4)"),
    missed=_FAULT,
)
PANEL_REPORT = duty(
    "CSC-PANEL-REPORT",
    Who.COMPLAINTS_PANEL,
    "Send its advice to you and the council",
    source=CSC_REGS.reg("20", SECOND_HAND),
    missed=_FAULT,
)
FINAL_ANSWER = duty(
    "CSC-FINAL-RESPONSE",
    Who.COUNCIL,
    "Send you its final answer, with reasons if it does not follow the panel",
    source=CSC_REGS.reg("20(3)", SECOND_HAND),
    missed="You can go to the Ombudsman.",
)


@rule(since="2014-09-01")
def duties(facts: Facts, events: tuple[Event, ...] = ()) -> tuple[Owed, ...]:
    """Who owes what, by when, from what has happened so far."""
    facts = facts.after(events)
    if not social_care_matters(facts):
        return ()
    if whose_function(facts).value is Function.ADULTS:
        return ()
    return (*_for_the_person(facts), *_stage_1(facts), *_stage_2(facts), *_panel(facts))


def _for_the_person(facts: Facts) -> tuple[Owed, ...]:
    """An advocate for a child; a quick answer for another person with an interest."""
    match facts.told("asker"):
        case Asker.YOUNG_PERSON:
            return (Owed(ADVOCATE, Finding(None, (Why.AS_LONG_AS_NEEDED,))),)
        case Asker.HELPER if facts.told("childrens_complaint_made") is not None:
            return (Owed(DECIDE_INTEREST, Finding(None, (Why.AS_SOON_AS_POSSIBLE,))),)
        case _:
            return ()


def _after(starts: Reasons, day: date, days: int, period: Reasons) -> Finding[date]:
    """So many working days after the event, as the Children Act's regulations define them."""
    due = working_days_after(day, days, WorkingDays.CHILDREN_ACT)
    return Count.starts(starts, day).then(period, due).found()


def _stage_1(facts: Facts) -> tuple[Owed, ...]:
    received = facts.told("childrens_complaint_made")
    if received is None:
        return ()
    answered = facts.told("childrens_stage1_answered")
    if facts.told("childrens_complaint_complex"):
        due = _after(Why.RECEIVED, received, STAGE_1_EXTENDED, Why.TWENTY_WORKING_DAYS)
        return (Owed(ANSWER_STAGE_1_EXTENDED, due, answered),)
    return (Owed(ANSWER_STAGE_1, _after(Why.RECEIVED, received, STAGE_1, Why.TEN_WORKING_DAYS), answered),)


@rule(since="2014-09-01")
def stage_2_due_from_request(facts: Facts) -> tuple[Finding[date], Finding[date]]:
    """By when is stage 2 due, counted from the request: as a rule, and at the very most? This is the duty."""
    asked = facts.told("childrens_stage2_asked")
    return (
        _after(Why.STAGE_2_ASKED, asked, STAGE_2, Why.TWENTY_FIVE_WORKING_DAYS),
        _after(Why.STAGE_2_ASKED, asked, STAGE_2_EXTENDED, Why.SIXTY_FIVE_WORKING_DAYS),
    )


@rule(since="2014-09-01")
def stage_2_due_from_statement(facts: Facts) -> tuple[Finding[date], Finding[date]]:
    """By when is stage 2 due as councils often count, from the agreed statement of the complaint?"""
    agreed = facts.told("childrens_statement_agreed")
    return (
        _after(Why.STATEMENT_AGREED, agreed, STAGE_2, Why.TWENTY_FIVE_WORKING_DAYS),
        _after(Why.STATEMENT_AGREED, agreed, STAGE_2_EXTENDED, Why.SIXTY_FIVE_WORKING_DAYS),
    )


def _stage_2(facts: Facts) -> tuple[Owed, ...]:
    answered = facts.told("childrens_stage2_answered")
    owed: list[Owed] = []
    if facts.told("childrens_stage2_asked") is not None:
        due, at_most = stage_2_due_from_request(facts)
        owed.append(Owed(ANSWER_STAGE_2, due, answered, Why.MAY_EXTEND))
        owed.append(Owed(ANSWER_STAGE_2_AT_MOST, at_most, answered))
    if facts.told("childrens_statement_agreed") is not None:
        owed.extend(Owed(AS_COUNCILS_COUNT, due, answered) for due in stage_2_due_from_statement(facts))
    return tuple(owed)


def _panel(facts: Facts) -> tuple[Owed, ...]:
    """Stage 3: three independent people (reg 19, CSC-PANEL-MAKEUP), their report, the council's final answer."""
    steps: tuple[tuple[str, Reasons, int, Reasons, Clock, str, Reasons | None], ...] = (
        (
            "childrens_panel_asked",
            Why.PANEL_ASKED,
            PANEL_MEETS,
            Why.THIRTY_WORKING_DAYS,
            PANEL_MEETING,
            "childrens_panel_met",
            None,
        ),
        (
            "childrens_panel_met",
            Why.PANEL_MET,
            PANEL_REPORTS,
            Why.FIVE_WORKING_DAYS,
            PANEL_REPORT,
            "childrens_panel_reported",
            Why.OR_AS_SOON_AS_PRACTICABLE,
        ),
        (
            "childrens_panel_reported",
            Why.PANEL_REPORTED,
            FINAL_RESPONSE,
            Why.FIFTEEN_WORKING_DAYS,
            FINAL_ANSWER,
            "childrens_complaint_finished",
            Why.OR_AS_SOON_AS_PRACTICABLE,
        ),
    )
    return tuple(
        Owed(clock, _after(starts, facts.told(fact), days, period), facts.told(done), excuse)
        for fact, starts, days, period, clock, done, excuse in steps
        if facts.told(fact) is not None
    )
