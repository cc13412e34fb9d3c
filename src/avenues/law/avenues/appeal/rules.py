"""May this person appeal, by when, and what must come first? Read with `law.md`; `after.py` goes on,
`steps.py` says what to do."""

from __future__ import annotations

from datetime import date

from avenues.law.avenues.appeal.after import MORE_TIME, after_lodging, limits_after_the_decision
from avenues.law.calendar import (
    WorkingDays,
    first_working_day_after_august,
    first_working_day_after_new_year,
    first_working_day_from,
    is_in_august,
    is_in_christmas_week,
    is_working_day,
    last_working_day_to,
    months_after,
)
from avenues.law.clocks import Clock, TimeLimit, Waiver, limit, no_limit
from avenues.law.facts import Facts
from avenues.law.options import Matter, Plan, Section
from avenues.law.reasons import Count, Finding, Reasons, rule
from avenues.law.room import Effect, Interplay, Standing
from avenues.law.shared.certificate import Why as Certificate
from avenues.law.shared.certificate import certificate_required, contact_in_time
from avenues.law.shared.decision import Why as Decision
from avenues.law.shared.decision import (
    can_be_appealed,
    decision_in_dispute,
    notice_sent,
    placement_only,
)
from avenues.law.shared.who import in_custody, standing_of_person
from avenues.law.sources import CFA, FROM_KNOWLEDGE, HESC, RECOMMENDATIONS, REGS

MONTHS_FROM_NOTICE = 2
MONTHS_FROM_CERTIFICATE = 1


class Why(Reasons):
    # Standing
    CAN_APPEAL = CFA.s("51(1)"), "You can appeal this decision."
    DRAFT = CFA.s("51(3)"), "A draft or a proposed change cannot be appealed. The final plan can."
    NO_NOTICE = (
        HESC.rule("20(1)(c)(i)"),
        "Time runs only from a written notice. Ask the council for its decision in writing.",
    )
    CUSTODY_GROUNDS = (
        CFA.s("73(2)"),
        "In custody, only a refusal to assess, a refusal of a plan, or the place named in a first plan can be appealed.",
    )
    ORDER_IS_NO_DECISION = (
        REGS.reg("44"),
        "An order that is not carried out takes no new appeal. You can complain, or go to court.",
    )
    RECOMMENDATION_IS_NO_DECISION = (
        RECOMMENDATIONS.cite("regulations 6 and 7"),
        "A recommendation that is not answered cannot be appealed. You can complain, or go to court.",
    )
    CERTIFICATE_FIRST = (
        CFA.s("55(3)"),
        "You need a mediation certificate before you appeal. You do not need to try mediation.",
    )
    CERTIFICATE_TO_COME = (
        REGS.reg("33"),
        "You contacted the adviser in time. When your certificate is issued, you have one month from that day.",
    )
    LEAVE_NEEDED = (
        REGS.reg("34(3)"),
        "The time to contact a mediation adviser has passed. You can ask the Tribunal for leave to appeal without a certificate.",
    )
    TIME_ENDED = HESC.rule("20(1)"), "The time to appeal has ended."
    # The count
    TWO_MONTHS = HESC.rule("20(1)(c)(i)"), "two months: {day}{no_such_day}"
    CERTIFICATE_ISSUED = HESC.rule("20(1)(c)(ii)"), "Certificate issued {day}"
    ONE_MONTH = (
        HESC.rule("20(1)(c)(ii)"),
        "one month, which is later than two months from the letter: {day}{no_such_day}",
    )
    AUGUST = HESC.rule("12(3)(a)"), "in August: first working day after 31 August, {day}"
    CHRISTMAS = HESC.rule("12(3)(a)"), "between 25 December and 1 January: first working day after, {day}"
    NEXT_WORKING_DAY = HESC.rule("12(2)"), "{from_weekday}, not a working day: next working day, {day}"
    # Out of time
    NO_FIXED_LIMIT = (
        HESC.rule("20(4)", FROM_KNOWLEDGE),
        "There is no last day to ask for more time. Ask as soon as you can.",
    )
    NO_FIXED_LIMIT_LEAVE = HESC.rule("19"), "There is no last day to ask for leave. Ask as soon as you can."
    # Interplay
    NOTHING_STOPS_THE_CLOCK = (
        HESC.rule("20(1)"),
        "No complaint, mediation or other step stops the time to appeal.",
    )
    CERTIFICATE_FROM_ADVISER = (
        CFA.s("55(3)"),
        "You need the adviser’s certificate before most appeals, but not mediation itself.",
    )
    CERTIFICATE_IN_HAND = (
        CFA.s("55(3)"),
        "You have your certificate. You can still mediate, and the time to appeal runs on.",
    )


LEAVE = Waiver(
    by="the Tribunal",
    test="The law states no test. Give full reasons.",
    source=REGS.reg("34(3)"),
)
_LATE = "The Tribunal will not take the appeal unless it gives you more time."

FROM_NOTICE = limit(
    "TL-C1",
    "Your appeal must reach the Tribunal",
    source=HESC.rule("20(1)(c)(i)"),
    missed=_LATE,
    waiver=MORE_TIME,
    at="5pm",
)
FROM_CERTIFICATE = limit(
    "TL-C2",
    "Your appeal must reach the Tribunal",
    source=HESC.rule("20(1)(c)(ii)"),
    missed=_LATE,
    waiver=MORE_TIME,
    at="5pm",
)
LATER_OF_BOTH = limit(
    "TL-C3",
    "Your appeal must reach the Tribunal",
    source=HESC.rule("20(1)(c)"),
    missed=_LATE,
    waiver=MORE_TIME,
    at="5pm",
)
PLACEMENT = limit(
    "TL-C4",
    "Your appeal must reach the Tribunal",
    source=HESC.rule("20(1)(c)(i)"),
    missed=_LATE,
    waiver=MORE_TIME,
    at="5pm",
)
LATE_APPEAL = limit(
    "TL-C5",
    "Ask the Tribunal for more time",
    source=HESC.rule("20(4)", FROM_KNOWLEDGE),
    missed="The longer you wait, the harder it is.",
)
LEAVE_TO_APPEAL = limit(
    "TL-C6",
    "Ask the Tribunal for leave to appeal without a certificate",
    source=REGS.reg("34(3)"),
    missed="The longer you wait, the harder it is.",
)
CUSTODY_APPEAL = limit(
    "TL-K15",
    "The appeal must reach the Tribunal",
    source=HESC.rule("20(1)(c)"),
    missed=_LATE,
    waiver=MORE_TIME,
    at="5pm",
)


@rule(since="2014-09-01")
def time_to_appeal(facts: Facts) -> Finding[date]:
    """When does the time to appeal end, before weekends, August and Christmas move it?

    Two months after the notice was sent; or one month from the certificate's issue, if that is later.
    """
    sent = notice_sent(facts)
    two_months = months_after(sent, MONTHS_FROM_NOTICE)
    from_notice = Count.starts(Decision.NOTICE_SENT, sent).then(Why.TWO_MONTHS, two_months).found()
    if not certificate_required(facts):  # T-4: a certificate got anyway is not counted on
        return from_notice
    issued = facts.certificate_issued
    if issued is None:
        return from_notice
    one_month = months_after(issued, MONTHS_FROM_CERTIFICATE)
    if one_month > two_months:
        return Count.starts(Why.CERTIFICATE_ISSUED, issued).then(Why.ONE_MONTH, one_month).found()
    return from_notice


@rule(since="2014-09-01")
def appeal_deadline(facts: Facts) -> Finding[date]:
    """By the end of which day (5pm) must the Tribunal receive the appeal? Rule 12 moves some days on."""
    ends = time_to_appeal(facts)
    day = ends.value
    count = Count.goes_on(ends)
    if is_in_christmas_week(day):
        return count.then(Why.CHRISTMAS, first_working_day_after_new_year(day)).found()
    if is_in_august(day):
        return count.then(Why.AUGUST, first_working_day_after_august(day)).found()
    if not is_working_day(day, WorkingDays.TRIBUNAL):  # strict at the edges: rule 12(2) alone
        return count.then(Why.NEXT_WORKING_DAY, first_working_day_from(day, WorkingDays.TRIBUNAL)).found()
    return ends


@rule(since="2014-09-01")
def standing(facts: Facts) -> Finding[Standing]:
    """May this person appeal, today?"""
    appealable = can_be_appealed(facts)
    if not appealable:
        return Finding(Standing.NOT_AVAILABLE, (_no_appeal(facts) or appealable,))
    person = standing_of_person(facts)
    if person is not None:
        return person
    if in_custody(facts) and not _custody_ground(facts):
        return Standing.NOT_AVAILABLE.because(Why.CUSTODY_GROUNDS)
    if decision_in_dispute(facts) is Matter.PLAN_CONTENT and facts.plan is Plan.DRAFT:
        return Standing.NOT_YET.because(Why.DRAFT)
    if not facts.in_writing:
        return Standing.NOT_YET.because(Why.NO_NOTICE)
    if facts.appeal_lodged is not None:
        return after_lodging(facts)
    return _before_lodging(facts)


def _no_appeal(facts: Facts) -> Why | None:
    """What the Tribunal has already said is carried out, not appealed again."""
    if Matter.ORDER_NOT_CARRIED_OUT in facts.matters:
        return Why.ORDER_IS_NO_DECISION
    if Matter.RECOMMENDATION_NOT_FOLLOWED in facts.matters:
        return Why.RECOMMENDATION_IS_NO_DECISION
    return None


@rule(since="2014-09-01")
def _before_lodging(facts: Facts) -> Finding[Standing]:
    """With a right of appeal: is it in time, and is the certificate there?"""
    required = certificate_required(facts)
    if required and facts.certificate_issued is None:
        if facts.adviser_contacted is not None and contact_in_time(facts):
            return Finding(Standing.OPEN_ONCE, (required, Why.CERTIFICATE_TO_COME))  # T-15
        if contact_in_time(facts):
            return Finding(Standing.OPEN_ONCE, (required, Why.CERTIFICATE_FIRST))
        if facts.on > appeal_deadline(facts).value:
            return Finding(Standing.LAPSED, (Why.TIME_ENDED, appeal_deadline(facts), Why.LEAVE_NEEDED))
        return Finding(Standing.OPEN_ONCE, (required, Why.LEAVE_NEEDED))
    deadline = appeal_deadline(facts)
    if facts.on > deadline.value:
        return Finding(Standing.LAPSED, (Why.TIME_ENDED, deadline))
    return Finding(Standing.OPEN, (required, Why.CAN_APPEAL))


def _custody_ground(facts: Facts) -> bool:
    """Section 73(2): (a) refusal to assess, (b) no plan, (c) the place named in a first plan."""
    match decision_in_dispute(facts):
        case Matter.REFUSED_ASSESSMENT | Matter.REFUSED_PLAN:
            return True
        case Matter.PLAN_CONTENT:
            return Section.I in facts.sections and facts.plan_is_first
        case _:
            return False


@rule(since="2014-09-01")
def time_limits(facts: Facts) -> tuple[TimeLimit, ...]:
    """By when must the appeal reach the Tribunal; after its decision, by when to challenge that?"""
    if not can_be_appealed(facts) or not facts.in_writing:
        return ()
    if facts.appeal_lodged is not None:
        return limits_after_the_decision(facts)
    ends = time_to_appeal(facts)
    deadline = appeal_deadline(facts)
    safe = None if ends.value == deadline.value else last_working_day_to(ends.value, WorkingDays.TRIBUNAL)
    limits = (TimeLimit(_clock(facts), deadline, safe),)
    if facts.on <= deadline.value:
        return limits
    late = (*limits, no_limit(LATE_APPEAL, Why.NO_FIXED_LIMIT))
    if not certificate_required(facts) or facts.certificate_issued is not None:
        return late
    if contact_in_time(facts):  # T-15: the certificate still to come gives a month of its own
        return (no_limit(CUSTODY_APPEAL if in_custody(facts) else FROM_CERTIFICATE, Why.CERTIFICATE_TO_COME),)
    return (*late, no_limit(LEAVE_TO_APPEAL, Why.NO_FIXED_LIMIT_LEAVE))


def _clock(facts: Facts) -> Clock:
    """Under which id the limit stands."""
    if in_custody(facts):
        return CUSTODY_APPEAL
    if not certificate_required(facts):
        return PLACEMENT
    if facts.certificate_issued is None:
        return FROM_NOTICE
    later = months_after(facts.certificate_issued, MONTHS_FROM_CERTIFICATE) > months_after(
        notice_sent(facts), MONTHS_FROM_NOTICE
    )
    return FROM_CERTIFICATE if later else LATER_OF_BOTH


def alongside(other: str, facts: Facts | None = None) -> Interplay:
    """What does the other avenue do to an appeal and its clock?"""
    match other:
        case "mediation":
            return _beside_mediation(facts)
        case _:
            return Effect.INDEPENDENT.because(Why.NOTHING_STOPS_THE_CLOCK)


def _beside_mediation(facts: Facts | None) -> Interplay:
    """The adviser's certificate comes first, unless it is there or not needed."""
    if facts is None:
        return Effect.NEEDS_FIRST.because(Why.CERTIFICATE_FROM_ADVISER)
    if facts.told("certificate_issued") is not None:
        return Effect.INDEPENDENT.because(Why.CERTIFICATE_IN_HAND)
    if facts.is_told("matters") and facts.is_told("sections") and placement_only(facts):
        return Effect.INDEPENDENT.because(Certificate.PLACEMENT_ONLY)
    return Effect.NEEDS_FIRST.because(Why.CERTIFICATE_FROM_ADVISER)
