"""Where each piece goes, by the law's own rules; whose it is; and what must be asked first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from avenues.casework.kinds import BodyKind, OrganisationKind
from avenues.casework.procedures import name_of
from avenues.law.calendar import BeyondCalendar
from avenues.law.facts import UNKNOWN, Facts, NotKnown, Untold
from avenues.law.options import DECISIONS, Matter
from avenues.law.proceedings.routing import STARTS, Part, parts
from avenues.law.reasons import LawError, Reasons
from avenues.law.room import Contact
from avenues.web.desk.intake.pieces import Piece

OF_A_PIECE = frozenset({"matters", "happened", "first_known"})
OWN: Mapping[OrganisationKind, frozenset[Contact]] = {
    OrganisationKind.COUNCIL: frozenset(
        {Contact.COUNCIL_COMPLAINTS, Contact.CHILDRENS_COMPLAINTS, Contact.ADULT_SOCIAL_CARE_COMPLAINTS}
    ),
    OrganisationKind.COMMISSIONER: frozenset({Contact.ICB}),
    OrganisationKind.NHS: frozenset({Contact.NHS_PROVIDER}),
    OrganisationKind.SCHOOL: frozenset({Contact.SCHOOL}),
    OrganisationKind.PROVIDER: frozenset({Contact.SCHOOL}),
}
"""Whose complaints an organisation deals with itself."""
BODIES: Mapping[Contact, frozenset[BodyKind]] = {
    Contact.COUNCIL_COMPLAINTS: frozenset({BodyKind.COUNCIL}),
    Contact.CHILDRENS_COMPLAINTS: frozenset({BodyKind.SOCIAL_CARE, BodyKind.COUNCIL}),
    Contact.ADULT_SOCIAL_CARE_COMPLAINTS: frozenset({BodyKind.SOCIAL_CARE, BodyKind.COUNCIL}),
    Contact.ICB: frozenset({BodyKind.COMMISSIONER, BodyKind.NHS}),
    Contact.NHS_PROVIDER: frozenset({BodyKind.NHS}),
    Contact.SCHOOL: frozenset({BodyKind.SCHOOL, BodyKind.EARLY_YEARS, BodyKind.POST_16}),
}
ALSO_ASKED: Mapping[Matter, tuple[str, ...]] = {
    **dict.fromkeys(DECISIONS, ("notice_sent", "appeal_lodged")),
    Matter.EXCLUSION: ("exclusion_kind", "exclusion_notice"),
    Matter.DISCRIMINATION: ("discrimination_last_act",),
}
"""What shows that a limit of the family runs, beside what the rules of routing ask."""


@dataclass(frozen=True, slots=True)
class Way:
    """A procedure and who has it, with the pieces that go there, together one complaint."""

    part: Part
    pieces: tuple[Piece, ...]
    is_ours: bool
    is_named: bool  # a piece is about this very body, or can go nowhere else

    @property
    def key(self) -> str:
        """Its name in a form."""
        return f"{self.part.procedure}:{self.part.owner.value}"

    @property
    def name(self) -> str:
        """What a page calls it."""
        return name_of(self.part.procedure) if self.part.procedure else "No procedure is known here"

    @property
    def starts(self) -> bool:
        """Does a letter of complaint start it?"""
        return self.part.procedure in STARTS


@dataclass(frozen=True, slots=True)
class Sorted:
    """Every way; what must be asked first; and the pieces whose way nobody can tell yet, each with why."""

    ways: tuple[Way, ...]
    asks: tuple[str, ...]
    open: tuple[tuple[Piece, str], ...]


def facts_of_all(base: Facts, pieces: Iterable[Piece], answers: Mapping[str, Any]) -> Facts:
    """The complaint as one: every kind, from the first day on."""
    every = tuple(pieces)
    happened = min((piece.happened for piece in every if piece.happened), default=None)
    known = min((day for piece in every if (day := piece.known or piece.happened)), default=None)
    told = {**answers, "matters": frozenset(piece.kind for piece in every)}
    if isinstance(answers.get("notice_sent"), date):
        told.setdefault("in_writing", True)  # a letter that was sent is in writing
    return _without_days(base).but(**{**told, **_days(happened, known)})


def sort(
    base: Facts, pieces: tuple[Piece, ...], answers: Mapping[str, Any], kind: OrganisationKind
) -> Sorted:
    """Ask the law where each piece goes. What is for one desk, under one procedure, is one complaint."""
    found: dict[tuple[str, Contact], list[tuple[Piece, Part, bool]]] = {}
    asks: dict[str, None] = {}
    undecided: list[tuple[Piece, str]] = []
    for piece in pieces:
        try:
            split = parts(_facts_of(base, piece, answers))
        except NotKnown as unknown:
            undecided.append((piece, unknown.fact))
            asks[unknown.fact] = None
        except Untold as untold:
            asks[untold.fact] = None
        except (LawError, BeyondCalendar):
            undecided.append((piece, "happened"))
            asks["happened"] = None
        else:
            for part in split:
                alone = len(split) == 1 or piece.body in BODIES.get(part.owner, ())
                found.setdefault((part.procedure, part.owner), []).append((piece, part, alone))
    for piece in pieces:
        asks.update(dict.fromkeys(ALSO_ASKED.get(piece.kind, ())))
    if answers.get("notice_sent") is UNKNOWN:
        asks["letter_dated"] = None  # the earlier day, where nobody knows when it was sent
    return Sorted(tuple(_way(each, kind) for each in found.values()), tuple(asks), tuple(undecided))


def _way(found: list[tuple[Piece, Part, bool]], kind: OrganisationKind) -> Way:
    first = found[0][1]
    why: dict[Reasons, None] = {}
    for _, part, _ in found:
        why.update(dict.fromkeys(part.why))
    matters = dict.fromkeys(matter for _, part, _ in found for matter in part.matters)
    return Way(
        part=replace(first, matters=tuple(matters), why=tuple(why)),
        pieces=tuple(piece for piece, _, _ in found),
        is_ours=first.owner in OWN.get(kind, frozenset()),
        is_named=any(named for _, _, named in found),
    )


def _facts_of(base: Facts, piece: Piece, answers: Mapping[str, Any]) -> Facts:
    told = {**answers, "matters": frozenset({piece.kind})}
    return _without_days(base).but(**{**told, **_days(piece.happened, piece.known or piece.happened)})


def _days(happened: date | None, known: date | None) -> dict[str, date]:
    """The days of a complaint, as far as they are known."""
    days = {"happened": happened, "first_known": known}
    return {name: day for name, day in days.items() if day is not None}


def _without_days(base: Facts) -> Facts:
    """What is known of the disagreement, but for what belongs to each complaint anew."""
    return base.only({name for name, _ in base.items()} - OF_A_PIECE)
