"""May one complain to a maintained school, by when, and when does it answer? Read with `law.md`.

What it shares with other schools stands in `avenues/law/shared/schools/`.
"""

from __future__ import annotations

from avenues.law.clocks import Owed, TimeLimit
from avenues.law.facts import Event, Facts
from avenues.law.reasons import Finding, Reasons, rule
from avenues.law.room import Interplay, NextStep, Standing
from avenues.law.shared.schools.interplay import beside
from avenues.law.shared.schools.procedure import (
    SCM_LIMIT,
    SCM_STAGE_DAYS,
    answer_due,
    limit_to_complain,
    procedure_ended,
    school_standing,
)
from avenues.law.shared.schools.procedure import Why as Procedure
from avenues.law.shared.schools.providers import COUNCIL_SCHOOLS, not_for_this
from avenues.law.shared.schools.what_to_do import after_the_end, governors_steps
from avenues.law.sources import EA02


class Why(Reasons):
    ANYONE = (
        EA02.s("29"),
        "Anyone can complain to the school, pupils too. It stops no time for an appeal or claim.",
    )
    OTHER_SETTING = EA02.s("29"), "This is for a school, nursery school or unit that the council runs."


@rule(since="2014-09-01")
def standing(facts: Facts) -> Finding[Standing]:
    """May this person complain to the school? Anyone may: a school may not keep it to parents."""
    elsewhere = not_for_this(facts, COUNCIL_SCHOOLS, Why.OTHER_SETTING)
    return school_standing(facts, Why.ANYONE) if elsewhere is None else elsewhere


@rule(since="2014-09-01")
def time_limits(facts: Facts) -> tuple[TimeLimit, ...]:
    """By when? By the policy only; late ones may still be looked at."""
    if not_for_this(facts, COUNCIL_SCHOOLS, Why.OTHER_SETTING) is not None:
        return ()
    return limit_to_complain(facts, SCM_LIMIT)


@rule(since="2014-09-01")
def duties(facts: Facts, events: tuple[Event, ...] = ()) -> tuple[Owed, ...]:
    """When does the school answer? Each school's policy has days of its own."""
    facts = facts.after(events)
    if not_for_this(facts, COUNCIL_SCHOOLS, Why.OTHER_SETTING) is not None:
        return ()
    return answer_due(facts, SCM_STAGE_DAYS, Procedure.OWN_POLICY)


@rule(since="2014-09-01")
def next_steps(facts: Facts) -> tuple[NextStep, ...]:
    """What to do now."""
    if not_for_this(facts, COUNCIL_SCHOOLS, Why.OTHER_SETTING) is not None:
        return ()
    if procedure_ended(facts):
        return after_the_end(facts)
    return governors_steps(facts, standing(facts).value)


def alongside(other: str, facts: Facts | None = None) -> Interplay:
    """What does the other avenue do to a complaint to the school?"""
    return beside(other)
