"""The last days that a letter tells: for contact with the mediation adviser, and for the appeal."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import Final

from avenues.reading.finding.days import Named
from avenues.reading.finding.looked import Looked
from avenues.reading.found import Find
from avenues.reading.sentences import Sentence

LIMIT: Final = re.compile(
    r"\bby\b|\bno(?:t)? later than\b|\bbefore\b|\buntil\b|\bdeadlines?\b|\bclosing date\b|\blast (?:day"
    r"|date)\b|\btime limit\b|\bup to\b"
)
CONTACT: Final = re.compile(
    r"\b(?:contact\w*|ring|call|phone|telephone|speak|hear from you|get in touch|e-?mail"
    r"|mediation adviser|mediation advice|mediators?|(?:get|obtain|ask for"
    r"|apply for)[^.;]{0,20} certificate)\b"
)
APPEAL: Final = re.compile(r"\b(?:appeal\w*|tribunal)\b")
ABOUT_MEDIATION: Final = re.compile(r"mediat|certificate|adviser")
POINTS_BACK: Final = re.compile(r"^\W*(?:it|this|that|they|yours)\b")
FARTHEST: Final = timedelta(days=200)
LOOKS_BACK = 2
TWO_DAYS = "The letter tells more than one such day."
ODD = "This day is not in the months after the date on the letter."


class For(Enum):
    """What a last day is for."""

    CONTACT = "contact"
    APPEAL = "appeal"


@dataclass(frozen=True, slots=True)
class LastDay:
    """A last day that is told, and for what."""

    what: For
    named: Named


def last_days(looked: Looked) -> tuple[LastDay, ...]:
    """Every last day that a letter tells."""
    found = []
    starts = [sentence.start for sentence in looked.sentences]
    clause_starts = 0
    for named in looked.days:
        at = bisect_right(starts, named.start) - 1
        sentence = looked.sentences[at]
        clause = looked.small[max(clause_starts, sentence.start) : named.start]
        clause_starts = named.end
        before = looked.sentences[max(0, at - LOOKS_BACK) : at]
        if LIMIT.search(clause) and (what := _what(clause, sentence, before)):
            found.append(LastDay(what, named))
    return tuple(found)


def told(what: For, days: tuple[LastDay, ...], looked: Looked, dated: date | None) -> Find[date] | None:
    """The last day for one thing; uncertain where the letter tells two, or one that cannot be."""
    year = dated.year if dated else 0
    read = [
        (day, last.named) for last in days if last.what is what and (day := _in_year(last.named, year, dated))
    ]
    if not read:
        return None
    day, named = read[0]
    doubt = named.doubt or (TWO_DAYS if len({day for day, _ in read}) > 1 else "")
    if dated and not dated < day <= dated + FARTHEST:
        doubt = doubt or ODD
    return Find(day, looked.span(named.start, named.end), doubt)


def _in_year(named: Named, year: int, dated: date | None) -> date | None:
    """The day; where its year is not written, the first such day after the date on the letter."""
    if not (named.year or year):
        return None
    day = named.in_year(year)
    if day and dated and not named.year and day < dated:
        return named.in_year(year + 1)
    return day


def _what(clause: str, sentence: Sentence, before: list[Sentence]) -> For | None:
    """What a day is for: the last word before it that tells."""
    contact = max((match.start() for match in CONTACT.finditer(clause)), default=-1)
    appeal = max((match.start() for match in APPEAL.finditer(clause)), default=-1)
    around = " ".join([*(each.words for each in before), sentence.words])
    if contact > appeal:
        return For.CONTACT if ABOUT_MEDIATION.search(around) else None
    if appeal >= 0:
        return For.APPEAL
    if before and POINTS_BACK.search(sentence.words) and APPEAL.search(before[-1].words):
        return For.APPEAL
    return None
