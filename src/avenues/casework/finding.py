"""Full text behind one face: FTS5 on SQLite, a text index on PostgreSQL. Folded here: both find alike.

Folded: lower case, no accents, letters and figures alone. The organisation stands among the words, so that a
search reads one organisation's part of the index and no more.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection

from avenues.casework.models import Disagreement, Findable, Note

WORD = re.compile(r"[^\W_]+")
MOST_WORDS = 8
LONGEST_WORD = 60
_SQLITE = """
    SELECT row.disagreement_id, row.note_id FROM (
        SELECT rowid AS id FROM casework_findable_text WHERE casework_findable_text MATCH %s
        ORDER BY rowid DESC LIMIT %s
    ) found JOIN casework_findable row ON row.id = found.id ORDER BY row.id DESC
"""
_POSTGRESQL = """
    WITH found AS MATERIALIZED (
        SELECT id, disagreement_id, note_id FROM casework_findable
        WHERE to_tsvector('simple', words) @@ to_tsquery('simple', %s)
    ) SELECT disagreement_id, note_id FROM found ORDER BY id DESC LIMIT %s
"""


class Found(NamedTuple):
    """Where words were found: in what is said of a disagreement, or in one of its notes."""

    disagreement: UUID
    note: UUID | None


def fold(words: str) -> list[str]:
    """The words as they are kept and looked for."""
    plain = unicodedata.normalize("NFKD", words.casefold())
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return [word[:LONGEST_WORD] for word in WORD.findall(bare)]


def newest(organisations: Iterable[UUID], words: str, *, most: int) -> list[Found]:
    """Where every word stands, or a longer one that begins with it: what was written last comes first.

    Of any wall it knows nothing: show none of it before `walls.visible` has been asked.
    """
    wanted = fold(words)[:MOST_WORDS]
    bodies = [_token(organisation) for organisation in organisations]
    if not wanted or not bodies:
        return []
    on_postgresql = connection.vendor == "postgresql"
    query = _for_postgresql(bodies, wanted) if on_postgresql else _for_sqlite(bodies, wanted)
    with connection.cursor() as cursor:
        cursor.execute(_POSTGRESQL if on_postgresql else _SQLITE, [query, most])
        return [Found(_key(disagreement), _key(note)) for disagreement, note in cursor.fetchall()]


def _key(stored: Any) -> Any:
    """A key as the database gave it: SQLite has it as text."""
    return UUID(stored) if isinstance(stored, str) else stored


def keep_findable(row: Disagreement) -> None:
    """Make a disagreement be found by its reference, its people, its bodies and its summary."""
    people = [row.subject, *(party.person for party in row.parties.select_related("person"))]
    said = [row.reference, row.summary, *(body.name for body in row.bodies.all())]
    said += [name for person in people for name in (person.name, person.known_as)]
    Findable.objects.update_or_create(
        disagreement=row,
        note=None,
        defaults={"organisation_id": row.organisation_id, "words": _kept(row.organisation_id, said)},
    )


def keep_note_findable(note: Note) -> None:
    """Make a note be found by what it says."""
    Findable.objects.create(
        organisation_id=note.organisation_id,
        disagreement_id=note.disagreement_id,
        note=note,
        words=_kept(note.organisation_id, [note.words]),
    )


def _token(organisation: UUID) -> str:
    return f"org{organisation.hex}"


def _kept(organisation: UUID, said: Iterable[str]) -> str:
    return " ".join([_token(organisation), *(word for words in said for word in fold(words))])


def _for_sqlite(bodies: list[str], wanted: list[str]) -> str:
    ways = " OR ".join(f'"{body}"' for body in bodies)
    return f"({ways}) AND " + " AND ".join(f'"{word}" *' for word in wanted)


def _for_postgresql(bodies: list[str], wanted: list[str]) -> str:
    return f"({' | '.join(bodies)}) & " + " & ".join(f"{word}:*" for word in wanted)
