"""Days as numbers from 1970, and what the mini rule set needs to know of each, from the `holidays` package.

The bank holidays are not ours on purpose: who agrees with our calendar here does so by another road.
"""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from functools import cache

import holidays
import numpy as np

EPOCH = date(1970, 1, 1)
NONE = -1
FIRST_YEAR, LAST_YEAR = 2014, 2028
ONE_DAY = timedelta(days=1)

BANK_HOLIDAYS = frozenset(
    holidays.country_holidays("GB", subdiv="ENG", years=range(FIRST_YEAR, LAST_YEAR + 1))
)


def as_date(day: int) -> date:
    """The date of a day number."""
    return date.fromordinal(719163 + day)


def add_months(day: date, months: int) -> date:
    """The corresponding date, or the last day of a month that has none."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def is_working_day(day: date) -> bool:
    """Not a Saturday, Sunday, Good Friday, Christmas Day or bank holiday."""
    return day.weekday() < 5 and day not in BANK_HOLIDAYS


def first_working_day_from(day: date) -> date:
    """The day itself if it is a working day, else the next one."""
    while not is_working_day(day):
        day += ONE_DAY
    return day


def known_days() -> range:
    """Every day number that the tables know."""
    return range((date(FIRST_YEAR, 1, 1) - EPOCH).days, (date(LAST_YEAR, 12, 31) - EPOCH).days + 1)


@cache
def corresponding_days(months: int) -> np.ndarray:
    """For each day from 1970, the corresponding day some months later; 0 for a day that is not known."""
    known = known_days()
    table = np.zeros(known.stop, dtype=np.int32)
    for day in known:
        table[day] = (add_months(as_date(day), months) - EPOCH).days
    return table
