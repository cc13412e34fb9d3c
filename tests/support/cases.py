"""Made-up cases for a room: random facts, seeded, that lead a rule down all its branches."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import date, timedelta
from typing import Any

from tests.support.pools import SOME_DAY

from avenues.law.facts import QUESTIONS, UNKNOWN, Facts
from avenues.law.options import Matter
from avenues.law.place import NOWHERE
from avenues.law.room import RoomModule
from avenues.law.telling import shape

FIRST = date(2014, 9, 1)
BORN_WITHIN_YEARS = 27
FUNCTIONS = ("standing", "time_limits", "duties", "next_steps")
LEARNT_FROM = 3000  # cases from which it is learnt which facts a room reads
STORIES = 4000

NEAR = 400  # days: most events of a story lie this near to one another


def some_cases(
    room: RoomModule, count: int, seed: int = 1, always: Mapping[str, Any] | None = None
) -> list[Facts]:
    """So many cases for a room (and a few on other matters). `always` fixes facts, pools of them, the place.

    They tell some hundreds of stories, each with many different days, as a caseload does.
    """
    chance = random.Random(seed)
    matters, always = room.ROOM.matters, always or {}
    everything = [_days(chance, _story(chance, matters, always, QUESTIONS)) for _ in range(LEARNT_FROM)]
    functions = tuple(getattr(room, name) for name in FUNCTIONS)
    read = _facts_read(functions, everything)
    names = [name for name in QUESTIONS if name in read or name in always]
    stories = [_story(chance, matters, always, names) for _ in range(min(count, STORIES))]
    return [_days(chance, stories[number % len(stories)]) for number in range(count)]


def _facts_read(functions: Iterable[Callable[[Facts], Any]], cases: Iterable[Facts]) -> set[str]:
    """The names of the facts that the functions read of these cases."""
    read: set[str] = set()
    for case in cases:
        for function in functions:
            with suppress(LookupError):
                function(case)
        read |= case.read
    return read


def _story(
    chance: random.Random, matters: frozenset[Matter], always: Mapping[str, Any], names: Iterable[str]
) -> dict[str, Any]:
    """All that is told but the days: `SOME_DAY` stands for them."""
    told: dict[str, Any] = {"place": always.get("place", NOWHERE)}
    for name in names:
        if name in always:
            pool = always[name]
            told[name] = chance.choice(pool) if isinstance(pool, list) else pool
        elif name == "matters":
            told[name] = _matters(chance, matters)
        elif chance.random() < 0.97:
            told[name] = _value(chance, name)
    return told


def _days(chance: random.Random, story: Mapping[str, Any]) -> Facts:
    """One case of the story: its days, near to one another."""
    start = FIRST + timedelta(days=chance.randrange(0, 4400))
    told: dict[str, Any] = {
        name: _day(chance, name, start) if value is SOME_DAY else value for name, value in story.items()
    }
    on = start + timedelta(days=chance.randrange(0, NEAR))
    return Facts(on, told.pop("place"), **told)


def _day(chance: random.Random, name: str, start: date) -> date:
    if name == "born":
        return start - timedelta(days=chance.randrange(1, BORN_WITHIN_YEARS * 365))
    return start + timedelta(days=chance.choice([chance.randrange(0, 90), chance.randrange(0, NEAR)]))


def _matters(chance: random.Random, matters: frozenset[Matter]) -> frozenset[Matter]:
    own = sorted(matters, key=lambda matter: matter.key)
    pool = own * 8 + list(Matter)
    return frozenset(chance.sample(pool, k=chance.choice([1, 1, 2, 2])))


def _value(chance: random.Random, name: str) -> Any:
    if QUESTIONS[name].unsure and chance.random() < 0.05:
        return UNKNOWN
    kind = shape(name)
    if kind.base is date:
        return None if kind.can_be_not_yet and chance.random() < 0.4 else SOME_DAY
    if kind.base is bool:
        return chance.random() < 0.5
    if kind.base is int:
        return chance.randrange(0, 26)
    options = list(kind.base)  # type: ignore[call-overload]
    if kind.several:
        return frozenset(chance.sample(options, k=min(len(options), chance.choice([1, 1, 2, 3]))))
    return chance.choice(options)
