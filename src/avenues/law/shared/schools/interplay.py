"""What other avenues do to a complaint to a provider, and to one about it to the Department or Ofsted."""

from __future__ import annotations

from collections.abc import Set

from avenues.law.facts import Facts
from avenues.law.options import DECISIONS, Matter
from avenues.law.reasons import Reasons
from avenues.law.room import Effect, Interplay
from avenues.law.shared.schools.providers import ROOM_OF
from avenues.law.shared.schools.providers import Why as Providers
from avenues.law.shared.schools.what_to_do import Why as Steps
from avenues.law.sources import (
    CFA,
    CODE,
    FROM_KNOWLEDGE,
    LGA74_SCH5,
    OFSTED_COMPLAINTS,
    SCHOOL_COMPLAINTS,
    SCHOOL_TO_DEPARTMENT,
)

ROUTES_OF_THEIR_OWN: dict[str, Set[Matter]] = {
    "appeal": DECISIONS,
    "exclusion_review": frozenset({Matter.EXCLUSION}),
    "admission_appeal": frozenset({Matter.ADMISSION}),
}


class Why(Reasons):
    STOPS_NOTHING = (
        CODE.cite("paragraphs 11.67 onwards", FROM_KNOWLEDGE),
        "It can run beside this complaint. Neither stops the other’s clock.",
    )
    NOT_THE_PLAN = (
        SCHOOL_COMPLAINTS.cite("matters not in scope"),
        "You can complain while you appeal, but not about what the plan says.",
    )
    OMBUDSMAN_NOT_SCHOOLS = (
        LGA74_SCH5.para("5(2)"),
        "The Ombudsman looks at what the council did, not at what the school did. Both can go on.",
    )
    COUNCIL_AS_WELL = (
        CFA.s("42(2)"),
        "You can complain to the council about its own duty on the same day.",
    )
    THEY_WAIT = (
        SCHOOL_TO_DEPARTMENT.cite(),
        "The Department and Ofsted mostly wait until the provider’s procedure has ended.",
    )
    PROVIDER_FIRST = (
        SCHOOL_TO_DEPARTMENT.cite(),
        "The provider’s own procedure comes first, unless a child is at risk or misses education.",
    )
    OTHER_PROVIDER = (
        SCHOOL_TO_DEPARTMENT.cite(),
        "That procedure is for another kind of school or provider.",
    )
    OWN_ROUTE = (
        OFSTED_COMPLAINTS.cite(),
        "What has its own appeal or review is not looked at here. Other things are.",
    )


def beside(other: str) -> Interplay:
    """What another avenue does to a complaint to a provider: nothing closes it or stops its clock."""
    match other:
        case "appeal" | "mediation":
            return Effect.INDEPENDENT.because(Why.NOT_THE_PLAN)
        case "local_government_ombudsman" | "joint_ombudsman":
            return Effect.INDEPENDENT.because(Why.OMBUDSMAN_NOT_SCHOOLS)
        case "council_complaint":
            return Effect.INDEPENDENT.because(Why.COUNCIL_AS_WELL)
        case "dfe_provider_complaint" | "ofsted_complaint":
            return Effect.INDEPENDENT.because(Why.THEY_WAIT)
        case "disability_discrimination_claim":
            return Effect.INDEPENDENT.because(Steps.CLAIM_RUNS)
        case "exclusion_review":
            return Effect.INDEPENDENT.because(Providers.EXCLUSION_ROUTE)
        case "admission_appeal":
            return Effect.INDEPENDENT.because(Providers.ADMISSION_ROUTE)
        case _:
            return Effect.INDEPENDENT.because(Why.STOPS_NOTHING)


def beside_oversight(other: str, facts: Facts | None, own: Set[Matter]) -> Interplay:
    """What another avenue does to a complaint to the Department or Ofsted, whose matters are `own`."""
    if other in ROUTES_OF_THEIR_OWN:
        return _shut_by(ROUTES_OF_THEIR_OWN[other], facts, own)
    if other in ROOM_OF.values():
        return _after_provider(other, facts)
    if other == "disability_discrimination_claim":
        return Effect.INDEPENDENT.because(Steps.CLAIM_RUNS)
    return Effect.INDEPENDENT.because(Why.STOPS_NOTHING)


def _shut_by(theirs: Set[Matter], facts: Facts | None, own: Set[Matter]) -> Interplay:
    """What has an appeal or panel of its own is shut here; anything else goes on beside it."""
    matters = facts.told("matters") if facts is not None else None
    if matters is None:
        return Effect.CLOSES.because(Why.OWN_ROUTE)
    if matters & theirs and not matters & own:
        return Effect.CLOSES_HERE.because(Why.OWN_ROUTE)
    return Effect.INDEPENDENT.because(Why.STOPS_NOTHING)


def _after_provider(other: str, facts: Facts | None) -> Interplay:
    """The provider's own procedure comes first: that of the setting, if it is told."""
    setting = facts.told("setting") if facts is not None else None
    if setting is not None and ROOM_OF.get(setting) != other:
        return Effect.INDEPENDENT.because(Why.OTHER_PROVIDER)
    return Effect.NEEDS_FIRST.because(Why.PROVIDER_FIRST)
