"""Working days: each procedure has its own definition and source, even where they coincide.

An answer after PROCLAIMED_TO rests on bank holidays not yet proclaimed: ask `is_assumed` of it. Every
function here raises BeyondCalendar before BANK_HOLIDAYS_FROM and after LAST_DAY.
"""

from bisect import bisect_left, bisect_right
from datetime import date, timedelta
from enum import Enum
from functools import cache
from typing import assert_never

from .bank_holidays import SATURDAY, easter_sunday, is_bank_holiday
from .one_day import by_day
from .reach import BANK_HOLIDAYS_FROM, LAST_DAY, BeyondCalendar, require_count


class WorkingDays(Enum):
    """Whose working day is meant; the value is the id in the law register."""

    SEND_REGS = "SEND-WD-REGS"
    TRIBUNAL = "SEND-WD-RULES"
    CHILDREN_ACT = "CAL-WD-CA89"
    NHS_2009 = "CAL-WD-2009"
    COUNCIL = "CAL-WD-CODE"
    TRAVEL = "CAL-WD-TRV"


@by_day
def is_working_day(day: date, kind: WorkingDays) -> bool:
    """Is `day` a working day for this procedure?"""
    match kind:
        case WorkingDays.SEND_REGS:
            return _send_regs(day)
        case WorkingDays.TRIBUNAL:
            return _tribunal(day)
        case WorkingDays.CHILDREN_ACT:
            return _children_act(day)
        case WorkingDays.NHS_2009:
            return _nhs_2009(day)
        case WorkingDays.COUNCIL:
            return _council(day)
        case WorkingDays.TRAVEL:
            return _travel(day)
        case _:
            assert_never(kind)


@by_day
def first_working_day_from(day: date, kind: WorkingDays) -> date:
    """`day` itself if it is a working day, otherwise the next one."""
    days = _known(day, kind)
    return _at(days, bisect_left(days, day), day)


@by_day
def last_working_day_to(day: date, kind: WorkingDays) -> date:
    """`day` itself if it is a working day, otherwise the one before."""
    days = _known(day, kind)
    return _at(days, bisect_right(days, day) - 1, day)


@by_day
def working_days_after(day: date, n: int, kind: WorkingDays) -> date:
    """The last day of "within `n` working days of (or after) `day`": `day` is day 0.

    The next working day is day 1, whether or not `day` is itself a working day. CNT-EXCL, SEND-TIME-2. `n` is
    1 or more.
    """
    require_count(n, least=1)
    days = _known(day, kind)
    return _at(days, bisect_right(days, day) + n - 1, day)


@by_day
def working_days_beginning(day: date, n: int, kind: WorkingDays) -> date:
    """The last day of "`n` working days beginning with `day`": `day` is day 1 if it is a working day.

    Our reading: if it is not, day 1 is the next working day, since a day that is no working day cannot be
    one of the `n`. SEND-TIME-3 (SEND Regs 2014 regs 15(2), (7), (8), 16). `n` is 1 or more.
    """
    require_count(n, least=1)
    days = _known(day, kind)
    return _at(days, bisect_left(days, day) + n - 1, day)


@by_day
def working_days_before(day: date, n: int, kind: WorkingDays) -> date:
    """The last day for what must be done at least `n` working days before `day`; `day` is not counted.

    The day before `day`, if a working day, is 1. Not "clear" days: where a text says clear, ask for `n` + 1.
    `n` is 1 or more.
    """
    require_count(n, least=1)
    days = _known(day, kind)
    return _at(days, bisect_left(days, day) - n, day)


def _send_regs(day: date) -> bool:
    """SI 2014/1530 uses "working day" (regs 15, 16, 34(1), 35(2), 37(2), 39, 47) and does not define it.

    ASSUMPTION, to be shown with the answer: Monday to Friday, not Christmas Day, Good Friday or a bank
    holiday in England and Wales. August and 27 to 31 December count.
    """
    return (
        _is_monday_to_friday(day)
        and not _is_christmas_day(day)
        and not _is_good_friday(day)
        and not _is_bank(day)
    )


def _tribunal(day: date) -> bool:
    """HESC Rules (SI 2008/2699) r.1(3) and Upper Tribunal Rules (SI 2008/2698) r.1(3).

    Any day except a Saturday or Sunday, Christmas Day, Good Friday or a bank holiday under section 1 of the
    Banking and Financial Dealings Act 1971. August is not taken out here: rule 12 does that.
    """
    return (
        _is_monday_to_friday(day)
        and not _is_christmas_day(day)
        and not _is_good_friday(day)
        and not _is_bank(day)
    )


def _children_act(day: date) -> bool:
    """SI 2006/1738 reg 2: not Saturday, Sunday, Christmas Day, Boxing Day, Good Friday or a 1971 Act bank
    holiday.

    The words do not say "in England"; the list of England and Wales is applied. Boxing Day is named, and so
    is out even where 26 December is no bank holiday.
    """
    named = _is_christmas_day(day) or (day.month, day.day) == (12, 26) or _is_good_friday(day)
    return _is_monday_to_friday(day) and not named and not _is_bank(day)


def _nhs_2009(day: date) -> bool:
    """SI 2009/309 reg 2: not Saturday, Sunday, Christmas Day, Good Friday or a bank holiday in England.

    Wording read in sister regulations; reg 2 itself was read in part (complaints.md, CAL-WD-2009).
    """
    return (
        _is_monday_to_friday(day)
        and not _is_christmas_day(day)
        and not _is_good_friday(day)
        and not _is_bank(day)
    )


def _council(day: date) -> bool:
    """The Ombudsman's Complaint Handling Code does not define it.

    Councils use Monday to Friday less public holidays (complaints.md, CAL-WD-CODE).
    """
    return _is_monday_to_friday(day) and not _is_bank(day)


def _travel(day: date) -> bool:
    """The travel to school guidance does not define it; as for council complaints.

    Expect councils to say that school holidays lengthen the time (complaints.md, CAL-WD-TRV).
    """
    return _is_monday_to_friday(day) and not _is_bank(day)


def _is_monday_to_friday(day: date) -> bool:
    return day.weekday() < SATURDAY


def _is_christmas_day(day: date) -> bool:
    return (day.month, day.day) == (12, 25)


def _is_good_friday(day: date) -> bool:
    return day == easter_sunday(day.year) - timedelta(days=2)


def _is_bank(day: date) -> bool:
    return is_bank_holiday.one(day)


def _known(day: date, kind: WorkingDays) -> tuple[date, ...]:
    """Every working day of this kind, in order; refuses a `day` before bank holidays are known."""
    if day < BANK_HOLIDAYS_FROM:
        raise BeyondCalendar(day, BANK_HOLIDAYS_FROM, LAST_DAY, "working days")
    return _working_days(kind)


@cache
def _working_days(kind: WorkingDays) -> tuple[date, ...]:
    span = range(BANK_HOLIDAYS_FROM.toordinal(), LAST_DAY.toordinal() + 1)
    return tuple(day for day in map(date.fromordinal, span) if is_working_day.one(day, kind))


def _at(days: tuple[date, ...], index: int, day: date) -> date:
    if not 0 <= index < len(days):
        raise BeyondCalendar(day, BANK_HOLIDAYS_FROM, LAST_DAY, "working days")
    return days[index]
