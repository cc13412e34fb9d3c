"""A paper as a PDF that is tagged for those who hear it read (PDF/UA-1) and fit to be kept (PDF/A-2a).

One Typst template lays out every paper; the blocks reach it as data and are never read as Typst. A sign that
our typeface does not have is an error under those standards: such a paper is made without them, still tagged.
"""

from __future__ import annotations

import json
import logging
import re
from datetime import UTC, date, datetime, time
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
_PAGES = re.compile(rb"/Type/Pages/Count (\d+)")
_own = local()


def to_pdf(made: Made) -> bytes:
    """The paper as a PDF, its pages numbered if there are several. The same paper gives the same bytes."""
    told = {"data": json.dumps(data_of(made), ensure_ascii=False)}
    content = _in_the_standards(made, told)
    return content if pages_of(content) == 1 else _in_the_standards(made, {**told, "numbered": "yes"})


def pages_of(content: bytes) -> int:
    """How many pages a PDF of ours has."""
    found = _PAGES.search(content)
    return int(found[1]) if found else 0


def _in_the_standards(made: Made, told: dict[str, str]) -> bytes:
    """Or without them, where a sign is not in the typeface."""
    try:
        return _compile(told, made.day, STANDARDS)
    except typst.TypstError as wrong:
        if "font" not in str(wrong) and "glyph" not in str(wrong) and "character" not in str(wrong):
            raise
        _LOG.warning("A sign of %s is not in the typeface: made without PDF/UA and PDF/A.", made.key)
        return _compile(told, made.day, [])


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


def _compile(told: dict[str, str], day: date, standards: Standards) -> bytes:
    """The day of the paper stands in the file's properties."""
    at = int(datetime.combine(day, time(), UTC).timestamp())
    made = _compiler().compile(
        format="pdf", sys_inputs=told, pdf_standards=list(standards) or None, timestamp=at
    )
    assert isinstance(made, bytes)  # noqa: S101 -- one file, kept in memory
    return made


def _compiler() -> typst.Compiler:
    """One a thread: it keeps what it has read."""
    if not hasattr(_own, "compiler"):
        _own.compiler = typst.Compiler(
            LAYOUT / "paper.typ", font_paths=[LAYOUT / "fonts"], ignore_system_fonts=True
        )
    compiler: typst.Compiler = _own.compiler
    return compiler
