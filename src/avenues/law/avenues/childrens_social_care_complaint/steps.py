"""What to do now about a children's social care complaint, at each stage and after each wrong turn."""

from __future__ import annotations

from avenues.law.avenues.childrens_social_care_complaint.rules import (
    in_court_or_conference,
    last_day,
    panel_wanted_by,
    stage_2_wanted_by,
)
from avenues.law.avenues.childrens_social_care_complaint.stages import (
    STAGE_1,
    STAGE_1_EXTENDED,
    stage_2_due_from_request,
)
from avenues.law.calendar import WorkingDays, working_days_after
from avenues.law.facts import Facts
from avenues.law.options import Asker
from avenues.law.reasons import Reasons, rule
from avenues.law.room import Contact, NextStep
from avenues.law.shared.social_care import Function, social_care_matters, whose_function
from avenues.law.sources import (
    CA89,
    CFA,
    CSC_REGS,
    FROM_KNOWLEDGE,
    GETTING_THE_BEST,
    LGA74,
    LGSCO_DECISIONS,
    NHS_REGS,
    SECOND_HAND,
)


class Why(Reasons):
    TO_ADULTS = (
        NHS_REGS.reg("6"),
        "Send it to the council as a complaint about adult social care. That has one stage.",
    )
    RAISE_IT_THERE = (
        CSC_REGS.reg("8", SECOND_HAND),
        "Raise it with the person who chairs the conference, or tell the court. Get legal advice.",
    )
    WRITE = (
        CSC_REGS.reg("14", SECOND_HAND),
        "Complain to the children’s complaints team. Say what happened, how it affects {child}, and what would put it right.",
    )
    ASK_TO_ACCEPT_LATE = (
        CSC_REGS.reg("9", FROM_KNOWLEDGE),
        "Complain all the same. Say why you could not do so before, and that it can still be looked into fairly.",
    )
    NOT_CORPORATE = (
        LGSCO_DECISIONS.cite("23 015 491 (Cheshire East) and 24 012 466 (Kent)"),
        "If the council treats it as an ordinary council complaint, ask for this procedure. To refuse it is a fault.",
    )
    HOLD_THE_DECISION = (
        GETTING_THE_BEST.cite("freezing decisions"),
        "If a service is to be cut, ask the council to hold that decision until your complaint is dealt with.",
    )
    ASK_FOR_ADVOCATE = CA89.s("26A"), "Ask the council for an advocate. It must arrange one for you, free."
    GET_HELP = CFA.s("32"), "Ask SENDIASS for help. It is free, impartial and confidential."
    OMBUDSMANS_YEAR = (
        LGA74.s("26B"),
        "The Ombudsman’s 12 months already run from the day you knew. Go through the stages without delay.",
    )
    WAIT = (
        CSC_REGS.reg("14", SECOND_HAND),
        "Wait for the answer at stage 1. You may both agree to skip to stage 2.",
    )
    STAGE_2_NOW = (
        CSC_REGS.reg("14", SECOND_HAND),
        "The time for stage 1 has passed. Ask for stage 2 at once.",
    )
    ASK_STAGE_2 = (
        CSC_REGS.reg("15", SECOND_HAND),
        "If stage 1 did not settle it, ask in writing for stage 2, the investigation.",
    )
    CHASE_STAGE_2 = (
        CSC_REGS.reg("17", SECOND_HAND),
        "Agree the statement of your complaint soon. Ask for the date by which stage 2 will end.",
    )
    STAGE_2_TOO_LATE = (
        LGSCO_DECISIONS.cite("25 007 824 (West Sussex) and 25 030 380 (Merton)"),
        "Stage 2 has taken longer than the law allows. Ask for the result now. You can complain of the delay to the Ombudsman.",
    )
    ASK_PANEL = (
        CSC_REGS.reg("18", SECOND_HAND),
        "If stage 2 did not settle it, ask in writing for the review panel.",
    )
    ASK_PANEL_LATE = (
        CSC_REGS.reg("18", FROM_KNOWLEDGE),
        "Ask for the panel all the same and say why you are late. If the council refuses, go to the Ombudsman.",
    )
    BRING_SOMEONE = (
        CSC_REGS.reg("19"),
        "You can bring an advocate and one other person to the panel, and either may speak.",
    )
    TO_OMBUDSMAN = (
        CSC_REGS.reg("20(3)", SECOND_HAND),
        "If the final answer does not settle it, go to the Local Government and Social Care Ombudsman.",
    )


@rule(since="2014-09-01")
def next_steps(facts: Facts) -> tuple[NextStep, ...]:
    """What to do now."""
    if not social_care_matters(facts):
        return ()
    if whose_function(facts).value is Function.ADULTS:
        return (NextStep(Why.TO_ADULTS, Contact.ADULT_SOCIAL_CARE_COMPLAINTS, HAND_OVER),)
    if in_court_or_conference(facts):
        return (NextStep(Why.RAISE_IT_THERE, Contact.LEGAL_ADVICE),)
    if facts.childrens_complaint_made is None:
        return _complain(facts)
    if facts.told("childrens_complaint_finished") is not None:
        return (NextStep(Why.TO_OMBUDSMAN, Contact.LGSCO),)
    if facts.childrens_stage2_answered is not None:
        return _after_stage_2(facts)
    if facts.told("childrens_stage2_asked") is not None:
        return _during_stage_2(facts)
    return _during_stage_1(facts)


def _complain(facts: Facts) -> tuple[NextStep, ...]:
    last = last_day(facts)
    contact = Contact.CHILDRENS_COMPLAINTS
    late = facts.on > last.value
    first = (
        NextStep(Why.ASK_TO_ACCEPT_LATE, contact, ASK_TO_ACCEPT)
        if late
        else NextStep(Why.WRITE, contact, COMPLAINT, last)
    )
    corporate = facts.told("council_complaint_made") is not None
    return (
        first,
        *((NextStep(Why.NOT_CORPORATE, contact, WRONG_PROCEDURE),) if corporate else ()),
        NextStep(Why.HOLD_THE_DECISION, contact, FREEZE),  # CSC-FREEZE
        NextStep(Why.OMBUDSMANS_YEAR),
        _help(facts),
    )


def _help(facts: Facts) -> NextStep:
    """The child has a right to an advocate; a parent has not, and can turn to SENDIASS."""
    if facts.asker is Asker.YOUNG_PERSON:
        return NextStep(Why.ASK_FOR_ADVOCATE, Contact.CHILDRENS_COMPLAINTS)
    return NextStep(Why.GET_HELP, Contact.SENDIASS)


def _during_stage_1(facts: Facts) -> tuple[NextStep, ...]:
    contact = Contact.CHILDRENS_COMPLAINTS
    if facts.told("childrens_stage1_answered") is not None:
        return (NextStep(Why.ASK_STAGE_2, contact, STAGE_2, stage_2_wanted_by(facts)),)
    days = STAGE_1_EXTENDED if facts.told("childrens_complaint_complex") else STAGE_1
    made = facts.told("childrens_complaint_made")
    if facts.on > working_days_after(made, days, WorkingDays.CHILDREN_ACT):
        return (NextStep(Why.STAGE_2_NOW, contact, STAGE_2_OVERDUE),)
    return (NextStep(Why.WAIT, contact),)


def _during_stage_2(facts: Facts) -> tuple[NextStep, ...]:
    _, at_most = stage_2_due_from_request(facts)
    if facts.on > at_most.value:
        return (NextStep(Why.STAGE_2_TOO_LATE, Contact.LGSCO, CHASE),)
    return (NextStep(Why.CHASE_STAGE_2, Contact.CHILDRENS_COMPLAINTS, by=at_most),)


def _after_stage_2(facts: Facts) -> tuple[NextStep, ...]:
    contact = Contact.CHILDRENS_COMPLAINTS
    if facts.childrens_panel_asked is not None:
        return (NextStep(Why.BRING_SOMEONE, contact),)
    last = panel_wanted_by(facts)
    if facts.on > last.value:
        return (NextStep(Why.ASK_PANEL_LATE, contact, PANEL_LATE), NextStep(Why.TO_OMBUDSMAN, Contact.LGSCO))
    return (NextStep(Why.ASK_PANEL, contact, PANEL, last), NextStep(Why.BRING_SOMEONE))


HAND_OVER = (
    "My complaint is about social care for a person of 18 or over. Please deal with it under the 2009 complaints "
    "Regulations, from the day I first sent it."
)
COMPLAINT = (
    "I wish to complain under section 26 of the Children Act 1989 about social care for (name). On (date) this happened: "
    "(what). It has meant (effect). To put it right I ask you to (wish)."
)
ASK_TO_ACCEPT = (
    "I wish to complain under section 26 of the Children Act 1989 about (what happened, and when). I could not complain "
    "within a year because (reasons). It can still be looked into fairly because (reasons)."
)
WRONG_PROCEDURE = (
    "My complaint of (date) is about social care for a child in need. Please deal with it under the Children Act 1989 "
    "Representations Procedure, with its three stages, and not as a corporate complaint."
)
FREEZE = "I have complained about your decision to (cut). Please do not act on it until my complaint has been dealt with."
STAGE_2 = (
    "Your answer of (date) at stage 1 does not settle my complaint, because (reasons). Please start stage 2 of the "
    "Children Act procedure. I count its time from the day you get this letter."
)
STAGE_2_OVERDUE = (
    "I complained on (date). The time for stage 1 has passed with no answer. Please start stage 2 of the Children Act "
    "procedure today."
)
CHASE = (
    "I asked for stage 2 on (date). More than 65 working days have passed, which is the longest that regulation 17 allows. "
    "Please send me the result by (date)."
)
PANEL = (
    "Your stage 2 decision of (date) does not settle my complaint, because (reasons). Please hold a review panel under "
    "regulation 18."
)
PANEL_LATE = (
    "I ask for a review panel about your stage 2 decision of (date). I am late because (reasons). Please allow it. If you "
    "will not, please tell me so in writing, so that I can go to the Ombudsman."
)
