"""May this person get help from SENDIASS, and how? Always, and a child may come alone. Read with `law.md`."""

from __future__ import annotations

from avenues.law.clocks import Owed, TimeLimit, Who, duty, no_limit, target
from avenues.law.facts import Event, Facts
from avenues.law.options import Asker, Matter, Tried
from avenues.law.reasons import Finding, Reasons, rule
from avenues.law.room import Contact, Effect, Interplay, NextStep, Standing
from avenues.law.sources import CFA, CODE, FROM_KNOWLEDGE, IAS_STANDARDS, SECOND_HAND

_ALONE = CODE.cite("chapter 2", FROM_KNOWLEDGE)
_ANY_TIME = CODE.cite("chapter 2, at any time", FROM_KNOWLEDGE)


class Why(Reasons):
    # Standing
    ALWAYS = (
        CFA.s("32", SECOND_HAND),
        "SENDIASS is there for children and young people with SEND up to 25, and for parents, about any of this.",
    )
    ALONE = (
        _ALONE,
        "You can go there on your own. What you say is kept from your parents too, if you wish.",
    )
    # Time
    NO_LAST_DAY = (
        _ANY_TIME,
        "There is no last day. Going there stops no other clock, so say which dates you have.",
    )
    # Duties
    COUNCIL_ARRANGES = (
        CFA.s("32", SECOND_HAND),
        "The council must arrange this service, and it must be free and at arm’s length from the council.",
    )
    # Next steps
    GET_IN_TOUCH = (
        CODE.para("2.8"),
        "Call or write to SENDIASS. Have your letters ready, and say which dates are near.",
    )
    IN_CONFIDENCE = (
        _ALONE,
        "What you say is confidential. The council cannot see that you asked.",
    )
    SAY_WHAT_HELP = (
        IAS_STANDARDS.cite(),
        "Ask for the help you need: advice on the telephone, help with papers, or someone to come with you.",
    )
    BUDGET_TOO = (
        CODE.para("2.1"),
        "Its advice covers personal budgets: how to ask for one and how to run it.",
    )
    UNHAPPY_WITH_IT = (
        _ALONE,
        "If the service itself let you down, it has a complaints procedure. After that, complain to the council.",
    )
    # Interplay
    BESIDE_EVERYTHING = (
        _ANY_TIME,
        "You can have this help before, during and after everything else. It changes no date.",
    )


NO_LIMIT = target(
    "IAS", Who.FAMILY, "Ask SENDIASS for help", source=_ANY_TIME, missed="Nothing is lost. Ask now."
)
ARRANGE = duty(
    "IAS-DUTY",
    Who.COUNCIL,
    "Arrange information, advice and support about SEND",
    source=CFA.s("32", SECOND_HAND),
    missed="You can complain to the council, and then to the Ombudsman.",
)

ASK_FOR_HELP = (
    "I would like some help with a disagreement about (what). The council’s or school’s letter is dated (date). "
    "My next date is (date, or not known). You can reach me on (number or e-mail) at (times)."
)
ASK_ALONE = (
    "I am (age). I would like to talk with someone about (what). Please contact me on (number or e-mail), and not "
    "through my parents or my school."
)


@rule(since="2014-09-01")
def standing(facts: Facts) -> Finding[Standing]:
    """May this person use SENDIASS? Always: a parent, a young person, and a child alone (IAS-WHO-SELF)."""
    if facts.told("asker") is Asker.YOUNG_PERSON:
        return Standing.OPEN.because(Why.ALWAYS, Why.ALONE)
    return Standing.OPEN.because(Why.ALWAYS)


@rule(since="2014-09-01")
def time_limits(facts: Facts) -> tuple[TimeLimit, ...]:
    """By when? There is no last day (IAS-NO-LIMIT); no other clock is stopped."""
    return (no_limit(NO_LIMIT, Why.NO_LAST_DAY),)


@rule(since="2014-09-01")
def duties(facts: Facts, events: tuple[Event, ...] = ()) -> tuple[Owed, ...]:
    """What must the council do all the time? Arrange the service (s.32)."""
    return (Owed(ARRANGE, Finding(None, (Why.COUNCIL_ARRANGES,))),)


@rule(since="2014-09-01")
def next_steps(facts: Facts) -> tuple[NextStep, ...]:
    """What to do now, and what to write."""
    alone = facts.told("asker") is Asker.YOUNG_PERSON
    steps = [
        NextStep(Why.GET_IN_TOUCH, Contact.SENDIASS, ASK_ALONE if alone else ASK_FOR_HELP),
        NextStep(Why.IN_CONFIDENCE),
        NextStep(Why.SAY_WHAT_HELP),
    ]
    if Matter.PERSONAL_BUDGET in facts.matters:
        steps.append(NextStep(Why.BUDGET_TOO))  # IAS-PB
    if Tried.SENDIASS in (facts.told("tried") or ()):
        steps.append(NextStep(Why.UNHAPPY_WITH_IT, Contact.COUNCIL_COMPLAINTS))  # IAS-COMPLAIN
    return tuple(steps)


def alongside(other: str, facts: Facts | None = None) -> Interplay:
    """What does the other avenue do to this help? Nothing (IAS-NO-LIMIT)."""
    return Effect.INDEPENDENT.because(Why.BESIDE_EVERYTHING)
