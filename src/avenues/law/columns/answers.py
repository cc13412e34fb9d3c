"""The answers of a rule or a room for every row: back as arrays, or one row's answer as plain Python."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from avenues.law.columns.column import Days, Truth
from avenues.law.columns.groups import Rows, blocks, groups
from avenues.law.columns.joined import Joined
from avenues.law.columns.paths import Mask, Path, Refused
from avenues.law.columns.table import DAY, EPOCH, Table, day_at, offset
from avenues.law.reasons import Finding, Reasons, Step

Function = Callable[[Any], Any]

SAMPLE = 2048  # rows on which it is learnt which facts the rules read


class Codebook(dict[Any, int]):
    """Gives each different value the next small number."""

    def code(self, value: Any) -> int:
        """The value's number."""
        return self.setdefault(value, len(self))


@dataclass(frozen=True)
class Answers:
    """One rule's findings for every row.

    `codes` point into `values` (a bool, an option, None, `DAY`, or what refused the row); where the
    value is `DAY`, `days` holds it. `reason_codes` point into `reasons`, tuples of reasons in order.
    """

    codes: NDArray[np.uint16]
    values: tuple[Any, ...]
    days: NDArray[np.datetime64]
    reason_codes: NDArray[np.uint16]
    reasons: tuple[tuple[Reasons, ...], ...]


def tabulate(rules: Mapping[str, Function], table: Table) -> dict[str, Answers]:
    """Each rule's findings for every row of the table."""
    writers = {name: _Writer(table.rows) for name in rules}
    for rows in _in_groups(tuple(rules.values()), table):
        for name, function in rules.items():
            writers[name].write(rows, rows.explore(function))
    return {name: writer.answers() for name, writer in writers.items()}


def answers(function: Function, table: Table) -> Iterator[tuple[NDArray[np.intp], Mask, Any]]:
    """The function's results, path by path: the block's rows, which of them, and what it returned.

    `pick(result, position)` gives one row's result.
    """
    for rows in _in_groups((function,), table):
        for path in rows.explore(function):
            yield rows.index, path.mask, path.result


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


def _in_groups(functions: tuple[Function, ...], table: Table) -> Iterator[Rows]:
    reads = facts_read(functions, table)
    for index, fixed in groups(table, reads):
        for block in blocks(index):
            yield Rows(table, block, fixed, reads)


def facts_read(functions: tuple[Function, ...], table: Table) -> set[str]:
    """The names of the facts that the functions read, as far as a sample of the rows shows it."""
    reads: set[str] = set()
    step = max(1, table.rows // SAMPLE)
    rows = Rows(table, np.arange(0, table.rows, step), {}, reads)
    if rows.count:
        for function in functions:
            rows.explore(function)
    return reads


def _spelled_out(
    reasons: tuple[Any, ...], mask: Mask | None
) -> Iterator[tuple[Mask | None, tuple[Reasons, ...]]]:
    """The reasons of each part of the rows, where a finding that they rest on has paths of its own."""
    if not reasons:
        yield mask, ()
        return
    first, rest = reasons[0], reasons[1:]
    for part, head in _spelled(first, mask):
        for smaller, tail in _spelled_out(rest, part):
            yield smaller, head + tail


def _spelled(reason: Any, mask: Mask | None) -> Iterator[tuple[Mask | None, tuple[Reasons, ...]]]:
    match reason:
        case Joined():
            for path in reason.paths:
                part = path.mask if mask is None else path.mask & mask
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
        self._days = np.zeros(rows, np.int64)
        self._reason_codes = np.zeros(rows, np.uint16)
        self._values = Codebook()
        self._reasons = Codebook()

    def write(self, rows: Rows, paths: list[Path]) -> None:
        block = _Block(rows.count)
        for path in paths:
            self._write(block, path.mask if len(paths) > 1 else None, path.result)
        self._codes[rows.index] = block.codes
        self._reason_codes[rows.index] = block.reason_codes
        if block.has_days:
            self._days[rows.index] = block.days

    def answers(self) -> Answers:
        days = EPOCH + self._days
        days[self._codes != self._values.get(DAY, -1)] = np.datetime64("NaT")
        return Answers(self._codes, tuple(self._values), days, self._reason_codes, tuple(self._reasons))

    def _write(self, block: _Block, mask: Mask | None, result: Any) -> None:
        if isinstance(result, Joined):
            for path in result.paths:
                self._write(block, path.mask if mask is None else path.mask & mask, path.result)
            return
        value, reasons = (result.value, result.reasons) if isinstance(result, Finding) else (result, ())
        for part, names in _spelled_out(reasons, mask):
            block.put(block.reason_codes, self._reasons.code(names), part)
        match value:
            case Days():
                block.put(block.codes, self._values.code(DAY), mask)
                block.put_days(value.numbers, mask)
            case date():
                block.put(block.codes, self._values.code(DAY), mask)
                block.put_days(offset(value), mask)
            case Truth():
                yes, no = self._values.code(True), self._values.code(False)
                block.put(block.codes, np.where(value.mask, yes, no).astype(np.uint16), mask)
            case _:
                block.put(block.codes, self._values.code(value), mask)


class _Block:
    """One block's part of the arrays, written in the processor's cache."""

    def __init__(self, count: int) -> None:
        self.codes = np.empty(count, np.uint16)
        self.reason_codes = np.empty(count, np.uint16)
        self.days = np.empty(count, np.int64)
        self.has_days = False

    @staticmethod
    def put(target: NDArray[Any], value: Any, mask: Mask | None) -> None:
        if mask is None:
            target[:] = value
        else:
            np.copyto(target, value, where=mask, casting="unsafe")

    def put_days(self, value: Any, mask: Mask | None) -> None:
        self.has_days = True
        self.put(self.days, value, mask)
