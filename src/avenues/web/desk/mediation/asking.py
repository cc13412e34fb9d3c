"""What is asked at the beginning of a call, and during it."""

from __future__ import annotations

from avenues.casework.kinds import Relation
from avenues.law.options import DECISIONS, EDUCATION, HEALTH, SOCIAL_CARE, Matter, in_order
from avenues.web.desk.forms import Choice, Field, Shape, choices_of
from avenues.web.desk.mediation.script import Told
from avenues.web.public.pathway.spoken import opening

PARTS = "sections"
TOLD = ("letter_dated", "notice_sent")
DAYS = (*TOLD, "contacted")
_DAYS = (
    Field(
        "letter_dated",
        "What date is on the council’s letter?",
        Shape.DAY,
        hint="The last day to contact you is counted from it",
        needed="Enter the date on the council’s letter. Ask the caller to look for it.",
    ),
    Field(
        "notice_sent", "On what day was it sent?", Shape.DAY, hint="If it is another day, and if they know"
    ),
    Field(
        "contacted",
        "When did they first contact you about it?",
        Shape.DAY,
        hint="A telephone call is enough",
        needed="Enter the day on which they first contacted you.",
    ),
)
_DECISION = (
    Field(
        "matter",
        "Which decision is it about?",
        Shape.PICK,
        choices=choices_of(matter for matter in Matter if matter in DECISIONS),
        needed="Choose the decision.",
    ),
    Field(
        PARTS,
        "If it is about the plan: which parts?",
        Shape.SEVERAL,
        hint="Section I alone needs no certificate. Health alone is for the NHS to arrange",
        choices=choices_of(in_order(EDUCATION | HEALTH | SOCIAL_CARE)),
    ),
)
_WHO = (
    Field("name", "Name of the child or young person", needed="Enter the name of the child or young person."),
    Field("acts_name", "Name of the caller", hint="Leave it empty if the young person calls"),
    Field(
        "relation",
        "Who the caller is",
        Shape.PICK,
        choices=tuple(each for each in choices_of(Relation) if each.value != Relation.SELF),
    ),
    Field("phone", "Phone", kind="tel", width="one-half"),
    Field("email", "E-mail", kind="email"),
    Field("never", "Never", hint="For example: never leave a message"),
)
NEW = (*_DAYS, *_DECISION, *_WHO)
KNOWN = _DAYS

WANTS = (
    Choice("no_mediation", "No mediation: a certificate only"),
    Choice("mediation", "Mediation"),
    Choice("thinks", "They want to think about it"),
)
WAYS = (
    Choice("By telephone", "By telephone"),
    Choice("By video", "By video"),
    Choice("In person", "In person"),
    Choice("In writing", "In writing"),
)
SCRIPT = (
    Field(
        "told",
        "What you have told them",
        Shape.SEVERAL,
        choices=tuple(Choice(each.name.lower(), each.words, opening(each.source.provision)) for each in Told),
    ),
    Field("way", "How?", Shape.ONE, choices=WAYS, needed="Choose how it was told."),
)
CHOICE = (
    Field("wants", "What do they want?", Shape.ONE, choices=WANTS, needed="Choose what they want."),
    Field("issues", "What is mediation to be about?", Shape.WORDS, hint="If they want it"),
    Field("note", "Note", Shape.WORDS, hint="Only your service reads it"),
)
