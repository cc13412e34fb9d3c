"""What a rule gets in place of `Facts` for a block of a table's rows.

A fact of kind is one value on a path: reading it where the rows differ parts them. A day is a column.
What was worked out for the rows once is kept, so that another path, or another rule, finds it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import Any

import numpy as np

from avenues.law.columns.column import Days
from avenues.law.columns.joined import Joined, alike, can_join, of_one_path, raise_refused
from avenues.law.columns.paths import Explorer, Mask, Path
from avenues.law.columns.table import DAY, UNTOLD, Table
from avenues.law.facts import QUESTIONS, UNKNOWN, Event, NotKnown, Untold

BLOCK = 1 << 17  # rows worked at once: their columns stay in the processor's cache


class Rows:
    """Stands in for `Facts` over some rows of a table: those of a slice."""

    def __init__(self, table: Table, part: slice, reads: set[str]) -> None:
        self.table = table
        self.part = part
        self.count = len(range(*part.indices(table.rows)))
        self.place = table.place
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
        """A rule's answers for all these rows, as one. Called by `rule`."""
        paths, together = self.once((answer, args), lambda: self._asked(answer, args))
        if together is None:
            return of_one_path(self, paths)
        raise_refused(self, paths)
        return together

    def _asked(self, answer: Callable[..., Any], args: tuple[Any, ...]) -> tuple[list[Path], Joined | None]:
        paths = alike(self.explore(lambda rows: answer(rows, *args)))
        return paths, Joined(self, paths) if can_join(paths) else None

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
        return Days(self, column.told_days[self.part], column.first, column.last)

    def _value(self, name: str) -> Hashable:
        self._reads.add(name)
        column = self.table.columns.get(name)
        if column is None:
            return UNTOLD
        values = column.values
        if len(values) == 1:
            return values[0]
        memo = self._memo
        if name not in memo:
            memo[name] = column.codes[self.part]
        codes = memo[name]
        while True:
            code = codes[self.first_row]
            if (name, code) not in memo:
                memo[name, code] = codes == code
            if self.decide(memo[name, code]):
                value: Hashable = values[code]
                return value


def blocks(table: Table) -> Iterator[slice]:
    """The table's rows in blocks that fit the processor's cache."""
    for start in range(0, table.rows, BLOCK):
        yield slice(start, min(start + BLOCK, table.rows))
