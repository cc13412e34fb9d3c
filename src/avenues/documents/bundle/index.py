"""The index in front: number, document, date and pages of each paper, with links that are led to them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Name, Pdf
from typst import Compiler

from avenues.documents.bundle.parts import Placed

HERE = Path(__file__).parent
FONTS = HERE.parent / "rendering" / "layout" / "fonts"
FAMILIES = ["Arimo"]
LONG = re.compile(r"(\S{28})(?=\S)")
LAST_OF_OURS = 0x2122  # beyond it our typeface has few signs: let the system's help
DOOR = "https://bundle.invalid/"
"""Where a link of the index leads until the pages are there. No such place can be."""


def index(title: str, about: str, placed: Iterable[Placed]) -> bytes:
    """The index as a tagged PDF."""
    told = {
        "title": _breakable(title),
        "about": about,
        "fonts": FAMILIES,
        "door": DOOR,
        "lines": list(_lines(placed)),
    }
    data = json.dumps(told, ensure_ascii=False)
    needs_more = any(ord(sign) > LAST_OF_OURS for sign in data)
    compiler = Compiler(str(HERE / "index.typ"), font_paths=[str(FONTS)], ignore_system_fonts=not needs_more)
    made = compiler.compile(format="pdf", sys_inputs={"data": data})
    assert isinstance(made, bytes)  # noqa: S101  one PDF was asked for
    return made


def _lines(placed: Iterable[Placed]) -> Iterator[dict[str, Any]]:
    """Each paper, after the heading of its section where a new one begins."""
    section = ""
    for number, each in enumerate(placed, start=1):
        if each.part.section and each.part.section != section:
            section = each.part.section
            yield {"section": section}
        yield {
            "number": number,
            "title": _breakable(each.part.title),
            "dated": each.part.dated,
            "pages": each.pages,
            "first": each.first,
        }


def _breakable(words: str) -> str:
    """A word longer than any that is spoken may be broken: names of files have no spaces."""
    return LONG.sub("\\1\u200b", words)


def lead_links(pdf: Pdf, pages: int) -> None:
    """Let each link of the first `pages` pages go to the page that it names."""
    for page in list(pdf.pages)[:pages]:
        for note in page.obj.get("/Annots", Array()).as_list():
            address = str(note.A.URI) if "/A" in note and "/URI" in note.A else ""
            if address.startswith(DOOR):
                goal = pdf.pages[int(address.removeprefix(DOOR)) - 1]
                note.Dest = Array([goal.obj, Name.Fit])
                note.Contents = pikepdf.String(f"Page {address.removeprefix(DOOR)}")
                del note.A
