"""Our own rules in the benchmark: the hook between `avenues.law` and the common cases.

`one`, `loop` and `columns` are what is timed. What the `prepare_` functions do before and the `outcome`
functions after is not: they turn the common form into our facts, and our findings into the common form.
The rules are those of the rooms, reasons included; only `appeal_standing` is put together here, since
the mini rule set knows fewer standings than the room.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np

from avenues.law.avenues.appeal.rules import Why, appeal_deadline
from avenues.law.columns import Answers, tabulate
from avenues.law.columns import Table as OurTable
from avenues.law.facts import Facts
from avenues.law.options import Asker, Matter, Section
from avenues.law.reasons import Finding, Reasons, Step, rule
from avenues.law.room import Standing as OurStanding
from avenues.law.shared.certificate import certificate_required, contact_deadline
from bench.cases import (
    Adjustment,
    Case,
    Decision,
    Limb,
    Outcome,
    Outcomes,
    Sections,
    Standing,
    Table,
    reason_code,
)
from bench.days import EPOCH, NONE

NAME = "Avenues"
MATTERS = {
    Decision.REFUSED_ASSESSMENT: Matter.REFUSED_ASSESSMENT,
    Decision.REFUSED_PLAN: Matter.REFUSED_PLAN,
    Decision.PLAN_CONTENT: Matter.PLAN_CONTENT,
    Decision.REFUSED_REASSESSMENT: Matter.REFUSED_REASSESSMENT,
    Decision.REFUSED_AMENDMENT: Matter.REFUSED_AMENDMENT,
    Decision.PLAN_CEASED: Matter.PLAN_CEASED,
}
SECTIONS = {Sections.B: Section.B, Sections.F: Section.F, Sections.I: Section.I}
ADJUSTMENTS = {
    Why.NEXT_WORKING_DAY: Adjustment.WEEKEND,
    Why.AUGUST: Adjustment.AUGUST,
    Why.CHRISTMAS: Adjustment.CHRISTMAS,
}


@rule(since="2014-09-01")
def appeal_standing(facts: Facts) -> Finding[OurStanding]:
    """The mini rule set's standing, from the rooms' rules."""
    if facts.on > appeal_deadline(facts).value:
        return OurStanding.LAPSED.because(Why.TIME_ENDED)
    if certificate_required(facts) and facts.certificate_issued is None:
        if facts.adviser_contacted is not None or facts.on <= contact_deadline(facts).value:
            return OurStanding.OPEN_ONCE.because(Why.CERTIFICATE_FIRST)
        return OurStanding.OPEN_ONCE.because(Why.LEAVE_NEEDED)
    return OurStanding.OPEN.because(Why.CAN_APPEAL)


@rule(since="2014-09-01")
def contact(facts: Facts) -> Finding[date] | Finding[None]:
    """The contact deadline, where a certificate is required."""
    return contact_deadline(facts) if certificate_required(facts) else Finding(None, ())


RULES = {
    "required": certificate_required,
    "contact": contact,
    "deadline": appeal_deadline,
    "standing": appeal_standing,
}


def available() -> bool:
    """There is a law to measure."""
    return True


def prepare_case(case: Case) -> Facts:
    """A case as our facts."""
    return Facts(
        on=case.on,
        matters=frozenset({MATTERS[case.decision]}),
        sections=_sections(case.sections),
        notice_sent=case.notice_sent,
        certificate_issued=case.certificate_issued,
        adviser_contacted=case.adviser_contacted,
        asker=Asker.PARENT,
    )


def prepare_table(table: Table) -> OurTable:
    """A table as our columns."""
    return OurTable.of(
        on=_days(table.on),
        matters=(table.decision, [frozenset({MATTERS[decision]}) for decision in Decision]),
        sections=(table.sections, [_sections(Sections(number)) for number in range(8)]),
        notice_sent=_days(table.notice_sent),
        certificate_issued=(_days(table.certificate_issued), table.certificate_issued == NONE),
        adviser_contacted=(_days(table.adviser_contacted), table.adviser_contacted == NONE),
    )


def one(facts: Facts) -> tuple[Any, ...]:
    """One case, with its reasons. A fresh copy: what is worked out is kept with the facts."""
    fresh = facts.but()
    return tuple(rule(fresh) for rule in RULES.values())


def loop(cases: list[Facts]) -> list[tuple[Any, ...]]:
    """The same rules, one case after another."""
    return [one(facts) for facts in cases]


def columns(table: OurTable) -> dict[str, Answers]:
    """The same rules over a table, reason codes included."""
    return tabulate(RULES, table)


def outcome(found: tuple[Any, ...]) -> Outcome:
    """What `one` found, in the common form."""
    required, contact_by, deadline, standing = found
    steps = tuple(step.why for step in deadline.because if isinstance(step, Step))
    number = _standing(standing.reasons)
    return Outcome(
        required.value, contact_by.value, deadline.value, number, reason_code(number, *_limb(steps))
    )


def outcomes(found: dict[str, Answers]) -> Outcomes:
    """What `columns` found, in the common form."""
    standings = np.array([_standing(reasons) for _, reasons in found["standing"].findings], np.int8)
    limbs = np.array([reason_code(0, *_limb(reasons)) for _, reasons in found["deadline"].findings], np.int8)
    numbers = standings[found["standing"].codes]
    return Outcomes(
        np.array([value for value, _ in found["required"].findings], bool)[found["required"].codes],
        _numbers(found["contact"].days),
        _numbers(found["deadline"].days),
        numbers,
        (numbers * 8 + limbs[found["deadline"].codes]).astype(np.int8),
    )


def _sections(sections: Sections) -> frozenset[Section]:
    return frozenset(ours for theirs, ours in SECTIONS.items() if theirs in sections)


def _days(numbers: np.ndarray) -> np.ndarray:
    return np.datetime64(EPOCH) + numbers.astype("timedelta64[D]")


def _numbers(days: np.ndarray) -> np.ndarray:
    numbers = (days - np.datetime64(EPOCH)).astype(np.int64)
    return np.where(np.isnat(days), NONE, numbers).astype(np.int32)


def _standing(reasons: tuple[Reasons, ...]) -> int:
    return {
        Why.TIME_ENDED: Standing.LAPSED,
        Why.CERTIFICATE_FIRST: Standing.OPEN_ONCE,
        Why.LEAVE_NEEDED: Standing.LAPSED_LEAVE,
        Why.CAN_APPEAL: Standing.OPEN,
    }[reasons[0]]


def _limb(reasons: tuple[Reasons, ...]) -> tuple[int, int]:
    limb = Limb.CERTIFICATE if Why.CERTIFICATE_ISSUED in reasons else Limb.NOTICE
    return limb, next((ADJUSTMENTS[reason] for reason in reasons if reason in ADJUSTMENTS), Adjustment.NONE)
