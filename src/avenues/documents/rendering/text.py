"""A paper as plain text, for an e-mail: wrapped lines, gaps in square brackets."""

from __future__ import annotations

from textwrap import fill

from avenues.documents.blocks import Address, Block, Heading, Items, Line, Paragraph, Table, ToFill, plain
from avenues.documents.making import Made

WIDTH = 78
PAIR = 2  # a name and what it is: the heads would only stand in the way


def to_text(made: Made) -> str:
    """The paper as text, its blocks parted by empty lines."""
    return "\n\n".join(_block(block) for block in made.blocks) + "\n"


def _block(block: Block) -> str:
    match block:
        case Heading():
            words = plain(block.line)
            return f"{words}\n{('=' if block.level == 1 else '-') * min(len(words), WIDTH)}"
        case Paragraph():
            return _wrapped(plain(block.line))
        case Items():
            return "\n".join(
                _item(line, number, block.numbered) for number, line in enumerate(block.lines, 1)
            )
        case Address():
            return "\n".join(plain(line) for line in block.lines)
        case Table():
            return _table(block)
        case ToFill():
            return "\n".join(
                ("[Fill these in before you send it:", *(f"  - {label}" for label in block.labels), "]")
            )


def _item(line: Line, number: int, numbered: bool) -> str:
    sign = f"{number}. " if numbered else "- "
    return fill(plain(line), WIDTH, initial_indent=sign, subsequent_indent=" " * len(sign))


def _table(table: Table) -> str:
    """Each row as lines of "head: cell", which stay readable however wide the reader's screen."""
    caption = plain(table.caption)
    if len(table.heads) == PAIR:
        pairs = (_wrapped(f"{plain(name)}: {plain(value)}") for name, value in table.rows)
        return "\n".join((*((caption, "") if caption else ()), *pairs))
    heads = [plain(head) for head in table.heads]
    rows = (
        "\n".join(_wrapped(f"{head}: {plain(cell)}") for head, cell in zip(heads, row, strict=False))
        for row in table.rows
    )
    return "\n\n".join((*((caption,) if caption else ()), *rows))


def _wrapped(words: str) -> str:
    return fill(words, WIDTH, break_long_words=False, break_on_hyphens=False)
