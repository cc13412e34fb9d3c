"""Facts of many cases as columns: days as whole numbers, every other fact as small codes."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import numpy as np
from numpy.typing import NDArray

from avenues.law.calendar import FIRST_DAY
from avenues.law.facts import QUESTIONS, Facts
from avenues.law.place import Place

DayNumbers = NDArray[np.int32]
Codes = NDArray[np.uint8] | NDArray[np.uint16]

EPOCH = np.datetime64(FIRST_DAY, "D")


class _Untold:
    """Marks a row in which a fact is not told."""

    def __repr__(self) -> str:
        return "UNTOLD"


UNTOLD = _Untold()


class _Day:
    """Marks a row in which a day is told: its value stands in the column of days."""

    def __repr__(self) -> str:
        return "DAY"


DAY = _Day()


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
    days: DayNumbers | None = None
    first: int = 0
    last: int = 0

    def value(self, row: int) -> Any:
        """One row's value."""
        value = self.values[self.codes[row]]
        return day_at(int(self.told_days[row])) if value is DAY else value

    @property
    def told_days(self) -> DayNumbers:
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
        """A table from arrays.

        Days: datetime64[D] (NaT: untold), or a pair of it and a mask of the rows in which it has not
        happened. Other facts: a list of values, or a pair of whole-number codes and the values that they
        point to. A plain value stands for every row; so may `on`.
        """
        lengths = {_length(value) for value in (on, *facts.values())} - {None}
        if len(lengths) != 1:
            raise ValueError(f"The columns of a table are of one length, not of {sorted(map(str, lengths))}.")
        rows = lengths.pop() or 0
        unknown = facts.keys() - QUESTIONS.keys()
        if unknown:
            raise TypeError(f"There is no fact called {sorted(unknown)[0]!r}.")
        columns = {name: _column(value, rows) for name, value in {"on": on, **facts}.items()}
        return cls(rows, columns, place or Place())

    @classmethod
    def from_facts(cls, cases: Sequence[Facts]) -> Table:
        """A table from single cases, which must be of one place."""
        columns = {"on": _from_values([case.on for case in cases])}
        for name in QUESTIONS:
            values = [case.get(name, UNTOLD) for case in cases]
            if any(value is not UNTOLD for value in values):
                columns[name] = _from_values(values)
        return cls(len(cases), columns, cases[0].place if cases else Place())

    def case(self, row: int) -> Facts:
        """One row as single facts."""
        told = {name: column.value(row) for name, column in self.columns.items()}
        return Facts(place=self.place, **{name: value for name, value in told.items() if value is not UNTOLD})


def _length(value: Any) -> int | None:
    if isinstance(value, tuple):
        return len(value[0])
    return len(value) if isinstance(value, np.ndarray | list) else None


def _column(value: Any, rows: int) -> Column:
    match value:
        case (np.ndarray() as days, np.ndarray() as not_happened):
            return _from_days(days, not_happened)
        case (np.ndarray() as codes, values):
            return Column(_small(codes, len(values)), tuple(values))
        case np.ndarray() if np.issubdtype(value.dtype, np.datetime64):
            return _from_days(value, np.zeros(rows, np.bool_))
        case np.ndarray() | list():
            return _from_values(value)
        case _:
            return _constant(value, rows)


def _constant(value: Any, rows: int) -> Column:
    if isinstance(value, date):
        number = offset(value)
        return Column(np.zeros(rows, np.uint8), (DAY,), np.full(rows, number, np.int32), number, number)
    return Column(np.zeros(rows, np.uint8), (value,))


def _from_days(days: NDArray[np.datetime64], not_happened: NDArray[np.bool_]) -> Column:
    numbers = (days.astype("datetime64[D]") - EPOCH).astype(np.int32)
    codes = np.where(not_happened, 2, np.isnat(days)).astype(np.uint8)
    told = numbers[codes == 0]
    numbers[codes != 0] = told[0] if len(told) else 0
    values = (DAY, UNTOLD, None)[: int(codes.max(initial=0)) + 1]
    return Column(codes, values, numbers, *_reach(numbers))


def _from_values(values: Sequence[Any] | NDArray[Any]) -> Column:
    known: dict[Hashable, int] = {}
    codes = np.empty(len(values), np.uint16)
    days: DayNumbers | None = None
    for row, value in enumerate(values):
        mark: Hashable = value
        if isinstance(value, date):
            mark = DAY
            if days is None:
                days = np.full(len(values), offset(value), np.int32)
            days[row] = offset(value)
        codes[row] = known.setdefault(mark, len(known))
    return Column(
        _small(codes, len(known)), tuple(known), days, *(_reach(days) if days is not None else (0, 0))
    )


def _small(codes: NDArray[Any], values: int) -> Codes:
    """Codes in as few bytes as will do."""
    return codes.astype(np.uint8) if values <= 1 << 8 else codes.astype(np.uint16)


def _reach(numbers: DayNumbers) -> tuple[int, int]:
    return (int(numbers.min()), int(numbers.max())) if len(numbers) else (0, 0)
