"""Which matters go to the council's own complaints procedure, and where the others go. Read with `law.md`."""

from __future__ import annotations

from avenues.law.facts import Facts
from avenues.law.options import DECISIONS, Matter, Strand, TherapyPlace
from avenues.law.reasons import Finding, Reasons, no, rule, yes
from avenues.law.shared.health import therapy_place
from avenues.law.shared.knowing import knows_only_that_it_began
from avenues.law.sources import (
    CFA,
    FROM_KNOWLEDGE,
    LGA74,
    LGSCO_CODE,
    LINK_OFFICERS,
)

FOR_THE_COUNCIL = frozenset(
    {
        Matter.COUNCIL_DELAY,
        Matter.COUNCIL_HANDLING,
        Matter.PROVISION_NOT_MADE,
        Matter.PLACE_REFUSED,
        Matter.OUT_OF_EDUCATION,
        Matter.PERSONAL_BUDGET,
        Matter.ORDER_NOT_CARRIED_OUT,
        Matter.AGREEMENT_NOT_KEPT,
        Matter.RECOMMENDATION_NOT_FOLLOWED,
        Matter.AREA_SERVICES,
    }
)
SOCIAL_CARE = frozenset(
    {Matter.SOCIAL_CARE_NOT_PROVIDED, Matter.SOCIAL_CARE_ASSESSMENT, Matter.SOCIAL_CARE_SERVICE}
)
HEALTH = frozenset({Matter.HEALTH_NOT_PROVIDED, Matter.HEALTH_REFUSED, Matter.HEALTH_POOR})
SCHOOL = frozenset({Matter.SEN_SUPPORT, Matter.PROVIDER_OTHER, Matter.DISCRIMINATION, Matter.EXCLUSION})
OTHERS = SOCIAL_CARE | HEALTH | SCHOOL
"""What another body, or another procedure of the council, answers for."""


class Why(Reasons):
    COUNCIL_FUNCTION = (
        LGSCO_CODE.para("1.4"),
        "This is about what the council did or did not do, so its own complaints procedure is for it.",
    )
    TRAVEL_POLICY = (
        LINK_OFFICERS.cite("chapter 4"),
        "An objection to the travel policy itself is a complaint to the council.",
    )
    THERAPY_IN_F = (
        CFA.s("42(2)"),
        "The therapy is in Section F, so the council must make sure that it is given. Complain to the council first.",
    )
    APPEALABLE = (
        LGA74.s("26(6)(a)"),
        "The decision itself goes to appeal. A complaint can be about delay, about how things were handled, or about support "
        "that is not given.",
    )
    OWN_APPEAL = (
        LINK_OFFICERS.cite("chapter 4"),
        "There is a review or appeal for this decision. Its last answer counts as the final one, and no complaint is needed "
        "after it.",
    )
    OWN_PROCEDURE = (
        LINK_OFFICERS.cite("chapter 3"),
        "Social care complaints have a procedure of their own in law, and so go there.",
    )
    HEALTH_BODY = (
        CFA.s("42(3)"),
        "The NHS answers for health care. Complain to the NHS, or add what Section F of the plan is missing.",
    )
    SCHOOL_MATTER = (
        LGSCO_CODE.para("1.4"),
        "This is about what a school, college or nursery did. Complain there. If support in Section F is missing, add that.",
    )
    RECORDS = (
        LINK_OFFICERS.cite("chapter 3"),
        "Records have rules of their own. Ask for them, or for a correction, under data protection law.",
    )
    LEARNT = LGSCO_CODE.para("2.2", FROM_KNOWLEDGE), "You first knew {day}"
    HAPPENED = (
        LGSCO_CODE.para("2.2", FROM_KNOWLEDGE),
        "It began {day}. If you first knew later, you have longer",
    )


@rule(since="2014-09-01")
def for_the_council(facts: Facts) -> Finding[bool]:
    """Is any of this for the council's own complaints procedure? (ROUTE-EHC, ROUTE-F-THERAPY)"""
    if facts.matters & FOR_THE_COUNCIL and not _only_the_nhs_to_answer(facts):
        return yes(Why.COUNCIL_FUNCTION)
    if Matter.HEALTH_REFUSED in facts.matters and therapy_place(facts) is TherapyPlace.SECTION_F:
        return yes(Why.THERAPY_IN_F)
    if Matter.TRAVEL in facts.matters and facts.travel_policy:
        return yes(Why.TRAVEL_POLICY)
    return no(elsewhere(facts))


def _only_the_nhs_to_answer(facts: Facts) -> bool:
    """Is it only a recommendation about health, which the NHS commissioner answers? (SEND-REC-3)"""
    return (
        facts.matters & FOR_THE_COUNCIL == {Matter.RECOMMENDATION_NOT_FOLLOWED}
        and Strand.SOCIAL_CARE not in facts.recommendation_about
    )


def elsewhere(facts: Facts) -> Why:
    """Where does it go instead? LAC-NOT-APPEALABLE, LAC-AFTER-APPEAL, LAC-NOT-STATUTORY."""
    if facts.matters & DECISIONS:
        return Why.APPEALABLE
    if facts.matters & {Matter.TRAVEL, Matter.ADMISSION}:
        return Why.OWN_APPEAL
    if facts.matters & SOCIAL_CARE:
        return Why.OWN_PROCEDURE
    if facts.matters & (HEALTH | {Matter.RECOMMENDATION_NOT_FOLLOWED}):
        return Why.HEALTH_BODY
    if facts.matters & SCHOOL:
        return Why.SCHOOL_MATTER
    return Why.RECORDS


def learnt_why(facts: Facts) -> Why:
    """Which of the two days the count starts from."""
    return Why.HAPPENED if knows_only_that_it_began(facts) else Why.LEARNT
