"""By when must an organisation answer a request, and acknowledge a complaint about data?"""

from __future__ import annotations

from datetime import date
from enum import Enum

from avenues.law.calendar import (
    WorkingDays,
    days_after,
    first_working_day_from,
    is_working_day,
    months_after,
    working_days_after,
)
from avenues.law.clocks import Clock, Owed, Who, duty
from avenues.law.facts import Event, Facts
from avenues.law.options import Asker, Matter, RecordsHolder, RecordsWish, Setting
from avenues.law.reasons import Count, Dated, Finding, Reasons, rule
from avenues.law.shared.school_time import holidays_may_come_on_top, then_school_days
from avenues.law.sources import DPA18, DPA_2026, FOIA, ICO_COUNTING, PUPIL_INFO, UK_GDPR

MONTHS_TO_ANSWER = Dated({"2018-05-25": 1})
MONTHS_TO_ANSWER_IF_EXTENDED = Dated({"2018-05-25": 3})
SCHOOL_DAYS_FOR_RECORD = 15
WORKING_DAYS_FOR_PUBLIC_BODY = 20
SCHOOL_DAYS_FOR_SCHOOL = 20
WORKING_DAYS_AT_MOST_FOR_SCHOOL = 60
DAYS_TO_ACKNOWLEDGE = 30

_MONTH = UK_GDPR.cite("article 12(3)")
_ACKNOWLEDGE = DPA18.s("164A", since=DPA_2026)


class Why(Reasons):
    ASKED = _MONTH, "Asked {day}"
    ONE_MONTH = _MONTH, "one month: {day}{no_such_day}"
    THREE_MONTHS = _MONTH, "one month and two more, as it told you in time: {day}{no_such_day}"
    MORE_IF_COMPLEX = (
        _MONTH,
        "It may take two months more for a complex request or for many. It must tell you so in the first month.",
    )
    ROLLS = ICO_COUNTING.cite(), "{from_weekday}, not a working day: next working day, {day}"
    ASKED_SCHOOL = PUPIL_INFO.reg("5"), "Asked in writing {day}"
    ASKED_PUBLIC = FOIA.s("10"), "Request received {day}"
    DAYS_20 = (
        FOIA.s("10(6)"),
        "20 working days: {day} at the earliest. Bank holidays in Scotland and Northern Ireland can add some days",
    )
    DAYS_60 = FOIA.s("10"), "60 working days, the most that a school can have: {day}"
    NEVER_OVER_60 = FOIA.s("10"), "It is never more than 60 working days."
    PUBLIC_INTEREST = (
        FOIA.s("10(3)"),
        "It may take longer to weigh the public interest, if it tells you, or have a few days more for bank holidays.",
    )
    COMPLAINED = _ACKNOWLEDGE, "Organisation got your complaint {day}"
    THIRTY_DAYS = ICO_COUNTING.cite(), "30 days, the next day being day 1: {day}"
    WITHOUT_DELAY = _ACKNOWLEDGE, "Without undue delay. The law names no day."


ANSWER = duty(
    "ICO-SAR",
    Who.DATA_CONTROLLER,
    "Answer your request",
    source=_MONTH,
    missed="You can complain to the organisation, and then to the Information Commissioner.",
)
SHOW_RECORD = duty(
    "ICO-PUPILREC",
    Who.GOVERNORS,
    "Let you see the school record",
    source=PUPIL_INFO.reg("5"),
    missed="You can complain to the school.",
)
ANSWER_PUBLIC = duty(
    "ICO-FOI",
    Who.DATA_CONTROLLER,
    "Answer your request for information",
    source=FOIA.s("10"),
    missed="You can ask for a review, and then go to the Information Commissioner.",
)
ACKNOWLEDGE = duty(
    "ICO-DPC-ACK",
    Who.DATA_CONTROLLER,
    "Acknowledge your complaint about data",
    source=_ACKNOWLEDGE,
    missed="You can go to the Information Commissioner.",
)
LOOK_INTO_IT = duty(
    "ICO-DPC",
    Who.DATA_CONTROLLER,
    "Look into your complaint about data and tell you the result",
    source=_ACKNOWLEDGE,
    missed="You can go to the Information Commissioner.",
)

MAINTAINED = frozenset(
    {
        Setting.MAINTAINED_SCHOOL,
        Setting.MAINTAINED_NURSERY,
        Setting.MAINTAINED_SPECIAL,
        Setting.PUPIL_REFERRAL_UNIT,
    }
)


class Route(Enum):
    """Under which law a request is made."""

    DATA = "data protection"
    RECORD = "school record"
    PUBLIC = "freedom of information"


@rule(since="2018-05-25")
def route(facts: Facts) -> Route:
    """Under which law does this person ask? The school record is a parent's, at a maintained school only."""
    match facts.records_wish:
        case RecordsWish.POLICIES:
            return Route.PUBLIC
        case RecordsWish.SCHOOL_RECORD if facts.setting in MAINTAINED:
            return Route.DATA if facts.asker is Asker.YOUNG_PERSON else Route.RECORD
        case _:
            return Route.DATA


def answer_due(facts: Facts, asked: date) -> Finding[date]:
    """By the end of which day must a request made on that day be answered?"""
    match route(facts):
        case Route.PUBLIC:
            return _public_due(facts, asked)
        case Route.RECORD:
            return then_school_days(
                facts, Count.starts(Why.ASKED_SCHOOL, asked), SCHOOL_DAYS_FOR_RECORD
            ).found()
        case _:
            return _data_due(facts, asked)


def _data_due(facts: Facts, asked: date) -> Finding[date]:
    """One month, or three if it said so in time; a last day at a weekend or holiday moves on (CNT-ROLL)."""
    if facts.told("records_extended"):
        why, months = Why.THREE_MONTHS, MONTHS_TO_ANSWER_IF_EXTENDED.on(asked)
    else:
        why, months = Why.ONE_MONTH, MONTHS_TO_ANSWER.on(asked)
    return _rolled(Count.starts(Why.ASKED, asked).then(why, months_after(asked, months)))


def _rolled(count: Count) -> Finding[date]:
    if is_working_day(count.day, WorkingDays.COUNCIL):
        return count.found()
    return count.then(Why.ROLLS, first_working_day_from(count.day, WorkingDays.COUNCIL)).found()


def _public_due(facts: Facts, asked: date) -> Finding[date]:
    """20 working days; a state school 20 school days, and never more than 60 working days (ICO-FOI)."""
    count = Count.starts(Why.ASKED_PUBLIC, asked)
    if facts.records_held_by is not RecordsHolder.STATE_SCHOOL:
        return count.then(Why.DAYS_20, _working_days(asked, WORKING_DAYS_FOR_PUBLIC_BODY)).found()
    school = then_school_days(facts, count, SCHOOL_DAYS_FOR_SCHOOL).found()
    most = _working_days(asked, WORKING_DAYS_AT_MOST_FOR_SCHOOL)
    if school.value > most:
        return count.then(Why.DAYS_60, most).found()
    return Finding(school.value, (school, Why.NEVER_OVER_60))


def _working_days(asked: date, days: int) -> date:
    return working_days_after(asked, days, WorkingDays.COUNCIL)


@rule(since="2018-05-25")
def duties(facts: Facts, events: tuple[Event, ...] = ()) -> tuple[Owed, ...]:
    """What does the organisation owe, by when?"""
    facts = facts.after(events)
    if Matter.RECORDS not in facts.matters:
        return ()
    return (*_answer(facts), *_complaint(facts))


_CLOCKS: dict[Route, Clock] = {Route.DATA: ANSWER, Route.RECORD: SHOW_RECORD, Route.PUBLIC: ANSWER_PUBLIC}


def _answer(facts: Facts) -> tuple[Owed, ...]:
    asked = facts.told("records_asked")
    if asked is None or (route(facts) is Route.PUBLIC and facts.records_held_by is RecordsHolder.PRIVATE):
        return ()
    due = answer_due(facts, asked)
    answered = facts.told("records_answered")
    return (Owed(_CLOCKS[route(facts)], due, answered, _excuse(facts, asked)),)


def _excuse(facts: Facts, asked: date) -> Reasons | None:
    """Why the organisation may be later than the day counted."""
    match route(facts):
        case Route.RECORD:
            return holidays_may_come_on_top(facts, asked, SCHOOL_DAYS_FOR_RECORD)
        case Route.DATA:
            return None if facts.told("records_extended") is not None else Why.MORE_IF_COMPLEX
        case _:
            return _public_excuse(facts, asked)


def _public_excuse(facts: Facts, asked: date) -> Reasons | None:
    """A school's holidays count for it only until 60 working days have passed."""
    if facts.records_held_by is not RecordsHolder.STATE_SCHOOL:
        return Why.PUBLIC_INTEREST
    if facts.on > _working_days(asked, WORKING_DAYS_AT_MOST_FOR_SCHOOL):
        return Why.PUBLIC_INTEREST
    return holidays_may_come_on_top(facts, asked, SCHOOL_DAYS_FOR_SCHOOL)


def _complaint(facts: Facts) -> tuple[Owed, ...]:
    """From 19 June 2026 a complaint about data is acknowledged in 30 days and looked into (ICO-DPC)."""
    made = facts.told("data_complaint_made")
    if made is None or route(facts) is not Route.DATA or made < DPA_2026:
        return ()
    count = Count.starts(Why.COMPLAINED, made).then(Why.THIRTY_DAYS, days_after(made, DAYS_TO_ACKNOWLEDGE))
    return (
        Owed(ACKNOWLEDGE, _rolled(count), facts.told("data_complaint_acknowledged")),
        Owed(LOOK_INTO_IT, Finding(None, (Why.WITHOUT_DELAY,))),
    )
