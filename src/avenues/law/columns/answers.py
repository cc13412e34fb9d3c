"""The answers of a rule or a room for every row: back as arrays, or one row's answer as plain Python."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from avenues.law.columns.column import Days, Truth
from avenues.law.columns.joined import Joined
from avenues.law.columns.paths import Mask, Path, Refused
from avenues.law.columns.rows import Rows, blocks
from avenues.law.columns.table import DAY, EPOCH, Table, day_at, offset
from avenues.law.reasons import Finding, Reasons, Step

Function = Callable[[Any], Any]


@dataclass(frozen=True)
class Answers:
    """One rule's findings for every row: `codes` point into `findings`, pairs of a value and its reasons.

    A value is a bool, an option, None, what refused the row (`Refused`), or `DAY`: then `numbers` holds
    the day, counted from the calendar's first.
    """

    codes: NDArray[np.uint16]
    findings: tuple[tuple[Any, tuple[Reasons, ...]], ...]
    numbers: NDArray[np.int32]

    @property
    def days(self) -> NDArray[np.datetime64]:
        """The day of each row; NaT where the value is none."""
        is_day = np.array([value is DAY for value, _ in self.findings], np.bool_)
        days: NDArray[np.datetime64] = np.where(
            is_day[self.codes], EPOCH + self.numbers, np.datetime64("NaT", "D")
        )
        return days

    def value(self, row: int) -> Any:
        """One row's value, as the rule gives it for a single case."""
        value, _ = self.findings[self.codes[row]]
        return day_at(int(self.numbers[row])) if value is DAY else value

    def reasons(self, row: int) -> tuple[Reasons, ...]:
        """One row's reasons, in order."""
        reasons: tuple[Reasons, ...] = self.findings[self.codes[row]][1]
        return reasons


def tabulate(rules: Mapping[str, Function], table: Table) -> dict[str, Answers]:
    """Each rule's findings for every row of the table."""
    writers = {name: _Writer(table.rows) for name in rules}
    for part in blocks(table):
        rows = Rows(table, part, set())
        for name, function in rules.items():
            writers[name].write(rows, rows.explore(function))
    return {name: writer.answers() for name, writer in writers.items()}


def answers(function: Function, table: Table) -> Iterator[tuple[int, Any]]:
    """Each row's number and result, as the function gives it for a single case; in no order."""
    for part in blocks(table):
        rows = Rows(table, part, set())
        for path in rows.explore(function):
            for position in np.flatnonzero(path.mask).tolist():
                yield part.start + position, pick(path.result, position)


def pick(result: Any, position: int) -> Any:
    """One row's result as the rule gives it for a single case; a refusal gives its exception."""
    match result:
        case Days():
            return day_at(result.numbers[position])
        case Truth():
            return bool(result.mask[position])
        case Joined():
            return pick(next(path.result for path in result.paths if path.mask[position]), position)
        case Refused():
            return result.error
        case tuple():
            return tuple(pick(item, position) for item in result)
        case _ if is_dataclass(result) and not isinstance(result, type):
            return type(result)(**{f.name: pick(getattr(result, f.name), position) for f in fields(result)})
        case _:
            return result


def facts_read(functions: tuple[Function, ...], table: Table) -> set[str]:
    """The names of the facts that the functions read of this table's rows."""
    reads: set[str] = set()
    for part in blocks(table):
        rows = Rows(table, part, reads)
        for function in functions:
            rows.explore(function)
    return reads


def _spelled_out(reasons: tuple[Any, ...], mask: Mask) -> Iterator[tuple[Mask, tuple[Reasons, ...]]]:
    """The reasons of each part of the rows, where a finding that they rest on has paths of its own."""
    if not reasons:
        yield mask, ()
        return
    first, rest = reasons[0], reasons[1:]
    for part, head in _spelled(first, mask):
        for smaller, tail in _spelled_out(rest, part):
            yield smaller, head + tail


def _spelled(reason: Any, mask: Mask) -> Iterator[tuple[Mask, tuple[Reasons, ...]]]:
    match reason:
        case Joined():
            for path in reason.paths:
                part = path.mask & mask
                if part.any():
                    yield from _spelled(path.result, part)
        case Finding():
            yield from _spelled_out(reason.reasons, mask)
        case Step():
            yield mask, (reason.why,)
        case Reasons():
            yield mask, (reason,)


class _Writer:
    """Writes the findings of block after block into arrays of the whole table."""

    def __init__(self, rows: int) -> None:
        self._codes = np.zeros(rows, np.uint16)
        self._numbers = np.zeros(rows, np.int32)
        self._findings: dict[Any, int] = {}

    def write(self, rows: Rows, paths: list[Path]) -> None:
        """The findings of one block."""
        block = _Block(rows.count)
        for path in paths:
            self._write(block, path.mask, path.result)
        self._codes[rows.part] = block.codes()
        if block.numbers is not None:
            self._numbers[rows.part] = block.numbers

    def answers(self) -> Answers:
        """All that was written."""
        return Answers(self._codes, tuple(self._findings), self._numbers)

    def _write(self, block: _Block, mask: Mask, result: Any, days: bool = True) -> None:
        if isinstance(result, Joined):
            column = result.column
            if isinstance(column, Days):
                block.put_days(mask, column.numbers)
            for path in result.paths:
                self._write(block, path.mask & mask, path.result, days=not isinstance(column, Days))
            return
        value, reasons = (result.value, result.reasons) if isinstance(result, Finding) else (result, ())
        for part, names in _spelled_out(reasons, mask):
            self._put(block, part, value, names, days)

    def _put(self, block: _Block, mask: Mask, value: Any, names: tuple[Reasons, ...], days: bool) -> None:
        match value:
            case Days() | date():
                block.put(mask, self._code(DAY, names))
                if days:
                    block.put_days(
                        mask, value.numbers if isinstance(value, Days) else np.int32(offset(value))
                    )
            case Truth():
                block.put(mask & value.mask, self._code(True, names))
                block.put(mask > value.mask, self._code(False, names))
            case _:
                block.put(mask, self._code(value, names))

    def _code(self, value: Any, names: tuple[Reasons, ...]) -> int:
        return self._findings.setdefault((value, names), len(self._findings))


class _Block:
    """One block's part of the arrays, put together in the processor's cache."""

    def __init__(self, count: int) -> None:
        self.numbers: Any = None
        self._count = count
        self._codes: list[tuple[Mask, int]] = []

    def put(self, mask: Mask, code: int) -> None:
        """These rows have this finding."""
        self._codes.append((mask, code))

    def put_days(self, mask: Mask, numbers: Any) -> None:
        """These rows have these days."""
        if self.numbers is None:
            self.numbers = np.broadcast_to(numbers, self._count)
        elif numbers is not self.numbers:
            self.numbers = np.where(mask, numbers, self.numbers)

    def codes(self) -> NDArray[Any]:
        """The finding of each row. Each row has one, so that adding puts them side by side."""
        small = all(code < 1 << 8 for _, code in self._codes)
        codes: NDArray[Any] = np.zeros(self._count, np.uint8 if small else np.uint16)
        for mask, code in self._codes:
            if code:
                codes += mask.view(np.uint8) * codes.dtype.type(code)
        return codes
