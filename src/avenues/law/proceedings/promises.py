"""Promises: what was agreed at a meeting, or offered to put a complaint right, with an owner and a day each.

A promise of mediation has its time in law (`avenues/mediation/procedure.py`). Any other is held to the day
that was promised: a target, since no law makes it a duty.
"""

from __future__ import annotations

from datetime import date

from avenues.law.calendar import plain
from avenues.law.clocks import Clock, Kind, Owed, Who
from avenues.law.facts import Event, Facts
from avenues.law.proceedings.kinds import PROMISES, Desk, Moment, Promise
from avenues.law.proceedings.kinds import Kind as EventKind
from avenues.law.proceedings.procedure import Promised
from avenues.law.reasons import Count, Reasons
from avenues.law.sources import (
    CODE,
    CSC_REGS,
    FROM_KNOWLEDGE,
    HSCA93,
    LGA74,
    LGSCO_CODE,
    MODEL_POLICY,
    NHS_REGS,
    SECOND_HAND,
    Source,
)

PROMISE = "PROMISE"
REMEDY_PROMISED = "remedy_promised"


class Why(Reasons):
    COUNCIL = LGSCO_CODE.cite("putting things right", FROM_KNOWLEDGE), "Promised by the council on {day}"
    CHILDREN = CSC_REGS.reg("20(3)", SECOND_HAND), "Promised in the council’s answer of {day}"
    REGULATIONS_2009 = NHS_REGS.reg("14(2)", SECOND_HAND), "Promised in the answer of {day}"
    OMBUDSMAN = LGA74.s("31", FROM_KNOWLEDGE), "Agreed with the Ombudsman on {day}"
    HEALTH_OMBUDSMAN = HSCA93.s("14", FROM_KNOWLEDGE), "Agreed with the Ombudsman on {day}"
    SCHOOL = (
        MODEL_POLICY.cite("putting things right", FROM_KNOWLEDGE),
        "Promised by the school or provider on {day}",
    )
    AT_A_MEETING = CODE.cite("paragraphs 11.9 and 11.10"), "Agreed on {day}"
    IN_TALK = CODE.cite("paragraphs 11.2 to 11.5", FROM_KNOWLEDGE), "Promised on {day}"
    TO_BE_DONE_BY = CODE.cite("chapter 11", FROM_KNOWLEDGE), "to be done by {day}"


def clock(promise: Promise, source: Source, missed: str) -> Clock:
    """The promise as something that its owner owes."""
    owner: Who = promise.owner
    return Clock(PROMISE, Kind.TARGET, owner, promise.what, missed, source)


def kept_by_day(why: Reasons, missed: str) -> Promised:
    """Each promise is due on the day that was promised."""

    def owed(facts: Facts, promise: Promise, made: date) -> Owed | None:
        if promise.due is None:
            return None
        due = Count.starts(why, made).then(Why.TO_BE_DONE_BY, promise.due).found()
        return Owed(clock(promise, why.source, missed), due)

    return owed


def is_incomplete(event: Event) -> str | None:
    """Has every promise its words and its owner, and none of them twice?"""
    seen: set[str] = set()
    for promise in event.says["promises"]:
        if not isinstance(promise.what, str) or not promise.what.strip():
            return "A promise has no words. Say what will be done."
        if not isinstance(promise.owner, Who):
            return f"“{promise.what}” has no owner. Say who does it: a promise that is nobody’s is not kept."
        if promise.what in seen:
            return f"“{promise.what}” stands there twice. Leave one out, or say how they differ."
        seen.add(promise.what)
        if promise.due is not None and promise.due < event.day:
            return (
                f"“{promise.what}” is due on {plain(promise.due)}, before it was promised, {plain(event.day)}. "
                "Give a later day."
            )
    return None


def each_with_a_day(moment: Moment, event: Event) -> str | None:
    """Is every promise complete, with a day? No law gives these one."""
    sentence = is_incomplete(event)
    if sentence is not None:
        return sentence
    for promise in event.says["promises"]:
        if promise.due is None:
            return f"“{promise.what}” has no day. Say by when it will be done."
    return None


def remedy(by: Desk, *after: str) -> EventKind:
    """The kind of event that promises what puts things right."""
    return EventKind(
        REMEDY_PROMISED,
        "What puts it right is promised",
        by,
        after=after,
        once=False,
        needs=(PROMISES,),
        check=each_with_a_day,
    )
