"""A part of a list, and the key from which the next goes on. No offsets: the last costs like the first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Line = TypeVar("Line")
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Part(Generic[Line]):
    """Some lines of a list. `go_on` is the key for the next part, or empty at the end."""

    lines: tuple[Line, ...]
    go_on: str


def part(
    rows: Sequence[Row], limit: int, line: Callable[[Row], Line], key: Callable[[Row], str]
) -> Part[Line]:
    """The part that these rows make, of which one more than the limit was asked for."""
    shown = rows[:limit]
    more = len(rows) > limit
    return Part(tuple(line(row) for row in shown), key(shown[-1]) if more else "")
