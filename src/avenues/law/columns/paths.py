"""Where a rule needs one truth and the rows have both, the rows part and the rule is run again.

Each run of the rule is a path; a path holds for the rows in its mask. What an earlier run decided is
replayed, so a rule is asked each question once.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Mask = NDArray[np.bool_]


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
    truth: bool
    mask: Mask
    rows: int


class Explorer:
    """Runs one function along every path that its rows take."""

    def __init__(self, everyone: Mask) -> None:
        self._everyone = _Decision(True, everyone, len(everyone))
        self._plan: list[_Decision] = []
        self._at = 0
        self._todo: list[list[_Decision]] = []

    def explore(self, function: Callable[[], Any]) -> list[Path]:
        """The paths of the function; between them every row once."""
        found = []
        self._todo.append([])
        while self._todo:
            self._plan = self._todo.pop()
            self._at = 0
            try:
                result = function()
            except Exception as error:  # a row's refusal is its answer; raised again where it is read
                result = Refused(error)
            found.append(Path(self._now.mask, result))
        return found

    def decide(self, truth: Mask) -> bool:
        """Is it true of the rows of this path? Where it is of some only, the others wait their turn."""
        if self._at < len(self._plan):
            decision = self._plan[self._at]
        else:
            decision = self._part(truth)
            self._plan.append(decision)
        self._at += 1
        return decision.truth

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
            return _Decision(True, now.mask, count)
        if count == 0:
            return _Decision(False, now.mask, now.rows)
        others = _Decision(False, now.mask > true, now.rows - count)
        self._todo.append([*self._plan, others])
        return _Decision(True, true, count)
