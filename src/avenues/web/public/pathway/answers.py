"""Answers in an address: a query string read in the order given, and written again.

Read with `docs/adr/0001-answers-travel-in-the-address.md`. A fact is told by its name, several values by
repeating it; `unknown` is "I don't know" and `not_yet` "it has not happened"; a day is ISO text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, Self
from urllib.parse import quote_plus

from markupsafe import escape

from avenues.law.facts import QUESTIONS, Facts
from avenues.law.options import Asker
from avenues.law.place import Place
from avenues.law.telling import NOT_YET_WORD, UNKNOWN_WORD, BadFacts, Problem, shape, tell
from avenues.web.public.pathway.address import Held

DAY_ASKED_ABOUT = "on"
GOING_ON = "continue"  # a form was sent
WORDS = "words"  # typed to find a matter; never carried on
OURS = frozenset({DAY_ASKED_ABOUT, GOING_ON, WORDS, "open"})
ADDED_BY_OTHERS = frozenset({"fbclid", "gclid", "msclkid"})  # by those who pass an address on
PART_OF_A_DAY = ("-day", "-month", "-year")
YES_NO = {"yes": True, "no": False}
ASKERS = {asker.key: asker for asker in Asker}
LONGEST_NUMBER = 4
_NEEDS_NO_QUOTING = re.compile(r"[A-Za-z0-9_.~-]*").fullmatch

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Answers:
    """What an address tells, as it tells it: each fact's name and its values, in the order given.

    `on` is the day that the answer is for, as text; empty is today.
    """

    told: Mapping[str, tuple[str, ...]]
    on: str = ""

    @classmethod
    def of(cls, held: Held, answering: str = "") -> Self:
        """The answers that an address holds. The fact being answered keeps its place among them."""
        told: dict[str, tuple[str, ...]] = {}
        for name, values in held.items():
            if answering and name in {answering, f"{answering}-day"}:
                told.setdefault(answering, ())
            elif name in QUESTIONS or _is_an_answer(name):
                told[name] = tuple(dict.fromkeys(values)) if values[1:] else (values[0],)
        return cls(told, held.get(DAY_ASKED_ABOUT, ("",))[-1])

    @property
    def pairs(self) -> Pairs:
        """One pair for each value, as a form or an address holds them."""
        told = tuple((name, value) for name, values in self.told.items() for value in values)
        return (*told, (DAY_ASKED_ABOUT, self.on)) if self.on else told

    @cached_property
    def query(self) -> str:
        """The answers as an address holds them, with its question mark; empty if there are none."""
        return (
            "?" + "&".join(f"{_quoted(name)}={_quoted(value)}" for name, value in self.pairs)
            if self.pairs
            else ""
        )

    @cached_property
    def query_in_page(self) -> str:
        """The same, escaped for a page."""
        return str(escape(self.query))

    @property
    def asker(self) -> Asker | None:
        """Who asks, so that they are spoken to rightly; None if that is not told (well)."""
        key = next(iter(self.told.get("asker", ())), "")
        return ASKERS.get(key)

    def but(self, fact: str, values: tuple[str, ...]) -> Answers:
        """The same with one fact told anew, in its place, or at the end."""
        return Answers({**self.told, fact: values}, self.on)

    def without(self, *names: str) -> Answers:
        """The same without these."""
        return Answers({name: values for name, values in self.told.items() if name not in names}, self.on)

    def only(self, names: Iterable[str]) -> Answers:
        """These alone."""
        kept = set(names)
        if kept >= self.told.keys():
            return self
        return Answers({name: values for name, values in self.told.items() if name in kept}, self.on)

    def facts(self, today: date, place: Place) -> Facts:
        """The facts that were told. Raises `BadFacts` with a sentence for each that cannot be read."""
        told = {name: as_told(name, values) for name, values in self.told.items()}
        return tell(told, self.day(today), place)

    def day(self, today: date) -> date:
        """The day that the answer is for. Raises `BadFacts` if it is none."""
        try:
            return date.fromisoformat(self.on) if self.on else today
        except ValueError:
            sentence = f"“{self.on}” is not a day to ask about. Write it as 2026-03-27."
            raise BadFacts((Problem(DAY_ASKED_ABOUT, sentence),)) from None


def _quoted(word: str) -> str:
    """A word as an address holds it. Nearly every one can stand as it is, and each page holds many."""
    return word if _NEEDS_NO_QUOTING(word) else quote_plus(word)


def _is_an_answer(name: str) -> bool:
    return (
        name not in OURS
        and name not in ADDED_BY_OTHERS
        and not name.startswith("utm_")
        and not name.endswith(PART_OF_A_DAY)
    )


def as_told(name: str, values: tuple[str, ...]) -> Any:
    """The values of an address as `tell` reads them. What does not fit is left for it to refuse."""
    if name not in QUESTIONS:
        return values[0]
    kind = shape(name)
    if kind.several and values != (UNKNOWN_WORD,):
        return list(values)
    value = values[0]
    if len(values) > 1:
        raise BadFacts((Problem(name, f"“{name}” has more than one answer, and takes one."),))
    if value == UNKNOWN_WORD and not QUESTIONS[name].unsure:
        raise BadFacts((Problem(name, f"“{name}” cannot be “unknown”: choose an answer."),))
    if value in {UNKNOWN_WORD, NOT_YET_WORD}:
        return value
    if kind.base is bool:
        return YES_NO.get(value, value)
    if kind.base is int and value.isascii() and value.isdigit() and len(value) <= LONGEST_NUMBER:
        return int(value)
    return value
