"""A paper as a Word file that can be edited: real headings, lists and table heads, a title, a language."""

from __future__ import annotations

import re
from datetime import UTC, datetime, time
from io import BytesIO

from docx import Document
from docx.document import Document as Docx
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import _Cell as Cell
from docx.text.paragraph import Paragraph as DocxParagraph

from avenues.documents.blocks import Address, Block, Gap, Heading, Items, Line, Paragraph, Table, ToFill
from avenues.documents.making import Made

FONT = "Arial"
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_SENDER_INDENT = Cm(9.5)
_CELL_AIR = Pt(3)


def to_docx(made: Made) -> bytes:
    """The paper as the bytes of a Word file."""
    document = Document()
    _set_up(document, made)
    for block in made.blocks:
        _add(document, block)
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def _set_up(document: Docx, made: Made) -> None:
    """A4, one plain typeface, British English; the paper's own title, and nobody's name."""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    for name, size in (("Normal", 11), ("Heading 1", 14), ("Heading 2", 12), ("Heading 3", 11)):
        style = document.styles[name]
        style.font.name, style.font.size = FONT, Pt(size)
        style.font.color.rgb = RGBColor(0, 0, 0)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(script), FONT)
        for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:cstheme", "w:eastAsiaTheme"):
            fonts.attrib.pop(qn(theme), None)
    properties = document.core_properties
    day = datetime.combine(made.day, time(), UTC)
    properties.title, properties.author, properties.language = made.title, "", "en-GB"
    properties.created = properties.modified = day
    properties.comments = f"Words: {made.key}, version {made.version}"
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "en-GB")
    document.styles.element.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}").append(language)


def _add(document: Docx, block: Block) -> None:
    match block:
        case Heading():
            _write(document.add_heading("", min(block.level, 3)), block.line)
        case Paragraph():
            _write(document.add_paragraph(), block.line)
        case Items():
            style = "List Number" if block.numbered else "List Bullet"
            for line in block.lines:
                _write(document.add_paragraph(style=style), line)
        case Address():
            _add_address(document, block)
        case Table():
            _add_table(document, block)
        case ToFill():
            head = document.add_paragraph()
            head.add_run("Fill these in before you send it, then delete this list:").bold = True
            for label in block.labels:
                _mark(document.add_paragraph(style="List Bullet"), label)


def _add_address(document: Docx, address: Address) -> None:
    paragraph = document.add_paragraph()
    if address.sender:
        paragraph.paragraph_format.left_indent = _SENDER_INDENT
    for number, line in enumerate(address.lines):
        if number:
            paragraph.add_run().add_break()
        _write(paragraph, line)


def _add_table(document: Docx, table: Table) -> None:
    if table.caption:
        caption = document.add_paragraph()
        _write(caption, table.caption)
        caption.paragraph_format.keep_with_next = True
    made = document.add_table(rows=1, cols=len(table.heads), style="Table Grid")
    for cell, head in zip(made.rows[0].cells, table.heads, strict=True):
        for run in _write_cell(cell, head).runs:
            run.bold = True
    repeated = OxmlElement("w:tblHeader")
    repeated.set(qn("w:val"), "true")
    made.rows[0]._tr.get_or_add_trPr().append(repeated)
    for row in table.rows:
        for cell, line in zip(made.add_row().cells, row, strict=False):
            _write_cell(cell, line)
    document.add_paragraph()


def _write_cell(cell: Cell, line: Line) -> DocxParagraph:
    """The words of a cell, with air above and below them."""
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = _CELL_AIR
    _write(paragraph, line)
    return paragraph


def _write(paragraph: DocxParagraph, line: Line) -> None:
    for piece in line:
        if isinstance(piece, Gap):
            _mark(paragraph, piece.label)
        else:
            paragraph.add_run(_fit(piece.text)).bold = piece.strong or None


def _mark(paragraph: DocxParagraph, label: str) -> None:
    paragraph.add_run(f"[{label}]").font.highlight_color = WD_COLOR_INDEX.YELLOW


def _fit(text: str) -> str:
    """Without the control signs that a Word file cannot hold."""
    return _UNFIT.sub("", text)
