"""May this person mediate, by when must they contact the adviser, and what then? Read with `law.md`."""

from __future__ import annotations

from avenues.law.calendar import WorkingDays, last_working_day_to
from avenues.law.clocks import TimeLimit, Waiver, limit, no_limit
from avenues.law.facts import Facts
from avenues.law.options import HEALTH, Matter, Plan
from avenues.law.reasons import Finding, Reasons, rule
from avenues.law.room import Contact, Effect, Interplay, NextStep, Standing
from avenues.law.shared.certificate import (
    bar_on_adviser,
    certificate_required,
    contact_deadline,
    contact_in_time,
    last_safe_contact,
)
from avenues.law.shared.decision import can_be_appealed, decision_in_dispute, health_only
from avenues.law.shared.who import in_custody, known_to_be_in_custody, standing_of_person
from avenues.law.sources import CFA, CODE, DETAINED, FROM_KNOWLEDGE, REGS


class Why(Reasons):
    # Standing
    MAY_MEDIATE = CFA.s("52(1)"), "You can ask for mediation about this. The council must then take part."
    HEALTH_ONLY = (
        CFA.s("53(3)"),
        "Only health is in dispute, so the NHS commissioner arranges the mediation and takes part. You ask through the council.",
    )
    NO_TRIGGER = (
        CFA.s("52(1)"),
        "This kind of mediation is for a decision that can be appealed, or a plan that was made or changed.",
    )
    DRAFT = CFA.s("52(1)(b)"), "The right to mediation comes with the final plan, or with the decision."
    HELD = CFA.s("55(5)"), "The mediation has taken place."
    LATE_BUT_OPEN = (
        CFA.s("55(5)"),
        "You can still mediate. The adviser can give a certificate after a mediation, but no longer without one.",
    )
    # Time
    NO_LIMIT_TO_MEDIATE = CFA.s("52"), "There is no last day to ask for mediation."
    # Next steps
    CONTACT_ADVISER = (
        REGS.reg("33"),
        "Contact the mediation adviser named in the letter. A telephone call is enough. Say that you wish to appeal, and whether you want mediation.",
    )
    ASK_COUNCIL = (
        CFA.s("52(3)"),
        "Tell the council that you want mediation and what about. If health care is missing, say what you want.",
    )
    ASK_ADVISER = (
        CFA.s("56(1)", FROM_KNOWLEDGE),
        "Ask a mediation adviser how mediation would go. You can decide then.",
    )
    STILL_A_WAY = (
        CFA.s("55(5)"),
        "Think about mediation again. It is the way left to a certificate, and a certificate gives you a month to appeal.",
    )
    CERTIFICATE_ONLY = (
        CFA.s("55(4)"),
        "Tell the adviser that you do not want mediation. The certificate is due within 3 working days.",
    )
    TELL_ADVISER = (
        DETAINED.reg("21"),
        "Tell the adviser that you want mediation and what about. The adviser tells the council.",
    )
    WHO_MAY_COME = (
        REGS.reg("38"),
        "You can bring someone to support you or speak for you. The mediator also finds out what {child} thinks.",
    )
    HEALTH_CAN_WAIT = (
        CFA.s("53(1)"),
        "You do not have to mediate about health. If you want it later, tell the council what you want.",
    )
    EXPENSES = (
        REGS.reg("41"),
        "Ask the organiser in advance how to claim travel, lost earnings and care, and what proof it needs.",
    )
    CHECK_AGREEMENT = REGS.reg("42(1)"), "Have what is agreed written down, with who does what by when."
    ADVICE = CODE.para("11.18"), "You choose. The adviser must not press you either way."
    # Interplay
    INDEPENDENT = CODE.para("11.9"), "Mediation can be used beside it. It stops no other clock."
    APPEAL_RUNS_ON = CFA.s("55"), "You can mediate while an appeal runs. The appeal’s dates stay as they are."


_NO_TEST = "The law states no test. Give full reasons."
LEAVE = Waiver(by="the Tribunal", test=_NO_TEST, source=REGS.reg("34(3)"))
CUSTODY_LEAVE = Waiver(by="the Tribunal", test=_NO_TEST, source=DETAINED.reg("20(3)"))
_MISSED = "The adviser can no longer give you a certificate without mediation. You can ask the Tribunal for leave to appeal."

CONTACT = limit("TL-B1", "Contact a mediation adviser", source=REGS.reg("33"), missed=_MISSED, waiver=LEAVE)
BAR = limit(
    "TL-B2",
    "Contact a mediation adviser, counted from the date on the letter",
    source=REGS.reg("34(2)"),
    missed=_MISSED,
    waiver=LEAVE,
)
CUSTODY_CONTACT = limit(
    "TL-K5", "Contact a mediation adviser", source=DETAINED.reg("19"), missed=_MISSED, waiver=CUSTODY_LEAVE
)


@rule(since="2014-09-01")
def standing(facts: Facts) -> Finding[Standing]:
    """May this person have mediation about this?"""
    decision = decision_in_dispute(facts)
    if decision is None:
        return Standing.NOT_AVAILABLE.because(Why.NO_TRIGGER)
    person = standing_of_person(facts)
    if person is not None:
        return person
    if decision is Matter.PLAN_CONTENT and facts.plan is Plan.DRAFT:
        return Standing.NOT_YET.because(Why.DRAFT)
    if facts.told("mediation_held") is not None:
        return Standing.NOT_AVAILABLE.because(Why.HELD)
    if health_only(facts):
        return Standing.OPEN.because(Why.HEALTH_ONLY)
    if needs_contact(facts) and not contact_in_time(facts):
        return Standing.OPEN.because(Why.LATE_BUT_OPEN)  # T-14
    return Standing.OPEN.because(Why.MAY_MEDIATE)


@rule(since="2014-09-01")
def needs_contact(facts: Facts) -> bool:
    """Does a limit to contact the adviser run: is there a written notice, a certificate to get, and no appeal yet?"""
    if not can_be_appealed(facts) or not certificate_required(facts) or not facts.in_writing:
        return False
    return facts.told("appeal_lodged") is None


@rule(since="2014-09-01")
def time_limits(facts: Facts) -> tuple[TimeLimit, ...]:
    """By when must the person contact the adviser? Weekends and holidays move nothing."""
    if decision_in_dispute(facts) is None:
        return ()
    if not needs_contact(facts):
        return (no_limit(CONTACT, Why.NO_LIMIT_TO_MEDIATE),)
    if facts.adviser_contacted is not None and contact_in_time(facts):
        return ()
    deadline = contact_deadline(facts)
    safe = last_working_day_to(last_safe_contact(facts).value, WorkingDays.SEND_REGS)
    contact = TimeLimit(CUSTODY_CONTACT if in_custody(facts) else CONTACT, deadline, safe)
    bar = bar_on_adviser(facts)
    if bar.value < deadline.value:
        return (TimeLimit(BAR, bar, safe), contact)
    return (contact,)


@rule(since="2014-09-01")
def next_steps(facts: Facts) -> tuple[NextStep, ...]:
    """What to do now."""
    if standing(facts).value is not Standing.OPEN:
        return ()
    if health_only(facts):
        return _about_health(facts)
    steps: list[NextStep] = []
    if needs_contact(facts) and facts.adviser_contacted is None and contact_in_time(facts):
        steps.append(
            NextStep(Why.CONTACT_ADVISER, Contact.MEDIATION_ADVISER, TELL_ADVISER, last_safe_contact(facts))
        )
    if facts.told("wants_mediation"):
        steps.extend(_to_mediate(facts))
    elif _has_what_it_gives(facts):
        return (NextStep(Why.ADVICE),)
    elif facts.is_unknown("wants_mediation"):
        steps.append(NextStep(Why.ASK_ADVISER, Contact.MEDIATION_ADVISER))
    elif facts.wants_mediation:
        steps.extend(_to_mediate(facts))
    elif needs_contact(facts) and not contact_in_time(facts):
        steps.append(NextStep(Why.STILL_A_WAY, Contact.COUNCIL_SEND_TEAM, ASK_FOR_MEDIATION))  # T-14
    elif needs_contact(facts):
        steps.append(NextStep(Why.CERTIFICATE_ONLY, Contact.MEDIATION_ADVISER, NO_MEDIATION))
    return (*steps, NextStep(Why.ADVICE))


def _about_health(facts: Facts) -> tuple[NextStep, ...]:
    """Only health is in dispute: no certificate hangs on it, so it is for those who want it. (s.53(1))"""
    if facts.is_unknown("wants_mediation") or not facts.wants_mediation:
        return (NextStep(Why.HEALTH_CAN_WAIT, Contact.COUNCIL_SEND_TEAM, ASK_FOR_MEDIATION),)
    return _to_mediate(facts)


def _has_what_it_gives(facts: Facts) -> bool:
    """Is a certificate in hand, or the appeal made? Then nobody is asked whether they want mediation."""
    if needs_contact(facts):
        return facts.certificate_issued is not None
    return facts.told("appeal_lodged") is not None


def _to_mediate(facts: Facts) -> tuple[NextStep, ...]:
    """Ask for it (through the council; in custody through the adviser), and prepare for the day."""
    ask = NextStep(Why.ASK_COUNCIL, Contact.COUNCIL_SEND_TEAM, ASK_FOR_MEDIATION)
    if known_to_be_in_custody(facts):
        ask = NextStep(Why.TELL_ADVISER, Contact.MEDIATION_ADVISER, ASK_FOR_MEDIATION)
    return (
        ask,
        NextStep(Why.WHO_MAY_COME),
        NextStep(Why.EXPENSES),
        NextStep(Why.CHECK_AGREEMENT),
    )


TELL_ADVISER = (
    "I wish to appeal against the council’s decision in its letter of (date). I do / do not want mediation."
)
NO_MEDIATION = "I do not want mediation. Please issue my certificate."
ASK_FOR_MEDIATION = (
    "I want mediation about the council’s decision in its letter of (date). The issues are (issues). The health care that "
    "I want is (care, or none). Please tell me the date and place at least 5 working days before."
)


def health_involved(facts: Facts) -> bool:
    """Is health in dispute, so that each NHS commissioner takes part?"""
    return decision_in_dispute(facts) is Matter.PLAN_CONTENT and bool(facts.sections & HEALTH)


def alongside(other: str, facts: Facts | None = None) -> Interplay:
    """What does the other avenue do to mediation and its clock?"""
    if other == "appeal":
        return Effect.INDEPENDENT.because(Why.APPEAL_RUNS_ON)
    return Effect.INDEPENDENT.because(Why.INDEPENDENT)
