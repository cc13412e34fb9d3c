"""Whose right it is: the parent's, the young person's, or someone's in their place; and who is an adult.

Open points stand in `docs/law/shared/who-may-act.md`.
"""

from __future__ import annotations

from enum import Enum

from avenues.law.calendar import birthday, end_of_compulsory_school_age
from avenues.law.facts import Facts
from avenues.law.options import Asker, Setting
from avenues.law.reasons import Finding, Reasons, no, rule, yes
from avenues.law.room import Standing
from avenues.law.sources import CA89, CFA, CFA_SCH3, EA96, FROM_KNOWLEDGE

ADULT = 18
LEAVING_AGE = 16
YOUNG_PERSON_UNTIL = 25


class Why(Reasons):
    COMPULSORY_AGE = (
        EA96.s("8", FROM_KNOWLEDGE),
        "{Child} {child_has} not yet passed the end of compulsory school age, so a parent has the right.",
    )
    OVER_COMPULSORY_AGE = (
        CFA.s("83(2)"),
        "The end of compulsory school age has passed, so the right is the young person’s own.",
    )
    LACKS_CAPACITY = (
        CFA_SCH3.cite("Parts 1 to 4"),
        "The young person lacks capacity for this decision: a deputy or attorney acts, or else a parent.",
    )
    TWENTY_FIVE = (
        CFA.s("83(2)"),
        "A person who has turned 25 is no longer a young person in this part of the law.",
    )
    UNDER_18 = CA89.s("105", FROM_KNOWLEDGE), "The person the service is for is under 18."
    OVER_18 = CA89.s("105", FROM_KNOWLEDGE), "The person the service is for is 18 or over."
    CHILD = (
        CFA.s("51(1)"),
        "Until the end of compulsory school age a parent or carer does this for you, with your views.",
    )
    YOUNG_PERSONS_OWN = (
        CFA.s("51(1)"),
        "This is the young person’s own to do. You can help them, or speak for them if they wish.",
    )
    IN_CUSTODY = CFA.s("70"), "Other rules apply to a person of 18 or under in youth custody."
    NOT_IN_CUSTODY = CFA.s("70"), "The ordinary rules apply."


class Holder(Enum):
    """Who holds a right under Part 3 of the Act."""

    PARENT = "parent"
    YOUNG_PERSON = "young person"
    ALTERNATIVE_PERSON = "alternative person"


@rule(since="2014-09-01")
def over_compulsory_school_age(facts: Facts) -> Finding[bool]:
    """Has this person passed the end of compulsory school age?

    Yes from the day after the last Friday in June of the school year in which they turn 16.
    """
    if _asks_age(facts):
        return _over_by_age(facts)
    if facts.on > end_of_compulsory_school_age(facts.born):
        return yes(Why.OVER_COMPULSORY_AGE)
    return no(Why.COMPULSORY_AGE)


@rule(since="2014-09-01")
def is_adult(facts: Facts) -> Finding[bool]:
    """Is the person the service is for 18 or over?"""
    return yes(Why.OVER_18) if has_reached(facts, ADULT) else no(Why.UNDER_18)


@rule(since="2014-09-01")
def has_turned_25(facts: Facts) -> Finding[bool]:
    """Is the person too old to be a young person?"""
    too_old = has_reached(facts, YOUNG_PERSON_UNTIL)
    return yes(Why.TWENTY_FIVE) if too_old else no(Why.OVER_COMPULSORY_AGE)


def has_reached(facts: Facts, years: int) -> bool:
    """Is the person this old, by the date of birth or else by the age that is told?"""
    if _asks_age(facts):
        return facts.age >= years
    return facts.on >= birthday(facts.born, years)


@rule(since="2014-09-01")
def right_holder(facts: Facts) -> Finding[Holder]:
    """Whose right is it? The parent's of a child; the young person's own; or an alternative person's."""
    if not over_compulsory_school_age(facts):
        return Finding(Holder.PARENT, (Why.COMPULSORY_AGE,))
    if facts.asker is Asker.YOUNG_PERSON:
        return Finding(Holder.YOUNG_PERSON, (Why.OVER_COMPULSORY_AGE,))
    if facts.asker is Asker.REPRESENTATIVE or facts.lacks_capacity:
        return Finding(Holder.ALTERNATIVE_PERSON, (Why.LACKS_CAPACITY,))
    return Finding(Holder.YOUNG_PERSON, (Why.OVER_COMPULSORY_AGE,))


@rule(since="2014-09-01")
def in_custody(facts: Facts) -> Finding[bool]:
    """Is the person detained, so that sections 70 to 75 apply?

    Who does not know the kind of school knows that it is not custody.
    """
    if facts.is_told("detained"):
        detained = facts.detained
    else:
        detained = not facts.is_unknown("setting") and facts.setting is Setting.CUSTODY
    return yes(Why.IN_CUSTODY) if detained else no(Why.NOT_IN_CUSTODY)


@rule(since="2014-09-01")
def known_to_be_in_custody(facts: Facts) -> bool:
    """Is it told that the person is detained? Nobody is asked."""
    return (facts.is_told("detained") or facts.is_told("setting")) and bool(in_custody(facts))


@rule(since="2014-09-01")
def may_act(facts: Facts) -> Finding[bool]:
    """Is this right under Part 3 the asker's own to use, or theirs to help with?

    No for a child, whose parent acts; for a parent of a young person with capacity; from 25.
    """
    holder = right_holder(facts)
    if holder.value is Holder.PARENT:
        return no(Why.CHILD) if facts.asker is Asker.YOUNG_PERSON else yes(Why.COMPULSORY_AGE)
    if has_turned_25(facts):
        return no(Why.TWENTY_FIVE)
    if holder.value is Holder.YOUNG_PERSON and facts.asker is Asker.PARENT:
        return no(Why.YOUNG_PERSONS_OWN)
    return Finding(True, (holder,))


@rule(since="2014-09-01")
def standing_of_person(facts: Facts) -> Finding[Standing] | None:
    """What the person's own position does to an avenue of Part 3: None if nothing."""
    acts = may_act(facts)
    if acts:
        return None
    return Finding(Standing.NOT_AVAILABLE if has_turned_25(facts) else Standing.OPEN_ONCE, (acts,))


def _asks_age(facts: Facts) -> bool:
    """Do we go by age, because the date of birth is not given?"""
    return not facts.is_told("born") and (facts.is_unknown("born") or facts.is_told("age"))


def _over_by_age(facts: Facts) -> Finding[bool]:
    """At 15 and 16 it turns on the last Friday in June; a child who turns 16 in July leaves at 15."""
    if facts.age > LEAVING_AGE:
        return yes(Why.OVER_COMPULSORY_AGE)
    if facts.age < LEAVING_AGE - 1 or not facts.past_last_friday_in_june:
        return no(Why.COMPULSORY_AGE)
    return yes(Why.OVER_COMPULSORY_AGE)
