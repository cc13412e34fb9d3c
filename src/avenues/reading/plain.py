"""A letter's text made plain to look through, each sign of it knowing where in the letter it came from.

Lines are put together to paragraphs, words that were parted at a line's end are joined, quotes, dashes and
blanks are of one kind. What is found in the plain text is shown in the letter as it was.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache

from avenues.reading.letter import Letter, Span
from avenues.reading.lines import Line, lines

ONE_KIND = str.maketrans(
    {"‘": "'", "’": "'", "‚": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"'}
) | str.maketrans(dict.fromkeys("‐‑‒–—―−", "-") | dict.fromkeys("•▪●◦‣·", "*") | {"\u00ad": ""})
MARKED = re.compile(r"[*\-]\s|\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]\s|\[.?\]|[☐☒☑✓✔□■]")
GAP = re.compile(r"\S(?:\t|\s{3,})\S")  # the columns of a table
LABELLED = re.compile(r"[A-Z][\w ]{0,30}:\s")
NARROWEST = 60  # signs on a full line: where all are shorter, they are lines of an address
FEWEST_WORDS = 6  # of a line that breaks off at the end of a page
SHORT = 0.6  # of a long line
NEARLY_FULL = 0.75


@dataclass
class Plain:
    """`text` to look through, and for each sign of it the place in the letter (`origins`)."""

    signs: list[str] = field(default_factory=list)
    origins: list[int] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.signs)

    def span(self, start: int, end: int) -> Span:
        """Where in the letter a stretch of the plain text stands."""
        return Span(self.origins[start], self.origins[end - 1] + 1)

    def add(self, sign: str, origin: int) -> None:
        """One more sign. Blanks are not heaped up."""
        if sign == " " and (not self.signs or self.signs[-1] in " \n"):
            return
        self.signs.append(sign)
        self.origins.append(origin)

    def end_paragraph(self) -> None:
        """What follows is a paragraph of its own."""
        while self.signs and self.signs[-1] == " ":
            self.signs.pop()
            self.origins.pop()
        if self.signs and self.signs[-1] != "\n":
            self.signs.append("\n")
            self.origins.append(self.origins[-1])


def plain(letter: Letter) -> Plain:
    """The plain text of a letter: a line for each paragraph, heading and line of an address."""
    made = Plain()
    told = lines(letter)
    width = _long_line(told)
    before: Line | None = None
    parted = False
    for line in told:
        if not line.words:
            parted = True
            continue
        if before is not None:
            _join(made, before, line, parted=parted, width=width)
        for at, sign in enumerate(line.words):
            for each in _of_one_kind(sign):
                made.add(each, line.start + at)
        before, parted = line, False
    made.end_paragraph()
    return made


@lru_cache(4096)
def _of_one_kind(sign: str) -> str:
    """A sign as it is looked for: none, one, or several for a ligature."""
    made = unicodedata.normalize("NFKC", sign).translate(ONE_KIND)
    return "".join(" " if each.isspace() or not each.isprintable() else each for each in made)


def _join(made: Plain, before: Line, line: Line, *, parted: bool, width: int) -> None:
    """Put a line to the one before it, or begin a paragraph."""
    goes_on = line.words[:1].islower()
    if goes_on and made.signs[-1] == "-" and before.words[-2:-1].isalpha():
        made.signs.pop()
        made.origins.pop()
    elif _begins(before, line, parted=parted, width=width) and not (
        goes_on and _breaks_off(before, parted=parted)
    ):
        made.end_paragraph()
    else:
        made.add(" ", line.start)


def _begins(before: Line, line: Line, *, parted: bool, width: int) -> bool:
    """Does a line begin a paragraph?"""
    if any(each.words.isupper() or GAP.search(each.words) for each in (before, line)):
        return True
    if MARKED.match(line.words) or LABELLED.match(line.words):
        return True
    if parted:
        return len(before.words) < NEARLY_FULL * width or not _is_open(before)
    is_short = len(before.words) < SHORT * width
    return (
        is_short and not line.words[:1].islower() and not before.words.endswith((",", " and", " of", " the"))
    )


def _breaks_off(before: Line, *, parted: bool) -> bool:
    """Does a line end within a sentence, which the next one goes on with?"""
    return _is_open(before) and not (parted and len(before.words.split()) < FEWEST_WORDS)


def _is_open(before: Line) -> bool:
    """Does a line end within a sentence?"""
    return not before.words.endswith((".", "!", "?", ":"))


def _long_line(told: list[Line]) -> int:
    """How long a full line is in this letter: nine in ten are no longer."""
    widths = sorted(len(line.words) for line in told if line.words)
    return max(NARROWEST, widths[int(len(widths) * 0.9)] if widths else 0)
