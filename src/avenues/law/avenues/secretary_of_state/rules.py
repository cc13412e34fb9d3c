"""May this person ask the Secretary of State about a council, and what comes first? Read with `law.md`."""

from __future__ import annotations

from avenues.law.clocks import Owed, TimeLimit, Who, no_limit, target
from avenues.law.facts import Event, Facts
from avenues.law.options import DECISIONS, Matter
from avenues.law.reasons import Finding, Reasons, rule
from avenues.law.room import Contact, Effect, Interplay, NextStep, Standing
from avenues.law.shared.schools.providers import PROVIDER_MATTERS, ROOM_OF
from avenues.law.sources import CFA, EA96, FROM_KNOWLEDGE, LGA74, LINK_OFFICERS

DUTIES = frozenset(
    {
        Matter.COUNCIL_DELAY,
        Matter.PROVISION_NOT_MADE,
        Matter.PLACE_REFUSED,
        Matter.OUT_OF_EDUCATION,
        Matter.ORDER_NOT_CARRIED_OUT,
    }
)
FOR_THE_SECRETARY_OF_STATE = DUTIES | {
    Matter.COUNCIL_HANDLING,
    Matter.PERSONAL_BUDGET,
    Matter.TRAVEL,
    Matter.AREA_SERVICES,
}


class Why(Reasons):
    # Standing
    FAILED_DUTY = (
        EA96.s("497", FROM_KNOWLEDGE),
        "The Secretary of State can order a council to do a duty in education that it failed to do. Any person with an "
        "interest can ask.",
    )
    NOT_ADEQUATE = (
        EA96.s("497A"),
        "The Secretary of State can step in where a council’s work in education is not good enough.",
    )
    UNREASONABLE = (
        EA96.s("496"),
        "The Secretary of State can direct a council that acts unreasonably in education, or is about to. Anyone can ask.",
    )
    APPEAL_IS_FOR_IT = (
        CFA.s("51"),
        "The decision itself goes to appeal. In practice the Secretary of State does not look at it.",
    )
    NOT_A_COUNCIL_IN_EDUCATION = (
        EA96.s("496"),
        "This is for what a council does in education. Schools, the NHS and social care have other ways.",
    )
    COMPLAIN_FIRST = (
        EA96.s("497", FROM_KNOWLEDGE),
        "You are usually asked to complain to the council first. The law itself does not make that a condition.",
    )
    TRAVEL_APPEAL_FIRST = (
        LINK_OFFICERS.cite("chapter 4"),
        "Use the council’s own review and appeal about travel first. Its answer is the council’s last word.",
    )
    COMPLAINT_GOES_ON = (
        EA96.s("497", FROM_KNOWLEDGE),
        "The Secretary of State usually waits for the council’s final answer.",
    )
    # Time
    NO_LAST_DAY = EA96.s("496", FROM_KNOWLEDGE), "There is no last day to ask."
    # Next steps
    TO_THE_COUNCIL = LGA74.s("26(5)"), "Complain to the council now. Keep every letter: you will need them."
    WAIT_FOR_THE_COUNCIL = (
        LGA74.s("26(5)"),
        "Ask the council for its final answer. Keep every letter: you will need them.",
    )
    ASK_FOR_REVIEW = (
        LINK_OFFICERS.cite("chapter 4"),
        "Ask for a review of the travel decision, then for the panel.",
    )
    WRITE = EA96.s("496"), "Write to the Department for Education. Send the council’s final answer with it."
    ONLY_IF_SLOW_WILL_DO = (
        EA96.s("497", FROM_KNOWLEDGE),
        "It takes long, and a direction is rare. If {child} cannot wait, get legal advice today about a quick court order.",
    )
    APPEAL_FIRST = (
        CFA.s("51"),
        "Look at the appeal first: it has a short time limit, which this does not stop.",
    )
    # Interplay
    AFTER_THE_COUNCIL = (
        EA96.s("497", FROM_KNOWLEDGE),
        "The council’s own procedure usually comes first, and then its final answer goes with your letter.",
    )
    AFTER_THE_SCHOOL = (
        EA96.s("496", FROM_KNOWLEDGE),
        "Where a school or college is part of it, its own procedure usually comes first.",
    )
    NOT_FOR_APPEALED = (
        CFA.s("51"),
        "What can be appealed goes to the Tribunal. In practice this way is then closed.",
    )
    BESIDE = EA96.s("496", FROM_KNOWLEDGE), "It can run beside it. It stops no other clock."


ASK = target(
    "SOS-LIMIT",
    Who.FAMILY,
    "Ask the Secretary of State",
    source=EA96.s("496", FROM_KNOWLEDGE),
    missed="Nothing is lost.",
)
LETTER = (
    "I ask the Secretary of State to use sections 496, 497 and 497A of the Education Act 1996. (Council) has (failed to do "
    "what, since when). It has led to (what it meant for the child). I complained on (date); the final answer of (date) is "
    "enclosed. Please direct the council to (what you want)."
)
TO_COUNCIL = (
    "I wish to complain that (what happened, with dates). I want (what). If it is not put right, I will ask the Ombudsman "
    "and the Secretary of State to look at it."
)


@rule(since="2014-09-01")
def standing(facts: Facts) -> Finding[Standing]:
    """May this person ask the Secretary of State now? By custom after the council's own procedure."""
    if not facts.matters & FOR_THE_SECRETARY_OF_STATE:
        why = Why.APPEAL_IS_FOR_IT if facts.matters & DECISIONS else Why.NOT_A_COUNCIL_IN_EDUCATION
        return Standing.NOT_AVAILABLE.because(why)
    if facts.matters & FOR_THE_SECRETARY_OF_STATE == {Matter.TRAVEL} and facts.told("travel_policy") is False:
        return _after_the_travel_appeal(facts)
    if facts.council_complaint_made is None:
        return Standing.OPEN_ONCE.because(_power(facts), Why.COMPLAIN_FIRST)
    if facts.council_complaint_finished is None:
        return Standing.OPEN_ONCE.because(_power(facts), Why.COMPLAINT_GOES_ON)
    return Standing.OPEN.because(_power(facts))


def _after_the_travel_appeal(facts: Facts) -> Finding[Standing]:
    """A travel decision has its own review and appeal, whose answer is the council's last (LAC-AFTER-APPEAL)."""
    if facts.travel_review_asked is None or facts.travel_panel_met is None:
        return Standing.OPEN_ONCE.because(_power(facts), Why.TRAVEL_APPEAL_FIRST)
    return Standing.OPEN.because(_power(facts))


def _power(facts: Facts) -> Why:
    """SOS-497 for a duty not done, SOS-497A for a whole area, SOS-496 for the rest."""
    if facts.matters & DUTIES:
        return Why.FAILED_DUTY
    if Matter.AREA_SERVICES in facts.matters:
        return Why.NOT_ADEQUATE
    return Why.UNREASONABLE


@rule(since="2014-09-01")
def time_limits(facts: Facts) -> tuple[TimeLimit, ...]:
    """By when? There is no limit (SOS-LIMIT)."""
    if not facts.matters & FOR_THE_SECRETARY_OF_STATE:
        return ()
    return (no_limit(ASK, Why.NO_LAST_DAY),)


@rule(since="2014-09-01")
def duties(facts: Facts, events: tuple[Event, ...] = ()) -> tuple[Owed, ...]:
    """Nobody owes an answer by a day: it is a power, not a duty."""
    return ()


@rule(since="2014-09-01")
def next_steps(facts: Facts) -> tuple[NextStep, ...]:
    """What to do now."""
    match standing(facts).value:
        case Standing.OPEN:
            return (
                NextStep(Why.WRITE, Contact.DFE, LETTER),
                NextStep(Why.ONLY_IF_SLOW_WILL_DO, Contact.LEGAL_ADVICE),
            )
        case Standing.OPEN_ONCE:
            return (
                _first(facts),
                NextStep(Why.ONLY_IF_SLOW_WILL_DO, Contact.LEGAL_ADVICE),
            )
        case _ if facts.matters & DECISIONS:
            return (NextStep(Why.APPEAL_FIRST, Contact.MEDIATION_ADVISER),)
        case _:
            return ()


def _first(facts: Facts) -> NextStep:
    """The review for a travel decision, else the complaint; or its end, once it is made."""
    if Why.TRAVEL_APPEAL_FIRST in standing(facts).reasons:
        return NextStep(Why.ASK_FOR_REVIEW, Contact.TRAVEL_TEAM)
    if facts.council_complaint_made is None:
        return NextStep(Why.TO_THE_COUNCIL, Contact.COUNCIL_COMPLAINTS, TO_COUNCIL)
    return NextStep(Why.WAIT_FOR_THE_COUNCIL, Contact.COUNCIL_COMPLAINTS)


SCHOOLS_FIRST = frozenset(ROOM_OF.values())


def alongside(other: str, facts: Facts | None = None) -> Interplay:
    """What does the other avenue do to this one? It is no appeal to a Minister, so it shuts nothing itself."""
    match other:
        case _ if other in SCHOOLS_FIRST:
            if facts is not None and not _is_about_a_provider(facts):
                return Effect.INDEPENDENT.because(Why.BESIDE)
            return Effect.NEEDS_FIRST.because(Why.AFTER_THE_SCHOOL)
        case "council_complaint":
            return Effect.NEEDS_FIRST.because(Why.AFTER_THE_COUNCIL)
        case "appeal":
            if facts is not None and _apart_from_any_decision(facts):
                return Effect.INDEPENDENT.because(Why.BESIDE)
            return Effect.CLOSES.because(Why.NOT_FOR_APPEALED)
        case _:
            return Effect.INDEPENDENT.because(Why.BESIDE)


def _is_about_a_provider(facts: Facts) -> bool:
    return bool((facts.told("matters") or frozenset[Matter]()) & (PROVIDER_MATTERS | {Matter.PLACE_REFUSED}))


def _apart_from_any_decision(facts: Facts) -> bool:
    matters = facts.told("matters") or frozenset[Matter]()
    return bool(matters & FOR_THE_SECRETARY_OF_STATE) and not matters & DECISIONS
