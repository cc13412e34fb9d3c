"""What the bundle tells a screen reader: a paper is a section, each of its pages a part to read or see.

The index is tagged by Typst; this adds the papers after it. A scanned page is said to be one.
"""

from __future__ import annotations

from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, NumberTree, Pdf, String

SAID = "P"
SEEN = "Figure"


class Tags:
    """The tree of a tagged PDF, to which sections and pages are added."""

    def __init__(self, pdf: Pdf) -> None:
        self.pdf = pdf
        self.root = pdf.Root.StructTreeRoot
        self.parents = NumberTree(self.root.ParentTree)
        self.next = max(self.parents.keys(), default=-1) + 1

    def section(self, title: str) -> pikepdf.Object:
        """A section of that name at the end."""
        whole = self._document()
        made = self._add(whole, Dictionary(S=Name.Sect, T=String(title)))
        made.K = Array()
        return made

    def page(self, section: pikepdf.Object, page: pikepdf.Page, number: int) -> bytes:
        """Add a page; gives the mark that begins what it says."""
        kind = SEEN if is_scanned(page) else SAID
        made = self._add(section, Dictionary(S=Name("/" + kind), Pg=page.obj, K=0))
        if kind == SEEN:
            made.Alt = String(f"Scanned page, page {number} of the bundle")
        page.obj.StructParents = self.next
        self.parents[self.next] = self.pdf.make_indirect(Array([made]))
        self.next += 1
        return f"/{kind} <</MCID 0>> BDC".encode()

    def close(self) -> None:
        """Nothing more is added."""
        self.root.ParentTreeNextKey = self.next

    def _document(self) -> Any:
        """The element that holds all others."""
        top = self.root.K
        return top[0] if isinstance(top, Array) else top

    def _add(self, above: Any, made: Dictionary) -> pikepdf.Object:
        made.Type, made.P = Name.StructElem, above
        below = self.pdf.make_indirect(made)
        if not isinstance(above.get("/K"), Array):
            above.K = Array([above.K] if "/K" in above else [])
        above.K.append(below)
        return below


def is_scanned(page: pikepdf.Page) -> bool:
    """A page with pictures and no letters."""
    return not _has(page.obj.get("/Resources"), "/Font", depth=3)


def _has(resources: Any, what: str, *, depth: int) -> bool:
    if not isinstance(resources, Dictionary) or depth == 0:
        return False
    if isinstance(found := resources.get(what), Dictionary) and len(found.keys()):
        return True
    forms = resources.get("/XObject")
    if not isinstance(forms, Dictionary):
        return False
    return any(_has(form.get("/Resources"), what, depth=depth - 1) for _, form in forms.items())
