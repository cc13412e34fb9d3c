"""The letter with what was found marked in it, and a number at each find."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from avenues.law.notices import Item, Notice
from avenues.reading import Find, Letter, Reading, Span

AnyFind = Find[Notice] | Find[date] | Find[Item]
LONGEST_QUOTE = 160
SHORT = 40


@dataclass(frozen=True, slots=True)
class Place:
    """A find as a page shows it: its number in the letter, the words there, and where that is."""

    number: int
    quote: str
    where: str
    doubt: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the letter. `starts` and `ends` are the numbers of the finds that do so here."""

    text: str
    is_found: bool
    is_sure: bool
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def numbered(reading: Reading) -> list[AnyFind]:
    """Every find in the order in which the letter has them: the first is number one."""
    finds: list[AnyFind] = [
        *reading.decisions,
        *(day for day in reading.days if day),
        *reading.items.values(),
    ]
    return sorted(finds, key=lambda find: find.span)


def place(find: AnyFind | None, finds: list[AnyFind], letter: Letter) -> Place | None:
    """Where a find is; None for none."""
    if find is None:
        return None
    quote = letter.quoted(find.span)
    quote = quote if len(quote) >= SHORT else _line_round(find.span, letter)
    at = letter.where(find.span)
    page = f"page {at.page}, " if len(letter.pages) > 1 else ""
    return Place(
        number=next(number for number, each in enumerate(finds, 1) if each is find),
        quote=quote if len(quote) <= LONGEST_QUOTE else quote[:LONGEST_QUOTE].rsplit(" ", 1)[0] + " …",
        where=f"{page}line {at.line}",
        doubt=find.doubt,
    )


def _line_round(span: Span, letter: Letter) -> str:
    """The line on which a short find stands: a day alone says little."""
    start = letter.text.rfind("\n", 0, span.start) + 1
    end = letter.text.find("\n", span.end)
    start = max(start, span.start - LONGEST_QUOTE // 2)
    cut = "… " if start and letter.text[start - 1] not in " \n" else ""
    if cut:
        start = letter.text.find(" ", start, span.start) + 1 or span.start
    return cut + letter.quoted(Span(start, end if end >= 0 else len(letter.text)))


def pieces(letter: Letter, finds: list[AnyFind]) -> list[Piece]:
    """The whole letter, cut wherever a find begins or ends."""
    cuts = sorted({0, len(letter.text), *(edge for find in finds for edge in _edges(find.span))})
    return [_piece(letter.text[start:end], Span(start, end), finds) for start, end in pairwise(cuts)]


def _piece(text: str, span: Span, finds: list[AnyFind]) -> Piece:
    here = [(number, find) for number, find in enumerate(finds, 1) if find.span.meets(span)]
    return Piece(
        text=text,
        is_found=bool(here),
        is_sure=any(find.is_sure for _, find in here),
        starts=tuple(number for number, find in here if find.span.start == span.start),
        ends=tuple(number for number, find in here if find.span.end == span.end),
    )


def _edges(span: Span) -> Iterable[int]:
    return span.start, span.end
