"""What a rule gets in place of `Facts` while its path is learnt from one row of a table.

The row answers as single facts do, and what the rule asks of it is noted: those questions, so answered, are
the path. Read with `stand_ins.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from datetime import date
from typing import Any

from avenues.law.calendar import FIRST_DAY
from avenues.law.columns.paths import Paths, Refused
from avenues.law.columns.program import Program
from avenues.law.columns.sources import Kinds, Question, is_told
from avenues.law.columns.stand_ins import Answer, Day, settled
from avenues.law.columns.table import DAY, UNTOLD, Table
from avenues.law.facts import QUESTIONS, UNKNOWN, Event, NotKnown, Untold
from avenues.law.reasons import Finding, begins_later


class Row:
    """Stands in for `Facts`, for one row of a table."""

    def __init__(self, program: Program, table: Table, row: int) -> None:
        self.program = program
        self.place = table.place
        self._table = table
        self._row = row
        self._noted: dict[Question, Hashable] = {}
        self._found: dict[Paths, tuple[int, Any]] = {}

    def learn(self, paths: Paths, function: Callable[[Any], Any]) -> None:
        """Learn the path that the row takes through a function, and through each rule that this asks."""
        self._run(
            paths, getattr(function, "__wrapped__", function), (), getattr(function, "since", FIRST_DAY)
        )

    def note(self, question: Question, answer: Hashable) -> None:
        """The rule being run asked this of the row."""
        self._noted.setdefault(question, answer)

    # What a rule asks of Facts

    @property
    def on(self) -> Any:
        """The day that the answer is for."""
        return self._day("on")

    def __getattr__(self, name: str) -> Any:
        if name not in QUESTIONS:
            raise AttributeError(name)
        value = self._value(name)
        if value is UNTOLD:
            raise Untold(name)
        if value is UNKNOWN:
            raise NotKnown(name)
        return self._day(name) if value is DAY else value

    def is_told(self, name: str) -> bool:
        """Is the fact told?"""
        _, value, kinds = self._peek(name)
        if kinds is not None:
            self.note(Question(kinds, "told"), is_told(value))
        return is_told(value)

    def is_unknown(self, name: str) -> bool:
        """Did the person say that they do not know?"""
        return self._value(name) is UNKNOWN

    def told(self, name: str) -> Any:
        """The fact if it is told, else None."""
        value = self._value(name)
        if not is_told(value):
            return None
        return self._day(name) if value is DAY else value

    def after(self, events: Iterable[Event]) -> Row:
        """A table holds what happened in its own columns."""
        if tuple(events):
            raise ValueError("Events of a table's rows stand in its columns.")
        return self

    def ask(self, function: Callable[..., Any], args: tuple[Any, ...], since: date) -> Any:
        """A rule's answer for this row. Called by `rule`."""
        plain = tuple(arg.reached if isinstance(arg, Day) else arg for arg in args)
        paths = self.program.paths_of(function, plain)
        if paths not in self._found:
            self._found[paths] = self._run(paths, function, args, since)
        path, found = self._found[paths]
        self.note(Question(paths.taken, "kind"), paths.kinds[path])
        if isinstance(found, Refused):
            raise found.error
        if isinstance(found, Finding | Answer):
            seen = _seen(found)
            if isinstance(seen, Day):
                seen = Day(self, self.program.found(paths), seen.number)
            return Answer(self, paths, path, found, seen)
        return found

    def _run(
        self, paths: Paths, function: Callable[..., Any], args: tuple[Any, ...], since: date
    ) -> tuple[int, Any]:
        outer, self._noted = self._noted, {}
        value: Hashable = None
        try:
            if self.on < since:
                raise begins_later(since)
            found, result = settled(function(self, *args))
            if isinstance(found, Finding | Answer):
                value = DAY if isinstance(_seen(found), Day) else _seen(found)
        except Exception as error:  # raised again where it is read
            found = result = Refused(error)
        finally:
            noted, self._noted = self._noted, outer
        return paths.learn(noted, result, value), found

    def _day(self, name: str) -> Day:
        column = self._table.columns[name]
        return Day(self, self.program.given(name), int(column.told_days[self._row]))

    def _value(self, name: str) -> Any:
        """The value, noted."""
        code, value, kinds = self._peek(name)
        if kinds is not None:
            self.note(Question(kinds, "value"), code)
        return value

    def _peek(self, name: str) -> tuple[int, Any, Kinds | None]:
        """Code and value; and what to note it by, where rows may differ."""
        column = self._table.columns.get(name)
        if column is None:
            return 0, UNTOLD, None
        if len(column.values) == 1:
            return 0, column.values[0], None
        code, kinds = int(column.codes[self._row]), self.program.kind(name)
        kinds.saw(code)
        return code, column.values[code], kinds


def _seen(found: Finding[Any] | Answer) -> Any:
    """The value, without a note that it was read."""
    return found.seen if isinstance(found, Answer) else found.value
