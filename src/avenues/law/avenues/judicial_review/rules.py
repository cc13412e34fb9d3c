"""Is this for a court, and by when? Read with `law.md`; `duties.py` and `steps.py` go on."""

from __future__ import annotations

from datetime import date

from avenues.law.calendar import months_after
from avenues.law.clocks import TimeLimit, Waiver, limit
from avenues.law.facts import Facts
from avenues.law.options import DECISIONS, Matter
from avenues.law.reasons import Count, Finding, Reasons, rule
from avenues.law.room import Effect, Interplay, Standing
from avenues.law.shared.decision import can_be_appealed
from avenues.law.shared.knowing import began, is_day_unknown
from avenues.law.sources import CFA, CPR, FROM_KNOWLEDGE, SENIOR_COURTS

MONTHS_TO_CLAIM = 3

GOES_ON = frozenset(
    {
        Matter.COUNCIL_DELAY,
        Matter.PROVISION_NOT_MADE,
        Matter.HEALTH_NOT_PROVIDED,
        Matter.SOCIAL_CARE_NOT_PROVIDED,
        Matter.PLACE_REFUSED,
        Matter.OUT_OF_EDUCATION,
        Matter.ORDER_NOT_CARRIED_OUT,
    }
)
"""A duty that is still not done: it may fail anew each day."""

OWN_REVIEW = frozenset({Matter.TRAVEL, Matter.PERSONAL_BUDGET, Matter.EXCLUSION})
FIT_FOR_COURT = (
    GOES_ON
    | OWN_REVIEW
    | {
        Matter.AGREEMENT_NOT_KEPT,
        Matter.RECOMMENDATION_NOT_FOLLOWED,
        Matter.HEALTH_REFUSED,
        Matter.SOCIAL_CARE_ASSESSMENT,
        Matter.SOCIAL_CARE_SERVICE,
        Matter.AREA_SERVICES,
    }
)
_PROMPTLY = CPR.rule("54.5(1)")
_PERMISSION = SENIOR_COURTS.s("31", FROM_KNOWLEDGE)


class Why(Reasons):
    # Standing
    DUTY_NOT_DONE = (
        CFA.s("42", FROM_KNOWLEDGE),
        "A duty in law is not done. A court can order it, and quickly. Get legal advice today.",
    )
    PUBLIC_LAW = (
        _PERMISSION,
        "A court can look at whether a public body kept the law. A lawyer can tell you if this is a case for it.",
    )
    REVIEW_FIRST = (
        _PERMISSION,
        "A court normally wants you to use the review or appeal for this first. Its own time runs on meanwhile.",
    )
    NO_NOTICE = (
        _PERMISSION,
        "Without a decision in writing you cannot appeal. A court can order the council to give one.",
    )
    NO_APPEAL_FOR_IT = (
        _PERMISSION,
        "Health and social care in a plan cannot be appealed alone, so a court may be the way.",
    )
    APPEAL_IS_ADEQUATE = (
        _PERMISSION,
        "You can appeal, and the court normally refuses permission where an appeal is open.",
    )
    OTHER_WAYS = (
        _PERMISSION,
        "Other ways fit this better. A court is the last resort, for unlawful acts of public bodies.",
    )
    STARTED = CPR.cite("Part 54"), "A claim has been started. Follow your lawyer’s advice."
    PROMPTLY = (
        _PROMPTLY,
        "You must act promptly. Three months is the most there is, not a time you can count on.",
    )
    STILL_GOES_ON = (
        CFA.s("42", FROM_KNOWLEDGE),
        "More than 3 months have passed since it began. As long as the duty is not done, time may still be open. Do not rely "
        "on that: get legal advice today.",
    )
    TIME_PASSED = _PROMPTLY, "More than 3 months have passed. Only the court can give more time."
    DAY_NOT_KNOWN = (
        _PROMPTLY,
        "We cannot tell the last day, since we do not know when it happened. Act today.",
    )
    # The count
    GROUNDS_AROSE = _PROMPTLY, "It happened, or began, {day}"
    THREE_MONTHS = _PROMPTLY, "three months at most, and promptly: {day}{no_such_day}"
    # Interplay
    FOR_WHAT_CAN_BE_APPEALED = (
        _PERMISSION,
        "For what can be appealed, the appeal is the way. A court remains for other duties that are not done.",
    )
    APART_FROM_A_DECISION = (
        _PERMISSION,
        "This is not about a decision that can be appealed, so no appeal stands in the way.",
    )
    USE_IT_FIRST = (
        _PERMISSION,
        "The court normally wants you to use it first. It does not stop the court’s own 3 months.",
    )
    WEIGHED = (
        CPR.rule("54.5"),
        "It can run beside it, and it does not stop the 3 months. The court may ask why it was not enough.",
    )


MORE_TIME = Waiver(
    by="the court",
    test="A good reason for the delay, and no unfair harm to others. The other side cannot agree to it.",
    source=CPR.rule("3.1", FROM_KNOWLEDGE),
)
CLAIM = limit(
    "JR-LIMIT",
    "The claim must be filed at court. Get legal advice as soon as you can",
    source=_PROMPTLY,
    missed="The court can refuse permission, even within the 3 months if you did not act promptly.",
    waiver=MORE_TIME,
)


@rule(since="2014-09-01")
def standing(facts: Facts) -> Finding[Standing]:
    """Is there something for a court here, and is there time?"""
    if not facts.matters & (FIT_FOR_COURT | DECISIONS):
        return Standing.NOT_AVAILABLE.because(Why.OTHER_WAYS)
    if _only_what_the_appeal_is_for(facts) and can_be_appealed(facts) and facts.in_writing:
        return Finding(Standing.NOT_AVAILABLE, (can_be_appealed(facts), Why.APPEAL_IS_ADEQUATE))
    if facts.told("court_used"):
        return Standing.OPEN.because(Why.STARTED)
    if is_day_unknown(facts):
        return Standing.OPEN.because(_ground(facts), Why.DAY_NOT_KNOWN)
    last = last_day(facts)
    if facts.on <= last.value:
        return Standing.OPEN.because(_ground(facts), Why.PROMPTLY)
    if facts.matters & GOES_ON:  # JR-CONTINUING
        return Finding(Standing.OPEN, (_ground(facts), Why.STILL_GOES_ON, last))
    return Finding(Standing.LAPSED, (Why.TIME_PASSED, last))


def _only_what_the_appeal_is_for(facts: Facts) -> bool:
    """A decision, perhaps one that came late: what was late has come, and only the decision is left."""
    return bool(facts.matters & DECISIONS) and facts.matters & FIT_FOR_COURT <= {Matter.COUNCIL_DELAY}


def _ground(facts: Facts) -> Why:
    """What makes it a case for a court (JR-LASTRESORT)."""
    if facts.matters & GOES_ON:
        return Why.DUTY_NOT_DONE
    if facts.matters & OWN_REVIEW:
        return Why.REVIEW_FIRST
    if facts.matters & FIT_FOR_COURT:
        return Why.PUBLIC_LAW
    return Why.NO_NOTICE if can_be_appealed(facts) else Why.NO_APPEAL_FOR_IT


@rule(since="2014-09-01")
def last_day(facts: Facts) -> Finding[date]:
    """Three months after the grounds first arose; not after learning of them. No weekend moves it (CNT-ROLL)."""
    arose = began(facts)
    ends = months_after(arose, MONTHS_TO_CLAIM)
    return Count.starts(Why.GROUNDS_AROSE, arose).then(Why.THREE_MONTHS, ends).found()


@rule(since="2014-09-01")
def time_limits(facts: Facts) -> tuple[TimeLimit, ...]:
    """By when must a claim be filed? The safe day is today: three months are no safe harbour."""
    if standing(facts).value is Standing.NOT_AVAILABLE or facts.told("court_used"):
        return ()
    last = last_day(facts)
    return (TimeLimit(CLAIM, last, facts.on if facts.on <= last.value else None),)


def alongside(other: str, facts: Facts | None = None) -> Interplay:
    """What does the other avenue do to a claim, and to its three months? None stops them."""
    match other:
        case "appeal":
            if facts is not None and not (facts.told("matters") or frozenset[Matter]()) & DECISIONS:
                return Effect.INDEPENDENT.because(Why.APART_FROM_A_DECISION)
            return Effect.CLOSES.because(Why.FOR_WHAT_CAN_BE_APPEALED)
        case "exclusion_review" | "travel_appeal" | "personal_budget_review" | "admission_appeal":
            return Effect.NEEDS_FIRST.because(Why.USE_IT_FIRST)
        case _:
            return Effect.INDEPENDENT.because(Why.WEIGHED)
