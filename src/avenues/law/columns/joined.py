"""The findings of many rows as one: what a rule returns where its rows took more than one path."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

import numpy as np

from avenues.law.columns.column import Days, Truth
from avenues.law.columns.paths import Path, Refused
from avenues.law.columns.table import offset
from avenues.law.reasons import Finding

if TYPE_CHECKING:
    from avenues.law.columns.groups import Rows


class Joined:
    """Stands in for a `Finding`: a value for each row, and the paths that gave it.

    Days and truths are joined into one column. Any other value (a standing, a set), a refusal and
    the reasons part the rows when they are read.
    """

    __slots__ = ("_days", "_truth", "paths", "rows")

    def __init__(self, rows: Rows, paths: Sequence[Path]) -> None:
        self.rows = rows
        self.paths = paths
        self._days: Days | None = None
        self._truth: Truth | None = None

    @property
    def value(self) -> Any:
        """The value: a column where it is a day or a truth, else of the rows of one path."""
        paths = self._answered()
        values = [path.result.value for path in paths]
        if all(isinstance(value, Days | date) for value in values):
            self._days = self._days or _join_days(self.rows, paths, values)
            return self._days
        if all(isinstance(value, Truth | bool) for value in values):
            self._truth = self._truth or _join_truths(self.rows, paths, values)
            return self._truth
        return self._of_one_path(paths).value

    @property
    def reasons(self) -> Any:
        """The reasons, of the rows of one path."""
        return self._of_one_path(self._answered()).reasons

    def __bool__(self) -> bool:
        return bool(self.value)

    def _answered(self) -> list[Path]:
        raise_refused(self.rows, self.paths)
        return [path for path in self.paths if not isinstance(path.result, Refused)]

    def _of_one_path(self, paths: list[Path]) -> Finding[Any]:
        finding: Finding[Any] = of_one_path(self.rows, paths)
        return finding


def raise_refused(rows: Rows, paths: Sequence[Path]) -> None:
    """Part the rows that a rule refused from the others, and refuse them."""
    for path in paths:
        if isinstance(path.result, Refused) and rows.decide(path.mask):
            raise path.result.error


def of_one_path(rows: Rows, paths: Sequence[Path]) -> Any:
    """Part the rows by the path that they took, and give one path's result."""
    for path in paths[:-1]:
        if rows.decide(path.mask):
            return path.result
    return paths[-1].result


def joined(rows: Rows, paths: Sequence[Path]) -> Any:
    """What a rule returned over all its paths, as one value for the rule that asked."""
    if len(paths) == 1:
        result = paths[0].result
        if isinstance(result, Refused):
            raise result.error
        return result
    paths = list(_flat(paths))
    if any(isinstance(path.result, Finding) for path in paths) and all(
        isinstance(path.result, Finding | Refused) for path in paths
    ):
        return Joined(rows, paths)
    raise_refused(rows, paths)
    return of_one_path(rows, [path for path in paths if not isinstance(path.result, Refused)])


def _flat(paths: Sequence[Path]) -> Iterator[Path]:
    """The paths, those of a joined result in its place."""
    for path in paths:
        if isinstance(path.result, Joined):
            for inner in path.result.paths:
                mask = path.mask & inner.mask
                if mask.any():
                    yield Path(mask, inner.result)
        else:
            yield path


def _join_days(rows: Rows, paths: Sequence[Path], values: Sequence[Days | date]) -> Days:
    first_value = values[0]
    if isinstance(first_value, Days) and all(value is first_value for value in values):
        return first_value
    numbers = np.empty(rows.count, np.int64)
    reaches = []
    for path, value in zip(paths, values, strict=True):
        if isinstance(value, Days):
            np.copyto(numbers, value.numbers, where=path.mask)
            reaches.append((value.first, value.last))
        else:
            np.copyto(numbers, offset(value), where=path.mask)
            reaches.append((offset(value), offset(value)))
    return Days(rows, numbers, min(first for first, _ in reaches), max(last for _, last in reaches))


def _join_truths(rows: Rows, paths: Sequence[Path], values: Sequence[Truth | bool]) -> Truth:
    truth = np.zeros(rows.count, np.bool_)
    for path, value in zip(paths, values, strict=True):
        np.copyto(truth, value.mask if isinstance(value, Truth) else value, where=path.mask)
    return Truth(rows, truth)
