"""Some rows of a table, and what has been worked out for them: days, codes, paths. Nothing twice."""

from __future__ import annotations

from typing import Any

from avenues.law.columns.days import Days, Numbers
from avenues.law.columns.paths import Paths
from avenues.law.columns.sources import Codes, Source
from avenues.law.columns.table import Table


class Block:
    """The rows of a table from `start` to `stop`."""

    def __init__(self, table: Table, start: int, stop: int) -> None:
        self.table = table
        self.start = start
        self.part = slice(start, stop)
        self.count = stop - start
        self._known: dict[Any, Any] = {}

    def numbers(self, days: Days) -> Numbers:
        """A day of each row."""
        found = self._known.get(days)
        if found is None:
            found = self._known[days] = days.work_out(self)
        return found

    def codes(self, source: Source) -> Codes:
        """Each row's code."""
        found = self._known.get(source)
        if found is None:
            found = self._known[source] = source.codes(self)
        return found

    def taken(self, paths: Paths) -> Codes:
        """The number of the path that each row takes through a rule; 0 where none is known."""
        found = self._known.get(paths)
        if found is None:
            found = self._known[paths] = paths.tables().taken(self)
        return found

    def forget(self) -> None:
        """More paths are known now: work all out again when it is asked for."""
        self._known.clear()
