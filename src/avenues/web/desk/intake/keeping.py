"""Makes a record of what is ours: the disagreement, a proceeding for each part with its first event, a note.

All in one transaction: whole, or not at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from textwrap import shorten
from typing import Any
from uuid import UUID

from django.db import transaction

from avenues.casework import selectors, services
from avenues.casework.kinds import BodyKind, Relation
from avenues.casework.selectors import DisagreementRecord, Viewer
from avenues.casework.services import PersonDetails
from avenues.law.calendar import plain
from avenues.law.facts import Facts
from avenues.law.options import in_order
from avenues.law.proceedings.routing import begin
from avenues.web.desk.intake.letters import owner
from avenues.web.desk.intake.pieces import Piece
from avenues.web.desk.intake.sorting import Way
from avenues.web.desk.opening.fields import details
from avenues.web.desk.words import matters_in_words

LONGEST_ABOUT = 300
DAYS = ("happened", "first_known")
UNNAMED = "Name not given"


@dataclass(frozen=True, slots=True)
class Accepted:
    """What is kept, and what is only noted: `facts` are those of the parts that are taken on."""

    taken: tuple[Way, ...]
    elsewhere: tuple[Way, ...]
    facts: Facts
    answers: Mapping[str, Any]
    received: date
    said: str
    spoken: bool
    from_name: str

    @property
    def born(self) -> date | None:
        """The date of birth, if it was answered."""
        born: date | None = self.facts.told("born")
        return born


def keep(
    viewer: Viewer,
    accepted: Accepted,
    *,
    existing: DisagreementRecord | None,
    values: Mapping[str, Any],
    organisation: UUID,
) -> UUID:
    """Record it. Raises `Refused` or `BadFacts`, and then nothing of it is kept."""
    with transaction.atomic():
        key = existing.id if existing else _open(viewer, accepted, values, organisation)
        services.tell_facts(viewer, key, told=_told(accepted, existing), told_by=_told_by(accepted))
        for way in accepted.taken:
            _begin(viewer, key, way, accepted)
        _name_bodies(viewer, key, accepted, existing)
        services.write_note(viewer, key, said=_note(accepted))
    return key


def _open(viewer: Viewer, accepted: Accepted, values: Mapping[str, Any], organisation: UUID) -> UUID:
    relation = Relation(values["relation"])
    is_self = relation is Relation.SELF
    name = values["subject"] if is_self else accepted.from_name or UNNAMED
    acts = details({**values, "name": name}, "name", born=accepted.born if is_self else None)
    opened = services.open_disagreement(
        viewer,
        subject=acts if is_self else PersonDetails(values["subject"], born=accepted.born),
        organisation=organisation,
        told_by=_told_by(accepted),
    )
    services.add_party(
        viewer, opened.disagreement, person=opened.subject if is_self else acts, relation=relation
    )
    return opened.disagreement


def _begin(viewer: Viewer, key: UUID, way: Way, accepted: Accepted) -> None:
    about = shorten(matters_in_words(way.part.matters), LONGEST_ABOUT, placeholder=" …")
    started = services.start_proceeding(viewer, key, avenue=way.part.procedure, about=about)
    words = "\n\n".join(piece.words for piece in way.pieces)
    event = begin(way.part, accepted.received, words)
    if event is not None:
        services.record_event(viewer, started, event, expecting=0)


def _told(accepted: Accepted, existing: DisagreementRecord | None) -> dict[str, Any]:
    """What was answered, and what the parts that are taken on are about, beside what it was about before."""
    before = existing.matters if existing else ()
    matters = {*before, *(matter for way in accepted.taken for matter in way.part.matters)}
    told: dict[str, Any] = {**accepted.answers, "matters": [each.key for each in in_order(matters)]}
    for name in DAYS:
        day = accepted.facts.told(name)
        if day is not None:
            told[name] = day.isoformat()
    if accepted.facts.told("urgent"):
        told["urgent"] = True
    if accepted.spoken:
        told["complaint_spoken"] = True
    return told


def _name_bodies(viewer: Viewer, key: UUID, accepted: Accepted, existing: DisagreementRecord | None) -> None:
    """Whom the parts are about, where the record does not name such a body yet."""
    known = {body.kind for body in existing.bodies} if existing else set[BodyKind]()
    for body in dict.fromkeys(piece.body for piece in _pieces(accepted.taken) if piece.body):
        if body not in known:
            services.add_body(viewer, key, kind=body, name=body.label)


def _note(accepted: Accepted) -> str:
    """The whole complaint as it was typed, and what became of each part that is not kept here."""
    lines = [f"Complaint of {plain(accepted.received)}, as it was typed:", accepted.said]
    for way in accepted.elsewhere:
        numbers = ", ".join(str(piece.number) for piece in way.pieces)
        lines.append(f"Part {numbers} is not kept here. It belongs to {owner(way.part.owner)}: {way.name}.")
    return "\n\n".join(lines)


def _pieces(ways: Iterable[Way]) -> tuple[Piece, ...]:
    return tuple(piece for way in ways for piece in way.pieces)


def _told_by(accepted: Accepted) -> str:
    return accepted.from_name or "the complaint"


def existing_of(viewer: Viewer, reference: str) -> DisagreementRecord | None:
    """The record with this reference, if they can open it."""
    found = selectors.by_reference(viewer, reference)
    return None if found is None else selectors.disagreement(viewer, found)
