"""How far a complaint to a school or provider has come, by when to make it, when the answer is due."""

from __future__ import annotations

from datetime import date

from avenues.law.calendar import first_school_day_from, months_after, school_days_after
from avenues.law.clocks import Clock, Owed, TimeLimit, Waiver, Who, no_limit, target
from avenues.law.facts import Facts
from avenues.law.reasons import Count, Finding, Reasons, rule
from avenues.law.room import Standing
from avenues.law.shared.knowing import began
from avenues.law.shared.school_time import knows_school_days
from avenues.law.shared.schools.best_endeavours import what_is_owed
from avenues.law.shared.schools.providers import GOES_ON, INCIDENTS
from avenues.law.sources import EA02, FROM_KNOWLEDGE, MODEL_POLICY, SCHOOL_TO_DEPARTMENT

MONTHS_TO_COMPLAIN = 3


class Why(Reasons):
    # How far the complaint has come
    UNDER_WAY = SCHOOL_TO_DEPARTMENT.cite(), "Your complaint is under way. Go through all its stages."
    ENDED = (
        SCHOOL_TO_DEPARTMENT.cite(),
        "The complaints procedure has ended. What comes next is outside the school or provider.",
    )
    LATE = (
        MODEL_POLICY.cite("time to complain"),
        "The three months of the model policy are over. The school may still look at it. If it goes on or happened again, it is not late.",
    )
    # The count
    HAPPENED = (
        MODEL_POLICY.cite("time to complain"),
        "It happened on {day}. If it happened again later, count from the last time",
    )
    THREE_MONTHS = (
        MODEL_POLICY.cite("time to complain"),
        "three months, by the model policy; the school’s own may differ: {day}{no_such_day}",
    )
    STILL_GOES_ON = (
        MODEL_POLICY.cite("time to complain"),
        "The three months of the model policy run from the last time. While it goes on, you are not late.",
    )
    COMPLAINED = MODEL_POLICY.cite("the school’s own policy"), "Complaint made {day}"
    SCHOOL_BACK = (
        MODEL_POLICY.cite("complaints in the holidays"),
        "counted from the first school day: {day}",
    )
    DAYS_OF_POLICY = MODEL_POLICY.cite("the school’s own policy"), "the school days of its own policy: {day}"
    OWN_POLICY = (
        EA02.s("29", FROM_KNOWLEDGE),
        "The law sets no number of days. The school’s own policy does.",
    )


EXCEPTIONAL = Waiver(
    by="the head teacher or the governors",
    test="Exceptional circumstances, by the model policy. The school’s own policy may say more.",
    source=MODEL_POLICY.cite("time to complain"),
)
SCM_LIMIT = target(
    "SCM-LIMIT",
    Who.FAMILY,
    "Complain to the school",
    source=MODEL_POLICY.cite("time to complain"),
    missed="The school may decline to look at it. You can ask it to look all the same.",
    waiver=EXCEPTIONAL,
)
SCM_STAGE_DAYS = target(
    "SCM-STAGE-DAYS",
    Who.SCHOOL,
    "Answer your complaint",
    source=EA02.s("29", FROM_KNOWLEDGE),
    missed="You can go on to the next stage, and tell the Department for Education later.",
)


def time_to_complain(facts: Facts) -> Finding[date]:
    """By when does the model policy expect a complaint? Three months after it happened, or last happened."""
    happened = began(facts)
    last = months_after(happened, MONTHS_TO_COMPLAIN)
    return Count.starts(Why.HAPPENED, happened).then(Why.THREE_MONTHS, last).found()


@rule(since="2014-09-01")
def begun(facts: Facts) -> Finding[Standing] | None:
    """How far is the complaint to the provider? None if none is made."""
    if facts.school_complaint_made is None:
        return None
    if facts.school_complaint_finished is None:
        return Finding(Standing.OPEN, (Why.UNDER_WAY, *what_is_owed(facts)))
    return Standing.NOT_AVAILABLE.because(Why.ENDED)


@rule(since="2014-09-01")
def school_standing(facts: Facts, may_complain: Reasons) -> Finding[Standing]:
    """The complaint at a school: begun or ended, too late by the model policy, or open.

    Help that is not given today is the last of a series that goes on, so it is not late.
    """
    already = begun(facts)
    if already is not None:
        return already
    if not facts.matters & GOES_ON:
        last = time_to_complain(facts)
        if facts.on > last.value:
            return Finding(Standing.LAPSED, (Why.LATE, last))
    return Finding(Standing.OPEN, (may_complain, *what_is_owed(facts)))


@rule(since="2014-09-01")
def procedure_ended(facts: Facts) -> bool:
    """Has the provider's own procedure been used to its end?"""
    return facts.school_complaint_made is not None and facts.school_complaint_finished is not None


def limit_to_complain(facts: Facts, clock: Clock) -> tuple[TimeLimit, ...]:
    """The day by which to complain, until that is done."""
    if facts.school_complaint_made is not None:
        return ()
    if facts.matters & INCIDENTS:
        return (TimeLimit(clock, time_to_complain(facts)),)
    return (no_limit(clock, Why.STILL_GOES_ON),)


def complain_by(facts: Facts) -> Finding[date] | None:
    """The day to write by, if there is one."""
    return time_to_complain(facts) if facts.matters & INCIDENTS else None


def answer_due(facts: Facts, clock: Clock, no_days: Reasons) -> tuple[Owed, ...]:
    """When does the school owe its first answer? By its own policy and calendar, if both are known."""
    made, answered = facts.told("school_complaint_made"), facts.told("school_stage1_answered")
    if made is None or (answered is None and facts.told("school_complaint_finished") is not None):
        return ()
    return (Owed(clock, _answer_day(facts, made, no_days), answered),)


def _answer_day(facts: Facts, made: date, no_days: Reasons) -> Finding[date] | Finding[None]:
    """No day is made up: school days can be counted only by that school's own calendar."""
    policy, school = facts.place.school_policy, facts.place.school
    if policy is None or school is None or not knows_school_days(facts, made, policy.days_to_answer + 1):
        return Finding(None, (no_days,))
    count = Count.starts(Why.COMPLAINED, made)
    starts = first_school_day_from(made, school)
    if starts > made:
        count = count.then(Why.SCHOOL_BACK, starts)
    return count.then(Why.DAYS_OF_POLICY, school_days_after(starts, policy.days_to_answer, school)).found()
