"""Sets up Northmoor: its bodies, teams and people, and who sits at which desk."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random
from uuid import UUID

from avenues.casework import selectors, services
from avenues.casework.kinds import TeamKind
from avenues.casework.selectors import Viewer
from avenues.demo.cast import AREA, BODIES, PEOPLE, Person
from avenues.demo.names import FAMILY, GROWN, sometimes

YEARS_AT_WORK = 6
HOUSES_THAT_GROW = ("sendiass", "send", "complaints", "social care", "mediation", "health")


@dataclass
class Area:
    """Northmoor as it stands: keys of its bodies and teams, and the people at each desk."""

    key: UUID
    bodies: dict[str, UUID] = field(default_factory=dict)
    teams: dict[TeamKind, UUID] = field(default_factory=dict)
    desks: dict[str, list[Viewer]] = field(default_factory=dict)

    def somebody(self, desk: str, chance: Random) -> Viewer:
        """Who takes the call at a desk: the first of them more often than the rest."""
        there = self.desks[desk]
        return there[0] if sometimes(chance, 0.5) else chance.choice(there)

    def body_of(self, desk: str) -> UUID:
        """The organisation that a desk belongs to."""
        return self.desks[desk][0].organisations[0]

    def team_of(self, desk: str) -> UUID | None:
        """The team that a desk belongs to, if it belongs to one."""
        return self.desks[desk][0].posts[0].team


def set_up(on: date, people: int, chance: Random) -> Area:
    """The area with its named people, and colleagues of theirs up to so many."""
    key, name = AREA
    area = Area(services.create_area(key=key, name=name))
    for body in BODIES:
        area.bodies[body.key] = services.create_organisation(
            key=body.key, name=body.name, kind=body.kind, prefix=body.prefix, areas=[area.key]
        )
        for team in body.teams:
            area.teams[team] = services.create_team(
                organisation=area.bodies[body.key], kind=team, name=team.label
            )
    for person in (*PEOPLE, *_colleagues(people - len(PEOPLE), chance)):
        area.desks.setdefault(person.desk, []).append(_at_work(area, person, on))
    return area


def _at_work(area: Area, person: Person, on: date) -> Viewer:
    user = services.create_user(email=person.email, name=person.name)
    services.add_member(
        user=user,
        organisation=area.bodies[person.body],
        role=person.role,
        since=on - timedelta(days=365 * YEARS_AT_WORK),
        team=area.teams[person.team] if person.team else None,
    )
    return selectors.viewer_of(user, on)


def _colleagues(count: int, chance: Random) -> list[Person]:
    """More people at the desks where several sit, each with a name of their own."""
    first = {person.desk: person for person in reversed(PEOPLE)}
    names = [f"{given} {family}" for given in GROWN for family in FAMILY]
    chance.shuffle(names)
    desks = [first[HOUSES_THAT_GROW[number % len(HOUSES_THAT_GROW)]] for number in range(max(0, count))]
    return [replace(person, name=name) for person, name in zip(desks, names, strict=False)]
