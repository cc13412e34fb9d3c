"""A working document as plain data, as a database keeps it, and back."""

from __future__ import annotations

from typing import Any

from avenues.documents.working.marks import Mark
from avenues.documents.working.text import Paragraph, Piece, Section, WorkingDocument

MARKS = {mark.key: mark for mark in Mark}


def to_plain(document: WorkingDocument) -> dict[str, Any]:
    """As JSON holds it."""
    return {
        "sections": [
            {
                "letter": section.letter,
                "heading": section.heading,
                "paragraphs": [
                    [[piece.words, piece.mark.key] for piece in found.pieces] for found in section.paragraphs
                ],
            }
            for section in document.sections
        ]
    }


def from_plain(plain: dict[str, Any]) -> WorkingDocument:
    """From what `to_plain` gave."""
    return WorkingDocument(
        tuple(
            Section(section["letter"], section["heading"], tuple(map(_paragraph, section["paragraphs"])))
            for section in plain["sections"]
        )
    )


def _paragraph(pieces: list[list[str]]) -> Paragraph:
    return Paragraph(tuple(Piece(words, MARKS[mark]) for words, mark in pieces))
