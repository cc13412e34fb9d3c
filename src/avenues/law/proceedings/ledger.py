"""Goes through a proceeding day by day and notes each duty that stood at any point. Read with `owing.py`.

A room says what is owed for facts on a day, and no more of what is over: the hearing papers after the hearing,
a refusal that did not come. Here they stay.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from avenues.law.calendar import LAST_DAY, days_after
from avenues.law.clocks import Owed
from avenues.law.facts import Event, Facts
from avenues.law.proceedings.changed_times import keyed
from avenues.law.proceedings.procedure import Procedure


@dataclass(slots=True)
class Line:
    """A duty while the story is gone through.

    `told` is how much of the story it last stood after, `gone` the event after which it no longer stood,
    `closed` the day on which a new round of it began.
    """

    key: str
    round: int
    owed: Owed
    started: Event | None
    told: tuple[Event, ...]
    stood_when_late: bool = False
    absent: bool = False
    gone: Event | None = None
    closed: date | None = None


class Ledger:
    """Goes through a story and notes each duty that stood at any point."""

    def __init__(self, procedure: Procedure, facts: Facts) -> None:
        self.procedure = procedure
        self.facts = facts
        self.lines: list[Line] = []
        self.current: dict[str, Line] = {}
        self.rounds: dict[str, int] = {}

    def of(self, story: tuple[Event, ...]) -> list[Line]:
        """Each duty that stood at any point, as it last stood."""
        for told, day, event in _points(self.facts.on, story):
            if event is not None:
                self._begin_anew(event)
            is_now = len(told) == len(story) and day == self.facts.on
            try:
                owed = self.procedure.owed(self.facts.but(on=day), told)
            except LookupError:  # the law of that day, or what was told then, gave no answer
                if is_now:
                    raise
                continue
            self._note(owed, told, day, event)
        for line in self.lines:
            if line.absent and line.gone is None and not line.stood_when_late:
                line.stood_when_late = self._stands_the_day_after(line)
        return self.lines

    def _note(self, owed: Sequence[Owed], told: tuple[Event, ...], day: date, event: Event | None) -> None:
        here = dict(keyed(owed))
        for key, each in here.items():
            line = self.current.get(key)
            if line is None:
                line = Line(key, self.rounds.get(key, 1), each, event, told)
                self.current[key] = line
                self.lines.append(line)
            line.owed, line.told, line.absent, line.gone = each, told, False, None
            line.stood_when_late = _is_late(each, day)
        for key, line in self.current.items():
            if key not in here and not line.absent:
                line.absent, line.gone = True, event

    def _begin_anew(self, event: Event) -> None:
        """A second review, say: what the first one left open stays, and a new round of it begins."""
        kind = self.procedure.named.get(event.what)
        if kind is None or not kind.anew:
            return
        for key, line in list(self.current.items()):
            if line.owed.clock.id in kind.anew:
                line.closed = event.day
                if not line.absent:
                    line.absent, line.gone = True, event
                self.rounds[key] = line.round + 1
                del self.current[key]

    def _stands_the_day_after(self, line: Line) -> bool:
        """It went by the passing of time alone: did it still stand, undone, the day after it was due?"""
        due = line.owed.due.value
        if due is None or due >= LAST_DAY:
            return False
        day = days_after(due, 1)
        if day > self.facts.on:
            return False
        try:
            owed = dict(keyed(self.procedure.owed(self.facts.but(on=day), line.told)))
        except LookupError:
            return False
        return line.key in owed and _is_late(owed[line.key], day)


def _points(on: date, story: tuple[Event, ...]) -> Iterator[tuple[tuple[Event, ...], date, Event | None]]:
    """How much was told, the day, and what has just been told: after each event, and just before the next."""
    first = story[0].day if story else on
    yield (), first, None
    for count, event in enumerate(story, start=1):
        told = story[:count]
        until = story[count].day if count < len(story) else on
        yield told, event.day, event
        if until > event.day:
            yield told, until, None


def _is_late(owed: Owed, day: date) -> bool:
    return owed.due.value is not None and owed.done is None and day > owed.due.value
