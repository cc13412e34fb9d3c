"""What may this person ask to see or correct, and what if no answer comes? Read with `answers.py`, `law.md`."""

from __future__ import annotations

from datetime import date
from enum import Enum

from avenues.law.avenues.information_rights.answers import Route, answer_due, route
from avenues.law.calendar import months_after
from avenues.law.clocks import TimeLimit, Who, no_limit, target
from avenues.law.facts import Facts
from avenues.law.options import DECISIONS, Asker, Matter, RecordsHolder, RecordsWish
from avenues.law.reasons import Count, Finding, Reasons, rule
from avenues.law.room import Contact, Effect, Interplay, NextStep, Standing
from avenues.law.shared.who import ADULT, has_reached
from avenues.law.sources import (
    CHILDS_DATA,
    DPA18,
    DPA_2026,
    FOIA,
    FROM_KNOWLEDGE,
    ICO_PRACTICE,
    PUPIL_INFO,
    UK_GDPR,
)

ASKS_ALONE_FROM = 12  # years: usual practice, not a rule (ICO-SAR-CHILD)
MONTHS_TO_GO_TO_COMMISSIONER = 3

_ASK = UK_GDPR.cite("article 15")
_ADULT = UK_GDPR.cite("article 15", FROM_KNOWLEDGE)


class Why(Reasons):
    # Standing
    PAPERS_HELP = (
        _ASK,
        "You can ask for what an organisation holds about {child}. The papers may help you here.",
    )
    MAY_SEE = _ASK, "You can ask to see what an organisation holds about {child}."
    MAY_CORRECT = UK_GDPR.cite("article 16", FROM_KNOWLEDGE), "You can ask to have wrong facts put right."
    ABOUT_12 = (
        CHILDS_DATA.cite(),
        "The right is {childs} own. From about 12 a child usually asks, or agrees that a parent asks.",
    )
    ADULT_AGREES = (
        _ADULT,
        "From 18 the right is {childs} own. You need written consent. For what is held about you, ask yourself.",
    )
    PARENT_SEES_RECORD = PUPIL_INFO.reg("5"), "A parent can see the school record at a council’s school."
    NOT_MAINTAINED = (
        PUPIL_INFO.reg("5"),
        "Only a parent, at a council’s school, has a right to the school record as such. You can ask for what is held about {child} instead.",
    )
    MAY_SEE_PUBLIC = FOIA.s("1"), "Anyone can ask a public body for its policies, figures and other papers."
    PRIVATE_BODY = FOIA.s("3"), "A private body need not give information that is not about you or {child}."
    # Time
    NO_LAST_DAY = _ASK, "There is no last day to ask. An answer takes time, so ask early."
    LAST_HEARD = ICO_PRACTICE.cite(), "Last heard from the organisation {day}"
    COMPLAINED = ICO_PRACTICE.cite(), "Complained to the organisation {day}"
    THREE_MONTHS = ICO_PRACTICE.cite(), "three months: {day}{no_such_day}"
    # Next steps
    ASK_FOR_PAPERS = (
        _ASK,
        "Ask the council for the papers behind its decision: advice, notes and e-mails about {child}.",
    )
    ASK_BODY_FOR_PAPERS = (
        _ASK,
        "Ask whoever it is about for the papers: advice, notes and e-mails about {child}.",
    )
    GET_CONSENT = _ADULT, "Ask {child} to sign that you may have the records. Send that with your request."
    ASK = _ASK, "Ask in writing. Say what you want, and from which years."
    ASK_CORRECTION = (
        UK_GDPR.cite("article 16", FROM_KNOWLEDGE),
        "Say in writing what is wrong, what is right, and what shows it.",
    )
    ASK_RECORD = PUPIL_INFO.reg("5"), "Ask the governing body in writing to see the school record."
    ASK_PUBLIC = FOIA.s("1"), "Ask in writing. Give your name and an address, and say what you want to see."
    ASK_ANYWAY = FOIA.s("3"), "Ask all the same, or ask the council what it holds about the provider."
    WAIT = UK_GDPR.cite("article 12(3)"), "The organisation still has time to answer."
    COMPLAIN_FIRST = (
        DPA18.s("164A", since=DPA_2026),
        "Complain to the organisation first. It must acknowledge that within 30 days, look into it and tell you the result.",
    )
    RAISE_IT = (
        ICO_PRACTICE.cite(),
        "Tell the organisation what is wrong. The Information Commissioner expects that first.",
    )
    COMPLAIN_ABOUT_RECORD = (
        PUPIL_INFO.reg("5"),
        "Complain to the school, and ask for the information under data protection law as well.",
    )
    GO_TO_COMMISSIONER = (
        ICO_PRACTICE.cite(),
        "If it does not answer, or you still disagree, go to the Information Commissioner. Send what you wrote and heard.",
    )
    ASK_FOR_REVIEW = FOIA.s("45"), "Ask the body to look at its answer again (internal review)."
    THEN_COMMISSIONER = FOIA.s("50"), "After the review you can go to the Information Commissioner."
    # Interplay
    NOTHING_WAITS = _ASK, "You can ask for papers beside anything else. No other clock waits for the answer."


ASK_ANY_DAY = target(
    "ICO-ASK", Who.FAMILY, "Ask to see or correct records", source=_ASK, missed="Nothing is lost."
)
COMPLAIN_TO_COMMISSIONER = target(
    "ICO-COMPLAIN",
    Who.FAMILY,
    "Go to the Information Commissioner",
    source=ICO_PRACTICE.cite(),
    missed="The Commissioner may refuse to look at it. Say why you are late.",
)

ASK_DATA = (
    "This is a subject access request. Please send me all information that you hold about (name), born (date), from "
    "(years), with notes, advice and e-mails. Please answer within one month, as article 12 of the UK GDPR says."
)
CORRECT_DATA = (
    "Your record about (name) of (date) says (what). That is wrong, because (reason). Please correct it, tell those to "
    "whom you gave it, and tell me within one month that you did."
)
SEE_RECORD = (
    "Please let me see (name)’s educational record, and send me a copy. I ask under regulation 5 of the Education (Pupil "
    "Information) (England) Regulations 2005. The law gives you 15 school days."
)
SEE_PUBLIC = (
    "I ask under the Freedom of Information Act 2000 for (what). Please send it by e-mail to (address). If you hold back a "
    "part, tell me which and why."
)
DATA_COMPLAINT = (
    "I complain about how you handled my request of (date). You have not (what). Please acknowledge this within 30 days, "
    "look into it without delay, and tell me the result."
)
REVIEW = "Please review your handling of my request of (date). You have not (what). Please tell me by when you will answer."


class Stage(Enum):
    """How far a request has come."""

    TO_ASK = "to ask"
    WAITING = "waiting"
    UNANSWERED = "unanswered"


@rule(since="2018-05-25")
def stage(facts: Facts) -> Stage:
    """Has the person asked, and has the organisation still time?"""
    asked = facts.records_asked
    if asked is None:
        return Stage.TO_ASK
    if facts.told("records_answered") is None and facts.on <= answer_due(facts, asked).value:
        return Stage.WAITING
    return Stage.UNANSWERED


@rule(since="2018-05-25")
def standing(facts: Facts) -> Finding[Standing]:
    """May this person ask for what they want? Papers can be asked for in any disagreement."""
    if Matter.RECORDS not in facts.matters:
        return Standing.OPEN.because(Why.PAPERS_HELP)
    match route(facts):
        case Route.PUBLIC:
            if facts.records_held_by is RecordsHolder.PRIVATE:
                return Standing.NOT_AVAILABLE.because(Why.PRIVATE_BODY)
            return Standing.OPEN.because(Why.MAY_SEE_PUBLIC)
        case Route.RECORD:
            return Standing.OPEN.because(Why.PARENT_SEES_RECORD)
        case _:
            return _own_data(facts)


def _own_data(facts: Facts) -> Finding[Standing]:
    """The right is the child's: a parent asks for a young child, with an older one, by consent of an adult."""
    if facts.asker is Asker.PARENT and has_reached(facts, ADULT):
        return Standing.OPEN_ONCE.because(Why.ADULT_AGREES)
    why: list[Reasons] = []
    if facts.records_wish is RecordsWish.SCHOOL_RECORD:
        why.append(Why.NOT_MAINTAINED)
    why.append(Why.MAY_CORRECT if facts.records_wish is RecordsWish.CORRECTION else Why.MAY_SEE)
    if facts.asker is Asker.PARENT and has_reached(facts, ASKS_ALONE_FROM):
        why.append(Why.ABOUT_12)
    return Standing.OPEN.because(*why)


@rule(since="2018-05-25")
def time_limits(facts: Facts) -> tuple[TimeLimit, ...]:
    """By when? To ask, never; to go to the Commissioner, about three months from the last answer."""
    ask = no_limit(ASK_ANY_DAY, Why.NO_LAST_DAY)
    if Matter.RECORDS not in facts.matters or route(facts) is not Route.DATA:
        return (ask,)
    if stage(facts) is not Stage.UNANSWERED or facts.data_complaint_made is None:
        return (ask,)
    return (ask, TimeLimit(COMPLAIN_TO_COMMISSIONER, commissioner_by(facts, facts.data_complaint_made)))


def commissioner_by(facts: Facts, complained: date) -> Finding[date]:
    """By when should the Commissioner hear of it? Three months from the last contact, or the complaint."""
    heard = None if facts.is_unknown("data_last_contact") else facts.data_last_contact
    start = Count.starts(Why.COMPLAINED, complained) if heard is None else Count.starts(Why.LAST_HEARD, heard)
    return start.then(Why.THREE_MONTHS, months_after(start.day, MONTHS_TO_GO_TO_COMMISSIONER)).found()


@rule(since="2018-05-25")
def next_steps(facts: Facts) -> tuple[NextStep, ...]:
    """What to do now."""
    if Matter.RECORDS not in facts.matters:
        if facts.matters & DECISIONS:
            return (NextStep(Why.ASK_FOR_PAPERS, Contact.COUNCIL_SEND_TEAM, ASK_DATA),)
        return (NextStep(Why.ASK_BODY_FOR_PAPERS, None, ASK_DATA),)
    match standing(facts).value:
        case Standing.NOT_AVAILABLE:
            return (NextStep(Why.ASK_ANYWAY, None, SEE_PUBLIC),)
        case Standing.OPEN_ONCE:
            return (NextStep(Why.GET_CONSENT), _asking(facts))
    match stage(facts):
        case Stage.TO_ASK:
            return (_asking(facts),)
        case Stage.WAITING:
            return (NextStep(Why.WAIT),)
        case _:
            return _unanswered(facts)


def _asking(facts: Facts) -> NextStep:
    """The request, by what is wanted."""
    match route(facts):
        case Route.PUBLIC:
            return NextStep(Why.ASK_PUBLIC, None, SEE_PUBLIC)
        case Route.RECORD:
            return NextStep(Why.ASK_RECORD, Contact.SCHOOL, SEE_RECORD)
        case _ if facts.records_wish is RecordsWish.CORRECTION:
            return NextStep(Why.ASK_CORRECTION, None, CORRECT_DATA)
        case _:
            return NextStep(Why.ASK, None, ASK_DATA)


def _unanswered(facts: Facts) -> tuple[NextStep, ...]:
    """No answer in time, or not the whole of it: the organisation once more, then the Commissioner."""
    match route(facts):
        case Route.PUBLIC:
            return (NextStep(Why.ASK_FOR_REVIEW, None, REVIEW), NextStep(Why.THEN_COMMISSIONER, Contact.ICO))
        case Route.RECORD:
            return (NextStep(Why.COMPLAIN_ABOUT_RECORD, Contact.SCHOOL, ASK_DATA),)
    complained = facts.data_complaint_made
    if complained is not None:
        by = commissioner_by(facts, complained)
        return (NextStep(Why.GO_TO_COMMISSIONER, Contact.ICO, "", by),)
    first = Why.COMPLAIN_FIRST if facts.on >= DPA_2026 else Why.RAISE_IT  # ICO-DPC, VER-164A
    return (NextStep(first, None, DATA_COMPLAINT), NextStep(Why.GO_TO_COMMISSIONER, Contact.ICO))


def alongside(other: str, facts: Facts | None = None) -> Interplay:
    """What does the other avenue do to asking for records? Nothing; and no clock waits for the papers."""
    return Effect.INDEPENDENT.because(Why.NOTHING_WAITS)
