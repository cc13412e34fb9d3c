"""What a person typed or chose on a question's page: values for an address, or what is wrong with it.

A day comes in three fields (`notice_sent-day` and so on) and may come with a choice beside it: "not yet" or
"I don't know". What was typed is kept, so that the page can show it again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.http import QueryDict

from avenues.law.calendar.spoken import MONTHS
from avenues.law.facts import QUESTIONS
from avenues.law.telling import NOT_YET_WORD, UNKNOWN_WORD, shape

KNOWN_DAY = "day"  # the choice "I know the day", beside "not yet"
PARTS = ("day", "month", "year")
FEWEST_LETTERS_OF_A_MONTH = 3
SHORT_MONTHS = tuple(month[:FEWEST_LETTERS_OF_A_MONTH].lower() for month in MONTHS)
DIGITS_OF_A_YEAR = 4
LONGEST_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Typed:
    """Values for the address; or, where `error` says something, what is wrong and in which fields."""

    values: tuple[str, ...]
    error: str = ""
    wrong: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Day:
    """The three fields of a day, as typed."""

    day: str = ""
    month: str = ""
    year: str = ""

    @property
    def is_empty(self) -> bool:
        """Was nothing typed?"""
        return not (self.day or self.month or self.year)

    @classmethod
    def of(cls, fact: str, query: Mapping[str, str]) -> Day:
        """What was typed in the fields of a fact."""
        return cls(*(query.get(f"{fact}-{part}", "").strip()[:LONGEST_SHOWN] for part in PARTS))

    @classmethod
    def shown(cls, iso: str) -> Day:
        """A day of an address, for its fields; empty if it is none."""
        try:
            day = date.fromisoformat(iso)
        except ValueError:
            return cls()
        return cls(str(day.day), str(day.month), str(day.year))


def read(fact: str, query: QueryDict) -> Typed:
    """What was answered to the question of a fact."""
    kind = shape(fact)
    chosen = tuple(dict.fromkeys(value for value in query.getlist(fact) if value))
    if kind.several:
        return _several(chosen)
    if kind.base is date:
        return _day(fact, Day.of(fact, query), chosen)
    if kind.base is int:
        return _number(chosen)
    return Typed(chosen[-1:]) if chosen else Typed((), "Choose an answer.")


def _several(chosen: tuple[str, ...]) -> Typed:
    if not chosen:
        return Typed((), "Choose all that apply.")
    if UNKNOWN_WORD in chosen and len(chosen) > 1:
        return Typed(chosen, "Choose what applies, or “I don’t know”, not both.")
    return Typed(chosen)


def _number(chosen: tuple[str, ...]) -> Typed:
    typed = tuple(value.strip() for value in chosen)
    if not typed:
        return Typed((), "Enter a number, for example 9.")
    if UNKNOWN_WORD in typed:
        both = len(typed) > 1
        return Typed(typed, "Enter a number, or choose “I don’t know”, not both." if both else "")
    if not (typed[-1].isascii() and typed[-1].isdigit()):
        return Typed(typed[-1:], "Enter a whole number in figures, for example 9.")
    return Typed((str(int(typed[-1][:LONGEST_SHOWN])),))


def _day(fact: str, typed: Day, chosen: tuple[str, ...]) -> Typed:
    """A day, or the choice made in place of it."""
    others = tuple(value for value in chosen if value != KNOWN_DAY)
    if others and not typed.is_empty:
        return Typed(chosen, "You gave a day, and chose another answer too. Keep one of the two.", _all())
    if others:
        return Typed(others[-1:])
    if typed.is_empty:
        or_choose = ", or choose another answer" if _has_choices(fact) else ""
        return Typed(chosen, f"Enter the day, for example 27 3 2026{or_choose}.", _all())
    return whole_day(typed)


def whole_day(typed: Day) -> Typed:
    """Three fields to an ISO day."""
    missing = [part for part in PARTS if not getattr(typed, part)]
    if missing:
        return Typed((), f"The date must have a {' and a '.join(missing)}.", frozenset(missing))
    month = _month(typed.month)
    if not _is_number(typed.day):
        return Typed((), "The day must be a number, for example 27.", frozenset({"day"}))
    if month is None:
        return Typed((), "The month must be a number from 1 to 12, for example 3.", frozenset({"month"}))
    if not (_is_number(typed.year) and len(typed.year) == DIGITS_OF_A_YEAR):
        return Typed((), "The year must have 4 numbers, for example 2026.", frozenset({"year"}))
    try:
        return Typed((date(int(typed.year), month, int(typed.day)).isoformat(),))
    except ValueError:
        return Typed((), "There is no such day. Check the day and the month.", frozenset({"day", "month"}))


def _month(typed: str) -> int | None:
    """A month in figures or in words: "3", "03", "March", "mar"."""
    if _is_number(typed):
        return int(typed) if 1 <= int(typed) <= len(MONTHS) else None
    start = typed[:FEWEST_LETTERS_OF_A_MONTH].lower()
    return SHORT_MONTHS.index(start) + 1 if start in SHORT_MONTHS else None


def _is_number(typed: str) -> bool:
    return typed.isascii() and typed.isdigit()


def _has_choices(fact: str) -> bool:
    return QUESTIONS[fact].unsure or shape(fact).can_be_not_yet


def _all() -> frozenset[str]:
    return frozenset(PARTS)


__all__ = ["KNOWN_DAY", "NOT_YET_WORD", "PARTS", "UNKNOWN_WORD", "Day", "Typed", "read", "whole_day"]
