"""What a rule returns: a value and why. Read with `sources.py`, `clocks.py` and `columns.py`.

A reason is declared once, with its source and its words; a finding carries the reasons that led
to it, in the order of the law, and for a day each step of the count.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import wraps
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, TypeVar, cast

from avenues.law.sources import Source

if TYPE_CHECKING:
    from avenues.law.facts import Facts

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
P = ParamSpec("P")


class LawError(LookupError):
    """A rule cannot answer for these facts; subclasses say why."""


class NotInForce(LawError):
    """No version of this rule or figure applies on the day asked about."""


def begins_later(since: date) -> NotInForce:
    """What a rule raises that is asked about a day before it began."""
    return NotInForce(f"This rule has been in force only since {since:%d %B %Y}.")


class Reasons(Enum):
    """Base of each room's `Why`: a member is a source and one sentence in plain English.

    Words may hold `{child}` and its kin (see `words.py`) and, for a step of a count, `{day}`,
    `{from_weekday}` and `{no_such_day}` (see `proof.py`).
    """

    def __init__(self, source: Source, words: str) -> None:
        self.source = source
        self.words = words

    @property
    def key(self) -> str:
        """The reason's name, unique in the whole law: `appeal.PLACEMENT_ONLY`, `mediation.duties.AGREED`."""
        module = type(self).__module__.removeprefix("avenues.law.")
        module = module.removeprefix("avenues.").removeprefix("shared.")
        return f"{module.removesuffix('.rules')}.{self.name}"

    __hash__ = object.__hash__  # there is but one of each; Enum's own looks at the name


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a count: why, and the day that it led to."""

    why: Reasons
    day: date


@dataclass(frozen=True, slots=True)
class Finding(Generic[T_co]):
    """A value and the reasons for it, first cause first. A counted day's reasons are `Step`s.

    A reason may be another finding, on which this one rests; `because` reads through it.
    """

    value: T_co
    reasons: tuple[Reasons | Step | Finding[Any], ...]

    @property
    def because(self) -> tuple[Reasons | Step, ...]:
        """Every reason, those of the findings it rests on in their place."""
        flat: list[Reasons | Step] = []
        for reason in self.reasons:
            flat.extend(reason.because if isinstance(reason, Finding) else (reason,))
        return tuple(flat)

    def __bool__(self) -> bool:
        """A finding of yes or no stands in an `if` for its value."""
        return bool(self.value)


def yes(*why: Reasons) -> Finding[bool]:
    """The answer is yes, for these reasons."""
    return Finding(True, why)


def no(*why: Reasons) -> Finding[bool]:
    """The answer is no, for these reasons."""
    return Finding(False, why)


@dataclass(frozen=True, slots=True)
class Count:
    """A count of time under way: the day reached and what led to it."""

    day: date
    steps: tuple[Step | Finding[Any], ...]

    @classmethod
    def starts(cls, why: Reasons, day: date) -> Count:
        """Begin from the day of an event."""
        return cls(day, (Step(why, day),))

    @classmethod
    def goes_on(cls, found: Finding[date]) -> Count:
        """Begin from a day that another count found."""
        return cls(found.value, (found,))

    def then(self, why: Reasons, day: date) -> Count:
        """The next step leads to this day."""
        return Count(day, (*self.steps, Step(why, day)))

    def found(self) -> Finding[date]:
        """The count is done: the day, with its proof."""
        return Finding(self.day, self.steps)


class Dated(Generic[T]):
    """A figure or a rule with its versions: first day in force -> value."""

    def __init__(self, versions: Mapping[str, T]) -> None:
        self.versions = tuple(
            sorted(
                ((date.fromisoformat(since), value) for since, value in versions.items()), key=lambda v: v[0]
            )
        )

    def on(self, day: date) -> T:
        """The version in force on the day. Raises `NotInForce` before the first."""
        for since, value in reversed(self.versions):
            if day >= since:
                return value
        raise NotInForce(f"This part of the law has no version before {self.versions[0][0]:%d %B %Y}.")


Rule = Callable[Concatenate["Facts", P], T]


def rule(*, since: str) -> Callable[[Rule[P, T]], Rule[P, T]]:
    """Mark a function of facts as a rule in force since the day (ISO).

    Asked about an earlier day it raises `NotInForce`. One set of facts is asked once: the finding
    is kept with the facts. Over a table, its paths are learnt (`columns/`).
    """
    first_day = date.fromisoformat(since)

    def decorate(function: Rule[P, T]) -> Rule[P, T]:
        @wraps(function)
        def asked(facts: Facts, *args: Any) -> Any:  # in order, without names
            return facts.ask(function, args, first_day)  # every frame more costs every page

        cast(Any, asked).since = first_day
        return cast(Rule[P, T], asked)

    return decorate
