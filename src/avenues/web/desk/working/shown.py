"""A working document for its page: paragraphs with their changes, and how many are agreed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from avenues.documents.working import Amendment, Mark, Paragraph, Section, Side, WorkingDocument, amendments

SPOKEN = {
    Mark.AGREED_IN: "added, agreed",
    Mark.AGREED_OUT: "taken out, agreed",
    Mark.FAMILY_IN: "family adds",
    Mark.FAMILY_OUT: "family takes out",
    Mark.COUNCIL_IN: "council adds",
    Mark.COUNCIL_OUT: "council takes out",
    Mark.UNCLEAR_IN: "not clear whose",
    Mark.UNCLEAR_OUT: "not clear who takes out",
}


@dataclass(frozen=True, slots=True)
class Shown:
    """Some words: their class, what is read out before them, whether they are to go."""

    words: str
    style: str
    spoken: str
    is_out: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """A change that can be agreed or withdrawn, by the name of its box."""

    name: str
    words: str
    is_agreed: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph: as it is marked, as the side that types wants it, and its changes."""

    name: str
    pieces: tuple[Shown, ...]
    wanted: str
    choices: tuple[Choice, ...]


def lines(section: Section, side: Side) -> tuple[Line, ...]:
    """Every paragraph of a section."""
    return tuple(
        Line(f"p{number}", pieces(found), found.as_wanted_by(side), _choices(found, number))
        for number, found in enumerate(section.paragraphs)
    )


def pieces(found: Paragraph | None) -> tuple[Shown, ...]:
    """The words of a paragraph, each in the style of its mark."""
    return tuple(
        Shown(
            piece.words,
            piece.mark.key.replace("_", "-"),
            SPOKEN.get(piece.mark, ""),
            piece.mark.is_out,
        )
        for piece in (found.pieces if found else ())
    )


def counts(sections: Iterable[Section]) -> str:
    """What is agreed and what is not, in words."""
    found = [each for section in sections for one in section.paragraphs for each in amendments(one)]
    agreed = sum(each.is_agreed for each in found)
    unclear = sum(not each.is_agreed and each.side is None for each in found)
    told = [f"{_changes(agreed)} agreed"]
    told += [
        f"{sum(each.side is side for each in found)} by the {side.words.lower()} not agreed" for side in Side
    ]
    return "; ".join(told + ([f"{unclear} not clear whose"] if unclear else [])) + "."


def in_words(change: Amendment) -> str:
    """A change in a sentence."""
    who = "Agreed" if change.is_agreed else change.side.words if change.side else "Not clear whose"
    match bool(change.out.strip()), bool(change.into.strip()):
        case True, True:
            return f"{who}: “{change.out.strip()}” becomes “{change.into.strip()}”"
        case True, False:
            return f"{who}: take out “{change.out.strip()}”"
        case _:
            return f"{who}: add “{change.into.strip()}”"


def named(document: WorkingDocument, letter: str) -> Section:
    """The section of that letter; the first where there is none."""
    return next((each for each in document.sections if each.letter == letter), document.sections[0])


def _choices(found: Paragraph, number: int) -> tuple[Choice, ...]:
    return tuple(
        Choice(f"p{number}-{place}", in_words(each), each.is_agreed)
        for place, each in enumerate(amendments(found))
    )


def _changes(count: int) -> str:
    return "1 change" if count == 1 else f"{count} changes"
