"""People at work in made-up organisations, and their records, made through the front door: the services."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from io import BytesIO
from typing import Any
from uuid import UUID

from avenues.casework import selectors, services
from avenues.casework.kinds import (
    BodyKind,
    Capacities,
    OrganisationKind,
    Relation,
    Role,
    Scope,
    TeamKind,
)
from avenues.casework.selectors import Viewer
from avenues.law.facts import Event
from avenues.law.options import Matter

TODAY = date(2026, 11, 24)  # a Tuesday
JOINED = date(2026, 1, 5)
ROLES: dict[OrganisationKind, Role] = {
    OrganisationKind.COUNCIL: Role.OFFICER,
    OrganisationKind.SENDIASS: Role.ADVISER,
    OrganisationKind.MEDIATION: Role.MEDIATION_ADVISER,
    OrganisationKind.RESOLUTION: Role.FACILITATOR,
    OrganisationKind.COMMISSIONER: Role.OFFICER,
    OrganisationKind.NHS: Role.COMPLAINTS_OFFICER,
    OrganisationKind.SCHOOL: Role.OFFICER,
    OrganisationKind.PROVIDER: Role.OFFICER,
}


@dataclass
class Town:
    """Organisations and the people in them. `on` is today; `worker` makes somebody who works there."""

    on: date = TODAY
    organisations: dict[str, UUID] = field(default_factory=dict)
    people: int = 0

    def organisation(self, key: str, kind: OrganisationKind) -> UUID:
        """An organisation of this kind, made once."""
        if key not in self.organisations:
            self.organisations[key] = services.create_organisation(
                key=key, name=key.title(), kind=kind, prefix=key[:2]
            )
        return self.organisations[key]

    def worker(
        self, key: str, kind: OrganisationKind, role: Role | None = None, team: UUID | None = None
    ) -> Viewer:
        """Somebody who works in an organisation, in the role that is usual there."""
        self.people += 1
        user = services.create_user(email=f"person{self.people}@example.org", name=f"Person {self.people}")
        services.add_member(
            user=user,
            organisation=self.organisation(key, kind),
            role=role or ROLES[kind],
            since=JOINED,
            team=team,
        )
        return selectors.viewer_of(user, self.on)

    def team(self, key: str, kind: TeamKind) -> UUID:
        """A team of an organisation that is there."""
        return services.create_team(organisation=self.organisations[key], kind=kind, name=kind.label)


def adviser(town: Town) -> Viewer:
    """A SENDIASS adviser."""
    return town.worker("sendiass", OrganisationKind.SENDIASS)


def officer(town: Town) -> Viewer:
    """An officer of the council, for all of it."""
    return town.worker("council", OrganisationKind.COUNCIL)


def mediation_adviser(town: Town) -> Viewer:
    """An adviser of the mediation service."""
    return town.worker("mediation", OrganisationKind.MEDIATION)


def a_refusal(viewer: Viewer, name: str = "Sam Brown") -> services.Opened:
    """A disagreement about a refusal to assess, sent on 1 October 2026."""
    opened = services.open_disagreement(
        viewer,
        subject=services.PersonDetails(name, born=date(2016, 11, 3)),
        matters=[Matter.REFUSED_ASSESSMENT],
    )
    services.tell_facts(
        viewer,
        opened.disagreement,
        told={"plan": "none", "in_writing": True, "letter_dated": "2026-10-01", "notice_sent": "2026-10-01"},
        told_by="the council’s letter",
    )
    return opened


def a_mediation(viewer: Viewer, disagreement: UUID) -> UUID:
    """A mediation of which the council was told on 3 November: 30 days end on 3 December 2026."""
    key = services.start_proceeding(viewer, disagreement, avenue="mediation")
    happened(viewer, key, "adviser_contacted", date(2026, 11, 2))
    happened(viewer, key, "told_adviser_mediation", date(2026, 11, 2))
    happened(viewer, key, "mediation_asked", date(2026, 11, 3), issues="The refusal")
    return key


def happened(viewer: Viewer, proceeding: UUID, what: str, day: date, **says: Any) -> services.Recorded:
    """An event, recorded after those that are there."""
    expecting = selectors.proceeding(viewer, proceeding).expecting
    return services.record_event(viewer, proceeding, Event(what, day, says), expecting=expecting)


@dataclass(frozen=True)
class Record:
    """All that an organisation can keep of one disagreement."""

    viewer: Viewer
    opened: services.Opened
    proceeding: UUID
    note: UUID
    party: UUID
    consent: UUID
    file: UUID


def a_whole_record(viewer: Viewer, name: str, shared_with: UUID) -> Record:
    """A disagreement with everything in it."""
    opened = a_refusal(viewer, name)
    key = opened.disagreement
    parent = services.PersonDetails(f"Parent of {name}", phone="01704 000000", never="Do not ring the home")
    party = services.add_party(viewer, key, person=parent, relation=Relation.PARENT)
    services.add_body(viewer, key, kind=BodyKind.COUNCIL, name="The council")
    proceeding = a_mediation(viewer, key)
    note = services.write_note(viewer, key, said=f"{name} is worried.")
    consent = services.record_consent(
        viewer,
        key,
        given_by=party,
        shared_with=shared_with,
        scope=Scope.PROCEEDING,
        how="by phone",
        given_on=viewer.on,
    )
    letter = BytesIO(f"Dear parent of {name}".encode())
    kept = services.keep_file(viewer, key, name=f"Letter to {name}.txt", content=letter)
    services.looked_at_disagreement(viewer, key)
    return Record(viewer, opened, proceeding, note, party, consent, kept.id)


def let_the_council_in(viewer: Viewer, proceeding: UUID, town: Town) -> UUID:
    """The council takes part, as the law has it."""
    return services.let_in(
        viewer,
        proceeding,
        participant=town.organisation("council", OrganisationKind.COUNCIL),
        capacity=Capacities.PARTY,
        lawful_basis="Regulation 38 of the SEND Regulations 2014",
    )
