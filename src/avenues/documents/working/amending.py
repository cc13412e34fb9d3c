"""What can be done to a paragraph: a side proposes how it should read, the sides agree, a proposal goes."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from avenues.documents.working.marks import ADDED, STRUCK, Mark, Side
from avenues.documents.working.text import Paragraph, Piece, clean, paragraph, stands_for

TOKEN = re.compile(r"\s+|\w+|[^\w\s]")
AGREED = "“{words}” was agreed by both sides. Leave it in, or undo the agreement first."


class CannotPropose(ValueError):
    """The proposal cannot be marked; the message says why."""


@dataclass(frozen=True, slots=True)
class Amendment:
    """A change by one side or agreed by both: words out, words in, or both; and its first and last piece."""

    side: Side | None
    is_agreed: bool
    out: str
    into: str
    first: int
    last: int


def amendments(found: Paragraph) -> tuple[Amendment, ...]:
    """Each change in a paragraph. Words out and words in beside each other, by the same, are one."""
    made: list[Amendment] = []
    for place, piece in enumerate(found.pieces):
        if piece.mark is Mark.ORIGINAL:
            continue
        before = made[-1] if made else None
        out, into = (piece.words, "") if piece.mark.is_out else ("", piece.words)
        same = before is not None and (before.side, before.is_agreed, before.last + 1) == (
            piece.mark.side,
            piece.mark.is_agreed,
            place,
        )
        if same and before is not None:
            joined = (before.out + out, before.into + into)
            made[-1] = Amendment(before.side, before.is_agreed, *joined, before.first, place)
        else:
            made.append(Amendment(piece.mark.side, piece.mark.is_agreed, out, into, place, place))
    return tuple(made)


def propose(found: Paragraph, side: Side, wanted: str) -> Paragraph:
    """The paragraph with the changes that make it read as this side wants. Raises `CannotPropose`.

    Taking out what the other side wants out is agreement. Taking out one's own addition withdraws it.
    """
    tokens = [(token, piece.mark) for piece in found.pieces for token in TOKEN.findall(piece.words)]
    standing = [place for place, (_, mark) in enumerate(tokens) if stands_for(mark, side)]
    now = [tokens[place][0] for place in standing]
    is_free = [
        token.isspace() and tokens[place][1] is Mark.ORIGINAL
        for token, place in zip(now, standing, strict=True)
    ]
    asked = TOKEN.findall(clean(wanted))
    gone: set[int] = set()
    added: dict[int, str] = {}
    for step in _steps(now, asked, is_free):
        gone |= set(standing[step.start : step.end])
        after = standing[step.end - 1] if step.end else -1
        added[after] = added.get(after, "") + "".join(asked[step.from_ : step.to])
    if agreed := "".join(tokens[place][0] for place in sorted(gone) if tokens[place][1] is Mark.AGREED_IN):
        raise CannotPropose(AGREED.format(words=agreed.strip() or "a space"))
    return paragraph(_changed(tokens, gone, added, side))


@dataclass(slots=True)
class _Step:
    """Of what stands, from `start` to `end` goes; of what is asked, from `from_` to `to` comes."""

    start: int
    end: int
    from_: int
    to: int


def _steps(now: list[str], asked: list[str], is_free: list[bool]) -> list[_Step]:
    """What goes and what comes. Changes with only a space between them are one: that reads better."""
    steps: list[_Step] = []
    for act, start, end, from_, to in SequenceMatcher(None, now, asked, autojunk=False).get_opcodes():
        if act == "equal":
            continue
        last = steps[-1] if steps else None
        if last is not None and start - last.end == 1 and is_free[last.end]:
            last.end, last.to = end, to
        else:
            steps.append(_Step(start, end, from_, to))
    for step in steps:
        _with_the_space(step, now, asked, is_free)
    return steps


def _with_the_space(step: _Step, now: list[str], asked: list[str], is_free: list[bool]) -> None:
    """Words replaced by others take the space after them along, or old and new would run into one."""
    replaces = step.start < step.end and step.from_ < step.to
    if (
        replaces
        and step.end < len(now)
        and is_free[step.end]
        and asked[step.to : step.to + 1] == [now[step.end]]
    ):
        step.end, step.to = step.end + 1, step.to + 1


def _changed(
    tokens: list[tuple[str, Mark]], gone: set[int], added: dict[int, str], side: Side
) -> Iterator[Piece]:
    yield Piece(added.get(-1, ""), ADDED[side])
    for place, (token, mark) in enumerate(tokens):
        if place not in gone:
            yield Piece(token, mark)
        elif (struck := _struck(mark, side)) is not None:
            yield Piece(token, struck)
        yield Piece(added.get(place, ""), ADDED[side])


def _struck(mark: Mark, side: Side) -> Mark | None:
    """The mark of words that this side takes out; None where they simply go."""
    if mark is ADDED[side]:
        return None
    return STRUCK[side] if mark is Mark.ORIGINAL else Mark.AGREED_OUT


def agree(found: Paragraph, asked: Amendment) -> Paragraph:
    """Both sides agree to it."""
    return settle(found, agreed=(asked,))


def withdraw(found: Paragraph, asked: Amendment) -> Paragraph:
    """It goes: what it adds is no longer there, and what it takes out stands as before."""
    return settle(found, withdrawn=(asked,))


def settle(
    found: Paragraph, *, agreed: Collection[Amendment] = (), withdrawn: Collection[Amendment] = ()
) -> Paragraph:
    """Several at once: those that both agree to, and those that go."""
    marks: list[Mark | None] = [piece.mark for piece in found.pieces]
    for each in agreed:
        for place in range(each.first, each.last + 1):
            is_out = found.pieces[place].mark.is_out
            marks[place] = Mark.AGREED_OUT if is_out else Mark.AGREED_IN
    for each in withdrawn:
        for place in range(each.first, each.last + 1):
            marks[place] = Mark.ORIGINAL if found.pieces[place].mark.is_out else None
    kept = zip(found.pieces, marks, strict=True)
    return paragraph(Piece(piece.words, mark) for piece, mark in kept if mark is not None)
