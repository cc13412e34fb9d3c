"""Prints how a day was reached: the event it counts from, each step with its rule, the result.

"Letter sent Thu 31 Dec 2026 · two months: Sun 28 Feb 2027, since February has no 31st · Sunday: next
working day, Mon 1 Mar 2027, by 5pm".
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from avenues.law.calendar import short
from avenues.law.calendar.spoken import MONTHS, WEEKDAYS
from avenues.law.options import Asker
from avenues.law.reasons import Finding, Reasons, Step
from avenues.law.words import speak


def proof(found: Finding[Any], at: str = "", asker: Asker | None = None) -> str:
    """The proof of a day, in one line. `at` is the hour that the law names, if any."""
    return " · ".join(proof_lines(found, at, asker))


def proof_lines(found: Finding[Any], at: str = "", asker: Asker | None = None) -> list[str]:
    """The proof of a day, a line for each step."""
    lines: list[str] = []
    before: date | None = None
    for reason in found.because:
        lines.append(speak(_line(reason, before), asker))
        before = reason.day if isinstance(reason, Step) else before
    if at and lines:
        lines[-1] += f", by {at}"
    return lines


def reason_words(reasons: Sequence[Reasons | Step], asker: Asker | None = None) -> list[str]:
    """The words of reasons, one each."""
    return [speak(_line(reason, None), asker) for reason in reasons]


def _line(reason: Reasons | Step, before: date | None) -> str:
    if isinstance(reason, Reasons):
        return reason.words
    words = reason.why.words
    if "{" not in words:
        return words
    filled = {
        "day": short(reason.day),
        "from_weekday": WEEKDAYS[before.weekday()] if before else "",
        "no_such_day": _no_such_day(before, reason.day),
    }
    for name, value in filled.items():
        words = words.replace("{" + name + "}", value)
    return words


def _no_such_day(before: date | None, after: date) -> str:
    """Why a month ends on its last day and not on the same day number."""
    if before is None or before.day == after.day:
        return ""
    return f", since {MONTHS[after.month - 1]} has no {_ordinal(before.day)}"


def _ordinal(number: int) -> str:
    ending = {1: "st", 21: "st", 31: "st", 2: "nd", 22: "nd", 3: "rd", 23: "rd"}.get(number, "th")
    return f"{number}{ending}"
