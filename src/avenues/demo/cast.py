"""Who is there in Northmoor: the bodies, their teams and the people at work. None of them exists."""

from __future__ import annotations

from dataclasses import dataclass

from avenues.casework.kinds import OrganisationKind, Role, TeamKind

AREA = ("northmoor", "Northmoor")
MAIL = "northmoor.example.org"


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation, with the teams that it has."""

    key: str
    name: str
    kind: OrganisationKind
    prefix: str
    teams: tuple[TeamKind, ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody at work. `desk` is what stories call the place where they sit."""

    name: str
    body: str
    desk: str
    role: Role
    does: str
    team: TeamKind | None = None

    @property
    def email(self) -> str:
        """The address by which they are known here."""
        return f"{self.name.lower().replace(' ', '.')}@{MAIL}"


BODIES = (
    Body(
        "council",
        "Northmoor Council",
        OrganisationKind.COUNCIL,
        "NC",
        (TeamKind.SEND, TeamKind.COMPLAINTS, TeamKind.SOCIAL_CARE, TeamKind.TRAVEL),
    ),
    Body("sendiass", "Northmoor SENDIASS", OrganisationKind.SENDIASS, "NS"),
    Body("tern", "Tern Mediation", OrganisationKind.MEDIATION, "TM"),
    Body("icb", "Northmoor NHS Commissioning", OrganisationKind.COMMISSIONER, "NI"),
    Body("health", "Northmoor Children’s Health Service", OrganisationKind.NHS, "NH"),
    Body("larkfell", "Larkfell Primary School", OrganisationKind.SCHOOL, "LP"),
    Body("tarnholt", "Tarnholt Academy", OrganisationKind.SCHOOL, "TA"),
    Body("ellerdene", "Ellerdene School", OrganisationKind.SCHOOL, "ES"),
    Body("skerrow", "Skerrow House School", OrganisationKind.SCHOOL, "SH"),
    Body("wrenbeck", "Wrenbeck Nursery", OrganisationKind.SCHOOL, "WN"),
    Body("college", "Northmoor College", OrganisationKind.PROVIDER, "CO"),
)

PEOPLE = (
    Person("Asha Penrose", "sendiass", "sendiass", Role.ADVISER, "Advises families, in confidence"),
    Person("Colm Hadley", "sendiass", "sendiass", Role.ADVISER, "Advises families, in confidence"),
    Person("Ruth Amadi", "sendiass", "sendiass manager", Role.MANAGER, "Manages SENDIASS"),
    Person("Dev Marsden", "council", "send", Role.OFFICER, "Assessments, plans, appeals", TeamKind.SEND),
    Person("Ines Calder", "council", "send", Role.OFFICER, "Assessments, plans, appeals", TeamKind.SEND),
    Person("Moira Teal", "council", "send manager", Role.MANAGER, "Manages the SEND team", TeamKind.SEND),
    Person(
        "Pavel Brook",
        "council",
        "complaints",
        Role.COMPLAINTS_OFFICER,
        "Takes complaints and answers them",
        TeamKind.COMPLAINTS,
    ),
    Person(
        "Sunita Gale",
        "council",
        "social care",
        Role.COMPLAINTS_OFFICER,
        "Complaints about social care",
        TeamKind.SOCIAL_CARE,
    ),
    Person("Glen Ferris", "council", "travel", Role.OFFICER, "Travel to school", TeamKind.TRAVEL),
    Person("Hester Vane", "council", "council manager", Role.MANAGER, "Manages all of it"),
    Person("Theo Lund", "council", "council figures", Role.ANALYST, "Counts, and sees nobody’s record"),
    Person("Bryn Osei", "tern", "mediation", Role.MEDIATION_ADVISER, "Mediation advice, certificates"),
    Person("Carys Nnadi", "tern", "mediation", Role.MEDIATION_ADVISER, "Mediation advice, certificates"),
    Person("Joel Winter", "tern", "mediator", Role.MEDIATOR, "Leads mediations: sees those given to him"),
    Person("Freya Kaye", "tern", "facilitator", Role.FACILITATOR, "Disagreement resolution"),
    Person("Alec Storr", "tern", "mediation manager", Role.MANAGER, "Manages the service"),
    Person("Lucia Ward", "icb", "icb", Role.OFFICER, "Commissions health care in plans"),
    Person("Noel Pike", "icb", "icb figures", Role.COMMISSIONER, "Plans services, and sees nobody’s record"),
    Person("Tess Varga", "health", "health", Role.COMPLAINTS_OFFICER, "Complaints about health care"),
    Person("Ada Rowan", "larkfell", "larkfell", Role.OFFICER, "Head of a school run by the council"),
    Person("Kofi Lister", "tarnholt", "tarnholt", Role.OFFICER, "Complaints at an academy"),
    Person("Maud Ellery", "ellerdene", "ellerdene", Role.OFFICER, "Head of a non-maintained special school"),
    Person("Piers Holt", "skerrow", "skerrow", Role.OFFICER, "Head of an independent school"),
    Person("Zoe Firth", "wrenbeck", "wrenbeck", Role.OFFICER, "Manages a nursery"),
    Person("Omar Dale", "college", "college", Role.OFFICER, "Learner support at a college"),
)
BY_EMAIL = {person.email: person for person in PEOPLE}
"""Who can be signed in as by one click: these, and nobody else."""
