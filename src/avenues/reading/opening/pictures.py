"""The words in a picture, recognised by Tesseract: it gets the picture and gives the words through pipes."""

from __future__ import annotations

import io
import shutil
import subprocess

import numpy as np
from PIL import Image, ImageFilter, ImageOps

from avenues.reading.opening.refusals import CannotRead, Refusal

MOST_DOTS = 60_000_000
LONGEST_SIDE = 3000
SHORTEST_SIDE = 1200
SECONDS = 40  # a page
SAUVOLA = 2  # black or white by what is near: finds faint letters on a dark side
COARSE = 8
PAPER = 235
WHITE = 255


def page_of_picture(data: bytes) -> str:
    """The words in a JPG or PNG. Raises `CannotRead`."""
    Image.MAX_IMAGE_PIXELS = MOST_DOTS // 2  # Pillow refuses twice that
    try:
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as picture:
            upright = ImageOps.exif_transpose(picture) or picture
            return recognised(upright)
    except Image.DecompressionBombError:
        raise CannotRead(Refusal.TOO_BIG) from None
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombWarning) as broken:
        if isinstance(broken, CannotRead):
            raise
        raise CannotRead(Refusal.BROKEN) from None


def recognised(picture: Image.Image) -> str:
    """The words in a picture. Raises `CannotRead`."""
    tesseract = shutil.which("tesseract")
    if tesseract is None:
        raise CannotRead(Refusal.NO_SCANS_HERE)
    try:
        done = subprocess.run(  # noqa: S603  found on the path; no word of the visitor's among the arguments
            [tesseract, "stdin", "stdout", "-l", "eng", "--psm", "3", "-c", f"thresholding_method={SAUVOLA}"],
            input=_prepared(picture),
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise CannotRead(Refusal.TOO_SLOW) from None
    return done.stdout.decode("utf-8", errors="replace").replace("\f", "\n")


def _prepared(picture: Image.Image) -> bytes:
    """Grey, evenly lit, of a size that Tesseract reads well, as PNG."""
    grey = picture.convert("L")
    longest = max(grey.size)
    wanted = min(max(longest, SHORTEST_SIDE), LONGEST_SIDE)
    if wanted != longest:
        factor = wanted / longest
        size = (max(1, round(grey.width * factor)), max(1, round(grey.height * factor)))
        grey = grey.resize(size, Image.Resampling.LANCZOS)
    out = io.BytesIO()
    _evenly_lit(grey.filter(ImageFilter.MedianFilter(3))).save(out, "PNG", compress_level=1, dpi=(200, 200))
    return out.getvalue()


def _evenly_lit(grey: Image.Image) -> Image.Image:
    """The same without its shadows: each dot beside the paper round it."""
    size = (max(1, grey.width // COARSE), max(1, grey.height // COARSE))
    paper = grey.resize(size, Image.Resampling.BOX).filter(ImageFilter.MedianFilter(15))
    paper = paper.filter(ImageFilter.GaussianBlur(6)).resize(grey.size, Image.Resampling.BILINEAR)
    light = np.maximum(np.asarray(paper, dtype=np.float32), 1)
    evened = np.clip(np.asarray(grey, dtype=np.float32) / light * PAPER, 0, WHITE)
    return Image.fromarray(evened.astype(np.uint8))
