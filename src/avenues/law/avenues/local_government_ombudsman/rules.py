"""May this person go to the Ombudsman about a council, by when, and what stands in the way? Read with `law.md`.

`first.py` says who must have had a chance to answer, `steps.py` what to do now, `beside.py` what other avenues
do to it, `law/shared/tribunal_bar.py` what an appeal puts beyond the Ombudsman.
"""

from __future__ import annotations

from datetime import date

from avenues.law.avenues.local_government_ombudsman.first import opportunity, parts, twelve_weeks
from avenues.law.calendar import (
    WorkingDays,
    last_working_day_to,
    months_after,
    months_beginning,
    weeks_beginning,
)
from avenues.law.clocks import Owed, TimeLimit, Waiver, Who, duty, limit, no_limit, target
from avenues.law.facts import Event, Facts
from avenues.law.options import DECISIONS, Matter, Strand
from avenues.law.reasons import Count, Finding, Reasons, rule
from avenues.law.room import Standing
from avenues.law.shared.knowing import first_knew, knows_only_that_it_began
from avenues.law.shared.tribunal_bar import Bar, is_the_decision, tribunal_bar
from avenues.law.sources import (
    FROM_KNOWLEDGE,
    LGA74,
    LGA74_SCH5,
    LGSCO_DECISIONS,
    LGSCO_FACT_SHEETS,
    LGSCO_PRACTICE,
    RECOMMENDATIONS,
)

MONTHS_TO_COMPLAIN = 12
WEEKS_TO_ANSWER_RECOMMENDATION = 5
MONTHS_TO_ASK_FOR_REVIEW = 1
SCHOOL_MATTERS = frozenset(
    {Matter.SEN_SUPPORT, Matter.PROVIDER_OTHER, Matter.EXCLUSION, Matter.ADMISSION, Matter.DISCRIMINATION}
)


class Why(Reasons):
    # Standing
    NOT_SCHOOLS = (
        LGA74_SCH5.para("5(2)"),
        "The Ombudsman cannot look at what happens inside a school. The Department for Education is the place after the school.",
    )
    DATA = (
        LGSCO_DECISIONS.cite("24 017 425 (Dorset)"),
        "The Information Commissioner deals with records and data.",
    )
    FOR_COUNCILS = (
        LGA74.s("25(1)", FROM_KNOWLEDGE),
        "This Ombudsman looks at councils and social care, not at the NHS.",
    )
    DECIDED = (
        LGSCO_PRACTICE.cite("reviews", FROM_KNOWLEDGE),
        "The Ombudsman has decided. You can ask it to look again at its decision.",
    )
    WITH_THE_OMBUDSMAN = LGA74.s("26(1)"), "Your complaint is with the Ombudsman."
    LATE = (
        LGA74.s("26B"),
        "More than 12 months have passed since you first knew. Time ran even while the council had not answered.",
    )
    IN_TIME = LGA74.s("26B"), "You are within the 12 months."
    NOT_THE_DECISION = (
        LGSCO_FACT_SHEETS.cite("what it cannot look at"),
        "It can look at the rest of what you say, not at the decision that can be appealed.",
    )
    # The count
    FIRST_KNEW = LGA74.s("26B"), "You first knew of the problem on {day}"
    HAPPENED = (
        LGA74.s("26B"),
        "It began on {day}. We count from then. If you first knew later, you have longer",
    )
    TWELVE_MONTHS = LGA74.s("26B"), "12 months, with that day as the first: {day}"
    RECOMMENDED = RECOMMENDATIONS.reg("7"), "Tribunal’s recommendation {day}"
    FIVE_WEEKS = RECOMMENDATIONS.reg("7"), "5 weeks, with that day as the first: {day}"
    DECISION_SENT = LGSCO_PRACTICE.cite("reviews", FROM_KNOWLEDGE), "Ombudsman’s decision {day}"
    ONE_MONTH = LGSCO_PRACTICE.cite("reviews", FROM_KNOWLEDGE), "about one month: {day}{no_such_day}"
    MADE = LGA74.s("26B"), "You have complained to the Ombudsman, so this limit has done its work."


COMPLAIN = limit(
    "LGO-LIMIT",
    "Complain to the Ombudsman, in writing",
    source=LGA74.s("26B", since=date(2008, 4, 1)),
    missed="The Ombudsman will not look at it, unless it decides that there are good reasons to.",
    waiver=Waiver(
        by="the Ombudsman",
        test="There are good reasons why you did not complain sooner. It looks at each case.",
        source=LGA74.s("26B", since=date(2008, 4, 1)),
    ),
)
REVIEW = target(
    "LGO-REVIEW",
    Who.FAMILY,
    "Ask the Ombudsman to look again at its decision",
    source=LGSCO_PRACTICE.cite("reviews", FROM_KNOWLEDGE),
    missed="It may refuse to look again.",
)
REASONABLE = target(
    "LGO-REASONABLE",
    Who.COUNCIL,
    "Give you its final answer, before the Ombudsman looks at it",
    source=LGSCO_PRACTICE.cite("about 12 weeks"),
    missed="You can go to the Ombudsman without its answer.",
)
ANSWER_RECOMMENDATION = duty(
    "LGO-REC-5WK",
    Who.COUNCIL,
    "Answer the Tribunal’s recommendation about social care",
    source=RECOMMENDATIONS.reg("7"),
    missed="It is at fault. The Ombudsman can look at that.",
)


@rule(since="2014-09-01")
def last_day(facts: Facts) -> Finding[date]:
    """By the end of which day must the Ombudsman have the complaint? LGO-LIMIT.

    12 months beginning with the day the person first had notice of the matter. It runs from knowing of the
    problem, not from the council's answer, and though the council has not replied. # LGO-CLOCK
    """
    knew = first_knew(facts)
    starts = Why.HAPPENED if knows_only_that_it_began(facts) else Why.FIRST_KNEW
    return (
        Count.starts(starts, knew).then(Why.TWELVE_MONTHS, months_beginning(knew, MONTHS_TO_COMPLAIN)).found()
    )


@rule(since="2014-09-01")
def standing(facts: Facts) -> Finding[Standing]:
    """May this person complain to the Ombudsman about this?"""
    if not parts(facts):
        return _not_for_the_ombudsman(facts)
    bar = tribunal_bar(facts)
    if bar.value is not Bar.NONE:
        return Finding(Standing.NOT_AVAILABLE, (bar,))
    if facts.told("ombudsman_decided") is not None:
        return Standing.NOT_AVAILABLE.because(Why.DECIDED)
    if facts.told("ombudsman_complained") is not None:
        return Standing.OPEN.because(Why.WITH_THE_OMBUDSMAN)
    last = last_day(facts)
    if facts.on > last.value:
        return Finding(Standing.LAPSED, (Why.LATE, last))
    chance = opportunity(facts)
    if facts.matters & DECISIONS:
        return Finding(chance.value, (chance, bar, Why.NOT_THE_DECISION, Why.IN_TIME))
    return Finding(chance.value, (chance, bar, Why.IN_TIME))


def _not_for_the_ombudsman(facts: Facts) -> Finding[Standing]:
    """The decision itself; a school; data; another body."""
    decision = is_the_decision(facts)
    if decision:
        return Finding(Standing.NOT_AVAILABLE, (decision,))
    if facts.matters & SCHOOL_MATTERS:  # LGO-NOT-SCHOOLS
        return Standing.NOT_AVAILABLE.because(Why.NOT_SCHOOLS)
    return Standing.NOT_AVAILABLE.because(Why.DATA if Matter.RECORDS in facts.matters else Why.FOR_COUNCILS)


@rule(since="2014-09-01")
def time_limits(facts: Facts) -> tuple[TimeLimit, ...]:
    """By when must the Ombudsman have the complaint; after its decision, by when to ask for a review?

    The last day does not move for a weekend (CNT-ROLL): the safe day is the last working day to it.
    """
    if not parts(facts) or tribunal_bar(facts).value is not Bar.NONE:
        return ()
    decided = facts.told("ombudsman_decided")
    if decided is not None:
        by = months_after(decided, MONTHS_TO_ASK_FOR_REVIEW)
        return (TimeLimit(REVIEW, Count.starts(Why.DECISION_SENT, decided).then(Why.ONE_MONTH, by).found()),)
    if facts.told("ombudsman_complained") is not None:
        return (no_limit(COMPLAIN, Why.MADE),)
    last = last_day(facts)
    return (TimeLimit(COMPLAIN, last, last_working_day_to(last.value, WorkingDays.COUNCIL)),)


@rule(since="2014-09-01")
def duties(facts: Facts, events: tuple[Event, ...] = ()) -> tuple[Owed, ...]:
    """What a council owes or is expected to do, that opens the Ombudsman."""
    facts = facts.after(events)
    if not parts(facts):
        return ()
    return (*_answers(facts), *_recommendation(facts))


def _answers(facts: Facts) -> tuple[Owed, ...]:
    """About 12 weeks for each complaint but a children's one, of which all the stages are expected."""
    ways = (
        ("council_complaint_made", "council_complaint_finished"),
        ("adult_complaint_made", "adult_complaint_answered"),
    )
    return tuple(
        Owed(REASONABLE, twelve_weeks(facts, made), facts.told(answered))
        for made, answered in ways
        if facts.told(made) is not None
    )


def _recommendation(facts: Facts) -> tuple[Owed, ...]:
    """A recommendation about social care is the council's to answer; the NHS answers one about health."""
    made = facts.told("recommendation_made")
    about = facts.told("recommendation_about") or frozenset({Strand.SOCIAL_CARE})
    if made is None or Strand.SOCIAL_CARE not in about:
        return ()
    by = weeks_beginning(made, WEEKS_TO_ANSWER_RECOMMENDATION)
    due = Count.starts(Why.RECOMMENDED, made).then(Why.FIVE_WEEKS, by).found()
    return (Owed(ANSWER_RECOMMENDATION, due, facts.told("recommendation_answered")),)
