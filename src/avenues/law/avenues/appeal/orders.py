"""What the council must do after an order of the Tribunal: SI 2014/1530, reg 44; in custody SI 2015/62, reg 29.

Weeks run through August and Christmas. # T-24. Read with `concession.py`, for when the council gives way.
"""

from __future__ import annotations

from datetime import date

from avenues.law.calendar import weeks_after
from avenues.law.clocks import Clock, Owed, Who, duty
from avenues.law.facts import Facts
from avenues.law.options import Matter, Order
from avenues.law.reasons import Count, Finding, Reasons, rule
from avenues.law.shared.compliance import EXCUSES, STAGES, WEEKS, Stage, excuse
from avenues.law.shared.compliance import Why as Compliance
from avenues.law.shared.who import known_to_be_in_custody
from avenues.law.sources import CFA, DETAINED, REGS


class Why(Reasons):
    MAY_NOT_BE_FINAL = (
        CFA.s("45(4)(b)"),
        "It is not clear whether the plan must stay while a further appeal is possible. Ask the Tribunal to suspend its decision.",
    )
    ORDER_IN_CUSTODY = DETAINED.reg("29"), "Order made {day}"
    WEEKS_2 = DETAINED.cite("regulations 29 and 30"), "2 weeks: {day}"
    WEEKS_5 = DETAINED.cite("regulations 29 and 30"), "5 weeks: {day}"
    WEEKS_10 = DETAINED.cite("regulations 29 and 30"), "10 weeks: {day}"
    WEEKS_11 = DETAINED.cite("regulations 29 and 30"), "11 weeks: {day}"
    WEEKS_14 = DETAINED.cite("regulations 29 and 30"), "14 weeks: {day}"
    MAY_BE_LATE_IN_CUSTODY = (
        DETAINED.cite("regulations 29(7) and 30(7)"),
        "In custody too the law lets the council be late if that could not be helped because of the reason it gives.",
    )


CUSTODY_WEEKS = {2: Why.WEEKS_2, 5: Why.WEEKS_5, 10: Why.WEEKS_10, 11: Why.WEEKS_11, 14: Why.WEEKS_14}
CUSTODY_ORDERS = frozenset({Order.ASSESS, Order.MAKE_PLAN, Order.RECONSIDER, Order.AMEND_PLACEMENT})
"""Section 73 gives a person in custody no appeal that could end in another order."""

BROKEN = "You can complain to the council, then to the Ombudsman, and get legal advice about a court order."
PROVISIONS = {
    "TL-F1": "44(2)(a)",
    "TL-F2": "44(2)(b)",
    "TL-F3": "44(2)(b)(i)",
    "TL-F4": "44(2)(b)(ii)",
    "TL-F5": "44(2)(c)(i)",
    "TL-F6": "44(2)(c)(ii)",
    "TL-F7": "44(2)(d)",
    "TL-F8": "44(2)(e)",
    "TL-F9": "44(2)(f)",
    "TL-F10": "44(2)(g)",
    "TL-F11": "44(2)(h)",
}
CLOCKS = {
    stage: duty(stage.id, Who.COUNCIL, stage.what, source=REGS.reg(PROVISIONS[stage.id]), missed=BROKEN)
    for stages in STAGES.values()
    for stage in stages
}
CUSTODY_CLOCKS = {
    stage: duty("TL-K11", Who.COUNCIL, stage.what, source=DETAINED.reg("29"), missed=BROKEN)
    for order in STAGES
    if order in CUSTODY_ORDERS
    for stage in STAGES[order]
}


@rule(since="2014-09-01")
def ordered(facts: Facts) -> tuple[Owed, ...]:
    """What an order of the Tribunal requires, and by when. The Tribunal may set other times (reg 44(1))."""
    made, order = facts.told("order_made"), facts.told("order")
    if made is None or order is None:
        return ()
    if known_to_be_in_custody(facts):
        stages = STAGES[order] if order in CUSTODY_ORDERS else ()
        return tuple(in_custody(facts, stage, CUSTODY_CLOCKS, Why.ORDER_IN_CUSTODY, made) for stage in stages)
    if order is Order.DISMISSED:
        return _dismissed(facts, made)
    return tuple(_stage(facts, stage, made) for stage in STAGES[order])


def _dismissed(facts: Facts, made: date) -> tuple[Owed, ...]:
    """Only an appeal against the end of a plan leaves something to do. # T-20: whether at once is unclear"""
    if Matter.PLAN_CEASED not in facts.matters:
        return ()
    (stage,) = STAGES[Order.DISMISSED]
    count = Count.starts(Compliance.ORDER_MADE, made).then(Compliance.AT_ONCE, made)
    due = Finding(made, (*count.steps, Why.MAY_NOT_BE_FINAL))
    return (Owed(CLOCKS[stage], due, facts.told("order_done")),)


def _stage(facts: Facts, stage: Stage, made: date) -> Owed:
    clock, done = CLOCKS[stage], facts.told("order_done")
    if stage.weeks is None:
        return Owed(clock, Finding(None, (Compliance.CONTINUES,)), done)
    count = Count.starts(Compliance.ORDER_MADE, made).then(WEEKS[stage.weeks], weeks_after(made, stage.weeks))
    return Owed(clock, count.found(), done, excuse(facts, stage))


def in_custody(facts: Facts, stage: Stage, clocks: dict[Stage, Clock], event: Reasons, day: date) -> Owed:
    """One thing owed to a person in custody, after an order or when the council gave way. All are of weeks."""
    weeks = stage.weeks or 0
    count = Count.starts(event, day).then(CUSTODY_WEEKS[weeks], weeks_after(day, weeks))
    late = Why.MAY_BE_LATE_IN_CUSTODY if may_be_excused(facts, stage) else None
    return Owed(clocks[stage], count.found(), facts.told("order_done"), late)


def may_be_excused(facts: Facts, stage: Stage) -> bool:
    """Does the council give a reason for which the law may excuse it (SEND-EXC-2)?"""
    given = facts.told("delay_reasons")
    return bool(stage.excusable and given and given & EXCUSES)
