"""Tells a story step by step, each step on its day and by somebody at their desk, until today.

A story is a function of `Telling`. It moves time on with `after`; what lies beyond today is still to
come, so a story begun a month ago stands where it stands after a month. What the
services refuse is a fault in it.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random
from typing import Any, Self
from uuid import UUID

from avenues.casework import services
from avenues.casework.kinds import BodyKind, Capacities, LinkKind, Outcome, Relation, Scope
from avenues.casework.selectors import Viewer
from avenues.demo.area import Area
from avenues.demo.families import Family
from avenues.law.clocks import Who
from avenues.law.facts import Event
from avenues.law.options import Matter, Order
from avenues.law.proceedings.kinds import Promise

SATURDAY = 5


class StillToCome(Exception):
    """The rest of the story lies ahead of today."""


@dataclass
class Telling:
    """One family's story under way: `day` is where it has come to."""

    area: Area
    chance: Random
    family: Family
    day: date
    today: date

    def after(self, days: int, *, or_later: int = 0) -> date:
        """Time goes on to a weekday so many days later, or a little more. Raises `StillToCome`."""
        day = self.day + timedelta(days=days + self.chance.randint(0, or_later))
        while day.weekday() >= SATURDAY:
            day += timedelta(days=1)
        if day > self.today:
            raise StillToCome
        self.day = day
        return day

    def ago(self, days: int) -> date:
        """A day before the one to which the story has come."""
        return self.day - timedelta(days=days)

    def ahead(self, days: int) -> date:
        """A weekday after the one to which the story has come."""
        day = self.day + timedelta(days=days)
        while day.weekday() >= SATURDAY:
            day += timedelta(days=1)
        return day

    def opens(self, desk: str, *matters: Matter, summary: str, told_by: str = "", **facts: Any) -> Record:
        """Somebody at a desk opens the family's disagreement, with who acts and what is known."""
        viewer = replace(self.area.somebody(desk, self.chance), on=self.day)
        opened = services.open_disagreement(
            viewer, subject=self.family.child, matters=matters, summary=summary, area=self.area.key
        )
        record = Record(self, desk, viewer, opened.disagreement)
        record.party = services.add_party(
            viewer,
            opened.disagreement,
            person=self.family.acts or opened.subject,
            relation=Relation.PARENT if self.family.acts else Relation.SELF,
        )
        return record.learns(told_by or "the family", **{**self.family.facts, **facts})


@dataclass
class Record:
    """A desk's own record of the disagreement."""

    telling: Telling
    desk: str
    worker: Viewer
    key: UUID
    party: UUID = field(init=False)

    @property
    def by(self) -> Viewer:
        """Who deals with it, on the day to which the story has come."""
        return replace(self.worker, on=self.telling.day)

    def learns(self, told_by: str, **facts: Any) -> Self:
        """Facts are told."""
        services.tell_facts(self.by, self.key, told=facts, told_by=told_by)
        return self

    def notes(self, said: str, *, within: Course | None = None) -> Self:
        """A note for the desk's own eyes."""
        services.write_note(self.by, self.key, said=said, proceeding=within.key if within else None)
        return self

    def names(self, kind: BodyKind, name: str) -> Self:
        """A responsible body is in it."""
        services.add_body(self.by, self.key, kind=kind, name=name)
        return self

    def stands_beside(self, relation: Relation, name: str) -> Self:
        """Somebody helps the family, without acting for it."""
        person = services.PersonDetails(name)
        services.add_party(self.by, self.key, person=person, relation=relation, acts=False)
        return self

    def may_share_with(self, desk: str, scope: Scope = Scope.PROCEEDING) -> UUID:
        """The family agrees that something is shared with another body."""
        return services.record_consent(
            self.by,
            self.key,
            given_by=self.party,
            shared_with=self.telling.area.body_of(desk),
            scope=scope,
            how=self.telling.chance.choice(("by phone", "by e-mail", "in writing")),
            given_on=self.telling.day,
        )

    def no_longer_shares(self, consent: UUID) -> Self:
        """The family takes its consent back."""
        services.withdraw_consent(self.by, consent)
        return self

    def starts(self, avenue: str, about: str = "") -> Course:
        """An avenue is used."""
        return Course(self, services.start_proceeding(self.by, self.key, avenue=avenue, about=about))

    def is_given_to(self, desk: str) -> Self:
        """Somebody at another desk of the same body deals with it too."""
        member = self.telling.area.desks[desk][0].posts[0].membership
        services.assign(self.by, self.key, membership=member)
        return self

    def belongs_with(self, other: Record, kind: LinkKind, why: str) -> Self:
        """Two records of one desk belong together."""
        services.link(self.by, self.key, other.key, kind=kind, why=why)
        return self

    def ends(self, outcome: Outcome) -> None:
        """All is over."""
        services.close_disagreement(self.by, self.key, outcome=outcome)


@dataclass
class Course:
    """A proceeding under way."""

    record: Record
    key: UUID
    entries: int = 0

    def happens(
        self, what: str, *, by: str = "", on: date | None = None, familys_word: bool = False, **says: Any
    ) -> Self:
        """It happened today, or on an earlier day; recorded by whoever keeps it, or at another desk."""
        services.record_event(
            self._at(by),
            self.key,
            Event(what, on or self.record.telling.day, says),
            expecting=self.entries,
            familys_word=familys_word,
        )
        self.entries += 1
        return self

    def is_put_right(self, why: str, *, back: int = 1, instead: Event | None = None) -> Self:
        """An entry so far back was wrong."""
        services.correct_entry(
            self.record.by,
            self.key,
            number=self.entries - back,
            instead=instead,
            why=why,
            expecting=self.entries,
        )
        self.entries += 1
        return self

    def lets_in(
        self,
        desk: str,
        *,
        law: str = "",
        consent: UUID | None = None,
        capacity: Capacities = Capacities.PARTY,
    ) -> UUID:
        """Another body takes part."""
        area = self.record.telling.area
        return services.let_in(
            self.record.by,
            self.key,
            participant=area.body_of(desk),
            capacity=capacity,
            lawful_basis=law,
            consent=consent,
            team=area.team_of(desk),
        )

    def is_tied(self, participation: UUID, own: Record) -> Self:
        """Who takes part ties it to their own record."""
        services.tie_to_own_record(own.by, participation, disagreement=own.key)
        return self

    def seats(self, *desks: str) -> Self:
        """Somebody from each of these desks is in the room."""
        for desk in desks:
            member = self.record.telling.area.desks[desk][0].posts[0].membership
            services.give_seat(self.record.by, self.key, membership=member)
        return self

    def is_said_in_the_room(self, desk: str, said: str) -> Self:
        """A note for those in the room alone."""
        services.write_sealed_note(self._at(desk, first=True), self.key, said=said)
        return self

    def ends(self, outcome: Outcome) -> Self:
        """It is over, whatever was left undone."""
        services.close_proceeding(self.record.by, self.key, outcome=outcome, knowing_what_is_open=True)
        return self

    def _at(self, desk: str, *, first: bool = False) -> Viewer:
        if not desk:
            return self.record.by
        telling = self.record.telling
        area = telling.area
        worker = area.desks[desk][0] if first else area.somebody(desk, telling.chance)
        return replace(worker, on=telling.day)


def promise(what: str, owner: Who, due: date | None = None, order: Order | None = None) -> Promise:
    """What was promised, by whom, by when."""
    return Promise(what, owner, order, due)
