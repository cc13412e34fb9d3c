"""Reads a Word file that came back: every word by its type and by tracked changes, and what has no place.

Every word of the file is either in the document that is read or in the list of what could not be placed:
headers, notes, comments, text in boxes. That is counted, not hoped (`_left`).
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any, Final
from zipfile import BadZipFile, ZipFile

import docx
from docx.document import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.parser import parse_xml

from avenues.documents.working.marks import ADDED, KEY, KEY_SOURCE, STRUCK, Mark, Side, mark_of
from avenues.documents.working.styles import Styles
from avenues.documents.working.text import Paragraph, Piece, Section, WorkingDocument, paragraph
from avenues.documents.working.writing import EXAMPLE, KEY_HEADS

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SECTION = re.compile(r"^\s*section\s+([A-K][12]?)\b\W*(.*)$", re.IGNORECASE | re.DOTALL)
SECTION_ALONE = re.compile(r"^\s*section\s+([A-K][12]?)\s*(?:[-–—:.(]\s*(.{0,80}))?$", re.IGNORECASE)
IN_BOXES = frozenset({f"{W}txbxContent"})
OLD = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
INSERTED, DELETED = frozenset({f"{W}ins", f"{W}moveTo"}), frozenset({f"{W}del", f"{W}moveFrom"})
SIGNS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "\u2011"}
WORDS = (f"{W}t", f"{W}delText")
BROKEN = (
    PackageNotFoundError,
    BadZipFile,
    zlib.error,
    KeyError,
    ValueError,
    SyntaxError,
    OSError,
    AttributeError,
    EOFError,
)
MOST_UNPACKED = 40 * 1024 * 1024
NOT_WORD = "This is not a Word document (.docx) that can be read. Save it again in Word."
STAYS = "The {side} struck out “{words}”, which is not the {side}’s to take out. It stays as it was marked."
KEY_WORDS = frozenset({*KEY_HEADS, EXAMPLE, KEY_SOURCE, *(mark.words for mark in KEY)})


class CannotRead(ValueError):
    """It is not a Word file that can be read; the message says what to do."""


@dataclass(frozen=True, slots=True)
class CameBack:
    """What was read; every text that could not be placed in a section; what somebody should look at."""

    document: WorkingDocument
    unplaced: tuple[str, ...]
    notes: tuple[str, ...] = ()


@dataclass
class _Reading:
    """What has been read so far. `seen` holds each text that has found its place."""

    styles: Styles
    tracked: Side
    seen: set[Any] = field(default_factory=set)
    notes: list[str] = field(default_factory=list)


def read(content: bytes, *, tracked: Side) -> CameBack:
    """The document in a Word file. Tracked changes are those of the side `tracked`. Raises `CannotRead`."""
    _check_size(content)
    try:
        word = docx.Document(BytesIO(content))
        parts = list(_other_parts(word))
    except BROKEN as broken:
        raise CannotRead(NOT_WORD) from broken
    reading = _Reading(Styles(word), tracked)
    lines = [
        (_paragraph(line, reading), reading.styles.is_heading(line)) for line in _lines(word.element.body)
    ]
    lines = [(found, is_heading) for found, is_heading in lines if found.words.strip()]
    sections, before = _sections(lines)
    known = KEY_WORDS | {(word.core_properties.title or "").strip()}
    unplaced = [words for words in before if words.strip() not in known]
    unplaced += [words for part in (word.element.body, *parts) for words in _left(part, reading.seen)]
    return CameBack(WorkingDocument(sections), tuple(unplaced), tuple(reading.notes))


def _check_size(content: bytes) -> None:
    """Refuse, before it is unpacked, what would fill the memory."""
    try:
        with ZipFile(BytesIO(content)) as packed:
            unpacked = sum(
                entry.file_size for entry in packed.infolist() if entry.filename.endswith((".xml", ".rels"))
            )
    except BROKEN as broken:
        raise CannotRead(NOT_WORD) from broken
    if unpacked > MOST_UNPACKED:
        raise CannotRead(
            "There is more text in this Word document than in any plan. Take the rest out first."
        )


def _sections(lines: list[tuple[Paragraph, bool]]) -> tuple[tuple[Section, ...], list[str]]:
    """The sections, and what stands before the first. Without headings, lines that only name a section."""
    has_headings = any(is_heading and SECTION.match(found.words) for found, is_heading in lines)
    names = SECTION if has_headings else SECTION_ALONE
    sections: list[Section] = []
    before: list[str] = []
    for found, is_heading in lines:
        name = names.match(found.words) if is_heading or not has_headings else None
        if name:
            sections.append(Section(name[1].upper(), " ".join((name[2] or "").split()), ()))
        elif sections:
            last = sections[-1]
            sections[-1] = Section(last.letter, last.heading, (*last.paragraphs, found))
        else:
            before.append(found.words)
    return tuple(sections), before


def _lines(body: Any) -> Iterator[Any]:
    """Every paragraph in order, those in tables too; not those in boxes."""
    for element in body.iter(f"{W}p"):
        if not any(above.tag in IN_BOXES or above.tag == OLD for above in element.iterancestors()):
            yield element


def _paragraph(line: Any, reading: _Reading) -> Paragraph:
    return paragraph(_pieces(line, reading, line))


def _pieces(element: Any, reading: _Reading, line: Any) -> Iterator[Piece]:
    for below in element:
        if below.tag == f"{W}r":
            yield from _run(below, reading, line)
        elif below.tag not in IN_BOXES and below.tag != f"{W}p":
            yield from _pieces(below, reading, line)


def _run(run: Any, reading: _Reading, line: Any) -> Iterator[Piece]:
    """The words of a run: by their type, and by tracked changes."""
    words = "".join(_words(run, reading))
    above = {each.tag for each in run.iterancestors()}
    mark = mark_of(reading.styles.type_of(run, line))
    if above & DELETED:
        yield from _deleted(words, mark, reading)
    elif above & INSERTED and mark is Mark.ORIGINAL:
        yield Piece(words, ADDED[reading.tracked])
    else:
        yield Piece(words, mark)


def _deleted(words: str, mark: Mark, reading: _Reading) -> Iterator[Piece]:
    """What a tracked change takes out. Only words of the plan, or one's own, can be taken out by one side."""
    side = reading.tracked
    if mark is Mark.ORIGINAL:
        yield Piece(words, STRUCK[side])
    elif mark is STRUCK[side.other]:
        yield Piece(words, Mark.AGREED_OUT)
    elif mark is not ADDED[side]:
        if words.strip():
            reading.notes.append(STAYS.format(words=words.strip(), side=side.words.lower()))
        yield Piece(words, mark)


def _words(run: Any, reading: _Reading) -> Iterator[str]:
    for element in run:
        if element.tag in WORDS:
            reading.seen.add(element)
            yield element.text or ""
        elif element.tag in SIGNS:
            yield SIGNS[element.tag]
        elif element.tag == f"{W}sym":
            yield _sign(element.get(f"{W}char", ""))


def _sign(told: str) -> str:
    """A sign of a font of signs, by its number; a space where that is none that can be written."""
    try:
        sign = chr(int(told, 16) & 0xFF)
    except ValueError:
        return " "
    return sign if sign.isprintable() else " "


def _left(root: Any, seen: set[Any]) -> list[str]:
    """The texts that nobody has read, joined by their paragraphs."""
    found: dict[Any, str] = {}
    for element in root.iter(*WORDS):
        if (
            element in seen
            or not (element.text or "").strip()
            or any(a.tag == OLD for a in element.iterancestors())
        ):
            continue
        line = next((above for above in element.iterancestors(f"{W}p")), element)
        found[line] = found.get(line, "") + element.text
    return [words for words in found.values() if words.strip()]


def _other_parts(word: Document) -> Iterator[Any]:
    """Headers, footers, notes and comments, as trees."""
    for part in word.part.package.iter_parts():
        name = str(part.partname)
        if re.match(r"/word/(header|footer|footnotes|endnotes|comments)\d*\.xml$", name):
            yield parse_xml(part.blob)
