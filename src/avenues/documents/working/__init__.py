"""The working document: a plan's sections with what each side wants changed, marked by the key that both use.

`marks.py` has the key, `text.py` what a document is made of, `amending.py` what can be done to it.
`writing.py` and `reading.py` take it to Word and back; `comparing.py` says what came back changed. The key is
that of published guides for families: no text of the Tribunal's own was at hand to check it (`KEY_SOURCE`).
"""

from avenues.documents.working.amending import (
    Amendment,
    CannotPropose,
    agree,
    amendments,
    propose,
    settle,
    withdraw,
)
from avenues.documents.working.comparing import Difference, differences, headings, taken
from avenues.documents.working.marks import KEY, KEY_SOURCE, Mark, Side
from avenues.documents.working.plain import from_plain, to_plain
from avenues.documents.working.reading import CameBack, CannotRead, read
from avenues.documents.working.text import Paragraph, Piece, Section, WorkingDocument, paragraph
from avenues.documents.working.writing import write

__all__ = [
    "KEY",
    "KEY_SOURCE",
    "Amendment",
    "CameBack",
    "CannotPropose",
    "CannotRead",
    "Difference",
    "Mark",
    "Paragraph",
    "Piece",
    "Section",
    "Side",
    "WorkingDocument",
    "agree",
    "amendments",
    "differences",
    "from_plain",
    "headings",
    "paragraph",
    "propose",
    "read",
    "settle",
    "taken",
    "to_plain",
    "withdraw",
    "write",
]
