"""The annual review, what follows it, and moves between phases: section 44, regulations 18 and 20 to 22."""

from __future__ import annotations

from datetime import date

from avenues.law.calendar import (
    months_before,
    months_beginning,
    phase_transfer_day,
    weeks_after,
    weeks_before,
)
from avenues.law.clocks import Clock, Owed, Who, duty
from avenues.law.ehc_process.assessing import time_to_comment, told_day
from avenues.law.ehc_process.lateness import NEVER, excuse, not_before
from avenues.law.facts import Facts
from avenues.law.options import Matter, Setting
from avenues.law.reasons import Count, Finding, Reasons, rule
from avenues.law.sources import CFA, DEVON, REGS

MONTHS_BETWEEN_REVIEWS = 12
WEEKS_OF_NOTICE = 2
WEEKS_TO_REPORT = 2
WEEKS_TO_DECIDE = 4
WEEKS_FROM_PROPOSALS = 8
WEEKS_FROM_MEETING = 12
MONTHS_BEFORE_POST16_MOVE = 5
FEBRUARY, MARCH = 2, 3
MID_FEBRUARY, END_OF_MARCH = 15, 31
ONE_YEAR = 12

POST16 = frozenset({Setting.COLLEGE, Setting.SIXTEEN_TO_NINETEEN_ACADEMY, Setting.SPECIALIST_COLLEGE})


class Why(Reasons):
    PLAN_MADE = CFA.s("44(1)(a)"), "Plan first made {day}"
    REVIEWED = CFA.s("44(1)(b)"), "Plan last reviewed {day}"
    MEETING = REGS.reg("20(10)"), "Review meeting {day}"
    PROPOSALS_SENT = REGS.reg("22(2)"), "Proposed changes sent {day}"
    NEW_PHASE = REGS.reg("18"), "New phase starts {day}"
    TWELVE_MONTHS = CFA.s("44(1)"), "12 months, that day counted: {day}"
    TWO_WEEKS_BEFORE = REGS.reg("20(4)"), "2 weeks before: {day}"
    TWO_WEEKS = REGS.reg("20(9)"), "2 weeks: {day}"
    FOUR_WEEKS = REGS.reg("20(10)"), "4 weeks, holidays counted: {day}"
    EIGHT_WEEKS = REGS.reg("22(3)"), "8 weeks, holidays counted: {day}"
    TWELVE_WEEKS = (
        DEVON.cite(),
        "4 weeks and 8 weeks, so 12 weeks from the meeting at most: {day}",
    )
    MID_FEBRUARY = REGS.reg("18(1)(b)"), "15 February of that year (the law says before it): {day}"
    END_OF_MARCH = REGS.reg("18(1)(a)"), "31 March of that year (the law says before it): {day}"
    FIVE_MONTHS_BEFORE = REGS.reg("18(2)"), "5 months before: {day}{no_such_day}"


_LATE = "It is a breach. You can complain, and get legal advice. Delay alone cannot be appealed."
_NAME_NEXT = "Review the plan, change it, and name the next school or college"
REVIEW = duty("TL-A6", Who.COUNCIL, "Finish the review of the plan", source=CFA.s("44(1)"), missed=_LATE)
TO_POST16 = duty("TL-A7", Who.COUNCIL, _NAME_NEXT, source=REGS.reg("18(1)(a)"), missed=_LATE)
TO_NEXT_SCHOOL = duty("TL-A8", Who.COUNCIL, _NAME_NEXT, source=REGS.reg("18(1)(b)"), missed=_LATE)
BETWEEN_POST16 = duty("TL-A9", Who.COUNCIL, _NAME_NEXT, source=REGS.reg("18(2)"), missed=_LATE)
NOTICE = duty(
    "TL-A10",
    Who.COUNCIL,
    "See that you get notice of the review meeting, and the papers",
    source=REGS.cite("regulations 20(3), 20(4) and 21(3)"),
    missed="The review has a defect. You can ask for another day.",
)
REPORT = duty(
    "TL-A11",
    Who.SCHOOL,
    "Send you the written report of the review meeting",
    source=REGS.reg("20(9)"),
    missed="It is a breach. The council’s own time runs on.",
)
COUNCIL_REPORT = duty(
    "TL-A11",
    Who.COUNCIL,
    "Send you the written report of the review meeting",
    source=REGS.reg("21(8)"),
    missed="It is a breach. The council’s own time runs on.",
)
DECIDE = duty(
    "TL-A12",
    Who.COUNCIL,
    "Tell you whether the plan stays, changes or ends. If it changes, send the proposed changes with it",
    source=REGS.reg("20(10)"),
    missed=_LATE,
)
COMMENTS = duty(
    "TL-A13",
    Who.COUNCIL,
    "Let you comment on the proposed changes, ask for a school or college, and ask for a meeting",
    source=REGS.reg("22(2)(c)"),
    missed="After that day the council may finish the plan without your comments. Before it, it may not.",
)
CHANGED_PLAN = duty(
    "TL-A14",
    Who.COUNCIL,
    "Send the changed final plan, or say with reasons that it will not change it",
    source=REGS.reg("22(3)"),
    missed=_LATE,
)
CHANGED_PLAN_AT_MOST = duty(
    "TL-A15",
    Who.COUNCIL,
    "Send the changed final plan",
    source=DEVON.cite(),
    missed=_LATE,
)


@rule(since="2014-09-01")
def review(facts: Facts) -> tuple[Owed, ...]:
    """From one review to the next, and what each owes."""
    return (
        *next_review(facts),
        *notice(facts),
        *report(facts),
        *decision(facts),
        *comments(facts),
        *changed_plan(facts),
        *changed_plan_at_most(facts),
    )


@rule(since="2014-09-01")
def next_review(facts: Facts) -> tuple[Owed, ...]:
    """Twelve months beginning with the day of the first plan, or of the last review (s.44(1))."""
    reviewed = facts.told("last_review")
    start = facts.told("plan_first_made") if reviewed is None else reviewed
    if start is None:
        return ()
    due = months_beginning(start, MONTHS_BETWEEN_REVIEWS)
    why = Why.PLAN_MADE if reviewed is None else Why.REVIEWED
    count = Count.starts(why, start).then(Why.TWELVE_MONTHS, due)
    return (Owed(REVIEW, count.found(), _finished_since(facts, start)),)


def _finished_since(facts: Facts, start: date) -> date | None:
    """A review is finished by the council's decision; the one that the count starts from does not count."""
    meeting = facts.told("review_meeting")
    if meeting is None or meeting <= start:
        return None
    return not_before(meeting, facts.told("review_decision_sent"))


@rule(since="2014-09-01")
def notice(facts: Facts) -> tuple[Owed, ...]:
    """Two weeks' notice of the meeting, with the papers. Not called missed where nobody has told of it."""
    meeting = facts.told("review_meeting")
    if meeting is None:
        return ()
    due = weeks_before(meeting, WEEKS_OF_NOTICE)
    if facts.on > due and not facts.is_told("review_notice_given"):
        return ()
    count = Count.starts(Why.MEETING, meeting).then(Why.TWO_WEEKS_BEFORE, due)
    return (Owed(NOTICE, count.found(), told_day(facts, "review_notice_given")),)


@rule(since="2014-09-01")
def report(facts: Facts) -> tuple[Owed, ...]:
    """Two weeks for the report: the school's, or the council's where it held the meeting itself."""
    meeting = facts.told("review_meeting")
    if meeting is None:
        return ()
    due = weeks_after(meeting, WEEKS_TO_REPORT)
    if facts.on > due and not facts.is_told("review_report_sent"):
        return ()
    count = Count.starts(Why.MEETING, meeting).then(Why.TWO_WEEKS, due)
    clock = COUNCIL_REPORT if facts.told("setting") is Setting.HOME else REPORT
    sent = told_day(facts, "review_report_sent")
    return (Owed(clock, count.found(), sent, excuse(facts, NEVER, due, sent)),)


@rule(since="2014-09-01")
def decision(facts: Facts) -> tuple[Owed, ...]:
    """Four weeks to say what the review led to, the proposed changes with it (SEND-DEVON)."""
    meeting = facts.told("review_meeting")
    if meeting is None:
        return ()
    due = weeks_after(meeting, WEEKS_TO_DECIDE)
    sent = not_before(meeting, facts.told("review_decision_sent"))
    count = Count.starts(Why.MEETING, meeting).then(Why.FOUR_WEEKS, due)
    return (Owed(DECIDE, count.found(), sent, excuse(facts, NEVER, due, sent)),)


@rule(since="2014-09-01")
def comments(facts: Facts) -> tuple[Owed, ...]:
    """At least 15 days to comment on proposed changes, the day they were served being the first."""
    served = facts.told("amendments_sent")
    return () if served is None else (time_to_comment(facts, COMMENTS, Why.PROPOSALS_SENT, served),)


@rule(since="2014-09-01")
def changed_plan(facts: Facts) -> tuple[Owed, ...]:
    """Eight weeks from sending the proposals."""
    start = facts.told("amendments_sent")
    if start is None:
        return ()
    due = weeks_after(start, WEEKS_FROM_PROPOSALS)
    count = Count.starts(Why.PROPOSALS_SENT, start).then(Why.EIGHT_WEEKS, due)
    return (_plan_after(facts, CHANGED_PLAN, count.found(), start),)


@rule(since="2014-09-01")
def changed_plan_at_most(facts: Facts) -> tuple[Owed, ...]:
    """Twelve weeks from the meeting in all, unless the plan is not to change or has ended (SEND-DEVON)."""
    meeting = facts.told("review_meeting")
    matters = facts.told("matters") or frozenset[Matter]()
    if meeting is None or matters & {Matter.REFUSED_AMENDMENT, Matter.PLAN_CEASED}:
        return ()
    due = weeks_after(meeting, WEEKS_FROM_MEETING)
    count = Count.starts(Why.MEETING, meeting).then(Why.TWELVE_WEEKS, due)
    return (_plan_after(facts, CHANGED_PLAN_AT_MOST, count.found(), meeting),)


@rule(since="2014-09-01")
def phase_transfer(facts: Facts) -> tuple[Owed, ...]:
    """A fixed day in the year of a move between phases; five months before a move between colleges.

    Which of the days, nobody can say until it is told whether the move is to post-16.
    """
    starts = facts.told("phase_transfer")
    to_post16 = facts.told("moving_to_post16")
    if starts is None:
        return ()
    if facts.told("setting") in POST16:
        due = months_before(starts, MONTHS_BEFORE_POST16_MOVE)
        return (_named(facts, BETWEEN_POST16, Why.FIVE_MONTHS_BEFORE, starts, due),)
    if to_post16 is None:
        return ()
    if to_post16:
        due = phase_transfer_day(starts, MARCH, END_OF_MARCH)
        return (_named(facts, TO_POST16, Why.END_OF_MARCH, starts, due),)
    due = phase_transfer_day(starts, FEBRUARY, MID_FEBRUARY)
    return (_named(facts, TO_NEXT_SCHOOL, Why.MID_FEBRUARY, starts, due),)


def _named(facts: Facts, clock: Clock, why: Reasons, starts: date, due: date) -> Owed:
    """A plan sent in the year before the move is the one that names the next place."""
    count = Count.starts(Why.NEW_PHASE, starts).then(why, due)
    return _plan_after(facts, clock, count.found(), months_before(starts, ONE_YEAR))


def _plan_after(facts: Facts, clock: Clock, due: Finding[date], start: date) -> Owed:
    sent = not_before(start, facts.told("final_plan_sent"))
    return Owed(clock, due, sent, excuse(facts, NEVER, due.value, sent))
