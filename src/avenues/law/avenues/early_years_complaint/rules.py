"""May one complain to an early years provider, and when does it answer? Read with `law.md`."""

from __future__ import annotations

from avenues.law.calendar import days_after
from avenues.law.clocks import Owed, TimeLimit, Who, duty, limit, no_limit
from avenues.law.facts import Event, Facts
from avenues.law.options import Setting
from avenues.law.reasons import Count, Finding, Reasons, rule
from avenues.law.room import Contact, Effect, Interplay, NextStep, Standing
from avenues.law.shared.schools.best_endeavours import what_is_owed
from avenues.law.shared.schools.interplay import beside
from avenues.law.shared.schools.procedure import begun, procedure_ended
from avenues.law.shared.schools.providers import not_for_this
from avenues.law.shared.schools.what_to_do import Why as Steps
from avenues.law.shared.schools.what_to_do import beside_it, council_first, speak_first
from avenues.law.sources import CHILDCARE, EARLY_YEARS

SETTINGS = frozenset({Setting.EARLY_YEARS})
DAYS_TO_TELL_OUTCOME = 28


class Why(Reasons):
    OTHER_SETTING = (
        EARLY_YEARS.cite("section 3, complaints"),
        "This is for a nursery, pre-school or childminder. A nursery in a school uses the school’s procedure.",
    )
    MAY_COMPLAIN = (
        EARLY_YEARS.cite("section 3, complaints"),
        "You can complain in writing about how the early years rules are met. Anything else goes by the provider’s own policy.",
    )
    NO_LIMIT = (
        EARLY_YEARS.cite("section 3, complaints"),
        "There is no last day to complain. Do it while people still remember.",
    )
    RECEIVED = EARLY_YEARS.cite("section 3, complaints"), "Written complaint {day}"
    TWENTY_EIGHT_DAYS = (
        EARLY_YEARS.cite("section 3, complaints"),
        "28 days, weekends and holidays counted: {day}",
    )
    WRITE = (
        EARLY_YEARS.cite("section 3, complaints"),
        "Write to the manager or childminder. The answer is due in 28 days of the day that it gets there.",
    )
    ASK_FOR_OUTCOME = (
        EARLY_YEARS.cite("section 3, complaints"),
        "If the 28 days are over, ask for the outcome in writing.",
    )
    TELL_OFSTED = (
        CHILDCARE.cite("Part 3"),
        "You can tell Ofsted at any time. It looks at whether the rules are met, not at putting things right for you.",
    )


EYP_LIMIT = limit(
    "EYP",
    "Complain to the provider",
    source=EARLY_YEARS.cite("section 3, complaints"),
    missed="The longer you wait, the harder it is to look into.",
)
EYP_OUTCOME = duty(
    "EYP-OUTCOME",
    Who.SCHOOL,
    "Look into your written complaint and tell you the outcome",
    source=EARLY_YEARS.cite("section 3, complaints"),
    missed="You can tell Ofsted.",
)


@rule(since="2014-09-01")
def standing(facts: Facts) -> Finding[Standing]:
    """May this person complain? About how the early years requirements are met. (EYP-SCOPE)"""
    elsewhere = not_for_this(facts, SETTINGS, Why.OTHER_SETTING)
    if elsewhere is not None:
        return elsewhere
    already = begun(facts)
    if already is not None:
        return already
    return Finding(Standing.OPEN, (Why.MAY_COMPLAIN, *what_is_owed(facts)))


@rule(since="2014-09-01")
def time_limits(facts: Facts) -> tuple[TimeLimit, ...]:
    """By when? No day is set."""
    if not_for_this(facts, SETTINGS, Why.OTHER_SETTING) is not None:
        return ()
    return (no_limit(EYP_LIMIT, Why.NO_LIMIT),)


@rule(since="2014-09-01")
def duties(facts: Facts, events: tuple[Event, ...] = ()) -> tuple[Owed, ...]:
    """The provider tells the outcome within 28 days of receiving a written complaint."""
    facts = facts.after(events)
    if not_for_this(facts, SETTINGS, Why.OTHER_SETTING) is not None:
        return ()
    made = facts.told("school_complaint_made")
    if made is None:
        return ()
    due = days_after(made, DAYS_TO_TELL_OUTCOME)
    count = Count.starts(Why.RECEIVED, made).then(Why.TWENTY_EIGHT_DAYS, due)
    return (Owed(EYP_OUTCOME, count.found(), facts.told("school_complaint_finished")),)


@rule(since="2014-09-01")
def next_steps(facts: Facts) -> tuple[NextStep, ...]:
    """What to do now."""
    if not_for_this(facts, SETTINGS, Why.OTHER_SETTING) is not None:
        return ()
    ofsted = NextStep(Why.TELL_OFSTED, Contact.OFSTED)
    if procedure_ended(facts):
        return (ofsted, NextStep(Steps.GET_HELP, Contact.SENDIASS))
    if facts.school_complaint_made is not None:
        asked = NextStep(Why.ASK_FOR_OUTCOME, Contact.SCHOOL, ASK_OUTCOME)
        return (*council_first(facts), asked, ofsted, *beside_it(facts))
    written = NextStep(Why.WRITE, Contact.SCHOOL, COMPLAIN)
    return (*council_first(facts), *speak_first(facts), written, ofsted, *beside_it(facts))


COMPLAIN = (
    "This is a written complaint about how you meet the early years requirements. On (dates) this happened: (what). I would "
    "like (what you want). Please tell me the outcome within 28 days."
)
ASK_OUTCOME = "I complained in writing on (date). The outcome was due within 28 days. Please send it to me now, in writing."


def alongside(other: str, facts: Facts | None = None) -> Interplay:
    """What does the other avenue do to a complaint to the provider? Even Ofsted need not wait for it."""
    if other == "ofsted_complaint":
        return Effect.INDEPENDENT.because(Why.TELL_OFSTED)
    return beside(other)
