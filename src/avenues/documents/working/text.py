"""What a working document is made of: sections of paragraphs of pieces, each piece with its mark."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from avenues.documents.working.marks import ADDED, Mark, Side

OUT_OF_THE_PLAN = frozenset({Mark.AGREED_OUT, Mark.FAMILY_OUT, Mark.COUNCIL_OUT, Mark.UNCLEAR_OUT})


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words and their mark."""

    words: str
    mark: Mark = Mark.ORIGINAL


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph. No two pieces beside each other have one mark, and none is empty: see `paragraph`."""

    pieces: tuple[Piece, ...]

    @property
    def words(self) -> str:
        """All its words, whatever their mark."""
        return "".join(piece.words for piece in self.pieces)

    @property
    def original(self) -> str:
        """The words as they stood in the plan before anybody changed it."""
        in_the_plan = OUT_OF_THE_PLAN | {Mark.ORIGINAL}
        return "".join(piece.words for piece in self.pieces if piece.mark in in_the_plan)

    def as_wanted_by(self, side: Side) -> str:
        """The words as this side would have them read."""
        return "".join(piece.words for piece in self.pieces if stands_for(piece.mark, side))


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the plan: its letter, such as B or H1, its heading, its paragraphs."""

    letter: str
    heading: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class WorkingDocument:
    """The sections that are worked on."""

    sections: tuple[Section, ...]


def stands_for(mark: Mark, side: Side) -> bool:
    """Are words of this mark part of the plan as this side would have it?"""
    if mark in (Mark.ORIGINAL, Mark.AGREED_IN, ADDED[side]):
        return True
    return mark.is_out and mark.side is side.other


def paragraph(pieces: Iterable[Piece]) -> Paragraph:
    """A paragraph of these pieces, those of one mark joined and empty ones left out."""
    joined: list[Piece] = []
    for piece in pieces:
        if joined and joined[-1].mark is piece.mark:
            joined[-1] = Piece(joined[-1].words + piece.words, piece.mark)
        elif piece.words:
            joined.append(piece)
    return Paragraph(tuple(joined))


def unchanged(words: str) -> tuple[Paragraph, ...]:
    """Paragraphs of a plan as it stands, one a line."""
    lines = (" ".join(clean(line).split()) for line in words.splitlines())
    return tuple(Paragraph((Piece(line),)) for line in lines if line)


def clean(words: str) -> str:
    """The words without signs that a Word file cannot hold."""
    return "".join(sign for sign in words if sign.isprintable() or sign in "\t\n")
