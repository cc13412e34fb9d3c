"""The lines of a letter: which of them belong to its text, and which are only furniture of the page.

"Page 1 of 2", and a letterhead that comes again on each page, fall into the middle of sentences.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass

from avenues.reading.letter import Letter

PAGE_NUMBER = re.compile(
    r"\W*(page\s*)?\d{1,2}\s*(of|/)\s*\d{1,2}\W*|\W*page\s+\d{1,3}\W*|\W*-\s*\d{1,2}\s*-\W*", re.I
)
NEXT_TO_A_PAGE_NUMBER = 2


@dataclass(frozen=True, slots=True)
class Line:
    """One line: where it begins in the letter's text, and what stands on it without blanks round it."""

    start: int
    words: str


def lines(letter: Letter) -> list[Line]:
    """Every line, empty ones too, but no furniture."""
    found = []
    at = 0
    for raw in letter.text.split("\n"):
        stripped = raw.strip()
        found.append(Line(at + (len(raw) - len(raw.lstrip())), stripped))
        at += len(raw) + 1
    furniture = _furniture(found, letter)
    return [line for number, line in enumerate(found) if number not in furniture]


def _furniture(found: list[Line], letter: Letter) -> set[int]:
    """Page numbers; and lines that come more than once and stand at the edge of a page."""
    numbers = {n for n, line in enumerate(found) if line.words and PAGE_NUMBER.fullmatch(line.words)}
    page_starts = set(letter.page_starts[1:])
    starts = {n for n, line in enumerate(found) if line.start in page_starts}
    often = {
        words for words, count in Counter(line.words for line in found if line.words).items() if count > 1
    }
    filled = [n for n, line in enumerate(found) if line.words]
    near = {n for edge in numbers | starts for n in _neighbours(filled, edge) if found[n].words in often}
    return numbers | near


def _neighbours(filled: list[int], edge: int) -> list[int]:
    """The nearest of the lines that are not empty, before and after an edge."""
    at = bisect_left(filled, edge)
    return filled[max(0, at - NEXT_TO_A_PAGE_NUMBER) : at + NEXT_TO_A_PAGE_NUMBER + 1]
