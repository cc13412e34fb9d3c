"""One tree of blocks, four ways out: part of a web page, plain text, a tagged PDF, an editable Word file."""

from avenues.documents.rendering.html import to_html
from avenues.documents.rendering.pdf import to_pdf
from avenues.documents.rendering.text import to_text
from avenues.documents.rendering.word import to_docx

__all__ = ["to_docx", "to_html", "to_pdf", "to_text"]
