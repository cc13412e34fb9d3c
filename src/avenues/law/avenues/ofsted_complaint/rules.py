"""Will Ofsted look at this school or nursery, and what must come first? Read with `law.md`."""

from __future__ import annotations

from avenues.law.clocks import Owed, TimeLimit, limit, no_limit
from avenues.law.facts import Event, Facts
from avenues.law.options import Setting
from avenues.law.reasons import Finding, Reasons, rule
from avenues.law.room import Contact, Effect, Interplay, NextStep, Standing
from avenues.law.shared.schools.interplay import beside_oversight
from avenues.law.shared.schools.procedure import procedure_ended
from avenues.law.shared.schools.providers import ACADEMIES, COUNCIL_SCHOOLS, PROVIDER_MATTERS, not_for_this
from avenues.law.shared.schools.what_to_do import beside_it, council_first
from avenues.law.sources import CHILDCARE, EA05, ESA08, FROM_KNOWLEDGE, OFSTED_COMPLAINTS

SETTINGS = COUNCIL_SCHOOLS | ACADEMIES | {Setting.NON_MAINTAINED_SPECIAL, Setting.EARLY_YEARS}


class Why(Reasons):
    # For which places
    OTHER_SETTING = (
        EA05.s("11A", FROM_KNOWLEDGE),
        "This is for a school that Ofsted inspects under the Education Act 2005, or for a nursery or childminder.",
    )
    INDEPENDENT = (
        ESA08.cite("Part 4"),
        "About an independent school you complain to the Department for Education, which registers it.",
    )
    # Schools: OFS-S-POWER, OFS-S-QUALIFY, OFS-S-EXCEPT, OFS-S-MEET
    MAY_LOOK = (
        EA05.s("11A(1)"),
        "Ofsted may look into a written complaint, to decide whether or when to inspect. It does not settle your own case.",
    )
    SCHOOL_FIRST = (
        OFSTED_COMPLAINTS.cite(),
        "Use the school’s own procedure first. Ofsted can do without that.",
    )
    WHO_MAY = (
        OFSTED_COMPLAINTS.cite(),
        "Rules say who can complain: a parent of a pupil can. Others can still tell Ofsted what they know.",
    )
    # Early years: OFS-EY
    AT_ANY_TIME = (
        CHILDCARE.cite("Part 3"),
        "Ofsted registers nurseries and childminders. You can tell it at any time that the rules are not met.",
    )
    # When
    NO_LIMIT = EA05.s("11A", FROM_KNOWLEDGE), "We found no last day to complain to Ofsted."
    # What to do
    WRITE = (
        EA05.s("11A(2)-(5)"),
        "Write to Ofsted. Say what happens to pupils, with dates, and add the school’s final answer.",
    )
    MEETING = (
        EA05.s("11B", FROM_KNOWLEDGE),
        "If a parent complains, Ofsted can have the school call a meeting of parents.",
    )
    FINISH = OFSTED_COMPLAINTS.cite(), "Finish the school’s procedure, and keep its final answer."
    ASK_TO_WAIVE = (
        EA05.s("11A(5)"),
        "If the school’s procedure cannot be used or makes no sense here, ask Ofsted to look without it.",
    )
    TELL = (
        CHILDCARE.cite("Part 3"),
        "Tell Ofsted what you saw, when and where.",
    )


OFS = limit(
    "OFS",
    "Complain to Ofsted",
    source=EA05.s("11A", FROM_KNOWLEDGE),
    missed="The longer you wait, the less it can find out.",
)


@rule(since="2014-09-01")
def standing(facts: Facts) -> Finding[Standing]:
    """Will Ofsted take this complaint, now?"""
    elsewhere = _elsewhere(facts)
    if elsewhere is not None:
        return elsewhere
    if facts.setting is Setting.EARLY_YEARS:
        return Standing.OPEN.because(Why.AT_ANY_TIME)
    if not procedure_ended(facts):
        return Standing.OPEN_ONCE.because(Why.SCHOOL_FIRST, Why.MAY_LOOK)
    return Standing.OPEN.because(Why.MAY_LOOK, Why.WHO_MAY)


def _elsewhere(facts: Facts) -> Finding[Standing] | None:
    """Is it for another body? Matters with a route of their own are; so are independent schools."""
    other = not_for_this(facts, SETTINGS | {Setting.INDEPENDENT}, Why.OTHER_SETTING)
    if other is None and facts.setting is Setting.INDEPENDENT:
        return Standing.NOT_AVAILABLE.because(Why.INDEPENDENT)
    return other


@rule(since="2014-09-01")
def time_limits(facts: Facts) -> tuple[TimeLimit, ...]:
    """By when? No limit was found."""
    return () if _elsewhere(facts) is not None else (no_limit(OFS, Why.NO_LIMIT),)


@rule(since="2014-09-01")
def duties(facts: Facts, events: tuple[Event, ...] = ()) -> tuple[Owed, ...]:
    """Ofsted may look into a complaint; it owes no answer by a day."""
    return ()


@rule(since="2014-09-01")
def next_steps(facts: Facts) -> tuple[NextStep, ...]:
    """What to do now."""
    if _elsewhere(facts) is not None:
        return ()
    if facts.setting is Setting.EARLY_YEARS:
        return (*council_first(facts), NextStep(Why.TELL, Contact.OFSTED, TELL), *beside_it(facts))
    if procedure_ended(facts):
        write = NextStep(Why.WRITE, Contact.OFSTED, WRITE)
        return (*council_first(facts), write, NextStep(Why.MEETING), *beside_it(facts))
    finish = NextStep(Why.FINISH, Contact.SCHOOL)
    return (
        *council_first(facts),
        finish,
        NextStep(Why.ASK_TO_WAIVE, Contact.OFSTED, WAIVE),
        *beside_it(facts),
    )


WRITE = (
    "I complain about (school). This happens to pupils with special educational needs: (what, with dates). I have used the "
    "school’s procedure; its final answer of (date) is attached. Please take it into account when you plan inspections."
)
WAIVE = (
    "I complain about (school). I have not finished its own procedure because (reasons). Please look at my complaint all the "
    "same."
)
TELL = (
    "I want to tell you about (nursery or childminder). On (dates) this happened: (what). I think that it does not meet the "
    "early years requirements."
)


def alongside(other: str, facts: Facts | None = None) -> Interplay:
    """What does the other avenue do to a complaint to Ofsted? A nursery's own procedure need not come first."""
    if other == "early_years_complaint":
        return Effect.INDEPENDENT.because(Why.AT_ANY_TIME)
    return beside_oversight(other, facts, PROVIDER_MATTERS)
