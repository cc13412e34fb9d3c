"""What to do now about a complaint to the council, and what to write. Wrong turns are put right here."""

from __future__ import annotations

from datetime import date
from typing import Any

from avenues.law.avenues.council_complaint.rules import (
    early_enough_for_the_ombudsman,
    last_day,
    lateness,
    may_ask_stage_2,
    stage_2_by,
    standing,
)
from avenues.law.avenues.council_complaint.scope import OTHERS, elsewhere, for_the_council, learnt_why
from avenues.law.avenues.council_complaint.scope import Why as Scope
from avenues.law.calendar import weeks_after
from avenues.law.ehc_process import turns_on_a_reason
from avenues.law.facts import Facts
from avenues.law.options import DECISIONS, LateBy, Matter, in_order
from avenues.law.reasons import Count, Finding, Reasons, rule
from avenues.law.room import Contact, NextStep, Standing
from avenues.law.shared import compliance
from avenues.law.shared.knowing import first_knew
from avenues.law.shared.tribunal_bar import AFTERWARDS
from avenues.law.sources import (
    CA89,
    CFA,
    FROM_KNOWLEDGE,
    LGA74,
    LGSCO_CODE,
    LGSCO_CSC_FACT_SHEET,
    LGSCO_PRACTICE,
    LINK_OFFICERS,
    REGS,
    SECOND_HAND,
)

CODE_IN_CASEWORK = date(2026, 4, 1)
WEEKS_TO_ANSWER = 12

URGENT_KINDS = frozenset(
    {
        Matter.PROVISION_NOT_MADE,
        Matter.OUT_OF_EDUCATION,
        Matter.PLACE_REFUSED,
        Matter.COUNCIL_DELAY,
        Matter.ORDER_NOT_CARRIED_OUT,
    }
)

PROMISED = AFTERWARDS | {Matter.AGREEMENT_NOT_KEPT}


class Why(Reasons):
    # Urgent (ROUTE-URGENT)
    URGENT_LETTER = (
        CFA.s("42(2)"),
        "Do not wait for the complaint. Write today to the head of the SEND team, and say that it is urgent.",
    )
    URGENT_HELP = CFA.s("32"), "Ask SENDIASS for help today. It is free, impartial and confidential."
    URGENT_LAWYER = (
        CA89.s("17", FROM_KNOWLEDGE),
        "Get legal advice today. A lawyer can write to the council for a quick answer. If someone is at risk, call "
        "children’s services now.",
    )
    # To start
    COMPLAIN = (
        LGSCO_CODE.para("1.5"),
        "Complain in writing. Say what went wrong, what it led to, and what you want. You need not use the word “complaint”.",
    )
    COMPLAIN_EARLY = (
        LGA74.s("26B"),
        "Complain to the council soon, and by this day if you can. Then it has time to answer before the Ombudsman’s "
        "own time is over.",
    )
    TWELVE_WEEKS_BEFORE = (
        LGSCO_PRACTICE.cite("about 12 weeks"),
        "12 weeks before the end of the Ombudsman’s 12 months: {day}",
    )
    ASK_TO_TAKE_IT_LATE = (
        LGSCO_CODE.para("2.2", FROM_KNOWLEDGE),
        "Complain now all the same. Say why it was not possible sooner, and what still goes on.",
    )
    COUNCIL_IS_LATE = (
        CFA.s("36"),
        "Say in the letter which day the council missed. We list what it owes, with each day.",
    )
    NAME_THE_DAY = (
        REGS.cite("regulations 42 and 44"),
        "Say in the letter what was ordered, agreed or recommended, and on which day. We list by when each had to be done.",
    )
    NOT_LATE_YET = (
        CFA.s("36"),
        "Its last day has not passed, or we do not know it. Ask the council which day it works to.",
    )
    ONE_LETTER = (
        LGSCO_CSC_FACT_SHEET.cite(),
        "One letter is enough for all of it. The council must say which parts go under which procedure. Social care, "
        "the NHS and schools each have their own times.",
    )
    APART_FROM_APPEAL = (
        LGA74.s("26(6)(a)"),
        "Keep the decision out of the complaint. What you appeal, and what comes with it, the Ombudsman cannot look at. "
        "This is no reason not to appeal: only the Tribunal can change the plan.",
    )
    REVIEW_OF_BUDGET_FIRST = (
        LINK_OFFICERS.cite("chapter 4"),
        "For a direct payment, first ask for the review that the law gives you.",
    )
    # Under way
    CODE_COUNTS = (
        LGSCO_CODE.cite("", SECOND_HAND),
        "Ask the council to keep to the Ombudsman’s Code. The Ombudsman has used it in its own cases since 1 April 2026.",
    )
    CODE_IS_ADVICE = (
        LGSCO_CODE.cite("", SECOND_HAND),
        "The Ombudsman’s Code is advice to the council. The Ombudsman uses it in its own cases from 1 April 2026.",
    )
    ASK_FOR_STAGE_2 = LGSCO_CODE.cite("stage 2", SECOND_HAND), "If the answer does not help, ask for stage 2."
    WAIT_NO_LONGER = (
        LGA74.s("26(5)"),
        "If there is no final answer by this day, you can go to the Ombudsman.",
    )
    MADE = LGA74.s("26(5)"), "Complaint made {day}"
    TWELVE_WEEKS = LGSCO_PRACTICE.cite("about 12 weeks"), "about 12 weeks: {day}"
    TO_THE_OMBUDSMAN = LGA74.s("26B"), "Take it to the Ombudsman. Its 12 months run from the day you knew."
    # The wrong door
    APPEAL_INSTEAD = (
        CFA.s("51"),
        "Look at the appeal first: it has a short time limit, which a complaint does not stop.",
    )
    ASK_TO_PASS_IT_ON = (
        LGSCO_CSC_FACT_SHEET.cite(),
        "If you have complained already, ask the council to treat it under the social care procedure. Nothing is lost.",
    )
    TRAVEL_TEAM = LINK_OFFICERS.cite("chapter 4"), "Ask for a review of the travel decision."
    TO_THE_NHS = (
        CFA.s("42(3)"),
        "Complain to the NHS. If you wrote to the council, ask it to pass the letter on.",
    )
    EDUCATION_TOO = (
        CFA.s("42(2)"),
        "If {child} misses education because of it, the council answers for that. Add that matter to your answers.",
    )
    TO_THE_SCHOOL = LGSCO_CODE.para("1.4"), "Complain to the school, college or nursery."
    GET_HELP = CFA.s("32"), "Ask SENDIASS which way is best. It is free, impartial and confidential."


@rule(since="2014-09-01")
def next_steps(facts: Facts) -> tuple[NextStep, ...]:
    """What to do now."""
    if not for_the_council(facts):
        return _another_door(facts)
    if facts.council_complaint_made is None:
        return (*_urgent(facts), *_start(facts))
    if facts.council_complaint_finished is not None:
        return (NextStep(Why.TO_THE_OMBUDSMAN, Contact.LGSCO),)
    return (*_urgent(facts), *_under_way(facts))


def _another_door(facts: Facts) -> tuple[NextStep, ...]:
    """The wrong body or procedure: what is open, and what to write."""
    match elsewhere(facts):
        case Scope.APPEALABLE:
            return (
                NextStep(Why.APPEAL_INSTEAD, Contact.MEDIATION_ADVISER),
                NextStep(Why.APART_FROM_APPEAL, Contact.SENDIASS),
            )
        case Scope.OWN_PROCEDURE:
            return (
                NextStep(Why.ASK_TO_PASS_IT_ON, Contact.CHILDRENS_COMPLAINTS, SEND_IT_ON),
                *_education_too(facts),
            )
        case Scope.HEALTH_BODY:
            return (NextStep(Why.TO_THE_NHS, Contact.ICB, SEND_IT_ON), *_education_too(facts))
        case Scope.SCHOOL_MATTER:
            return (NextStep(Why.TO_THE_SCHOOL, Contact.SCHOOL),)
        case Scope.OWN_APPEAL if Matter.TRAVEL in facts.matters:
            return (NextStep(Why.TRAVEL_TEAM, Contact.TRAVEL_TEAM),)
        case _:
            return (NextStep(Why.GET_HELP, Contact.SENDIASS),)


def _education_too(facts: Facts) -> tuple[NextStep, ...]:
    """What health or social care that is not given does to education is the council's own (Section F, s.19)."""
    if not facts.matters & {Matter.HEALTH_NOT_PROVIDED, Matter.SOCIAL_CARE_NOT_PROVIDED}:
        return ()
    return (NextStep(Why.EDUCATION_TOO, Contact.COUNCIL_COMPLAINTS),)


def _urgent(facts: Facts) -> tuple[NextStep, ...]:
    """ROUTE-URGENT: out of education, at risk, or losing a service now."""
    if not facts.matters & URGENT_KINDS or not facts.urgent:
        return ()
    return (
        NextStep(Why.URGENT_LETTER, Contact.COUNCIL_SEND_TEAM, _letter(facts)),
        NextStep(Why.URGENT_HELP, Contact.SENDIASS),
        NextStep(Why.URGENT_LAWYER, Contact.LEGAL_ADVICE),
    )


@rule(since="2014-09-01")
def _start(facts: Facts) -> tuple[NextStep, ...]:
    """A complaint to make: the letter, and what belongs in it."""
    if standing(facts).value is Standing.LAPSED:
        first = NextStep(Why.ASK_TO_TAKE_IT_LATE, Contact.COUNCIL_COMPLAINTS, TAKE_IT_LATE)
    elif facts.on > early_enough_for_the_ombudsman(facts):
        first = NextStep(Why.COMPLAIN, Contact.COUNCIL_COMPLAINTS, _letter(facts), last_day(facts))
    else:
        first = NextStep(Why.COMPLAIN_EARLY, Contact.COUNCIL_COMPLAINTS, _letter(facts), _aim(facts))
    return (*_budget(facts), first, *_delay(facts), *_promised(facts), *_others(facts))


def _aim(facts: Facts) -> Finding[date]:
    """The safe day, with its proof."""
    return (
        Count.starts(learnt_why(facts), first_knew(facts))
        .then(Why.TWELVE_WEEKS_BEFORE, early_enough_for_the_ombudsman(facts))
        .found()
    )


def _budget(facts: Facts) -> tuple[NextStep, ...]:
    if Matter.PERSONAL_BUDGET not in facts.matters:
        return ()
    return (NextStep(Why.REVIEW_OF_BUDGET_FIRST, Contact.COUNCIL_SEND_TEAM),)


@rule(since="2014-09-01")
def _delay(facts: Facts) -> tuple[NextStep, ...]:
    """Which day did the council miss, and why? Here, and only here, that is asked for."""
    if Matter.COUNCIL_DELAY not in facts.matters or facts.is_unknown("late_with"):
        return ()
    for late_by in in_order(facts.late_with):
        _ask_for_its_day(facts, late_by)
    if any(turns_on_a_reason(facts, late_by) for late_by in in_order(facts.late_with)):
        _asked(facts, "delay_reasons")
    if any(lateness(facts)):
        return (NextStep(Why.COUNCIL_IS_LATE),)
    return (NextStep(Why.NOT_LATE_YET, Contact.COUNCIL_SEND_TEAM, ASK_WHICH_DAY),)


@rule(since="2014-09-01")
def _promised(facts: Facts) -> tuple[NextStep, ...]:
    """What was ordered, agreed or recommended, and on which day: here, and only here, that is asked for.

    From it come the days that the council had (`appeal`, `mediation`), which a complaint should name.
    """
    if not facts.matters & PROMISED:
        return ()
    if Matter.ORDER_NOT_CARRIED_OUT in facts.matters:
        _ask_for_the_order(facts)
    if Matter.AGREEMENT_NOT_KEPT in facts.matters:
        _ask_for_the_agreement(facts)
    if Matter.RECOMMENDATION_NOT_FOLLOWED in facts.matters:
        _asked(facts, "recommendation_made")
    return (NextStep(Why.NAME_THE_DAY),)


def _ask_for_the_order(facts: Facts) -> None:
    """Its day, what was ordered, and the council's reason where that could excuse it (SEND-EXC-2)."""
    made = _asked(facts, "order_made")
    order = None if made is None else _asked(facts, "order")
    if order is not None and compliance.turns_on_a_reason(facts, made, compliance.STAGES[order]):
        _asked(facts, "delay_reasons")


def _ask_for_the_agreement(facts: Facts) -> None:
    """Its day, what was agreed, and the council's reason where that could excuse it (reg 42(2))."""
    made = _asked(facts, "agreement_made")
    if made is None:
        return
    orders = _asked(facts, "agreement_orders") or ()
    _asked(facts, "agreement_other")
    stages = tuple(stage for order in in_order(orders) for stage in compliance.STAGES[order])
    if compliance.turns_on_a_reason(facts, made, stages):
        _asked(facts, "delay_reasons")


def _ask_for_its_day(facts: Facts, late_by: LateBy) -> None:
    """The day that the council's time runs from; who does not know it is not held up."""
    match late_by:
        case LateBy.DECISION_TO_ASSESS | LateBy.PLAN:
            _asked(facts, "request_received")
        case LateBy.REVIEW:
            if _asked(facts, "last_review") is None:
                _asked(facts, "plan_first_made")
        case LateBy.AFTER_REVIEW:
            _asked(facts, "review_meeting")
        case LateBy.REASSESSMENT:
            _asked(facts, "reassessment_requested")
        case LateBy.PHASE_TRANSFER:
            if _asked(facts, "phase_transfer") is not None:
                _asked(facts, "moving_to_post16")


def _asked(facts: Facts, name: str) -> Any:
    return None if facts.is_unknown(name) else getattr(facts, name)


def _others(facts: Facts) -> tuple[NextStep, ...]:
    """Several bodies or procedures in one story (ROUTE-MIXED); a decision beside it (LGO-APPEAL-WARN)."""
    steps = []
    if facts.matters & OTHERS:
        steps.append(NextStep(Why.ONE_LETTER, write=SAY_WHICH_PROCEDURE))
    if facts.matters & DECISIONS or _beside_an_appeal(facts):
        steps.append(NextStep(Why.APART_FROM_APPEAL, Contact.SENDIASS))
    return tuple(steps)


def _beside_an_appeal(facts: Facts) -> bool:
    """Is there an appeal that the complaint should keep away from? Not once it is about what came of one."""
    return facts.told("appeal_lodged") is not None and not facts.matters & AFTERWARDS


@rule(since="2014-09-01")
def _under_way(facts: Facts) -> tuple[NextStep, ...]:
    """A complaint that the council has: the next stage, or the Ombudsman."""
    made = facts.told("council_complaint_made")
    code = Why.CODE_COUNTS if facts.on >= CODE_IN_CASEWORK else Why.CODE_IS_ADVICE
    by = Count.starts(Why.MADE, made).then(Why.TWELVE_WEEKS, weeks_after(made, WEEKS_TO_ANSWER)).found()
    wait = NextStep(Why.WAIT_NO_LONGER, Contact.LGSCO, by=by)
    if may_ask_stage_2(facts):
        ask = NextStep(Why.ASK_FOR_STAGE_2, Contact.COUNCIL_COMPLAINTS, GO_TO_STAGE_2, stage_2_by(facts))
        return (ask, wait, NextStep(code))
    return (NextStep(code, Contact.COUNCIL_COMPLAINTS, PLEASE_ANSWER), wait)


def _letter(facts: Facts) -> str:
    """A model for the first matter that has words of its own."""
    for matter in in_order(facts.matters):
        if matter in LETTERS:
            return LETTERS[matter]
    return COMPLAINT


COMPLAINT = (
    "I wish to complain about (what happened, with dates). It has led to (what it meant for us). I want (an apology, a "
    "decision by a day, the support, something else). Please acknowledge this within 5 working days."
)
LETTERS = {
    Matter.COUNCIL_DELAY: (
        "I wish to complain that the council is late with (step). It was due by (day) under the SEND Regulations 2014. "
        "It has led to (what it meant). Please do it by (day), and tell me how you will make up for what was missed."
    ),
    Matter.PROVISION_NOT_MADE: (
        "(Name) does not get (support), which is in Section F of the plan. Under section 42(2) of the Children and Families "
        "Act 2014 the council must secure it, whoever provides it. Please tell me by (day) when it starts and how you will "
        "make up for what was missed."
    ),
    Matter.PLACE_REFUSED: (
        "The plan names (school). It has not taken (name), though section 43 of the Children and Families Act 2014 says that "
        "it must. Please see to it by (day), and arrange education until then."
    ),
    Matter.OUT_OF_EDUCATION: (
        "(Name) has had no suitable education since (day). Under section 19 of the Education Act 1996, and section 42 if "
        "there is a plan, the council must arrange it. Please tell me by (day) what you will provide, from when, and how much."
    ),
    Matter.ORDER_NOT_CARRIED_OUT: (
        "The Tribunal ordered (what) on (day). The council had (weeks) and has not done it. Please do it by (day)."
    ),
    Matter.AGREEMENT_NOT_KEPT: (
        "On (day) the council agreed in mediation to (what). The time for it ended on (day). Please do it by (day)."
    ),
}
TAKE_IT_LATE = (
    "I wish to complain about (what happened, with dates). I know that more than 12 months have passed. I could not "
    "complain sooner because (reasons). It still matters because (what goes on). If you refuse, please tell me why and how "
    "to reach the Ombudsman."
)
ASK_WHICH_DAY = (
    "Please tell me on which day the council received (the request), and by which day it must (step)."
)
SAY_WHICH_PROCEDURE = (
    "This letter is about several services. Please tell me which part goes under which procedure, who leads, and by when "
    "each will answer. I would like one answer to all of it."
)
SEND_IT_ON = (
    "I wrote on (date). Please treat my letter as a complaint under the procedure that fits, or pass it on to the body "
    "that must answer it. Please count it from the day you received it, and tell me where it went."
)
GO_TO_STAGE_2 = (
    "I am not satisfied with the answer of (date). It does not deal with (points). Please look at my complaint at stage 2, "
    "by someone who did not answer at stage 1."
)
PLEASE_ANSWER = (
    "I complained on (date). Please tell me when I will have your answer, and how to reach the Ombudsman."
)
