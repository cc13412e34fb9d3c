"""May this person complain about the NHS, to whom, by when, and what then? Read with `law.md`.

What it shares with the adult social care complaint stands in `law/shared/regulations_2009.py`.
"""

from __future__ import annotations

from avenues.law.clocks import Owed, TimeLimit
from avenues.law.facts import Event, Facts
from avenues.law.options import Matter, TherapyPlace
from avenues.law.reasons import Dated, Finding, Reasons, rule
from avenues.law.room import Contact, Effect, Interplay, NextStep, Standing
from avenues.law.shared import regulations_2009 as regulations
from avenues.law.shared.health import CARE, health_matters, is_private, therapy_is_education, therapy_place
from avenues.law.shared.regulations_2009 import NHS
from avenues.law.shared.social_care import social_care_matters
from avenues.law.sources import CFA, FROM_KNOWLEDGE, LGPIH, NHS_REGS, SECOND_HAND


class Why(Reasons):
    # Standing
    FOR_HEALTH = NHS_REGS.reg("6"), "This procedure is for complaints about the NHS."
    # Next steps
    ASK_PALS = (
        NHS_REGS.reg("8(1)", SECOND_HAND),
        "Ask the Patient Advice and Liaison Service (PALS) to help. It is quick. If you tell PALS that you complain, it must be treated as a complaint.",
    )
    TO_PROVIDER = (
        NHS_REGS.reg("6"),
        "Complain to whoever gave the care or refused it. You can choose the commissioner instead, but not both about the same thing.",
    )
    TO_ICB = (
        NHS_REGS.reg("7", FROM_KNOWLEDGE),
        "Complain to the integrated care board (ICB). It decides which services there are, and must arrange the health care in a plan.",
    )
    TO_CCG = (
        NHS_REGS.reg("7", FROM_KNOWLEDGE),
        "Complain to the clinical commissioning group (CCG). It decides which services there are, and must arrange the health care in a plan.",
    )
    COUNCIL_FIRST = (
        CFA.s("42(2)"),
        "Write to the council first: it must see that what is in Section F is given. The NHS complaint can run beside it.",
    )
    ASK_FOR_ASSESSMENT = (
        CFA.s("36(1)"),
        "There is no plan. If the therapy helps {child} to learn, you can also ask the council to assess for one.",
    )
    ASK_FOR_REVIEW = (
        CFA.s("44"),
        "It is not in the plan. You can ask the council for an early review of the plan, so that it is put in.",
    )
    LEGAL_ADVICE = (
        CFA.s("42(3)"),
        "The NHS commissioner must arrange the health care in Section G. Get legal advice soon: a court case has a short time limit.",
    )
    TO_PRIVATE_PROVIDER = (
        NHS_REGS.reg("6"),
        "Complain to the private provider, by its own complaints procedure.",
    )
    ADVOCACY = (
        LGPIH.s("223A"),
        "Ask for an NHS complaints advocate. It is free and confidential, at any age.",
    )
    ONE_ANSWER = (
        NHS_REGS.reg("9", FROM_KNOWLEDGE),
        "Social care is part of it too. Ask for one meeting and one answer. For a person under 18 this is good practice and not a duty, so say it in your letter.",
    )
    TO_OMBUDSMAN = (
        NHS_REGS.reg("14(2)", SECOND_HAND),
        "If the answer does not settle it, go to the Parliamentary and Health Service Ombudsman.",
    )
    # Interplay
    CO_OPERATE = NHS_REGS.reg("9"), "The NHS and the council must work together and give you one answer."
    NO_DUTY_TO_CO_OPERATE = (
        NHS_REGS.reg("9", FROM_KNOWLEDGE),
        "Both can run at the same time. No rule makes them give one answer, so ask for it.",
    )
    OMBUDSMAN_CLOSES = (
        NHS_REGS.reg("8(1)"),
        "Once an ombudsman looks into it, the NHS body need not deal with it as well.",
    )
    COURT_MAY_PAUSE = (
        NHS_REGS.reg("8(1)", SECOND_HAND),
        "It goes on beside a court case, unless that would harm the case.",
    )
    NOTHING_STOPS_THE_CLOCK = (
        NHS_REGS.reg("12", SECOND_HAND),
        "Both can run at the same time. It does not stop the 12 months to complain.",
    )


COMMISSIONER = Dated({"2014-09-01": Why.TO_CCG, "2022-07-01": Why.TO_ICB})  # VER-ICB


@rule(since="2014-09-01")
def standing(facts: Facts) -> Finding[Standing]:
    """May this person complain about the NHS?"""
    if not health_matters(facts):
        return Standing.NOT_AVAILABLE.because(Why.FOR_HEALTH)
    private = is_private(facts)
    if private:
        return Finding(Standing.NOT_AVAILABLE, (private,))
    stage = regulations.stage(facts, NHS)
    education = therapy_is_education(facts)
    return Finding(stage.value, (education, stage) if education else (stage,))


@rule(since="2014-09-01")
def time_limits(facts: Facts) -> tuple[TimeLimit, ...]:
    """By when must the complaint be made?"""
    if not health_matters(facts) or is_private(facts):
        return ()
    return regulations.limits(facts, NHS)


@rule(since="2014-09-01")
def duties(facts: Facts, events: tuple[Event, ...] = ()) -> tuple[Owed, ...]:
    """What the NHS body owes from the day it received the complaint. A second body counts from the first. # C09-TRANSFER"""
    facts = facts.after(events)
    return regulations.owed(facts, NHS) if health_matters(facts) else ()


def _is_not_commissioned(facts: Facts) -> bool:
    """Is there no such service? Who does not know complains to whoever refused."""
    return not facts.is_unknown("not_commissioned") and facts.not_commissioned


@rule(since="2014-09-01")
def goes_to_commissioner(facts: Facts) -> bool:
    """Is it for the commissioner rather than for whoever gave the care? (NHS-ROUTE, ROUTE-G)"""
    if not health_matters(facts) <= CARE:
        return True
    if Matter.HEALTH_REFUSED not in facts.matters:
        return False
    return therapy_place(facts) is TherapyPlace.SECTION_G or _is_not_commissioned(facts)


@rule(since="2014-09-01")
def next_steps(facts: Facts) -> tuple[NextStep, ...]:
    """What to do now."""
    if not health_matters(facts):
        return ()
    if is_private(facts):
        return (NextStep(Why.TO_PRIVATE_PROVIDER),)
    if facts.nhs_complaint_made is None:
        return (*_plan(facts), *_complain(facts))
    if facts.nhs_complaint_answered is None:
        return regulations.after_complaining(facts, NHS, _contact(facts))
    return (NextStep(Why.TO_OMBUDSMAN, Contact.PHSO),)


def _contact(facts: Facts) -> Contact:
    return Contact.ICB if goes_to_commissioner(facts) else Contact.NHS_PROVIDER


def _plan(facts: Facts) -> tuple[NextStep, ...]:
    """What a plan, or having none, adds: the section decides who must act."""
    if Matter.HEALTH_NOT_PROVIDED in facts.matters:
        return (NextStep(Why.LEGAL_ADVICE, Contact.LEGAL_ADVICE),)
    if Matter.HEALTH_REFUSED not in facts.matters:
        return ()
    match therapy_place(facts):
        case TherapyPlace.SECTION_F:
            return (NextStep(Why.COUNCIL_FIRST, Contact.COUNCIL_SEND_TEAM, SECURE_SECTION_F),)
        case TherapyPlace.SECTION_G:
            return (NextStep(Why.LEGAL_ADVICE, Contact.LEGAL_ADVICE),)
        case TherapyPlace.NOT_IN_PLAN:
            return (NextStep(Why.ASK_FOR_REVIEW, Contact.COUNCIL_SEND_TEAM, REVIEW),)
        case _:
            return (NextStep(Why.ASK_FOR_ASSESSMENT, Contact.COUNCIL_SEND_TEAM, ASSESS),)


def _complain(facts: Facts) -> tuple[NextStep, ...]:
    last = regulations.last_day(facts)
    late = facts.on > last.value
    to_whom = COMMISSIONER.on(facts.on) if goes_to_commissioner(facts) else Why.TO_PROVIDER
    if late:
        steps = (
            NextStep(regulations.Why.ASK_TO_ACCEPT_LATE, _contact(facts), regulations.ASK_TO_ACCEPT),
            NextStep(to_whom, _contact(facts)),
        )
    else:
        steps = (
            NextStep(Why.ASK_PALS, Contact.NHS_PROVIDER),
            NextStep(to_whom, _contact(facts), COMPLAINT, last),
        )
    together = (
        (NextStep(Why.ONE_ANSWER, _contact(facts), ASK_FOR_ONE_ANSWER),) if social_care_matters(facts) else ()
    )
    return (
        *steps,
        NextStep(regulations.Why.WRITE_DOWN),
        *regulations.who_complains(facts),
        *together,
        NextStep(Why.ADVOCACY, Contact.NHS_ADVOCACY),
    )


COMPLAINT = (
    "I wish to complain about NHS care for (name, date of birth). On (date) this happened: (what). It has meant (effect). "
    "To put it right I ask you to (wish). Please deal with this under the 2009 complaints Regulations."
)
ASK_FOR_ONE_ANSWER = (
    "My complaint is about health and social care. Please agree with the council who will lead and talk to me, meet me "
    "together, and send me one answer to all of it."
)
SECURE_SECTION_F = (
    "Section F of the plan says (therapy, how much, how often). It is not being given. Under section 42(2) of the Children "
    "and Families Act 2014 the council must secure it, whatever the NHS does. Please tell me by (date) how it will be given."
)
REVIEW = "(Name) needs (therapy), and it is not in the plan. Please hold an early review so that it can be added to Section F."
ASSESS = (
    "Please assess the education, health and care needs of (name, date of birth) under section 36 of the Children and "
    "Families Act 2014. The needs are (needs). The NHS has refused (therapy)."
)


def alongside(other: str, facts: Facts | None = None) -> Interplay:
    """What does the other avenue do to this complaint and its clock?"""
    match other:
        case "adult_social_care_complaint":
            return Effect.INDEPENDENT.because(Why.CO_OPERATE)
        case "childrens_social_care_complaint":  # C09-COOP-LIMIT
            return Effect.INDEPENDENT.because(Why.NO_DUTY_TO_CO_OPERATE)
        case "health_service_ombudsman" | "joint_ombudsman":
            return Effect.CLOSES.because(Why.OMBUDSMAN_CLOSES)
        case "judicial_review":
            return Effect.PAUSES.because(Why.COURT_MAY_PAUSE)
        case _:
            return Effect.INDEPENDENT.because(Why.NOTHING_STOPS_THE_CLOCK)
