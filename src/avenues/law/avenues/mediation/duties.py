"""What the adviser, the council and the NHS owe once mediation is asked for, declined, held or agreed."""

from __future__ import annotations

from datetime import date

from avenues.law.avenues.mediation.rules import health_involved
from avenues.law.calendar import WorkingDays, days_after, weeks_after, working_days_after, working_days_before
from avenues.law.clocks import Clock, Owed, Who, duty
from avenues.law.facts import Event, Facts
from avenues.law.options import Matter, Order, in_order
from avenues.law.reasons import Count, Finding, Reasons, rule
from avenues.law.shared.compliance import STAGES, WEEKS, excuse
from avenues.law.shared.compliance import Why as Compliance
from avenues.law.shared.decision import can_be_appealed, decision_in_dispute, health_only
from avenues.law.shared.who import known_to_be_in_custody
from avenues.law.sources import DETAINED, REGS

DAYS_TO_ARRANGE = 30
WORKING_DAYS_FOR_CERTIFICATE = 3
WORKING_DAYS_TO_TELL_COMMISSIONER = 3
WORKING_DAYS_NOTICE = 5
WEEKS_FOR_OTHER_THINGS = 2
WEEKS_TO_TELL_COUNCIL = 1


class Why(Reasons):
    TOLD_NO_MEDIATION = REGS.reg("34(1)"), "Adviser told on {day} that you do not want mediation"
    ADVISER_TOLD = DETAINED.reg("21"), "Adviser told on {day} that you want mediation"
    COUNCIL_TOLD = REGS.reg("36(2)"), "Council told on {day} that you want mediation"
    COMMISSIONER_TOLD = REGS.reg("35(3)"), "NHS commissioner told {day}"
    MEETING = REGS.reg("37(2)"), "Meeting on {day}"
    NOT_ARRANGED = REGS.reg("39(3)"), "Adviser told on {day} that mediation cannot be arranged"
    ENDED = REGS.reg("39(1)"), "Mediation ended {day}"
    AGREED = REGS.reg("42(3)"), "Agreement made {day}"
    THREE_WORKING_DAYS = (
        REGS.reg("34(1)"),
        "3 working days, taken as Monday to Friday less bank holidays, since the regulations do not say: {day}",
    )
    FIVE_WORKING_DAYS_BEFORE = (
        REGS.reg("37(2)"),
        "5 working days before, taken as Monday to Friday less bank holidays: {day}",
    )
    THIRTY_DAYS = REGS.reg("36(2)"), "30 days, weekends and holidays counted: {day}"
    TWO_WEEKS = REGS.reg("42(3)"), "2 weeks: {day}"
    ONE_WEEK = REGS.reg("42(4)"), "1 week: {day}"
    AS_SOON_AS_POSSIBLE = REGS.reg("39(2)"), "As soon as the council knows that it cannot."


_BREACH = "You can complain. It does not take away your right to appeal."
NOT_WANTED_CERTIFICATE = duty(
    "TL-B3", Who.MEDIATION_ADVISER, "Issue your certificate", source=REGS.reg("34(1)"), missed=_BREACH
)
TELL_COMMISSIONER = duty(
    "TL-B4",
    Who.COUNCIL,
    "Tell each NHS commissioner what is in dispute",
    source=REGS.reg("35(2)"),
    missed=_BREACH,
)
ARRANGE_HEALTH = duty(
    "TL-B5",
    Who.HEALTH_COMMISSIONER,
    "Arrange the mediation",
    source=REGS.reg("35(3)"),
    missed="You can complain. No certificate follows, since it supports no appeal.",
)
_DEEMED = "You are treated as having taken part, and the adviser issues your certificate."
ARRANGE_MIXED = duty(
    "TL-B6", Who.COUNCIL, "Arrange the mediation, with the NHS", source=REGS.reg("35(4)"), missed=_DEEMED
)
ARRANGE = duty("TL-B7", Who.COUNCIL, "Arrange the mediation", source=REGS.reg("36(2)"), missed=_DEEMED)
GIVE_DETAILS = duty(
    "TL-B8",
    Who.ARRANGER,
    "Tell you the date and place, unless you agree to less notice",
    source=REGS.reg("37(2)"),
    missed="You can ask for another day.",
)
TELL_ADVISER_NOT = duty(
    "TL-B9a",
    Who.COUNCIL,
    "Tell the adviser that it cannot arrange mediation in time",
    source=REGS.reg("39(2)"),
    missed="Your certificate comes later.",
)
DEEMED_CERTIFICATE = duty(
    "TL-B9b", Who.MEDIATION_ADVISER, "Issue your certificate", source=REGS.reg("39(3)"), missed=_BREACH
)
HELD_CERTIFICATE = duty(
    "TL-B10", Who.MEDIATION_ADVISER, "Issue your certificate", source=REGS.reg("39(1)"), missed=_BREACH
)
_BROKEN = "You can complain to the council, then to the Ombudsman, and get legal advice about a court order."
_BROKEN_BY = {
    Who.FAMILY: "Ask the others for another day, in writing.",
    Who.SCHOOL: "You can complain to the school or provider. If it is in a plan, complain to the council, then to the Ombudsman.",
    Who.GOVERNORS: "You can complain to the school. If it is in a plan, complain to the council, then to the Ombudsman.",
    **dict.fromkeys(
        (Who.HEALTH_COMMISSIONER, Who.NHS_BODY),
        "You can complain to the NHS, then to the Health Service Ombudsman, and get legal advice about a court order.",
    ),
}


def broken_by(owner: Who) -> str:
    """What can be done where who promised it does not do it."""
    return _BROKEN_BY.get(owner, _BROKEN)


_AGREEMENT = {
    stage.id: duty("TL-B11", Who.COUNCIL, stage.what, source=REGS.reg("42(2)"), missed=_BROKEN)
    for stages in STAGES.values()
    for stage in stages
}
OTHER_THINGS = duty(
    "TL-B12", Who.COUNCIL, "Do the other things that were agreed", source=REGS.reg("42(3)"), missed=_BROKEN
)
REPORT_AGREEMENT = duty(
    "TL-B13",
    Who.HEALTH_COMMISSIONER,
    "Tell the council what was agreed",
    source=REGS.reg("42(4)"),
    missed=_BREACH,
)
CUSTODY_NOT_WANTED = duty(
    "TL-K6", Who.MEDIATION_ADVISER, "Issue the certificate", source=DETAINED.reg("20(1)"), missed=_BREACH
)
CUSTODY_ARRANGE = duty(
    "TL-K7", Who.COUNCIL, "Arrange the mediation", source=DETAINED.reg("21"), missed=_DEEMED
)
CUSTODY_DETAILS = duty(
    "TL-K8",
    Who.COUNCIL,
    "Give the date and place",
    source=DETAINED.reg("22(2)"),
    missed="You can ask for another day.",
)
CUSTODY_CERTIFICATE = duty(
    "TL-K9", Who.MEDIATION_ADVISER, "Issue the certificate", source=DETAINED.reg("24"), missed=_BREACH
)
CUSTODY_OTHER_THINGS = duty(
    "TL-K10", Who.COUNCIL, "Do the other things that were agreed", source=DETAINED.reg("27"), missed=_BROKEN
)
_CUSTODY_AGREEMENT = {
    stage.id: duty("TL-K10", Who.COUNCIL, stage.what, source=DETAINED.reg("27"), missed=_BROKEN)
    for stages in STAGES.values()
    for stage in stages
}


@rule(since="2014-09-01")
def duties(facts: Facts, events: tuple[Event, ...] = ()) -> tuple[Owed, ...]:
    """Who owes what, by when, from what has happened so far."""
    facts = facts.after(events)
    if decision_in_dispute(facts) is None:
        return _agreement(facts) if Matter.AGREEMENT_NOT_KEPT in facts.matters else ()
    return (*_certificates(facts), *_arranging(facts), *_agreement(facts))


def _certificates(facts: Facts) -> tuple[Owed, ...]:
    """The certificate is due 3 working days after each of three events; health only has none."""
    if not can_be_appealed(facts):
        return ()
    custody = bool(known_to_be_in_custody(facts))
    ways = (
        (
            "told_adviser_no_mediation",
            Why.TOLD_NO_MEDIATION,
            CUSTODY_NOT_WANTED if custody else NOT_WANTED_CERTIFICATE,
        ),
        ("not_arranged_told", Why.NOT_ARRANGED, CUSTODY_CERTIFICATE if custody else DEEMED_CERTIFICATE),
        ("mediation_held", Why.ENDED, CUSTODY_CERTIFICATE if custody else HELD_CERTIFICATE),
    )
    owed = []
    for fact, why, clock in ways:
        day = facts.told(fact)
        if day is not None:
            due = working_days_after(day, WORKING_DAYS_FOR_CERTIFICATE, WorkingDays.SEND_REGS)
            owed.append(
                Owed(
                    clock,
                    Count.starts(why, day).then(Why.THREE_WORKING_DAYS, due).found(),
                    facts.told("certificate_issued"),
                )
            )
    return tuple(owed)


def _arranging(facts: Facts) -> tuple[Owed, ...]:
    """From the wish for mediation to its day and place."""
    owed: list[Owed] = []
    custody = bool(known_to_be_in_custody(facts))
    asked = facts.told("told_adviser_mediation" if custody else "mediation_asked")
    if asked is not None and custody:
        owed.append(_arrange(facts, CUSTODY_ARRANGE, Why.ADVISER_TOLD, asked))
    elif asked is not None:
        owed.extend(_asked(facts, asked))
    meeting = facts.told("mediation_date")
    if meeting is not None:
        by = working_days_before(meeting, WORKING_DAYS_NOTICE, WorkingDays.SEND_REGS)
        clock = CUSTODY_DETAILS if custody else GIVE_DETAILS
        count = Count.starts(Why.MEETING, meeting).then(Why.FIVE_WORKING_DAYS_BEFORE, by)
        owed.append(Owed(clock, count.found(), facts.told("mediation_details_given")))
    return tuple(owed)


def _asked(facts: Facts, asked: date) -> tuple[Owed, ...]:
    """The council was told on `asked`. It tells the NHS; then whoever must arranges within 30 days."""
    owed: list[Owed] = []
    if health_involved(facts):
        tell = working_days_after(asked, WORKING_DAYS_TO_TELL_COMMISSIONER, WorkingDays.SEND_REGS)
        count = Count.starts(Why.COUNCIL_TOLD, asked).then(Why.THREE_WORKING_DAYS, tell)
        owed.append(Owed(TELL_COMMISSIONER, count.found(), facts.told("commissioner_told")))
    if health_only(facts):
        told = facts.told("commissioner_told")
        if told is not None:
            owed.append(_arrange(facts, ARRANGE_HEALTH, Why.COMMISSIONER_TOLD, told))
        return tuple(owed)
    clock = ARRANGE_MIXED if health_involved(facts) else ARRANGE
    owed.append(_arrange(facts, clock, Why.COUNCIL_TOLD, asked))
    if _could_not_arrange(facts, asked):
        owed.append(Owed(TELL_ADVISER_NOT, Finding(None, (Why.AS_SOON_AS_POSSIBLE,))))
    return tuple(owed)


def _could_not_arrange(facts: Facts, asked: date) -> bool:
    """Have the 30 days passed without a mediation, and has the adviser not been told? (reg 39(2))"""
    held, told = facts.told("mediation_held"), facts.told("not_arranged_told")
    return held is None and told is None and facts.on > days_after(asked, DAYS_TO_ARRANGE)


def _arrange(facts: Facts, clock: Clock, why: Reasons, start: date) -> Owed:
    count = Count.starts(why, start).then(Why.THIRTY_DAYS, days_after(start, DAYS_TO_ARRANGE))
    return Owed(clock, count.found(), facts.told("mediation_held") or facts.told("mediation_date"))


def _agreement(facts: Facts) -> tuple[Owed, ...]:
    """What was agreed: on appealable issues as if ordered (reg 42(2)), other things in 2 weeks."""
    made = facts.told("agreement_made")
    if made is None:
        return ()
    owed: list[Owed] = []
    clocks = _CUSTODY_AGREEMENT if known_to_be_in_custody(facts) else _AGREEMENT
    for order in in_order(facts.told("agreement_orders") or frozenset[Order]()):
        for stage in STAGES[order]:
            if stage.weeks:
                count = Count.starts(Compliance.AGREEMENT_MADE, made).then(
                    WEEKS[stage.weeks], weeks_after(made, stage.weeks)
                )
                owed.append(
                    Owed(clocks[stage.id], count.found(), facts.told("order_done"), excuse(facts, stage))
                )
    if facts.told("agreement_other"):
        count = Count.starts(Why.AGREED, made).then(Why.TWO_WEEKS, weeks_after(made, WEEKS_FOR_OTHER_THINGS))
        clock = CUSTODY_OTHER_THINGS if known_to_be_in_custody(facts) else OTHER_THINGS
        owed.append(Owed(clock, count.found(), facts.told("order_done")))
    if health_only(facts):
        count = Count.starts(Why.AGREED, made).then(Why.ONE_WEEK, weeks_after(made, WEEKS_TO_TELL_COUNCIL))
        owed.append(Owed(REPORT_AGREEMENT, count.found()))
    return tuple(owed)
