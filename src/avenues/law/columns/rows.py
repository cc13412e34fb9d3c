"""What a rule gets in place of `Facts` for a block of a table's rows.

A fact of kind is one value on a path: reading it where the rows differ parts them. A day is a column.
What was worked out for the rows once is kept, so that another path, or another rule, finds it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from avenues.law.columns.column import Days
from avenues.law.columns.joined import Joined, alike, can_join, of_one_path, refused
from avenues.law.columns.paths import MANY, Explorer, Mask, Path
from avenues.law.columns.table import DAY, UNTOLD, Column, Table
from avenues.law.facts import QUESTIONS, UNKNOWN, Event, NotKnown, Untold

FIRST_BLOCK = 1 << 14  # rows worked at once
SMALLEST_BLOCK = 1 << 9
LARGEST_BLOCK = 1 << 17  # their columns still stay near the processor
MANY_WAYS = 100  # rows a path on average: fewer, and the masks cost more than the rules


class Rows:
    """Stands in for `Facts` over some rows of a table: those of a slice."""

    def __init__(self, table: Table, part: slice, reads: set[str]) -> None:
        self.table = table
        self.part = part
        self.count = len(range(*part.indices(table.rows)))
        self.place = table.place
        self.paths = 0
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
        paths, refusals, together = self.once((answer, args), lambda: self._asked(answer, args))
        if together is None:
            return of_one_path(self, paths)
        for path in refusals:
            if self.decide(path.mask):
                raise path.result.error
        return together

    def _asked(
        self, answer: Callable[..., Any], args: tuple[Any, ...]
    ) -> tuple[list[Path], list[Path], Joined | None]:
        paths = alike(self.explore(lambda rows: answer(rows, *args)))
        return paths, refused(paths), Joined(self, paths) if can_join(paths) else None

    # What the columns ask

    def explore(self, function: Callable[[Rows], Any]) -> list[Path]:
        """Every path that these rows take through the function."""
        outer, self._explorer = self._explorer, Explorer(self._everyone)
        try:
            found = self._explorer.explore(lambda: function(self), lambda row: function(self._case(row)))
        finally:
            self._explorer = outer
        self.paths += len(found)
        return found

    def _case(self, row: int) -> Any:
        """One of these rows as single facts, made once, so that its rules are asked once."""
        return self.once(("case", row), lambda: self.table.case(self.part.start + row))

    def decide(self, truth: Mask) -> bool:
        """Is it true of the rows of the path being run?"""
        return self._explorer.decide(truth)

    def choose(self, masks: Sequence[Mask] | None, codes: Callable[[], NDArray[Any]]) -> int:
        """In which of the masks are the rows of the path being run?"""
        return self._explorer.choose(masks, codes)

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
        codes, masks = self.once(name, lambda: self._parts(column))
        value: Hashable = values[self.choose(masks, lambda: codes)]
        return value

    def _parts(self, column: Column) -> tuple[NDArray[Any], list[Mask] | None]:
        codes = column.codes[self.part]
        if len(column.values) > MANY:
            return codes, None
        return codes, [codes == code for code in range(len(column.values))]


def blocks(table: Table, reads: set[str] | None = None) -> Iterator[Rows]:
    """The table's rows in blocks. Where the rows of one part ways often, the next is smaller, else larger."""
    start, size = 0, FIRST_BLOCK
    while start < table.rows:
        rows = Rows(table, slice(start, min(start + size, table.rows)), set() if reads is None else reads)
        yield rows
        start += size
        if rows.paths * MANY_WAYS > rows.count:
            size = max(size // 4, SMALLEST_BLOCK)
        else:
            size = min(size * 2, LARGEST_BLOCK)
