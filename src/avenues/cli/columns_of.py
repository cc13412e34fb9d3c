"""Columns of a file as columns of facts: each different cell is read once, by `telling`, for all its rows."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import polars as pl
from numpy.typing import NDArray

from avenues.cli.typed import cell
from avenues.law.calendar import FIRST_DAY
from avenues.law.checks import contradictions
from avenues.law.columns import Table
from avenues.law.columns.screen import suspects
from avenues.law.columns.table import DAY, UNTOLD, Column, day_at, offset
from avenues.law.facts import Facts
from avenues.law.telling import BadValue, Problem, read, read_day, shape

BETWEEN = ";"
ON = "on"
REACH = offset(date(2100, 1, 1))  # a day beyond is refused all the same, and must fit a whole number


@dataclass(frozen=True)
class Read:
    """A part of a file, read: the rows that can be answered, and what is wrong with the others."""

    table: Table
    kept: NDArray[np.intp]
    refused: tuple[tuple[int, Problem], ...]


def facts_of(frame: pl.DataFrame, today: date, empty_is_not_yet: bool) -> Read:
    """The facts in the frame's columns. `today` is the day asked about where no column `on` says another."""
    refused: list[tuple[int, Problem]] = []
    columns: dict[str, Column] = {ON: _constant(today, frame.height)}
    for series in frame:
        column, bad = _column(series, today, empty_is_not_yet)
        columns[series.name] = column
        refused += [(row, problem) for code, problem in bad for row in _rows_with(column, code)]
    unread = _mask(frame.height, [row for row, _ in refused])
    table = Table(frame.height, columns)
    wrong = [
        (row, problem)
        for row in np.flatnonzero(suspects(table) & ~unread).tolist()
        for problem in contradictions(facts_in(table, row))
    ]
    refused += wrong
    kept = np.flatnonzero(~_mask(frame.height, [row for row, _ in refused]))
    return Read(_only(table, kept), kept, tuple(sorted(refused, key=lambda found: found[0])))


def facts_in(table: Table, row: int) -> Facts:
    """One row of a table as facts."""
    told = {name: _value(column, row) for name, column in table.columns.items()}
    on = told.pop(ON)
    return Facts(on, table.place, **{name: value for name, value in told.items() if value is not UNTOLD})


def _value(column: Column, row: int) -> Any:
    value = column.values[column.codes[row]]
    return day_at(int(column.told_days[row])) if value is DAY else value


def _column(
    series: pl.Series, today: date, empty_is_not_yet: bool
) -> tuple[Column, list[tuple[int, Problem]]]:
    """A column of facts, and which of its codes stand for a cell that cannot be read."""
    if isinstance(series.dtype, pl.List):
        series = series.list.join(BETWEEN)
    different = series.unique(maintain_order=True)
    places = np.arange(len(different))
    codes = series.replace_strict(different, places, return_dtype=pl.UInt32).to_numpy().astype(np.uint32)
    values: list[Any] = []
    bad: list[tuple[int, Problem]] = []
    for place, raw in enumerate(different.to_list()):
        try:
            values.append(_read(series.name, raw, today, empty_is_not_yet))
        except BadValue as error:
            bad.append((place, Problem(series.name, str(error))))
            values.append(_Bad(place))
    return _coded(codes, values), bad


@dataclass(frozen=True)
class _Bad:
    """Marks a cell that cannot be read."""

    place: int


def _read(name: str, raw: Any, today: date, empty_is_not_yet: bool) -> Any:
    if raw is None or raw == "":
        if name == ON:
            return today
        return None if empty_is_not_yet and shape(name).can_be_not_yet else UNTOLD
    if name == ON:
        return _within(read_day(name, raw))
    value = read(name, cell(name, raw.strip(), BETWEEN) if isinstance(raw, str) else raw)
    return _within(value) if isinstance(value, date) else value


def _within(day: date) -> date:
    """The day, or the nearest that the columns can hold: it is refused either way."""
    return max(min(day, day_at(REACH)), date(FIRST_DAY.year - 100, 1, 1))


def _coded(codes: NDArray[Any], values: list[Any]) -> Column:
    """Days stand in a column of their own; equal values get one code."""
    known: dict[Hashable, int] = {}
    marks = [known.setdefault(_mark(value), len(known)) for value in values]
    numbers = [offset(value) if isinstance(value, date) else None for value in values]
    told = [number for number in numbers if number is not None]
    small = np.uint8 if len(known) <= 1 << 8 else np.uint16
    own = np.array(marks, small)[codes]
    if not told:
        return Column(own, tuple(known))
    days = np.array([told[0] if number is None else number for number in numbers], np.int32)[codes]
    return Column(own, tuple(known), days, min(told), max(told))


def _mark(value: Any) -> Hashable:
    return DAY if isinstance(value, date) else value


def _constant(day: date, rows: int) -> Column:
    return _coded(np.zeros(rows, np.uint8), [day])


def _rows_with(column: Column, place: int) -> list[int]:
    code = column.values.index(_Bad(place))
    rows: list[int] = np.flatnonzero(column.codes == code).tolist()
    return rows


def _mask(rows: int, true: list[int]) -> NDArray[np.bool_]:
    mask = np.zeros(rows, np.bool_)
    mask[true] = True
    return mask


def _only(table: Table, kept: NDArray[np.intp]) -> Table:
    columns: Mapping[str, Column] = {name: _taken(column, kept) for name, column in table.columns.items()}
    return Table(len(kept), columns, table.place)


def _taken(column: Column, kept: NDArray[np.intp]) -> Column:
    days = None if column.days is None else column.days[kept]
    if days is None or not len(days):
        return Column(column.codes[kept], column.values, days)
    return Column(column.codes[kept], column.values, days, int(days.min()), int(days.max()))
