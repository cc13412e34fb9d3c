"""The date on a letter, and the day on which it was sent."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from avenues.reading.finding.days import Named
from avenues.reading.finding.looked import Looked
from avenues.reading.found import Find

WEEKDAY: Final = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?,?\s*)?"
LABEL: Final = re.compile(
    rf"(?:^|.*\s{{1,3}})(?:dated?|date of (?:this )?(?:letter|notice)"
    rf"|date of (?:the )?(?:final|amended|final amended) plan|letter date"
    rf"|dated this)\s*(?:the\s*)?:?\s*{WEEKDAY}$"
)
ANOTHER_DATE: Final = re.compile(
    r"\b(?:birth|born|d\.?o\.?b|review|meeting|panel|request\w*|received|your (?:letter|e-?mail))\b"
)
NOTHING_BEFORE: Final = re.compile(rf"\W*{WEEKDAY}")
NOTHING_AFTER: Final = re.compile(r"\W*(?:\([^)]*\)?)?\W*")
SENT_LABEL: Final = re.compile(
    rf"^\W*(?:.*\()?(?:date )?(?:sent|posted|e-?mailed|dispatched)(?: on)?\s*:?\s*{WEEKDAY}$"
)
SENT_WORDS: Final = re.compile(
    rf"\bthis (?:letter|notice|decision|e-?mail) (?:was|is|is being|has been) (?:sent"
    rf"|posted|e-?mailed|given)[^.;]{{0,60}}\bon\s*{WEEKDAY}$"
    rf"|\bwe (?:sent|posted) this (?:letter|notice)[^.;]{{0,40}}\bon\s*{WEEKDAY}$"
)
ISSUED: Final = re.compile(rf"^\W*(?:date of issue|issued(?: on)?|date issued)\s*:?\s*{WEEKDAY}$")
GREETING: Final = re.compile(r"(?:^|\n)\W*(?:dear|hello|hi)\b")
LONGEST_HEAD: Final = 90
LONGEST_LINE: Final = 300  # looked at
CUT: Final = "x "  # stands for what was cut: the line does not begin here
SEVERAL = "More than one date stands where a letter is dated."
ONLY_ISSUED = "It says when it was issued, which can be another day than that on which it was sent."


@dataclass(frozen=True, slots=True)
class Dated:
    """A date that may be the letter's: 3 is labelled so, 2 stands alone on its line, 1 at the end of one."""

    named: Named
    likeness: int


def letter_dated(looked: Looked) -> Find[date] | None:
    """The date on the letter."""
    greeting = GREETING.search(looked.small)
    head_ends = greeting.start() if greeting else len(looked.small) // 3
    found = [dated for named in looked.days if named.year and (dated := _dated(named, looked, head_ends))]
    if not found:
        return None
    likest = max(dated.likeness for dated in found)
    best = [dated.named for dated in found if dated.likeness == likest]
    days = {(named.year, named.month, named.day) for named in best}
    return _find(best[0], looked, SEVERAL if len(days) > 1 else "")


def sent(looked: Looked) -> Find[date] | None:
    """The day on which the letter says that it was sent."""
    for named in looked.days:
        before = _line_before(named, looked)
        if named.year and (SENT_LABEL.search(before) or SENT_WORDS.search(before)):
            return _find(named, looked, "")
    for named in looked.days:
        if named.year and ISSUED.search(_line_before(named, looked)):
            return _find(named, looked, ONLY_ISSUED)
    return None


def _dated(named: Named, looked: Looked, head_ends: int) -> Dated | None:
    before, after = _line_before(named, looked), _line_after(named, looked)
    if SENT_LABEL.search(before):
        return None
    ends_line = NOTHING_AFTER.fullmatch(after) is not None
    if LABEL.fullmatch(before) and not ANOTHER_DATE.search(before) and len(before) < LONGEST_HEAD:
        return Dated(named, 3)
    if NOTHING_BEFORE.fullmatch(before) and ends_line:
        return Dated(named, 2)
    is_short = len(before) < LONGEST_HEAD and not ANOTHER_DATE.search(before)
    if named.start < head_ends and ends_line and is_short:
        return Dated(named, 1)
    if named.start < LONGEST_HEAD and re.match(r"\W*dear\b|\W*,? dear\b", after):
        return Dated(named, 1)
    return None


def _line_before(named: Named, looked: Looked) -> str:
    start = looked.small.rfind("\n", 0, named.start) + 1
    cut = named.start - LONGEST_LINE
    return looked.small[start : named.start] if start >= cut else CUT + looked.small[cut : named.start]


def _line_after(named: Named, looked: Looked) -> str:
    end = looked.small.find("\n", named.end)
    end = end if end >= 0 else len(looked.small)
    return looked.small[named.end : min(end, named.end + LONGEST_LINE)]


def _find(named: Named, looked: Looked, doubt: str) -> Find[date] | None:
    day = named.in_year(named.year)
    return Find(day, looked.span(named.start, named.end), named.doubt or doubt) if day else None
