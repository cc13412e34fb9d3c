"""A PDF made clean: its pages as they are seen, forms as they are filled in, and nothing that acts.

What is copied is what is named in `KEPT`; scripts, attached files, actions and hidden data are not. Links
to the web stay; links within the paper go, since their places change.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

from avenues.documents.bundle.limits import MEGABYTE, Limits
from avenues.documents.bundle.opening.refusals import (
    BROKEN,
    LOCKED,
    MENDED,
    ONLY_IN_READER,
    TOO_MUCH,
    CannotUse,
    too_many_pages,
)

KEPT = frozenset(
    ("/Type", "/Parent", "/MediaBox", "/CropBox", "/Rotate", "/UserUnit", "/Resources", "/Contents", "/Group")
)
WEB = ("http://", "https://", "mailto:")
A4 = (0, 0, 595.28, 841.89)
HIGHEST = 14_400  # units: what PDF readers take
BAD = (pikepdf.PdfError, ValueError, TypeError, KeyError, AttributeError, IndexError, RuntimeError)


def limit_memory() -> None:
    """Let qpdf refuse what unpacks to far more than it is. Once in a process."""
    most = 256 * MEGABYTE
    pikepdf.settings.set_qpdf_limits(
        flate_max_memory=most,
        png_max_memory=most,
        run_length_max_memory=most,
        tiff_max_memory=most,
        doc_max_warnings=1000,
    )


def clean(path: Path, to: Path, limits: Limits) -> tuple[int, str]:
    """Write the clean PDF; gives its pages and a note. Raises `CannotUse`."""
    try:
        with Pdf.open(path) as pdf:
            return _clean(pdf, to, limits)
    except CannotUse:
        raise
    except pikepdf.PasswordError as locked:
        raise CannotUse(LOCKED) from locked
    except (MemoryError, RecursionError) as huge:
        raise CannotUse(TOO_MUCH) from huge
    except BAD as broken:
        raise CannotUse(BROKEN) from broken


def _clean(pdf: Pdf, to: Path, limits: Limits) -> tuple[int, str]:
    _refuse_what_no_reader_shows(pdf)
    if not 0 < len(pdf.pages) <= limits.most_pages:
        raise too_many_pages(len(pdf.pages), limits.most_pages) if pdf.pages else CannotUse(BROKEN)
    _write_forms_into_pages(pdf)
    with Pdf.new() as out:
        out.pages.extend(pdf.pages)
        for page in out.pages:
            _strip(page)
        _keep_layers(pdf, out)
        out.save(to, compress_streams=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        return len(out.pages), MENDED if pdf.get_warnings() else ""


def _refuse_what_no_reader_shows(pdf: Pdf) -> None:
    """An XFA form that is drawn by a program has one page, which asks to be opened elsewhere."""
    if pdf.Root.get("/NeedsRendering") is True:
        raise CannotUse(ONLY_IN_READER)


def _write_forms_into_pages(pdf: Pdf) -> None:
    """What was filled in, and what was stamped on, becomes part of the page."""
    if "/AcroForm" in pdf.Root:
        pdf.generate_appearance_streams()
    links = [[link for note in _notes(page) if (link := _web_link(note))] for page in pdf.pages]
    pdf.flatten_annotations()
    for page, kept in zip(pdf.pages, links, strict=True):
        page.obj.Annots = Array([pdf.make_indirect(link) for link in kept])


def _notes(page: pikepdf.Page) -> list[Any]:
    notes = page.obj.get("/Annots")
    return list(notes.as_list()) if isinstance(notes, Array) else []


def _web_link(note: Any) -> Dictionary | None:
    """A link to the web with its place and its address, and nothing else."""
    try:
        if note.Subtype != Name.Link or note.A.S != Name.URI:
            return None
        address, place = str(note.A.URI), Array([float(each) for each in note.Rect.as_list()])
    except BAD:
        return None
    if not address.lower().startswith(WEB):
        return None
    act = Dictionary(S=Name.URI, URI=pikepdf.String(address))
    return Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=place, Border=Array([0, 0, 0]), A=act)


def _strip(page: pikepdf.Page) -> None:
    kept = KEPT | {"/Annots"} if _notes(page) else KEPT
    for key in [str(key) for key in page.obj if key not in kept]:
        del page.obj[key]
    page.obj.MediaBox = Array(_box(page))
    if int(page.obj.get("/Rotate", 0)) % 90:
        page.obj.Rotate = 0


def _box(page: pikepdf.Page) -> list[float]:
    """The paper's size; A4 where it says none that can be."""
    try:
        x0, y0, x1, y1 = (float(each) for each in page.mediabox)
    except BAD:
        return list(A4)
    low, high = (min(x0, x1), min(y0, y1)), (max(x0, x1), max(y0, y1))
    fits = all(1 < high[side] - low[side] <= HIGHEST for side in (0, 1))
    return [*low, *high] if fits else list(A4)


def _keep_layers(pdf: Pdf, out: Pdf) -> None:
    """A layer that was hidden stays hidden."""
    layers = pdf.Root.get("/OCProperties")
    if isinstance(layers, Dictionary) and isinstance(layers.get("/D"), Dictionary):
        out.Root.OCProperties = out.copy_foreign(pdf.make_indirect(layers))
