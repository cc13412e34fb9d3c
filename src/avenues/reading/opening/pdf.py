"""The pages of a PDF: their text where they have one, else what is recognised in their picture."""

from __future__ import annotations

import pypdfium2 as pdfium
from pypdfium2 import raw

from avenues.reading.letter import How
from avenues.reading.opening.pictures import recognised
from avenues.reading.opening.refusals import MOST_PAGES, MOST_PICTURES, CannotRead, Refusal

FEWEST_SIGNS = 20  # fewer is a stamp on a scan
POINTS_PER_INCH = 72
DOTS_PER_INCH = 220
MOST_DOTS = 12_000_000


def pages_of_pdf(data: bytes) -> tuple[list[str], How]:
    """Each page's text. Raises `CannotRead`."""
    try:
        document = pdfium.PdfDocument(data)
        if len(document) > MOST_PAGES:
            raise CannotRead(Refusal.TOO_MANY_PAGES)
        texts = [_text(page) for page in document]
        scanned = [number for number, text in enumerate(texts) if len(text.strip()) < FEWEST_SIGNS]
        if len(scanned) > MOST_PICTURES:
            raise CannotRead(Refusal.TOO_MANY_PICTURES)
        for number in scanned:
            texts[number] = _recognised(document[number])
    except pdfium.PdfiumError as error:
        locked = getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD
        raise CannotRead(Refusal.LOCKED if locked else Refusal.BROKEN) from None
    return texts, How.PICTURE if scanned else How.FILE


def _text(page: pdfium.PdfPage) -> str:
    text: str = page.get_textpage().get_text_bounded()
    return text.replace("\r\n", "\n").replace("\ufffe", "-")


def _recognised(page: pdfium.PdfPage) -> str:
    """The words in a page's picture, drawn as finely as its size allows."""
    wide, high = page.get_size()
    scale = DOTS_PER_INCH / POINTS_PER_INCH
    scale = min(scale, (MOST_DOTS / max(wide * high, 1)) ** 0.5)
    return recognised(page.render(scale=scale, grayscale=True).to_pil())
