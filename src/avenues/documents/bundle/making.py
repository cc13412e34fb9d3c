"""Makes the bundle: opens each paper, sets the index before them, numbers, links and bookmarks.

Memory stays small because pages are copied from file to file: a paper is never held as a whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pikepdf
from pikepdf import Dictionary, Name, OutlineItem, Pdf

from avenues.documents.bundle import numbering
from avenues.documents.bundle.gathering import gather
from avenues.documents.bundle.index import index, lead_links
from avenues.documents.bundle.limits import LIMITS, Limits
from avenues.documents.bundle.opening import Opened
from avenues.documents.bundle.parts import Made, NothingToBind, Part, Placed
from avenues.documents.bundle.tagging import Tags

FROM_DISK = pikepdf.AccessMode.stream  # a mapped file would count as memory
SETTLES = 4  # an index that grows moves all pages; it has settled after two turns


def make(
    parts: Sequence[Part],
    *,
    title: str,
    to: Path,
    about: str = "",
    limits: Limits = LIMITS,
) -> Made:
    """Write the bundle to `to`. What cannot be used is refused by name and the rest goes on.

    Raises `NothingToBind`.
    """
    with TemporaryDirectory(prefix="bundle-") as folder:
        gathered = gather(parts, Path(folder), limits)
        if not gathered.usable:
            raise NothingToBind(gathered.refused)
        front, placed = _front(title, about, gathered.usable)
        pages = _bind(front, gathered.usable, placed, title=title, to=to)
    return Made(pages, placed, gathered.refused)


def _front(title: str, about: str, usable: Sequence[tuple[Part, Opened]]) -> tuple[bytes, tuple[Placed, ...]]:
    """The index, and where each paper stands after it."""
    pages = 1
    for _ in range(SETTLES):
        placed = tuple(_place(usable, pages + 1))
        front = index(title, about, placed)
        with Pdf.open(BytesIO(front)) as made:
            if len(made.pages) == pages:
                break
            pages = len(made.pages)
    return front, placed


def _place(usable: Sequence[tuple[Part, Opened]], first: int) -> Iterator[Placed]:
    for part, opened in usable:
        yield Placed(part, first, first + opened.pages - 1, opened.note)
        first += opened.pages


def _bind(
    front: bytes,
    usable: Sequence[tuple[Part, Opened]],
    placed: Sequence[Placed],
    *,
    title: str,
    to: Path,
) -> int:
    with ExitStack() as open_files:
        pdf = open_files.enter_context(Pdf.open(BytesIO(front)))
        before = len(pdf.pages)
        layers = []
        for _, opened in usable:
            source = open_files.enter_context(Pdf.open(opened.path, access_mode=FROM_DISK))
            pdf.pages.extend(source.pages)
            if "/OCProperties" in source.Root:
                layers.append(pdf.copy_foreign(source.Root.OCProperties))
        _number(pdf, placed, before)
        lead_links(pdf, before)
        _bookmark(pdf, placed)
        _describe(pdf, title, layers)
        pdf.save(to, compress_streams=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        return len(pdf.pages)


def _number(pdf: Pdf, placed: Sequence[Placed], before: int) -> None:
    """The numbers, and what a screen reader is told of each page."""
    letters = numbering.font(pdf)
    tags, used = Tags(pdf), set[tuple[int, int]]()
    pages = list(pdf.pages)
    for number, page in enumerate(pages[:before], start=1):
        page.contents_add(b"q", prepend=True)
        page.contents_add(b"Q " + numbering.stamp(page, str(number)))
        page.add_resource(letters, Name.Font, Name(numbering.FONT))
    for each in placed:
        section = tags.section(each.part.title)
        for number in range(each.first, each.last + 1):
            page = pages[number - 1]
            begin = tags.page(section, page, number)
            body = numbering.shut_in(pdf, page, used=used)
            drawn = b"%b q %b Do Q EMC %b" % (
                begin,
                numbering.BODY.encode(),
                numbering.stamp(page, str(number)),
            )
            page.obj.Contents = pdf.make_stream(drawn)
            page.obj.Resources = Dictionary(
                {
                    "/XObject": Dictionary({numbering.BODY: body}),
                    "/Font": Dictionary({numbering.FONT: letters}),
                }
            )
    tags.close()


def _bookmark(pdf: Pdf, placed: Sequence[Placed]) -> None:
    """A bookmark for each paper, under its section where it has one."""
    with pdf.open_outline() as outline:
        outline.root.clear()
        outline.root.append(OutlineItem("Index", 0, "Fit"))
        section, above = "", outline.root
        for each in placed:
            if each.part.section != section:
                section, above = each.part.section, outline.root
                if section:
                    heading = OutlineItem(section, each.first - 1, "Fit")
                    outline.root.append(heading)
                    above = heading.children
            above.append(OutlineItem(each.part.title, each.first - 1, "Fit"))


def _describe(pdf: Pdf, title: str, layers: Sequence[pikepdf.Object]) -> None:
    """Title, language, labels of the pages; layers hidden that were hidden; a start without a jump."""
    pdf.Root.Lang = pikepdf.String("en-GB")
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    pdf.Root.PageMode = Name.UseOutlines
    pdf.Root.PageLabels = Dictionary(Nums=pikepdf.Array([0, Dictionary(S=Name.D, St=1)]))
    if layers:
        pdf.Root.OCProperties = _together(layers)
    with pdf.open_metadata(set_pikepdf_as_editor=False) as about:
        about["dc:title"] = title
        about["dc:language"] = ["en-GB"]
        about["pdf:Producer"] = "Avenues"
    pdf.docinfo["/Title"] = title


def _together(layers: Sequence[pikepdf.Object]) -> Dictionary:
    """The layers of all papers. A list that is not there is empty."""
    named = pikepdf.Array([each for one in layers for each in _list(one, "/OCGs")])
    off = pikepdf.Array([each for one in layers for each in _list(one.D, "/OFF")])
    return Dictionary(OCGs=named, D=Dictionary(OFF=off, Order=pikepdf.Array()))


def _list(holder: pikepdf.Object, key: str) -> list[pikepdf.Object]:
    found = holder.get(key)
    return list(found.as_list()) if isinstance(found, pikepdf.Array) else []
