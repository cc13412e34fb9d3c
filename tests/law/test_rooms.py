"""What is true of every room: its shape, its worked examples, its two readings, its reasons."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from typing import Any

import pytest
from tests.support.cases import FUNCTIONS, some_cases
from tests.support.pools import POOLS

from avenues.law.avenues import rooms
from avenues.law.clocks import Kind, Owed, TimeLimit
from avenues.law.columns import Table, answers, running
from avenues.law.facts import Facts
from avenues.law.reasons import Finding, Reasons, Step
from avenues.law.room import Effect, Interplay, NextStep, RoomModule, Standing
from avenues.law.telling import tell

KEYS = sorted(rooms())
CASES = 20_000


def the_room(key: str) -> RoomModule:
    return rooms()[key]


def examples(key: str) -> list[dict[str, Any]]:
    told = files(f"avenues.law.avenues.{key}") / "examples.toml"
    found: list[dict[str, Any]] = tomllib.loads(told.read_text())["example"] if told.is_file() else []
    return found


ALL_EXAMPLES = [
    pytest.param(key, example, id=f"{key}: {example['name']}") for key in KEYS for example in examples(key)
]


def ask(function: Any, facts: Any) -> Any:
    """A function's answer, or the refusal that it raised."""
    try:
        return function(facts)
    except LookupError as refusal:
        return refusal


@pytest.mark.parametrize("key", KEYS)
def test_a_room_has_the_shape_of_a_room(key: str) -> None:
    room = the_room(key)
    assert key == room.ROOM.key
    assert all(callable(getattr(room, name)) for name in (*FUNCTIONS, "alongside"))
    assert (files(f"avenues.law.avenues.{key}") / "law.md").is_file()
    assert all(
        (room.ROOM.purpose, room.ROOM.cost, room.ROOM.decides, room.ROOM.comes_first, room.ROOM.can_achieve)
    )
    assert all(next_room in KEYS for next_room in room.ROOM.leads_to)
    assert room.PROCEDURE.key == key
    assert bool(room.PROCEDURE.kinds) is not bool(room.PROCEDURE.none)  # what has no events says why


@pytest.mark.parametrize("key", KEYS)
def test_a_room_has_six_worked_examples_with_a_source_each(key: str) -> None:
    assert len(examples(key)) >= 6
    assert all(example["name"] and example["source"] for example in examples(key))


@pytest.mark.parametrize(("key", "example"), ALL_EXAMPLES)
def test_worked_example(key: str, example: dict[str, Any]) -> None:
    told = dict(example["facts"])
    facts = tell(told, on=told.pop("on"))
    expect = example["expect"]
    room = the_room(key)
    assert set(expect) <= {"standing", "limits", "safe", "duties", "because", "interplay"}
    if "standing" in expect:
        assert room.standing(facts).value.name.lower() == expect["standing"]
    for id, day in expect.get("limits", {}).items():
        found = {limit.clock.id: limit.ends.value for limit in room.time_limits(facts)}
        assert found[id] == (None if day == "none" else day)
    for id, day in expect.get("safe", {}).items():
        assert {limit.clock.id: limit.safe for limit in room.time_limits(facts)}[id] == day
    for id, days in expect.get("duties", {}).items():
        due = [owed.due.value for owed in room.duties(facts) if owed.clock.id == id]
        assert due == (days if isinstance(days, list) else [days])
    for name in expect.get("because", []):
        assert name in {reason.name for reason in reasons_in(told_by(room, facts))}
    for other, effect in expect.get("interplay", {}).items():
        assert room.alongside(other, facts).effect.name.lower() == effect


def told_by(room: RoomModule, facts: Facts) -> tuple[Any, ...]:
    return tuple(ask(getattr(room, name), facts) for name in FUNCTIONS)


def reasons_in(result: Any) -> Iterator[Reasons]:
    """Every reason that an answer holds."""
    match result:
        case Reasons():
            yield result
        case Step():
            yield result.why
        case Finding():
            for reason in result.because:
                yield from reasons_in(reason)
        case TimeLimit():
            yield from reasons_in(result.ends)
        case Owed():
            yield from reasons_in((result.due, result.excuse))
        case NextStep():
            yield from reasons_in((result.do, result.by))
        case Interplay():
            yield result.why
        case tuple():
            for item in result:
                yield from reasons_in(item)
        case _:
            return


@pytest.fixture
def _in_few_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two blocks of rows, and many learnt from at a time: quicker than what suits a million rows."""
    for name, rows in (("FIRST_BLOCK", 1 << 13), ("FEWEST", 256), ("MOST", 2048)):
        monkeypatch.setattr(running, name, rows)


@pytest.mark.usefixtures("_in_few_blocks")
@pytest.mark.parametrize("key", KEYS)
def test_a_table_of_cases_gives_every_row_the_answer_of_the_single_case(key: str) -> None:
    room = the_room(key)
    cases = some_cases(room, CASES, always=POOLS.get(key))
    table = Table.from_facts(cases)
    reached: set[Reasons] = set()
    for name in FUNCTIONS:
        function = getattr(room, name)
        by_column: list[Any] = [None] * len(cases)
        for row, answer in answers(function, table):
            by_column[row] = answer
        for case, answer in zip(cases, by_column, strict=True):
            one = ask(function, case)
            assert repr(answer) == repr(one) if isinstance(one, LookupError) else answer == one
            reached.update(reasons_in(one))
    assert own_reasons(key) - reached - reasons_of_interplay(key) == set()


def own_reasons(key: str) -> set[Reasons]:
    """The reasons declared in the room itself."""
    prefix = f"avenues.law.avenues.{key}"
    return {
        reason
        for kind in Reasons.__subclasses__()
        if kind.__module__ == prefix or kind.__module__.startswith(f"{prefix}.")
        for reason in kind
    }


def reasons_of_interplay(key: str) -> set[Reasons]:
    room = the_room(key)
    cases: list[Facts | None] = [None, *some_cases(room, 600, seed=7, always=POOLS.get(key))]
    answers_for = (
        ask(lambda case, other=other: room.alongside(other, case), case) for other in KEYS for case in cases
    )
    return {reason for answer in answers_for for reason in reasons_in(answer)}


@pytest.mark.parametrize("key", KEYS)
def test_every_other_avenue_has_an_answer_with_a_source(key: str) -> None:
    for other in KEYS:
        interplay = the_room(key).alongside(other, None)
        assert isinstance(interplay.effect, Effect)
        assert interplay.why.source.citation


@pytest.mark.parametrize("key", KEYS)
def test_out_of_time_comes_with_a_last_day_that_has_passed(key: str) -> None:
    room = the_room(key)
    for case in some_cases(room, 1000, seed=3, always=POOLS.get(key)):
        found = ask(room.standing, case)
        if isinstance(found, Finding) and found.value is Standing.LAPSED:
            limits = [limit for limit in room.time_limits(case) if limit.ends.value]
            assert any(limit.ends.value is not None and limit.ends.value < case.on for limit in limits)
            assert all(limit.clock.kind is not Kind.DUTY for limit in limits)


@pytest.mark.parametrize("key", KEYS)
def test_a_safe_day_is_never_after_the_last_day(key: str) -> None:
    room = the_room(key)
    for case in some_cases(room, 1000, seed=5, always=POOLS.get(key)):
        limits = ask(room.time_limits, case)
        for limit in limits if isinstance(limits, tuple) else ():
            last: date | None = limit.ends.value
            assert limit.safe is None or (last is not None and limit.safe <= last)
