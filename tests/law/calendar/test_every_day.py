"""Every function of one day, on every day from 2014 to 2035, against a slow definition written another way.

The slow definitions walk the calendar one day at a time, with bank holidays from an independent package. They
share nothing with the code they check.
"""

import calendar as gregorian
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache

import holidays
import pytest

from avenues.law import calendar as law
from avenues.law.calendar import WorkingDays

ONE = timedelta(days=1)
EVERY_DAY = [date(2014, 1, 1) + n * ONE for n in range((date(2035, 12, 31) - date(2014, 1, 1)).days + 1)]
PUBLIC = frozenset(holidays.country_holidays("GB", subdiv="ENG", years=range(2013, 2041)))
SEASON = {"08"} | {f"12-{d}" for d in range(25, 32)} | {"01-01"}

Yes = Callable[[date], bool]


def works(day: date) -> bool:
    return day.strftime("%a") not in {"Sat", "Sun"} and day not in PUBLIC


def in_season(day: date) -> bool:
    return day.strftime("%m") in SEASON or day.strftime("%m-%d") in SEASON


def counted(day: date) -> bool:
    return not in_season(day)


def is_the(number: int, month: int) -> Yes:
    return lambda day: (day.day, day.month) == (number, month)


def on(day: date, yes: Yes) -> date:
    while not yes(day):
        day += ONE
    return day


def back(day: date, yes: Yes) -> date:
    while not yes(day):
        day -= ONE
    return day


def nth_after(day: date, n: int, yes: Yes) -> date:
    while n:
        day += ONE
        n -= yes(day)
    return day


def nth_before(day: date, n: int, yes: Yes) -> date:
    while n:
        day -= ONE
        n -= yes(day)
    return day


def in_month(day: date, n: int) -> date:
    """The latest day of the nth month from `day`'s whose number is no greater than `day`'s."""
    months = 12 * day.year + (day.month - 1) + n
    weeks = gregorian.Calendar().itermonthdates(months // 12, months % 12 + 1)
    return max(d for d in weeks if d.month == months % 12 + 1 and d.day <= day.day)


def beginning(day: date, n: int) -> date:
    """The eve of the corresponding date; the last of its month where there is none."""
    found = in_month(day, n)
    return found - ONE if found.day == day.day else found


@cache
def months_counted(day: date, n: int) -> date:
    """As many counted days as the months have; no later than from any later day up to the season's end."""
    own = nth_after(day, (in_month(day, n) - day).days, counted)
    return own if is_the(31, 8)(day) or is_the(1, 1)(day) else min(own, months_counted(day + ONE, n))


def to_start(day: date) -> date:
    return on(day, lambda d: counted(d) and works(d)) if in_season(day) else on(day, works)


def last_friday(born: date) -> date:
    school_year = range(2001, 2080)
    sixteen = (born.year + 16, born.month, born.day)
    year = next(y for y in school_year if (y - 1, 9, 1) <= sixteen < (y, 9, 1))
    return max(d for week in gregorian.monthcalendar(year, 6) if (n := week[4]) for d in [date(year, 6, n)])


def anniversary(born: date, n: int) -> date:
    day = date(born.year + n, born.month, 1)
    while (day.month, day.day) < (born.month, born.day):
        day += ONE
    return day


CASES: list[tuple[Callable[..., object], tuple[object, ...], Callable[[date], object]]] = [
    (law.days_after, (28,), lambda d: nth_after(d, 28, lambda _: True)),
    (law.days_beginning, (15,), lambda d: nth_after(d - ONE, 15, lambda _: True)),
    (law.days_before, (14,), lambda d: nth_before(d, 14, lambda _: True)),
    (law.weeks_after, (5,), lambda d: nth_after(d, 5, lambda e: e.weekday() == d.weekday())),
    (law.weeks_beginning, (5,), lambda d: nth_after(d, 5, lambda e: e.weekday() == d.weekday()) - ONE),
    (law.weeks_before, (2,), lambda d: nth_before(d, 2, lambda e: e.weekday() == d.weekday())),
    *((law.months_after, (n,), lambda d, n=n: in_month(d, n)) for n in (0, 1, 2, 3, 6, 12)),
    *((law.months_before, (n,), lambda d, n=n: in_month(d, -n)) for n in (1, 6)),
    *((law.months_beginning, (n,), lambda d, n=n: beginning(d, n)) for n in (1, 2, 6, 12)),
    (law.phase_transfer_day, (2, 15), lambda d: date.fromisoformat(f"{d.year}-02-15")),
    (law.is_bank_holiday, (), lambda d: d in PUBLIC and d.strftime("%a") not in {"Sat", "Sun"}),
    (law.is_assumed, (), lambda d: d.year >= 2028),
    *((law.is_working_day, (kind,), works) for kind in WorkingDays),
    *((law.first_working_day_from, (kind,), lambda d: on(d, works)) for kind in WorkingDays),
    *((law.working_days_after, (n, k), lambda d, n=n: nth_after(d, n, works))
      for k in WorkingDays for n in (1, 20)),
    *((law.working_days_beginning, (n, WorkingDays.SEND_REGS), lambda d, n=n: nth_after(d - ONE, n, works))
      for n in (1, 15)),
    (law.is_in_august, (), lambda d: d.strftime("%B") == "August"),
    (law.is_in_christmas_week, (), lambda d: in_season(d) and d.strftime("%B") != "August"),
    (law.is_in_season, (), in_season),
    (law.first_working_day_after_august, (), lambda d: on(on(d, is_the(31, 8)) + ONE, works)),
    (law.first_working_day_after_new_year, (), lambda d: on(on(d, is_the(1, 1)) + ONE, works)),
    (law.latest_day_to_start, (), to_start),
    (law.rolls_into_season, (), lambda d: counted(d) and in_season(on(d, works))),
    *((law.counted_days_end, (n,), lambda d, n=n: nth_after(d, n, counted)) for n in (1, 14, 28)),
    *((law.counted_days_after, (n,), lambda d, n=n: on(nth_after(d, n, counted), works)) for n in (14, 28)),
    *((law.counted_months_end, (n,), lambda d, n=n: months_counted(d, n)) for n in (1, 2)),
    *((law.counted_months_after, (n,), lambda d, n=n: on(months_counted(d, n), works)) for n in (1, 2)),
    (law.counted_working_days_after, (30,), lambda d: nth_after(d, 30, lambda e: counted(e) and works(e))),
    (law.earliest_school_days_after, (15,), lambda d: nth_after(d, 15, works)),
    (law.birthday, (16,), lambda d: anniversary(d, 16)),
    (law.birthday, (25,), lambda d: anniversary(d, 25)),
    (law.eve_of_birthday, (26,), lambda d: anniversary(d, 26) - ONE),
    (law.end_of_compulsory_school_age, (), last_friday),
    (law.end_of_academic_year, (), lambda d: on(d, is_the(31, 7))),
    (law.end_of_academic_year_of_turning, (25,), lambda d: on(anniversary(d, 25), is_the(31, 7))),
    (law.plain, (), lambda d: d.strftime("%A ") + str(d.day) + d.strftime(" %B %Y")),
    (law.short, (), lambda d: d.strftime("%a ") + str(d.day) + d.strftime(" %b %Y")),
]  # fmt: skip

FROM_A_MONTH_IN = [
    *((law.last_working_day_to, (kind,), lambda d: back(d, works)) for kind in WorkingDays),
    *((law.working_days_before, (n, k), lambda d, n=n: nth_before(d, n, works))
      for k in WorkingDays for n in (1, 5)),
]  # fmt: skip
"""Counts that go back need days before them whose bank holidays are known."""


def name(case: object) -> str:
    return getattr(case, "__name__", str(case))


@pytest.mark.parametrize(("function", "args", "slow"), CASES, ids=name)
def test_every_day(
    function: Callable[..., object], args: tuple[object, ...], slow: Callable[[date], object]
) -> None:
    wrong = [(day, function(day, *args), slow(day)) for day in EVERY_DAY if function(day, *args) != slow(day)]
    assert not wrong[:5]


@pytest.mark.parametrize(("function", "args", "slow"), FROM_A_MONTH_IN, ids=name)
def test_every_day_but_the_first_month(
    function: Callable[..., object], args: tuple[object, ...], slow: Callable[[date], object]
) -> None:
    wrong = [
        (day, function(day, *args), slow(day)) for day in EVERY_DAY[31:] if function(day, *args) != slow(day)
    ]
    assert not wrong[:5]


def test_no_function_of_a_day_is_left_out() -> None:
    walked = {name(function) for function, _, _ in [*CASES, *FROM_A_MONTH_IN]}
    elsewhere = {
        "bank_holiday_name",  # with is_bank_holiday and, by name, in test_bank_holidays
        "is_school_day",  # need a school's calendar
        "first_school_day_from",
        "school_days_after",
    }
    public = {n for n in law.__all__ if n[0].islower() and hasattr(getattr(law, n), "one")}
    assert public == walked | elsewhere
