"""How far the calendar reaches, and what it says beyond: it refuses, it never guesses.

Read with `one_day.py`, which holds every function of one day to this range.
"""

from datetime import date

FIRST_DAY = date(1985, 1, 1)
"""The first day the calendar knows: everybody born before it was over 25 when Part 3 of the Act began."""

LAST_DAY = date(2040, 12, 31)
"""The last day that can be counted from or to."""

LAST_BIRTHDAY = date(2070, 12, 31)
"""The last day on which a person born within the calendar may reach an age.

The 25th birthday of a child of ten lies beyond LAST_DAY. It can be compared with, not counted from.
"""

BANK_HOLIDAYS_FROM = date(2014, 1, 1)
"""The first day for which bank holidays, and so working days, are known."""


class BeyondCalendar(LookupError):
    """The day, or the day a count from it would reach, lies outside what the calendar knows."""

    def __init__(
        self, day: date, first: date = FIRST_DAY, last: date = LAST_DAY, knows: str = "days"
    ) -> None:
        super().__init__(day, first, last, knows)
        self.day = day
        self.first = first
        self.last = last
        self.knows = knows

    def __str__(self) -> str:
        day = self.day.isoformat()
        what = f"A count from {day} leaves" if self.first <= self.day <= self.last else f"{day} is outside"
        span = f"from {self.first.isoformat()} to {self.last.isoformat()}"
        return f"{what} the calendar, which knows {self.knows} {span}."


def require_count(n: int, least: int) -> None:
    """Refuse a period of fewer than `least` days, weeks, months or years; raises ValueError."""
    if n < least:
        raise ValueError(f"A period of {n} cannot be counted: expected {least} or more.")
