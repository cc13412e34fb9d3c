"""Findings of many rows as arrays: a code for each row, the days, and the findings that the codes point to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from avenues.law.columns.column import Days, Truth
from avenues.law.columns.joined import Joined
from avenues.law.columns.paths import Mask, Path
from avenues.law.columns.table import DAY, EPOCH, day_at, offset
from avenues.law.reasons import Finding, Reasons, Step

if TYPE_CHECKING:
    from avenues.law.columns.rows import Rows


class Absent:
    """What a row has where a rule gives it no finding of this kind."""

    def __repr__(self) -> str:
        return "ABSENT"


ABSENT = Absent()


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


class Writer:
    """Writes the findings of block after block into arrays of the whole table.

    Rows that no finding is written for have the value `rest`, if one is given.
    """

    def __init__(self, rows: int, rest: Absent | None = None) -> None:
        self._codes = np.zeros(rows, np.uint16)
        self._numbers = np.zeros(rows, np.int32)
        self._findings: dict[Any, int] = {} if rest is None else {(rest, ()): 0}

    def write(self, rows: Rows, paths: list[Path]) -> None:
        """The findings of one block, a rule's paths through it."""
        block = Block(rows.count)
        for path in paths:
            self.add(block, path.mask, path.result)
        self.put(rows, block)

    def put(self, rows: Rows, block: Block) -> None:
        """The block's part into the whole."""
        self._codes[rows.part] = block.codes()
        if block.numbers is not None:
            self._numbers[rows.part] = block.numbers

    def answers(self) -> Answers:
        """All that was written."""
        return Answers(self._codes, tuple(self._findings), self._numbers)

    def add(self, block: Block, mask: Mask, result: Any, days: bool = True) -> None:
        """One path's finding into a block. `days`: its days too, if they are not there yet."""
        if isinstance(result, Joined):
            column = result.column
            if isinstance(column, Days):
                block.put_days(mask, column.numbers)
            for path in result.paths:
                self.add(block, path.mask & mask, path.result, days=not isinstance(column, Days))
            return
        value, reasons = (result.value, result.reasons) if isinstance(result, Finding) else (result, ())
        for part, names in _spelled_out(reasons, mask):
            self._put(block, part, value, names, days)

    def _put(self, block: Block, mask: Mask, value: Any, names: tuple[Reasons, ...], days: bool) -> None:
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


class Block:
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
