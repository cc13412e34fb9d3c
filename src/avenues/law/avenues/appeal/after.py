"""After an appeal is lodged: what the person can still do, and by when. `orders.py` has what the council owes.

Here August and 25 December to 1 January are not counted (HESC rule 12(3)(b); Upper Tribunal rule 12(3)),
unless the tribunal has named a date (rule 12(4)): then that date stands.
"""

from __future__ import annotations

from datetime import date

from avenues.law.calendar import (
    WorkingDays,
    counted_days_end,
    counted_months_end,
    days_after,
    first_working_day_from,
    is_working_day,
    last_working_day_to,
    months_after,
)
from avenues.law.clocks import Clock, TimeLimit, Waiver, limit, no_limit
from avenues.law.facts import Facts
from avenues.law.options import AppealState
from avenues.law.reasons import Count, Finding, Reasons, rule
from avenues.law.room import Standing
from avenues.law.sources import CFA, FROM_KNOWLEDGE, HESC, REGS, SECOND_HAND, UT_RULES

DAYS_TO_CHALLENGE = 28
DAYS_FOR_COSTS = 14
DAYS_TO_REINSTATE = 28
MONTHS_TO_UPPER_TRIBUNAL = 1
DAYS_TO_ASK_FOR_A_HEARING = 14


class Why(Reasons):
    # Where the appeal stands
    ALREADY_LODGED = CFA.s("51"), "Your appeal is with the Tribunal."
    CAN_CHALLENGE = (
        HESC.cite("Part 5", SECOND_HAND),
        "The Tribunal has decided. There is still time to challenge its decision.",
    )
    CAN_REINSTATE = (
        HESC.rule("17(5)", FROM_KNOWLEDGE),
        "The appeal was withdrawn. There is still time to ask the Tribunal to take it up again.",
    )
    NOT_OPPOSED = (
        REGS.reg("45(2)"),
        "The council has said that it will not oppose the appeal. It counts as decided for you.",
    )
    ENDED = CFA.s("51"), "This appeal has ended."
    # What time runs from
    RUNS_FROM_DECISION = (
        HESC.rule("46(2)", SECOND_HAND),
        "Time runs from the day the Tribunal sends its decision. Then you have 28 days.",
    )
    WITHDRAWN = HESC.rule("17(5)", FROM_KNOWLEDGE), "Appeal withdrawn {day}"
    DECISION_SENT = HESC.rule("45", SECOND_HAND), "Tribunal’s decision sent {day}"
    REASONS_SENT = HESC.rule("46(2)", SECOND_HAND), "Reasons or a correction sent later, {day}"
    SET_ASIDE_REFUSED = HESC.rule("46(2)", SECOND_HAND), "Setting aside refused {day}"
    PERMISSION_REFUSED = UT_RULES.rule("21(3)(b)"), "Tribunal’s refusal of permission sent {day}"
    REFUSED_ON_PAPERS = UT_RULES.rule("22(5)"), "Upper Tribunal’s refusal on the papers sent {day}"
    PERMISSION_GIVEN = UT_RULES.rule("23(2)"), "Permission to appeal sent {day}"
    NOTICE_RECEIVED = UT_RULES.rule("24(2)"), "Notice of appeal sent to you {day}"
    RESPONSE_SENT = UT_RULES.rule("25(2)"), "The other side’s response sent to you {day}"
    # The count
    DAYS_14 = (
        HESC.rule("12(3)(b)"),
        "14 days, not counting August and 25 December to 1 January: {day}",
    )
    DAYS_28 = (
        HESC.rule("12(3)(b)"),
        "28 days, not counting August and 25 December to 1 January: {day}",
    )
    UT_DAYS_14 = UT_RULES.rule("12(3)"), "14 days, not counting August and 25 December to 1 January: {day}"
    UT_MONTH = (
        UT_RULES.rule("12(3)"),
        "one month, not counting August and 25 December to 1 January: {day}. The rule does not say how a month is "
        "then counted",
    )
    NEXT_WORKING_DAY = HESC.rule("12(2)"), "{from_weekday}, not a working day: next working day, {day}"
    UT_NEXT_WORKING_DAY = UT_RULES.rule("12(2)"), "{from_weekday}, not a working day: next working day, {day}"


MORE_TIME = Waiver(
    by="the Tribunal",
    test="It looks at everything: how late you are, why, the effect on both sides, and whether there is a point to it.",
    source=HESC.rule("5(3)(a)", FROM_KNOWLEDGE),
)
UT_MORE_TIME = Waiver(
    by="the Upper Tribunal",
    test="Ask for more time with your reasons. Without it, it will not take a late one.",
    source=UT_RULES.rule("5(3)(a)"),
)


def _tribunal(id: str, what: str, provision: str) -> Clock:
    source = HESC.rule(provision, SECOND_HAND)
    return limit(
        id, what, source=source, missed="You would have to ask for more time.", waiver=MORE_TIME, at="5pm"
    )


def _upper(id: str, what: str, provision: str, waiver: Waiver | None = UT_MORE_TIME) -> Clock:
    missed = "You would have to ask for more time." if waiver else "The refusal stands."
    return limit(id, what, source=UT_RULES.rule(provision), missed=missed, waiver=waiver, at="5pm")


REINSTATE = _tribunal("TL-D5", "Ask the Tribunal to take up the withdrawn appeal again", "17(5)")
COSTS = _tribunal("TL-D6", "Ask for costs, which the Tribunal gives only rarely", "10(5)")
SET_ASIDE = _tribunal("TL-E1", "Ask the Tribunal to set its decision aside, for a fault of procedure", "45")
PERMISSION = _tribunal("TL-E2", "Ask the Tribunal for permission to appeal, for an error of law", "46(2)")
CHANGED = _tribunal("TL-E3", "Ask the Tribunal to review its decision, as things have changed", "48(3)")
TO_UPPER = _upper("TL-E4", "Ask the Upper Tribunal for permission to appeal", "21(3)(b)")
HEARING = _upper("TL-E5", "Ask for a hearing about permission", "22(5)", waiver=None)
NOTICE = _upper("TL-E6", "Your notice of appeal must reach the Upper Tribunal", "23(2)")
RESPOND = _upper("TL-E7", "Your response must reach the Upper Tribunal", "24(2)")
REPLY = _upper("TL-E8", "Your reply must reach the Upper Tribunal", "25(2)")


@rule(since="2014-09-01")
def after_lodging(facts: Facts) -> Finding[Standing]:
    """Once the Tribunal has the appeal: it goes on, it can still be challenged or taken up, or it has ended."""
    match facts.appeal_state:
        case AppealState.RUNNING:
            return Standing.OPEN.because(Why.ALREADY_LODGED)
        case AppealState.DECIDED if still_time(facts):
            return Standing.OPEN.because(Why.CAN_CHALLENGE)
        case AppealState.WITHDRAWN if still_time(facts):
            return Standing.OPEN.because(Why.CAN_REINSTATE)
        case AppealState.CONCEDED:
            return Standing.NOT_AVAILABLE.because(Why.NOT_OPPOSED)
        case _:
            return Standing.NOT_AVAILABLE.because(Why.ENDED)


@rule(since="2014-09-01")
def still_time(facts: Facts) -> bool:
    """Is there a step that can still be taken in time?"""
    return any(
        limit.ends.value is not None and facts.on <= limit.ends.value
        for limit in limits_after_the_decision(facts)
    )


@rule(since="2014-09-01")
def limits_after_the_decision(facts: Facts) -> tuple[TimeLimit, ...]:
    """By when to take up a withdrawn appeal, or to challenge the Tribunal's decision, here and above."""
    limits: list[TimeLimit] = []
    withdrawn = facts.told("withdrawn_on")
    if withdrawn is not None:
        limits.append(_days(REINSTATE, Why.WITHDRAWN, withdrawn, Why.DAYS_28, DAYS_TO_REINSTATE))
    sent = facts.told("decision_sent")
    if sent is not None:
        limits.extend(_challenges(facts, sent))
    elif facts.told("appeal_state") in {AppealState.RUNNING, AppealState.DECIDED}:
        limits.append(no_limit(PERMISSION, Why.RUNS_FROM_DECISION))
    return (*limits, *_above(facts))


def _challenges(facts: Facts, sent: date) -> tuple[TimeLimit, ...]:
    """To the Tribunal itself. Permission runs from the last of what it sent: rule 46(2)."""
    event, latest = Why.DECISION_SENT, sent
    for fact, why in (("reasons_sent", Why.REASONS_SENT), ("set_aside_refused_sent", Why.SET_ASIDE_REFUSED)):
        later = facts.told(fact)
        if later is not None and later > latest:
            event, latest = why, later
    return (
        _days(COSTS, Why.DECISION_SENT, sent, Why.DAYS_14, DAYS_FOR_COSTS),
        _days(SET_ASIDE, Why.DECISION_SENT, sent, Why.DAYS_28, DAYS_TO_CHALLENGE),
        _days(PERMISSION, event, latest, Why.DAYS_28, DAYS_TO_CHALLENGE),
        _days(CHANGED, Why.DECISION_SENT, sent, Why.DAYS_28, DAYS_TO_CHALLENGE),
    )


def _above(facts: Facts) -> tuple[TimeLimit, ...]:
    """In the Upper Tribunal."""
    months = (
        (TO_UPPER, "permission_refused_sent", Why.PERMISSION_REFUSED),
        (NOTICE, "permission_given_sent", Why.PERMISSION_GIVEN),
        (RESPOND, "upper_notice_received", Why.NOTICE_RECEIVED),
        (REPLY, "upper_response_sent", Why.RESPONSE_SENT),
    )
    limits = [
        _month(clock, why, facts.told(fact)) for clock, fact, why in months if facts.told(fact) is not None
    ]
    refused = facts.told("upper_refused_on_papers_sent")
    if refused is not None:
        limits.append(
            _days(HEARING, Why.REFUSED_ON_PAPERS, refused, Why.UT_DAYS_14, DAYS_TO_ASK_FOR_A_HEARING)
        )
    return tuple(limits)


def _days(clock: Clock, event: Why, day: date, period: Why, days: int) -> TimeLimit:
    ends = counted_days_end(day, days)
    return _limit(clock, Count.starts(event, day).then(period, ends), days_after(day, days))


def _month(clock: Clock, event: Why, day: date) -> TimeLimit:
    ends = counted_months_end(day, MONTHS_TO_UPPER_TRIBUNAL)
    count = Count.starts(event, day).then(Why.UT_MONTH, ends)
    return _limit(clock, count, months_after(day, MONTHS_TO_UPPER_TRIBUNAL))


def _limit(clock: Clock, count: Count, every_day_counted: date) -> TimeLimit:
    """The next working day; and to be safe, the last working day with every day counted."""
    if not is_working_day(count.day, WorkingDays.TRIBUNAL):
        roll = Why.NEXT_WORKING_DAY if clock.source.instrument == HESC.name else Why.UT_NEXT_WORKING_DAY
        count = count.then(roll, first_working_day_from(count.day, WorkingDays.TRIBUNAL))
    safe = last_working_day_to(every_day_counted, WorkingDays.TRIBUNAL)
    return TimeLimit(clock, count.found(), safe if safe < count.day else None)
