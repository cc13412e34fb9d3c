"""A day of every row, written down as how it is reached: given, looked up in the calendar, found by a rule.

Worked out for a block of rows only when it is needed (`block.py`). Each is made once a program, so that
two of the same are one.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Hashable
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from avenues.law.calendar import LAST_BIRTHDAY, LAST_DAY
from avenues.law.columns.table import day_at, offset

if TYPE_CHECKING:
    from avenues.law.columns.block import Block
    from avenues.law.columns.paths import Paths

SPAN = offset(LAST_DAY) + 1
"""So many days can be counted from."""

REACH = offset(LAST_BIRTHDAY) + 1
"""So many days can be compared with."""

Numbers = Any  # an array of whole numbers, a day each; or one number that stands for every row


class Tabulated(NamedTuple):
    """A function of one day, for every day of the calendar: none is refused between `first` and `last`."""

    answers: NDArray[Any]
    refused: NDArray[np.bool_]
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
    beyond = REACH - SPAN
    return Tabulated(
        np.pad(np.array(numbers, np.int32 if of_days else np.bool_), (0, beyond)),
        np.pad(refused, (0, beyond), constant_values=True),
        first,
        last,
        of_days,
    )


def _answered(function: Any, number: int, args: tuple[Hashable, ...]) -> Any:
    try:
        return function.one(day_at(number), *args)
    except LookupError:
        return None


@lru_cache(maxsize=4096)
def _reach(function: Any, args: tuple[Hashable, ...], first: int, last: int) -> tuple[int, int]:
    between = tabulated(function, args).answers[first : last + 1]
    return int(between.min()), int(between.max())


class Days(ABC):
    """A day for each row; none lies outside `first` to `last`."""

    __slots__ = ("first", "last")

    def __init__(self, first: int, last: int) -> None:
        self.first = first
        self.last = last

    @abstractmethod
    def work_out(self, block: Block) -> Numbers:
        """The days of a block's rows."""


class Given(Days):
    """A day that is a fact."""

    __slots__ = ("name",)

    def __init__(self, name: str, first: int, last: int) -> None:
        super().__init__(first, last)
        self.name = name

    def work_out(self, block: Block) -> Numbers:
        """The fact's column."""
        return block.table.columns[self.name].told_days[block.part]


class Fixed(Days):
    """One day for every row."""

    __slots__ = ("number",)

    def __init__(self, number: int) -> None:
        super().__init__(number, number)
        self.number = number

    def work_out(self, block: Block) -> Numbers:
        """The day."""
        return np.int32(self.number)


class Looked(Days):
    """What a function of one day gives for another day."""

    __slots__ = ("of", "table")

    def __init__(self, function: Any, args: tuple[Hashable, ...], of: Days) -> None:
        self.table = tabulated(function, args)
        self.of = of
        super().__init__(
            *_reach(function, args, max(of.first, self.table.first), min(of.last, self.table.last))
        )

    def work_out(self, block: Block) -> Numbers:
        """The function's table, at each row's day."""
        return self.table.answers.take(block.numbers(self.of), mode="clip")


Picked = Callable[[Any], Any]


class Found(Days):
    """The day that a rule found: of each row, that of the path it took.

    `picked` takes the finding out of what the rule returned; None where it returned a finding.
    """

    __slots__ = ("_choice", "_made_for", "paths", "picked")

    def __init__(self, paths: Paths, picked: Picked | None = None) -> None:
        super().__init__(0, REACH - 1)
        self.paths = paths
        self.picked = picked
        self._choice: _Choice | None = None
        self._made_for = 0

    def work_out(self, block: Block) -> Numbers:
        """For each row the day of its path; where the path has none, any."""
        if self._choice is None or self._made_for != len(self.paths.results):
            self._made_for = len(self.paths.results)
            self._choice = _Choice([self._day(result) for result in self.paths.results])
        return self._choice.work_out(block, self.paths)

    def _day(self, result: Any) -> Days | None:
        finding = result if self.picked is None else self.picked(result)
        day = self.paths.program.day_of(finding)
        return day if isinstance(day, Days) else None


class _Group(NamedTuple):
    """Paths whose days are one, or are looked up from one: each in a table of its own, put end to end."""

    day: Days
    tables: NDArray[np.int32] | None  # None: the day itself
    starts: NDArray[np.int32]  # where each path's table starts
    paths: NDArray[np.bool_]  # which they are


class _Choice:
    """Works out a day that comes from one of several, by the path."""

    def __init__(self, days: list[Days | None]) -> None:
        by_base: dict[Days, dict[int, Days]] = {}
        for path, day in enumerate(days):
            if day is not None:
                by_base.setdefault(day.of if isinstance(day, Looked) else day, {})[path] = day
        self.groups = [_group(base, of, len(days)) for base, of in by_base.items()]

    def work_out(self, block: Block, paths: Paths) -> Numbers:
        if not self.groups:
            return np.int32(0)
        first, *others = self.groups
        numbers = _of_group(block, first, paths)
        for group in others:
            theirs = group.paths.take(block.taken(paths))
            numbers = np.where(theirs, _of_group(block, group, paths), numbers)
        return numbers


def _group(base: Days, of: dict[int, Days], paths: int) -> _Group:
    member, starts = np.zeros(paths, np.bool_), np.zeros(paths, np.int32)
    member[list(of)] = True
    different = list(dict.fromkeys(of.values()))
    if len(different) == 1:
        return _Group(different[0], None, starts, member)
    for path, day in of.items():
        starts[path] = different.index(day) * REACH
    return _Group(base, np.concatenate([_table(day) for day in different]), starts, member)


def _table(day: Days) -> NDArray[np.int32]:
    return day.table.answers if isinstance(day, Looked) else np.arange(REACH, dtype=np.int32)


def _of_group(block: Block, group: _Group, paths: Paths) -> Numbers:
    numbers = block.numbers(group.day)
    if group.tables is None:
        return numbers
    return group.tables.take(group.starts.take(block.taken(paths)) + numbers, mode="clip")
