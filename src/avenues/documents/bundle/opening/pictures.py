"""A picture on an A4 page, upright as the camera held it. A picture of several sheets has a page for each."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from pikepdf import Array, Dictionary, Name, Pdf, Stream
from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

from avenues.documents.bundle.limits import Limits
from avenues.documents.bundle.opening.refusals import (
    BROKEN,
    TOO_MUCH,
    CannotUse,
    too_many_dots,
    too_many_pages,
)

SHORT, LONG = 595.28, 841.89
MARGIN, FOOT = 28.35, 48.2  # a centimetre; room for the page number
MOST_DOTS = int(200 * LONG / 72)  # on the longer side: 200 to the inch
FEWEST_DOTS = int(
    150 * LONG / 72
)  # a JPEG can be read at a half or a quarter, quickly, if that leaves so many
QUALITY = 85
BAD = (UnidentifiedImageError, OSError, SyntaxError, ValueError, TypeError, IndexError, EOFError, KeyError)


def bind(path: Path, to: Path, limits: Limits) -> tuple[int, str]:
    """Write the picture as a PDF; gives its pages and a note. Raises `CannotUse`."""
    Image.MAX_IMAGE_PIXELS = limits.most_pixels
    try:
        with Image.open(path) as picture, Pdf.new() as pdf:
            for number, sheet in enumerate(_sheets(picture, limits), start=1):
                if number > limits.most_pages:
                    raise too_many_pages(number, limits.most_pages)
                _add_page(pdf, sheet)
            pdf.save(to)
            return len(pdf.pages), ""
    except CannotUse:
        raise
    except Image.DecompressionBombError as bomb:
        raise too_many_dots(2 * limits.most_pixels) from bomb
    except (MemoryError, RecursionError) as huge:
        raise CannotUse(TOO_MUCH) from huge
    except BAD as broken:
        raise CannotUse(BROKEN) from broken


def _sheets(picture: Image.Image, limits: Limits) -> Iterator[Image.Image]:
    """Each sheet, seen to be of a size that can be, before any of its dots are read."""
    for sheet in ImageSequence.Iterator(picture) if picture.format == "TIFF" else [picture]:
        if sheet.width * sheet.height > limits.most_pixels:
            raise too_many_dots(sheet.width * sheet.height)
        yield sheet


def _add_page(pdf: Pdf, sheet: Image.Image) -> None:
    if sheet.format in ("JPEG", "MPO"):
        part = FEWEST_DOTS / max(sheet.size)
        sheet.draft(None, (round(sheet.width * part), round(sheet.height * part)))
    upright = ImageOps.exif_transpose(sheet)
    upright.thumbnail((MOST_DOTS, MOST_DOTS))
    width, height = (LONG, SHORT) if upright.width > upright.height else (SHORT, LONG)
    scale = min((width - 2 * MARGIN) / upright.width, (height - MARGIN - FOOT) / upright.height)
    wide, high = upright.width * scale, upright.height * scale
    left, low = (width - wide) / 2, FOOT + (height - MARGIN - FOOT - high) / 2
    drawn = f"q {wide:.2f} 0 0 {high:.2f} {left:.2f} {low:.2f} cm /Picture Do Q".encode()
    pdf.add_blank_page(page_size=(width, height))
    page = pdf.pages[-1].obj
    page.Resources = Dictionary(XObject=Dictionary(Picture=_drawn(pdf, upright)))
    page.Contents = Stream(pdf, drawn)


def _drawn(pdf: Pdf, picture: Image.Image) -> Stream:
    """The picture on white, as a JPEG; in greys where it has no colours."""
    if picture.mode.startswith(
        "I"
    ):  # 65,536 greys: converted as they are, all but the darkest would be white
        picture = picture.convert("I").point(lambda grey: grey / 256).convert("L")
    if picture.mode not in ("1", "L", "RGB", "CMYK"):
        laid = picture.convert("RGBA")
        white = Image.new("RGBA", laid.size, "white")
        picture = Image.alpha_composite(white, laid)
    picture = picture.convert("L" if picture.mode in ("1", "L") else "RGB")
    saved = BytesIO()
    picture.save(saved, "JPEG", quality=QUALITY)
    stream = Stream(pdf, saved.getvalue())
    stream.Type, stream.Subtype, stream.Filter = Name.XObject, Name.Image, Name.DCTDecode
    stream.Width, stream.Height, stream.BitsPerComponent = picture.width, picture.height, 8
    stream.ColorSpace = Name.DeviceGray if picture.mode == "L" else Name.DeviceRGB
    stream.Decode = Array([0, 1] * len(picture.getbands()))
    return stream
