"""Search within the walls: references, names, what notes say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from avenues.casework.finding import Found, fold, newest
from avenues.casework.models import Disagreement, Note, Proceeding
from avenues.casework.selectors.disagreements import DisagreementLine, line_of
from avenues.casework.viewers import Viewer
from avenues.casework.walls import kept, readable, visible

BEFORE, AFTER = 8, 12
LONGEST = 240
FIRST, MOST = 2_000, 2**31 - 1
FEW, TOGETHER = 40, 500


@dataclass(frozen=True, slots=True)
class Hit:
    """A disagreement that was found; by a note, where `note` is one, with the words round the first match."""

    disagreement: DisagreementLine
    note: UUID | None
    excerpt: str


def search(viewer: Viewer, words: str, *, limit: int = 20) -> tuple[Hit, ...]:
    """What they may see in which every word stands, or one that begins with it: what was written last first.

    A word that stands in thousands of records is looked for among the last of them first.
    """
    hits: list[Hit] = []
    looked_at = 0
    for most in (FIRST, MOST):
        found = newest(viewer.opened, words, most=most)
        for some in _in_sight(viewer, found[looked_at:]):
            hits += _hits(viewer, some, words)
            if len(hits) >= limit:
                return tuple(hits[:limit])
        looked_at = len(found)
        if looked_at < most:
            break
    return tuple(hits)


def _in_sight(viewer: Viewer, found: Sequence[Found]) -> Iterator[list[Found]]:
    """A few at a time of those whose disagreement they may see. Only keys are read of the others."""
    for start in range(0, len(found), TOGETHER):
        together = found[start : start + TOGETHER]
        rows = visible(Disagreement, viewer).filter(pk__in={each.disagreement for each in together})
        seen = set(rows.values_list("pk", flat=True))
        theirs = [each for each in together if each.disagreement in seen]
        for first in range(0, len(theirs), FEW):
            yield theirs[first : first + FEW]


def _hits(viewer: Viewer, found: Sequence[Found], words: str) -> list[Hit]:
    """Those of them that they may see."""
    keys = {each.disagreement for each in found}
    rows = visible(Disagreement, viewer).filter(pk__in=keys).select_related("subject", "team")
    seen = {row.pk: row for row in rows} if keys else {}
    notes = _notes(viewer, list(seen.values()), {each.note for each in found if each.note})
    return [
        _hit(seen[each.disagreement], notes.get(each.note) if each.note else None, words)
        for each in found
        if each.disagreement in seen and (each.note is None or each.note in notes)
    ]


def _notes(viewer: Viewer, seen: list[Disagreement], keys: set[UUID]) -> dict[UUID, Note]:
    if not seen or not keys:
        return {}
    own = kept(Proceeding, viewer).filter(disagreement__in=seen)
    return {row.pk: row for row in readable(Note, viewer, of=seen, kept=own.values("pk")).filter(pk__in=keys)}


def _hit(row: Disagreement, note: Note | None, words: str) -> Hit:
    excerpt = "" if note is None else _excerpt(note.words, words)
    return Hit(line_of(row), None if note is None else note.pk, excerpt)


def _excerpt(said: str, words: str) -> str:
    """The words of a note round the first that was looked for."""
    wanted = tuple(fold(words))
    each = said.split()
    first = next((place for place, word in enumerate(each) if _begins(word, wanted)), 0)
    shown = " ".join(each[max(0, first - BEFORE) : first + AFTER])
    before, after = ("… " if first > BEFORE else ""), (" …" if len(each) > first + AFTER else "")
    return f"{before}{shown[:LONGEST]}{after}"


def _begins(word: str, wanted: tuple[str, ...]) -> bool:
    return any(part.startswith(wanted) for part in fold(word))
