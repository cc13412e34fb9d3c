"""What parts rows: each source gives every row of a block a small code, and a question is asked of the code.

A source is made once a program. Several questions of one source (is it told? what is it?) are one look.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from avenues.law.columns.days import REACH, Days
from avenues.law.columns.table import UNTOLD
from avenues.law.facts import UNKNOWN

if TYPE_CHECKING:
    from avenues.law.columns.block import Block
    from avenues.law.columns.paths import Paths
    from avenues.law.columns.program import Program

Codes = NDArray[Any]  # of uint8 or uint16, a code for each row
NOTHING = object()
"""The answer that a code gives which no row gave yet."""

MANY_VALUES = 64


def is_told(value: Hashable) -> bool:
    """Does a column's value tell the fact?"""
    return value is not UNTOLD and value is not UNKNOWN


class Source(ABC):
    """Gives each row a code below `codes_end`."""

    __slots__ = ()

    @property
    @abstractmethod
    def codes_end(self) -> int:
        """One more than the largest code."""

    @property
    def stamp(self) -> Hashable:
        """What changes when codes get another meaning."""
        return self.codes_end

    @property
    def base(self) -> tuple[Source, ...]:
        """The sources that its code follows from, by a table; itself, if from no other."""
        return (self,)

    @abstractmethod
    def codes(self, block: Block) -> Codes:
        """Each row's code."""

    @abstractmethod
    def answer(self, name: Hashable, code: int) -> Hashable:
        """What a code says to the question of that name; `NOTHING` where it says nothing yet."""


class Question(NamedTuple):
    """What is asked of a source: the source's `answer` to the name says what a code means."""

    source: Source
    name: Hashable


class Kinds(Source):
    """A fact of every row: its place among the values of the column.

    Of a column with many values, only those that a question was answered by have a code; the others have 0.
    """

    __slots__ = ("_dense", "name", "program", "values")

    def __init__(self, program: Program, name: str, values: tuple[Hashable, ...]) -> None:
        self.program = program
        self.name = name
        self.values = values
        self._dense: list[int] | None = [-1] if len(values) > MANY_VALUES else None

    def saw(self, code: int) -> None:
        """A row of that value was asked."""
        if self._dense is not None and code not in self._dense:
            self._dense.append(code)
            self.program.grew()

    @property
    def codes_end(self) -> int:
        return len(self.values if self._dense is None else self._dense)

    def codes(self, block: Block) -> Codes:
        codes: Codes = block.table.columns[self.name].codes[block.part]
        if self._dense is None:
            return codes
        dense = np.zeros(len(self.values), np.uint16)
        dense[self._dense[1:]] = np.arange(1, len(self._dense), dtype=np.uint16)
        return dense.take(codes)

    def answer(self, name: Hashable, code: int) -> Hashable:
        """Which value it is, or whether it is told."""
        if self._dense is not None:
            code = self._dense[code]
            if code < 0:
                return NOTHING
        return code if name == "value" else is_told(self.values[code])


class Compared(Source):
    """Whether one day and another are in an order."""

    __slots__ = ("compare", "left", "right")

    def __init__(self, compare: Callable[..., Any], left: Days, right: Days) -> None:
        self.compare = compare
        self.left = left
        self.right = right

    @property
    def codes_end(self) -> int:
        return 2

    def codes(self, block: Block) -> Codes:
        truth = self.compare(block.numbers(self.left), block.numbers(self.right))
        return np.broadcast_to(truth, block.count).view(np.uint8)

    def answer(self, name: Hashable, code: int) -> Hashable:
        """True or false."""
        return bool(code)


class Marks(Source):
    """All truths of one day that were asked for: days of which the same are true have one code."""

    __slots__ = ("_codes", "_patterns", "names", "of")

    def __init__(self, of: Days) -> None:
        self.of = of
        self.names: dict[Hashable, int] = {}
        self._codes: Codes = np.zeros(REACH, np.uint8)
        self._patterns: list[tuple[bool, ...]] = [()]

    def add(self, name: Hashable, truths: NDArray[np.bool_]) -> None:
        """One truth more, as it is on each day of the calendar."""
        both, codes = np.unique(self._codes.astype(np.int32) * 2 + truths, return_inverse=True)
        self._patterns = [(*self._patterns[each // 2], bool(each % 2)) for each in both.tolist()]
        self._codes = codes.astype(np.min_scalar_type(len(both)))
        self.names[name] = len(self.names)

    @property
    def codes_end(self) -> int:
        return len(self._patterns)

    @property
    def stamp(self) -> Hashable:
        return len(self.names)

    def codes(self, block: Block) -> Codes:
        codes: Codes = self._codes.take(block.numbers(self.of), mode="clip")
        return codes

    def answer(self, name: Hashable, code: int) -> Hashable:
        """True or false."""
        return self._patterns[code][self.names[name]]


class Taken(Source):
    """Which path of a rule a row takes; 0 where none is known that it takes."""

    __slots__ = ("paths",)

    def __init__(self, paths: Paths) -> None:
        self.paths = paths

    @property
    def codes_end(self) -> int:
        return len(self.paths.results)

    @property
    def stamp(self) -> Hashable:
        tables = self.paths.tables()
        return self.codes_end, None if tables.base is None else tables

    @property
    def base(self) -> tuple[Source, ...]:
        base = self.paths.tables().base
        return (self,) if base is None else base

    def codes(self, block: Block) -> Codes:
        return block.taken(self.paths)

    def answer(self, name: Hashable, code: int) -> Hashable:
        """What kind of result it is, what its value is, or the path itself."""
        if code == 0:
            return NOTHING
        if name == "path":
            return code
        return self.paths.kinds[code] if name == "kind" else self.paths.values[code]
