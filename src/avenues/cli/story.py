"""The story behind one date question: what the person gave, and what is assumed to answer it.

A clock is asked for by its id. Its rooms' worked examples tell a story in which it runs; that story is moved
to the day asked for. Without an example, each day that a rule reads is tried.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from itertools import product
from typing import Any

from avenues.cli.tellings import stories
from avenues.law import ehc_process
from avenues.law.avenues import rooms
from avenues.law.calendar import BeyondCalendar
from avenues.law.clocks import Owed, TimeLimit
from avenues.law.facts import UNKNOWN, Facts, Untold
from avenues.law.options import Asker, Matter, Option, Plan, Section, Setting
from avenues.law.reasons import LawError, Step
from avenues.law.registry import clocks_of
from avenues.law.telling import shape, tell

Told = dict[str, Any]
Counted = tuple[TimeLimit | Owed, ...]
Count = Callable[[Facts], Counted]

AGE = 10
ASSUMED: Told = {
    "asker": Asker.PARENT,
    "born": UNKNOWN,
    "age": AGE,
    "plan": Plan.FINAL,
    "setting": Setting.MAINTAINED_SCHOOL,
    "in_writing": True,
    "sections": frozenset({Section.F}),
}
NOTHING_MORE: Told = {}
CUSTODY: Told = {"detained": True, "setting": Setting.CUSTODY}
PROCESS = "ehc_process"  # the council's own clocks: not an avenue


@dataclass(frozen=True)
class Asked:
    """A clock, the day that it counts from, what else was given, and the day that the answer is for."""

    id: str
    start: date | None
    given: Told
    on: date | None


class NoStory(LookupError):
    """No story is known in which this clock runs."""


@dataclass(frozen=True)
class Story:
    """Facts, what of them was assumed, and what was counted from them."""

    facts: Facts
    assumed: frozenset[str]
    counted: Counted


def of_avenue(key: str, given: Told, on: date) -> Story:
    """The time limits of one avenue for what was given. Raises `Untold` for a day that it needs.

    Without a matter, the avenue's first in which there is a time limit is assumed.
    """
    stories = []
    for matter in _matters(key):
        story = _filled(_counts(key)[0], {**ASSUMED, "matters": frozenset({matter})}, given, on)
        if story.counted or "matters" in given:
            return story
        stories.append(story)
    return stories[0]


def of_clock(asked: Asked) -> Story:
    """One clock, counted from the day asked for. Raises `NoStory`."""
    for find in (_from_example, _searched, _without_day):
        for owner in owners(asked.id):
            story = find(owner, asked)
            if story is not None:
                return story
    raise NoStory(asked.id)


@cache
def owners(id: str) -> tuple[str, ...]:
    """The avenues that hold the clock, or the council's own process."""
    held = tuple(key for key in rooms() if id in {clock.id for clock in clocks_of(key)})
    return held or tuple(key for key in rooms() if _told_with(key, id)) or (PROCESS,)


def starts_of(example: Facts, counted: TimeLimit | Owed) -> frozenset[str]:
    """The facts of an example whose day the count starts from."""
    first = _first_day(counted)
    return frozenset(name for name, value in example.items() if first is not None and value == first)


def _counts(owner: str) -> tuple[Count, ...]:
    if owner == PROCESS:
        return (ehc_process.duties,)
    return (rooms()[owner].time_limits, rooms()[owner].duties)


def _from_example(owner: str, asked: Asked) -> Story | None:
    """A worked example's story moved to the days asked for, if the clock still runs in it."""
    moved = (_moved(example, owner, asked) for example in _told_with(owner, asked.id))
    return next((story for story in moved if story), None)


def _moved(example: Facts, owner: str, asked: Asked) -> Story | None:
    first = _first_day(next(one for one in _every(owner, example) if one.clock.id == asked.id))
    by = asked.start - first if asked.start and first else timedelta(0)
    try:
        told = {name: value + by if isinstance(value, date) else value for name, value in example.items()}
        told |= dict.fromkeys(example.not_known, UNKNOWN)
        facts = Facts(asked.on or example.on + by, **{**told, **asked.given})
    except OverflowError:
        raise BeyondCalendar(asked.start or example.on) from None
    counted = _with_id(asked.id, _every(owner, facts, refuses=True))
    if not counted:
        return None
    assumed = facts.read & told.keys() - asked.given.keys() - starts_of(facts, counted[0])
    return Story(facts.only({*facts.read, *asked.given}), assumed, counted)


def _searched(owner: str, asked: Asked) -> Story | None:
    """Stories of one day each, told until the clock runs in one of them from the day asked for."""
    if asked.start is None:
        return None
    tellings = product((NOTHING_MORE, CUSTODY), _matters(owner), stories(asked.start), _counts(owner))
    for more, matter, told, count in tellings:
        assumed = {**ASSUMED, "matters": frozenset({matter})}
        story = _tried(count, assumed, {**more, **told, **asked.given}, asked.on or asked.start)
        counted = _with_id(asked.id, story.counted if story else ())
        if story and counted and _first_day(counted[0]) == asked.start:
            mine = {*asked.given, *starts_of(story.facts, counted[0])}
            return Story(story.facts, frozenset(name for name, _ in story.facts.items()) - mine, counted)
    return None


def _without_day(owner: str, asked: Asked) -> Story | None:
    """A worked example in which the clock has no day: the answer says why there is none."""
    for example in _examples(owner):
        counted = _with_id(asked.id, _every(owner, example))
        if counted and _first_day(counted[0]) is None:
            facts = example.but(**asked.given, on=asked.on or example.on)
            again = _with_id(asked.id, _every(owner, facts))
            if again:
                return Story(facts.only({*facts.read, *asked.given}), frozenset(), again)
    return None


def _with_id(id: str, counted: Iterable[TimeLimit | Owed]) -> Counted:
    return tuple(one for one in counted if one.clock.id == id)


def _matters(owner: str) -> list[Matter]:
    if owner == PROCESS:
        return [Matter.COUNCIL_DELAY]
    return [matter for matter in Matter if matter in rooms()[owner].ROOM.matters]


def _tried(count: Count, assumed: Told, given: Told, on: date) -> Story | None:
    try:
        return _filled(count, assumed, given, on)
    except (LawError, BeyondCalendar):
        return None


def _filled(count: Count, assumed: Told, given: Told, on: date) -> Story:
    """What is counted from what was given, with each fact that the rule then asks for assumed.

    Raises `Untold` for a day: no day is assumed.
    """
    told = dict(given)
    while True:
        facts = Facts(on, **told)
        try:
            counted = count(facts)
        except Untold as untold:
            told[untold.fact] = _assumed(untold, assumed, told)
            continue
        read = facts.read
        return Story(facts.only({*read, *given}), read & told.keys() - given.keys(), counted)


def _assumed(untold: Untold, assumed: Told, told: Told) -> Any:
    fact = untold.fact
    if fact in told:  # told as not known, and the rule cannot do without
        raise untold
    if fact in assumed:
        return assumed[fact]
    if fact == "letter_dated" and "notice_sent" in told:
        return told["notice_sent"]
    kind = shape(fact)
    if kind.can_be_not_yet:
        return None
    if kind.base is bool:
        return False
    if issubclass(kind.base, Option):
        first = next(iter(kind.base))
        return frozenset({first}) if kind.several else first
    raise untold


@cache
def _told_with(owner: str, id: str) -> tuple[Facts, ...]:
    """The worked examples of an avenue in which the clock runs to a day."""
    return tuple(
        facts
        for facts in _examples(owner)
        if any(one.clock.id == id and starts_of(facts, one) for one in _every(owner, facts))
    )


def _every(owner: str, facts: Facts, refuses: bool = False) -> Iterator[TimeLimit | Owed]:
    """All that the owner counts for these facts. `refuses`: a day beyond the calendar is raised."""
    for count in _counts(owner):
        try:
            yield from count(facts)
        except BeyondCalendar:
            if refuses:
                raise
        except LawError:
            continue


@cache
def _examples(owner: str) -> tuple[Facts, ...]:
    folder = files("avenues.law") if owner == PROCESS else files("avenues.law.avenues")
    file = folder / owner / "examples.toml"
    if not file.is_file():
        return ()
    table: Mapping[str, Any] = tomllib.loads(file.read_text(encoding="utf-8"))
    told = [dict(example["facts"]) for example in table.get("example", ())]
    return tuple(tell(facts, on=facts.pop("on")) for facts in told)


def _first_day(counted: TimeLimit | Owed) -> date | None:
    """The day that a count starts from; None if nothing was counted."""
    found = counted.ends if isinstance(counted, TimeLimit) else counted.due
    return next((reason.day for reason in found.because if isinstance(reason, Step)), None)
