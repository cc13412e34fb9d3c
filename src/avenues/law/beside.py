"""What avenues do to one another in every case: most pairs need no look at the facts. Worked out once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, cast

from avenues.law.avenues import rooms
from avenues.law.facts import Facts
from avenues.law.room import Effect, Interplay

SHUTS = frozenset({Effect.CLOSES, Effect.CLOSES_HERE})


class _Looked(Exception):
    """A room looked at the facts of the case."""


class _Unseen:
    """Stands in for facts at which nobody may look."""

    def __getattr__(self, name: str) -> Any:
        raise _Looked


def in_every_case(key: str, other: str) -> Interplay | None:
    """What the other avenue does to this one, whatever the facts; None if it turns on them."""
    try:
        return rooms()[key].alongside(other, cast(Facts, _Unseen()))
    except _Looked:
        return None


@cache
def may_shut() -> Mapping[str, frozenset[str]]:
    """For each avenue the others that it closes, or may close for some facts."""
    return {by: frozenset(to for to in rooms() if to != by and _may_shut(by, to)) for by in rooms()}


def _may_shut(by: str, to: str) -> bool:
    found = in_every_case(to, by)
    return found is None or found.effect in SHUTS
