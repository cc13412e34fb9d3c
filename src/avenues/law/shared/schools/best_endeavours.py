"""What a school or provider owes: its best endeavours, or not; and what the council owes under a plan."""

from __future__ import annotations

from typing import assert_never

from avenues.law.facts import Facts
from avenues.law.options import Matter, Setting
from avenues.law.reasons import Finding, Reasons, no, rule, yes
from avenues.law.shared.schools.providers import GOES_ON
from avenues.law.sources import CFA, FROM_KNOWLEDGE, HARROW


class Why(Reasons):
    # Best endeavours: EDU-BEST-ENDEAVOURS, EDU-BE-WHO, EDU-BE-NOT
    GOVERNORS_BOUND = (
        CFA.s("66(2)"),
        "The governing body must use its best endeavours to give {child} the help {they_need}, with or without a plan.",
    )
    TRUST_BOUND = (
        CFA.s("66(2)"),
        "The academy trust must use its best endeavours to give {child} the help {they_need}, with or without a plan.",
    )
    COMMITTEE_BOUND = (
        CFA.s("66(2)"),
        "The unit’s management committee must use its best endeavours to give {child} the help {they_need}, with or without "
        "a plan.",
    )
    SPECIAL_NOT_BOUND = (
        CFA.cite("section 66(1) with section 83", FROM_KNOWLEDGE),
        "The “best endeavours” duty does not bind special schools. Go by the school’s own policy and by the plan.",
    )
    INDEPENDENT_NOT_BOUND = (
        CFA.cite("section 66(1) with section 83", FROM_KNOWLEDGE),
        "The “best endeavours” duty does not bind independent schools. Of owners of schools it binds academy trusts only.",
    )
    EARLY_YEARS_NOT_BOUND = (
        CFA.s("66(1)"),
        "The “best endeavours” duty does not bind private nurseries, pre-schools and childminders. Go by the early years "
        "framework.",
    )
    OTHERS_NOT_BOUND = (
        CFA.s("66(1)"),
        "The “best endeavours” duty binds further education colleges, not specialist colleges and training providers.",
    )
    # The plan: EDU-LA-PROVISION, EDU-LA-NONDELEGABLE
    COUNCIL_MUST_SECURE = (
        CFA.s("42(2)"),
        "The council must see to it that the support in Section F of the plan is given, whatever kind of school it is.",
    )
    NOT_PASSED_ON = (
        HARROW.cite(),
        "The council cannot pass this duty on. A lack of money or staff at the school is no answer.",
    )


@rule(since="2014-09-01")
def best_endeavours(facts: Facts) -> Finding[bool]:
    """Must this provider use its best endeavours to meet the needs, and who in it? (s.66)

    Mainstream schools and nursery schools, academies, units and further education colleges must. Special,
    independent and private ones need not: the seed page is wrong on "independent". # T-7, SEED-4
    """
    match facts.setting:
        case Setting.MAINTAINED_SCHOOL | Setting.MAINTAINED_NURSERY | Setting.COLLEGE:
            return yes(Why.GOVERNORS_BOUND)
        case Setting.ACADEMY | Setting.SIXTEEN_TO_NINETEEN_ACADEMY:
            return yes(Why.TRUST_BOUND)
        case Setting.PUPIL_REFERRAL_UNIT:
            return yes(Why.COMMITTEE_BOUND)
        case Setting.MAINTAINED_SPECIAL | Setting.SPECIAL_ACADEMY | Setting.NON_MAINTAINED_SPECIAL:
            return no(Why.SPECIAL_NOT_BOUND)
        case Setting.INDEPENDENT:
            return no(Why.INDEPENDENT_NOT_BOUND)
        case Setting.EARLY_YEARS:
            return no(Why.EARLY_YEARS_NOT_BOUND)
        case Setting.SPECIALIST_COLLEGE | Setting.HIGHER_EDUCATION | Setting.HOME | Setting.CUSTODY:
            return no(Why.OTHERS_NOT_BOUND)
        case setting:
            assert_never(setting)


@rule(since="2014-09-01")
def what_is_owed(facts: Facts) -> tuple[Reasons | Finding[bool], ...]:
    """What the family can point to: the plan, which is the council's to secure first; best endeavours."""
    owed: tuple[Reasons | Finding[bool], ...] = ()
    if Matter.PROVISION_NOT_MADE in facts.matters:  # T-10, SEED-5: the council first
        owed = (Why.COUNCIL_MUST_SECURE, Why.NOT_PASSED_ON)
    if facts.matters & GOES_ON:
        owed = (*owed, best_endeavours(facts))
    return owed
