"""May this person complain about children's social care, and by when? Read with `law.md`.

`stages.py` has what the council owes at each of the three stages, `steps.py` what to do now.
"""

from __future__ import annotations

from datetime import date

from avenues.law.calendar import (
    WorkingDays,
    days_after,
    last_working_day_to,
    months_after,
    months_beginning,
    working_days_after,
)
from avenues.law.clocks import TimeLimit, Waiver, Who, limit, no_limit, target
from avenues.law.facts import Facts
from avenues.law.options import Asker, Matter
from avenues.law.reasons import Count, Finding, Reasons, rule
from avenues.law.room import Effect, Interplay, Standing
from avenues.law.shared.knowing import began
from avenues.law.shared.social_care import Function, social_care_matters, whose_function
from avenues.law.sources import (
    CA89,
    CSC_REGS,
    FROM_KNOWLEDGE,
    GETTING_THE_BEST,
    LGA74,
    LGSCO_DECISIONS,
    NHS_REGS,
    SECOND_HAND,
)

MONTHS_TO_COMPLAIN = 12  # "one year"
WORKING_DAYS_TO_ASK_FOR_STAGE_2 = 20
DAYS_TO_ASK_FOR_STAGE_2 = 28  # as some guidance has it
WORKING_DAYS_TO_ASK_FOR_PANEL = 20


class Why(Reasons):
    # Standing
    FOR_SOCIAL_CARE = (
        CA89.s("26(3)", SECOND_HAND),
        "This procedure is for complaints about children’s social care.",
    )
    COURT_OR_CONFERENCE = (
        CSC_REGS.reg("8", SECOND_HAND),
        "A child protection conference and a report to a court are outside this procedure. Raise it there.",
    )
    IN_YOUR_OWN_RIGHT = (
        CA89.s("26(3)", SECOND_HAND),
        "You can complain about this. Both children and parents can.",
    )
    OTHER_PERSON = (
        CA89.s("26(3)", SECOND_HAND),
        "The council decides as soon as it can whether you have enough of an interest in {childs} welfare to complain.",
    )
    LATE = (
        CSC_REGS.reg("9", FROM_KNOWLEDGE),
        "More than a year has passed. The council need not take the complaint, but it can.",
    )
    UNDER_WAY = (
        CSC_REGS.reg("14", SECOND_HAND),
        "Your complaint is being dealt with. You are entitled to all three stages.",
    )
    MAY_ASK_FOR_PANEL = (
        CSC_REGS.reg("18", SECOND_HAND),
        "You have the stage 2 result and can ask for the review panel.",
    )
    PANEL_TIME_OVER = (
        CSC_REGS.reg("18", SECOND_HAND),
        "The time to ask for the panel has passed. The council may still allow it, and the Ombudsman is open to you.",
    )
    PANEL_TO_COME = CSC_REGS.reg("19"), "You have asked for the panel."
    FINISHED = (
        CSC_REGS.reg("20(3)", SECOND_HAND),
        "The council has given its final answer. The Ombudsman comes next.",
    )
    # The count
    AROSE = CSC_REGS.reg("9", FROM_KNOWLEDGE), "It happened on {day}"
    ONE_YEAR = CSC_REGS.reg("9", FROM_KNOWLEDGE), "one year after: {day}{no_such_day}"
    STAGE_1_ANSWERED = GETTING_THE_BEST.cite("stage 2"), "Stage 1 answer received {day}"
    TWENTY_WORKING_DAYS_STAGE_2 = (
        GETTING_THE_BEST.cite("stage 2", SECOND_HAND),
        "20 working days, by guidance. Some guidance says 28 days: {day}",
    )
    STAGE_2_ANSWERED = CSC_REGS.reg("18", SECOND_HAND), "Stage 2 result received {day}"
    TWENTY_WORKING_DAYS_PANEL = CSC_REGS.reg("18", SECOND_HAND), "20 working days: {day}"
    NO_LIMIT_TO_STAGE_2 = (
        CSC_REGS.reg("17", SECOND_HAND),
        "The regulations set no last day to ask for stage 2. Ask within 20 working days of the stage 1 answer.",
    )
    # Interplay
    COURT_MAY_PAUSE = (
        CSC_REGS.reg("8", SECOND_HAND),
        "The council may wait, if going on would harm the case before a court or tribunal.",
    )
    SPLIT = (
        NHS_REGS.reg("9", FROM_KNOWLEDGE),
        "Each body answers for its part. No rule makes them give one answer here, so ask for it.",
    )
    CORPORATE_SPLIT = (
        LGSCO_DECISIONS.cite("23 015 491 (Cheshire East) and 24 012 466 (Kent)"),
        "Social care is dealt with here, the rest as a council complaint. One letter is enough: the council must say which is which.",
    )
    SPLIT_AT_18 = (
        CA89.s("26(3)", FROM_KNOWLEDGE),
        "What arose before the 18th birthday goes here, what came after goes there. Each has its own dates.",
    )
    OMBUDSMAN_LATER = (
        LGA74.s("26(5)"),
        "The Ombudsman expects all three stages first. Its 12 months run all the same.",
    )
    NOTHING_STOPS_THE_CLOCK = (
        CSC_REGS.reg("9", FROM_KNOWLEDGE),
        "Both can run at the same time. It does not stop the year to complain.",
    )


COMPLAIN = limit(
    "CSC-LIMIT",
    "Make your complaint",
    source=CSC_REGS.reg("9", FROM_KNOWLEDGE),
    missed="The council may refuse. Ask it to accept the complaint late. The Ombudsman can look at a refusal.",
    waiver=Waiver(
        by="the council",
        test="You could not be expected to complain sooner, and it can still be looked into well and fairly.",
        source=CSC_REGS.reg("9", FROM_KNOWLEDGE),
    ),
)
ASK_FOR_STAGE_2 = target(
    "CSC-STAGE2-ASK",
    Who.FAMILY,
    "Ask for stage 2, the investigation",
    source=GETTING_THE_BEST.cite("stage 2", SECOND_HAND),
    missed="The law sets no last day. The council should still take it.",
)
ASK_FOR_PANEL = limit(
    "CSC-PANEL-REQUEST",
    "Ask for the review panel",
    source=CSC_REGS.reg("18", SECOND_HAND),
    missed="You no longer have a right to the panel. You can go to the Ombudsman.",
    waiver=Waiver(
        by="the council",
        test="No test is set. Say why you are late.",
        source=CSC_REGS.reg("18", FROM_KNOWLEDGE),
    ),
)


@rule(since="2014-09-01")
def last_day(facts: Facts) -> Finding[date]:
    """By the end of which day must the complaint be made? One year after the grounds arose. CSC-LIMIT."""
    arose = began(facts)
    return Count.starts(Why.AROSE, arose).then(Why.ONE_YEAR, months_after(arose, MONTHS_TO_COMPLAIN)).found()


@rule(since="2014-09-01")
def stage_2_wanted_by(facts: Facts) -> Finding[date]:
    """By when does guidance want stage 2 to be asked for? CSC-STAGE2-ASK."""
    answered = facts.told("childrens_stage1_answered")
    by = working_days_after(answered, WORKING_DAYS_TO_ASK_FOR_STAGE_2, WorkingDays.CHILDREN_ACT)
    return Count.starts(Why.STAGE_1_ANSWERED, answered).then(Why.TWENTY_WORKING_DAYS_STAGE_2, by).found()


@rule(since="2014-09-01")
def panel_wanted_by(facts: Facts) -> Finding[date]:
    """By the end of which day must the panel be asked for? CSC-PANEL-REQUEST."""
    answered = facts.told("childrens_stage2_answered")
    by = working_days_after(answered, WORKING_DAYS_TO_ASK_FOR_PANEL, WorkingDays.CHILDREN_ACT)
    return Count.starts(Why.STAGE_2_ANSWERED, answered).then(Why.TWENTY_WORKING_DAYS_PANEL, by).found()


@rule(since="2014-09-01")
def in_court_or_conference(facts: Facts) -> bool:
    """Is it about a child protection conference or a report to a court? # CSC-NOT

    An assessment of needs, or care in a plan, is neither: it is asked only about another service or decision.
    """
    if Matter.SOCIAL_CARE_SERVICE in facts.matters:
        return facts.care_in_court
    return bool(facts.told("care_in_court"))


@rule(since="2014-09-01")
def standing(facts: Facts) -> Finding[Standing]:
    """May this person complain under the Children Act about this?"""
    if not social_care_matters(facts):  # CSC-SCOPE
        return Standing.NOT_AVAILABLE.because(Why.FOR_SOCIAL_CARE)
    function = whose_function(facts)
    if function.value is Function.ADULTS:
        return Finding(Standing.NOT_AVAILABLE, (function,))
    if in_court_or_conference(facts):
        return Standing.NOT_AVAILABLE.because(Why.COURT_OR_CONFERENCE)
    if facts.childrens_complaint_made is not None:
        return _under_way(facts)
    last = last_day(facts)
    if facts.on > last.value:
        return Finding(Standing.LAPSED, (Why.LATE, last))
    person = Why.OTHER_PERSON if facts.asker is Asker.HELPER else Why.IN_YOUR_OWN_RIGHT  # CSC-WHO
    return Finding(Standing.OPEN, (function, person))


@rule(since="2014-09-01")
def _under_way(facts: Facts) -> Finding[Standing]:
    """Once in, the person is entitled to all the stages. # CSC-ALL-STAGES"""
    if facts.told("childrens_complaint_finished") is not None:
        return Standing.NOT_AVAILABLE.because(Why.FINISHED)
    if facts.childrens_stage2_answered is None:
        return Standing.OPEN.because(Why.UNDER_WAY)
    if facts.childrens_panel_asked is not None:
        return Standing.OPEN.because(Why.PANEL_TO_COME)
    last = panel_wanted_by(facts)
    if facts.on > last.value:
        return Finding(Standing.LAPSED, (Why.PANEL_TIME_OVER, last))
    return Standing.OPEN.because(Why.MAY_ASK_FOR_PANEL)


@rule(since="2014-09-01")
def time_limits(facts: Facts) -> tuple[TimeLimit, ...]:
    """By when must the person complain, or ask for the next stage?"""
    if not social_care_matters(facts) or whose_function(facts).value is Function.ADULTS:
        return ()
    if in_court_or_conference(facts):
        return ()
    if facts.childrens_complaint_made is None:
        sooner = months_beginning(began(facts), MONTHS_TO_COMPLAIN)  # the words of reg 9 were not read
        return (TimeLimit(COMPLAIN, last_day(facts), last_working_day_to(sooner, WorkingDays.CHILDREN_ACT)),)
    if facts.told("childrens_complaint_finished") is None and facts.childrens_stage2_answered is not None:
        return (
            (TimeLimit(ASK_FOR_PANEL, panel_wanted_by(facts)),) if facts.childrens_panel_asked is None else ()
        )
    answered = facts.told("childrens_stage1_answered")
    if answered is None:
        return (no_limit(ASK_FOR_STAGE_2, Why.NO_LIMIT_TO_STAGE_2),)
    if facts.told("childrens_stage2_asked") is not None:
        return ()
    wanted = stage_2_wanted_by(facts)
    safe = min(wanted.value, days_after(answered, DAYS_TO_ASK_FOR_STAGE_2))
    return (TimeLimit(ASK_FOR_STAGE_2, wanted, safe),)


def alongside(other: str, facts: Facts | None = None) -> Interplay:
    """What does the other avenue do to this complaint and its clock?"""
    match other:
        case "appeal" | "judicial_review" | "disability_discrimination_claim":  # CSC-CONCURRENT
            return Effect.PAUSES.because(Why.COURT_MAY_PAUSE)
        case "local_government_ombudsman" | "joint_ombudsman":
            return Effect.INDEPENDENT.because(Why.OMBUDSMAN_LATER)
        case "council_complaint":  # CSC-NOT-CORPORATE
            return Effect.INDEPENDENT.because(Why.CORPORATE_SPLIT)
        case "adult_social_care_complaint":
            return Effect.INDEPENDENT.because(Why.SPLIT_AT_18)
        case "nhs_complaint":
            return Effect.INDEPENDENT.because(Why.SPLIT)
        case _:
            return Effect.INDEPENDENT.because(Why.NOTHING_STOPS_THE_CLOCK)
