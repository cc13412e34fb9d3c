"""What came back changed: one difference after another, each to be taken or left; nothing in silence."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from avenues.documents.working.amending import Amendment, amendments
from avenues.documents.working.text import Paragraph, Section, WorkingDocument


@dataclass(frozen=True, slots=True)
class Difference:
    """A paragraph as it was and as it came back; None where it was or is not there."""

    number: int
    letter: str
    before: Paragraph | None
    after: Paragraph | None

    @property
    def is_unmarked(self) -> bool:
        """Was the plan's own wording changed without a mark? That is easily overlooked."""
        return _original(self.before) != _original(self.after)

    @property
    def new(self) -> tuple[Amendment, ...]:
        """Changes that are there now and were not."""
        return _without(self.after, self.before)

    @property
    def gone(self) -> tuple[Amendment, ...]:
        """Changes that were there and are not now."""
        return _without(self.before, self.after)


def differences(before: WorkingDocument, after: WorkingDocument) -> tuple[Difference, ...]:
    """Every difference, section by section, in the order of the document."""
    return tuple(each for each in _steps(before, after) if isinstance(each, Difference))


def taken(before: WorkingDocument, after: WorkingDocument, numbers: Collection[int]) -> WorkingDocument:
    """The document with the differences of these numbers taken over, and all others left."""
    sections: list[Section] = []
    for step in _steps(before, after):
        if isinstance(step, Section):
            sections.append(step)
            continue
        if isinstance(step, Difference):
            found = step.after if step.number in numbers else step.before
        else:
            found = step
        if found is not None:
            last = sections[-1]
            sections[-1] = Section(last.letter, last.heading, (*last.paragraphs, found))
    was = {section.letter for section in before.sections}
    return WorkingDocument(tuple(each for each in sections if each.paragraphs or each.letter in was))


def headings(before: WorkingDocument, after: WorkingDocument) -> tuple[tuple[str, str, str], ...]:
    """Headings that came back otherwise: the letter, how it was, how it came. They stay as they were."""
    was = {section.letter: section.heading for section in before.sections}
    return tuple(
        (section.letter, was[section.letter], section.heading)
        for section in after.sections
        if section.letter in was and section.heading != was[section.letter]
    )


def _steps(before: WorkingDocument, after: WorkingDocument) -> Iterator[Section | Paragraph | Difference]:
    """The document step by step: a section begins, a paragraph stays, a difference."""
    number = 0
    for section, old, new in _pairs(before, after):
        yield Section(section.letter, section.heading, ())
        for act, start, end, from_, to in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
            if act == "equal":
                yield from old[start:end]
                continue
            for offset in range(max(end - start, to - from_)):
                was = old[start + offset] if start + offset < end else None
                came = new[from_ + offset] if from_ + offset < to else None
                yield Difference(number, section.letter, was, came)
                number += 1


def _pairs(
    before: WorkingDocument, after: WorkingDocument
) -> Iterator[tuple[Section, tuple[Paragraph, ...], tuple[Paragraph, ...]]]:
    """Each section with its paragraphs before and after; one that came back twice is read as one."""
    came: dict[str, tuple[Paragraph, ...]] = {}
    for section in after.sections:
        came[section.letter] = (*came.get(section.letter, ()), *section.paragraphs)
    for section in before.sections:
        yield section, section.paragraphs, came.pop(section.letter, ())
    for section in after.sections:
        if section.letter in came:
            yield section, (), came.pop(section.letter)


def _original(found: Paragraph | None) -> str:
    return "" if found is None else found.original


def _without(one: Paragraph | None, other: Paragraph | None) -> tuple[Amendment, ...]:
    there = (
        {(each.side, each.is_agreed, each.out, each.into) for each in amendments(other)} if other else set()
    )
    found = amendments(one) if one else ()
    return tuple(each for each in found if (each.side, each.is_agreed, each.out, each.into) not in there)
