"""When what is complained of began, and from which day a person knew of it. Shared by every room that counts from either.

Nobody is asked for one day twice: a matter with a day of its own began on that day. Nor is anybody asked when
they first knew while that cannot matter: nobody knows before it began, so counting from then is never too late.
"""

from __future__ import annotations

from datetime import date

from avenues.law.calendar import months_beginning
from avenues.law.facts import Facts
from avenues.law.options import Matter
from avenues.law.reasons import rule

MONTHS_TO_COMPLAIN = 12
"""The ombudsmen, the council, social care and the NHS all give a year; this is the strictest way to count it."""

OWN_DAYS = (
    (frozenset({Matter.TRAVEL}), "travel_decided"),
    (frozenset({Matter.EXCLUSION}), "exclusion_notice"),
    (frozenset({Matter.EXCLUSION, Matter.DISCRIMINATION}), "exclusion_notice"),
    (frozenset({Matter.ADMISSION}), "admission_refused"),
    (frozenset({Matter.DISCRIMINATION}), "discrimination_last_act"),
)


def day_of_it(facts: Facts) -> str:
    """Which fact tells the day: the matter's own day, if it has one and no other is told."""
    if not facts.is_told("happened") and not facts.is_unknown("happened"):
        for matters, name in OWN_DAYS:
            if facts.matters == matters and not (name == "travel_decided" and facts.travel_policy):
                return name
    return "happened"


@rule(since="2014-09-01")
def began(facts: Facts) -> date:
    """On what day did it happen or begin?"""
    day: date = getattr(facts, day_of_it(facts))
    return day


@rule(since="2014-09-01")
def is_day_unknown(facts: Facts) -> bool:
    """Did the person say that they do not know the day?"""
    return facts.is_unknown(day_of_it(facts))


@rule(since="2014-09-01")
def knows_only_that_it_began(facts: Facts) -> bool:
    """Is the count from the day it began, since the day of first knowing is not told and need not be?

    It must be asked for once a year from the beginning is over: then it decides.
    """
    if facts.is_told("first_known") or is_day_unknown(facts):
        return False
    return facts.is_unknown("first_known") or facts.on <= months_beginning(began(facts), MONTHS_TO_COMPLAIN)


@rule(since="2014-09-01")
def first_knew(facts: Facts) -> date:
    """On what day did they first know? If it is not told, the day it began: never the later day."""
    return began(facts) if knows_only_that_it_began(facts) else facts.first_known
