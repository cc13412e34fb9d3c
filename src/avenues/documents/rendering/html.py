"""A paper as part of a web page. Everything is escaped; headings begin at the level that the page gives."""

from __future__ import annotations

from markupsafe import Markup, escape

from avenues.documents.blocks import (
    Address,
    Block,
    Gap,
    Heading,
    Items,
    Line,
    Paragraph,
    Table,
    ToFill,
    Words,
)
from avenues.documents.making import Made

_DEEPEST = 6


def to_html(made: Made, top: int = 2) -> Markup:
    """The paper's blocks as HTML, without the list of what is to fill. `top` is the level of its subject."""
    return Markup("\n").join(_block(block, top) for block in made.blocks if not isinstance(block, ToFill))


def _block(block: Block, top: int) -> Markup:
    match block:
        case Heading():
            tag = f"h{min(top + block.level - 1, _DEEPEST)}"
            return Markup("<{0}>{1}</{0}>").format(Markup(tag), _line(block.line))  # noqa: S704 -- our own tag
        case Paragraph():
            return Markup("<p>{}</p>").format(_line(block.line))
        case Items():
            tag = "ol" if block.numbered else "ul"
            items = Markup("").join(Markup("<li>{}</li>").format(_line(line)) for line in block.lines)
            return Markup("<{0}>{1}</{0}>").format(Markup(tag), items)  # noqa: S704 -- our own tag
        case Address():
            kind = "sender" if block.sender else "recipient"
            return Markup('<p class="paper-{}">{}</p>').format(
                kind, Markup("<br>").join(map(_line, block.lines))
            )
        case Table():
            return _table(block)
        case ToFill():
            return Markup("")


def _table(table: Table) -> Markup:
    heads = Markup("").join(Markup('<th scope="col">{}</th>').format(_line(head)) for head in table.heads)
    rows = Markup("").join(
        Markup("<tr>{}</tr>").format(
            Markup("").join(Markup("<td>{}</td>").format(_line(cell)) for cell in row)
        )
        for row in table.rows
    )
    caption = Markup("<caption>{}</caption>").format(_line(table.caption)) if table.caption else ""
    return Markup("<table>{}<thead><tr>{}</tr></thead><tbody>{}</tbody></table>").format(caption, heads, rows)


def _line(line: Line) -> Markup:
    return Markup("").join(_piece(piece) for piece in line)


def _piece(piece: Words | Gap) -> Markup:
    if isinstance(piece, Gap):
        return Markup('<mark class="paper-gap">[{}]</mark>').format(piece.label)
    return Markup("<strong>{}</strong>").format(piece.text) if piece.strong else escape(piece.text)
