"""Health: what of a disagreement is the NHS's to answer for, and when therapy is the council's instead.

Shared by the NHS complaint and the Health Service Ombudsman. ROUTE-G and NHS-SECTION-F of the papers.
"""

from __future__ import annotations

from avenues.law.facts import Facts
from avenues.law.options import HEALTH, Matter, Plan, Strand, TherapyPlace
from avenues.law.reasons import Finding, Reasons, no, rule, yes
from avenues.law.sources import CFA, FROM_KNOWLEDGE, NHS_REGS

CARE = frozenset({Matter.HEALTH_REFUSED, Matter.HEALTH_POOR})
WITHOUT_A_PLAN = frozenset({Plan.NONE, Plan.IN_ASSESSMENT, Plan.ENDED})
MATTERS = CARE | {Matter.HEALTH_NOT_PROVIDED, Matter.PLAN_CONTENT, Matter.RECOMMENDATION_NOT_FOLLOWED}


class Why(Reasons):
    SECTION_F = (
        CFA.s("21(5)", FROM_KNOWLEDGE),
        "Therapy in Section F of the plan is education in law. The council must see that it is given, even if the NHS refuses.",
    )
    NOT_IN_F = CFA.s("42(3)"), "This is health care, which the NHS answers for."
    PRIVATE = NHS_REGS.reg("6"), "Private care that the NHS did not pay for is outside the NHS procedure."
    FROM_THE_NHS = NHS_REGS.reg("6"), "The NHS gave the care, or should have."


@rule(since="2014-09-01")
def health_matters(facts: Facts) -> frozenset[Matter]:
    """What of the disagreement is about health? Sections C and G count, though in a plan (ROUTE-G)."""
    matters = facts.matters & (CARE | {Matter.HEALTH_NOT_PROVIDED})
    if Matter.PLAN_CONTENT in facts.matters and facts.sections & HEALTH:
        matters |= {Matter.PLAN_CONTENT}
    if Matter.RECOMMENDATION_NOT_FOLLOWED in facts.matters and Strand.HEALTH in facts.recommendation_about:
        matters |= {Matter.RECOMMENDATION_NOT_FOLLOWED}
    return matters


@rule(since="2014-09-01")
def therapy_place(facts: Facts) -> TherapyPlace:
    """Where does the therapy stand? Nowhere if there is no plan yet: then only the plan is asked about."""
    if facts.is_told("therapy_in") or facts.is_unknown("plan"):
        return facts.therapy_in
    return TherapyPlace.NO_PLAN if facts.plan in WITHOUT_A_PLAN else facts.therapy_in


@rule(since="2014-09-01")
def therapy_is_education(facts: Facts) -> Finding[bool]:
    """Is the refused therapy in Section F, so that the council must secure it? (NHS-SECTION-F)"""
    if Matter.HEALTH_REFUSED in facts.matters and therapy_place(facts) is TherapyPlace.SECTION_F:
        return yes(Why.SECTION_F)
    return no(Why.NOT_IN_F)


@rule(since="2014-09-01")
def is_private(facts: Facts) -> Finding[bool]:
    """Was it only private care? What a plan or the Tribunal names is never that; and nobody is asked."""
    if health_matters(facts) <= CARE and facts.told("private_care"):
        return yes(Why.PRIVATE)
    return no(Why.FROM_THE_NHS)
