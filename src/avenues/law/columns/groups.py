"""Rows alike in kind, and `Rows`: what a rule gets in place of `Facts` for such a group.

In a group every fact but the days is one value. Which facts matter is learnt from the rules as they
read; a fact that they read later parts the rows like any other question.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from math import prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from avenues.law.columns.column import Days
from avenues.law.columns.joined import joined
from avenues.law.columns.paths import Explorer, Mask, Path
from avenues.law.columns.table import DAY, UNTOLD, Codes, Table
from avenues.law.facts import QUESTIONS, UNKNOWN, Event, NotKnown, Untold

Indices = NDArray[np.intp]

ROWS_FOR_A_GROUP = 512
BLOCK = 1 << 15  # rows worked at once: their columns stay in the processor's cache


class Rows:
    """Stands in for `Facts` over some rows of a table."""

    def __init__(self, table: Table, index: Indices, fixed: Mapping[str, Hashable], reads: set[str]) -> None:
        self.table = table
        self.index = index
        self.count = len(index)
        self.place = table.place
        self._fixed = fixed
        self._reads = reads
        self._memo: dict[Hashable, Any] = {}
        self._numbers = 0
        self._everyone = np.ones(self.count, np.bool_)
        self._explorer = Explorer(self._everyone)

    # What a rule asks of Facts

    @property
    def on(self) -> Any:
        """The day that the answers are for."""
        return self._days("on")

    def __getattr__(self, name: str) -> Any:
        if name not in QUESTIONS:
            raise AttributeError(name)
        value = self._value(name)
        if value is UNTOLD:
            raise Untold(name)
        if value is UNKNOWN:
            raise NotKnown(name)
        return self._days(name) if value is DAY else value

    def is_told(self, name: str) -> bool:
        """Is the fact told?"""
        return self._value(name) not in (UNTOLD, UNKNOWN)

    def is_unknown(self, name: str) -> bool:
        """Did the person say that they do not know?"""
        return self._value(name) is UNKNOWN

    def told(self, name: str) -> Any:
        """The fact if it is told, else None."""
        value = self._value(name)
        if value is UNTOLD or value is UNKNOWN:
            return None
        return self._days(name) if value is DAY else value

    def after(self, events: Iterable[Event]) -> Rows:
        """A table holds what happened in its own columns."""
        if tuple(events):
            raise ValueError("Events of a table's rows stand in its columns.")
        return self

    def ask(self, answer: Callable[..., Any], args: tuple[Any, ...]) -> Any:
        """A rule's answers for all these rows, joined into one. Called by `rule`."""
        return joined(self, self.once((answer, args), lambda: self.explore(lambda rows: answer(rows, *args))))

    # What the columns ask

    def explore(self, function: Callable[[Rows], Any]) -> list[Path]:
        """Every path that these rows take through the function."""
        outer, self._explorer = self._explorer, Explorer(self._everyone)
        try:
            return self._explorer.explore(lambda: function(self))
        finally:
            self._explorer = outer

    def decide(self, truth: Mask) -> bool:
        """Is it true of the rows of the path being run?"""
        return self._explorer.decide(truth)

    @property
    def first_row(self) -> int:
        """A row of the path being run."""
        return self._explorer.first_row

    def once(self, key: Hashable, make: Callable[[], Any]) -> Any:
        """What was made under the key, made at the first asking."""
        if key not in self._memo:
            self._memo[key] = make()
        return self._memo[key]

    def next_number(self) -> int:
        """A number for a new column of these rows."""
        self._numbers += 1
        return self._numbers

    def _days(self, name: str) -> Days:
        return self.once(("days", name), lambda: self._gather(name))  # type: ignore[no-any-return]

    def _gather(self, name: str) -> Days:
        column = self.table.columns[name]
        return Days(self, column.told_days[self.index], column.first, column.last)

    def _value(self, name: str) -> Hashable:
        self._reads.add(name)
        if name in self._fixed:
            return self._fixed[name]
        column = self.table.columns.get(name)
        if column is None:
            return UNTOLD
        codes = self.once(("codes", name), lambda: column.codes[self.index])
        while True:
            code = codes[self.first_row]
            if self.decide(codes == code):
                value: Hashable = column.values[code]
                return value


def groups(table: Table, reads: set[str]) -> Iterator[tuple[Indices, dict[str, Hashable]]]:
    """The table's rows by the value of facts in `reads`: their indices, and those values.

    Facts of many values are left for the rules to part: groups are to be few and large.
    """
    fixed: dict[str, Hashable] = {name: UNTOLD for name in reads if name not in table.columns}
    names = []
    product = 1
    for name in sorted(
        reads & table.columns.keys(), key=lambda name: (len(table.columns[name].values), name)
    ):
        values = table.columns[name].values
        if len(values) == 1:
            fixed[name] = values[0]
        elif product * len(values) <= max(1, table.rows // ROWS_FOR_A_GROUP):
            names.append(name)
            product *= len(values)
    if not names:
        yield np.arange(table.rows), fixed
        return
    sizes = [len(table.columns[name].values) for name in names]
    key = _key([table.columns[name].codes for name in names], sizes)
    order = np.argsort(key, kind="stable")
    ordered = key[order]
    edges = (np.flatnonzero(ordered[1:] != ordered[:-1]) + 1).tolist()
    for start, end in zip([0, *edges], [*edges, table.rows], strict=True):
        codes = _codes(int(ordered[start]), sizes)
        alike = {name: table.columns[name].values[code] for name, code in zip(names, codes, strict=True)}
        yield order[start:end], {**fixed, **alike}


def blocks(index: Indices) -> Iterator[Indices]:
    """The indices in blocks that fit the processor's cache."""
    for start in range(0, len(index), BLOCK):
        yield index[start : start + BLOCK]


def _key(columns: list[Codes], sizes: list[int]) -> NDArray[Any]:
    small = prod(sizes) <= 1 << 16  # sorted in one pass
    key: NDArray[Any] = np.zeros(len(columns[0]), np.uint16 if small else np.int64)
    for codes, size in zip(columns, sizes, strict=True):
        key *= key.dtype.type(size)
        key += codes.astype(key.dtype, copy=False)
    return key


def _codes(key: int, sizes: list[int]) -> list[int]:
    codes = []
    for size in reversed(sizes):
        key, code = divmod(key, size)
        codes.append(code)
    return codes[::-1]
