"""Periods of days, weeks and calendar months, counted from a day, with it, or back from it.

"After", "of", "from": the day itself is day 0 (SEND-TIME-2). "Beginning with", "starting with", "commencing
on": the day itself is day 1 (SEND-TIME-3). No period here is lengthened by a weekend or a holiday: where a
rule does that, it says so with a function of its own. All raise BeyondCalendar outside the calendar,
ValueError for an `n` that cannot be counted.
"""

from datetime import date, timedelta

from .one_day import by_day
from .reach import FIRST_DAY, LAST_DAY, BeyondCalendar, require_count


@by_day
def days_after(day: date, n: int) -> date:
    """The last day of "within `n` days after (of, from) `day`". Days are calendar days (SEND-TIME-4)."""
    require_count(n, least=0)
    return _moved(day, n)


@by_day
def days_beginning(day: date, n: int) -> date:
    """The last day of "`n` days beginning with `day`". Calendar days; `n` is 1 or more."""
    require_count(n, least=1)
    return _moved(day, n - 1)


@by_day
def days_before(day: date, n: int) -> date:
    """The day `n` calendar days before `day`."""
    require_count(n, least=0)
    return _moved(day, -n)


@by_day
def weeks_after(day: date, n: int) -> date:
    """The last day of "within `n` weeks of `day`": the same day of the week, `n` x 7 days on."""
    require_count(n, least=0)
    return _moved(day, 7 * n)


@by_day
def weeks_beginning(day: date, n: int) -> date:
    """The last day of "`n` weeks beginning with `day`": `n` x 7 - 1 days on. `n` is 1 or more."""
    require_count(n, least=1)
    return _moved(day, 7 * n - 1)


@by_day
def weeks_before(day: date, n: int) -> date:
    """The same day of the week, `n` weeks before `day`."""
    require_count(n, least=0)
    return _moved(day, -7 * n)


@by_day
def months_after(day: date, n: int) -> date:
    """The last day of "within `n` months after `day`": the corresponding date.

    The same day-number `n` calendar months on; if that month has none, its last day. Interpretation Act
    1978 s.5 and Sch 1; Dodds v Walker [1981] 1 WLR 1027. SEND-TIME-1, CNT-MONTHS-AFTER.
    """
    require_count(n, least=0)
    return _corresponding(day, n) or _last_of_month(day, n)


@by_day
def months_beginning(day: date, n: int) -> date:
    """The last day of "`n` months beginning with `day`": the day BEFORE the corresponding date.

    If the last month has no corresponding date, its last day. SEND-TIME-3, CNT-MONTHS-BEGINNING. `n` is 1
    or more.
    """
    require_count(n, least=1)
    corresponding = _corresponding(day, n)
    return corresponding - timedelta(days=1) if corresponding else _last_of_month(day, n)


@by_day
def months_before(day: date, n: int) -> date:
    """The corresponding date `n` calendar months before `day`; if that month has none, its last day."""
    require_count(n, least=0)
    return _corresponding(day, -n) or _last_of_month(day, -n)


@by_day
def phase_transfer_day(transfer: date, month: int, day_of_month: int) -> date:
    """The fixed day in the calendar year of a child's `transfer` between phases of education.

    SEND Regs 2014 reg 18(1): 31 March for secondary school to post-16, 15 February for the other transfers
    (TL-A7, TL-A8). The regulation says "before" that day in the calendar year of the transfer.
    """
    return date(transfer.year, month, day_of_month)


def _moved(day: date, by: int) -> date:
    try:
        return day + timedelta(days=by)
    except OverflowError:
        raise BeyondCalendar(day) from None


def _month(day: date, n: int) -> tuple[int, int]:
    years, month = divmod(day.month - 1 + n, 12)
    year = day.year + years
    if not FIRST_DAY.year <= year <= LAST_DAY.year:
        raise BeyondCalendar(day)
    return year, month + 1


def _corresponding(day: date, n: int) -> date | None:
    """The same day-number `n` months on (back, if negative); None if that month has none."""
    try:
        return date(*_month(day, n), day.day)
    except ValueError:
        return None


def _last_of_month(day: date, n: int) -> date:
    year, month = _month(day, n)
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
