"""Social care: what of a disagreement is about it, and whose function it was: for children or for adults.

Shared by the two social care complaints and the Ombudsman. ROUTE-AGE, ROUTE-H and ASC-AGE of the papers.
"""

from __future__ import annotations

from enum import Enum

from avenues.law.calendar import birthday
from avenues.law.facts import Facts
from avenues.law.options import SOCIAL_CARE, Matter
from avenues.law.reasons import Finding, Reasons, rule
from avenues.law.shared.knowing import began
from avenues.law.shared.who import ADULT, is_adult
from avenues.law.sources import CA89, FROM_KNOWLEDGE

SERVICES = frozenset(
    {Matter.SOCIAL_CARE_ASSESSMENT, Matter.SOCIAL_CARE_SERVICE, Matter.SOCIAL_CARE_NOT_PROVIDED}
)
MATTERS = SERVICES | {Matter.PLAN_CONTENT}


class Why(Reasons):
    AROSE_BEFORE_18 = (
        CA89.s("26(3)", FROM_KNOWLEDGE),
        "It arose before the 18th birthday. That part goes to children’s social care, and what came after to adult social care.",
    )
    AGE_ONLY = (
        CA89.s("26(3)", FROM_KNOWLEDGE),
        "If it arose before the 18th birthday, that part goes to children’s social care. The date of birth would show it.",
    )


class Function(Enum):
    """Whose work it was, at the time: of children's or of adults' social care, or of each for its part."""

    CHILDREN = "children’s social care"
    ADULTS = "adult social care"
    BOTH = "each for its part"


@rule(since="2014-09-01")
def social_care_matters(facts: Facts) -> frozenset[Matter]:
    """What of the disagreement is about social care? Sections D and H count, though in a plan (ROUTE-H)."""
    matters = facts.matters & SERVICES
    if Matter.PLAN_CONTENT in facts.matters and facts.sections & SOCIAL_CARE:
        return matters | {Matter.PLAN_CONTENT}
    return matters


@rule(since="2014-09-01")
def whose_function(facts: Facts) -> Finding[Function]:
    """Whose function was it? It turns on the age of the person the service is for when it arose. # ASC-AGE

    Events on both sides of the 18th birthday are split. By age alone we cannot see back: adults' then.
    """
    adult = is_adult(facts)
    if not adult:
        return Finding(Function.CHILDREN, (adult,))
    if not facts.is_told("born"):
        return Finding(Function.ADULTS, (adult, Why.AGE_ONLY))
    if began(facts) < birthday(facts.born, ADULT):
        return Finding(Function.BOTH, (adult, Why.AROSE_BEFORE_18))
    return Finding(Function.ADULTS, (adult,))
