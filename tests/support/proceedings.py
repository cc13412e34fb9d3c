"""Made-up proceedings: random facts for a procedure, and random events, most of which may follow."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

from tests.support.pools import POOLS, SOME_DAY

from avenues.law.clocks import Who
from avenues.law.facts import QUESTIONS, Event, Facts
from avenues.law.happenings import AHEAD
from avenues.law.options import Matter, Order
from avenues.law.proceedings.changed_times import DUTY, UNTIL, keyed
from avenues.law.proceedings.history import History
from avenues.law.proceedings.kinds import Detail, Kind, Promise
from avenues.law.proceedings.procedure import Procedure
from avenues.law.telling import shape

FIRST = date(2023, 9, 1)
WORDS = ("As the letter says", "By telephone", "In the meeting")


def some_facts(chance: Random, procedure: Procedure, matters: frozenset[Matter]) -> Facts:
    """Facts of a disagreement that a proceeding can be about. What its events tell is not told yet."""
    start = FIRST + timedelta(days=chance.randrange(1200))
    told: dict[str, Any] = {}
    by_events = told_by_events(procedure)
    for name in QUESTIONS:
        if name not in by_events:
            told[name] = _value(chance, name, start)
    always = {
        name: pool
        for name, pool in POOLS.get(procedure.key, {}).items()
        if name in told and name != "sections"
    }
    for name, pool in always.items():
        value = chance.choice(pool) if isinstance(pool, list) else pool
        if value is not SOME_DAY:
            told[name] = value
    if "matters" not in always:
        told["matters"] = _matters(chance, matters)
    return Facts(on=start, place=POOLS.get(procedure.key, {}).get("place", Facts(on=start).place), **told)


def _matters(chance: Random, matters: frozenset[Matter]) -> frozenset[Matter]:
    """One matter, or two. What a plan says has the most ways to go."""
    if Matter.PLAN_CONTENT in matters and chance.random() < 0.3:
        return frozenset({Matter.PLAN_CONTENT})
    own = sorted(matters, key=lambda matter: matter.key)
    return frozenset(chance.sample(own, k=min(len(own), chance.choice([1, 1, 2]))))


def told_by_events(procedure: Procedure) -> set[str]:
    """The facts that the events of a procedure tell, by their day or by what they say."""
    told = {kind.what for kind in procedure.kinds}
    for kind in procedure.kinds:
        told |= {name for name, _ in kind.tells}
        told |= {detail.name for detail in (*kind.needs, *kind.may_say)}
        if kind.follows is not None:
            told |= set(kind.follows({}))
    return told & QUESTIONS.keys()


def an_event(
    chance: Random, procedure: Procedure, history: History, facts: Facts, *, same_day: bool
) -> Event:
    """An event of a kind that may follow, as a rule; now and then of any kind, or on another day."""
    kinds = procedure.may_follow(history, facts)
    wild = chance.random() < 0.15 or not kinds
    kind = chance.choice(procedure.kinds if wild else kinds)
    day = facts.on if same_day else facts.on + timedelta(days=chance.choice([0, 0, -1, -3, -20, 5]))
    return event_of(chance, procedure, kind, history, facts.but(on=day))


def event_of(chance: Random, procedure: Procedure, kind: Kind, history: History, facts: Facts) -> Event:
    """An event of this kind on the day of the facts."""
    return Event(kind.what, facts.on, _says(chance, kind, history, procedure, facts))


def _says(chance: Random, kind: Kind, history: History, procedure: Procedure, facts: Facts) -> dict[str, Any]:
    day = facts.on
    owed = [key for key, _ in keyed(procedure.owed(facts, [e for e in history.events if e.day <= day]))]
    said: dict[str, Any] = {}
    for detail in kind.needs:
        if chance.random() < 0.97:
            said[detail.name] = (
                chance.choice(owed) if detail is DUTY and owed else _detail(chance, detail, day)
            )
    for detail in kind.may_say:
        if chance.random() < 0.5:
            said[detail.name] = _detail(chance, detail, day)
    return said


def _detail(chance: Random, detail: Detail, day: date) -> Any:
    if detail.name in QUESTIONS and detail.kind is not date:
        return _value(chance, detail.name, day)
    if detail.kind is date:
        ahead = detail.name in AHEAD or detail is UNTIL or detail.name not in QUESTIONS
        far = chance.choice([10, 50, 300])
        return (
            day + timedelta(days=chance.randrange(0, far))
            if ahead
            else day - timedelta(days=chance.randrange(50))
        )
    if detail.kind is bool:
        return chance.random() < 0.85
    if detail.kind is Promise:
        return tuple(_promise(chance, number, day) for number in range(chance.choice([1, 1, 2, 3])))
    if detail.kind is str:
        return chance.choice(WORDS)
    options = list(detail.kind)  # type: ignore[call-overload]
    if detail.several:
        return tuple(chance.sample(options, k=chance.choice([1, 2])))
    return chance.choice(options)


def _promise(chance: Random, number: int, day: date) -> Promise:
    owner = chance.choice([Who.COUNCIL, Who.COUNCIL, Who.NHS_BODY, Who.SCHOOL])
    if chance.random() < 0.2:
        return Promise(f"Carry out what was agreed, {number}", owner, chance.choice(list(Order)))
    due = None if chance.random() < 0.2 else day + timedelta(days=chance.randrange(0, 60))
    return Promise(f"A thing that was agreed, {number}", owner, None, due)


def _value(chance: Random, name: str, start: date) -> Any:
    kind = shape(name)
    if name == "born":
        return start - timedelta(days=chance.randrange(300, 24 * 365))
    if kind.base is date:
        if kind.can_be_not_yet and chance.random() < 0.6:
            return None
        return start - timedelta(days=chance.randrange(0, 50))
    if kind.base is bool:
        return chance.random() < 0.4
    if kind.base is int:
        return chance.randrange(3, 25)
    options = list(kind.base)  # type: ignore[call-overload]
    if kind.several:
        return frozenset(chance.sample(options, k=min(len(options), chance.choice([1, 1, 2, 4]))))
    return chance.choice(options)
