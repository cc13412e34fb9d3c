"""Who looks at an exclusion, and by when must the independent review be asked for? Read with `law.md`."""

from __future__ import annotations

from datetime import date

from avenues.law.clocks import Clock, Owed, TimeLimit, Who, duty, limit, no_limit
from avenues.law.facts import Event, Facts
from avenues.law.options import Asker, ExclusionKind, Matter, Setting
from avenues.law.reasons import Count, Finding, Reasons, rule
from avenues.law.room import Contact, Effect, Interplay, NextStep, Standing
from avenues.law.shared.school_time import holidays_may_come_on_top, then_school_days
from avenues.law.shared.who import is_adult
from avenues.law.sources import EA02, EQUALITY_SCH17, EXCLUSION, EXCLUSION_REVIEW, FROM_KNOWLEDGE, SEN_EXPERT

SCHOOL_DAYS_FOR_GOVERNORS = 15
SCHOOL_DAYS_FOR_GOVERNORS_IF_ASKED = 50
SCHOOL_DAYS_TO_ASK_FOR_REVIEW = 15
SCHOOL_DAYS_FOR_PANEL = 15

_AFTERWARDS = EXCLUSION_REVIEW.cite("what comes after", FROM_KNOWLEDGE)
_RESTART = EXCLUSION_REVIEW.cite("after a discrimination claim", FROM_KNOWLEDGE)
_PANEL_MEETS = EXCLUSION_REVIEW.cite("when the panel meets", FROM_KNOWLEDGE)


class Why(Reasons):
    # Standing
    WHAT_IT_IS_FOR = EXCLUSION_REVIEW.cite(), "This is for a pupil who was permanently excluded from school."
    NOT_THIS_SETTING = (
        EA02.s("51A", FROM_KNOWLEDGE),
        "This is for state schools. An independent school, a college or a nursery has its own procedure.",
    )
    NO_REVIEW_OF_LONG_SUSPENSION = (
        EXCLUSION.cite(),
        "A suspension has no independent review. The governors must look at this one within 15 school days.",
    )
    NO_REVIEW_OF_SUSPENSION = (
        EXCLUSION.cite(),
        "A suspension has no independent review. If you ask them, the governors must look at this one.",
    )
    NO_REVIEW_OF_SHORT_SUSPENSION = (
        EXCLUSION.cite("short suspensions", FROM_KNOWLEDGE),
        "A suspension has no independent review. You can write to the governors, and they must read it.",
    )
    GOVERNORS_FIRST = (
        EXCLUSION.cite(),
        "The governors look at it first. If they do not take {child} back, you can ask for the review.",
    )
    PARENT_ASKS = (
        EXCLUSION_REVIEW.cite(),
        "Until 18 a parent asks for the review. From 18 the pupil asks.",
    )
    MAY_ASK = EXCLUSION_REVIEW.cite(), "You can ask for the independent review."
    UNDER_WAY = EXCLUSION_REVIEW.cite(), "You asked for the review in time."
    TOO_LATE = (
        EXCLUSION_REVIEW.cite(),
        "The time to ask has ended. A late review cannot be arranged, and nobody can allow it.",
    )
    # The count
    GOVERNORS_TOLD_YOU = EXCLUSION_REVIEW.cite(), "Told of the governors’ decision {day}"
    CLAIM_ENDED = _RESTART, "Discrimination claim finally decided {day}"
    TOLD_OF_EXCLUSION = EXCLUSION.cite(), "Told of the exclusion {day}"
    GOVERNORS_ASKED = EXCLUSION.cite(), "Governors asked {day}"
    REVIEW_ASKED = _PANEL_MEETS, "Review asked for {day}"
    RUNS_FROM_GOVERNORS = (
        EXCLUSION_REVIEW.cite(),
        "The 15 school days start when you are told that the governors will not take {child} back.",
    )
    NO_REVIEW_NO_LIMIT = (
        EXCLUSION.cite(),
        "There is no last day, since there is no independent review of a suspension. Write soon.",
    )
    # Next steps
    WRITE_TO_GOVERNORS = (
        EXCLUSION.cite(),
        "Write to the governors: why it was wrong, what the school knew of {childs} needs, and what help was missing.",
    )
    ASK_GOVERNORS = (
        EXCLUSION.cite(),
        "Ask the governors to consider the suspension. From then they have 50 school days.",
    )
    ASK_FOR_REVIEW = (
        EXCLUSION_REVIEW.cite(),
        "Ask for the independent review in writing. Send it well before the last day.",
    )
    ASK_FOR_EXPERT = (
        SEN_EXPERT.cite(),
        "Ask for a SEN expert in the same letter. You can have one even if the school saw no special needs.",
    )
    DISCRIMINATION_CLAIM = (
        EQUALITY_SCH17.para("3"),
        "If it had to do with a disability, you can also claim at the Tribunal within 6 months.",
    )
    GET_ADVICE = (
        _AFTERWARDS,
        "Get advice now. What is still open: a discrimination claim, and a court case for which time is short.",
    )
    AFTER_THE_PANEL = (
        _AFTERWARDS,
        "If the panel was run badly, complain: to the Ombudsman for a council’s school, to the Department for Education for an academy.",
    )
    # Interplay
    CLAIM_RESTARTS = (
        _RESTART,
        "A discrimination claim runs beside it. When the claim is decided, 15 new school days begin.",
    )
    BESIDE = EXCLUSION_REVIEW.cite(), "It runs beside this, and nothing moves its 15 school days."


_HARD = "There will be no independent review. Nobody can allow a late one."
ASK_LIMIT = limit(
    "EXC-IRP-REQUEST", "Ask for the independent review", source=EXCLUSION_REVIEW.cite(), missed=_HARD
)
ASK_LIMIT_AFTER_CLAIM = limit(
    "EXC-IRP-RESTART",
    "Ask for the independent review, after the discrimination claim",
    source=_RESTART,
    missed=_HARD,
)
GOVERNORS_MEET = duty(
    "EXC-GOV-15",
    Who.GOVERNORS,
    "Consider the exclusion",
    source=EXCLUSION.cite(),
    missed="They must still decide. You can complain, and get advice about a court order.",
)
GOVERNORS_MEET_IF_ASKED = duty(
    "EXC-GOV-50",
    Who.GOVERNORS,
    "Consider the suspension",
    source=EXCLUSION.cite(),
    missed="They must still decide. You can complain, and get advice about a court order.",
)
PANEL_MEETS = duty(
    "EXC-IRP-MEET",
    Who.COMPLAINTS_PANEL,
    "Meet to review the governors’ decision",
    source=_PANEL_MEETS,
    missed="You can complain to whoever arranges it.",
)

LETTER_TO_GOVERNORS = (
    "Please consider the exclusion of (name) on (date), and let us come and speak. The school knew of these needs: "
    "(needs). This help was missing: (help). We ask you to take (name) back."
)
LETTER_FOR_REVIEW = (
    "I ask for an independent review of the governors’ decision of (date) about (name). My reasons are (reasons). I ask "
    "for a SEN expert to attend. Please confirm today that you have this letter."
)

COVERED = frozenset(
    {
        Setting.MAINTAINED_SCHOOL,
        Setting.MAINTAINED_NURSERY,
        Setting.MAINTAINED_SPECIAL,
        Setting.PUPIL_REFERRAL_UNIT,
        Setting.ACADEMY,
        Setting.SPECIAL_ACADEMY,
    }
)
_SUSPENSIONS = {
    ExclusionKind.OVER_15_DAYS: Why.NO_REVIEW_OF_LONG_SUSPENSION,
    ExclusionKind.SIX_TO_15_DAYS: Why.NO_REVIEW_OF_SUSPENSION,
    ExclusionKind.SHORT: Why.NO_REVIEW_OF_SHORT_SUSPENSION,
}


@rule(since="2014-09-01")
def applies(facts: Facts) -> bool:
    """Is it an exclusion from a school to which these rules apply?"""
    return Matter.EXCLUSION in facts.matters and facts.setting in COVERED


@rule(since="2014-09-01")
def review_deadline(facts: Facts) -> Finding[date] | None:
    """By the end of which day must the review be asked for? None until the governors have decided.

    15 school days from being told; anew from the end of a discrimination claim. The claim is asked about
    only if the first 15 school days have passed.
    """
    decided = facts.governors_decided
    if decided is None:
        return None
    first = _days_to_ask(facts, Why.GOVERNORS_TOLD_YOU, decided)
    if _asked_by(facts, first.value) or facts.on <= first.value:
        return first
    ended = facts.discrimination_claim_ended
    if ended is None:
        return first
    again = _days_to_ask(facts, Why.CLAIM_ENDED, ended)
    return again if again.value > first.value else first


def _days_to_ask(facts: Facts, why: Reasons, day: date) -> Finding[date]:
    return then_school_days(facts, Count.starts(why, day), SCHOOL_DAYS_TO_ASK_FOR_REVIEW).found()


def _asked_by(facts: Facts, last: date) -> bool:
    """Was the review asked for by that day?"""
    asked = facts.review_panel_asked
    return asked is not None and asked <= last


@rule(since="2014-09-01")
def standing(facts: Facts) -> Finding[Standing]:
    """May this person ask for the independent review, today?"""
    if Matter.EXCLUSION not in facts.matters:
        return Standing.NOT_AVAILABLE.because(Why.WHAT_IT_IS_FOR)
    if not applies(facts):
        return Standing.NOT_AVAILABLE.because(Why.NOT_THIS_SETTING)
    if facts.exclusion_kind is not ExclusionKind.PERMANENT:
        return Standing.NOT_AVAILABLE.because(_SUSPENSIONS[facts.exclusion_kind])
    deadline = review_deadline(facts)
    if deadline is None:
        return Standing.NOT_YET.because(Why.GOVERNORS_FIRST)
    return _after_governors(facts, deadline)


def _after_governors(facts: Facts, deadline: Finding[date]) -> Finding[Standing]:
    """The governors do not take the pupil back: is it in time, and who asks?"""
    if _asked_by(facts, deadline.value):
        return Standing.OPEN.because(Why.UNDER_WAY)
    if facts.on > deadline.value:
        return Finding(Standing.LAPSED, (Why.TOO_LATE, deadline))
    if not _asks_in_own_right(facts):
        return Standing.OPEN_ONCE.because(Why.PARENT_ASKS)
    return Standing.OPEN.because(Why.MAY_ASK)


def _asks_in_own_right(facts: Facts) -> bool:
    """A parent asks for a pupil under 18; a pupil of 18 asks. A helper or deputy acts for either."""
    match facts.asker:
        case Asker.PARENT:
            return not is_adult(facts)
        case Asker.YOUNG_PERSON:
            return bool(is_adult(facts))
        case _:
            return True


@rule(since="2014-09-01")
def time_limits(facts: Facts) -> tuple[TimeLimit, ...]:
    """By when must the review be asked for? Nobody can allow a later day."""
    if Matter.EXCLUSION not in facts.matters or not applies(facts):
        return ()
    if facts.exclusion_kind is not ExclusionKind.PERMANENT:
        return (no_limit(ASK_LIMIT, Why.NO_REVIEW_NO_LIMIT),)
    deadline, decided = review_deadline(facts), facts.governors_decided
    if deadline is None or decided is None:
        return (no_limit(ASK_LIMIT, Why.RUNS_FROM_GOVERNORS),)
    first = _days_to_ask(facts, Why.GOVERNORS_TOLD_YOU, decided)
    after_claim = deadline.value > first.value  # EXC-IRP-RESTART
    return (TimeLimit(ASK_LIMIT_AFTER_CLAIM if after_claim else ASK_LIMIT, deadline),)


@rule(since="2014-09-01")
def duties(facts: Facts, events: tuple[Event, ...] = ()) -> tuple[Owed, ...]:
    """By when must the governors, and then the panel, look at it?"""
    facts = facts.after(events)
    if Matter.EXCLUSION not in facts.matters or not applies(facts):
        return ()
    return (*_governors(facts), *_panel(facts))


def _governors(facts: Facts) -> tuple[Owed, ...]:
    """15 school days for permanent exclusions and over 15 days; 50, if asked, for 6 to 15 days."""
    told, asked = facts.told("exclusion_notice"), facts.told("governors_asked")
    match facts.exclusion_kind:
        case ExclusionKind.PERMANENT | ExclusionKind.OVER_15_DAYS if told is not None:
            return (_meets(facts, GOVERNORS_MEET, Why.TOLD_OF_EXCLUSION, told, SCHOOL_DAYS_FOR_GOVERNORS),)
        case ExclusionKind.SIX_TO_15_DAYS if asked is not None:
            days = SCHOOL_DAYS_FOR_GOVERNORS_IF_ASKED
            return (_meets(facts, GOVERNORS_MEET_IF_ASKED, Why.GOVERNORS_ASKED, asked, days),)
        case _:
            return ()


def _meets(facts: Facts, clock: Clock, why: Reasons, start: date, days: int) -> Owed:
    due = then_school_days(facts, Count.starts(why, start), days).found()
    return Owed(clock, due, facts.told("governors_decided"), holidays_may_come_on_top(facts, start, days))


def _panel(facts: Facts) -> tuple[Owed, ...]:
    asked = facts.told("review_panel_asked")
    if asked is None or facts.exclusion_kind is not ExclusionKind.PERMANENT:
        return ()
    due = then_school_days(facts, Count.starts(Why.REVIEW_ASKED, asked), SCHOOL_DAYS_FOR_PANEL).found()
    excuse = holidays_may_come_on_top(facts, asked, SCHOOL_DAYS_FOR_PANEL)
    return (Owed(PANEL_MEETS, due, facts.told("review_panel_met"), excuse),)


@rule(since="2014-09-01")
def next_steps(facts: Facts) -> tuple[NextStep, ...]:
    """What to do now."""
    if Matter.EXCLUSION not in facts.matters or not applies(facts):
        return ()
    claim = NextStep(Why.DISCRIMINATION_CLAIM, Contact.SENDIASS)
    match standing(facts).value:
        case Standing.OPEN if facts.review_panel_asked is not None:
            return (NextStep(Why.AFTER_THE_PANEL), claim)
        case Standing.OPEN | Standing.OPEN_ONCE:
            ask = NextStep(Why.ASK_FOR_REVIEW, None, LETTER_FOR_REVIEW, review_deadline(facts))
            return (ask, NextStep(Why.ASK_FOR_EXPERT), claim)
        case Standing.LAPSED:
            return (NextStep(Why.GET_ADVICE, Contact.LEGAL_ADVICE), claim)
        case _:
            return (_governors_step(facts), claim)


def _governors_step(facts: Facts) -> NextStep:
    six_to_15 = facts.exclusion_kind is ExclusionKind.SIX_TO_15_DAYS
    return NextStep(
        Why.ASK_GOVERNORS if six_to_15 else Why.WRITE_TO_GOVERNORS, Contact.SCHOOL, LETTER_TO_GOVERNORS
    )


def alongside(other: str, facts: Facts | None = None) -> Interplay:
    """What does the other avenue do to the review and its clock?"""
    if other == "disability_discrimination_claim":
        return Effect.INDEPENDENT.because(Why.CLAIM_RESTARTS)  # EXC-IRP-RESTART
    return Effect.INDEPENDENT.because(Why.BESIDE)
