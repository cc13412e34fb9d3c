"""Papers to bind, made for a test, and what a bundle shows: its text by one reader, its links by another."""

from __future__ import annotations

import re
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pikepdf
import pypdfium2
from pikepdf import Array, Dictionary, Name, Pdf
from PIL import Image

from avenues.documents.bundle import Part

A4 = (595.28, 841.89)


def a_pdf(*lines: str, size: tuple[float, float] = A4, before: str = "", **page_keys: Any) -> bytes:
    """A PDF with a page for each line, after what is drawn before it; and what else its pages are to have."""
    made = BytesIO()
    with Pdf.new() as pdf:
        letters = pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
        for line in lines:
            page = pdf.add_blank_page(page_size=size)
            page.obj.Resources = Dictionary(Font=Dictionary(F=letters))
            page.obj.Contents = pdf.make_stream(f"{before} BT /F 12 Tf 72 400 Td ({line}) Tj ET".encode())
            for key, value in page_keys.items():
                page.obj[f"/{key}"] = value
        pdf.save(made)
    return made.getvalue()


def a_picture(kind: str = "JPEG", size: tuple[int, int] = (60, 90), turned: int = 1) -> bytes:
    """A picture whose upper half, as stored, is black."""
    picture = Image.new("RGB", size, "white")
    picture.paste("black", (0, 0, size[0], size[1] // 2))
    exif = picture.getexif()
    exif[274] = turned
    made = BytesIO()
    picture.save(made, kind, exif=exif)
    return made.getvalue()


def a_word_document(*paragraphs: str) -> bytes:
    """A Word document."""
    written, made = docx.Document(), BytesIO()
    for words in paragraphs:
        written.add_paragraph(words)
    written.save(made)
    return made.getvalue()


def part(folder: Path, name: str, content: bytes, title: str = "", section: str = "") -> Part:
    """The paper in a file of that name."""
    path = folder / name
    path.write_bytes(content)
    return Part(path, name, title or f"Title of {name}", "24 November 2026", section)


@dataclass(frozen=True)
class Read:
    """A bundle as its readers see it."""

    text: tuple[str, ...]
    links: tuple[tuple[str, int], ...]
    bookmarks: tuple[tuple[str, int], ...]
    labels: tuple[str, ...]


def read(path: Path) -> Read:
    """What stands on each page, where the links of the index and the bookmarks lead, the labels of pages."""
    shown = pypdfium2.PdfDocument(path)
    text = tuple(page.get_textpage().get_text_bounded() for page in shown)
    marks = tuple(
        (mark.get_title(), goal.get_index() + 1)
        for mark in shown.get_toc()
        if (goal := mark.get_dest()) is not None
    )
    labels = tuple(shown.get_page_label(number) for number in range(len(shown)))
    with Pdf.open(path) as pdf:
        at = {page.obj.objgen: number for number, page in enumerate(pdf.pages, start=1)}
        links = tuple(
            (_under(shown[number], link.Rect), at[link.Dest[0].objgen])
            for number, page in enumerate(pdf.pages)
            for link in page.obj.get("/Annots", Array()).as_list()
            if "/Dest" in link
        )
    shown.close()
    return Read(text, links, marks, labels)


def number_on(text: str) -> int:
    """The number at the foot of a page: the last thing that stands on it."""
    found = re.search(r"(\d+)\s*$", text)
    assert found, f"no number at the end of {text!r}"
    return int(found.group(1))


def everything_in(path: Path) -> str:
    """All names and strings of the file, streams unpacked: for what must not be in it."""
    with Pdf.open(path) as pdf:
        streams = (each for each in pdf.objects if isinstance(each, pikepdf.Stream))
        packed = "".join(repr(each) for each in pdf.objects)
        return packed + "".join(
            each.read_bytes().decode("latin-1") for each in streams if each.get("/Subtype") != Name.Image
        )


def _under(page: pypdfium2.PdfPage, rect: Any) -> str:
    left, bottom, right, top = (float(each) for each in rect.as_list())
    words = page.get_textpage().get_text_bounded(left, bottom, right, top)
    return " ".join(words.split())
