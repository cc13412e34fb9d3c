"""May this person complain about adult social care, by when, and what then? Read with `law.md`.

What it shares with the NHS complaint stands in `law/shared/regulations_2009.py`.
"""

from __future__ import annotations

from avenues.law.clocks import Owed, TimeLimit
from avenues.law.facts import Event, Facts
from avenues.law.reasons import Finding, Reasons, rule
from avenues.law.room import Contact, Effect, Interplay, NextStep, Standing
from avenues.law.shared import regulations_2009 as regulations
from avenues.law.shared.health import health_matters
from avenues.law.shared.regulations_2009 import ADULT_SOCIAL_CARE
from avenues.law.shared.social_care import Function, social_care_matters, whose_function
from avenues.law.sources import CARE, FROM_KNOWLEDGE, NHS_REGS, SECOND_HAND


class Why(Reasons):
    # Standing
    FOR_SOCIAL_CARE = NHS_REGS.reg("6"), "This procedure is for complaints about social care."
    CHILDRENS_PROCEDURE = (
        NHS_REGS.reg("2", FROM_KNOWLEDGE),
        "Social care for a person under 18 has a procedure of its own, with three stages.",
    )
    # Next steps
    WRITE = (
        NHS_REGS.reg("13", SECOND_HAND),
        "Complain to the council. Say what happened, how it affects {child}, and what would put it right.",
    )
    TO_CHILDRENS = (
        NHS_REGS.reg("2", FROM_KNOWLEDGE),
        "Send it to the children’s complaints team. If it went to adult social care, ask for it to be passed on today.",
    )
    ONE_ANSWER = (
        NHS_REGS.reg("9"),
        "Health is part of it too. Ask the council and the NHS to agree who leads, and to send you one answer.",
    )
    CARE_PROVIDER = (
        NHS_REGS.reg("10"),
        "If a care company gave the care, you can complain to the company too. The council still answers for care that it arranged.",
    )
    ADVOCATE = (
        CARE.s("67"),
        "Ask the council for an advocate if it is hard for the person to take part. It is free.",
    )
    TO_OMBUDSMAN = (
        NHS_REGS.reg("14(2)", SECOND_HAND),
        "If the answer does not settle it, go to the Local Government and Social Care Ombudsman.",
    )
    # Interplay
    CO_OPERATE = (
        NHS_REGS.reg("9"),
        "The council and the NHS must work together and give you one answer.",
    )
    OMBUDSMAN_CLOSES = (
        NHS_REGS.reg("8(1)"),
        "Once an ombudsman looks into it, the council need not deal with it as well.",
    )
    COURT_MAY_PAUSE = (
        NHS_REGS.reg("8(1)", SECOND_HAND),
        "It goes on beside a court case, unless that would harm the case.",
    )
    SPLIT_AT_18 = (
        NHS_REGS.reg("2", FROM_KNOWLEDGE),
        "What arose before the 18th birthday goes there, what came after goes here. Each has its own dates.",
    )
    NOTHING_STOPS_THE_CLOCK = (
        NHS_REGS.reg("12", SECOND_HAND),
        "Both can run at the same time. It does not stop the 12 months to complain.",
    )


@rule(since="2014-09-01")
def standing(facts: Facts) -> Finding[Standing]:
    """May this person complain under the 2009 Regulations about adult social care?"""
    if not social_care_matters(facts):
        return Standing.NOT_AVAILABLE.because(Why.FOR_SOCIAL_CARE)
    function = whose_function(facts)
    if function.value is Function.CHILDREN:  # C09-NOT-CHILDREN
        return Finding(Standing.NOT_AVAILABLE, (function, Why.CHILDRENS_PROCEDURE))
    stage = regulations.stage(facts, ADULT_SOCIAL_CARE)
    return Finding(stage.value, (function, stage))


@rule(since="2014-09-01")
def time_limits(facts: Facts) -> tuple[TimeLimit, ...]:
    """By when must the complaint be made?"""
    if not social_care_matters(facts) or whose_function(facts).value is Function.CHILDREN:
        return ()
    return regulations.limits(facts, ADULT_SOCIAL_CARE)


@rule(since="2014-09-01")
def duties(facts: Facts, events: tuple[Event, ...] = ()) -> tuple[Owed, ...]:
    """What the council owes from the day it received the complaint."""
    facts = facts.after(events)
    return regulations.owed(facts, ADULT_SOCIAL_CARE) if social_care_matters(facts) else ()


@rule(since="2014-09-01")
def next_steps(facts: Facts) -> tuple[NextStep, ...]:
    """What to do now."""
    if not social_care_matters(facts):
        return ()
    if whose_function(facts).value is Function.CHILDREN:
        return (NextStep(Why.TO_CHILDRENS, Contact.CHILDRENS_COMPLAINTS, HAND_OVER),)
    if facts.adult_complaint_made is None:
        return _complain(facts)
    if facts.adult_complaint_answered is None:
        return regulations.after_complaining(facts, ADULT_SOCIAL_CARE, Contact.ADULT_SOCIAL_CARE_COMPLAINTS)
    return (NextStep(Why.TO_OMBUDSMAN, Contact.LGSCO),)


def _complain(facts: Facts) -> tuple[NextStep, ...]:
    last = regulations.last_day(facts)
    contact = Contact.ADULT_SOCIAL_CARE_COMPLAINTS
    if facts.on > last.value:
        first = NextStep(regulations.Why.ASK_TO_ACCEPT_LATE, contact, regulations.ASK_TO_ACCEPT)
    else:
        first = NextStep(Why.WRITE, contact, COMPLAINT, last)
    together = (NextStep(Why.ONE_ANSWER, contact, ASK_FOR_ONE_ANSWER),) if health_matters(facts) else ()
    return (
        first,
        NextStep(regulations.Why.WRITE_DOWN),
        *regulations.who_complains(facts),
        *together,
        NextStep(Why.CARE_PROVIDER),
        NextStep(Why.ADVOCATE, contact),
    )


COMPLAINT = (
    "I wish to complain about adult social care for (name). On (date) this happened: (what). It has meant (effect). "
    "To put it right I ask you to (wish). Please deal with this under the 2009 complaints Regulations."
)
ASK_FOR_ONE_ANSWER = (
    "My complaint is about social care and health. Please agree with the NHS who will lead and talk to me, and send me "
    "one answer to all of it (regulation 9 of the 2009 Regulations)."
)
HAND_OVER = (
    "My complaint is about social care for a person under 18. Please deal with it under the Children Act 1989 "
    "Representations Procedure, from the day I first sent it."
)


def alongside(other: str, facts: Facts | None = None) -> Interplay:
    """What does the other avenue do to this complaint and its clock?"""
    match other:
        case "nhs_complaint":
            return Effect.INDEPENDENT.because(Why.CO_OPERATE)
        case "childrens_social_care_complaint":
            return Effect.INDEPENDENT.because(Why.SPLIT_AT_18)
        case "local_government_ombudsman" | "joint_ombudsman":
            return Effect.CLOSES.because(Why.OMBUDSMAN_CLOSES)
        case "judicial_review":
            return Effect.PAUSES.because(Why.COURT_MAY_PAUSE)
        case _:
            return Effect.INDEPENDENT.because(Why.NOTHING_STOPS_THE_CLOCK)
