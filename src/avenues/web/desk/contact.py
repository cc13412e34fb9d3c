"""How it is safe to get in touch: recorded once, at the top of every page of a disagreement."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from avenues.casework import selectors
from avenues.casework.selectors import DisagreementRecord, PeopleIn, PersonRecord, Viewer


@dataclass(frozen=True, slots=True)
class Safely:
    """One person: how, when and never; language and adjustments. Empty where nothing was said."""

    name: str
    relation: str
    how: str
    reach: str
    when: str
    never: str
    language: str
    adjustments: str

    @property
    def is_said(self) -> bool:
        """Has anybody said how it is safe?"""
        return bool(self.how or self.when or self.never)


def safely_in(viewer: Viewer, disagreement: UUID | None) -> tuple[Safely, ...]:
    """The same by the key of our own record. One that takes part has none, and is told nothing."""
    return () if disagreement is None else safely(selectors.people_in(viewer, disagreement))


def safely(record: DisagreementRecord | PeopleIn) -> tuple[Safely, ...]:
    """Those who act, and the child or young person where something was said of them or nobody else acts."""
    acting = [party for party in record.parties if party.acts and party.until is None]
    found = [_of(party.person, party.relation.label) for party in acting]
    subject = _of(record.subject, "Child or young person")
    is_there = any(party.person.id == record.subject.id for party in acting)
    if not is_there and (not acting or subject.is_said or subject.language or subject.adjustments):
        found.append(subject)
    return tuple(found)


def _what_never(said: str) -> str:
    """What never to do, without the word that stands before it on the page."""
    return said[len("never ") :] if said.lower().startswith("never ") else said


def _of(person: PersonRecord, relation: str) -> Safely:
    language = person.language
    if person.interpreter:
        language = f"{language}, with an interpreter" if language else "An interpreter is needed"
    return Safely(
        name=person.known_as or person.name,
        relation=relation,
        how=person.best_way,
        reach=" · ".join(each for each in (person.phone, person.email) if each),
        when=person.best_times,
        never=_what_never(person.never),
        language=language,
        adjustments=person.adjustments,
    )
