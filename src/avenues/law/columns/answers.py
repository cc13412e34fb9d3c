"""Runs a rule or a room over a table: its answers as arrays, or row by row as plain Python."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

import numpy as np

from avenues.law.columns.column import Days, Truth
from avenues.law.columns.joined import Joined
from avenues.law.columns.paths import Refused
from avenues.law.columns.rows import blocks
from avenues.law.columns.table import Table, day_at
from avenues.law.columns.writer import ABSENT, Answers, Block, Writer

Function = Callable[[Any], Any]


def tabulate(rules: Mapping[str, Function], table: Table) -> dict[str, Answers]:
    """Each rule's findings for every row of the table."""
    writers = {name: Writer(table.rows) for name in rules}
    for rows in blocks(table):
        for name, function in rules.items():
            writers[name].write(rows, rows.explore(function))
    return {name: writer.answers() for name, writer in writers.items()}


def tabulate_limits(function: Function, table: Table) -> dict[str, Answers]:
    """The time limits that a room's `time_limits` gives, by id. A row without one has the value `ABSENT`."""
    writers: dict[str, Writer] = {}
    for rows in blocks(table):
        found: dict[str, Block] = {}
        for path in rows.explore(function):
            for limit in path.result if isinstance(path.result, tuple) else ():
                id = limit.clock.id
                writer = writers.setdefault(id, Writer(table.rows, ABSENT))
                writer.add(found.setdefault(id, Block(rows.count)), path.mask, limit.ends)
        for id, block in found.items():
            writers[id].put(rows, block)
    return {id: writer.answers() for id, writer in writers.items()}


def answers(function: Function, table: Table) -> Iterator[tuple[int, Any]]:
    """Each row's number and result, as the function gives it for a single case; in no order."""
    for rows in blocks(table):
        for path in rows.explore(function):
            for position in np.flatnonzero(path.mask).tolist():
                yield rows.part.start + position, pick(path.result, position)


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
    for rows in blocks(table, reads):
        for function in functions:
            rows.explore(function)
    return reads
