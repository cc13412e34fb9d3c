"""Runs rules over a table: their findings as arrays, or row by row as plain Python.

Each block of rows is looked up in what was learnt so far; rows whose path is not known yet teach it, a few at
a time. Where nearly every row goes its own way, learning does not pay, and they are asked one by one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from operator import is_
from typing import Any

import numpy as np
from numpy.typing import NDArray

from avenues.law.columns.block import Block
from avenues.law.columns.days import Days
from avenues.law.columns.paths import Paths, Refused
from avenues.law.columns.program import Program, program_for
from avenues.law.columns.row import Row
from avenues.law.columns.table import Table, day_at
from avenues.law.columns.writer import ABSENT, Answers, Writer

Function = Callable[[Any], Any]

SMALL_TABLE = 500  # rows: asked one by one, unless much is known already
FIRST_BLOCK, LARGEST_BLOCK = 1 << 10, 1 << 16  # rows: the larger's days still stay near the processor
FEWEST, MOST = 32, 512  # rows learnt from before looking again
ALWAYS_LEARNT = 64  # paths
WORTH_IT = 8  # rows that a path more must answer, once so many are learnt


def tabulate(rules: Mapping[str, Function], table: Table) -> dict[str, Answers]:
    """Each rule's findings for every row of the table."""
    with program_for(table) as program:
        writers = {name: Writer(table.rows, program.paths_of(rule)) for name, rule in rules.items()}
        for block in blocks(program, table):
            for name, function in rules.items():
                writers[name].write(block, taught(program, block, function))
    return {name: writer.answers() for name, writer in writers.items()}


def tabulate_limits(function: Function, table: Table) -> dict[str, Answers]:
    """The time limits that a room's `time_limits` gives, by id. A row without one has the value `ABSENT`."""
    with program_for(table) as program:
        paths = program.paths_of(function)
        writers: dict[str, Writer] = {}
        for block in blocks(program, table):
            alone = taught(program, block, function)
            for id in _ids([*paths.results, *alone.values()]):
                if id not in writers:
                    writers[id] = Writer(table.rows, paths, Limit(id))
            for writer in writers.values():
                writer.write(block, alone)
    return {id: writer.answers() for id, writer in writers.items()}


def answers(function: Function, table: Table) -> Iterator[tuple[int, Any]]:
    """Each row's number and result, as the function gives it for a single case; in no order."""
    with program_for(table) as program:
        paths = program.paths_of(function)
        for block in blocks(program, table):
            alone = taught(program, block, function)
            for position, path in enumerate(block.taken(paths).tolist()):
                result = alone[position] if position in alone else paths.results[path]
                yield block.start + position, pick(result, block, position)


@dataclass(frozen=True, slots=True)
class Limit:
    """Takes the last day of one time limit out of all that a room gives."""

    id: str

    def __call__(self, limits: Any) -> Any:
        """The finding, or `ABSENT`."""
        for limit in limits if isinstance(limits, tuple) else ():
            if limit.clock.id == self.id:
                return limit.ends
        return ABSENT


def _ids(results: Iterable[Any]) -> Iterator[str]:
    for limits in results:
        if isinstance(limits, tuple):
            yield from (limit.clock.id for limit in limits)


def blocks(program: Program, table: Table) -> Iterator[Block]:
    """The table's rows in blocks, small ones while there is much to learn."""
    start, size = 0, FIRST_BLOCK
    while start < table.rows:
        before = program.size
        yield Block(table, start, min(start + size, table.rows))
        start += size
        size = min(size * 4, LARGEST_BLOCK) if program.size > before else LARGEST_BLOCK


def taught(program: Program, block: Block, function: Function) -> dict[int, Any]:
    """Learn the paths that the block's rows take. Gives the results of rows asked one by one instead."""
    paths = program.paths_of(function)
    left = _not_known(block, paths)
    many = FEWEST
    while len(left) and (block.table.rows > SMALL_TABLE or len(paths.results) > 1):
        chosen = left[:: -(-len(left) // many)]
        for position in chosen.tolist():
            Row(program, block.table, block.start + position).learn(paths, function)
        block.forget()
        before, left = len(left), _not_known(block, paths)
        gained = before - len(left)
        if not gained or (len(paths.results) > ALWAYS_LEARNT and gained < WORTH_IT * len(chosen)):
            break
        many = min(many * 2, MOST)
    return {position: _alone(function, block, position) for position in left.tolist()}


def _not_known(block: Block, paths: Paths) -> NDArray[np.intp]:
    """The rows whose path is not known."""
    taken = block.taken(paths)
    return np.zeros(0, np.intp) if taken.all() else np.flatnonzero(taken == 0)


def _alone(function: Function, block: Block, position: int) -> Any:
    try:
        return function(block.table.case(block.start + position))
    except Exception as error:  # raised again where it is read
        return Refused(error)


def pick(result: Any, block: Block, position: int) -> Any:
    """One row's result as the rule gives it for a single case; a refusal gives its exception."""
    if isinstance(result, Days):
        numbers = block.numbers(result)
        return day_at(numbers[position] if isinstance(numbers, np.ndarray) else numbers)
    if isinstance(result, Paths):
        return pick(result.results[block.taken(result)[position]], block, position)
    if isinstance(result, Refused):
        return result.error
    if isinstance(result, tuple):
        return tuple([pick(item, block, position) for item in result])
    kind = type(result)
    if not (names := _parts_of(kind)):
        return result
    parts = [getattr(result, name) for name in names]
    picked = [pick(part, block, position) for part in parts]
    if all(map(is_, picked, parts)):  # nothing in it turns on the row
        return result
    return kind(**dict(zip(names, picked, strict=True)))


def _parts_of(kind: type) -> tuple[str, ...]:
    """The names of a dataclass's fields; of anything else there is nothing to pick."""
    if kind not in _PARTS:
        _PARTS[kind] = tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
    return _PARTS[kind]


_PARTS: dict[type, tuple[str, ...]] = {}
