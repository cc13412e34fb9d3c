"""What a letter knows from a disagreement: its facts and events, its people, the body that it goes to."""

from __future__ import annotations

from collections.abc import Mapping

from avenues.casework.kinds import BodyKind, Relation
from avenues.casework.selectors import DisagreementRecord, PersonRecord, Viewer
from avenues.documents.filling import on_a_day
from avenues.documents.paper import By, Paper
from avenues.law.assess import Assessment, assess
from avenues.law.facts import Facts
from avenues.law.options import Asker
from avenues.law.room import Contact
from avenues.web.desk.letters.contacts import confirmed
from avenues.web.desk.letters.recorded import recorded

ASKERS = {
    Relation.SELF: Asker.YOUNG_PERSON,
    Relation.PARENT: Asker.PARENT,
    Relation.CARER: Asker.PARENT,
    Relation.ALTERNATIVE: Asker.REPRESENTATIVE,
}
GOES_TO = {
    Contact.COUNCIL_SEND_TEAM: BodyKind.COUNCIL,
    Contact.COUNCIL_COMPLAINTS: BodyKind.COUNCIL,
    Contact.CHILDRENS_COMPLAINTS: BodyKind.SOCIAL_CARE,
    Contact.ADULT_SOCIAL_CARE_COMPLAINTS: BodyKind.SOCIAL_CARE,
    Contact.ICB: BodyKind.COMMISSIONER,
    Contact.NHS_PROVIDER: BodyKind.NHS,
    Contact.SCHOOL: BodyKind.SCHOOL,
}


def assessed(facts: Facts, record: DisagreementRecord) -> Assessment:
    """The facts assessed, in the voice of whoever acts."""
    asker = facts.told("asker") or _acting(record)[1]
    return assess(facts.but(asker=asker))


def prefilled(paper: Paper, viewer: Viewer, record: DisagreementRecord) -> Mapping[str, str]:
    """What is known of the people and bodies, to begin with: each can be changed."""
    person, _ = _acting(record)
    told = {
        "child_name": record.subject.name,
        "child_born": on_a_day(record.subject.born) if record.subject.born else "",
        "school_name": _body(record, BodyKind.SCHOOL, BodyKind.POST_16, BodyKind.EARLY_YEARS),
        "council_name": _body(record, BodyKind.COUNCIL),
        "our_reference": record.reference,
    }
    if paper.by is By.FAMILY:
        told |= {"your_name": person.name, "your_address": person.address, "your_email": person.email}
        told |= {"your_phone": person.phone}
        if paper.to in GOES_TO and (name := _body(record, GOES_TO[paper.to])):
            told["to_name"] = name
    else:
        told |= {"your_name": viewer.name, "body_name": viewer.post_in(record.organisation).organisation_name}
        told |= {**confirmed(paper), **recorded(paper, viewer, record)}
        if paper.to is None:
            told |= {"to_name": person.name, "to_address": person.address}
    return {name: value for name, value in told.items() if value}


def _acting(record: DisagreementRecord) -> tuple[PersonRecord, Asker]:
    """Who acts now, and as what; the child or young person where nobody else does."""
    for party in record.parties:
        if party.acts and party.until is None and party.relation in ASKERS:
            return party.person, ASKERS[party.relation]
    return record.subject, Asker.YOUNG_PERSON if not record.parties else Asker.HELPER


def _body(record: DisagreementRecord, *kinds: BodyKind) -> str:
    return next((body.name for body in record.bodies if body.kind in kinds), "")
