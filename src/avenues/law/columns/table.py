"""Facts of many cases as columns: days as whole numbers, every other fact as small codes."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import numpy as np
from numpy.typing import NDArray

from avenues.law.calendar import FIRST_DAY
from avenues.law.facts import QUESTIONS, UNKNOWN, Facts
from avenues.law.place import Place

Days64 = NDArray[np.int64]
Codes = NDArray[np.uint16]

EPOCH = np.datetime64(FIRST_DAY, "D")


class Untold_:
    """Marks a row in which a fact is not told."""

    def __repr__(self) -> str:
        return "UNTOLD"


UNTOLD = Untold_()


class Day_:
    """Marks a row in which a day is told: its value stands in the column of days."""

    def __repr__(self) -> str:
        return "DAY"


DAY = Day_()


def offset(day: date) -> int:
    """A day as a whole number of days since the calendar's first."""
    return (day - FIRST_DAY).days


def day_at(number: int) -> date:
    """The day that a whole number stands for."""
    return FIRST_DAY + timedelta(days=int(number))


@dataclass(frozen=True)
class Column:
    """One fact of every row: `codes` point into `values`. Where a value is `DAY`, `days` holds it."""

    codes: Codes
    values: tuple[Hashable, ...]
    days: Days64 | None = None
    first: int = 0
    last: int = 0

    @property
    def told_days(self) -> Days64:
        """The days. Raises `TypeError` if no row has one."""
        if self.days is None:
            raise TypeError("This column holds no days.")
        return self.days


@dataclass(frozen=True)
class Table:
    """Many cases: `rows` of them, each fact a `Column`. A fact without a column is untold in all."""

    rows: int
    columns: Mapping[str, Column]
    place: Place = field(default_factory=Place)

    @classmethod
    def of(cls, on: date | NDArray[Any], place: Place | None = None, **facts: Any) -> Table:
        """A table from arrays: days as datetime64[D] (NaT: untold), other facts as sequences of values.

        `on` is one day for all rows or a day for each. A plain value stands for every row. In a
        sequence of days None means that it has not happened.
        """
        lengths = {
            len(value) for value in (on, *facts.values()) if isinstance(value, np.ndarray | list | tuple)
        }
        if len(lengths) != 1:
            raise ValueError(f"The columns of a table are of one length, not of {sorted(lengths)}.")
        rows = lengths.pop()
        unknown = facts.keys() - QUESTIONS.keys()
        if unknown:
            raise TypeError(f"There is no fact called {sorted(unknown)[0]!r}.")
        columns = {name: _column(value, rows) for name, value in {"on": on, **facts}.items()}
        return cls(rows, columns, place or Place())

    @classmethod
    def from_facts(cls, cases: Sequence[Facts]) -> Table:
        """A table from single cases, which must be of one place."""
        names = [
            name for name in QUESTIONS if any(case.is_told(name) or case.is_unknown(name) for case in cases)
        ]
        columns = {"on": _from_values([case.on for case in cases])}
        for name in names:
            columns[name] = _from_values([_told(case, name) for case in cases])
        return cls(len(cases), columns, cases[0].place if cases else Place())


def _told(case: Facts, name: str) -> Any:
    if case.is_told(name):
        return case.told(name)
    return UNKNOWN if case.is_unknown(name) else UNTOLD


def _column(value: Any, rows: int) -> Column:
    if isinstance(value, np.ndarray) and np.issubdtype(value.dtype, np.datetime64):
        return _from_days(value)
    if isinstance(value, np.ndarray | list | tuple):
        return _from_values(value)
    return _from_values([value]) if rows == 1 else _constant(value, rows)


def _constant(value: Any, rows: int) -> Column:
    if isinstance(value, date):
        number = offset(value)
        return Column(np.zeros(rows, np.uint16), (DAY,), np.full(rows, number, np.int64), number, number)
    return Column(np.zeros(rows, np.uint16), (value,))


def _from_days(days: NDArray[np.datetime64]) -> Column:
    numbers = (days.astype("datetime64[D]") - EPOCH).astype(np.int64)
    missing = np.isnat(days)
    if not missing.any():
        return Column(np.zeros(len(days), np.uint16), (DAY,), numbers, *_reach(numbers))
    told = numbers[~missing]
    numbers[missing] = told[0] if len(told) else 0
    return Column(missing.astype(np.uint16), (DAY, UNTOLD), numbers, *_reach(numbers))


def _from_values(values: Sequence[Any] | NDArray[Any]) -> Column:
    known: dict[Hashable, int] = {}
    codes = np.empty(len(values), np.uint16)
    days: Days64 | None = None
    for row, value in enumerate(values):
        mark: Hashable = value
        if isinstance(value, date):
            mark = DAY
            if days is None:
                days = np.full(len(values), offset(value), np.int64)
            days[row] = offset(value)
        codes[row] = known.setdefault(mark, len(known))
    return Column(codes, tuple(known), days, *(_reach(days) if days is not None else (0, 0)))


def _reach(numbers: Days64) -> tuple[int, int]:
    return (int(numbers.min()), int(numbers.max())) if len(numbers) else (0, 0)
