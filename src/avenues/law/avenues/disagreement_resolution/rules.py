"""Which of the four kinds of section 57 is it, and may this person use it? Read with `law.md`."""

from __future__ import annotations

from avenues.law.clocks import Owed, TimeLimit, Who, duty, no_limit, target
from avenues.law.facts import Event, Facts
from avenues.law.options import DECISIONS, HEALTH, Matter, Plan, Setting, TherapyPlace, in_order
from avenues.law.reasons import Finding, Reasons, rule
from avenues.law.room import Contact, Effect, Interplay, NextStep, Standing
from avenues.law.shared.health import therapy_place
from avenues.law.shared.who import known_to_be_in_custody, standing_of_person
from avenues.law.sources import CFA, CODE, FROM_KNOWLEDGE

_BESIDE = CODE.cite("paragraphs 11.9 and 11.10")


class Why(Reasons):
    # Which kind
    DRS_1 = (
        CFA.s("57(2)"),
        "It is about how the council, or a state school or college, carries out its SEND duties.",
    )
    DRS_2 = (
        CFA.s("57(4)"),
        "It is about the support that a school, college or nursery makes for special educational needs.",
    )
    DRS_3 = (
        CFA.s("57(3)(b)"),
        "It is about health care and the NHS, while needs are assessed or a plan is made, reviewed or changed.",
    )
    DRS_4 = (
        CFA.s("57(3)(a)"),
        "The council and the NHS can use it between themselves about the same thing.",
    )
    CARE_IN_PROCESS = (
        CODE.para("11.8"),
        "It is about social care, while needs are assessed or a plan is made, reviewed or changed.",
    )
    DELIVERY_BY_AGREEMENT = (
        CFA.s("57(3)"),
        "Health or social care in a plan that is not given is not clearly covered. It may be available by agreement. It is no right.",
    )
    OUTSIDE_BY_AGREEMENT = (
        CFA.s("57"),
        "The law does not clearly cover this. It may be available if everyone agrees. It is no right.",
    )
    VOLUNTARY = CODE.para("11.6"), "Nobody has to take part: not you, and not the other side."
    # Not
    WHAT_IT_IS_FOR = (
        CFA.s("57"),
        "Disagreement resolution is for SEND duties and for the support given for special educational needs.",
    )
    HIGHER_EDUCATION = (
        CFA.s("83(2)", FROM_KNOWLEDGE),
        "A university or degree course is outside this part of the law. Use its own complaints procedure.",
    )
    CUSTODY = CFA.s("70(1)"), "This part of the law does not apply in youth custody."
    # Time
    NO_LAST_DAY = CFA.s("57"), "There is no last day to ask for it."
    # Duties
    COUNCIL_ARRANGES = (
        CFA.s("57(1)"),
        "The council alone must see that the service is there, with a helper who does not work for it or for the NHS.",
    )
    # Next steps
    ASK = (
        CODE.para("11.6"),
        "Ask the disagreement resolution service, or the council’s SEND team, to invite the other side.",
    )
    ONE_PROCESS = (
        CODE.para("11.8"),
        "Ask for one meeting for all of it. Each service must agree to come.",
    )
    MEDIATE_TOO = (
        CFA.s("52(1)"),
        "For this decision there is mediation as well. The council must take part in that, and it leads to the certificate.",
    )
    COMPLAIN_TOO = (
        _BESIDE,
        "They may say no. You can complain at the same time, so that you do not depend on this.",
    )
    KEEP_DATES = (
        _BESIDE,
        "It stops no clock. Keep the last days for an appeal, a claim or a complaint as they are.",
    )
    WRITE_AGREEMENT = (
        _BESIDE,
        "Have what is agreed written down, with who does what by when. What is said stays confidential.",
    )
    # Interplay
    RIGHTS_STAY = (
        _BESIDE,
        "Using it, or not using it, leaves every right to appeal as it is. Both can run together.",
    )
    MEDIATION_IS_ANOTHER = (
        CFA.s("57(2)"),
        "Mediation is another thing. You can have both, and only mediation leads to a certificate.",
    )
    BESIDE_COMPLAINTS = (
        _BESIDE,
        "You can use it before, during or after this. The dates of both stay as they are.",
    )


NO_LIMIT = target(
    "DRS",
    Who.FAMILY,
    "Ask for disagreement resolution",
    source=CFA.s("57"),
    missed="Nothing is lost.",
)
ARRANGE = duty(
    "SEND-S57-1",
    Who.COUNCIL,
    "Have an independent disagreement resolution service, and tell families about it",
    source=CFA.s("57(1)"),
    missed="You can complain to the council, and then to the Ombudsman.",
)

ASK_FOR_IT = (
    "I ask for disagreement resolution under section 57 of the Children and Families Act 2014. It is about (what). "
    "The other side is (council, school or NHS body). Please ask them to take part, and tell me by (day) if they will."
)
ASK_FOR_ONE = (
    "I ask for one disagreement resolution meeting for (the council, the school, the NHS body). It is about (what). "
    "I know that each of them must agree. Please ask each of them, and tell me who will come."
)

_COUNCIL_DUTIES = DECISIONS | {
    Matter.COUNCIL_DELAY,
    Matter.COUNCIL_HANDLING,
    Matter.PLACE_REFUSED,
    Matter.PERSONAL_BUDGET,
    Matter.ORDER_NOT_CARRIED_OUT,
    Matter.AGREEMENT_NOT_KEPT,
    Matter.AREA_SERVICES,
}
_HEALTH_SERVICE = frozenset({Matter.HEALTH_REFUSED, Matter.HEALTH_POOR})
_CARE_SERVICE = frozenset({Matter.SOCIAL_CARE_ASSESSMENT, Matter.SOCIAL_CARE_SERVICE})
_DELIVERY = frozenset({Matter.HEALTH_NOT_PROVIDED, Matter.SOCIAL_CARE_NOT_PROVIDED})
MATTERS = (
    _COUNCIL_DUTIES
    | _HEALTH_SERVICE
    | _CARE_SERVICE
    | _DELIVERY
    | {
        Matter.PROVISION_NOT_MADE,
        Matter.SEN_SUPPORT,
        Matter.OUT_OF_EDUCATION,
        Matter.RECOMMENDATION_NOT_FOLLOWED,
    }
)
# Section 57(2): governing bodies of maintained schools, maintained nursery schools and further education, and
# academy proprietors, are relevant bodies. The others answer under 57(4) only.
RELEVANT_BODIES = frozenset(
    {
        Setting.MAINTAINED_SCHOOL,
        Setting.MAINTAINED_NURSERY,
        Setting.MAINTAINED_SPECIAL,
        Setting.ACADEMY,
        Setting.SPECIAL_ACADEMY,
        Setting.SIXTEEN_TO_NINETEEN_ACADEMY,
        Setting.COLLEGE,
    }
)
_BY_AGREEMENT = frozenset({Why.DELIVERY_BY_AGREEMENT, Why.OUTSIDE_BY_AGREEMENT})
_IN_PROCESS = frozenset({Plan.IN_ASSESSMENT, Plan.DRAFT})

Kinds = tuple[Reasons, ...]


@rule(since="2014-09-01")
def kinds(facts: Facts) -> Kinds:
    """Which kinds of disagreement of section 57 is it? None, if there is nothing for this avenue."""
    found: list[Reasons] = []
    for matter in in_order(facts.matters & MATTERS):
        found.extend(_kinds_of(facts, matter))
    return tuple(dict.fromkeys(found))


def _kinds_of(facts: Facts, matter: Matter) -> Kinds:
    """The kinds of one matter, in the order of the section."""
    if matter in _COUNCIL_DUTIES:
        return _of_council(facts, matter)
    if matter is Matter.SEN_SUPPORT:
        return _of_setting(facts.setting)
    if matter is Matter.PROVISION_NOT_MADE:
        return (Why.DRS_1, Why.DRS_2)  # section 42 on the council, section 57(4) on the school
    if matter in _DELIVERY:
        return (Why.DELIVERY_BY_AGREEMENT,)  # T-11, the scope gap
    if matter in _HEALTH_SERVICE:
        return _of_health(facts, matter)
    if matter in _CARE_SERVICE:
        return (Why.CARE_IN_PROCESS,) if facts.plan in _IN_PROCESS else (Why.OUTSIDE_BY_AGREEMENT,)
    if matter is Matter.OUT_OF_EDUCATION and facts.plan is Plan.FINAL:
        return (Why.DRS_1,)
    return (Why.OUTSIDE_BY_AGREEMENT,)


def _of_council(facts: Facts, matter: Matter) -> Kinds:
    """Part 3 functions of the council; with the NHS, if health in the plan is in dispute."""
    if matter is Matter.PLAN_CONTENT and facts.sections & HEALTH:
        return (Why.DRS_1, Why.DRS_3, Why.DRS_4)
    return (Why.DRS_1,)


def _of_setting(setting: Setting) -> Kinds:
    """Support for special educational needs: 57(4) for every provider, 57(2) too for relevant bodies."""
    if setting is Setting.HIGHER_EDUCATION or setting is Setting.CUSTODY:
        return ()
    if setting is Setting.HOME:
        return (Why.OUTSIDE_BY_AGREEMENT,)
    return (Why.DRS_1, Why.DRS_2) if setting in RELEVANT_BODIES else (Why.DRS_2,)


def _of_health(facts: Facts, matter: Matter) -> Kinds:
    """The NHS joins while a plan is in the making; therapy in Section F is the council's to secure."""
    if facts.plan in _IN_PROCESS:
        return (Why.DRS_3, Why.DRS_4)
    if matter is Matter.HEALTH_REFUSED and facts.plan is Plan.FINAL:
        if therapy_place(facts) is TherapyPlace.SECTION_F:
            return (Why.DRS_1,)
        if therapy_place(facts) is TherapyPlace.SECTION_G:
            return (Why.DELIVERY_BY_AGREEMENT,)
    return (Why.OUTSIDE_BY_AGREEMENT,)


@rule(since="2014-09-01")
def standing(facts: Facts) -> Finding[Standing]:
    """May this person ask for it? Yes, at any time, if it is of one of the kinds; nobody must take part."""
    if not facts.matters & MATTERS:
        return Standing.NOT_AVAILABLE.because(Why.WHAT_IT_IS_FOR)
    if known_to_be_in_custody(facts):
        return Standing.NOT_AVAILABLE.because(Why.CUSTODY)
    found = kinds(facts)
    if not found:
        return Standing.NOT_AVAILABLE.because(Why.HIGHER_EDUCATION)
    person = standing_of_person(facts)
    if person is not None:
        return person
    return Standing.OPEN.because(*found, Why.VOLUNTARY)


@rule(since="2014-09-01")
def time_limits(facts: Facts) -> tuple[TimeLimit, ...]:
    """By when? There is no last day."""
    if not facts.matters & MATTERS:
        return ()
    return (no_limit(NO_LIMIT, Why.NO_LAST_DAY),)


@rule(since="2014-09-01")
def duties(facts: Facts, events: tuple[Event, ...] = ()) -> tuple[Owed, ...]:
    """Who must do what? The council has the service there (SEND-S57-1); nobody must take part. # T-6"""
    if not facts.matters & MATTERS:
        return ()
    return (Owed(ARRANGE, Finding(None, (Why.COUNCIL_ARRANGES,))),)


@rule(since="2014-09-01")
def next_steps(facts: Facts) -> tuple[NextStep, ...]:
    """What to do now."""
    if standing(facts).value is not Standing.OPEN:
        return ()
    found = kinds(facts)
    several = len(found) > 1 or len(facts.matters & MATTERS) > 1
    steps = [
        NextStep(Why.ASK, Contact.DISAGREEMENT_RESOLUTION, ASK_FOR_ONE if several else ASK_FOR_IT),
    ]
    if several:
        steps.append(NextStep(Why.ONE_PROCESS))
    if facts.matters & DECISIONS:
        steps.append(NextStep(Why.MEDIATE_TOO, Contact.MEDIATION_ADVISER))
    if _BY_AGREEMENT.intersection(found):
        steps.append(NextStep(Why.COMPLAIN_TOO))
    return (*steps, NextStep(Why.WRITE_AGREEMENT), NextStep(Why.KEEP_DATES))


def alongside(other: str, facts: Facts | None = None) -> Interplay:
    """What does the other avenue do to disagreement resolution? Nothing; nor does it do anything to them."""
    match other:
        case "appeal" | "disability_discrimination_claim":
            return Effect.INDEPENDENT.because(Why.RIGHTS_STAY)
        case "mediation":
            return Effect.INDEPENDENT.because(Why.MEDIATION_IS_ANOTHER)
        case _:
            return Effect.INDEPENDENT.because(Why.BESIDE_COMPLAINTS)
