"""School days: the days on which one school holds a session, so from THAT school's calendar.

Education Act 1996 s.579(1) [K]: a day on which at that school there is a school session.
Without the school's calendar, `earliest_school_days_after` gives the day that is safe for a family's own
limit.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from itertools import pairwise

from .bank_holidays import SATURDAY, is_bank_holiday
from .one_day import by_day
from .reach import BANK_HOLIDAYS_FROM, LAST_DAY, BeyondCalendar, require_count


@dataclass(frozen=True, order=True)
class Term:
    """A term or half-term, from its first day to its last, both included."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(
                f"A term ends on {self.last.isoformat()}, before it begins on {self.first.isoformat()}."
            )


@dataclass(frozen=True)
class SchoolCalendar:
    """One school's calendar: Monday to Friday of its terms, less bank holidays, closures and INSET days.

    `terms` stand in order and do not overlap; from the first to the last of them the calendar is complete,
    and beyond them it knows nothing. Give half-terms as separate terms, or their days as `closed`.
    """

    name: str
    terms: tuple[Term, ...]
    closed: frozenset[date] = field(default=frozenset())
    inset: frozenset[date] = field(default=frozenset())

    def __post_init__(self) -> None:
        if not self.terms:
            raise ValueError(f"The calendar of {self.name} has no terms.")
        for before, after in pairwise(self.terms):
            if after.first <= before.last:
                raise ValueError(
                    f"The calendar of {self.name}: the term of {after.first.isoformat()} begins too soon."
                )

    @property
    def first(self) -> date:
        """The first day the calendar knows."""
        return self.terms[0].first

    @property
    def last(self) -> date:
        """The last day the calendar knows."""
        return self.terms[-1].last


class BeyondSchoolCalendar(BeyondCalendar):
    """The day, or the school day a count would reach, lies outside the terms the school's calendar knows."""


@by_day
def is_school_day(day: date, school: SchoolCalendar) -> bool:
    """Does `school` hold a session on `day`? Raises BeyondSchoolCalendar outside its terms."""
    _require_known(day, school)
    return _holds_session(school, day)


@by_day
def first_school_day_from(day: date, school: SchoolCalendar) -> date:
    """`day` itself if it is a school day, otherwise the next one. Raises BeyondSchoolCalendar."""
    _require_known(day, school)
    days = _school_days(school)
    return _at(days, bisect_left(days, day), _beyond(day, school))


@by_day
def school_days_after(day: date, n: int, school: SchoolCalendar) -> date:
    """The last day of "within `n` school days of `day`": `day` is day 0, the next school day is day 1.

    CAL-SD, CNT-EXCL. `n` is 1 or more. Raises BeyondSchoolCalendar where the terms known do not reach.
    """
    require_count(n, least=1)
    _require_known(day, school)
    days = _school_days(school)
    return _at(days, bisect_right(days, day) + n - 1, _beyond(day, school))


@by_day
def earliest_school_days_after(day: date, n: int) -> date:
    """The earliest day on which "within `n` school days of `day`" could end: for a family, the safe one.

    Counts Monday to Friday less bank holidays, as though every such day were a school day. A real school
    has fewer, so its own day is this one or later. Never show it as the day by which a BODY must act. `n`
    is 1 or more.
    """
    require_count(n, least=1)
    beyond = BeyondCalendar(day, BANK_HOLIDAYS_FROM, LAST_DAY, "bank holidays")
    if day < BANK_HOLIDAYS_FROM:
        raise beyond
    days = _possible_school_days()
    return _at(days, bisect_right(days, day) + n - 1, beyond)


@cache
def _school_days(school: SchoolCalendar) -> tuple[date, ...]:
    return tuple(day for day in _span(school.first, school.last) if _holds_session(school, day))


@cache
def _possible_school_days() -> tuple[date, ...]:
    return tuple(filter(_is_possible, _span(BANK_HOLIDAYS_FROM, LAST_DAY)))


def _holds_session(school: SchoolCalendar, day: date) -> bool:
    in_term = any(term.first <= day <= term.last for term in school.terms)
    return in_term and day not in school.closed and day not in school.inset and _is_possible(day)


def _is_possible(day: date) -> bool:
    return day.weekday() < SATURDAY and not is_bank_holiday.one(day)


def _span(first: date, last: date) -> Iterator[date]:
    return map(date.fromordinal, range(first.toordinal(), last.toordinal() + 1))


def _at(days: tuple[date, ...], index: int, beyond: BeyondCalendar) -> date:
    if index >= len(days):
        raise beyond
    return days[index]


def _require_known(day: date, school: SchoolCalendar) -> None:
    if not school.first <= day <= school.last:
        raise _beyond(day, school)


def _beyond(day: date, school: SchoolCalendar) -> BeyondSchoolCalendar:
    return BeyondSchoolCalendar(day, school.first, school.last, f"the terms of {school.name}")
