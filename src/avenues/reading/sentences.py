"""The sentences of a plain text: what is said is looked for in one of them, and seldom in two."""

from __future__ import annotations

import re
from dataclasses import dataclass

END = re.compile(r"[.!?]['\")]?(?=\s+[\"'(]?[A-Z0-9\[])|\n")
ABBREVIATIONS = re.compile(
    r"\b(?:mr|mrs|ms|miss|dr|st|no|tel|ref|e\.g|i\.e|approx|etc|para|reg|ext)\.$"
    r"|(?<!section )(?<!sections )(?<!or )(?<!and )\b[a-z]\.$|(?:^|\s)\d{1,2}\.$",
    re.I,
)
LONGEST = 900
DOT_WITHIN = re.compile(r"(?<=\w)\.(?=\w)")  # of an address: it ends nothing


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words in small letters, and where they stand in the plain text. `first` opens a line of its own."""

    words: str
    start: int
    first: bool

    @property
    def end(self) -> int:
        return self.start + len(self.words)


def sentences(text: str) -> list[Sentence]:
    """Every sentence, heading and line."""
    found: list[Sentence] = []
    start, first = 0, True
    for end in END.finditer(text):
        if text[end.start()] != "\n" and ABBREVIATIONS.search(
            text[max(start, end.start() - 20) : end.start() + 1]
        ):
            continue
        _add(found, text, start, end.end(), first=first)
        start, first = end.end(), text[end.start()] == "\n"
    _add(found, text, start, len(text), first=first)
    return found


def _add(found: list[Sentence], text: str, start: int, end: int, *, first: bool) -> None:
    while end - start > LONGEST:  # nobody writes so; broken, lest a pattern wander through it for long
        cut = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        cut = cut if cut > 0 else start + LONGEST
        _add(found, text, start, cut, first=first)
        start, first = cut, False
    words = text[start:end]
    stripped = words.strip()
    if stripped:
        at = start + len(words) - len(words.lstrip())
        found.append(Sentence(DOT_WITHIN.sub("·", in_small(stripped)), at, first))


def in_small(words: str) -> str:
    """The words in small letters, sign for sign, so that places stay."""
    return "".join(small if len(small := sign.lower()) == 1 else sign for sign in words)
