"""The text of a Word file: its letterhead, its text boxes, its paragraphs and tables in their order."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator
from typing import Any

from docx import Document
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

from avenues.reading.opening.refusals import CannotRead, Refusal

LARGEST_UNPACKED = 60 * 1024 * 1024
OF_WORD = "word/"


def page_of_word(data: bytes) -> str:
    """Its text; a paragraph each, with an empty line between them. Raises `CannotRead`."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as folder:
            parts = folder.infolist()
        if not any(part.filename.startswith(OF_WORD) for part in parts):
            raise CannotRead(Refusal.OTHER_KIND)
        if sum(part.file_size for part in parts) > LARGEST_UNPACKED:
            raise CannotRead(Refusal.TOO_BIG)
        document = Document(io.BytesIO(data))
        return "\n\n".join(part for part in _parts(document) if part.strip())
    except (CannotRead, MemoryError):
        raise
    except Exception:  # what a made-up file brings out of zip, XML and python-docx has no one name
        raise CannotRead(Refusal.BROKEN) from None


def _parts(document: Any) -> Iterator[str]:
    header = document.sections[0].header if document.sections else None
    if header is not None:
        yield from _blocks(header.iter_inner_content())
    for box in document.element.body.iter(qn("w:txbxContent")):
        if not any(above.tag.endswith("}Fallback") for above in box.iterancestors()):
            yield from (_words(paragraph) for paragraph in box.iter(qn("w:p")))
    yield from _blocks(document.iter_inner_content())


def _blocks(blocks: Iterable[Paragraph | Table]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                cells = dict.fromkeys(cell.text.strip() for cell in row.cells)
                yield "   ".join(cell for cell in cells if cell)
        else:
            yield block.text


def _words(paragraph: Any) -> str:
    return "".join(text.text or "" for text in paragraph.iter(qn("w:t")))
