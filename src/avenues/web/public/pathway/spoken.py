"""Reasons, sources and days as a page says them. Each reason's words are made once for each kind of asker."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from avenues.law.calendar import plain, short
from avenues.law.facts import QUESTIONS
from avenues.law.options import Asker
from avenues.law.reasons import Finding, Reasons, Step
from avenues.law.sources import Mark, Source
from avenues.law.words import speak

SHORTLY = {
    Mark.READ: "",
    Mark.SECOND_HAND: "read second-hand",
    Mark.FROM_KNOWLEDGE: "not read in its own text",
}
NOT_READ = {
    Mark.READ: "",
    Mark.SECOND_HAND: "We read this in another body’s account of it, not in its own text.",
    Mark.FROM_KNOWLEDGE: "We have not read this rule in its own text.",
}
A_WEEK = 7
TWO_WEEKS = 14
TEN_WEEKS = 70
A_MONTH = 30  # roughly, for words


@dataclass(frozen=True, slots=True, eq=False)
class Cite:
    """A source; and how it was read, in a word and in a sentence, if not in its own text."""

    citation: str
    address: str
    mark: str
    remark: str


@dataclass(frozen=True, slots=True, eq=False)
class Said:
    """One sentence and its source."""

    words: str
    cite: Cite


@lru_cache(2048)
def cite(source: Source) -> Cite:
    """A source for a page."""
    return Cite(source.citation, source.address, SHORTLY[source.mark], NOT_READ[source.mark])


@lru_cache(4096)
def said(reason: Reasons, asker: Asker | None) -> Said:
    """A reason for a page."""
    return Said(speak(reason.words, asker), cite(reason.source))


def why(found: Finding[object], asker: Asker | None) -> tuple[Said, ...]:
    """The reasons of a finding that are no step of a count, each once."""
    reasons = dict.fromkeys(reason for reason in found.because if not isinstance(reason, Step))
    return tuple(said(reason, asker) for reason in reasons)


def first_reason(found: object, asker: Asker | None) -> str:
    """The first reason of a finding, in words; nothing for what is no finding."""
    reasons = found.because if isinstance(found, Finding) else ()
    return next((said(reason, asker).words for reason in reasons if not isinstance(reason, Step)), "")


def all_reasons(found: object, asker: Asker | None) -> str:
    """Every reason of a finding, in words; nothing for what is no finding."""
    return " ".join(sentence.words for sentence in _why(found, asker))


def _why(found: object, asker: Asker | None) -> tuple[Said, ...]:
    return why(found, asker) if isinstance(found, Finding) else ()


def in_full(day: date) -> str:
    """A day in full: "Monday 1 March 2027"."""
    return plain(day)


def in_short(day: date) -> str:
    """A day in short: "Mon 1 Mar 2027"."""
    return short(day)


def away(day: date, on: date) -> str:
    """How far a day is: "today", "in 5 days", "in 3 weeks", "2 days ago"."""
    days = (day - on).days
    if days == 0:
        return "today"
    if abs(days) == 1:
        return "tomorrow" if days > 0 else "yesterday"
    count = _count(abs(days))
    return f"in {count}" if days > 0 else f"{count} ago"


def _count(days: int) -> str:
    if days < TWO_WEEKS:
        return f"{days} days"
    if days < TEN_WEEKS:
        return f"{days // A_WEEK} weeks"
    return f"{days // A_MONTH} months"


def inside(words: str) -> str:
    """Words that go on within a sentence: with a small letter, unless they begin with an acronym."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


def opening(words: str) -> str:
    """Words that open a sentence."""
    return words[:1].upper() + words[1:]


def question(fact: str, asker: Asker | None) -> str:
    """The question of a fact, as this person is asked it."""
    return speak(QUESTIONS[fact].ask, asker)
