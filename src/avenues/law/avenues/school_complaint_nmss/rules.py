"""May one complain to a non-maintained special school, by when, and when does it answer? Read with `law.md`.

What it shares with other schools stands in `avenues/law/shared/schools/`.
"""

from __future__ import annotations

from avenues.law.clocks import Owed, TimeLimit
from avenues.law.facts import Event, Facts
from avenues.law.options import Setting
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
from avenues.law.shared.schools.providers import not_for_this
from avenues.law.shared.schools.what_to_do import after_the_end, governors_steps
from avenues.law.sources import NMSS


class Why(Reasons):
    MAY_COMPLAIN = (
        NMSS.para("31"),
        "A parent or a pupil can complain to the school. It stops no time for an appeal or claim.",
    )
    OTHER_SETTING = NMSS.para("31"), "This is for a non-maintained special school."
    ANSWERS = NMSS.para("31"), "The school must have a complaints procedure. It sets the days of its own."


SETTINGS = frozenset({Setting.NON_MAINTAINED_SPECIAL})


@rule(since="2015-09-01")
def standing(facts: Facts) -> Finding[Standing]:
    """May this person complain to the school? A parent or a pupil may."""
    elsewhere = not_for_this(facts, SETTINGS, Why.OTHER_SETTING)
    return school_standing(facts, Why.MAY_COMPLAIN) if elsewhere is None else elsewhere


@rule(since="2015-09-01")
def time_limits(facts: Facts) -> tuple[TimeLimit, ...]:
    """By when? By the policy only; late ones may still be looked at."""
    if not_for_this(facts, SETTINGS, Why.OTHER_SETTING) is not None:
        return ()
    return limit_to_complain(facts, SCM_LIMIT)


@rule(since="2015-09-01")
def duties(facts: Facts, events: tuple[Event, ...] = ()) -> tuple[Owed, ...]:
    """When does the school answer? Each school's policy has days of its own."""
    facts = facts.after(events)
    if not_for_this(facts, SETTINGS, Why.OTHER_SETTING) is not None:
        return ()
    return answer_due(facts, SCM_STAGE_DAYS, Why.ANSWERS)


@rule(since="2015-09-01")
def next_steps(facts: Facts) -> tuple[NextStep, ...]:
    """What to do now."""
    if not_for_this(facts, SETTINGS, Why.OTHER_SETTING) is not None:
        return ()
    if procedure_ended(facts):
        return after_the_end(facts)
    return governors_steps(facts, standing(facts).value)


def alongside(other: str, facts: Facts | None = None) -> Interplay:
    """What does the other avenue do to a complaint to the school?"""
    return beside(other)
