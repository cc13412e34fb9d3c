"""The mediation certificate: whether an appeal needs one, and the time to contact the adviser for it.

Shared by the appeal and mediation rooms; their `law.md` files hold the open points.
"""

from __future__ import annotations

from datetime import date

from avenues.law.calendar import months_after
from avenues.law.facts import Facts
from avenues.law.reasons import Count, Finding, Reasons, no, rule, yes
from avenues.law.shared.decision import Why as Decision
from avenues.law.shared.decision import notice_dated, notice_sent, placement_only
from avenues.law.sources import CFA, REGS

MONTHS_TO_CONTACT = 2


class Why(Reasons):
    NEEDED = CFA.s("55(1)"), "For this appeal the law asks for a mediation certificate."
    PLACEMENT_ONLY = (
        CFA.s("55(2)"),
        "You disagree only about the school or college, so no certificate is needed.",
    )
    TWO_MONTHS = REGS.reg("33"), "two months: {day}{no_such_day}. Weekends and holidays do not move this day"
    TWO_MONTHS_FROM_DATE = (
        REGS.reg("34(2)"),
        "two months from the date on the letter: {day}{no_such_day}. Weekends and holidays do not move this day",
    )
    CONTACTED_IN_TIME = REGS.reg("33"), "You contacted the mediation adviser in time."
    CONTACTED_LATE = REGS.reg("34(2)"), "You contacted the mediation adviser after the two months."
    STILL_TIME = REGS.reg("33"), "There is still time to contact the mediation adviser."
    TIME_OVER = REGS.reg("34(2)"), "The two months to contact the mediation adviser are over."


@rule(since="2014-09-01")
def certificate_required(facts: Facts) -> Finding[bool]:
    """Must this person hold a mediation certificate before they appeal?

    Yes, unless the appeal concerns only the school or institution, its type, or that none is named
    (s.55(2)). In custody the same follows from s.73(4).
    """
    if placement_only(facts):
        return no(Why.PLACEMENT_ONLY)
    return yes(Why.NEEDED)


@rule(since="2014-09-01")
def contact_deadline(facts: Facts) -> Finding[date]:
    """By the end of which day must the person contact the adviser? Two months after the notice was sent."""
    sent = notice_sent(facts)
    return (
        Count.starts(Decision.NOTICE_SENT, sent)
        .then(Why.TWO_MONTHS, months_after(sent, MONTHS_TO_CONTACT))
        .found()
    )


@rule(since="2014-09-01")
def bar_on_adviser(facts: Facts) -> Finding[date]:
    """After which day may the adviser not issue a certificate of the first kind? From the date of the notice."""
    dated = notice_dated(facts)
    barred = months_after(dated, MONTHS_TO_CONTACT)
    return Count.starts(Decision.LETTER_DATED, dated).then(Why.TWO_MONTHS_FROM_DATE, barred).found()


@rule(since="2014-09-01")
def last_safe_contact(facts: Facts) -> Finding[date]:
    """Regulation 33 counts from sending, 34(2) from the date of the notice: act by the earlier. # T-13"""
    contact, bar = contact_deadline(facts), bar_on_adviser(facts)
    return bar if bar.value < contact.value else contact


@rule(since="2014-09-01")
def contact_in_time(facts: Facts) -> Finding[bool]:
    """Was the adviser contacted in time, or is there still time to?"""
    last = last_safe_contact(facts).value
    contacted = facts.adviser_contacted
    if contacted is None:
        return yes(Why.STILL_TIME) if facts.on <= last else no(Why.TIME_OVER)
    return yes(Why.CONTACTED_IN_TIME) if contacted <= last else no(Why.CONTACTED_LATE)
