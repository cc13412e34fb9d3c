"""A letter made ready to look through: its plain text, its sentences, and the way back to the letter."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from avenues.reading.finding.days import Named, days_named
from avenues.reading.letter import How, Letter, Span
from avenues.reading.plain import Plain, plain
from avenues.reading.sentences import Sentence, in_small, sentences

LOOKS_BACK = 3


@dataclass(frozen=True)
class Looked:
    """A letter with what is made of it once."""

    letter: Letter

    @cached_property
    def plain(self) -> str:
        return self._made.text

    @cached_property
    def small(self) -> str:
        """The plain text in small letters, sign for sign."""
        return in_small(self.plain)

    @cached_property
    def sentences(self) -> list[Sentence]:
        return sentences(self.plain)

    @cached_property
    def days(self) -> list[Named]:
        return days_named(self.small)

    @cached_property
    def around(self) -> list[str]:
        """Each sentence's words with those of the three before it."""
        words = [sentence.words for sentence in self.sentences]
        return [" ".join(words[max(0, at - LOOKS_BACK) : at + 1]) for at in range(len(words))]

    @property
    def is_picture(self) -> bool:
        return self.letter.how is How.PICTURE

    def span(self, start: int, end: int) -> Span:
        """Where in the letter a stretch of the plain text stands."""
        return self._made.span(start, max(end, start + 1))

    def whole(self, sentence: Sentence) -> Span:
        """Where a sentence stands."""
        return self.span(sentence.start, sentence.end)

    def sentence_at(self, at: int) -> Sentence:
        """The sentence round a place of the plain text."""
        return self.sentences[max(0, bisect_right(self._starts, at) - 1)]

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def says(self, words: re.Pattern[str]) -> bool:
        """Does the letter say this anywhere?"""
        return words.search(self.small) is not None

    @cached_property
    def _made(self) -> Plain:
        return plain(self.letter)
