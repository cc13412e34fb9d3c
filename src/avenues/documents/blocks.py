"""What a paper is made of, however it is rendered: blocks that hold lines, lines that hold words and gaps.

Words are always text. Nothing that a person typed can become a heading, a link or code.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """Some words; strong ones stand out."""

    text: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that is not told: shown as a gap to fill, under a label that says what belongs there."""

    label: str


Piece = Words | Gap
Line = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: level 1 is the subject of the paper, and stands once."""

    level: int
    line: Line


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    line: Line


@dataclass(frozen=True, slots=True)
class Items:
    """A list, with or without numbers."""

    lines: tuple[Line, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table: one line of heads, and rows of as many cells."""

    caption: Line
    heads: tuple[Line, ...]
    rows: tuple[tuple[Line, ...], ...]


@dataclass(frozen=True, slots=True)
class Address:
    """Lines one under the other: who writes (at the right) or to whom (at the left)."""

    lines: tuple[Line, ...]
    sender: bool = False


@dataclass(frozen=True, slots=True)
class ToFill:
    """What must be filled in before the paper is sent. It stands at the top, and is for the writer alone."""

    labels: tuple[str, ...]


Block = Heading | Paragraph | Items | Table | Address | ToFill


def line(*texts: str) -> Line:
    """A line of plain words."""
    return tuple(Words(text) for text in texts if text)


def plain(pieces: Line) -> str:
    """The line as plain text; a gap in square brackets."""
    return "".join(f"[{piece.label}]" if isinstance(piece, Gap) else piece.text for piece in pieces)


def lines_of(block: Block) -> Iterator[Line]:
    """Every line of a block, in the order of reading."""
    match block:
        case Heading() | Paragraph():
            yield block.line
        case Items() | Address():
            yield from block.lines
        case Table():
            yield block.caption
            yield from block.heads
            for row in block.rows:
                yield from row
        case ToFill():
            return


def gaps_in(blocks: Iterable[Block]) -> tuple[str, ...]:
    """The labels of all gaps, each once, in the order of reading."""
    found = (
        piece.label
        for block in blocks
        for each in lines_of(block)
        for piece in each
        if isinstance(piece, Gap)
    )
    return tuple(dict.fromkeys(found))
