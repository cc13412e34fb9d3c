"""A complaint is split into parts, each with its procedure and whoever owns it. The ROUTE rules of the papers.

One letter is enough: whoever gets it says which part goes where (ROUTE-MIXED). Read with `complaining.py`;
`begin` gives the event that starts a part's proceeding.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from avenues.law.facts import Event, Facts
from avenues.law.options import (
    DECISIONS,
    HEALTH,
    SOCIAL_CARE,
    Matter,
    Plan,
    Setting,
    Strand,
    TherapyPlace,
    in_order,
)
from avenues.law.reasons import Reasons, rule
from avenues.law.room import Contact
from avenues.law.shared.decision import can_be_appealed
from avenues.law.shared.schools.providers import COUNCIL_SCHOOLS, ROOM_OF
from avenues.law.shared.social_care import SERVICES, Function, whose_function
from avenues.law.sources import (
    CFA,
    CODE,
    CSC_REGS,
    EA96,
    EQUALITY_SCH17,
    FROM_KNOWLEDGE,
    LGA74,
    LGSCO_CODE,
    LGSCO_CSC_FACT_SHEET,
    LINK_OFFICERS,
    NHS_REGS,
    SCHOOL_COMPLAINTS,
    UK_GDPR,
)


class Why(Reasons):
    # Which procedure
    APPEALABLE = (  # ROUTE-APPEALABLE
        LGA74.s("26(6)(a)"),
        "The decision itself goes to appeal. A complaint can be about delay, about how it was handled, or about support that is not given.",
    )
    COUNCIL = (  # ROUTE-EHC
        LGSCO_CODE.para("1.4"),
        "The council answers for assessments, plans, support in Section F, missing school and travel.",
    )
    THERAPY_IN_F = (  # ROUTE-F-THERAPY
        CFA.s("42(2)"),
        "Therapy in Section F is the council’s to secure, so the complaint goes to the council. One to the NHS can go beside it.",
    )
    CHILDREN = (  # ROUTE-AGE, ROUTE-H
        CSC_REGS.cite(),
        "Social care for somebody under 18 has a procedure of its own, also where it stands in a plan.",
    )
    ADULTS = (  # ROUTE-AGE, ROUTE-H
        NHS_REGS.reg("6"),
        "Social care for somebody of 18 or over has a procedure of its own, also where it stands in a plan.",
    )
    COMMISSIONER = CFA.s("42(3)"), "The NHS commissioner arranges the health care in a plan."  # ROUTE-G
    NOT_COMMISSIONED = (
        NHS_REGS.reg("6"),
        "A service that the NHS does not pay for is a matter for the commissioner.",
    )
    PROVIDER = NHS_REGS.reg("6"), "What an NHS service did or did not do is for that service to answer."
    SCHOOL = (  # ROUTE-SCHOOL
        SCHOOL_COMPLAINTS.cite("matters in scope"),
        "What a school, college or nursery did or did not do goes through its own procedure.",
    )
    NO_PROCEDURE_HERE = (
        SCHOOL_COMPLAINTS.cite("matters in scope"),
        "There is no school or provider with a procedure of the kind known here. Ask SENDIASS where it goes.",
    )
    CLAIM = (  # ROUTE-DISCRIM
        EQUALITY_SCH17.para("4"),
        "Disability discrimination is a claim with its own limit of 6 months. It can run beside any complaint.",
    )
    RECORDS = (  # ROUTE-DATA
        UK_GDPR.cite("articles 15 and 16"),
        "Seeing records, or putting them right, has rules of its own.",
    )
    TRAVEL = LINK_OFFICERS.cite("chapter 4"), "A travel decision has its own review and panel."
    TRAVEL_POLICY = (
        LINK_OFFICERS.cite("chapter 4"),
        "An objection to the travel policy itself is a complaint to the council.",
    )
    ADMISSION = SCHOOL_COMPLAINTS.cite("matters not in scope"), "A refused place has its own appeal."
    NAMED_IN_PLAN = (
        CFA.s("43", FROM_KNOWLEDGE),
        "With a plan a place comes through Section I and the Tribunal, not through an admission appeal.",
    )
    EXCLUSION = (
        SCHOOL_COMPLAINTS.cite("matters not in scope"),
        "A suspension or exclusion goes to the governors, then to an independent review.",
    )
    # What to warn of
    ONE_LETTER = (  # ROUTE-MIXED
        LGSCO_CSC_FACT_SHEET.cite(),
        "One letter is enough. Say in the answer which parts go under which procedure, and who has each.",
    )
    ONE_ANSWER = (  # C09-COOP
        NHS_REGS.reg("9"),
        "Adult social care and the NHS must agree who leads, and give one answer.",
    )
    ASK_FOR_ONE_ANSWER = (  # C09-COOP-LIMIT
        NHS_REGS.reg("9", FROM_KNOWLEDGE),
        "No law makes children’s social care and the NHS answer together. Ask them to, and offer one meeting.",
    )
    TRIBUNAL = (  # LGO-TRIBUNAL-BAR
        LGA74.s("26(6)(a)"),
        "What is part of an appeal, or came from the same decision, is beyond the Ombudsman. Keep earlier delay apart, as a complaint of its own.",
    )
    COURT = LGA74.s("26(6)(c)"), "It has gone to court, so the Ombudsman cannot look at it."
    URGENT = (  # ROUTE-URGENT
        EA96.s("19", FROM_KNOWLEDGE),
        "It is urgent: do not let it wait for an answer at stage 1. Act today, and tell the family about SENDIASS today.",
    )
    FOR_ALL_TOGETHER = CODE.para("11.8"), "Disagreement resolution can bring all the bodies to one meeting."


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a complaint: what it is about, the procedure that it goes through, who has it, and why.

    `procedure` is the key of a room, or empty where none is known here.
    """

    matters: tuple[Matter, ...]
    procedure: str
    owner: Contact
    why: tuple[Reasons, ...]


STARTS = {
    "council_complaint": "council_complaint_made",
    "childrens_social_care_complaint": "childrens_complaint_made",
    "adult_social_care_complaint": "adult_complaint_made",
    "nhs_complaint": "nhs_complaint_made",
    **dict.fromkeys(ROOM_OF.values(), "school_complaint_made"),
}
"""The event by which a complaint starts, in the procedures that a letter of complaint starts."""

Where = tuple[str, Contact, Reasons]

_COUNCIL: Where = ("council_complaint", Contact.COUNCIL_COMPLAINTS, Why.COUNCIL)
_APPEAL: Where = ("appeal", Contact.TRIBUNAL, Why.APPEALABLE)
_COMMISSIONER: Where = ("nhs_complaint", Contact.ICB, Why.COMMISSIONER)
_CHILDREN: Where = ("childrens_social_care_complaint", Contact.CHILDRENS_COMPLAINTS, Why.CHILDREN)
_ADULTS: Where = ("adult_social_care_complaint", Contact.ADULT_SOCIAL_CARE_COMPLAINTS, Why.ADULTS)
OF_THE_COUNCIL = frozenset(
    {
        Matter.COUNCIL_DELAY,
        Matter.COUNCIL_HANDLING,
        Matter.OUT_OF_EDUCATION,
        Matter.PERSONAL_BUDGET,
        Matter.PLACE_REFUSED,
        Matter.ORDER_NOT_CARRIED_OUT,
        Matter.AGREEMENT_NOT_KEPT,
        Matter.AREA_SERVICES,
    }
)


@rule(since="2014-09-01")
def parts(facts: Facts) -> tuple[Part, ...]:
    """Into which parts does the complaint fall? Those that go the same way, to the same desk, are one."""
    found: dict[tuple[str, Contact], tuple[list[Matter], list[Reasons]]] = {}
    for matter in in_order(facts.matters):
        for procedure, owner, why in _ways(facts, matter):
            matters, reasons = found.setdefault((procedure, owner), ([], []))
            if matter not in matters:
                matters.append(matter)
            if why not in reasons:
                reasons.append(why)
    return tuple(
        Part(tuple(matters), procedure, owner, tuple(reasons))
        for (procedure, owner), (matters, reasons) in found.items()
    )


@rule(since="2014-09-01")
def warnings(facts: Facts) -> tuple[Reasons, ...]:
    """What must the desk see before it splits a complaint? Reads only what is told."""
    split = parts(facts)
    owners = {part.procedure for part in split}
    found: list[Reasons] = []
    if facts.told("urgent"):
        found.append(Why.URGENT)
    if facts.told("court_used"):
        found.append(Why.COURT)
    if facts.told("appeal_lodged") is not None or "appeal" in owners:
        found.append(Why.TRIBUNAL)
    if len(split) > 1:
        found.append(Why.ONE_LETTER)
    if "nhs_complaint" in owners and "adult_social_care_complaint" in owners:
        found.append(Why.ONE_ANSWER)
    if "nhs_complaint" in owners and "childrens_social_care_complaint" in owners:
        found.append(Why.ASK_FOR_ONE_ANSWER)
    if len({part.owner for part in split if part.procedure in STARTS}) > 1:
        found.append(Why.FOR_ALL_TOGETHER)
    return tuple(found)


def begin(part: Part, received: date, about: str) -> Event | None:
    """The event that starts the part's proceeding. None where a letter of complaint does not start it.

    The day is the day on which the letter came, to whichever body: a complaint that was sent to the wrong one
    under the 2009 Regulations is treated as made to the right one when it is passed on (C09-TRANSFER), and no
    family should lose time by our sorting.
    """
    what = STARTS.get(part.procedure)
    return None if what is None else Event(what, received, {"about": about})


def _ways(facts: Facts, matter: Matter) -> Iterator[Where]:
    """Where one matter goes: mostly one way, some of them two."""
    if matter in OF_THE_COUNCIL:
        yield _COUNCIL
    elif matter in DECISIONS:
        yield from _decision(facts, matter)
    elif matter is Matter.PROVISION_NOT_MADE:
        yield _COUNCIL
        yield from _school(facts)
    elif matter is Matter.HEALTH_NOT_PROVIDED:
        yield _COMMISSIONER
    elif matter is Matter.HEALTH_REFUSED:
        yield _refused(facts)
    elif matter is Matter.HEALTH_POOR:
        yield ("nhs_complaint", Contact.NHS_PROVIDER, Why.PROVIDER)
    elif matter in SERVICES:
        yield from _social_care(facts)
    elif matter is Matter.RECOMMENDATION_NOT_FOLLOWED:
        yield from _recommendation(facts)
    else:
        yield from _others(facts, matter)


def _decision(facts: Facts, matter: Matter) -> Iterator[Where]:
    """The decision is appealed; parts of a plan that cannot be are complained of, each to its own body."""
    if can_be_appealed(facts):
        yield _APPEAL
    if matter is not Matter.PLAN_CONTENT:
        return
    if facts.sections & SOCIAL_CARE:
        yield from _social_care(facts)
    if facts.sections & HEALTH:
        yield _COMMISSIONER
    if not can_be_appealed(facts) and not facts.sections & (SOCIAL_CARE | HEALTH):
        yield _COUNCIL


def _social_care(facts: Facts) -> Iterator[Where]:
    """By the age of the person when it arose; what lies on both sides of the birthday is split."""
    function = whose_function(facts).value
    if function is not Function.ADULTS:
        yield _CHILDREN
    if function is not Function.CHILDREN:
        yield _ADULTS


def _refused(facts: Facts) -> Where:
    """A therapy that was refused or stopped."""
    match facts.therapy_in:
        case TherapyPlace.SECTION_F:
            return ("council_complaint", Contact.COUNCIL_COMPLAINTS, Why.THERAPY_IN_F)
        case TherapyPlace.SECTION_G:
            return _COMMISSIONER
        case _ if facts.not_commissioned:
            return ("nhs_complaint", Contact.ICB, Why.NOT_COMMISSIONED)
        case _:
            return ("nhs_complaint", Contact.NHS_PROVIDER, Why.PROVIDER)


def _recommendation(facts: Facts) -> Iterator[Where]:
    """The body that was recommended to act: the NHS about health, the council about social care."""
    about = facts.recommendation_about
    if Strand.HEALTH in about:
        yield _COMMISSIONER
    if Strand.HEALTH not in about or Strand.SOCIAL_CARE in about:
        yield _COUNCIL


def _school(facts: Facts) -> Iterator[Where]:
    """The procedure of its kind of school or provider; at home and in custody the council answers."""
    setting = facts.setting
    if setting in ROOM_OF:
        yield (ROOM_OF[setting], Contact.SCHOOL, Why.SCHOOL)
    elif setting is Setting.HOME or setting is Setting.CUSTODY:
        yield _COUNCIL
    else:
        yield ("", Contact.SENDIASS, Why.NO_PROCEDURE_HERE)


def _others(facts: Facts, matter: Matter) -> Iterator[Where]:
    """What has a way of its own."""
    match matter:
        case Matter.DISCRIMINATION:
            school = facts.setting.is_school
            contact = Contact.TRIBUNAL if school else Contact.COUNTY_COURT
            yield ("disability_discrimination_claim", contact, Why.CLAIM)
            yield from _school(facts)
        case Matter.RECORDS:
            yield ("information_rights", Contact.ICO, Why.RECORDS)
        case Matter.TRAVEL if facts.travel_policy:
            yield ("council_complaint", Contact.COUNCIL_COMPLAINTS, Why.TRAVEL_POLICY)
        case Matter.TRAVEL:
            yield ("travel_appeal", Contact.TRAVEL_TEAM, Why.TRAVEL)
        case Matter.ADMISSION if facts.plan is Plan.FINAL:
            yield ("appeal", Contact.TRIBUNAL, Why.NAMED_IN_PLAN)
        case Matter.ADMISSION:
            contact = Contact.COUNCIL_SEND_TEAM if facts.setting in COUNCIL_SCHOOLS else Contact.SCHOOL
            yield ("admission_appeal", contact, Why.ADMISSION)
        case Matter.EXCLUSION:
            yield ("exclusion_review", Contact.SCHOOL, Why.EXCLUSION)
        case _:
            yield from _school(facts)


__all__ = ["STARTS", "Part", "Why", "begin", "parts", "warnings"]
