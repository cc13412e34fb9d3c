"""Tells the events of a proceeding one by one, as a desk would, and reads what is then owed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from avenues.law.facts import Event, Facts
from avenues.law.proceedings.history import Correction, History
from avenues.law.proceedings.owing import DutyState, State, duties_of
from avenues.law.proceedings.procedure import Procedure


@dataclass
class Proceeding:
    """A proceeding under way. `happens` records an event on its own day; `on` is the day of asking."""

    procedure: Procedure
    facts: Facts
    history: History = field(default_factory=History)

    def happens(self, what: str, day: date, **says: Any) -> Proceeding:
        """It happened, and was recorded that day."""
        event = Event(what, day, says)
        self.history = self.procedure.append(self.history, event, self.facts.but(on=day))
        return self

    def refused(self, what: str, day: date, **says: Any) -> str:
        """Why it cannot be recorded. The history stays as it is."""
        before = self.history
        sentence = self.procedure.refusal(before, Event(what, day, says), self.facts.but(on=day))
        assert sentence is not None
        assert self.history == before
        return sentence

    def corrected(self, number: int, on: date, instead: Event | None = None) -> Proceeding:
        """An entry was put right."""
        entry = Correction(number, instead, "A slip")
        self.history = self.procedure.append(self.history, entry, self.facts.but(on=on))
        return self

    def states(self, on: date) -> dict[str, State]:
        """Where each duty stands on the day, by its id; by its key where several have one id."""
        return {name: state.state for name, state in self._named(on).items()}

    def days(self, on: date) -> dict[str, date | None]:
        """When each duty is due."""
        return {name: state.due.value for name, state in self._named(on).items()}

    def duty(self, name: str, on: date) -> DutyState:
        """One duty, by its id or key."""
        return self._named(on)[name]

    def may_follow(self, on: date) -> set[str]:
        """The kinds that can be recorded."""
        return {kind.what for kind in self.procedure.may_follow(self.history, self.facts.but(on=on))}

    def _named(self, on: date) -> dict[str, DutyState]:
        found = duties_of(self.procedure, self.facts.but(on=on), self.history)
        ids = [state.id for state in found]
        named = {}
        for state in found:
            key = state.id if ids.count(state.id) == 1 else state.key
            named[key if state.round == 1 or key not in named else f"{key} again"] = state
        return named
