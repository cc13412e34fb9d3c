"""What was said, split into pieces: one thing each, with a first guess at its kind and whom it is about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from avenues.casework.kinds import BodyKind
from avenues.law.options import DECISIONS, Matter
from avenues.law.proceedings.routing import OF_THE_COUNCIL
from avenues.law.shared.social_care import SERVICES
from avenues.web.public.suggest import suggest

MOST_PIECES = 12
LINES = re.compile(r"\s*\n\s*")
SENTENCE = re.compile(r"(?<=[.!?])\s+")
COUNCIL = OF_THE_COUNCIL | DECISIONS | {Matter.TRAVEL, Matter.PROVISION_NOT_MADE}
SCHOOL = frozenset(
    {
        Matter.SEN_SUPPORT,
        Matter.PROVIDER_OTHER,
        Matter.DISCRIMINATION,
        Matter.EXCLUSION,
        Matter.ADMISSION,
    }
)


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing that is complained of. `number` is its place on the page."""

    number: int
    words: str
    kind: Matter
    body: BodyKind | None = None
    happened: date | None = None
    known: date | None = None


def split(said: str) -> tuple[str, ...]:
    """The pieces of a text: its paragraphs; of a single one, its sentences, with those alike together."""
    paragraphs = [each for each in LINES.split(said.strip()) if each]
    found = paragraphs if len(paragraphs) > 1 else list(_sentences(said.strip()))
    if len(found) > MOST_PIECES:
        found = [*found[: MOST_PIECES - 1], "\n".join(found[MOST_PIECES - 1 :])]
    return tuple(found)


def likely(words: str) -> Matter | None:
    """What kind of thing it sounds like; None if like nothing."""
    return next(iter(suggest(words)), None)


def body_of(kind: Matter) -> BodyKind | None:
    """Whom such a thing is mostly about."""
    if kind in COUNCIL:
        return BodyKind.COUNCIL
    if kind in SCHOOL:
        return BodyKind.SCHOOL
    if kind in SERVICES:
        return BodyKind.SOCIAL_CARE
    if kind is Matter.HEALTH_NOT_PROVIDED:
        return BodyKind.COMMISSIONER
    return BodyKind.NHS if kind in {Matter.HEALTH_REFUSED, Matter.HEALTH_POOR} else None


def _sentences(paragraph: str) -> Iterator[str]:
    """A sentence that sounds like nothing of its own goes on with the one before it."""
    last: Matter | None = None
    kinds: list[tuple[Matter | None, str]] = []
    for sentence in SENTENCE.split(paragraph):
        last = likely(sentence) or last
        kinds.append((last, sentence))
    for _, together in groupby(kinds, key=lambda pair: pair[0]):
        yield " ".join(sentence for _, sentence in together)
