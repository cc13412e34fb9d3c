"""Search within the walls: references, names, what notes say."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from avenues.casework.finding import fold, matching
from avenues.casework.models import Findable
from avenues.casework.selectors.disagreements import DisagreementLine, line_of
from avenues.casework.viewers import Viewer
from avenues.casework.walls import visible

BEFORE, AFTER = 8, 12
LONGEST = 240


@dataclass(frozen=True, slots=True)
class Hit:
    """A disagreement that was found; by a note, where `note` is one, with the words round the first match."""

    disagreement: DisagreementLine
    note: UUID | None
    excerpt: str


def search(viewer: Viewer, words: str, *, limit: int = 20) -> tuple[Hit, ...]:
    """What they may see in which every word stands, or one that begins with it; the newest first."""
    rows = matching(visible(Findable, viewer), viewer.opened, words)
    found = rows.select_related("disagreement__subject", "disagreement__team", "note")
    return tuple(_hit(row, words) for row in found.order_by("-disagreement", "-id")[:limit])


def _hit(row: Findable, words: str) -> Hit:
    excerpt = "" if row.note is None else _excerpt(row.note.words, words)
    return Hit(line_of(row.disagreement), row.note_id, excerpt)


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
