"""May this person complain to the council, and by when? Read with `law.md`; `duties.py` and `steps.py` go on."""

from __future__ import annotations

from datetime import date

from avenues.law.avenues.council_complaint.scope import for_the_council, learnt_why
from avenues.law.calendar import (
    WorkingDays,
    months_after,
    months_beginning,
    weeks_before,
    working_days_after,
)
from avenues.law.clocks import TimeLimit, Waiver, Who, no_limit, target
from avenues.law.ehc_process import is_late
from avenues.law.facts import Facts
from avenues.law.options import DECISIONS, LateBy, Matter, in_order
from avenues.law.reasons import Count, Finding, Reasons, rule
from avenues.law.room import Effect, Interplay, Standing
from avenues.law.shared.knowing import first_knew
from avenues.law.sources import (
    COUNCIL_POLICIES,
    CPR,
    FROM_KNOWLEDGE,
    LGA74,
    LGSCO_CODE,
    LGSCO_CSC_FACT_SHEET,
    LINK_OFFICERS,
)

MONTHS_TO_COMPLAIN = 12
WEEKS_TO_ANSWER = 12  # LGO-REASONABLE: the Ombudsman's working measure of a reasonable time
WORKING_DAYS_TO_ASK_STAGE_2 = 10  # the shortest that councils give


class Why(Reasons):
    # Standing
    CAN_COMPLAIN = LGSCO_CODE.para("1.5"), "Anyone affected can complain, or ask someone to do it for them."
    UNDER_WAY = LGSCO_CODE.para("6.3"), "Your complaint is with the council."
    FINISHED = LGSCO_CODE.para("6.8"), "The council has given its final answer. The Ombudsman comes next."
    TIME_PASSED = (
        LGSCO_CODE.para("2.2", FROM_KNOWLEDGE),
        "The 12 months have passed. The council can still take the complaint if there is a good reason, and must say why "
        "if it does not.",
    )
    # Time
    TWELVE_MONTHS = LGSCO_CODE.para("2.2", FROM_KNOWLEDGE), "12 months: {day}{no_such_day}"
    STAGE_1_ANSWERED = COUNCIL_POLICIES.cite("stage 2"), "Stage 1 answered {day}"
    TEN_WORKING_DAYS = (
        COUNCIL_POLICIES.cite("stage 2"),
        "10 working days, the shortest that councils give: {day}. The answer says how long you have",
    )
    NOTHING_TO_DO_BY_A_DAY = LGSCO_CODE.para("6.3"), "It is the council’s turn. You have no last day now."
    # Interplay
    BESIDE = (
        LGSCO_CODE.para("1.4"),
        "A complaint can run beside it. It stops no other clock, and no other clock stops it.",
    )
    NOT_THE_APPEALED_DECISION = (
        LGA74.s("26(6)(a)"),
        "You can complain and appeal at the same time, about different things. Word the complaint so that it stands apart.",
    )
    APPEAL_COVERS_IT = (
        LGA74.s("26(6)(a)"),
        "This is about the decision that can be appealed. The appeal is for it, not a complaint.",
    )
    COURT_MAY_PAUSE = (
        CPR.cite("Part 54", FROM_KNOWLEDGE),
        "A council may put a complaint on hold while a court looks at the same thing.",
    )
    SPLIT = (
        LGSCO_CSC_FACT_SHEET.cite(),
        "Both can run. Social care and health parts go under their own procedures. One letter is enough.",
    )
    OWN_APPEAL_IS_FINAL = (
        LINK_OFFICERS.cite("chapter 4"),
        "Its last answer is the final one for that decision. You can go straight to the Ombudsman.",
    )
    OMBUDSMAN_AFTER = (
        LGA74.s("26(5)"),
        "The Ombudsman comes after. It wants the council to have had a fair chance to answer first.",
    )


GOOD_REASON = Waiver(
    by="the council",
    test="A good reason for being late. If it says no, it must explain and tell you of the Ombudsman.",
    source=LGSCO_CODE.para("2.2", FROM_KNOWLEDGE),
)
COMPLAIN = target(
    "LAC-LIMIT",
    Who.FAMILY,
    "Complain to the council",
    source=LGSCO_CODE.para("2.2", FROM_KNOWLEDGE),
    missed="The council may refuse a later complaint, and must say why.",
    waiver=GOOD_REASON,
)
ASK_STAGE_2 = target(
    "LAC-STAGE2-ASK",
    Who.FAMILY,
    "Ask for stage 2",
    source=COUNCIL_POLICIES.cite("stage 2"),
    missed="The council may close the complaint. You can then go to the Ombudsman.",
    waiver=GOOD_REASON,
)


@rule(since="2014-09-01")
def standing(facts: Facts) -> Finding[Standing]:
    """May this person complain to the council about this, today?"""
    found = for_the_council(facts)
    if not found:
        return Finding(Standing.NOT_AVAILABLE, (found,))
    if facts.council_complaint_made is None:
        return _to_start(facts)
    if facts.council_complaint_finished is not None:
        return Standing.NOT_AVAILABLE.because(Why.FINISHED)
    return Finding(Standing.OPEN, (found, Why.UNDER_WAY))


@rule(since="2014-09-01")
def _to_start(facts: Facts) -> Finding[Standing]:
    """A complaint not yet made: is it in time? What the council is late with is a reason to make it."""
    last = last_day(facts)
    if facts.on > last.value:
        return Finding(Standing.LAPSED, (Why.TIME_PASSED, last))
    return Finding(Standing.OPEN, (for_the_council(facts), Why.CAN_COMPLAIN, *lateness(facts)))


def lateness(facts: Facts) -> tuple[Finding[bool], ...]:
    """Each step that the council is said to be late with: is it?"""
    if Matter.COUNCIL_DELAY not in facts.matters:
        return ()
    late = facts.told("late_with") or frozenset[LateBy]()
    return tuple(is_late(facts, each) for each in in_order(late))


@rule(since="2014-09-01")
def last_day(facts: Facts) -> Finding[date]:
    """Twelve months after the person learnt of it (LAC-LIMIT)."""
    known = first_knew(facts)
    ends = months_after(known, MONTHS_TO_COMPLAIN)
    return Count.starts(learnt_why(facts), known).then(Why.TWELVE_MONTHS, ends).found()


@rule(since="2014-09-01")
def early_enough_for_the_ombudsman(facts: Facts) -> date:
    """So early that the council's 12 weeks are over before the Ombudsman's own 12 months are.

    Those begin with the day the person learnt of it, so they end a day before the council's.
    """
    return weeks_before(months_beginning(first_knew(facts), MONTHS_TO_COMPLAIN), WEEKS_TO_ANSWER)


@rule(since="2014-09-01")
def time_limits(facts: Facts) -> tuple[TimeLimit, ...]:
    """By when must the person complain, or ask for stage 2?"""
    if not for_the_council(facts):
        return ()
    if facts.council_complaint_made is None:
        return (TimeLimit(COMPLAIN, last_day(facts), _safe(facts)),)
    if facts.council_complaint_finished is None and may_ask_stage_2(facts):
        by = stage_2_by(facts)
        return (TimeLimit(ASK_STAGE_2, by, by.value),)
    return (no_limit(ASK_STAGE_2, Why.NOTHING_TO_DO_BY_A_DAY),)


def _safe(facts: Facts) -> date:
    """The day to aim for; once it is over, the Ombudsman's last day, which is the earlier of the two."""
    early = early_enough_for_the_ombudsman(facts)
    return early if facts.on <= early else months_beginning(first_knew(facts), MONTHS_TO_COMPLAIN)


def may_ask_stage_2(facts: Facts) -> bool:
    """Was stage 1 answered, and is stage 2 not asked for?"""
    return facts.council_stage1_answered is not None and facts.told("council_stage2_asked") is None


@rule(since="2014-09-01")
def stage_2_by(facts: Facts) -> Finding[date]:
    """Ten working days from the stage 1 answer is the shortest that councils give: the safe course."""
    answered = facts.told("council_stage1_answered")
    by = working_days_after(answered, WORKING_DAYS_TO_ASK_STAGE_2, WorkingDays.COUNCIL)
    return Count.starts(Why.STAGE_1_ANSWERED, answered).then(Why.TEN_WORKING_DAYS, by).found()


def alongside(other: str, facts: Facts | None = None) -> Interplay:
    """What does the other avenue do to a complaint to the council?"""
    match other:
        case "appeal":
            if facts is not None and _only_decisions(facts):
                return Effect.CLOSES_HERE.because(Why.APPEAL_COVERS_IT)
            return Effect.INDEPENDENT.because(Why.NOT_THE_APPEALED_DECISION)
        case "judicial_review":
            return Effect.PAUSES.because(Why.COURT_MAY_PAUSE)
        case "childrens_social_care_complaint" | "adult_social_care_complaint" | "nhs_complaint":
            return Effect.INDEPENDENT.because(Why.SPLIT)
        case "travel_appeal" | "admission_appeal":
            return Effect.CLOSES.because(Why.OWN_APPEAL_IS_FINAL)
        case "local_government_ombudsman" | "joint_ombudsman":
            return Effect.INDEPENDENT.because(Why.OMBUDSMAN_AFTER)
        case _:
            return Effect.INDEPENDENT.because(Why.BESIDE)


def _only_decisions(facts: Facts) -> bool:
    matters = facts.told("matters")
    return bool(matters) and matters <= DECISIONS
