"""The council's decision in dispute: which it is, when its notice was sent, what it is about.

Shared by the rooms that turn on a decision: mediation, appeal, the Ombudsman, judicial review.
"""

from __future__ import annotations

from datetime import date

from avenues.law.facts import Facts
from avenues.law.options import DECISIONS, EDUCATION, HEALTH, Matter, Section, in_order
from avenues.law.reasons import Finding, Reasons, no, rule, yes
from avenues.law.sources import CFA, HESC, REGS


class Why(Reasons):
    NOTICE_SENT = HESC.rule("20(1)(c)(i)"), "Letter sent {day}"
    LETTER_DATED = REGS.reg("34(2)"), "Letter dated {day}"
    NO_DECISION = CFA.s("51(2)"), "This is not one of the decisions that the law lets a person appeal."
    DELAY_ONLY = CFA.s("51(2)"), "The council being late cannot be appealed. It can be complained about."
    THE_DECISION = CFA.s("51(2)"), "This is a decision that the law lets a person appeal."
    HEALTH_OR_CARE_ONLY = (
        CFA.s("51(2)(c)"),
        "Only Sections B, F and I can be appealed. Health and social care can be added to such an appeal.",
    )


@rule(since="2014-09-01")
def decision_in_dispute(facts: Facts) -> Matter | None:
    """Which decision of section 51(2) is in dispute? None if there is none. The first, if several."""
    decisions = in_order(facts.matters & DECISIONS)
    return decisions[0] if decisions else None


@rule(since="2014-09-01")
def can_be_appealed(facts: Facts) -> Finding[bool]:
    """Is there a ground of appeal? For a plan, only its Sections B, F and I (s.51(2)(c))."""
    decision = decision_in_dispute(facts)
    if decision is None:
        return no(Why.DELAY_ONLY if Matter.COUNCIL_DELAY in facts.matters else Why.NO_DECISION)
    if decision is Matter.PLAN_CONTENT and not facts.sections & EDUCATION:
        return no(Why.HEALTH_OR_CARE_ONLY)
    return yes(Why.THE_DECISION)


@rule(since="2014-09-01")
def placement_only(facts: Facts) -> bool:
    """Is only the school or institution, its type, or that none is named in dispute? (s.55(2))

    A refusal to amend is not counted: section 55(2) may reach it, guidance says not. # T-12
    """
    return decision_in_dispute(facts) is Matter.PLAN_CONTENT and facts.sections & EDUCATION == {Section.I}


@rule(since="2014-09-01")
def health_only(facts: Facts) -> bool:
    """Is only health in dispute, so that the NHS commissioner arranges mediation? (s.53(3))"""
    return (
        decision_in_dispute(facts) is Matter.PLAN_CONTENT
        and bool(facts.sections)
        and facts.sections <= HEALTH
    )


@rule(since="2014-09-01")
def notice_sent(facts: Facts) -> date:
    """On what day was the written notice sent? If nobody knows, the date on the letter: the earlier day."""
    if facts.is_unknown("notice_sent"):
        return facts.letter_dated
    return facts.notice_sent


@rule(since="2014-09-01")
def notice_dated(facts: Facts) -> date:
    """What date is on the notice? If it is not told, the day it was sent."""
    if facts.is_told("letter_dated"):
        return facts.letter_dated
    return notice_sent(facts)
