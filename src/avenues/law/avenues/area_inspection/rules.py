"""Who hears how services work across the area? Ofsted with the CQC, and Healthwatch. Read with `law.md`."""

from __future__ import annotations

from datetime import date

from avenues.law.clocks import Owed, TimeLimit, Who, no_limit, target
from avenues.law.facts import Event, Facts
from avenues.law.options import Matter
from avenues.law.reasons import Finding, Reasons, rule
from avenues.law.room import Contact, Effect, Interplay, NextStep, Standing
from avenues.law.sources import AREA_INSPECTION, FROM_KNOWLEDGE, HEALTHWATCH

HEALTH_BILL_SEEN = date(2026, 6, 24)  # SOON-HEALTH: before Parliament on that day, not law
_HEALTH_AND_CARE = frozenset(
    {
        Matter.HEALTH_REFUSED,
        Matter.HEALTH_POOR,
        Matter.HEALTH_NOT_PROVIDED,
        Matter.SOCIAL_CARE_ASSESSMENT,
        Matter.SOCIAL_CARE_SERVICE,
        Matter.SOCIAL_CARE_NOT_PROVIDED,
        Matter.AREA_SERVICES,
    }
)


class Why(Reasons):
    # Standing
    ANYONE = (
        AREA_INSPECTION.cite(),
        "Anyone can tell inspectors how services for SEND work in the area, at any time.",
    )
    NOT_FOR_ONE_CASE = (
        AREA_INSPECTION.cite(),
        "Inspectors do not look into one family’s case. Use another way for that, beside this one.",
    )
    # Time
    NO_LAST_DAY = (
        AREA_INSPECTION.cite("no time limit found", FROM_KNOWLEDGE),
        "There is no last day to tell inspectors.",
    )
    NO_LAST_DAY_HEALTHWATCH = (
        HEALTHWATCH.cite("no time limit found", FROM_KNOWLEDGE),
        "There is no last day to tell Healthwatch.",
    )
    # Next steps
    TELL_INSPECTORS = (
        AREA_INSPECTION.cite(),
        "Tell Ofsted what works and what does not. Say that it is about the area, and leave out names.",
    )
    TELL_HEALTHWATCH = (
        HEALTHWATCH.cite(),
        "Tell local Healthwatch. It gathers what people say about health and care, and knows where to turn.",
    )
    CONFIRM_STATUS = (
        HEALTHWATCH.cite(),
        "A Health Bill seen in June 2026 would close Healthwatch. It was not law then. Check that it is still there.",
    )
    # Interplay
    CHANGES_NOTHING = AREA_INSPECTION.cite(), "You can do both. It changes no date and no decision."


INSPECTORS = target(
    "ASI",
    Who.FAMILY,
    "Tell the area’s inspectors",
    source=AREA_INSPECTION.cite("no time limit found", FROM_KNOWLEDGE),
    missed="Nothing is lost.",
)
LOCAL_HEALTHWATCH = target(
    "HWT",
    Who.FAMILY,
    "Tell local Healthwatch",
    source=HEALTHWATCH.cite("no time limit found", FROM_KNOWLEDGE),
    missed="Nothing is lost.",
)

TELL_OFSTED = (
    "I live in (area). My child has special educational needs. In my experience this works well: (what). This does not: "
    "(what). It may concern other families too."
)


@rule(since="2023-01-01")
def standing(facts: Facts) -> Finding[Standing]:
    """May this person tell inspectors? Anyone may, always; it puts no single case right (ASI-INFO)."""
    if Matter.AREA_SERVICES in facts.matters:
        return Standing.OPEN.because(Why.ANYONE)
    return Standing.OPEN.because(Why.ANYONE, Why.NOT_FOR_ONE_CASE)


@rule(since="2023-01-01")
def time_limits(facts: Facts) -> tuple[TimeLimit, ...]:
    """By when? No time limit was found for either."""
    return (
        no_limit(INSPECTORS, Why.NO_LAST_DAY),
        no_limit(LOCAL_HEALTHWATCH, Why.NO_LAST_DAY_HEALTHWATCH),
    )


@rule(since="2023-01-01")
def duties(facts: Facts, events: tuple[Event, ...] = ()) -> tuple[Owed, ...]:
    """Nobody owes this person an answer."""
    return ()


@rule(since="2023-01-01")
def next_steps(facts: Facts) -> tuple[NextStep, ...]:
    """Whom to tell, and what to write."""
    steps = [NextStep(Why.TELL_INSPECTORS, Contact.OFSTED, TELL_OFSTED)]
    if facts.matters & _HEALTH_AND_CARE:
        steps.append(NextStep(Why.TELL_HEALTHWATCH, Contact.HEALTHWATCH))
        if facts.on >= HEALTH_BILL_SEEN:
            steps.append(NextStep(Why.CONFIRM_STATUS))
    return tuple(steps)


def alongside(other: str, facts: Facts | None = None) -> Interplay:
    """What does the other avenue do to telling inspectors? Nothing."""
    return Effect.INDEPENDENT.because(Why.CHANGES_NOTHING)
