"""After an appeal is lodged: the council's response, and what the decision starts for both sides."""

from __future__ import annotations

from avenues.law.clocks import Owed, TimeLimit
from avenues.law.facts import Event, Facts


def limits_after_the_decision(facts: Facts) -> tuple[TimeLimit, ...]:
    """By when to challenge the Tribunal's decision."""
    return ()


def duties(facts: Facts, events: tuple[Event, ...] = ()) -> tuple[Owed, ...]:
    """What the council owes while the appeal runs and after it."""
    return ()
