"""The tribunals' seasons: what rule 12 makes of August, Christmas week and days that are no working day.

HESC Rules (SI 2008/2699) r.12 as amended by SI 2020/651; Upper Tribunal Rules (SI 2008/2698) r.12.

Rule 12 governs acts under the Rules. It lengthens nothing that the SEND Regulations or the Equality Act
set, nor a date that the tribunal directs (r.12(4)): the rules choose when to come here. Which version of
r.12 applied is theirs too. Working days are the tribunal's (WorkingDays.TRIBUNAL). All raise
BeyondCalendar.
"""

from bisect import bisect_right
from datetime import date, time, timedelta
from functools import cache

from .one_day import by_day
from .periods import months_after
from .reach import BANK_HOLIDAYS_FROM, FIRST_DAY, LAST_DAY, BeyondCalendar, require_count
from .working_days import WorkingDays, first_working_day_from, is_working_day

FIVE_PM = time(17)
"""An act due on or by a day must be done before five in the afternoon: HESC Rules and UT Rules r.12(1)."""

AUGUST, DECEMBER, CHRISTMAS_DAY = 8, 12, 25


@by_day
def is_in_august(day: date) -> bool:
    """Is `day` in August?"""
    return day.month == AUGUST


@by_day
def is_in_christmas_week(day: date) -> bool:
    """Is `day` one of 25 December to 1 January, both included?"""
    return (day.month, day.day) == (1, 1) or (day.month == DECEMBER and day.day >= CHRISTMAS_DAY)


@by_day
def is_in_season(day: date) -> bool:
    """Is `day` one that rule 12(3) takes out: in August, or 25 December to 1 January?"""
    return _in_season(day)


@by_day
def first_working_day_after_august(day: date) -> date:
    """The first working day after the 31 August that is, or next follows, `day`. Rule 12(3)(a)."""
    august = date(day.year, 8, 31)
    return _first_working_day_after(day, august if day <= august else date(day.year + 1, 8, 31))


@by_day
def first_working_day_after_new_year(day: date) -> date:
    """The first working day after the 1 January that is, or next follows, `day`. Rule 12(3)(a)."""
    return _first_working_day_after(day, _next_new_year(day))


@by_day
def latest_day_to_start(day: date) -> date:
    """The last day on which SEN proceedings are started in time, when the time for it ends on `day`.

    Rule 12(3)(a) where the time ends in August or on 25 December to 1 January: the first working day after.
    Else rule 12(2): `day`, or the next working day. STRICT: a roll that itself lands in the season is not
    moved on again, since the time did not END there; `rolls_into_season` flags it, and the law on it is
    untested (SEND-R12).
    """
    if day.month == AUGUST:
        return first_working_day_after_august(day)
    if is_in_christmas_week(day):
        return first_working_day_after_new_year(day)
    return first_working_day_from(day, WorkingDays.TRIBUNAL)


@by_day
def rolls_into_season(day: date) -> bool:
    """Does rule 12(2) carry a time that ends on `day`, outside the season, to a day inside it?

    Saturday 31 July, or Sunday 24 December. The strict answer is the earlier day; a later one may be
    arguable.
    """
    return not _in_season(day) and _in_season(first_working_day_from(day, WorkingDays.TRIBUNAL))


@by_day
def counted_days_end(day: date, n: int) -> date:
    """Where `n` days after `day` end when the season's days are not counted, before any roll.

    HESC r.12(3)(b) and (3A), UT r.12(3): acts other than starting proceedings. `n` is 1 or more.
    """
    require_count(n, least=1)
    return _end_of_count(_counted_days(), day, n)


@by_day
def counted_days_after(day: date, n: int) -> date:
    """The last day in time: `counted_days_end`, then rule 12(2)'s next working day, strictly."""
    return first_working_day_from(counted_days_end(day, n), WorkingDays.TRIBUNAL)


@by_day
def counted_working_days_after(day: date, n: int) -> date:
    """The last of `n` working days after `day`, the season's days not counted.

    It ends on a working day, so nothing rolls. HESC r.12(3)(b), for example r.21's 30 working days. `n` is
    1 or more.
    """
    require_count(n, least=1)
    if day < BANK_HOLIDAYS_FROM:
        raise BeyondCalendar(day, BANK_HOLIDAYS_FROM, LAST_DAY, "working days")
    return _end_of_count(_counted_working_days(), day, n)


@by_day
def counted_months_end(day: date, n: int) -> date:
    """Where `n` months after `day` end when the season's days are not counted, before any roll.

    The rule does not say how a month is counted with days left out. Our reading: as many counted days as
    the calendar months from `day` have days. Where that would end later than for a decision sent on the
    last day of the next season, it is that earlier day (31 July, one month: 30 September, not 1 October).
    UT r.12(3). `n` is 1 or more.
    """
    require_count(n, least=1)
    end = _end_of_counted_months(day, n)
    season = _end_of_season(day)
    return min(end, _end_of_counted_months(season, n)) if season < end else end


@by_day
def counted_months_after(day: date, n: int) -> date:
    """The last day in time: `counted_months_end`, then rule 12(2)'s next working day."""
    return first_working_day_from(counted_months_end(day, n), WorkingDays.TRIBUNAL)


def _end_of_counted_months(day: date, n: int) -> date:
    return _end_of_count(_counted_days(), day, (months_after(day, n) - day).days)


def _in_season(day: date) -> bool:
    return day.month == AUGUST or is_in_christmas_week(day)


def _next_new_year(day: date) -> date:
    return day if (day.month, day.day) == (1, 1) else date(day.year + 1, 1, 1)


def _end_of_season(day: date) -> date:
    """The 31 August or 1 January that ends the season `day` lies in, or the next; on 1 January, 31 August."""
    august = date(day.year, 8, 31)
    return august if day <= august else _next_new_year(day)


def _first_working_day_after(day: date, last: date) -> date:
    if last >= LAST_DAY:
        raise BeyondCalendar(day)
    return first_working_day_from(last + timedelta(days=1), WorkingDays.TRIBUNAL)


def _end_of_count(days: tuple[date, ...], day: date, n: int) -> date:
    index = bisect_right(days, day) + n - 1
    if index >= len(days):
        raise BeyondCalendar(day)
    return days[index]


@cache
def _counted_days() -> tuple[date, ...]:
    span = range(FIRST_DAY.toordinal(), LAST_DAY.toordinal() + 1)
    return tuple(day for day in map(date.fromordinal, span) if not _in_season(day))


@cache
def _counted_working_days() -> tuple[date, ...]:
    return tuple(
        day
        for day in _counted_days()
        if day >= BANK_HOLIDAYS_FROM and is_working_day.one(day, WorkingDays.TRIBUNAL)
    )
