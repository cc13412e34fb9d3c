"""What is asked at intake: what is said, each piece of it, and whose record it becomes."""

from __future__ import annotations

from typing import Any

from django.http import QueryDict

from avenues.casework.kinds import BodyKind, Relation
from avenues.casework.selectors import Viewer
from avenues.law.options import Matter
from avenues.web.desk.forms import Field, Shape, choices_of
from avenues.web.desk.forms.figures import figures
from avenues.web.desk.intake.pieces import MOST_PIECES, body_of, likely, split
from avenues.web.desk.opening.fields import SAFELY, choices_for
from avenues.web.public.pathway.typed import PARTS

PIECES = "pieces"
"""How many pieces the form had."""
RECEIVED = Field(
    "received",
    "On which day did it come?",
    Shape.DAY,
    hint="To whichever desk it came first. If it is still to be sent, today",
    needed="Enter the day on which it came.",
)
SAID = Field("said", "What is said", Shape.WORDS, width="full", needed="Type what is said.")
RISK = Field("risk", "Somebody may be in danger now", Shape.TICK)
URGENT = Field("now_urgent", "The child is out of education, or is losing a service now", Shape.TICK)
SPOKEN = Field("spoken", "It was spoken, not written", Shape.TICK)
FROM = Field("from_name", "Who complains?", hint="The name, if it is known")
REFERENCE = Field(
    "reference",
    "Our reference",
    hint="If we have a record of this disagreement. For example CO-2026-0042",
    width="one-half",
)
SUBJECT = Field(
    "subject", "Name of the child or young person", needed="Enter the name of the child or young person."
)
RELATION = Field(
    "relation",
    "Who complains is their",
    Shape.PICK,
    choices=choices_of(Relation),
    needed="Choose who they are to the child or young person.",
)
Row = tuple[Field, ...]


def said_fields(viewer: Viewer) -> tuple[Field, ...]:
    """The first page."""
    return (*_organisation(viewer), RISK, URGENT, RECEIVED, FROM, REFERENCE, SAID, SPOKEN)


def record_fields(*, is_new: bool) -> tuple[Field, ...]:
    """Whose record it becomes, where there is none yet."""
    return (SUBJECT, RELATION, *SAFELY) if is_new else ()


def piece_fields(number: int) -> Row:
    """The boxes of one piece."""
    name = f"piece-{number}"
    return (
        Field(f"{name}-words", "In their words", Shape.WORDS, hint="Empty the box to leave it out"),
        Field(f"{name}-kind", "What kind of thing is it?", Shape.PICK, choices=choices_of(Matter)),
        Field(f"{name}-body", "Whom is it about?", Shape.PICK, choices=choices_of(BodyKind)),
        Field(f"{name}-happened", "When did it happen, or begin?", Shape.DAY, hint="If you know it"),
        Field(f"{name}-known", "When was it known?", Shape.DAY, hint="If that was later"),
    )


def rows_of(count: int) -> tuple[Row, ...]:
    """The boxes of so many pieces."""
    return tuple(piece_fields(number) for number in range(1, count + 1))


def how_many(data: QueryDict) -> int:
    """How many pieces the form had."""
    return min(figures(data.get(PIECES, ""), most=2) or 0, MOST_PIECES)


def first_guess(said: str) -> tuple[int, dict[str, Any]]:
    """How many pieces the text falls into, and what their boxes hold at first."""
    told: dict[str, Any] = {}
    pieces = split(said)
    for number, words in enumerate(pieces, 1):
        kind = likely(words)
        body = body_of(kind) if kind else None
        told[f"piece-{number}-words"] = words
        told[f"piece-{number}-kind"] = kind.key if kind else ""
        told[f"piece-{number}-body"] = body.value if body else ""
    return len(pieces), told


def names(fields: tuple[Field, ...]) -> frozenset[str]:
    """The names of their boxes."""
    whole = {field.name for field in fields}
    days = {f"{field.name}-{part}" for field in fields if field.shape is Shape.DAY for part in PARTS}
    return frozenset(whole | days)


def _organisation(viewer: Viewer) -> tuple[Field, ...]:
    if len(viewer.opened) < 2:  # noqa: PLR2004  no choice
        return ()
    of = {
        str(post.organisation): post.organisation_name
        for post in viewer.posts
        if post.organisation in viewer.opened
    }
    chosen = choices_for(list(of.items()))
    return (
        Field("organisation", "For", Shape.PICK, choices=chosen, needed="Choose for which organisation."),
    )
