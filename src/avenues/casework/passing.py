"""On which day will an answer of the law be another, if nothing happens but that time passes?

The rules compare the day of asking with other days, and do nothing else with it. `Today` is that day, and
takes note of each comparison: the answer stands until the first of them turns. So a new day concerns few.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Self, TypeGuard

ONE_DAY = timedelta(days=1)


class Today(date):
    """The day of asking. `turns` are the days on which a comparison made with it turns out otherwise."""

    turns: set[date]
    is_taken_apart: bool

    def __new__(cls, day: date) -> Self:
        made = super().__new__(cls, day.year, day.month, day.day)
        made.turns = set()
        made.is_taken_apart = False
        return made

    def next_turn(self) -> date | None:
        """The first day on which the answer may be another; None if it stands for good."""
        if self.is_taken_apart:
            return date.fromordinal(super().toordinal() + 1)
        return min(self.turns, default=None)

    def _turns_on(self, other: object) -> None:
        if is_another_day(other) and date.toordinal(other) > super().toordinal():
            self.turns.add(date.fromordinal(date.toordinal(other)))

    def _turns_after(self, other: object) -> None:
        if is_another_day(other) and date.toordinal(other) >= super().toordinal():
            self.turns.add(date.fromordinal(date.toordinal(other) + 1))

    def __lt__(self, other: Any) -> bool:
        self._turns_on(other)
        return super().__lt__(other)

    def __ge__(self, other: Any) -> bool:
        self._turns_on(other)
        return super().__ge__(other)

    def __le__(self, other: Any) -> bool:
        self._turns_after(other)
        return super().__le__(other)

    def __gt__(self, other: Any) -> bool:
        self._turns_after(other)
        return super().__gt__(other)

    def __eq__(self, other: object) -> bool:
        self._turns_on(other)
        self._turns_after(other)
        return super().__eq__(other)

    def __hash__(self) -> int:
        self.is_taken_apart = True
        return super().__hash__()

    def toordinal(self) -> int:
        """As a number. What is then done with it cannot be followed: the answer is good for one day."""
        self.is_taken_apart = True
        return super().toordinal()

    def __add__(self, other: timedelta) -> date:  # type: ignore[override]
        self.is_taken_apart = True
        return date.fromordinal(super().toordinal()) + other

    def __sub__(self, other: Any) -> Any:
        self.is_taken_apart = True
        return date.fromordinal(super().toordinal()) - other

    def __rsub__(self, other: Any) -> Any:
        self.is_taken_apart = True
        return other - date.fromordinal(super().toordinal())


def is_another_day(other: object) -> TypeGuard[date]:
    """Is it a day that stays where it is? The day of asking goes on together with itself."""
    return isinstance(other, date) and not isinstance(other, Today)


def plain_day(day: date | None) -> date | None:
    """The day itself, where an answer handed the day of asking back."""
    return date.fromordinal(date.toordinal(day)) if isinstance(day, Today) else day
