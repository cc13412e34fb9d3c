"""May a parent complain to an independent school, by when, and when does it answer? Read with `law.md`.

The standard that binds it stands in `avenues/law/shared/schools/standards.py`.
"""

from __future__ import annotations

from avenues.law.clocks import Owed, TimeLimit
from avenues.law.facts import Event, Facts
from avenues.law.options import Setting
from avenues.law.reasons import Finding, Reasons, rule
from avenues.law.room import Interplay, NextStep, Standing
from avenues.law.shared.schools.interplay import beside
from avenues.law.shared.schools.providers import not_for_this
from avenues.law.shared.schools.standards import (
    duties_under_standard,
    limits_under_standard,
    standing_under_standard,
    steps_under_standard,
)
from avenues.law.sources import INDEPENDENT_STANDARDS


class Why(Reasons):
    OTHER_SETTING = (
        INDEPENDENT_STANDARDS.para("33"),
        "This is for an independent school that is not an academy.",
    )


SETTINGS = frozenset({Setting.INDEPENDENT})


@rule(since="2015-01-05")
def standing(facts: Facts) -> Finding[Standing]:
    """May this person use the procedure, today?"""
    elsewhere = not_for_this(facts, SETTINGS, Why.OTHER_SETTING)
    return standing_under_standard(facts) if elsewhere is None else elsewhere


@rule(since="2015-01-05")
def time_limits(facts: Facts) -> tuple[TimeLimit, ...]:
    """By when? By the school's policy only; late ones may still be looked at."""
    if not_for_this(facts, SETTINGS, Why.OTHER_SETTING) is not None:
        return ()
    return limits_under_standard(facts)


@rule(since="2015-01-05")
def duties(facts: Facts, events: tuple[Event, ...] = ()) -> tuple[Owed, ...]:
    """When does the school answer? In the clear times that it must have set itself."""
    facts = facts.after(events)
    if not_for_this(facts, SETTINGS, Why.OTHER_SETTING) is not None:
        return ()
    return duties_under_standard(facts)


@rule(since="2015-01-05")
def next_steps(facts: Facts) -> tuple[NextStep, ...]:
    """What to do now."""
    if not_for_this(facts, SETTINGS, Why.OTHER_SETTING) is not None:
        return ()
    return steps_under_standard(facts)


def alongside(other: str, facts: Facts | None = None) -> Interplay:
    """What does the other avenue do to a complaint to the school?"""
    return beside(other)
