"""What is known of one disagreement, on a day. The topics beside this module hold the facts themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field, fields
from datetime import date
from types import MappingProxyType
from typing import Any

from avenues.law.facts.about import AboutIt
from avenues.law.facts.appeal import TheAppeal
from avenues.law.facts.complaints import Complaints
from avenues.law.facts.decision import TheDecision
from avenues.law.facts.elsewhere import Elsewhere
from avenues.law.facts.mediation import Mediation
from avenues.law.facts.problem import TheProblem
from avenues.law.facts.process import TheProcess
from avenues.law.facts.question import Question
from avenues.law.place import NOWHERE, Place
from avenues.law.reasons import LawError, begins_later

TOPICS = (AboutIt, TheDecision, Mediation, TheAppeal, TheProcess, TheProblem, Complaints, Elsewhere)
QUESTIONS: Mapping[str, Question] = MappingProxyType(
    {told.name: told.metadata["question"] for topic in TOPICS for told in fields(topic)}
)  # in the order of a conversation
_NAMES = tuple(QUESTIONS)
_BITS = {name: 1 << number for number, name in enumerate(QUESTIONS)}  # a set of facts as one number


class Noted(Set[str]):
    """The names of the facts that were read: one number, since most of those who note never look at the names."""

    __slots__ = ("_bits",)

    def __init__(self, bits: int) -> None:
        self._bits = bits

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and bool(self._bits & _BITS.get(name, 0))

    def __iter__(self) -> Iterator[str]:
        bits = self._bits
        while bits:
            first = bits & -bits
            yield _NAMES[first.bit_length() - 1]
            bits ^= first

    def __len__(self) -> int:
        return self._bits.bit_count()

    def __hash__(self) -> int:
        return hash(self._bits)

    @classmethod
    def _from_iterable(cls, names: Iterable[Any]) -> frozenset[Any]:
        """What `&` and its kin give is a plain set."""
        return frozenset(names)


class Untold(LawError):
    """A rule read a fact that nobody has told yet; `fact` is its name."""

    def __init__(self, fact: str) -> None:
        super().__init__(fact)
        self.fact = fact


class NotKnown(Untold):
    """A rule read a fact that the person said they do not know."""


class _Unknown:
    """What a person says they do not know."""

    def __repr__(self) -> str:
        return "UNKNOWN"


UNKNOWN = _Unknown()


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened: what, on which day, and what else it says.

    `what` is the name of the day fact that it tells, or a kind of its own (`law/proceedings/kinds.py`). `says` holds
    further facts by their names (the kind of certificate), and details that are for the record alone.
    """

    what: str
    day: date
    says: Mapping[str, Any] = field(default_factory=dict, hash=False)

    def __post_init__(self) -> None:
        """What was said stays as it was said."""
        object.__setattr__(self, "says", MappingProxyType(dict(self.says)))


@dataclass(frozen=True, init=False, eq=False, repr=False)
class Facts(AboutIt, TheDecision, Mediation, TheAppeal, TheProcess, TheProblem, Complaints, Elsewhere):
    """What is known so far, on a day. `Facts(on=day, matters=..., notice_sent=...)`.

    `on` is the day that the answer is for. Pass `UNKNOWN` for what the person does not know. Which facts
    rules read is noted (`read`): the others change nothing.
    """

    on: date  # type: ignore[misc]  # our own __init__ has no order of defaults
    place: Place  # type: ignore[misc]

    def __init__(self, on: date, place: Place = NOWHERE, **told: Any) -> None:
        own = self.__dict__
        own["on"] = on
        own["place"] = place
        own["_told"] = {name: value for name, value in told.items() if value is not UNKNOWN}
        own["_unknown"] = told.keys() - own["_told"].keys()
        own["_answers"] = {}
        own["_reads"] = 0
        own["_fell_short"] = False
        for name in told:
            if name not in QUESTIONS:
                raise TypeError(f"There is no fact called {name!r}.")

    def ask(self, function: Callable[..., Any], args: tuple[Any, ...], since: date) -> Any:
        """A rule's answer for these facts, worked out once. Called by `rule`. Raises `NotInForce`."""
        own = self.__dict__
        key = (function, args) if args else function
        answers = own["_answers"]
        known = answers.get(key)
        if known is None:
            outer, own["_reads"] = own["_reads"], 0
            try:
                if own["on"] < since:
                    raise begins_later(since)
                known = answers[key] = (function(self, *args), own["_reads"])
            finally:
                own["_reads"] |= outer
            return known[0]
        own["_reads"] |= known[1]
        return known[0]

    def noting(self, function: Callable[[Facts], Any]) -> tuple[Any, Noted]:
        """A function's result, and which facts it read of these, told or not."""
        own = self.__dict__
        outer, own["_reads"] = own["_reads"], 0
        try:
            return function(self), Noted(own["_reads"])
        finally:
            own["_reads"] |= outer

    @property
    def read(self) -> frozenset[str]:
        """The names of the facts that rules have read of these, told or not."""
        return frozenset(Noted(self.__dict__["_reads"]))

    @property
    def fell_short(self) -> bool:
        """Did any rule so far want a fact that nobody was asked for?"""
        return bool(self.__dict__["_fell_short"])

    def is_told(self, name: str) -> bool:
        """Is the fact told (if only that something has not happened)?"""
        self.__dict__["_reads"] |= _BITS[name]
        return name in self.__dict__["_told"]

    def is_unknown(self, name: str) -> bool:
        """Did the person say that they do not know?"""
        self.__dict__["_reads"] |= _BITS[name]
        return name in self.__dict__["_unknown"]

    def tells_none_of(self, names: frozenset[str]) -> bool:
        """Is nothing said of any of these? Asked before rules are: it is not noted as read."""
        own = self.__dict__
        return names.isdisjoint(own["_told"]) and names.isdisjoint(own["_unknown"])

    def told(self, name: str) -> Any:
        """The fact if it is told, else None. For what a rule can use and nobody need be asked."""
        self.__dict__["_reads"] |= _BITS[name]
        return self.__dict__["_told"].get(name)

    def get(self, name: str, otherwise: Any) -> Any:
        """The fact, `UNKNOWN`, or `otherwise` if it is untold. For tables and files: it is not noted as read."""
        own = self.__dict__
        if name in own["_unknown"]:
            return UNKNOWN
        return own["_told"].get(name, otherwise)

    def items(self) -> Iterator[tuple[str, Any]]:
        """Each told fact and its value, in the order of the conversation."""
        told = self.__dict__["_told"]
        return ((name, told[name]) for name in sorted(told, key=_BITS.__getitem__))

    @property
    def not_known(self) -> frozenset[str]:
        """The names of the facts that the person said they do not know."""
        return frozenset(self.__dict__["_unknown"])

    def but(self, **told: Any) -> Facts:
        """The same facts with some told anew, or on another day (`on=`)."""
        return Facts(**{"on": self.on, "place": self.place, **self._all, **told})

    def only(self, names: Iterable[str]) -> Facts:
        """These facts alone, as far as they are told."""
        every = self._all
        return Facts(self.on, self.place, **{name: every[name] for name in names if name in every})

    def after(self, events: Iterable[Event]) -> Facts:
        """The facts when these things have happened. The last that tells a fact counts.

        An event of a kind of its own tells no fact by its day; what it says is told all the same.
        """
        told: dict[str, Any] = {}
        for event in events:
            if event.what in QUESTIONS:
                told[event.what] = event.day
            told.update((name, value) for name, value in event.says.items() if name in QUESTIONS)
        return self.but(**told) if told else self

    def __repr__(self) -> str:
        told = ", ".join(f"{name}={value!r}" for name, value in self.items())
        return f"Facts(on={self.on}, {told})"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Facts):
            return NotImplemented
        return self._known == other._known

    def __hash__(self) -> int:
        return hash((self.on, tuple(self.items())))

    @property
    def _all(self) -> dict[str, Any]:
        own = self.__dict__
        return {**own["_told"], **dict.fromkeys(own["_unknown"], UNKNOWN)}

    @property
    def _known(self) -> tuple[Any, ...]:
        own = self.__dict__
        return (self.on, self.place, own["_unknown"], own["_told"])


def _reading(name: str) -> property:
    """A fact as rules read it. Raises `Untold`, or `NotKnown` where the person said that they do not know.

    A property, since `__getattr__` comes only after a search in vain, and rules read a hundred facts for one page.
    """
    bit = _BITS[name]

    def read(facts: Facts) -> Any:
        own = facts.__dict__
        own["_reads"] |= bit
        told = own["_told"]
        if name in told:
            return told[name]
        if name in own["_unknown"]:
            raise NotKnown(name)
        own["_fell_short"] = True
        raise Untold(name)

    return property(read)


for _name in QUESTIONS:
    setattr(Facts, _name, _reading(_name))
