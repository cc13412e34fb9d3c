"""Disagreements, as lines of a list and as whole records."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from avenues.casework.kinds import BodyKind, Capacity, LinkKind, Outcome, Relation, Scope, State
from avenues.casework.models import (
    Assignment,
    Body,
    Consent,
    Disagreement,
    Party,
    Person,
    Proceeding,
)
from avenues.casework.procedures import name_of
from avenues.casework.selectors.pages import Part, part
from avenues.casework.viewers import Viewer
from avenues.casework.walls import (
    assigned,
    hung_on,
    in_force,
    kept,
    links_hung_on,
    the_one,
    visible,
)
from avenues.law.options import Matter

MATTERS = tuple(Matter)


@dataclass(frozen=True, slots=True)
class DisagreementLine:
    """A disagreement in a list."""

    id: UUID
    reference: str
    subject: str
    summary: str
    matters: tuple[Matter, ...]
    state: State
    opened_on: date
    team: str


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """Somebody, and how to reach them safely."""

    id: UUID
    name: str
    known_as: str
    born: date | None
    phone: str
    email: str
    address: str
    best_way: str
    best_times: str
    never: str
    language: str
    interpreter: bool
    adjustments: str


@dataclass(frozen=True, slots=True)
class PartyRecord:
    """Somebody who acts, or stands beside those who do."""

    id: UUID
    person: PersonRecord
    relation: Relation
    acts: bool
    capacity: Capacity
    since: date
    until: date | None


@dataclass(frozen=True, slots=True)
class BodyRecord:
    """A responsible body."""

    id: UUID
    kind: BodyKind
    name: str
    contact: str


@dataclass(frozen=True, slots=True)
class AssignmentRecord:
    """A colleague who deals with it."""

    membership: UUID
    name: str
    since: date


@dataclass(frozen=True, slots=True)
class LinkRecord:
    """Another disagreement that belongs with it."""

    disagreement: UUID
    reference: str
    kind: LinkKind
    why: str


@dataclass(frozen=True, slots=True)
class ConsentRecord:
    """A consent, and whether it stands."""

    id: UUID
    given_by: str
    shared_with: str
    shared_with_id: UUID
    scope: Scope
    how: str
    given_on: date
    withdrawn_on: date | None


@dataclass(frozen=True, slots=True)
class ProceedingLine:
    """A proceeding of a disagreement."""

    id: UUID
    avenue: str
    name: str
    about: str
    started_on: date
    closed_on: date | None
    outcome: str
    waits_for: str


@dataclass(frozen=True, slots=True)
class PeopleIn:
    """Whom a disagreement is about, and who acts in it or stands beside."""

    subject: PersonRecord
    parties: tuple[PartyRecord, ...]


@dataclass(frozen=True, slots=True)
class DisagreementRecord:
    """All that an organisation keeps of a disagreement, but for facts, notes and history."""

    id: UUID
    organisation: UUID
    reference: str
    summary: str
    matters: tuple[Matter, ...]
    state: State
    outcome: str
    opened_on: date
    closed_on: date | None
    team: UUID | None
    team_name: str
    area: str
    subject: PersonRecord
    parties: tuple[PartyRecord, ...]
    bodies: tuple[BodyRecord, ...]
    assigned: tuple[AssignmentRecord, ...]
    links: tuple[LinkRecord, ...]
    consents: tuple[ConsentRecord, ...]
    proceedings: tuple[ProceedingLine, ...]


def disagreements(
    viewer: Viewer,
    *,
    state: State = State.OPEN,
    assigned_to: UUID | None = None,
    go_on: str = "",
    limit: int = 50,
) -> Part[DisagreementLine]:
    """What their organisations keep, the newest first; only what is assigned to a member, if one is given."""
    rows = kept(Disagreement, viewer).filter(state=state)
    if assigned_to is not None:
        rows = rows.filter(pk__in=assigned(viewer, assigned_to))
    if (before := _key(go_on)) is not None:
        rows = rows.filter(pk__lt=before)
    found: Any = rows.order_by("-id").values_list(*NARROW, named=True)
    return part(list(found[: limit + 1]), limit, _narrow_line, lambda row: row.id.hex)


NARROW = (
    *("id", "reference", "summary", "matters", "state", "opened_on"),
    *("subject__known_as", "subject__name", "team__name"),
)
"""What a line needs and no more: a list is long, and a person has many columns."""


def _narrow_line(row: Any) -> DisagreementLine:
    return DisagreementLine(
        id=row.id,
        reference=row.reference,
        subject=row.subject__known_as or row.subject__name,
        summary=row.summary,
        matters=_matters(row.matters),
        state=State(row.state),
        opened_on=row.opened_on,
        team=row.team__name or "",
    )


def disagreement(viewer: Viewer, key: UUID) -> DisagreementRecord:
    """The whole record. Raises `NotThere`."""
    row = opened(viewer, key)
    return record_of(
        viewer, row, kept(Proceeding, viewer).filter(disagreement=row).order_by("started_on", "id")
    )


def opened(viewer: Viewer, key: UUID) -> Disagreement:
    """The row, with what a record says of it beside. Raises `NotThere`."""
    return the_one(kept(Disagreement, viewer).select_related("subject", "team", "area"), key)


def record_of(viewer: Viewer, row: Disagreement, proceedings: Iterable[Proceeding]) -> DisagreementRecord:
    """The record of a row that came through the wall, with those of its proceedings that did."""
    return DisagreementRecord(
        id=row.pk,
        organisation=row.organisation_id,
        reference=row.reference,
        summary=row.summary,
        matters=matters_of(row),
        state=State(row.state),
        outcome=Outcome(row.outcome).label if row.outcome else "",
        opened_on=row.opened_on,
        closed_on=row.closed_on,
        team=row.team_id,
        team_name=row.team.name if row.team else "",
        area=row.area.name if row.area else "",
        subject=person_of(row.subject),
        parties=_parties(row),
        bodies=tuple(
            BodyRecord(body.pk, BodyKind(body.kind), body.name, body.contact)
            for body in hung_on(Body, row).order_by("kind", "name")
        ),
        assigned=_assigned(viewer, row),
        links=tuple(_links(viewer, row)),
        consents=_consents(row),
        proceedings=tuple(_proceeding(each) for each in proceedings),
    )


def people_in(viewer: Viewer, key: UUID) -> PeopleIn:
    """The child or young person, and those who act: all that a page may need. Raises `NotThere`."""
    row = the_one(kept(Disagreement, viewer).select_related("subject"), key)
    return PeopleIn(person_of(row.subject), _parties(row))


def line_of(row: Disagreement) -> DisagreementLine:
    """A row as a line of a list."""
    return DisagreementLine(
        id=row.pk,
        reference=row.reference,
        subject=str(row.subject),
        summary=row.summary,
        matters=matters_of(row),
        state=State(row.state),
        opened_on=row.opened_on,
        team=row.team.name if row.team else "",
    )


def matters_of(row: Disagreement) -> tuple[Matter, ...]:
    """What it is about. A kind that the law no longer knows is left out."""
    return _matters(row.matters)


def _matters(keys: Iterable[str]) -> tuple[Matter, ...]:
    told = frozenset(keys)
    return tuple(matter for matter in MATTERS if matter.key in told)


def person_of(row: Person) -> PersonRecord:
    """Somebody, as pages show them."""
    return PersonRecord(
        id=row.pk,
        name=row.name,
        known_as=row.known_as,
        born=row.born,
        phone=row.phone,
        email=row.email,
        address=row.address,
        best_way=row.best_way,
        best_times=row.best_times,
        never=row.never,
        language=row.language,
        interpreter=row.interpreter,
        adjustments=row.adjustments,
    )


def _parties(row: Disagreement) -> tuple[PartyRecord, ...]:
    rows = hung_on(Party, row).select_related("person")
    return tuple(
        PartyRecord(
            id=party.pk,
            person=person_of(party.person),
            relation=Relation(party.relation),
            acts=party.acts,
            capacity=Capacity(party.capacity),
            since=party.since,
            until=party.until,
        )
        for party in rows.order_by("since", "id")
    )


def _assigned(viewer: Viewer, row: Disagreement) -> tuple[AssignmentRecord, ...]:
    rows = hung_on(Assignment, row).filter(in_force(viewer)).order_by("since", "id")
    return tuple(
        AssignmentRecord(*each) for each in rows.values_list("membership", "membership__user__name", "since")
    )


def _links(viewer: Viewer, row: Disagreement) -> list[LinkRecord]:
    """Both ways; only to what they may see too."""
    found = list(links_hung_on(row).select_related("disagreement", "other").order_by("id"))
    if not found:
        return []
    others = [(each, each.other if each.disagreement_id == row.pk else each.disagreement) for each in found]
    ends = [other.pk for _, other in others]
    seen = set(visible(Disagreement, viewer).filter(pk__in=ends).values_list("pk", flat=True))
    return [
        LinkRecord(other.pk, other.reference, LinkKind(each.kind), each.why)
        for each, other in others
        if other.pk in seen
    ]


def _consents(row: Disagreement) -> tuple[ConsentRecord, ...]:
    rows = hung_on(Consent, row)
    return tuple(
        ConsentRecord(
            id=each.pk,
            given_by=str(each.given_by.person),
            shared_with=each.shared_with.name,
            shared_with_id=each.shared_with_id,
            scope=Scope(each.scope),
            how=each.how,
            given_on=each.given_on,
            withdrawn_on=each.withdrawn_on,
        )
        for each in rows.select_related("given_by__person", "shared_with").order_by("given_on", "id")
    )


def _proceeding(row: Proceeding) -> ProceedingLine:
    return ProceedingLine(
        id=row.pk,
        avenue=row.avenue,
        name=name_of(row.avenue),
        about=row.about,
        started_on=row.started_on,
        closed_on=row.closed_on,
        outcome=Outcome(row.outcome).label if row.outcome else "",
        waits_for=row.waits_for,
    )


def _key(typed: str) -> UUID | None:
    """A key from an address; none where it cannot be read, as at the start of a list."""
    try:
        return UUID(hex=typed)
    except ValueError:
        return None
