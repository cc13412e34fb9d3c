"""A day of many rows, and a truth of many rows: what a rule gets in place of a `date` and a `bool`."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from avenues.law.calendar import LAST_DAY
from avenues.law.columns.paths import Mask
from avenues.law.columns.table import DayNumbers, day_at, offset

if TYPE_CHECKING:
    from avenues.law.columns.rows import Rows

SPAN = offset(LAST_DAY) + 1
_ORDER = frozenset({"<", "<=", ">", ">="})


class Tabulated(NamedTuple):
    """A function of one day, for every day of the calendar: none is refused between `first` and `last`."""

    answers: NDArray[Any]
    refused: Mask
    first: int
    last: int
    of_days: bool


@lru_cache(maxsize=512)
def tabulated(function: Any, args: tuple[Hashable, ...]) -> Tabulated:
    """The function's table, made from the function itself. Raises as it does if it refuses every day."""
    found = [_answered(function, number, args) for number in range(SPAN)]
    refused = np.array([answer is None for answer in found])
    if refused.all():
        function.one(day_at(0), *args)
    last = SPAN - 1 - int(refused[::-1].argmin())
    before = np.flatnonzero(refused[: last + 1])
    first = int(before[-1]) + 1 if len(before) else 0
    of_days = isinstance(found[last], date)
    numbers = [offset(answer) if isinstance(answer, date) else bool(answer) for answer in found]
    return Tabulated(np.array(numbers, np.int32 if of_days else np.bool_), refused, first, last, of_days)


def _answered(function: Any, number: int, args: tuple[Hashable, ...]) -> Any:
    try:
        return function.one(day_at(number), *args)
    except LookupError:
        return None


@lru_cache(maxsize=4096)
def _reach(function: Any, args: tuple[Hashable, ...], first: int, last: int) -> tuple[int, int]:
    between = tabulated(function, args).answers[first : last + 1]
    return int(between.min()), int(between.max())


class Truth:
    """Yes or no for each row. In an `if` the rows part."""

    __slots__ = ("mask", "rows")

    def __init__(self, rows: Rows, mask: Mask) -> None:
        self.rows = rows
        self.mask = mask

    def __bool__(self) -> bool:
        return self.rows.decide(self.mask)


class Days:
    """A day for each row, as whole numbers; none lies outside `first` to `last`."""

    __slots__ = ("first", "last", "number", "numbers", "rows")

    def __init__(self, rows: Rows, numbers: DayNumbers, first: int, last: int) -> None:
        self.rows = rows
        self.numbers = numbers
        self.first = first
        self.last = last
        self.number = rows.next_number()

    def by_day(self, function: Any, args: tuple[Hashable, ...]) -> Days | Truth:
        """The function of one day, of each row's day. Called by the calendar's `by_day`."""
        table = tabulated(function, args)
        if self.first < table.first or self.last > table.last:
            self._refuse_outside(function, args, table)
        found: Days | Truth = self.rows.once(
            (function, args, self.number), lambda: self._looked_up(function, args, table)
        )
        return found

    def _looked_up(self, function: Any, args: tuple[Hashable, ...], table: Tabulated) -> Days | Truth:
        numbers = table.answers.take(self.numbers, mode="clip")
        if not table.of_days:
            return Truth(self.rows, numbers)
        first, last = max(self.first, table.first), min(self.last, table.last)
        return Days(self.rows, numbers, *_reach(function, args, first, last))

    def _refuse_outside(self, function: Any, args: tuple[Hashable, ...], table: Tabulated) -> None:
        if self.rows.decide(table.refused.take(self.numbers, mode="clip") | (self.numbers >= SPAN)):
            function.one(day_at(int(self.numbers[self.rows.first_row])), *args)

    def _compared(self, other: object, name: str, compare: Callable[..., Any]) -> Any:
        if isinstance(other, Days):
            first, last, key = other.first, other.last, other.number
            numbers: Any = other.numbers
        elif isinstance(other, date):
            first = last = numbers = offset(other)
            key = -1 - first  # no column has a negative number
        else:
            return NotImplemented
        if name in _ORDER and (self.last < first or self.first > last):
            return bool(compare(self.first, first))
        return self.rows.once(
            (name, self.number, key), lambda: Truth(self.rows, compare(self.numbers, numbers))
        )

    def __lt__(self, other: object) -> Any:
        return self._compared(other, "<", np.less)

    def __le__(self, other: object) -> Any:
        return self._compared(other, "<=", np.less_equal)

    def __gt__(self, other: object) -> Any:
        return self._compared(other, ">", np.greater)

    def __ge__(self, other: object) -> Any:
        return self._compared(other, ">=", np.greater_equal)

    def __eq__(self, other: object) -> Any:
        return self._compared(other, "==", np.equal)

    def __ne__(self, other: object) -> Any:
        return self._compared(other, "!=", np.not_equal)

    def __hash__(self) -> int:
        return self.number
