"""What the council must do after a Tribunal order, and after a mediation agreement on the same things.

SI 2014/1530, regulation 44; regulation 42(2) gives an agreement the same periods. Weeks run through
August and Christmas: rule 12 is for the Tribunal's own time. # T-24
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from avenues.law.calendar import weeks_after
from avenues.law.facts import Facts
from avenues.law.options import DelayReason, Order
from avenues.law.reasons import Reasons
from avenues.law.sources import REGS


class Why(Reasons):
    ORDER_MADE = REGS.reg("44(2)"), "Order made {day}"
    AGREEMENT_MADE = REGS.reg("42(2)"), "Agreement made {day}"
    AT_ONCE = REGS.reg("44(2)(a)"), "at once: {day}"
    CONTINUES = REGS.reg("44(2)(g)"), "The plan goes on as it is."
    WEEKS_2 = REGS.reg("44(2)"), "2 weeks: {day}"
    WEEKS_5 = REGS.reg("44(2)"), "5 weeks: {day}"
    WEEKS_10 = REGS.reg("44(2)"), "10 weeks: {day}"
    WEEKS_11 = REGS.reg("44(2)"), "11 weeks: {day}"
    WEEKS_14 = REGS.reg("44(2)"), "14 weeks: {day}"
    MAY_BE_LATE = (
        REGS.reg("44(3)"),
        "The law lets the council be late if that could not be helped because of the reason it gives.",
    )


WEEKS = {2: Why.WEEKS_2, 5: Why.WEEKS_5, 10: Why.WEEKS_10, 11: Why.WEEKS_11, 14: Why.WEEKS_14}


@dataclass(frozen=True, slots=True)
class Stage:
    """One thing to do under an order: its id, what, within how many weeks, and may it be excused."""

    id: str
    what: str
    weeks: int | None
    excusable: bool = False


STAGES: dict[Order, tuple[Stage, ...]] = {
    Order.DISMISSED: (Stage("TL-F1", "End the plan, if the appeal was against ending it", 0),),
    Order.ASSESS: (
        Stage("TL-F2", "Tell you that it will assess", 2, excusable=True),
        Stage(
            "TL-F3", "Tell you with reasons, if it then decides that no plan is needed", 10, excusable=True
        ),
        Stage("TL-F4", "Send the final plan, if one is needed", 14, excusable=True),
    ),
    Order.MAKE_PLAN: (
        Stage("TL-F5", "Send the draft plan", 5, excusable=True),
        Stage("TL-F6", "Send the final plan", 11, excusable=True),
    ),
    Order.RECONSIDER: (Stage("TL-F7", "Send a draft plan, or tell you why there will be none", 2),),
    Order.AMEND_PROVISION: (Stage("TL-F8", "Send the changed plan", 5),),
    Order.AMEND_PLACEMENT: (Stage("TL-F9", "Send the plan with the changed school or college", 2),),
    Order.CONTINUE_PLAN: (Stage("TL-F10", "Keep the plan going", None),),
    Order.CONTINUE_AMENDED: (Stage("TL-F11", "Keep the plan going and send the changed plan", 5),),
}

EXCUSES = frozenset(
    {
        DelayReason.EXCEPTIONAL,
        DelayReason.AWAY_2_WEEKS,
        DelayReason.AWAY_4_WEEKS,
        DelayReason.SCHOOL_CLOSED,
    }
)


def turns_on_a_reason(facts: Facts, start: date, stages: Iterable[Stage]) -> bool:
    """Is the council late with a stage for which the law takes some reasons? Then it matters which it gives."""
    if facts.told("order_done") is not None:
        return False
    return any(
        stage.excusable and stage.weeks is not None and facts.on > weeks_after(start, stage.weeks)
        for stage in stages
    )


def excuse(facts: Facts, stage: Stage) -> Reasons | None:
    """May the law excuse the council for being late with this stage? (reg 44(3), SEND-EXC-2)"""
    given = facts.told("delay_reasons")
    return Why.MAY_BE_LATE if stage.excusable and given and given & EXCUSES else None
