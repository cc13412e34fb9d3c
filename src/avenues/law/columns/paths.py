"""The paths that rows take through one rule: which questions it asks of a row, and what it then finds.

A path is learnt from one row (`row.py`) and holds for every row that answers its questions alike. The
paths stand as a tree of questions; `tables.py` turns it into look-ups for whole blocks of rows.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from avenues.law.columns.sources import Question, Source, Taken
from avenues.law.columns.tables import Tables
from avenues.law.reasons import Finding

if TYPE_CHECKING:
    from avenues.law.columns.program import Program

NOWHERE, START = 0, 1  # nodes


@dataclass(frozen=True, slots=True)
class Refused:
    """A rule could not answer for these rows; `error` is what it raised."""

    error: Exception

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Refused) and repr(self.error) == repr(other.error)

    def __hash__(self) -> int:
        return hash(repr(self.error))


class Paths:
    """The paths of one rule, numbered from 1. Number 0 stands for a row whose path is not known.

    `results[n]` is what the rule returns on the path; `values[n]` what a reader of its value can tell
    apart; `kinds[n]` what every rule that asks it can: 0 for a finding, for anything else the path itself.
    """

    def __init__(self, program: Program) -> None:
        self.program = program
        self.results: list[Any] = [None]
        self.values: list[Hashable] = [None]
        self.kinds: list[int] = [0]
        self.taken = Taken(self)
        self.order: list[Source] = []
        self.asking: dict[Source, list[int]] = {}
        self.questions: list[Question | None] = [None, None]
        self.leads: list[dict[Hashable, int]] = [{}, {}]
        self.ends: list[int] = [0, 0]
        self._numbers: dict[Any, int] = {}
        self._tables: Tables | None = None
        self._ended = 0
        self._looked_at = -1
        self._made_of: tuple[Hashable, ...] = ()

    def learn(self, asked: Mapping[Question, Hashable], result: Any, value: Hashable) -> int:
        """Add a path: the questions with their answers, in order, and what it leads to. Gives its number."""
        node, place = START, -1
        for question, answer in asked.items():
            place = self._place_of(question.source, place)
            node = self._step(node, question, answer)
        if not self.ends[node]:
            self.ends[node] = self._number(result, value)
            self._ended += 1
            self.program.grew()
        return self.ends[node]

    def tables(self) -> Tables:
        """The paths as look-ups."""
        if self._tables is None or self._looked_at != self.program.size:
            self._looked_at = self.program.size
            made_of = (self._ended, *(source.stamp for source in self.order))
            if self._tables is None or self._made_of != made_of:
                self._tables, self._made_of = Tables(self), made_of
        return self._tables

    def _place_of(self, source: Source, place: int) -> int:
        """Where in the order the source is looked at next, at or after a place; put at its end if nowhere."""
        at = max(place, 0)
        while at < len(self.order):
            if self.order[at] is source:
                return at
            at += 1
        self.order.append(source)
        return at

    def _step(self, node: int, question: Question, answer: Hashable) -> int:
        if self.questions[node] is None:
            self.questions[node] = question
            self.asking.setdefault(question.source, []).append(node)
        elif self.questions[node] != question:
            raise RuntimeError("A rule asked two questions where the answers so far were the same.")
        if answer not in self.leads[node]:
            self.leads[node][answer] = len(self.ends)
            self.questions.append(None)
            self.leads.append({})
            self.ends.append(0)
        return self.leads[node][answer]

    def _number(self, result: Any, value: Hashable) -> int:
        number = self._numbers.setdefault((type(result), result, value), len(self.results))
        if number == len(self.results):
            self.results.append(result)
            self.values.append(value)
            self.kinds.append(0 if isinstance(result, Finding | Paths) else number)
        return number
