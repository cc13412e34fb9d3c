"""May the two ombudsmen look at it together? Read with `law.md`, and with the rooms of the two ombudsmen.

Each keeps its own time limit and its own bars for its part (JNT-LIMITS), so this room asks both.
"""

from __future__ import annotations

from avenues.law.avenues.health_service_ombudsman import rules as for_health
from avenues.law.avenues.local_government_ombudsman import rules as for_the_council
from avenues.law.avenues.local_government_ombudsman.first import OF_THE_COUNCIL
from avenues.law.clocks import Owed, TimeLimit
from avenues.law.facts import Event, Facts
from avenues.law.reasons import Finding, Reasons, rule
from avenues.law.room import Contact, Effect, Interplay, NextStep, Standing
from avenues.law.shared.health import health_matters
from avenues.law.shared.social_care import social_care_matters
from avenues.law.sources import FROM_KNOWLEDGE, HSCA93, JOINT_MANUAL, LGA74, NHS_REGS


class Why(Reasons):
    # Standing
    FOR_BOTH = (
        JOINT_MANUAL.cite("chapter 2"),
        "The joint team is for health and social care that are so mixed that neither can be judged alone.",
    )
    EDUCATION_AND_HEALTH = (
        JOINT_MANUAL.cite("chapter 2", FROM_KNOWLEDGE),
        "The joint team is for health and social care. Whether it takes education and health is not stated. You can ask.",
    )
    TOGETHER = (
        JOINT_MANUAL.cite("chapter 2"),
        "It is about health and social care. If they are mixed, and both matter much, the two ombudsmen look at it as one.",
    )
    EACH_ITS_OWN = (
        JOINT_MANUAL.cite("chapter 2", FROM_KNOWLEDGE),
        "Each ombudsman keeps its own time limit and its own rules for its part.",
    )
    # Next steps
    ONE_LETTER = (
        JOINT_MANUAL.cite("chapter 2"),
        "Complain to either ombudsman, once. Say that health and social care belong together.",
    )
    ASK = (
        JOINT_MANUAL.cite("chapter 2", FROM_KNOWLEDGE),
        "Ask whether the joint team would take it. If not, complain to each ombudsman about its part.",
    )
    ASK_FOR_ONE_ANSWER = (
        NHS_REGS.reg("9"),
        "Ask the council and the NHS to agree who leads, and to give you one answer first.",
    )
    ONE_PART_ONLY = (
        JOINT_MANUAL.cite("chapter 2"),
        "If one part is not open or is late, the other ombudsman can still look at its own part.",
    )
    # Interplay
    BOTH_FIRST = (
        LGA74.s("26(5)"),
        "Each body must have had a fair chance to answer. The year runs all the same.",
    )
    APPEAL_CLOSES = LGA74.s("26(6)(a)"), "What an appeal covers is beyond the Ombudsman, here too."
    COURT_CLOSES = (
        LGA74.s("26(6)(c)"),
        "Once you start a court case about it, the Ombudsman cannot look at it, here too.",
    )
    IS_THE_SAME = (
        JOINT_MANUAL.cite("chapter 2"),
        "This is the two ombudsmen at work together. A complaint to either is enough.",
    )
    NOTHING_STOPS_THE_CLOCK = (
        HSCA93.s("9(4)"),
        "Both can run at the same time. It does not stop either ombudsman’s year.",
    )


@rule(since="2014-09-01")
def are_both_in_it(facts: Facts) -> bool:
    """Is it about health and about social care? (JNT-WHEN)"""
    return bool(health_matters(facts)) and bool(social_care_matters(facts))


@rule(since="2014-09-01")
def standing(facts: Facts) -> Finding[Standing]:
    """May the two ombudsmen look at it as one? Only if each may look at its part."""
    if not are_both_in_it(facts):
        if health_matters(facts) and facts.matters & OF_THE_COUNCIL:  # JNT-EDU
            return Standing.NOT_AVAILABLE.because(Why.EDUCATION_AND_HEALTH)
        return Standing.NOT_AVAILABLE.because(Why.FOR_BOTH)
    council = for_the_council.standing(facts)
    if council.value is Standing.NOT_AVAILABLE:
        return Finding(Standing.NOT_AVAILABLE, (council, Why.EACH_ITS_OWN))
    health = for_health.standing(facts)
    for shut in (Standing.NOT_AVAILABLE, Standing.LAPSED, Standing.OPEN_ONCE, Standing.NOT_YET):
        for part in (health, council):
            if part.value is shut:
                return Finding(shut, (part, Why.EACH_ITS_OWN))
    return Finding(Standing.OPEN, (Why.TOGETHER, council, health))


@rule(since="2014-09-01")
def time_limits(facts: Facts) -> tuple[TimeLimit, ...]:
    """By when? Each ombudsman's own limit, the council's a day sooner."""
    if not are_both_in_it(facts):
        return ()
    return (*for_the_council.time_limits(facts), *for_health.time_limits(facts))


@rule(since="2014-09-01")
def duties(facts: Facts, events: tuple[Event, ...] = ()) -> tuple[Owed, ...]:
    """What is owed is owed by each ombudsman and each body for its part: see their rooms."""
    return ()


@rule(since="2014-09-01")
def next_steps(facts: Facts) -> tuple[NextStep, ...]:
    """What to do now."""
    if not are_both_in_it(facts):
        if health_matters(facts) and facts.matters & OF_THE_COUNCIL:
            return (NextStep(Why.ASK, Contact.LGSCO, ASK),)
        return ()
    match standing(facts).value:
        case Standing.OPEN:
            return (NextStep(Why.ONE_LETTER, Contact.LGSCO, ONE_LETTER),)
        case Standing.OPEN_ONCE | Standing.NOT_YET:
            return (NextStep(Why.ASK_FOR_ONE_ANSWER, Contact.COUNCIL_COMPLAINTS, ONE_ANSWER),)
        case _:
            return (NextStep(Why.ONE_PART_ONLY, Contact.LGSCO),)


ONE_LETTER = (
    "I complain about (council) and (NHS body). Health and social care for (name) belong together here, because (reasons). "
    "I ask for a joint investigation. I complained to both; their answers are with this letter."
)
ASK = (
    "My complaint is about (council) and (NHS body): education and health for (name). They belong together, because "
    "(reasons). Would the joint team look at it as one?"
)
ONE_ANSWER = (
    "My complaint is about health and social care together. Please agree with each other who will lead and talk to me, and "
    "send me one answer to all of it."
)


def alongside(other: str, facts: Facts | None = None) -> Interplay:
    """What does the other avenue do to a joint complaint, and to its clocks?"""
    match other:
        case "nhs_complaint" | "adult_social_care_complaint" | "childrens_social_care_complaint":
            return Effect.NEEDS_FIRST.because(Why.BOTH_FIRST)
        case "appeal":
            return Effect.CLOSES.because(Why.APPEAL_CLOSES)
        case "judicial_review":
            return Effect.CLOSES.because(Why.COURT_CLOSES)
        case "local_government_ombudsman" | "health_service_ombudsman":
            return Effect.INDEPENDENT.because(Why.IS_THE_SAME)
        case _:
            return Effect.INDEPENDENT.because(Why.NOTHING_STOPS_THE_CLOCK)
