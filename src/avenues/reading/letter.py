"""A letter as it was opened: its text, page by page, and where in it something stands.

Nothing here knows how it was opened (`opening/`) or what is looked for in it (`finding/`).
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import Enum
from functools import cached_property


class How(Enum):
    """How a letter's text was come by. What was recognised in a picture can be misread."""

    TYPED = "typed"
    FILE = "file"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """From one place of a text up to another, which is no longer part of it."""

    start: int
    end: int

    def meets(self, other: Span) -> bool:
        """Have the two anything in common?"""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Where:
    """A place as a person finds it: the page, and the line on it, both counted from one."""

    page: int
    line: int


@dataclass(frozen=True)
class Letter:
    """The text of each page, and how it was come by."""

    pages: tuple[str, ...]
    how: How = How.TYPED

    @cached_property
    def text(self) -> str:
        """Every page, one after the other, with a line's end between them."""
        return "\n".join(self.pages)

    @cached_property
    def page_starts(self) -> tuple[int, ...]:
        """Where in the text each page begins."""
        starts, at = [], 0
        for page in self.pages:
            starts.append(at)
            at += len(page) + 1
        return tuple(starts)

    def quoted(self, span: Span) -> str:
        """The words there, on one line."""
        return " ".join(self.text[span.start : span.end].split())

    def where(self, span: Span) -> Where:
        """The page and line on which they begin."""
        page = bisect_right(self.page_starts, span.start)
        start = self.page_starts[page - 1]
        return Where(page, self.text.count("\n", start, span.start) + 1)
