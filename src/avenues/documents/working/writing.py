"""A working document as Word: the key at the top, then each section, its changes in the type of the key."""

from __future__ import annotations

from io import BytesIO

import docx
from docx.document import Document
from docx.text.paragraph import Paragraph as WordParagraph

from avenues.documents.working.marks import KEY, KEY_SOURCE, Mark
from avenues.documents.working.text import WorkingDocument

KEY_HEADS = ("Type", "What it means")
EXAMPLE = "Like this"
TITLE = "Working document"


def write(document: WorkingDocument, *, title: str = TITLE) -> bytes:
    """The bytes of the Word file. Nothing in it is hidden."""
    word = docx.Document()
    word.core_properties.title = title
    word.core_properties.author = ""
    word.core_properties.language = "en-GB"
    word.add_heading(title, level=0)
    _key(word)
    for section in document.sections:
        word.add_heading(f"Section {section.letter}: {section.heading}", level=1)
        for found in section.paragraphs:
            line = word.add_paragraph()
            for piece in found.pieces:
                set_in_type(line, piece.words, piece.mark)
    made = BytesIO()
    word.save(made)
    return made.getvalue()


def _key(word: Document) -> None:
    word.add_paragraph(KEY_SOURCE)
    table = word.add_table(rows=1, cols=2, style="Table Grid")
    for cell, head in zip(table.rows[0].cells, KEY_HEADS, strict=True):
        cell.paragraphs[0].add_run(head)
    for mark in KEY:
        example, meaning = table.add_row().cells
        set_in_type(example.paragraphs[0], EXAMPLE, mark)
        meaning.paragraphs[0].add_run(mark.words)


def set_in_type(line: WordParagraph, words: str, mark: Mark) -> None:
    """Add words in the type of their mark."""
    run = line.add_run(words)
    font = run.font
    for name in ("bold", "italic", "underline", "strike"):
        if getattr(mark.type, name):
            setattr(font, name, True)
