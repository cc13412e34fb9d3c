"""The findings of many rows as one: what a rule returns where its rows took more than one path."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from functools import partial
from operator import itemgetter
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from avenues.law.columns.column import Days, Truth
from avenues.law.columns.paths import MANY, Path, Refused
from avenues.law.columns.table import offset
from avenues.law.reasons import Finding, Step

if TYPE_CHECKING:
    from avenues.law.columns.rows import Rows

FEW = 0.12  # of the rows: so few are cheaper to put in one by one


class Joined:
    """Stands in for a `Finding`: a value for each row, and the paths that gave it.

    Days and truths are joined into one column. Any other value (a standing, a set) and the reasons part
    the rows when they are read. Rows that the rule refuses were parted when it was asked.
    """

    __slots__ = ("_column", "_is_joined", "paths", "rows")

    def __init__(self, rows: Rows, paths: Sequence[Path]) -> None:
        self.rows = rows
        self.paths = paths
        self._column: Days | Truth | None = None
        self._is_joined = False

    @property
    def value(self) -> Any:
        """The value: a column where it is a day or a truth, else of the rows of one path."""
        column = self.column
        return column if column is not None else of_one_path(self.rows, self._values())

    @property
    def column(self) -> Days | Truth | None:
        """Every row's value as one column, where all are days or all are truths. Where refused: any value."""
        if not self._is_joined:
            self._is_joined = True
            self._column = self._join()
        return self._column

    def _join(self) -> Days | Truth | None:
        paths = self._answered()
        values = [path.result.value for path in paths]
        if all(isinstance(value, Days | date) for value in values):
            return _join_days(self.rows, paths, values)
        if all(isinstance(value, Truth | bool) for value in values):
            return _join_truths(self.rows, paths, values)
        return None

    @property
    def reasons(self) -> Any:
        """The reasons, of the rows of one path."""
        finding: Finding[Any] = of_one_path(self.rows, self.paths)
        return finding.reasons

    def __bool__(self) -> bool:
        return bool(self.value)

    def _values(self) -> list[Path]:
        """The paths by their values alone: of many reasons there are few values."""
        found: list[Path] = self.rows.once(
            ("values", id(self)),
            lambda: alike(Path(path.mask, path.result.value) for path in self._answered()),
        )
        return found

    def _answered(self) -> list[Path]:
        return [path for path in self.paths if not isinstance(path.result, Refused)]


def refused(paths: Sequence[Path]) -> list[Path]:
    """The paths that the rule refused."""
    return [path for path in paths if isinstance(path.result, Refused)]


def of_one_path(rows: Rows, paths: Sequence[Path]) -> Any:
    """Part the rows by the path that they took, and give one path's result, or raise what it raised."""
    path = paths[0]
    if len(paths) > 1:
        which = partial(rows.once, ("which", id(paths)), lambda: _which(rows.count, paths))
        masks = [path.mask for path in paths] if len(paths) <= MANY else None
        path = paths[rows.choose(masks, which)]
    if isinstance(path.result, Refused):
        raise path.result.error
    return path.result


def _which(count: int, paths: Sequence[Path]) -> NDArray[np.int32]:
    """For each row, the number of its path."""
    which = np.zeros(count, np.int32)
    for number, path in enumerate(paths):
        which[path.mask] = number
    return which


def alike(paths: Iterable[Path]) -> list[Path]:
    """The paths, those with the same result as one, and those of a joined result in its place."""
    found: dict[Hashable, Path] = {}
    for path in _flat(paths):
        key = _key(path.result)
        known = found.get(key)
        found[key] = Path(known.mask | path.mask, known.result) if known else path
    return list(found.values())


def can_join(paths: Sequence[Path]) -> bool:
    """Did the rule return findings, on more than one path?"""
    return (
        len(paths) > 1
        and all(isinstance(path.result, Finding | Refused) for path in paths)
        and any(isinstance(path.result, Finding) for path in paths)
    )


def _key(result: Any) -> Hashable:
    """What makes a result the same as another. Columns are the same only if they are one."""
    match result:
        case Finding():
            return (_key(result.value), tuple(_key(reason) for reason in result.reasons))
        case Step():
            return (result.why, _key(result.day))
        case Days() | Truth() | Joined():
            return id(result)
        case tuple():
            return tuple(_key(item) for item in result)
        case _ if is_dataclass(result) and not isinstance(result, Refused):
            return (type(result), *(_key(getattr(result, f.name)) for f in fields(result)))
        case _:
            return (type(result), result)


def _flat(paths: Iterable[Path]) -> Iterator[Path]:
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
    """One column of days, from the path of most rows on."""
    if all(value is values[0] for value in values) and isinstance(values[0], Days):
        return values[0]
    parts = [
        (int(np.count_nonzero(path.mask)), path.mask, value)
        for path, value in zip(paths, values, strict=True)
    ]
    parts.sort(key=itemgetter(0), reverse=True)
    numbers: Any = None
    for count, mask, value in parts:
        given = value.numbers if isinstance(value, Days) else np.int32(offset(value))
        if numbers is None:
            numbers = np.broadcast_to(given, rows.count)  # read-only: a first where makes our own copy
        elif count < rows.count * FEW and numbers.flags.writeable:
            np.copyto(numbers, given, where=mask)
        else:
            numbers = np.where(mask, given, numbers)
    reaches = [
        (value.first, value.last) if isinstance(value, Days) else (offset(value),) * 2 for value in values
    ]
    return Days(rows, numbers, min(first for first, _ in reaches), max(last for _, last in reaches))


def _join_truths(rows: Rows, paths: Sequence[Path], values: Sequence[Truth | bool]) -> Truth:
    truth = np.zeros(rows.count, np.bool_)
    for path, value in zip(paths, values, strict=True):
        if isinstance(value, Truth):
            truth |= path.mask & value.mask
        elif value:
            truth |= path.mask
    return Truth(rows, truth)
