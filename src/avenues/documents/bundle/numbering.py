"""A number on every page: in the middle at the foot as the page is seen, over a small white box.

Whatever way the page is turned, cut or scaled. What stands on the page is shut in a form first, so that
nothing it leaves behind can move the number.
"""

from __future__ import annotations

from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

from avenues.documents.bundle.index import FONTS

A4_WIDTH = 595.28
LETTERS = 10.0
FROM_THE_EDGE = 14.0
DIGIT = 0.556  # the width of a figure, in heights of a letter
FONT = "/AvenuesNumber"
LETTERS_FILE = FONTS / "Arimo-Bold.ttf"
BODY = "/AvenuesPage"


@dataclass(frozen=True, slots=True)
class Seen:
    """The page as it is seen: the matrix that leads from there to the page's own units, and its size."""

    matrix: tuple[float, float, float, float, float, float]
    width: float
    height: float


def seen(page: pikepdf.Page) -> Seen:
    """How a page is seen."""
    x0, y0, x1, y1 = _visible(page)
    wide, high = x1 - x0, y1 - y0
    match int(page.obj.get("/Rotate", 0)) % 360:
        case 90:
            return Seen((0, 1, -1, 0, x1, y0), high, wide)
        case 180:
            return Seen((-1, 0, 0, -1, x1, y1), wide, high)
        case 270:
            return Seen((0, -1, 1, 0, x0, y1), high, wide)
        case _:
            return Seen((1, 0, 0, 1, x0, y0), wide, high)


def _visible(page: pikepdf.Page) -> tuple[float, float, float, float]:
    """What of the paper is shown: the crop within the paper, or all of it where that is nothing."""
    paper, crop = _box(page.mediabox), _box(page.cropbox)
    shown = (
        max(paper[0], crop[0]),
        max(paper[1], crop[1]),
        min(paper[2], crop[2]),
        min(paper[3], crop[3]),
    )
    return shown if shown[2] - shown[0] > 1 and shown[3] - shown[1] > 1 else paper


def _box(corners: Array) -> tuple[float, float, float, float]:
    x0, y0, x1, y1 = (float(each) for each in corners.as_list())
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def stamp(page: pikepdf.Page, words: str) -> bytes:
    """The drawing of a page's number; marked as no part of what the page says."""
    view = seen(page)
    size = LETTERS * max(0.6, min(view.width, view.height) / A4_WIDTH)
    unit = size / LETTERS
    wide = DIGIT * size * len(words)
    left, low = (view.width - wide) / 2, FROM_THE_EDGE * unit
    box = (left - 4 * unit, low - 3 * unit, wide + 8 * unit, size + 4 * unit)
    return (
        "/Artifact <</Type /Pagination>> BDC q "
        f"{' '.join(f'{each:.3f}' for each in view.matrix)} cm "
        f"1 g {' '.join(f'{each:.3f}' for each in box)} re f 0 g "
        f"BT {FONT} {size:.3f} Tf {left:.3f} {low:.3f} Td ({words}) Tj ET Q EMC"
    ).encode()


def font(pdf: Pdf) -> pikepdf.Object:
    """The letters of the numbers, in the file itself: ten figures of one width."""
    letters = LETTERS_FILE.read_bytes()
    about = Dictionary(
        Type=Name.FontDescriptor,
        FontName=Name("/Arimo-Bold"),
        Flags=32,
        FontBBox=Array([-482, -376, 1304, 1033]),
        ItalicAngle=0,
        Ascent=905,
        Descent=-212,
        CapHeight=716,
        StemV=138,
        FontFile2=pdf.make_stream(letters, Length1=len(letters)),
    )
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.TrueType,
            BaseFont=Name("/Arimo-Bold"),
            Encoding=Name.WinAnsiEncoding,
            FirstChar=ord("0"),
            LastChar=ord("9"),
            Widths=Array([round(1000 * DIGIT)] * 10),
            FontDescriptor=pdf.make_indirect(about),
        )
    )


def shut_in(pdf: Pdf, page: pikepdf.Page, *, used: set[tuple[int, int]]) -> pikepdf.Object:
    """What stands on the page as one form. A drawing that pages share is copied for each."""
    page.contents_coalesce()
    drawn = page.obj.get("/Contents")
    if not isinstance(drawn, pikepdf.Stream):
        drawn = pdf.make_stream(b"")
    elif drawn.objgen in used:
        drawn = _copy(pdf, drawn)
    used.add(drawn.objgen)
    drawn.Type, drawn.Subtype = Name.XObject, Name.Form
    drawn.BBox = Array(list(_box(page.mediabox)))
    drawn.Resources = page.obj.get("/Resources", Dictionary())
    if "/Group" in page.obj:
        drawn.Group = page.obj.Group
    return drawn


def _copy(pdf: Pdf, drawn: pikepdf.Stream) -> pikepdf.Stream:
    return pdf.make_stream(drawn.read_bytes())
