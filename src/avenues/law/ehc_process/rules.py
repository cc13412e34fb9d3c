"""What the council owes in assessment, plan and review, and whether it is late. Read with `law.md`."""

from __future__ import annotations

from avenues.law.clocks import Owed, Progress, progress
from avenues.law.ehc_process import assessing, custody, moving, reviewing
from avenues.law.ehc_process.lateness import EXCUSABLE
from avenues.law.facts import Event, Facts
from avenues.law.options import LateBy
from avenues.law.reasons import Finding, Reasons, no, rule
from avenues.law.sources import CFA, REGS

LATE = frozenset({Progress.MISSED, Progress.MET_LATE, Progress.MAY_BE_EXCUSED})


class Why(Reasons):
    LATE = REGS.cite("Parts 2 and 3"), "That day has passed, so the council is late."
    WAS_LATE = REGS.cite("Parts 2 and 3"), "The council has done it, but late."
    NOT_LATE = REGS.cite("Parts 2 and 3"), "That day has not passed, or the council kept it."
    DAY_NOT_KNOWN = (
        CFA.s("36"),
        "We cannot tell if the council is late without the day that its time runs from.",
    )


@rule(since="2014-09-01")
def duties(facts: Facts, events: tuple[Event, ...] = ()) -> tuple[Owed, ...]:
    """Who owes what, by when, from what has happened so far. Asks nobody anything."""
    facts = facts.after(events)
    if custody.is_in_custody(facts):
        return (*custody.custody(facts), *custody.release(facts))  # s.70(1): no other clock of Part 3
    return (
        *assessing.assessment(facts),
        *assessing.reassessment(facts),
        *reviewing.review(facts),
        *reviewing.phase_transfer(facts),
        *moving.moving(facts),
        *custody.release(facts),
    )


@rule(since="2014-09-01")
def is_late(facts: Facts, late_by: LateBy) -> Finding[bool]:
    """Is the council late with this, from the days that are told? No, if its day cannot be known."""
    owed = _owed(facts, late_by)
    if not owed:
        return no(Why.DAY_NOT_KNOWN)
    for each in owed:
        how = progress(each, facts.on)
        if how in LATE:
            return Finding(True, (each.due, each.excuse or _how(how)))
    return Finding(False, (owed[-1].due, Why.NOT_LATE))


@rule(since="2014-09-01")
def turns_on_a_reason(facts: Facts, late_by: LateBy) -> bool:
    """Is the council late with a step for which the law takes some reasons? Then it matters which it gives."""
    return any(
        each.clock.id in EXCUSABLE and progress(each, facts.on) in LATE for each in _owed(facts, late_by)
    )


def _how(how: Progress) -> Why:
    return Why.WAS_LATE if how is Progress.MET_LATE else Why.LATE


def _owed(facts: Facts, late_by: LateBy) -> tuple[Owed, ...]:
    """The duties that the council would be late with."""
    if custody.is_in_custody(facts):
        return _owed_in_custody(facts, late_by)
    match late_by:
        case LateBy.DECISION_TO_ASSESS:
            return assessing.decision(facts)
        case LateBy.PLAN:
            return assessing.plan(facts)
        case LateBy.REVIEW:
            return reviewing.next_review(facts)
        case LateBy.AFTER_REVIEW:
            return (
                *reviewing.decision(facts),
                *reviewing.changed_plan(facts),
                *reviewing.changed_plan_at_most(facts),
            )
        case LateBy.REASSESSMENT:
            return (*assessing.answer(facts), *assessing.plan_again(facts))
        case LateBy.PHASE_TRANSFER:
            return reviewing.phase_transfer(facts)


def _owed_in_custody(facts: Facts, late_by: LateBy) -> tuple[Owed, ...]:
    """Part 3 is disapplied there but for assessment and plan (s.70(1))."""
    match late_by:
        case LateBy.DECISION_TO_ASSESS:
            return custody.decision(facts)
        case LateBy.PLAN:
            return custody.plan(facts)
        case _:
            return ()
