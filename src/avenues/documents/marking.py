"""Reads the words of a paper once they are filled: a few signs at the start of a line make the blocks.

`## ` a heading, `- ` and `1. ` an item, `| a | b |` a row of a table (the first has the heads, and a line
`Table: …` above it is the caption), an empty line between paragraphs, `**strong**` inside a line. What was
filled in is never read for signs: it stands in the text as a mark, and is put back afterwards.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from avenues.documents.blocks import Block, Gap, Heading, Items, Line, Paragraph, Piece, Table, Words

OPENS, CLOSES = "\ue000", "\ue001"  # round the number of what was filled in
_MARK = re.compile(f"{OPENS}([0-9]+){CLOSES}")
_STRONG = re.compile(r"\*\*(.+?)\*\*")
_HEADING = re.compile(r"(#{1,3}) +(.+)")
_BULLET = re.compile(r"- +(.+)")
_NUMBER = re.compile(r"[0-9]+\. +(.+)")
_CAPTION = "Table: "

Filled = Sequence[str | Gap]


def mark(number: int) -> str:
    """The mark that stands for what was filled in under this number."""
    return f"{OPENS}{number}{CLOSES}"


def without_marks(text: str) -> str:
    """Typed text cannot hold our marks."""
    return text.replace(OPENS, "").replace(CLOSES, "")


def blocks_of(text: str, filled: Filled) -> tuple[Block, ...]:
    """The blocks of filled words."""
    rows = [row.strip() for row in text.splitlines()]
    found: list[Block] = []
    for is_there, group in groupby(rows, key=bool):
        if is_there:
            found.extend(_group(list(group), filled))
    return tuple(found)


def _group(rows: list[str], filled: Filled) -> Iterator[Block]:
    """Rows without an empty one between: a table, or items and paragraphs in turn."""
    caption = rows[0].removeprefix(_CAPTION) if rows[0].startswith(_CAPTION) else ""
    if caption:
        rows = rows[1:]
    if rows and all(row.startswith("|") for row in rows):
        yield _table(caption, rows, filled)
        return
    for kind, group in groupby(rows, key=_kind):
        yield from kind(list(group), filled)


def _kind(row: str) -> Callable[[list[str], Filled], Iterator[Block]]:
    if _HEADING.fullmatch(row):
        return _headings
    if _BULLET.fullmatch(row):
        return _bullets
    return _numbers if _NUMBER.fullmatch(row) else _paragraph


def _headings(rows: list[str], filled: Filled) -> Iterator[Block]:
    for row in rows:
        found = _HEADING.fullmatch(row)
        assert found is not None  # noqa: S101 -- `_kind` saw it
        yield Heading(len(found[1]), line_of(found[2], filled))


def _bullets(rows: list[str], filled: Filled) -> Iterator[Block]:
    yield Items(tuple(line_of(_BULLET.sub(r"\1", row), filled) for row in rows))


def _numbers(rows: list[str], filled: Filled) -> Iterator[Block]:
    yield Items(tuple(line_of(_NUMBER.sub(r"\1", row), filled) for row in rows), numbered=True)


def _paragraph(rows: list[str], filled: Filled) -> Iterator[Block]:
    """Rows of words run on. What a person typed in several paragraphs keeps them, if it stands alone."""
    alone = _MARK.fullmatch(rows[0]) if len(rows) == 1 else None
    told = filled[int(alone[1])] if alone else ""
    if isinstance(told, str) and "\n" in told:
        for part in told.splitlines():
            if part.strip():
                yield Paragraph((Words(part.strip()),))
        return
    yield Paragraph(line_of(" ".join(rows), filled))


def _table(caption: str, rows: list[str], filled: Filled) -> Table:
    cells = [tuple(line_of(cell.strip(), filled) for cell in row.strip("|").split("|")) for row in rows]
    return Table(line_of(caption, filled), cells[0], tuple(cells[1:]))


def line_of(text: str, filled: Filled) -> Line:
    """One line: its plain and strong words, with what was filled in put back."""
    pieces: list[Piece] = []
    for part, strong in _by_strength(text):
        for number, word in enumerate(_MARK.split(part)):
            piece = _put_back(filled[int(word)], strong) if number % 2 else Words(word, strong)
            if isinstance(piece, Gap) or piece.text:
                pieces.append(piece)
    return tuple(pieces)


def _by_strength(text: str) -> Iterator[tuple[str, bool]]:
    for number, part in enumerate(_STRONG.split(text)):
        yield part, bool(number % 2)


def _put_back(told: str | Gap, strong: bool) -> Piece:
    return told if isinstance(told, Gap) else Words(" ".join(told.split()), strong)
