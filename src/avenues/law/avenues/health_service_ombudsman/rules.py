"""May this person go to the Health Service Ombudsman about the NHS, by when, and what comes first? Read with `law.md`."""

from __future__ import annotations

from datetime import date

from avenues.law.calendar import WorkingDays, last_working_day_to, months_after, months_beginning
from avenues.law.clocks import Owed, TimeLimit, Waiver, Who, duty, limit, no_limit, target
from avenues.law.facts import Event, Facts
from avenues.law.reasons import Count, Finding, Reasons, rule
from avenues.law.room import Effect, Interplay, Standing
from avenues.law.shared import regulations_2009 as regulations
from avenues.law.shared.health import CARE, health_matters, is_private, therapy_is_education
from avenues.law.shared.knowing import first_knew, knows_only_that_it_began
from avenues.law.shared.regulations_2009 import NHS
from avenues.law.shared.tribunal_bar import Bar, appeal_bar
from avenues.law.sources import FROM_KNOWLEDGE, HSC_2015, HSCA93, PHSO_PRACTICE

MONTHS_TO_COMPLAIN = 12  # "a year"
MONTHS_TO_INVESTIGATE = 12
MONTHS_TO_ASK_FOR_REVIEW = 3


class Why(Reasons):
    # Standing
    FOR_HEALTH = HSCA93.s("2", FROM_KNOWLEDGE), "This Ombudsman looks at the NHS."
    TRIBUNAL = (
        HSCA93.s("4", FROM_KNOWLEDGE),
        "The Tribunal can decide this, or could have. The Ombudsman looks at it only if you could not be expected to use that.",
    )
    COURT = (
        HSCA93.s("4", FROM_KNOWLEDGE),
        "You started a court case about it. The Ombudsman looks at it only if you could not be expected to use the court.",
    )
    COMPLAIN_FIRST = HSCA93.s("9(5)"), "Complain to the NHS first. It needs a fair chance to answer."
    ANSWERED = HSCA93.s("9(5)"), "The NHS has answered your complaint."
    OVERRUN = HSCA93.s("9(5)"), "The NHS has had its time to answer. You need not wait any longer."
    STILL_TIME = HSCA93.s("9(5)"), "The NHS still has time to answer your complaint."
    LATE = (
        HSCA93.s("9(4)"),
        "More than a year has passed since you first knew. The Ombudsman can still accept the complaint.",
    )
    IN_TIME = HSCA93.s("9(4)"), "You are within the year."
    WITH_THE_OMBUDSMAN = HSCA93.s("9"), "Your complaint is with the Ombudsman."
    DECIDED = (
        PHSO_PRACTICE.cite("reviews"),
        "The Ombudsman has decided. You can ask it to look again at its decision.",
    )
    # The count
    FIRST_KNEW = HSCA93.s("9(4)"), "You first knew of the problem on {day}"
    HAPPENED = (
        HSCA93.s("9(4)"),
        "It began on {day}. We count from then. If you first knew later, you have longer",
    )
    ONE_YEAR = HSCA93.s("9(4)"), "a year after: {day}{no_such_day}"
    RECEIVED = HSC_2015.s("1"), "Complaint to the Ombudsman received {day}"
    TWELVE_MONTHS = HSC_2015.s("1"), "12 months, with that day as the first: {day}"
    DECISION_SENT = PHSO_PRACTICE.cite("reviews"), "Ombudsman’s decision {day}"
    THREE_MONTHS = PHSO_PRACTICE.cite("reviews"), "about 3 months: {day}{no_such_day}"
    MADE = HSCA93.s("9(4)"), "You have complained to the Ombudsman, so this limit has done its work."
    # Interplay
    COMPLAINT_FIRST = (
        HSCA93.s("9(5)"),
        "The NHS must have had a fair chance to answer. The year runs all the same.",
    )
    APPEAL_CLOSES = (
        HSCA93.s("4", FROM_KNOWLEDGE),
        "So far as the Tribunal could decide it, the Ombudsman does not look at it.",
    )
    COURT_CLOSES = (
        HSCA93.s("4", FROM_KNOWLEDGE),
        "What goes to court is not for the Ombudsman.",
    )
    NOTHING_STOPS_THE_CLOCK = (
        HSCA93.s("9(4)"),
        "Both can run at the same time. It does not stop the Ombudsman’s year.",
    )


COMPLAIN = limit(
    "PHS-LIMIT",
    "Complain to the Health Service Ombudsman, in writing",
    source=HSCA93.s("9(4)"),
    missed="The Ombudsman will not look at it, unless it finds that reasonable.",
    waiver=Waiver(
        by="the Ombudsman",
        test="It finds it reasonable to look at the complaint. That the NHS took long is a usual reason.",
        source=HSCA93.s("9(4)"),
    ),
)
INVESTIGATE = duty(
    "PHS-12M",
    Who.OMBUDSMAN,
    "End its investigation, or send you a statement of the reasons",
    source=HSC_2015.s("1"),
    missed="Ask for the statement of reasons.",
)
REVIEW = target(
    "PHS-REVIEW",
    Who.FAMILY,
    "Ask the Ombudsman to look again at its decision",
    source=PHSO_PRACTICE.cite("reviews"),
    missed="It may refuse to look again.",
)


@rule(since="2014-09-01")
def last_day(facts: Facts) -> Finding[date]:
    """By the end of which day must the Ombudsman have the complaint? A year after first notice. PHS-LIMIT."""
    knew = first_knew(facts)
    starts = Why.HAPPENED if knows_only_that_it_began(facts) else Why.FIRST_KNEW
    return Count.starts(starts, knew).then(Why.ONE_YEAR, months_after(knew, MONTHS_TO_COMPLAIN)).found()


@rule(since="2014-09-01")
def barred(facts: Facts) -> Finding[bool]:
    """Does the Tribunal or a court stand in the way? (s.4) Only for what the Tribunal could decide.

    It could decide about therapy that is education. Health care it can only recommend.
    """
    if therapy_is_education(facts) and appeal_bar(facts).value is not Bar.NONE:
        return Finding(True, (Why.TRIBUNAL,))
    if _is_in_a_plan(facts) and facts.told("court_used"):
        return Finding(True, (Why.COURT,))
    return Finding(False, (Why.FOR_HEALTH,))


def _is_in_a_plan(facts: Facts) -> bool:
    """Does the law order this care, so that a court could too?"""
    return not health_matters(facts) <= CARE or bool(therapy_is_education(facts))


@rule(since="2014-09-01")
def standing(facts: Facts) -> Finding[Standing]:
    """May this person complain to the Health Service Ombudsman about this?"""
    if not health_matters(facts):
        return Standing.NOT_AVAILABLE.because(Why.FOR_HEALTH)
    private = is_private(facts)
    if private:
        return Finding(Standing.NOT_AVAILABLE, (private,))
    shut = barred(facts)
    if shut:
        return Finding(Standing.NOT_AVAILABLE, (shut,))
    if facts.told("ombudsman_decided") is not None:
        return Standing.NOT_AVAILABLE.because(Why.DECIDED)
    if facts.told("ombudsman_complained") is not None:
        return Standing.OPEN.because(Why.WITH_THE_OMBUDSMAN)
    last = last_day(facts)
    if facts.on > last.value:
        return Finding(Standing.LAPSED, (Why.LATE, last))
    chance = opportunity(facts)
    return Finding(chance.value, (chance, Why.IN_TIME))


@rule(since="2014-09-01")
def opportunity(facts: Facts) -> Finding[Standing]:
    """Has the NHS had a fair chance to answer? Its answer, or the end of its time, shows it."""
    if facts.nhs_complaint_made is None:
        return Standing.OPEN_ONCE.because(Why.COMPLAIN_FIRST)
    if facts.nhs_complaint_answered is not None:
        return Standing.OPEN.because(Why.ANSWERED)
    due = regulations.answer_due(facts, NHS)
    if facts.on > due.value:
        return Finding(Standing.OPEN, (Why.OVERRUN, due))
    return Finding(Standing.NOT_YET, (Why.STILL_TIME, due))


@rule(since="2014-09-01")
def time_limits(facts: Facts) -> tuple[TimeLimit, ...]:
    """By when must the Ombudsman have the complaint? The other Ombudsman's year ends a day sooner: aim for that."""
    if not health_matters(facts) or is_private(facts) or barred(facts):
        return ()
    decided = facts.told("ombudsman_decided")
    if decided is not None:
        by = months_after(decided, MONTHS_TO_ASK_FOR_REVIEW)
        return (
            TimeLimit(REVIEW, Count.starts(Why.DECISION_SENT, decided).then(Why.THREE_MONTHS, by).found()),
        )
    if facts.told("ombudsman_complained") is not None:
        return (no_limit(COMPLAIN, Why.MADE),)
    sooner = months_beginning(first_knew(facts), MONTHS_TO_COMPLAIN)
    return (TimeLimit(COMPLAIN, last_day(facts), last_working_day_to(sooner, WorkingDays.COUNCIL)),)


@rule(since="2014-09-01")
def duties(facts: Facts, events: tuple[Event, ...] = ()) -> tuple[Owed, ...]:
    """What the Ombudsman owes from the day it has the complaint, since the Act of 2015."""
    facts = facts.after(events)
    received = facts.told("ombudsman_complained")
    if not health_matters(facts) or received is None or received < HSC_2015.since:
        return ()
    by = months_beginning(received, MONTHS_TO_INVESTIGATE)
    due = Count.starts(Why.RECEIVED, received).then(Why.TWELVE_MONTHS, by).found()
    return (Owed(INVESTIGATE, due, facts.told("ombudsman_decided")),)


def alongside(other: str, facts: Facts | None = None) -> Interplay:
    """What does the other avenue do to a complaint to this Ombudsman, and to its clock?"""
    match other:
        case "nhs_complaint":
            return Effect.NEEDS_FIRST.because(Why.COMPLAINT_FIRST)
        case "appeal":
            return Effect.CLOSES.because(Why.APPEAL_CLOSES)
        case "judicial_review":
            if facts is not None and facts.told("court_used"):
                return Effect.CLOSES_HERE.because(Why.COURT)
            return Effect.CLOSES.because(Why.COURT_CLOSES)
        case _:
            return Effect.INDEPENDENT.because(Why.NOTHING_STOPS_THE_CLOCK)
