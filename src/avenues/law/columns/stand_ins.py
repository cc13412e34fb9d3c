"""What a rule gets for a day, a truth and another rule's finding while a row's path is learnt (`row.py`)."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import fields, is_dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import numpy as np

from avenues.law.columns.days import Days, tabulated
from avenues.law.columns.paths import Paths
from avenues.law.columns.sources import Question
from avenues.law.columns.table import day_at, offset
from avenues.law.reasons import Finding

if TYPE_CHECKING:
    from avenues.law.columns.row import Row

IN_ORDER = frozenset({"<", "<=", ">", ">="})


class Truth:
    """Yes or no, for the row; in an `if` it is noted what was asked."""

    __slots__ = ("_question", "_row", "_true")

    def __init__(self, row: Row, question: Question, *, true: bool) -> None:
        self._row = row
        self._question = question
        self._true = true

    def __bool__(self) -> bool:
        self._row.note(self._question, self._true)
        return self._true


class Day:
    """A day of the row, and how it is reached."""

    __slots__ = ("number", "reached", "row")

    def __init__(self, row: Row, reached: Days, number: int) -> None:
        self.row = row
        self.reached = reached
        self.number = number

    def by_day(self, function: Any, args: tuple[Hashable, ...]) -> Day | Truth:
        """The function of one day, of this day. Called by the calendar's `by_day`."""
        table, program, of = tabulated(function, args), self.row.program, self.reached
        at = min(max(self.number, 0), len(table.answers) - 1)
        if of.first < table.first or of.last > table.last:
            refuses = bool(table.refused[at])
            self.row.note(program.mark(function, args, of, refused=True), refuses)
            if refuses:
                function.one(day_at(self.number), *args)
        if table.of_days:
            return Day(self.row, program.looked(function, args, of), int(table.answers[at]))
        return Truth(self.row, program.mark(function, args, of), true=bool(table.answers[at]))

    def _compared(self, other: object, name: str, compare: Callable[..., Any]) -> Any:
        if isinstance(other, Day):
            days, number = other.reached, other.number
        elif isinstance(other, date):
            number = offset(other)
            days = self.row.program.fixed(number)
        else:
            return NotImplemented
        if name in IN_ORDER and (self.reached.last < days.first or self.reached.first > days.last):
            return bool(compare(self.reached.first, days.first))
        question = self.row.program.compared(name, compare, self.reached, days)
        return Truth(self.row, question, true=bool(compare(self.number, number)))

    def __lt__(self, other: object) -> Any:
        return self._compared(other, "<", np.less)

    def __le__(self, other: object) -> Any:
        return self._compared(other, "<=", np.less_equal)

    def __gt__(self, other: object) -> Any:
        return self._compared(other, ">", np.greater)

    def __ge__(self, other: object) -> Any:
        return self._compared(other, ">=", np.greater_equal)

    def __eq__(self, other: object) -> Any:
        return self._compared(other, "==", np.equal)

    def __ne__(self, other: object) -> Any:
        return self._compared(other, "!=", np.not_equal)

    def __hash__(self) -> int:
        return hash(self.reached)


class Answer:
    """Stands in for the `Finding` of another rule: what is read of it is noted."""

    __slots__ = ("_finding", "_path", "_row", "paths", "seen")

    def __init__(self, row: Row, paths: Paths, path: int, finding: Any, seen: Any) -> None:
        self._row = row
        self.paths = paths
        self._path = path
        self._finding = finding
        self.seen = seen

    @property
    def value(self) -> Any:
        """The value: noted is what kind it is, and where it is no day, which."""
        self._row.note(Question(self.paths.taken, "value"), self.paths.values[self._path])
        return self.seen

    @property
    def reasons(self) -> Any:
        """The reasons: noted is the path of the other rule."""
        self._row.note(Question(self.paths.taken, "path"), self._path)
        return self._finding.reasons

    def __bool__(self) -> bool:
        return bool(self.value)


def settled(result: Any) -> tuple[Any, Any]:
    """A result with every truth in it decided: as the row has it, and as all rows of its path have it.

    In the second, days stand as they are reached, and other rules' findings as their paths.
    """
    match result:
        case Answer():
            return result, (result.value, result.paths)[1]  # what value it has is part of the path
        case Truth():
            return (bool(result),) * 2
        case Day():
            return result, result.reached
        case Finding():
            own, every = settled(result.value)
            reasons = tuple(_resting(reason) for reason in result.reasons)
            return Finding(own, result.reasons), Finding(every, reasons)
        case tuple():
            both = [settled(item) for item in result]
            return tuple(own for own, _ in both), tuple(every for _, every in both)
        case _ if is_dataclass(result) and not isinstance(result, type):
            return _settled_fields(result)
        case _:
            return result, result


def _settled_fields(result: Any) -> tuple[Any, Any]:
    both = {f.name: settled(getattr(result, f.name)) for f in fields(result)}
    if all(own is every is getattr(result, name) for name, (own, every) in both.items()):
        return result, result
    own = {name: pair[0] for name, pair in both.items()}
    return type(result)(**own), type(result)(**{name: pair[1] for name, pair in both.items()})


def _resting(reason: Any) -> Any:
    """A reason as all rows of the path have it."""
    return reason.paths if isinstance(reason, Answer) else settled(reason)[1]
