"""The kinds of event of a procedure: what each is called at a desk, what it follows, what it must say.

Read with `order.py`, which holds events to their order, and `procedure.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, Any

from avenues.law.calendar import LAST_DAY, plain
from avenues.law.facts import QUESTIONS, Event, Facts
from avenues.law.happenings import AHEAD
from avenues.law.options import Option
from avenues.law.telling import BadValue, read, read_day, shape

if TYPE_CHECKING:
    from avenues.law.clocks import Owed
    from avenues.law.proceedings.procedure import Procedure

ACT_STARTS = date(2014, 9, 1)
LONGEST_WORDS = 4000


class Desk(Enum):
    """Who usually records an event."""

    FAMILY = "the family, or who helps them"
    SENDIASS = "SENDIASS"
    SEND_TEAM = "the council’s SEND team"
    COMPLAINTS = "the complaints officer"
    MEDIATION = "the mediation adviser"
    FACILITATOR = "the disagreement resolution service"
    NHS = "the NHS body"
    SCHOOL = "the school or provider"


@dataclass(frozen=True, slots=True)
class Promise:
    """What was promised: what, who does it, what it carries out if that can be appealed, and by when.

    `order` is what the promise amounts to in the terms of regulation 44, or None for anything else.
    `due` is the day agreed in writing; without one the law's own time runs, where it has one.
    """

    what: str
    owner: Any = None  # a `Who`; a promise without one is refused with a sentence
    order: Any = None  # an `Order`
    due: date | None = None


@dataclass(frozen=True, slots=True)
class Detail:
    """What an event says beside its day: a fact by its name, or something for the record alone."""

    name: str
    label: str
    kind: type = str
    several: bool = False
    may_be_empty: bool = False

    def read(self, value: Any) -> Any:
        """The value, read. Raises `BadValue` with a sentence for people."""
        if self.name in QUESTIONS:
            return _within_reach(self.label, read(self.name, value))
        if self.several:
            if not isinstance(value, list | tuple | set | frozenset):
                raise BadValue(f"“{self.label}” takes a list.")
            return tuple(self._one(item) for item in value)
        return self._one(value)

    def is_missing(self, value: Any) -> bool:
        """Is nothing said?"""
        return not self.may_be_empty and (value is None or value == "" or (self.several and not value))

    def _one(self, value: Any) -> Any:
        if self.kind is date:
            return _within_reach(self.label, read_day(self.label, value))
        if issubclass(self.kind, Option) and isinstance(value, str):
            value = _option(self.label, self.kind, value)
        if not isinstance(value, self.kind):
            raise BadValue(f"“{self.label}” cannot be read. Say it again.")
        if isinstance(value, str) and len(value) > LONGEST_WORDS:
            raise BadValue(f"“{self.label}” is longer than {LONGEST_WORDS} characters. Shorten it.")
        return value


def _option(label: str, options: type[Option], key: str) -> Option:
    found: Option | None = next((option for option in options if option.key == key), None)
    if found is None:
        words = ", ".join(f"“{option.words}”" for option in options)
        raise BadValue(f"“{label}” is one of: {words}.")
    return found


def _within_reach(label: str, value: Any) -> Any:
    if isinstance(value, date) and not ACT_STARTS <= value <= LAST_DAY:
        raise BadValue(
            f"“{label}” lies outside {plain(ACT_STARTS)} to {plain(LAST_DAY)}, which is what is known here. "
            "Check the year."
        )
    return value


def fact(name: str, label: str = "", *, may_be_empty: bool = False) -> Detail:
    """A fact that an event says, under its own short name."""
    kind = shape(name)
    return Detail(name, label or QUESTIONS[name].short, kind.base, kind.several, may_be_empty)


EVERYTHING = ("*",)
REASON = Detail("reason", "The reason")
PROMISES = Detail("promises", "Who does what, by when", Promise, several=True)


@dataclass(frozen=True)
class Moment:
    """A proceeding on the day of an event: its procedure, the facts on that day, and the other events."""

    procedure: Procedure
    facts: Facts
    before: tuple[Event, ...]

    def has(self, what: str) -> bool:
        """Had this happened by then?"""
        return self.last(what) is not None

    def last(self, what: str) -> Event | None:
        """The last event of the kind by then."""
        return next((event for event in reversed(self.before) if event.what == what), None)

    @cached_property
    def owed(self) -> tuple[Owed, ...]:
        """What was owed by then."""
        return self.procedure.owed(self.facts, self.before)


Suits = Callable[[Moment], str | None]
Check = Callable[[Moment, Event], str | None]


@dataclass(frozen=True)
class Kind:
    """A kind of event.

    `what`: the fact that its day tells, or a name of its own. `after`: one of these must have happened, and
    `after_all`: all of these. `not_after`: the kinds that close it. `reopens`: the kinds whose closing it
    lifts. `tells`: facts that follow from it always, and `follows` those that follow from what it says. `meets`: the ids of duties that it carries out.
    `anew`: the ids of duties of which it begins a new round. `ends`: the ids of duties that are
    no longer owed after it (`EVERYTHING`: all but promises). `suits` and `check` say in a sentence why it cannot be: as things stand, and for what it says.
    """

    what: str
    label: str
    by: Desk
    after: tuple[str, ...] = ()
    after_all: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    reopens: tuple[str, ...] = ()
    once: bool = True
    needs: tuple[Detail, ...] = ()
    may_say: tuple[Detail, ...] = ()
    tells: tuple[tuple[str, Any], ...] = ()
    follows: Callable[[Mapping[str, Any]], Mapping[str, Any]] | None = None
    meets: tuple[str, ...] = ()
    anew: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    suits: Suits | None = None
    check: Check | None = None

    def ends_duty(self, id: str, *, promised: bool) -> bool:
        """Is a duty of this id no longer owed after it?"""
        return id in self.ends or (self.ends == EVERYTHING and not promised)

    @property
    def fact(self) -> str | None:
        """The day fact that it tells, if there is one."""
        return self.what if self.what in QUESTIONS else None

    def ready(self, event: Event) -> Event:
        """The event with what it says read, and what always follows told. Raises `BadValue`."""
        said = self._said(event.says)
        told = {**dict(self.tells), **(self.follows(said) if self.follows else {}), **said}
        for name, value in event.says.items():
            if name not in told and value is not None and value != "":
                raise BadValue(f"“{name}” is nothing that is recorded with “{self.label}”. Leave it out.")
        return Event(event.what, event.day, told)

    def _said(self, says: Mapping[str, Any]) -> dict[str, Any]:
        known = {detail.name: detail for detail in (*self.needs, *self.may_say)}
        said: dict[str, Any] = {}
        for name, value in says.items():
            if name in known and value is not None and value != "":
                said[name] = known[name].read(value)
        for detail in self.needs:
            if detail.is_missing(said.get(detail.name)):
                raise BadValue(f"“{self.label}” needs one thing more: “{detail.label}”. Add it.")
        return said

    def too_late_a_day(self, event: Event) -> str | None:
        """What it says happened cannot lie after it, unless it can lie ahead."""
        for detail in (*self.needs, *self.may_say):
            day = event.says.get(detail.name)
            told = detail.name in QUESTIONS and detail.name not in AHEAD
            if told and isinstance(day, date) and day > event.day:
                return (
                    f"“{detail.label}” is {plain(day)}, which is after “{self.label}”, {plain(event.day)}. "
                    "Check both days."
                )
        return None


def labels(kinds: Mapping[str, Kind], names: Iterable[str]) -> str:
    """The labels of kinds, as a sentence has them: “A”, “B” or “C”."""
    said = [f"“{kinds[name].label}”" for name in names if name in kinds]
    return said[0] if len(said) == 1 else f"{', '.join(said[:-1])} or {said[-1]}"


def by_name(kinds: Sequence[Kind]) -> dict[str, Kind]:
    """The kinds by their names."""
    return {kind.what: kind for kind in kinds}
