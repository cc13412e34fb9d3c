"""A paper as a PDF that is tagged for those who hear it read (PDF/UA-1) and fit to be kept (PDF/A-2a).

One Typst template lays out every paper; the blocks reach it as data and are never read as Typst. A sign that
our typeface does not have is an error under those standards: such a paper is made without them, still tagged.
"""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from datetime import UTC, datetime, time
from pathlib import Path
from threading import local
from typing import Any, Literal

import typst

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
    plain,
)
from avenues.documents.making import Made

LAYOUT = Path(__file__).parent / "layout"
Standards = list[Literal["a-2a", "ua-1"]]
STANDARDS: Standards = ["a-2a", "ua-1"]
_LOG = logging.getLogger(__name__)
_own = local()  # a compiler a thread: it keeps what it has read


@dataclass(frozen=True, slots=True)
class Pdf:
    """The bytes of a PDF, and whether it keeps to the two standards."""

    content: bytes
    keeps_standards: bool


def to_pdf(made: Made) -> bytes:
    """The paper as a PDF. The same paper gives the same bytes."""
    return compiled("paper.typ", data_of(made), made).content


def compiled(template: str, data: dict[str, Any], made: Made) -> Pdf:
    """A template of the layout folder, filled. The day of the paper stands in the file's properties."""
    told = {"data": json.dumps(data, ensure_ascii=False)}
    at = datetime.combine(made.day, time(), UTC)
    try:
        return Pdf(_compile(template, told, at, STANDARDS), keeps_standards=True)
    except typst.TypstError as wrong:
        if "font" not in str(wrong) and "glyph" not in str(wrong) and "character" not in str(wrong):
            raise
        _LOG.warning("A sign of %s is not in the typeface: made without PDF/UA and PDF/A.", made.key)
        return Pdf(_compile(template, told, at, []), keeps_standards=False)


def data_of(made: Made) -> dict[str, Any]:
    """The paper as the template reads it."""
    return {
        "title": made.title,
        "version": f"{made.key} {made.version}",
        "blocks": [_block(block) for block in made.blocks],
    }


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Heading():
            return {"kind": "heading", "level": block.level, "line": _line(block.line)}
        case Paragraph():
            return {"kind": "paragraph", "line": _line(block.line)}
        case Items():
            lines = [_line(line) for line in block.lines]
            return {"kind": "numbers" if block.numbered else "bullets", "lines": lines}
        case Address():
            lines = [_line(line) for line in block.lines]
            return {"kind": "sender" if block.sender else "recipient", "lines": lines}
        case Table():
            return {
                "kind": "table",
                "caption": plain(block.caption),
                "heads": [_line(head) for head in block.heads],
                "rows": [[_line(cell) for cell in row] for row in block.rows],
            }
        case ToFill():
            return {"kind": "to-fill", "labels": list(block.labels)}


def _line(line: Line) -> list[dict[str, Any]]:
    return [
        {"gap": piece.label} if isinstance(piece, Gap) else {"text": piece.text, "strong": piece.strong}
        for piece in line
    ]


def _compile(template: str, told: dict[str, str], at: datetime, standards: Standards) -> bytes:
    made = _compiler(template).compile(
        format="pdf", sys_inputs=told, pdf_standards=list(standards) or None, timestamp=int(at.timestamp())
    )
    assert isinstance(made, bytes)  # noqa: S101 -- one file, kept in memory
    return made


def _compiler(template: str) -> typst.Compiler:
    kept: dict[str, typst.Compiler] = _own.__dict__.setdefault("compilers", {})
    if template not in kept:
        kept[template] = typst.Compiler(
            LAYOUT / template, font_paths=[LAYOUT / "fonts"], ignore_system_fonts=True
        )
    return kept[template]
