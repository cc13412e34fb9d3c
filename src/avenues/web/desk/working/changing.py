"""Reads what was typed about one section, and gives the document with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from avenues.documents.working import (
    CannotPropose,
    Paragraph,
    Section,
    Side,
    WorkingDocument,
    amendments,
    paragraph,
    propose,
    settle,
)

NEW, AGREE, WITHDRAW = "new", "agree", "withdraw"
ACTS = (AGREE, WITHDRAW)
BOTH = "In one paragraph you both typed and chose. Keep one of the two first, then do the other."


@dataclass(frozen=True, slots=True)
class Wrong:
    """What cannot be marked, and the box in which it was typed."""

    sentence: str
    box: str


def changed(
    document: WorkingDocument, section: Section, side: Side, typed: Mapping[str, str]
) -> tuple[WorkingDocument, tuple[Wrong, ...]]:
    """The document as it is after this, and what could not be marked."""
    wrong: list[Wrong] = []
    found: list[Paragraph] = []
    for number, each in enumerate(section.paragraphs):
        try:
            found.append(_one(each, f"p{number}", side, typed))
        except CannotPropose as refused:
            wrong.append(Wrong(str(refused), f"p{number}"))
            found.append(each)
    empty = paragraph(())
    found += [propose(empty, side, line.strip()) for line in _typed(typed, NEW).splitlines() if line.strip()]
    new = replace(section, paragraphs=tuple(each for each in found if each.pieces))
    sections = tuple(new if each is section else each for each in document.sections)
    return WorkingDocument(sections), tuple(wrong)


def _one(found: Paragraph, name: str, side: Side, typed: Mapping[str, str]) -> Paragraph:
    """What was typed; or what was chosen of each change."""
    chosen = {place: typed.get(f"{name}-{place}", "") for place in range(len(amendments(found)))}
    wanted = _typed(typed, name)
    if name in typed and wanted != found.as_wanted_by(side):
        if any(act in ACTS for act in chosen.values()):
            raise CannotPropose(BOTH)
        return propose(found, side, wanted)
    every = amendments(found)
    agreed = [each for place, each in enumerate(every) if chosen[place] == AGREE]
    withdrawn = [each for place, each in enumerate(every) if chosen[place] == WITHDRAW]
    return settle(found, agreed=agreed, withdrawn=withdrawn)


def _typed(typed: Mapping[str, str], name: str) -> str:
    return typed.get(name, "").replace("\r\n", "\n")
