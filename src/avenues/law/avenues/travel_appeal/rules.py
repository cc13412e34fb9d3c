"""May a travel decision be looked at again, and at which stage is it? All days are targets. Read with `law.md`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from avenues.law.calendar import WorkingDays, working_days_after
from avenues.law.clocks import Clock, Owed, TimeLimit, Waiver, Who, no_limit, target
from avenues.law.facts import Event, Facts
from avenues.law.options import Matter
from avenues.law.reasons import Count, Finding, Reasons, rule
from avenues.law.room import Contact, Effect, Interplay, NextStep, Standing
from avenues.law.shared.who import over_compulsory_school_age
from avenues.law.sources import (
    LINK_OFFICERS,
    TRAVEL_LETTER,
    TRAVEL_POLICY,
    TRAVEL_POST_16,
    TRAVEL_REQUEST,
    TRAVEL_REVIEW,
)

WORKING_DAYS_TO_ASK = 20
WORKING_DAYS_FOR_REVIEW = 20
WORKING_DAYS_FOR_PANEL = 40
WORKING_DAYS_FOR_LETTER = 5


class Why(Reasons):
    # Standing
    WHAT_IT_IS_FOR = (
        TRAVEL_REVIEW.cite(),
        "This is for a council’s decision about travel to school or college.",
    )
    POLICY_ITSELF = (
        TRAVEL_POLICY.cite(),
        "You object to the policy itself. That is a complaint to the council, not a travel appeal.",
    )
    MAY_ASK_REVIEW = TRAVEL_REQUEST.cite(), "You can ask the council to review its decision."
    REVIEW_UNDER_WAY = TRAVEL_REVIEW.cite(), "A senior officer is looking at it (stage 1)."
    MAY_ASK_PANEL = TRAVEL_REQUEST.cite(), "You can ask for the appeal panel (stage 2)."
    PANEL_UNDER_WAY = TRAVEL_REVIEW.cite(), "The appeal panel is to look at it (stage 2)."
    TIME_OVER = (
        TRAVEL_REQUEST.cite(),
        "The days that guidance suggests have passed. Ask all the same: the council can still look at it.",
    )
    FINISHED = (
        LINK_OFFICERS.cite("chapter 4, on travel appeals"),
        "The panel has decided. You can go to the Ombudsman directly.",
    )
    POST_16 = (
        TRAVEL_POST_16.cite(),
        "After compulsory school age the council’s post-16 travel policy has its own way to appeal. Its days can differ.",
    )
    # The count
    DECIDED = TRAVEL_REQUEST.cite(), "Travel decision made {day}"
    REVIEW_ASKED = TRAVEL_REVIEW.cite(), "Review asked for {day}"
    REVIEW_DECIDED = TRAVEL_REQUEST.cite(), "Told the result of the review {day}"
    PANEL_ASKED = TRAVEL_REVIEW.cite(), "Panel asked for {day}"
    PANEL_DECIDED = TRAVEL_LETTER.cite(), "Panel decided {day}"
    DAYS_20 = TRAVEL_REVIEW.cite(), "20 working days, unless the council’s policy says otherwise: {day}"
    DAYS_40 = TRAVEL_REVIEW.cite(), "40 working days, unless the council’s policy says otherwise: {day}"
    DAYS_5 = TRAVEL_LETTER.cite(), "5 working days, unless the council’s policy says otherwise: {day}"
    NOTHING_TO_ASK = TRAVEL_REVIEW.cite(), "You have asked. There is no day for you to keep just now."
    HOLIDAYS = TRAVEL_POLICY.cite(), "Councils often take longer in school holidays or to get more evidence."
    # Next steps
    ASK_REVIEW = (
        TRAVEL_REVIEW.cite(),
        "Ask for a review in writing. Say why {child} cannot get there without help, and send evidence.",
    )
    ASK_PANEL = (
        TRAVEL_REVIEW.cite(),
        "Ask for the panel in writing. Say what the review got wrong, and that you want to speak.",
    )
    ASK_LATE = (
        TRAVEL_REQUEST.cite(),
        "Ask in writing now. Say why you are late, and what has changed. You can also apply anew.",
    )
    CHASE = TRAVEL_REVIEW.cite(), "Ask by when you will have the answer, in writing."
    COMPLAIN_ABOUT_POLICY = (
        TRAVEL_POLICY.cite(),
        "Complain to the council about the policy. It has its own procedure for that.",
    )
    TO_OMBUDSMAN = (
        LINK_OFFICERS.cite("chapter 4, on travel appeals"),
        "Go to the Ombudsman if you think that it was handled wrongly. No further complaint is needed.",
    )
    # Interplay
    ONE_OR_THE_OTHER = (
        TRAVEL_POLICY.cite(),
        "The council does not take a travel decision as a complaint while this is open. A complaint about the policy or about delay is another matter.",
    )
    OMBUDSMAN_COMES_AFTER = (
        LINK_OFFICERS.cite("chapter 4, on travel appeals"),
        "The Ombudsman comes after the panel. It does not stop this.",
    )
    BESIDE = TRAVEL_REVIEW.cite(), "It changes no date here. Both can run together."


COUNCIL_CAN = Waiver(
    by="the council",
    test="Its own policy says when. Give your reasons.",
    source=TRAVEL_REQUEST.cite(),
)
ASK_FOR_REVIEW = target(
    "TRV-ASK1",
    Who.FAMILY,
    "Ask for a review of the travel decision",
    source=TRAVEL_REQUEST.cite(),
    missed="The council may say no. You can ask all the same, or apply anew.",
    waiver=COUNCIL_CAN,
)
REVIEW = target(
    "TRV-STAGE1",
    Who.COUNCIL,
    "Review the travel decision, by a senior officer who was not involved",
    source=TRAVEL_REVIEW.cite(),
    missed="You can go to the Ombudsman.",
)
ASK_FOR_PANEL = target(
    "TRV-ASK2",
    Who.FAMILY,
    "Ask for the travel appeal panel",
    source=TRAVEL_REQUEST.cite(),
    missed="The result of the review stands, unless the council takes a late request.",
    waiver=COUNCIL_CAN,
)
PANEL = target(
    "TRV-STAGE2",
    Who.COUNCIL,
    "Have the independent panel decide",
    source=TRAVEL_REVIEW.cite(),
    missed="You can go to the Ombudsman.",
)
LETTER = target(
    "TRV-NOTICE",
    Who.COUNCIL,
    "Send you the panel’s decision, and tell you about the Ombudsman",
    source=TRAVEL_LETTER.cite(),
    missed="You can go to the Ombudsman.",
)


@dataclass(frozen=True, slots=True)
class Stage:
    """One thing expected of the council: the fact that starts it, its days, and the fact that ends it."""

    clock: Clock
    starts: str
    why: Reasons
    days: int
    done: str


STAGES = (
    Stage(REVIEW, "travel_review_asked", Why.REVIEW_ASKED, WORKING_DAYS_FOR_REVIEW, "travel_stage1_decided"),
    Stage(PANEL, "travel_panel_asked", Why.PANEL_ASKED, WORKING_DAYS_FOR_PANEL, "travel_panel_met"),
    Stage(LETTER, "travel_panel_met", Why.PANEL_DECIDED, WORKING_DAYS_FOR_LETTER, "travel_letter_sent"),
)

REQUEST = (
    "Please review your decision of (date) about travel for (name). (Name) cannot get to (school) without help because "
    "(reasons). I enclose (evidence). Please tell me by when you will decide."
)
REQUEST_FOR_PANEL = (
    "I ask for the appeal panel about travel for (name). The review of (date) did not deal with (what). I would like to "
    "speak to the panel. Please tell me the date."
)
LATE_REQUEST = (
    "I ask you to look again at your decision of (date) about travel for (name). I am late because (reasons). Since then "
    "(what has changed). Please tell me what you will do."
)


@rule(since="2014-09-01")
def last_day_to_ask(facts: Facts) -> Finding[date] | None:
    """By when should the next stage be asked for? 20 working days; None while nothing is to be asked."""
    if facts.travel_review_asked is None:
        return _working_days(Why.DECIDED, facts.travel_decided, WORKING_DAYS_TO_ASK)
    told = facts.travel_stage1_decided
    if told is None or facts.travel_panel_asked is not None:
        return None
    return _working_days(Why.REVIEW_DECIDED, told, WORKING_DAYS_TO_ASK)


_STEPS = {
    WORKING_DAYS_FOR_REVIEW: Why.DAYS_20,
    WORKING_DAYS_FOR_PANEL: Why.DAYS_40,
    WORKING_DAYS_FOR_LETTER: Why.DAYS_5,
}


def _working_days(why: Reasons, start: date, days: int) -> Finding[date]:
    return (
        Count.starts(why, start)
        .then(_STEPS[days], working_days_after(start, days, WorkingDays.TRAVEL))
        .found()
    )


@rule(since="2014-09-01")
def standing(facts: Facts) -> Finding[Standing]:
    """May this person have the travel decision looked at again, today?"""
    if Matter.TRAVEL not in facts.matters:
        return Standing.NOT_AVAILABLE.because(Why.WHAT_IT_IS_FOR)
    if facts.travel_policy:
        return Standing.NOT_AVAILABLE.because(Why.POLICY_ITSELF)  # TRV-POLICY
    ask_by = last_day_to_ask(facts)
    if ask_by is None:
        return _under_way(facts)
    if facts.on > ask_by.value:
        return Finding(Standing.LAPSED, (Why.TIME_OVER, ask_by))
    may_ask = Why.MAY_ASK_REVIEW if facts.travel_review_asked is None else Why.MAY_ASK_PANEL
    return Finding(Standing.OPEN, (may_ask, *_post_16(facts)))


def _under_way(facts: Facts) -> Finding[Standing]:
    """A stage has been asked for: has it ended?"""
    if facts.travel_stage1_decided is None:
        return Standing.OPEN.because(Why.REVIEW_UNDER_WAY)
    if facts.travel_panel_met is None:
        return Standing.OPEN.because(Why.PANEL_UNDER_WAY)
    return Standing.NOT_AVAILABLE.because(Why.FINISHED)  # TRV-NEXT


def _post_16(facts: Facts) -> tuple[Reasons, ...]:
    """The guidance is for compulsory school age; after it the council's yearly statement rules (TRV-16)."""
    return (Why.POST_16,) if over_compulsory_school_age(facts) else ()


@rule(since="2014-09-01")
def time_limits(facts: Facts) -> tuple[TimeLimit, ...]:
    """By when should the next stage be asked for?"""
    if Matter.TRAVEL not in facts.matters or facts.travel_policy:
        return ()
    ask_by = last_day_to_ask(facts)
    clock = ASK_FOR_REVIEW if facts.travel_review_asked is None else ASK_FOR_PANEL
    if ask_by is None:
        return (no_limit(clock, Why.NOTHING_TO_ASK),)
    return (TimeLimit(clock, ask_by),)


@rule(since="2014-09-01")
def duties(facts: Facts, events: tuple[Event, ...] = ()) -> tuple[Owed, ...]:
    """By when is the council expected to review, to decide and to write?"""
    facts = facts.after(events)
    if Matter.TRAVEL not in facts.matters or facts.travel_policy:
        return ()
    return tuple(owed for stage in STAGES for owed in _expected(facts, stage))


def _expected(facts: Facts, stage: Stage) -> tuple[Owed, ...]:
    """What the council is expected to do some working days after the start, if that has come."""
    day = facts.told(stage.starts)
    if day is None:
        return ()
    due = _working_days(stage.why, day, stage.days)
    return (Owed(stage.clock, due, facts.told(stage.done), Why.HOLIDAYS),)


@rule(since="2014-09-01")
def next_steps(facts: Facts) -> tuple[NextStep, ...]:
    """What to do now."""
    if Matter.TRAVEL not in facts.matters:
        return ()
    if facts.travel_policy:
        return (NextStep(Why.COMPLAIN_ABOUT_POLICY, Contact.COUNCIL_COMPLAINTS),)
    ask_by = last_day_to_ask(facts)
    if ask_by is None:
        return _while_under_way(facts)
    if facts.on > ask_by.value:
        return (NextStep(Why.ASK_LATE, Contact.TRAVEL_TEAM, LATE_REQUEST),)
    if facts.travel_review_asked is None:
        return (NextStep(Why.ASK_REVIEW, Contact.TRAVEL_TEAM, REQUEST, ask_by),)
    return (NextStep(Why.ASK_PANEL, Contact.TRAVEL_TEAM, REQUEST_FOR_PANEL, ask_by),)


def _while_under_way(facts: Facts) -> tuple[NextStep, ...]:
    """Chase it while it is in time; go to the Ombudsman when it has ended or is overdue."""
    ombudsman = NextStep(Why.TO_OMBUDSMAN, Contact.LGSCO)
    if facts.travel_stage1_decided is None:
        return _chase(facts, facts.travel_review_asked, WORKING_DAYS_FOR_REVIEW)
    if facts.travel_panel_met is None:
        return _chase(facts, facts.travel_panel_asked, WORKING_DAYS_FOR_PANEL)
    return (ombudsman,)


def _chase(facts: Facts, asked: date | None, days: int) -> tuple[NextStep, ...]:
    chase = NextStep(Why.CHASE, Contact.TRAVEL_TEAM)
    if asked is not None and facts.on > working_days_after(asked, days, WorkingDays.TRAVEL):
        return (chase, NextStep(Why.TO_OMBUDSMAN, Contact.LGSCO))
    return (chase,)


def alongside(other: str, facts: Facts | None = None) -> Interplay:
    """What does the other avenue do to a travel appeal?"""
    match other:
        case "council_complaint":
            return Effect.INDEPENDENT.because(Why.ONE_OR_THE_OTHER)
        case "local_government_ombudsman":
            return Effect.INDEPENDENT.because(Why.OMBUDSMAN_COMES_AFTER)
        case _:
            return Effect.INDEPENDENT.because(Why.BESIDE)
