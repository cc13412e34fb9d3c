"""Reads what a person, a file or another system tells: plain values to `Facts`, or what is wrong with them.

A day is ISO text or a date; an option is its key; several are a list of keys; null (or "not_yet")
is "it has not happened"; "unknown" is "I don't know".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from avenues.law.facts import QUESTIONS, UNKNOWN, Facts
from avenues.law.options import Option
from avenues.law.place import NOWHERE, Place

UNKNOWN_WORD = "unknown"
NOT_YET_WORD = "not_yet"


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with one fact, and how to put it right. `against` are other facts that it clashes with."""

    fact: str
    sentence: str
    against: tuple[str, ...] = ()


class BadFacts(ValueError):
    """Some of what was told cannot be read or cannot be true. `problems` says what."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(" ".join(problem.sentence for problem in problems))
        self.problems = problems


class BadValue(ValueError):
    """One value cannot be read; the message is a sentence for people."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What values a fact takes: a base type, several of it or one, and whether it can be "not yet"."""

    base: type
    several: bool
    can_be_not_yet: bool


@cache
def shape(fact: str) -> Shape:
    """The shape of a fact, from its type in `Facts`."""
    return _shape(_hints()[fact])


@cache
def _hints() -> Mapping[str, Any]:
    return get_type_hints(Facts)


def _shape(hint: Any) -> Shape:
    if isinstance(hint, UnionType):
        (base,) = (part for part in get_args(hint) if part is not NoneType)
        return Shape(base, several=False, can_be_not_yet=True)
    if get_origin(hint) is frozenset:
        return Shape(get_args(hint)[0], several=True, can_be_not_yet=False)
    return Shape(hint, several=False, can_be_not_yet=False)


def tell(told: Mapping[str, Any], on: date, place: Place = NOWHERE) -> Facts:
    """The facts that were told. Raises `BadFacts` with a sentence for each that cannot be read."""
    if not isinstance(told, Mapping):
        raise BadFacts((Problem("", f"Facts are names with values, not {_shown(told)}."),))
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for name, value in told.items():
        if name not in QUESTIONS:
            problems.append(_no_such_fact(name))
            continue
        try:
            values[name] = read(name, value)
        except BadValue as error:
            problems.append(Problem(name, str(error)))
    if problems:
        raise BadFacts(tuple(problems))
    return Facts(on=on, place=place, **values)


def _no_such_fact(name: Any) -> Problem:
    known = f" Did you mean “{near}”?" if (near := _near(name, QUESTIONS)) else ""
    return Problem(
        name if isinstance(name, str) else _shown(name), f"There is no fact called {_shown(name)}.{known}"
    )


def read(fact: str, value: Any) -> Any:
    """One value of a fact, read. Raises `BadValue` with a sentence for people."""
    if isinstance(value, str) and value in (words := _words(fact)):
        return words[value]
    kind = shape(fact)
    if value is UNKNOWN:
        return UNKNOWN
    if value is None or value == NOT_YET_WORD:
        if not kind.can_be_not_yet:
            raise BadValue(f"“{fact}” cannot be “not yet”. Leave it out, or say “unknown”.")
        return None
    if kind.several:
        if not isinstance(value, list | tuple | set | frozenset):
            raise BadValue(f"“{fact}” takes a list, for example {_example(kind.base)}, not {_shown(value)}.")
        return frozenset(_one(fact, kind.base, item) for item in value)
    return _one(fact, kind.base, value)


@cache
def _words(fact: str) -> Mapping[str, Any]:
    """The words that tell a fact by themselves, with what they tell."""
    kind = shape(fact)
    words: dict[str, Any] = {UNKNOWN_WORD: UNKNOWN}
    if kind.can_be_not_yet:
        words[NOT_YET_WORD] = None
    if issubclass(kind.base, Option) and not kind.several:
        words |= _by_key(kind.base)
    return words


def read_day(name: str, value: Any) -> date:
    """A day, from a date or from text such as 2026-03-27. Raises `BadValue`."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if isinstance(value, str) and _ISO_DAY.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise BadValue(f"“{name}”: there is no day {_shown(value)}. Check day and month.") from None
    raise BadValue(f"“{name}” is a date, written as 2026-03-27, not {_shown(value)}.")


def _one(fact: str, base: type, value: Any) -> Any:
    reader: Callable[[str, type, Any], Any] = _option if issubclass(base, Option) else _READERS[base]
    return reader(fact, base, value)


def _option(fact: str, base: type, value: Any) -> Any:
    if isinstance(value, base):
        return value
    options = _by_key(base)
    if not isinstance(value, str) or value not in options:
        raise BadValue(f"“{fact}” cannot be {_shown(value)}.{_nearest(value, list(options))}")
    return options[value]


@cache
def _by_key(base: type) -> Mapping[str, Any]:
    """Each option of a kind by its key."""
    return {option.key: option for option in base}  # type: ignore[attr-defined]


def _day(fact: str, base: type, value: Any) -> date:
    return read_day(fact, value)


def _yes_no(fact: str, base: type, value: Any) -> bool:
    if isinstance(value, bool):
        return value
    raise BadValue(f"“{fact}” is true or false, not {_shown(value)}.")


def _number(fact: str, base: type, value: Any) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise BadValue(f"“{fact}” is a whole number, not {_shown(value)}.")


_READERS: Mapping[type, Callable[[str, type, Any], Any]] = {date: _day, bool: _yes_no, int: _number}
_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LONGEST_SHOWN = 60


def _nearest(word: Any, keys: list[str]) -> str:
    near = _near(word, keys)
    return f" Did you mean “{near}”?" if near else f" It is one of: {', '.join(keys)}."


def near_fact(name: str) -> str:
    """The nearest known fact, or nothing."""
    return _near(name, QUESTIONS)


def _near(word: Any, keys: Iterable[str]) -> str:
    """The nearest known word, or nothing."""
    if not isinstance(word, str):
        return ""
    wanted = word[:_LONGEST_SHOWN].lower().replace(" ", "_").replace("-", "_")
    return next(iter(get_close_matches(wanted, list(keys), n=1, cutoff=0.5)), "")


def _shown(value: Any) -> str:
    """What was told, as a sentence can hold it: short, printable, and never looked into."""
    if isinstance(value, str):
        short = value if len(value) <= _LONGEST_SHOWN else value[:_LONGEST_SHOWN] + "…"
        return "“" + "".join(sign if sign.isprintable() else "�" for sign in short) + "”"
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, int) and value.bit_length() <= _LONGEST_SHOWN:
        return f"{value:d}"
    return _KINDS.get(type(value), "a value of another kind")


_KINDS: Mapping[type, str] = {
    int: "a very long number",
    float: "a number with a fraction",
    list: "a list",
    tuple: "a list",
    dict: "a table of names and values",
    datetime: "a day with an hour",
}


def _example(base: type) -> str:
    first: Any = next(iter(base))  # type: ignore[call-overload]
    return f"[“{first.key}”]"


def untell(facts: Facts) -> dict[str, Any]:
    """The facts as plain values, as `tell` reads them."""
    plain = {name: plain_value(value) for name, value in facts.items()}
    return plain | {name: UNKNOWN_WORD for name in QUESTIONS if name in facts.not_known}


def plain_value(value: Any) -> Any:
    """A fact's value as `read` reads it: a day as ISO text, an option as its key."""
    match value:
        case date():
            return value.isoformat()
        case Option():
            return value.key
        case frozenset():
            return [option.key for option in type(next(iter(value))) if option in value] if value else []
        case _:
            return value
