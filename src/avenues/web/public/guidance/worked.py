"""A room's worked examples, asked again: what each room says of them today's rules say, not a file.

The facts and their source stand in the room's `examples.toml`; every day, standing and proof is worked out.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar

from avenues.law.avenues import rooms
from avenues.law.clocks import Owed, TimeLimit
from avenues.law.facts import Facts
from avenues.law.reasons import Finding, LawError
from avenues.law.room import NextStep, RoomModule, Standing
from avenues.law.telling import tell

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Worked:
    """One worked example and the room's answers. `standing` is None where its facts do not settle it."""

    name: str
    source: str
    facts: Facts
    about: frozenset[str]  # the ids of the clocks that the example is there to show
    standing: Finding[Standing] | None
    limits: tuple[TimeLimit, ...]
    duties: tuple[Owed, ...]
    steps: tuple[NextStep, ...]


@cache
def worked_examples(key: str) -> tuple[Worked, ...]:
    """Every worked example of a room; none if it has no file of them."""
    module = rooms()[key]
    return tuple(_worked(module, row) for row in _rows(key))


def _rows(key: str) -> list[dict[str, Any]]:
    told = files("avenues.law.avenues").joinpath(key, "examples.toml")
    found: list[dict[str, Any]] = tomllib.loads(told.read_text("utf-8"))["example"] if told.is_file() else []
    return found


def _worked(room: RoomModule, row: dict[str, Any]) -> Worked:
    told = dict(row["facts"])
    facts = tell(told, on=told.pop("on"))
    expected = row["expect"]
    return Worked(
        name=row["name"],
        source=row["source"],
        facts=facts,
        about=frozenset((*expected.get("limits", ()), *expected.get("duties", ()))),
        standing=_answer(room.standing, facts, None),
        limits=_answer(room.time_limits, facts, ()),
        duties=_answer(room.duties, facts, ()),
        steps=_answer(room.next_steps, facts, ()),
    )


def _answer(function: Callable[[Facts], T], facts: Facts, otherwise: Any) -> T | Any:
    """The room's answer, or what stands for none where a fact is missing."""
    try:
        return function(facts)
    except LawError:
        return otherwise
