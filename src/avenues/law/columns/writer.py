"""Findings of many rows as arrays: a code for each row, the days, and the findings that the codes point to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from math import prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from avenues.law.columns.block import Block
from avenues.law.columns.days import Days, Picked
from avenues.law.columns.paths import Paths
from avenues.law.columns.table import DAY, EPOCH, day_at, offset
from avenues.law.reasons import Finding, Reasons, Step

LARGEST = 1 << 16  # entries of one table of codes
NONE_YET = 0xFFFF

Spelled = tuple[Any, tuple[Reasons, ...]]


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
    findings: tuple[Spelled, ...]
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


class Writer:
    """Writes one rule's findings, block after block, into arrays of the whole table.

    Rows that have no finding have the value `ABSENT`. `picked` takes the finding out of what the rule
    returned, or gives `ABSENT`.
    """

    def __init__(self, rows: int, paths: Paths, picked: Picked | None = None) -> None:
        self._paths = paths
        self._picked = picked
        self._days = paths.program.found(paths, picked)
        self._codes = np.zeros(rows, np.uint16)
        self._numbers = np.zeros(rows, np.int32)
        self._findings: dict[Spelled, int] = {} if picked is None else {(ABSENT, ()): 0}
        self._looked_at = -1
        self._parts: list[Paths] = []
        self._widths: tuple[int, ...] = ()
        self._kind: Any = np.uint8
        self._table = np.zeros(0, np.uint16)
        self._has_days = False

    def write(self, block: Block, alone: Mapping[int, Any]) -> None:
        """The findings of one block. `alone`: what rows returned that were asked one by one."""
        index = self._index(block)
        out = self._codes[block.part]
        if len(self._table):
            self._table.take(index, out=out, mode="clip")
            while (missing := out == NONE_YET).any():
                first = int(missing.argmax())
                self._table[index[first]] = self._spell_out(block, first)
                self._table.take(index, out=out, mode="clip")
        else:
            _, firsts, inverse = np.unique(index, return_index=True, return_inverse=True)
            codes = [self._spell_out(block, first) for first in firsts.tolist()]
            np.array(codes, np.uint16).take(inverse, out=out, mode="clip")
        if self._has_days:
            self._numbers[block.part] = block.numbers(self._days)
        for position, result in alone.items():
            self._put(block.start + position, result)

    def answers(self) -> Answers:
        """All that was written."""
        return Answers(self._codes, tuple(self._findings), self._numbers)

    def _index(self, block: Block) -> NDArray[Any]:
        """For each row a number of the rule's path and of those of the rules that it rests on."""
        if self._looked_at != self._paths.program.size:
            self._widen()
        index = block.taken(self._parts[0])
        for part, width in zip(self._parts[1:], self._widths[1:], strict=True):
            index = np.multiply(index, width, dtype=self._kind)
            index = np.add(index, block.taken(part), dtype=self._kind)
        return index

    def _widen(self) -> None:
        """Make room for every combination of paths that is known now."""
        self._looked_at = self._paths.program.size
        self._parts = list(_rests_on(self._paths, self._picked))
        widths = tuple(len(part.results) for part in self._parts)
        if widths != self._widths:
            self._widths, combinations = widths, prod(widths)
            self._table = np.full(combinations if combinations <= LARGEST else 0, NONE_YET, np.uint16)
            self._kind = np.min_scalar_type(combinations)

    def _spell_out(self, block: Block, position: int) -> int:
        """The code of a row's finding. A row whose path is not known has any: it is put in alone."""
        path = block.taken(self._paths)[position]
        if path == 0:
            return 0
        spelled = _spelled_at(self._pick(self._paths.results[path]), block, position)
        self._has_days |= spelled[0] is DAY
        return self._code(spelled)

    def _put(self, row: int, result: Any) -> None:
        """One row's finding, asked alone."""
        finding = self._pick(result)
        found = isinstance(finding, Finding)
        value = finding.value if found else finding
        reasons = tuple(_names(finding)) if found else ()
        if isinstance(value, date):
            self._numbers[row] = offset(value)
            value = DAY
        self._codes[row] = self._code((value, reasons))

    def _pick(self, result: Any) -> Any:
        return result if self._picked is None else self._picked(result)

    def _code(self, spelled: Spelled) -> int:
        return self._findings.setdefault(spelled, len(self._findings))


def _rests_on(paths: Paths, picked: Picked | None = None) -> Iterator[Paths]:
    """The rule, and each other whose paths tell its reasons."""
    todo, seen = [(paths, picked)], {paths}
    while todo:
        own, pick = todo.pop()
        yield own
        for result in own.results[1:]:
            for other in _others(result if pick is None else pick(result)):
                if other not in seen:
                    seen.add(other)
                    todo.append((other, None))


def _others(finding: Any) -> Iterator[Paths]:
    if isinstance(finding, Paths):
        yield finding
    elif isinstance(finding, Finding):
        for reason in finding.reasons:
            yield from _others(reason)


def _names(finding: Finding[Any]) -> Iterator[Reasons]:
    for reason in finding.because:
        yield reason.why if isinstance(reason, Step) else reason


def _spelled_at(finding: Any, block: Block, position: int) -> Spelled:
    """The value and the reasons of one row, those of other rules by the paths that it takes."""
    match finding:
        case Paths():
            return _spelled_at(finding.results[block.taken(finding)[position]], block, position)
        case Finding(value=value):
            reasons = tuple(name for reason in finding.reasons for name in _at(reason, block, position))
            return (DAY if isinstance(value, Days | date) else value), reasons
        case _:
            return finding, ()


def _at(reason: Any, block: Block, position: int) -> tuple[Reasons, ...]:
    match reason:
        case Step():
            return (reason.why,)
        case Reasons():
            return (reason,)
        case _:
            return _spelled_at(reason, block, position)[1]
