"""Where a rule needs one truth and the rows have both, the rows part and the rule is run again.

Each run of the rule is a path; a path holds for the rows in its mask. What an earlier run decided is
replayed, so a rule is asked each question once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Mask = NDArray[np.bool_]

FEW = 3  # rows
MANY = 16  # ways


@dataclass(frozen=True, slots=True)
class Refused:
    """A rule could not answer for these rows; `error` is what it raised."""

    error: Exception

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Refused) and repr(self.error) == repr(other.error)

    def __hash__(self) -> int:
        return hash(repr(self.error))


class Path(NamedTuple):
    """The rows of one path and what the rule returned for them."""

    mask: Mask
    result: Any


class _Decision(NamedTuple):
    answer: int
    mask: Mask
    rows: int


class Few(BaseException):
    """So few rows are left on a path that they are quicker asked one by one. Never seen by a rule."""


class Explorer:
    """Runs one function along every path that its rows take; the last few rows of a path one by one."""

    def __init__(self, everyone: Mask) -> None:
        self._everyone = _Decision(1, everyone, len(everyone))
        self._few: list[Mask] = []
        self._plan: list[_Decision] = []
        self._at = 0
        self._todo: list[list[_Decision]] = []

    def explore(self, function: Callable[[], Any], one: Callable[[int], Any]) -> list[Path]:
        """The paths of the function; between them every row once. `one` asks for a single row."""
        found = []
        self._todo.append([])
        while self._todo:
            self._plan = self._todo.pop()
            self._at = 0
            try:
                result = answer_or_refusal(function)
            except Few:
                continue
            found.append(Path(self._now.mask, result))
        return found + [self._alone(row, one) for mask in self._few for row in np.flatnonzero(mask).tolist()]

    def _alone(self, row: int, one: Callable[[int], Any]) -> Path:
        mask = np.zeros(len(self._everyone.mask), np.bool_)
        mask[row] = True
        return Path(mask, answer_or_refusal(lambda: one(row)))

    def decide(self, truth: Mask) -> bool:
        """Is it true of the rows of this path? Where it is of some only, the others wait their turn."""
        if self._at == len(self._plan):
            self._plan.append(self._part(truth))
        self._at += 1
        return bool(self._plan[self._at - 1].answer)

    def choose(self, masks: Sequence[Mask] | None, codes: Callable[[], NDArray[Any]]) -> int:
        """In which of these masks, between which the rows are divided, are the rows of this path?

        Where they differ, those of each other mask wait their turn. Where there are many (more than
        `MANY`), there need be no masks: `codes` gives the number of each row's.
        """
        if self._at == len(self._plan):
            ways = self._ways_by(codes()) if masks is None else self._ways(masks)
            self._plan.append(ways[0] if len(ways) == 1 else self._go_on(ways))
        self._at += 1
        return self._plan[self._at - 1].answer

    @property
    def first_row(self) -> int:
        """A row of this path."""
        return int(self._now.mask.argmax())

    @property
    def _now(self) -> _Decision:
        return self._plan[self._at - 1] if self._at else self._everyone

    def _part(self, truth: Mask) -> _Decision:
        now = self._now
        true = truth & now.mask
        count = int(np.count_nonzero(true))
        if count == now.rows:
            return _Decision(1, now.mask, count)
        if count == 0:
            return _Decision(0, now.mask, now.rows)
        return self._go_on([_Decision(1, true, count), _Decision(0, now.mask > true, now.rows - count)])

    def _ways(self, masks: Sequence[Mask]) -> list[_Decision]:
        now = self._now
        ways, left = [], now.rows
        for code, mask in enumerate(masks):
            same = mask & now.mask
            count = int(np.count_nonzero(same))
            if count:
                ways.append(_Decision(code, same, count))
                left -= count
            if not left:
                break
        return ways

    def _ways_by(self, codes: NDArray[Any]) -> list[_Decision]:
        now = self._now
        found, counts = np.unique(codes[now.mask], return_counts=True)
        return [
            _Decision(int(code), (codes == code) & now.mask, int(count))
            for code, count in zip(found, counts, strict=True)
        ]

    def _go_on(self, ways: list[_Decision]) -> _Decision:
        """Take the first way of more than a few rows; the others wait, the few are asked one by one."""
        self._few += [way.mask for way in ways if way.rows <= FEW]
        ways = [way for way in ways if way.rows > FEW]
        if not ways:
            raise Few
        self._todo += [[*self._plan, way] for way in ways[1:]]
        return ways[0]


def answer_or_refusal(function: Callable[[], Any]) -> Any:
    """What the function returns; if a rule refuses, that: raised again where it is read."""
    try:
        return function()
    except Exception as error:
        return Refused(error)
