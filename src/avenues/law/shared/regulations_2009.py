"""The one-stage complaint of SI 2009/309, which adult social care and the NHS share (C09-* of the papers).

The body acknowledges in 3 working days, offers to talk over how it will deal with it, and answers once, in
writing and signed (reg 14(2)), within 6 months. Read with the `law.md` of both rooms.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from avenues.law.calendar import (
    WorkingDays,
    last_working_day_to,
    months_after,
    months_beginning,
    working_days_after,
)
from avenues.law.clocks import Owed, TimeLimit, Waiver, Who, duty, limit, no_limit
from avenues.law.facts import Facts
from avenues.law.options import Asker
from avenues.law.reasons import Count, Finding, Reasons, rule
from avenues.law.room import Contact, NextStep, Standing
from avenues.law.shared.knowing import began, first_knew
from avenues.law.shared.who import is_adult
from avenues.law.sources import NHS_REGS, SECOND_HAND

MONTHS_TO_COMPLAIN = 12
WORKING_DAYS_TO_ACKNOWLEDGE = 3
MONTHS_TO_ANSWER = 6


class Why(Reasons):
    # The count
    HAPPENED = NHS_REGS.reg("12", SECOND_HAND), "It happened on {day}"
    CAME_TO_NOTICE = NHS_REGS.reg("12", SECOND_HAND), "It happened before, and you learnt of it on {day}"
    TWELVE_MONTHS = NHS_REGS.reg("12", SECOND_HAND), "12 months after: {day}{no_such_day}"
    RECEIVED = NHS_REGS.reg("13(3)", SECOND_HAND), "Complaint received {day}"
    NEXT_WORKING_DAY = NHS_REGS.reg("8(1)(c)"), "end of the next working day: {day}"
    THREE_WORKING_DAYS = NHS_REGS.reg("13(3)", SECOND_HAND), "3 working days after: {day}"
    SIX_MONTHS = NHS_REGS.reg("14(3)", SECOND_HAND), "6 months, with the day of receipt as the first: {day}"
    AGREED = NHS_REGS.reg("14(3)", SECOND_HAND), "later day that you agreed to: {day}"
    # Standing
    MAY_COMPLAIN = NHS_REGS.reg("12", SECOND_HAND), "There is time to complain."
    LATE = (
        NHS_REGS.reg("12", SECOND_HAND),
        "The 12 months to complain have passed. The body can still take the complaint.",
    )
    UNDER_WAY = NHS_REGS.reg("14(3)", SECOND_HAND), "Your complaint is being dealt with. There is one stage."
    OVERDUE = (
        NHS_REGS.reg("14(4)", SECOND_HAND),
        "The time to answer has passed. The body must write to say why, and you can go to the ombudsman.",
    )
    ANSWERED = (
        NHS_REGS.reg("8(1)"),
        "You have had the answer. There is no second stage: the ombudsman comes next.",
    )
    MADE = NHS_REGS.reg("12", SECOND_HAND), "You have complained, so this limit has done its work."
    # Next steps
    ASK_TO_ACCEPT_LATE = (
        NHS_REGS.reg("12", SECOND_HAND),
        "Complain all the same. Say why you could not do so before, and that it can still be looked into fairly.",
    )
    CHASE_ACKNOWLEDGEMENT = (
        NHS_REGS.reg("13(3)", SECOND_HAND),
        "Ask for the acknowledgement, and for the talk about how and when you will get an answer.",
    )
    WAIT_OR_AGREE = (
        NHS_REGS.reg("14(3)", SECOND_HAND),
        "Wait for the answer. If you are asked for more time, you choose. Agree only in writing, with a day.",
    )
    CHASE_ANSWER = (
        NHS_REGS.reg("14(4)", SECOND_HAND),
        "Ask why there is no answer, and by when it will come. You can go to the ombudsman now.",
    )
    WHY_NOT_THE_CHILD = (
        NHS_REGS.reg("5", SECOND_HAND),
        "Say why you complain and not the child. The child’s age or needs are reason enough.",
    )
    CONSENT = (
        NHS_REGS.reg("5", SECOND_HAND),
        "Send the person’s written consent. If they cannot give it, say that you act in their interest.",
    )
    WRITE_DOWN = (
        NHS_REGS.reg("13", SECOND_HAND),
        "You can complain by speaking or writing. If you speak, ask for a written copy of what you said.",
    )


_REFUSED = "The body can refuse. Ask it to accept the complaint late. The ombudsman can look at a refusal."
COMPLAIN = limit(
    "C09-LIMIT",
    "Make your complaint",
    source=NHS_REGS.reg("12", SECOND_HAND),
    missed=_REFUSED,
    waiver=Waiver(
        by="the body that you complain to",
        test="You had good reasons for the delay, and it can still be looked into well and fairly.",
        source=NHS_REGS.reg("12", SECOND_HAND),
    ),
)
NEXT_DAY = duty(
    "C09-NEXTDAY",
    Who.BODY_COMPLAINED_TO,
    "Put a spoken complaint right, so that you are content",
    source=NHS_REGS.reg("8(1)(c)"),
    missed="It must then be dealt with as a formal complaint.",
)
ACKNOWLEDGE = duty(
    "C09-ACK",
    Who.BODY_COMPLAINED_TO,
    "Acknowledge your complaint, and offer to talk about how it will be dealt with",
    source=NHS_REGS.reg("13(3)", SECOND_HAND),
    missed="It is at fault. You can say so when you go to the ombudsman.",
)
ANSWER = duty(
    "C09-RELEVANT",
    Who.BODY_COMPLAINED_TO,
    "Send you its answer in writing, signed",
    source=NHS_REGS.reg("14(3)", SECOND_HAND),
    missed="It must write to say why, and answer as soon as it can. You can go to the ombudsman.",
)


@dataclass(frozen=True, slots=True)
class Handling:
    """Which facts tell how one body deals with the complaint, and whom to write to."""

    made: str
    acknowledged: str
    longer: str
    answered: str


ADULT_SOCIAL_CARE = Handling(
    "adult_complaint_made",
    "adult_complaint_acknowledged",
    "adult_answer_agreed_for",
    "adult_complaint_answered",
)
NHS = Handling(
    "nhs_complaint_made", "nhs_complaint_acknowledged", "nhs_answer_agreed_for", "nhs_complaint_answered"
)


def _known(facts: Facts) -> Count:
    """The day from which the 12 months run: when it happened or, if later, when it came to notice."""
    happened, known = began(facts), first_knew(facts)
    return (
        Count.starts(Why.CAME_TO_NOTICE, known) if known > happened else Count.starts(Why.HAPPENED, happened)
    )


@rule(since="2014-09-01")
def last_day(facts: Facts) -> Finding[date]:
    """By the end of which day must the complaint be made? 12 months after. C09-LIMIT, CNT-MONTHS-AFTER."""
    starts = _known(facts)
    return starts.then(Why.TWELVE_MONTHS, months_after(starts.day, MONTHS_TO_COMPLAIN)).found()


@rule(since="2014-09-01")
def answer_due(facts: Facts, handling: Handling) -> Finding[date]:
    """By when must the body answer the complaint that was made? C09-RELEVANT.

    6 months, the day of receipt being the first; or the later day to which both agreed.
    """
    made = facts.told(handling.made)
    due = months_beginning(made, MONTHS_TO_ANSWER)
    count = Count.starts(Why.RECEIVED, made).then(Why.SIX_MONTHS, due)
    longer = facts.told(handling.longer)
    if longer is not None and longer > due:
        return count.then(Why.AGREED, longer).found()
    return count.found()


@rule(since="2014-09-01")
def stage(facts: Facts, handling: Handling) -> Finding[Standing]:
    """How does the complaint stand? It has one stage."""
    if getattr(facts, handling.made) is None:
        last = last_day(facts)
        if facts.on > last.value:
            return Finding(Standing.LAPSED, (Why.LATE, last))
        return Standing.OPEN.because(Why.MAY_COMPLAIN)
    if getattr(facts, handling.answered) is not None:
        return Standing.NOT_AVAILABLE.because(Why.ANSWERED)
    if facts.on > answer_due(facts, handling).value:
        return Standing.OPEN.because(Why.OVERDUE)
    return Standing.OPEN.because(Why.UNDER_WAY)


@rule(since="2014-09-01")
def limits(facts: Facts, handling: Handling) -> tuple[TimeLimit, ...]:
    """By when must the complaint be made? The ombudsmen's year ends a day sooner: aim for that day."""
    if getattr(facts, handling.made) is not None:
        return (no_limit(COMPLAIN, Why.MADE),)
    sooner = months_beginning(_known(facts).day, MONTHS_TO_COMPLAIN)
    return (TimeLimit(COMPLAIN, last_day(facts), last_working_day_to(sooner, WorkingDays.NHS_2009)),)


@rule(since="2014-09-01")
def owed(facts: Facts, handling: Handling) -> tuple[Owed, ...]:
    """What the body owes from the day it received the complaint."""
    made = facts.told(handling.made)
    if made is None:
        return ()
    answered = facts.told(handling.answered)
    received = Count.starts(Why.RECEIVED, made)
    acknowledge = working_days_after(made, WORKING_DAYS_TO_ACKNOWLEDGE, WorkingDays.NHS_2009)
    duties = (
        Owed(
            ACKNOWLEDGE,
            received.then(Why.THREE_WORKING_DAYS, acknowledge).found(),
            facts.told(handling.acknowledged),
        ),
        Owed(ANSWER, answer_due(facts, handling), answered),
    )
    if not facts.told("complaint_spoken"):
        return duties
    next_day = working_days_after(made, 1, WorkingDays.NHS_2009)
    return (Owed(NEXT_DAY, received.then(Why.NEXT_WORKING_DAY, next_day).found(), answered), *duties)


@rule(since="2014-09-01")
def who_complains(facts: Facts) -> tuple[NextStep, ...]:
    """What to say when it is not the person the care is for who complains? (C09-WHO)"""
    if facts.asker is Asker.YOUNG_PERSON:
        return ()
    return (NextStep(Why.CONSENT) if is_adult(facts) else NextStep(Why.WHY_NOT_THE_CHILD),)


@rule(since="2014-09-01")
def after_complaining(facts: Facts, handling: Handling, contact: Contact) -> tuple[NextStep, ...]:
    """What to do while no answer has come."""
    due = answer_due(facts, handling)
    if facts.on > due.value:
        return (NextStep(Why.CHASE_ANSWER, contact, ASK_FOR_ANSWER),)
    made = facts.told(handling.made)
    acknowledge = working_days_after(made, WORKING_DAYS_TO_ACKNOWLEDGE, WorkingDays.NHS_2009)
    if facts.told(handling.acknowledged) is None and facts.on > acknowledge:
        return (NextStep(Why.CHASE_ACKNOWLEDGEMENT, contact, ASK_FOR_ACKNOWLEDGEMENT),)
    return (NextStep(Why.WAIT_OR_AGREE, by=due),)


ASK_TO_ACCEPT = (
    "I wish to complain about (what happened, and when). I could not complain within 12 months because (reasons). It can "
    "still be looked into fairly because (reasons). Please accept it under regulation 12 of the 2009 Regulations."
)
ASK_FOR_ACKNOWLEDGEMENT = (
    "I complained on (date). You had 3 working days to acknowledge it. Please confirm that you have it, and tell me when "
    "we can talk about how you will deal with it and by when I will get an answer."
)
ASK_FOR_ANSWER = (
    "I complained on (date) and have had no answer. The time under regulation 14 has passed. Please write to me now with "
    "the reason, and send your answer by (date). I may go to the ombudsman."
)
