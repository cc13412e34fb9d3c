"""When the law lets the council be late: the listed reasons, and the spring and summer of 2020.

SEND-EXC-1 and SEND-COVID. Reviews, comments and requests to assess again have no such exception.
"""

from __future__ import annotations

from datetime import date

from avenues.law.facts import Facts
from avenues.law.options import DelayReason
from avenues.law.reasons import Reasons
from avenues.law.sources import COVID_2020, REGS, SECOND_HAND

RELAXED_FROM = date(2020, 5, 1)
RELAXED_TO = date(2020, 9, 25)

FOR_ASSESSMENT = frozenset({DelayReason.SCHOOL_CLOSED, DelayReason.EXCEPTIONAL, DelayReason.AWAY_4_WEEKS})
FOR_ADVICE = frozenset({DelayReason.EXCEPTIONAL, DelayReason.AWAY_4_WEEKS})
NEVER = frozenset[DelayReason]()
EXCUSABLE = frozenset({"TL-A1", "TL-A3", "TL-A5", "TL-A17", "TL-K1", "TL-K2", "TL-K3"})
"""The duties to the family for which the law takes some reasons (SEND-EXC-1), by their ids."""


class Why(Reasons):
    IMPRACTICAL = (
        REGS.cite("regulations 5(4), 10(4), 27(3) and 13(3)"),
        "The law lets the council be late if it could not keep the time because of the reason it gives.",
    )
    ADVICE_IMPRACTICAL = (
        REGS.reg("8(2)"),
        "The law lets advice come late if it could not be given in time because of the reason given.",
    )
    CORONAVIRUS = (
        COVID_2020.cite("", SECOND_HAND),
        "From 1 May to 25 September 2020 the law let councils be late because of coronavirus. It no longer does.",
    )


def excuse(
    facts: Facts, allowed: frozenset[DelayReason], due: date, done: date | None = None
) -> Reasons | None:
    """May the law excuse the lateness? By a reason on its list, or on days of the 2020 relaxation."""
    given = facts.told("delay_reasons")
    if given and given & allowed:
        return Why.ADVICE_IMPRACTICAL if allowed is FOR_ADVICE else Why.IMPRACTICAL
    if due < RELAXED_FROM or due > RELAXED_TO:
        return None
    late_until = facts.on if done is None else done
    return Why.CORONAVIRUS if late_until <= RELAXED_TO else None


def not_before(start: date, day: date | None) -> date | None:
    """The day, if it is told and does not lie before the start: an older plan does not meet a new duty."""
    return None if day is None or day < start else day
