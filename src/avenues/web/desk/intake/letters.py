"""Text to copy: the letter that says where a part belongs, and the one by which a family complains."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.timezone import localdate

from avenues.casework.kinds import OrganisationKind
from avenues.directory import selectors
from avenues.documents.knowing import Knowing
from avenues.documents.making import make
from avenues.documents.paper import papers
from avenues.documents.rendering import to_text
from avenues.law.assess import assess
from avenues.law.calendar import plain
from avenues.law.facts import Facts
from avenues.law.room import Contact
from avenues.web.desk.intake.sorting import Way
from avenues.web.desk.letters.contacts import as_lines, confirmed
from avenues.web.desk.words import spoken
from avenues.web.public.pathway.spoken import inside

OWNERS = {
    Contact.SENDIASS: "the local SEND information, advice and support service (SENDIASS)",
    Contact.COUNCIL_SEND_TEAM: "the council’s SEND team",
    Contact.COUNCIL_COMPLAINTS: "the council’s complaints team",
    Contact.CHILDRENS_COMPLAINTS: "the council’s team for complaints about children’s social care",
    Contact.ADULT_SOCIAL_CARE_COMPLAINTS: "the council’s team for complaints about adult social care",
    Contact.ICB: "the NHS integrated care board",
    Contact.NHS_PROVIDER: "the NHS service that gave, or should have given, the care",
    Contact.TRIBUNAL: "the SEND Tribunal",
    Contact.COUNTY_COURT: "the county court",
    Contact.ICO: "the body that holds the records, and then the Information Commissioner",
    Contact.SCHOOL: "the school, college or nursery",
    Contact.TRAVEL_TEAM: "the council’s travel team",
}
ELSEWHERE = "part_belongs_elsewhere"
TREATED_AS_MADE = frozenset({"nhs_complaint", "adult_social_care_complaint"})


@dataclass(frozen=True, slots=True)
class Letter:
    """A text with what it is."""

    heading: str
    text: str


def owner(contact: Contact) -> str:
    """Who has it, in words that fit anywhere; with the directory's name for it, where there is one."""
    found = selectors.contact_for(contact.value)
    name = OWNERS.get(contact, contact.value.replace("_", " "))
    return f"{name} ({found.name})" if found and found.name.lower() not in name.lower() else name


def letter(way: Way, *, received: date, to: str, kind: OrganisationKind, ours: str) -> Letter:
    """The letter for a part that is not ours; where we help a family, the letter that they can send."""
    if kind is OrganisationKind.SENDIASS:
        return Letter("A letter for the family to send", _complaint(way, by=to))
    return Letter("A letter that says where it belongs", _belongs(way, received=received, to=to, ours=ours))


def _belongs(way: Way, *, received: date, to: str, ours: str) -> str:
    """The paper that says so, filled with what is known; nothing is kept here, so it goes out as text."""
    paper = papers()[ELSEWHERE]
    known = {
        "to_name": to,
        "body_name": ours,
        "complained_on": plain(received),
        "part": _quoted(way),
        "why_elsewhere": _why(way),
        "belongs_to": f"{owner(way.part.owner)}, as: {inside(way.name)}" if way.part.procedure else "",
        "goes_on": _pass_on(way),
        "reach": _reach(way.part.owner),
        **confirmed(paper),
    }
    return to_text(make(paper, Knowing(assess(Facts(on=localdate())), known)))


def _why(way: Way) -> str:
    if way.starts or not way.part.procedure:
        first = "This part is not ours to answer."
    else:
        first = "This part cannot be answered as a complaint: it has a way of its own."
    return " ".join((first, *(spoken(reason.words) for reason in way.part.why)))


def _pass_on(way: Way) -> str:
    """Complaints are passed on; an appeal or a claim the family must make itself, and in time."""
    if not way.part.procedure:
        return ""
    if not way.starts:
        return (
            "We cannot send this on for you: only you can begin it, and there may be a last day for it. "
            "Please get advice soon."
        )
    asked = (
        "If you agree, we will send this part on to them, so that you need not write again. Please tell us."
    )
    if way.part.procedure in TREATED_AS_MADE:
        return f"{asked} It is then treated as a complaint made to them."
    return asked


def _complaint(way: Way, *, by: str) -> str:
    paragraphs = [
        f"To {owner(way.part.owner)}",
        _wish(way),
        f"What went wrong:\n\n{_quoted(way)}",
        "What would put it right:\n\n(write here what you would like to happen)",
        "Please tell me in writing when you got this, who deals with it, and by when I will have an answer.",
        f"Yours faithfully\n\n{by or '(your name)'}",
    ]
    return "\n\n".join(paragraphs) + "\n"


def _wish(way: Way) -> str:
    if way.starts:
        return f"I want to make a complaint. Please deal with it as: {inside(way.name)}."
    if way.part.procedure:
        return f"I want to use this way: {inside(way.name)}. Please tell me what you need from me."
    return "I want to make a complaint, and would like to know who can answer it."


def _quoted(way: Way) -> str:
    return "\n\n".join(f"“{piece.words}”{_when(piece.happened)}" for piece in way.pieces)


def _when(happened: date | None) -> str:
    return f" ({plain(happened)})" if happened else ""


def _reach(contact: Contact) -> str:
    found = selectors.contact_for(contact.value)
    return as_lines(found) if found is not None and found.is_reachable else ""
