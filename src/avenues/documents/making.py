"""Makes a paper for a person: its words filled with what is known, laid out as a letter or a document.

What comes out is one tree of blocks; `rendering/` turns it into a page, a PDF, a Word file or plain text.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from avenues.documents.blocks import (
    Address,
    Block,
    Gap,
    Heading,
    Line,
    Paragraph,
    ToFill,
    gaps_in,
    line,
    plain,
)
from avenues.documents.filling import fill
from avenues.documents.knowing import Knowing, context
from avenues.documents.paper import By, Form, Paper
from avenues.law.calendar import plain as in_full
from avenues.law.options import Asker

SENDER = {
    By.FAMILY: ("your_name", "your_address", "your_email", "your_phone"),
    By.BODY: ("body_name", "your_address", "your_email", "your_phone"),
}
IN_EVERY_HEAD = frozenset({"your_name", "body_name", "your_address"})


@dataclass(frozen=True, slots=True)
class Made:
    """A paper for somebody. `blocks` begin with what is still to fill, if anything is."""

    key: str
    title: str
    day: date
    version: str
    blocks: tuple[Block, ...]
    gaps: tuple[str, ...]


def make(paper: Paper, knowing: Knowing) -> Made:
    """The paper, filled and laid out. Raises `BadWords` where an operator's words cannot be read."""
    body = fill(paper.words, context(paper, knowing))
    blocks = _letter(paper, knowing, body) if paper.form is Form.LETTER else body
    gaps = gaps_in(blocks)
    top: tuple[Block, ...] = (ToFill(gaps),) if gaps else ()
    return Made(
        paper.key, title_of(body) or paper.title, knowing.assessment.on, paper.version, top + blocks, gaps
    )


def title_of(blocks: tuple[Block, ...]) -> str:
    """What the paper is called in the properties of its file: its first heading."""
    return next((plain(block.line) for block in blocks if isinstance(block, Heading)), "")


def _letter(paper: Paper, knowing: Knowing, body: tuple[Block, ...]) -> tuple[Block, ...]:
    """Who writes, to whom, on which day; the subject and the words; the name at the end."""
    return (
        Address(_sender(paper, knowing), sender=True),
        Address(_recipient(paper, knowing)),
        Paragraph(line(in_full(knowing.assessment.on))),
        *_references(knowing),
        Paragraph(line("Dear ", _addressed(knowing), ",")),
        *body,
        Paragraph(line("Yours sincerely," if knowing.typed("to_name") else "Yours faithfully,")),
        Paragraph(_signed(paper, knowing)),
    )


def _signed(paper: Paper, knowing: Knowing) -> Line:
    """The name; for a body, with the job and the body, in one line that no page can part."""
    name = _typed(paper, knowing, "your_name")
    return name if paper.by is By.FAMILY else (*name, *line(", "), *_typed(paper, knowing, "body_name"))


def _references(knowing: Knowing) -> tuple[Paragraph, ...]:
    """Ours and theirs, where they are told."""
    told = (
        ("Our reference", knowing.typed("our_reference")),
        ("Your reference", knowing.typed("their_reference")),
    )
    return tuple(Paragraph(line(f"{words}: {reference}")) for words, reference in told if reference)


def _sender(paper: Paper, knowing: Knowing) -> tuple[Line, ...]:
    """Name and address as lines; an e-mail address and a number only where they are told."""
    asked = {detail.name for detail in paper.asks}
    lines: list[Line] = []
    for name in SENDER[paper.by]:
        told = knowing.typed(name)
        if told:
            lines.extend(line(each.strip()) for each in told.splitlines() if each.strip())
        elif name in asked and name in IN_EVERY_HEAD:
            lines.append(_typed(paper, knowing, name))
    return tuple(lines)


def _recipient(paper: Paper, knowing: Knowing) -> tuple[Line, ...]:
    typed = [knowing.typed("to_name"), *knowing.typed("to_address").splitlines()]
    lines = [line(each) for each in (*(each.strip() for each in typed),) if each]
    if not knowing.typed("to_name") and knowing.to_name:
        lines = [line(knowing.to_name), *(line(each) for each in knowing.to_lines), *lines]
    return tuple(lines) or ((Gap("Who the letter goes to"),),)


def _addressed(knowing: Knowing) -> str:
    """Whom the letter greets: the person or the office, without where they are."""
    name = knowing.typed("to_name").partition(",")[0]
    return name.removeprefix("The ") or "Sir or Madam"


def _typed(paper: Paper, knowing: Knowing, name: str) -> Line:
    """What was typed, or a gap for it. A young person's name is their own."""
    told = knowing.typed(name)
    if told:
        return line(told)
    asked = next((detail for detail in paper.asks if detail.name == name), None)
    asker: Asker | None = knowing.asker
    return (Gap(asked.label_for(asker) if asked else "Your name"),)
