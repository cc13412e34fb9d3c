"""What was learnt of the rules over tables of one kind: their paths, and the days and truths these rest on.

It is kept, so that the next table of the kind (the same values of its facts, days in the same years) has
nothing to learn.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, TypeVar

from avenues.law.columns.days import Days, Fixed, Found, Given, Looked, Picked, tabulated
from avenues.law.columns.paths import Paths
from avenues.law.columns.sources import Compared, Kinds, Marks, Question
from avenues.law.columns.table import Column, Table, day_at, offset
from avenues.law.reasons import Finding

KEPT = 4

T = TypeVar("T")


class Program:
    """The paths of every rule that was asked, for tables of one kind."""

    def __init__(self, columns: Mapping[str, Column]) -> None:
        self._values = {name: column.values for name, column in columns.items()}
        self._reaches = {name: _reach(column) for name, column in columns.items()}
        self.size = 0
        self._made: dict[Hashable, Any] = {}
        self._answers: dict[Question, tuple[Hashable, list[Hashable]]] = {}

    def grew(self) -> None:
        """Something was learnt: tables made before may lack it."""
        self.size += 1

    def paths_of(self, function: Callable[..., Any], args: tuple[Any, ...] = ()) -> Paths:
        """The paths of a rule, for these arguments."""
        return self._once(("paths", getattr(function, "__wrapped__", function), args), lambda: Paths(self))

    # Days

    def given(self, name: str) -> Days:
        """The day that is a fact."""
        return self._once(("given", name), lambda: Given(name, *self._reaches[name]))

    def fixed(self, number: int) -> Days:
        """One day for every row."""
        return self._once(("fixed", number), lambda: Fixed(number))

    def looked(self, function: Any, args: tuple[Hashable, ...], of: Days) -> Days:
        """What a function of one day gives for the day."""
        return self._once(("looked", function, args, of), lambda: Looked(function, args, of))

    def found(self, paths: Paths, picked: Picked | None = None) -> Found:
        """The day that a rule found."""
        return self._once(("found", paths, picked), lambda: Found(paths, picked))

    def day_of(self, finding: Any) -> Any:
        """A finding's value, where it is a day: that; else anything."""
        if isinstance(finding, Paths):
            return self.found(finding)
        return finding.value if isinstance(finding, Finding) else None

    # Questions

    def kind(self, name: str) -> Kinds:
        """The kinds of a fact."""
        return self._once(("kind", name), lambda: Kinds(self, name, self._values[name]))

    def compared(self, name: str, compare: Callable[..., Any], left: Days, right: Days) -> Question:
        """Are two days in that order?"""
        source = self._once(("compared", name, left, right), lambda: Compared(compare, left, right))
        return Question(source, "")

    def mark(self, function: Any, args: tuple[Hashable, ...], of: Days, *, refused: bool = False) -> Question:
        """A truth of a day: what a function of one day says of it, or that the function refuses it."""
        name = (function, args, refused)
        marks = self._once(("marks", of), lambda: Marks(of))
        if name not in marks.names:
            table = tabulated(function, args)
            marks.add(name, table.refused if refused else table.answers)
            self.grew()
        return Question(marks, name)

    def answers(self, question: Question) -> list[Hashable]:
        """What each code of its source answers."""
        source = question.source
        stamp, answers = self._answers.get(question, (None, []))
        if stamp != (source.codes_end, source.stamp):
            answers = [source.answer(question.name, code) for code in range(source.codes_end)]
            self._answers[question] = ((source.codes_end, source.stamp), answers)
        return answers

    def _once(self, key: Hashable, make: Callable[[], T]) -> T:
        if key not in self._made:
            self._made[key] = make()
        found: T = self._made[key]
        return found


def _reach(column: Column) -> tuple[int, int]:
    """Which days a column may hold: whole years, so that tables of the same years are of a kind."""
    first = day_at(column.first).replace(month=1, day=1)
    last = day_at(column.last).replace(month=12, day=31)
    return offset(first), offset(last)


_KEPT: dict[Hashable, Program] = {}


@contextmanager
def program_for(table: Table) -> Iterator[Program]:
    """The program for tables of this kind. Nobody else has it meanwhile."""
    kind = (
        table.place,
        tuple((name, column.values, *_reach(column)) for name, column in sorted(table.columns.items())),
    )
    program = _KEPT.pop(kind, None) or Program(table.columns)
    yield program
    _KEPT[kind] = program
    for old in list(_KEPT)[:-KEPT]:
        _KEPT.pop(old, None)
