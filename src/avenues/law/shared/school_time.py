"""Periods of school days: by the school's own calendar where it is known, else to the earliest day there can be.

A school day is a day on which that school holds a session. Without its calendar the count leaves out
weekends and bank holidays only: safe for a family's own limit, too early for what a body owes. The
reason of the last step says which of the two it is, and `holidays_may_come_on_top` excuses the body.
"""

from __future__ import annotations

from datetime import date

from avenues.law.calendar import (
    BeyondSchoolCalendar,
    SchoolCalendar,
    by_day,
    earliest_school_days_after,
    school_days_after,
)
from avenues.law.facts import Facts
from avenues.law.reasons import Count, Reasons
from avenues.law.sources import EA96, FROM_KNOWLEDGE

_SCHOOL_DAY = EA96.s("579(1)", FROM_KNOWLEDGE)


class Why(Reasons):
    DAYS_15 = _SCHOOL_DAY, "15 school days by the school’s own calendar: {day}"
    DAYS_20 = _SCHOOL_DAY, "20 school days by the school’s own calendar: {day}"
    DAYS_30 = _SCHOOL_DAY, "30 school days by the school’s own calendar: {day}"
    DAYS_40 = _SCHOOL_DAY, "40 school days by the school’s own calendar: {day}"
    DAYS_50 = _SCHOOL_DAY, "50 school days by the school’s own calendar: {day}"
    EARLIEST_15 = _SCHOOL_DAY, "15 school days, as if there were no school holidays: {day} at the earliest"
    EARLIEST_20 = _SCHOOL_DAY, "20 school days, as if there were no school holidays: {day} at the earliest"
    EARLIEST_30 = _SCHOOL_DAY, "30 school days, as if there were no school holidays: {day} at the earliest"
    EARLIEST_40 = _SCHOOL_DAY, "40 school days, as if there were no school holidays: {day} at the earliest"
    EARLIEST_50 = _SCHOOL_DAY, "50 school days, as if there were no school holidays: {day} at the earliest"
    HOLIDAYS_ON_TOP = (
        _SCHOOL_DAY,
        "School holidays and training days do not count, so the real day is later if there are any.",
    )


_BY_CALENDAR = {15: Why.DAYS_15, 20: Why.DAYS_20, 30: Why.DAYS_30, 40: Why.DAYS_40, 50: Why.DAYS_50}
_EARLIEST = {
    15: Why.EARLIEST_15,
    20: Why.EARLIEST_20,
    30: Why.EARLIEST_30,
    40: Why.EARLIEST_40,
    50: Why.EARLIEST_50,
}


@by_day
def calendar_reaches(day: date, n: int, school: SchoolCalendar) -> bool:
    """Does the school's calendar hold `n` school days after `day`?"""
    try:
        school_days_after.one(day, n, school)
    except BeyondSchoolCalendar:
        return False
    return True


def knows_school_days(facts: Facts, start: date, n: int) -> bool:
    """Is the school's own calendar known, and does it reach so far?"""
    school = facts.place.school
    return school is not None and calendar_reaches(start, n, school)


def then_school_days(facts: Facts, count: Count, n: int) -> Count:
    """The count goes on by `n` school days, the day reached not counted."""
    school = facts.place.school
    if school is not None and calendar_reaches(count.day, n, school):
        return count.then(_BY_CALENDAR[n], school_days_after(count.day, n, school))
    return count.then(_EARLIEST[n], earliest_school_days_after(count.day, n))


def holidays_may_come_on_top(facts: Facts, start: date, n: int) -> Reasons | None:
    """May a body act after the day counted, because the school's holidays are not known?"""
    return None if knows_school_days(facts, start, n) else Why.HOLIDAYS_ON_TOP
