"""When a family moves, the NHS commissioner changes, or a plan is sent on: regulations 15, 16, 47 and 56."""

from __future__ import annotations

from datetime import date

from avenues.law.calendar import (
    WorkingDays,
    months_beginning,
    weeks_after,
    working_days_after,
    working_days_beginning,
)
from avenues.law.clocks import Owed, Who, duty
from avenues.law.ehc_process.assessing import told_day
from avenues.law.ehc_process.lateness import NEVER, excuse, not_before
from avenues.law.facts import Facts
from avenues.law.options import Matter
from avenues.law.reasons import Count, Finding, Reasons, rule
from avenues.law.sources import REGS

WORKING_DAYS_TO_TRANSFER = 15
WEEKS_TO_WRITE = 6
MONTHS_BETWEEN_REVIEWS = 12
MONTHS_FROM_TRANSFER = 3
WORKING_DAYS_TO_NOTIFY = 15
WORKING_DAYS_TO_DISCLOSE = 15


class Why(Reasons):
    MOVED = REGS.reg("15(2)"), "Moved {day}"
    MOVE_KNOWN = REGS.reg("15(2)"), "Old council learnt of the move {day}"
    ON_THE_DAY = REGS.reg("15(2)"), "the day of the move: {day}"
    FIFTEEN_WORKING_DAYS = (
        REGS.reg("15(2)"),
        "15 working days, that day counted, taken as Monday to Friday less bank holidays: {day}",
    )
    TRANSFERRED = REGS.reg("15(4)"), "Plan transferred {day}"
    SIX_WEEKS = REGS.reg("15(4)"), "6 weeks, holidays counted: {day}"
    PLAN_MADE = REGS.reg("15(5)"), "Plan made {day}"
    REVIEWED = REGS.reg("15(5)"), "Plan last reviewed {day}"
    TWELVE_MONTHS = REGS.reg("15(5)"), "12 months, that day counted: {day}"
    THREE_MONTHS = REGS.reg("15(5)"), "3 months, that day counted, which is later: {day}"
    COMMISSIONER_CHANGED = REGS.reg("16"), "Change of NHS commissioner known {day}"
    FIFTEEN_WORKING_DAYS_NHS = (
        REGS.reg("16"),
        "15 working days, that day counted, taken as Monday to Friday less bank holidays: {day}",
    )
    DISCLOSURE_ASKED = REGS.reg("47"), "Asked to send the plan on {day}"
    FIFTEEN_WORKING_DAYS_AFTER = (
        REGS.reg("47"),
        "15 working days, taken as Monday to Friday less bank holidays: {day}",
    )
    EVERY_YEAR = REGS.reg("56(3)"), "At least once a year."


_BREACH = "It is a breach. You can complain."
TRANSFER = duty(
    "TL-A19",
    Who.OLD_COUNCIL,
    "Transfer the plan to your new council",
    source=REGS.reg("15(2)"),
    missed=_BREACH,
)
WRITE = duty(
    "TL-A20",
    Who.COUNCIL,
    "Tell you that the plan came over, whether it will assess, and when it will review the plan",
    source=REGS.reg("15(4)"),
    missed=_BREACH,
)
REVIEW = duty(
    "TL-A21", Who.COUNCIL, "Review the plan that came over", source=REGS.reg("15(5)"), missed=_BREACH
)
NOTIFY_COMMISSIONER = duty(
    "TL-A22",
    Who.HEALTH_COMMISSIONER,
    "Tell the new NHS commissioner, which asks for a review or assessment if it cannot provide what the plan says",
    source=REGS.reg("16"),
    missed=_BREACH,
)
DISCLOSE = duty(
    "TL-A24",
    Who.COUNCIL,
    "Send the plan to the university or college that you name",
    source=REGS.reg("47"),
    missed=_BREACH,
)
PUBLISH_COMMENTS = duty(
    "TL-K17",
    Who.COUNCIL,
    "Publish what people say about the local offer, and its answer",
    source=REGS.reg("56(3)"),
    missed=_BREACH,
)


@rule(since="2014-09-01")
def moving(facts: Facts) -> tuple[Owed, ...]:
    """What a move of the family, of the commissioner or of the plan starts."""
    return (*_move(facts), *commissioner(facts), *disclosure(facts), *local_offer(facts))


@rule(since="2014-09-01")
def _move(facts: Facts) -> tuple[Owed, ...]:
    """A move to another council's area: the plan goes over, and the new council writes and reviews."""
    moved = facts.told("moved_area")
    if moved is None:
        return ()
    due = transfer_due(facts, moved)
    sent = told_day(facts, "plan_transferred")
    transferred = due.value if sent is None else sent
    handed_over = Owed(TRANSFER, due, sent, excuse(facts, NEVER, due.value, sent))
    return (handed_over, _letter(facts, transferred), *_review(facts, transferred))


@rule(since="2014-09-01")
def transfer_due(facts: Facts, moved: date) -> Finding[date]:
    """On the day of the move; or 15 working days beginning with the day it is known, if that ends later."""
    known = facts.told("new_council_aware")
    on_the_day = Count.starts(Why.MOVED, moved).then(Why.ON_THE_DAY, moved).found()
    if known is None:
        return on_the_day
    due = working_days_beginning(known, WORKING_DAYS_TO_TRANSFER, WorkingDays.SEND_REGS)
    if due <= moved:
        return on_the_day
    return Count.starts(Why.MOVE_KNOWN, known).then(Why.FIFTEEN_WORKING_DAYS, due).found()


def _letter(facts: Facts, transferred: date) -> Owed:
    due = weeks_after(transferred, WEEKS_TO_WRITE)
    count = Count.starts(Why.TRANSFERRED, transferred).then(Why.SIX_WEEKS, due)
    wrote = told_day(facts, "new_council_wrote")
    return Owed(WRITE, count.found(), wrote, excuse(facts, NEVER, due, wrote))


def _review(facts: Facts, transferred: date) -> tuple[Owed, ...]:
    """The later of 12 months from the plan or last review, and 3 months from the transfer."""
    reviewed = facts.told("last_review")
    start = facts.told("plan_first_made") if reviewed is None else reviewed
    if start is None:
        return ()
    year = months_beginning(start, MONTHS_BETWEEN_REVIEWS)
    quarter = months_beginning(transferred, MONTHS_FROM_TRANSFER)
    if quarter > year:
        count = Count.starts(Why.TRANSFERRED, transferred).then(Why.THREE_MONTHS, quarter)
    else:
        why = Why.PLAN_MADE if reviewed is None else Why.REVIEWED
        count = Count.starts(why, start).then(Why.TWELVE_MONTHS, year)
    done = not_before(transferred, facts.told("review_decision_sent"))
    return (Owed(REVIEW, count.found(), done, excuse(facts, NEVER, count.day, done)),)


@rule(since="2014-09-01")
def commissioner(facts: Facts) -> tuple[Owed, ...]:
    """Fifteen working days, beginning with the day the change is known, to tell the new commissioner."""
    known = facts.told("commissioner_change_known")
    if known is None:
        return ()
    due = working_days_beginning(known, WORKING_DAYS_TO_NOTIFY, WorkingDays.SEND_REGS)
    count = Count.starts(Why.COMMISSIONER_CHANGED, known).then(Why.FIFTEEN_WORKING_DAYS_NHS, due)
    told = told_day(facts, "commissioner_notified")
    return (Owed(NOTIFY_COMMISSIONER, count.found(), told, excuse(facts, NEVER, due, told)),)


@rule(since="2014-09-01")
def disclosure(facts: Facts) -> tuple[Owed, ...]:
    """Fifteen working days to send the plan to a university or college at the young person's request."""
    asked = facts.told("disclosure_asked")
    if asked is None:
        return ()
    due = working_days_after(asked, WORKING_DAYS_TO_DISCLOSE, WorkingDays.SEND_REGS)
    count = Count.starts(Why.DISCLOSURE_ASKED, asked).then(Why.FIFTEEN_WORKING_DAYS_AFTER, due)
    return (Owed(DISCLOSE, count.found(), told_day(facts, "plan_disclosed")),)


@rule(since="2014-09-01")
def local_offer(facts: Facts) -> tuple[Owed, ...]:
    """Comments on the local offer are published at least annually: a duty without a day that we can know."""
    if Matter.AREA_SERVICES not in (facts.told("matters") or frozenset[Matter]()):
        return ()
    return (Owed(PUBLISH_COMMENTS, Finding(None, (Why.EVERY_YEAR,))),)
