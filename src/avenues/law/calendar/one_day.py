"""The seam between rules and days: a function of ONE day that also answers for a column of days.

A rule never takes a day apart; it calls a named function of one day. Given a `date`, that function is called.
Given a column (see `law/columns/`), the column tabulates the same function once, over every day the
calendar knows, and looks its days up in the table.
"""

from collections.abc import Callable, Hashable
from datetime import date, datetime
from functools import lru_cache, wraps
from inspect import signature
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar, cast

from .reach import FIRST_DAY, LAST_BIRTHDAY, LAST_DAY, BeyondCalendar

P = ParamSpec("P")
R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)

REMEMBERED = 4096
"""Answers kept for each function: a column tabulates `one`, so this serves single cases only."""


class OfOneDay(Protocol[P, R_co]):
    """What `by_day` gives back: call it with a day and plain parameters, or read `one` and tabulate it.

    `one` is the function of a `date` alone: it holds day and answer to the calendar's range, and remembers
    nothing.
    """

    __name__: str

    @property
    def one(self) -> Callable[Concatenate[date, P], R_co]: ...

    def __call__(self, day: date, /, *args: P.args, **kwargs: P.kwargs) -> R_co: ...


def by_day(function: Callable[Concatenate[date, P], R]) -> OfOneDay[P, R]:
    """Make `function` of one day answer for columns too; its other parameters must be hashable scalars.

    The result raises BeyondCalendar for a day, or an answer, outside FIRST_DAY..LAST_DAY, and TypeError for
    what is neither a `date` nor a column (a `datetime` is neither: time of day has no place here).
    """
    return _of_one_day(function, LAST_DAY)


def by_birth(function: Callable[Concatenate[date, P], R]) -> OfOneDay[P, R]:
    """As `by_day`, for a function of a day of birth: its answer may reach LAST_BIRTHDAY."""
    return _of_one_day(function, LAST_BIRTHDAY)


def _of_one_day(function: Callable[Concatenate[date, P], R], last: date) -> OfOneDay[P, R]:
    one = _within_reach(function, last)
    remembered = cast(Callable[Concatenate[date, P], R], lru_cache(maxsize=REMEMBERED)(one))

    @wraps(function)
    def wrapper(day: date, /, *args: P.args, **kwargs: P.kwargs) -> R:
        if kwargs:
            scalars = signature(function).bind(day, *args, **kwargs).args[1:]
            return cast(R, cast(Any, wrapper)(day, *scalars))
        if type(day) is date:
            return remembered(day, *args, **kwargs)
        return cast(R, _over_a_column(wrapper, day, args))

    cast(Any, wrapper).one = one
    return cast(OfOneDay[P, R], wrapper)


def _within_reach(
    function: Callable[Concatenate[date, P], R], last: date
) -> Callable[Concatenate[date, P], R]:
    @wraps(function)
    def one(day: date, /, *args: P.args, **kwargs: P.kwargs) -> R:
        if not FIRST_DAY <= day <= LAST_DAY:
            raise BeyondCalendar(day)
        found = function(day, *args, **kwargs)
        if isinstance(found, date) and not _reaches(found, last):
            raise BeyondCalendar(day, last=last)
        return found

    return one


def _reaches(found: date, last: date) -> bool:
    return FIRST_DAY <= found <= last


def _over_a_column(function: Callable[..., object], day: object, args: tuple[Hashable, ...]) -> object:
    look_up = getattr(day, "by_day", None)
    if look_up is None or isinstance(day, datetime):
        raise TypeError(f"{function.__name__} needs a date or a column of days, not {day!r}.")
    return look_up(function, args)
