"""Whom to complain to before the Ombudsman, and have they had a fair chance to answer? (LGO-FIRST)

Local Government Act 1974 s.26(5). Each part of a disagreement has the procedure that must come first.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import Enum

from avenues.law.avenues.childrens_social_care_complaint.stages import stage_2_due_from_request
from avenues.law.calendar import months_beginning, weeks_after
from avenues.law.facts import Facts
from avenues.law.options import HEALTH, ExclusionKind, Matter, Plan, Setting, Strand
from avenues.law.reasons import Count, Finding, Reasons, rule
from avenues.law.room import Contact, Standing
from avenues.law.shared.decision import can_be_appealed
from avenues.law.shared.health import therapy_is_education
from avenues.law.shared.knowing import MONTHS_TO_COMPLAIN, first_knew
from avenues.law.shared.social_care import SERVICES, Function, social_care_matters, whose_function
from avenues.law.sources import (
    CSC_REGS,
    FROM_KNOWLEDGE,
    LGA74,
    LGSCO_DECISIONS,
    LGSCO_PRACTICE,
    LINK_OFFICERS,
    NHS_REGS,
    SECOND_HAND,
)

REASONABLE_WEEKS = 12

OF_THE_COUNCIL = frozenset(
    {
        Matter.COUNCIL_DELAY,
        Matter.COUNCIL_HANDLING,
        Matter.PROVISION_NOT_MADE,
        Matter.PLACE_REFUSED,
        Matter.OUT_OF_EDUCATION,
        Matter.PERSONAL_BUDGET,
        Matter.ORDER_NOT_CARRIED_OUT,
        Matter.AGREEMENT_NOT_KEPT,
        Matter.AREA_SERVICES,
    }
)
PANELS = frozenset({Matter.ADMISSION, Matter.EXCLUSION})
MAINTAINED = frozenset(
    {
        Setting.MAINTAINED_SCHOOL,
        Setting.MAINTAINED_NURSERY,
        Setting.MAINTAINED_SPECIAL,
        Setting.PUPIL_REFERRAL_UNIT,
    }
)
MATTERS = (
    OF_THE_COUNCIL
    | SERVICES
    | PANELS
    | {Matter.TRAVEL, Matter.RECOMMENDATION_NOT_FOLLOWED, Matter.HEALTH_REFUSED, Matter.PLAN_CONTENT}
)


class Why(Reasons):
    COMPLAIN_FIRST = (
        LGA74.s("26(5)"),
        "Complain to the council first. The Ombudsman needs it to have had a fair chance to answer.",
    )
    FINAL_ANSWER = LGA74.s("26(5)"), "The council has given its final answer."
    ABOUT_12_WEEKS = (
        LGSCO_PRACTICE.cite("about 12 weeks"),
        "About 12 weeks have passed since you complained, so you need not wait any longer.",
    )
    STILL_TIME = (
        LGSCO_PRACTICE.cite("about 12 weeks"),
        "The council has about 12 weeks to answer before the Ombudsman looks at it.",
    )
    TIME_ENDS_SOONER = (
        LGA74.s("26B"),
        "Your 12 months end before the council’s 12 weeks do. Do not wait for its answer: the Ombudsman decides if it should.",
    )
    URGENT = (
        LGSCO_PRACTICE.cite("about 12 weeks"),
        "It is urgent, so you can ask the Ombudsman to look at it sooner.",
    )
    TRAVEL_APPEAL_FIRST = (
        LINK_OFFICERS.cite("chapter 4"),
        "Use the council’s own review and appeal about travel first.",
    )
    TRAVEL_APPEAL_DONE = (
        LINK_OFFICERS.cite("chapter 4"),
        "The travel appeal has ended. You need not complain to the council as well.",
    )
    CHILDRENS_STAGES_FIRST = (
        LGA74.s("26(5)"),
        "Complain about children’s social care first. The Ombudsman expects all three stages.",
    )
    CHILDRENS_STAGES_UNDER_WAY = (
        LGSCO_PRACTICE.cite("frequently asked questions"),
        "The three stages of the children’s complaint are not over. The Ombudsman expects them all, even after 12 weeks.",
    )
    CHILDRENS_STAGES_DONE = (
        CSC_REGS.reg("20(3)", SECOND_HAND),
        "All the stages of the children’s complaint are over.",
    )
    STAGE_2_TOO_LATE = (
        LGSCO_DECISIONS.cite("25 007 824 (West Sussex) and 25 030 380 (Merton)"),
        "Stage 2 has taken longer than the law allows. The Ombudsman can look at that delay now.",
    )
    ADULT_COMPLAINT_FIRST = NHS_REGS.reg("14(2)", SECOND_HAND), "Complain about adult social care first."
    ADULT_COMPLAINT_ANSWERED = (
        NHS_REGS.reg("14(2)", SECOND_HAND),
        "The council has answered the complaint about adult social care.",
    )
    PANEL_FIRST = (
        LGA74.s("26(5)", FROM_KNOWLEDGE),
        "First comes the appeal or review panel. After it the Ombudsman can look at how the panel went about it.",
    )
    PANEL_DONE = (
        LGA74.s("26(1)", FROM_KNOWLEDGE),
        "The panel has decided. The Ombudsman can look at how it went about it, not at the decision itself.",
    )
    # The count
    COMPLAINED = LGSCO_PRACTICE.cite("about 12 weeks"), "Complained {day}"
    TWELVE_WEEKS = LGSCO_PRACTICE.cite("about 12 weeks"), "about 12 weeks: {day}"


class Part(Enum):
    """A part of a disagreement, by the procedure that comes before the Ombudsman."""

    COUNCIL = Contact.COUNCIL_COMPLAINTS
    TRAVEL = Contact.TRAVEL_TEAM
    CHILDREN = Contact.CHILDRENS_COMPLAINTS
    ADULTS = Contact.ADULT_SOCIAL_CARE_COMPLAINTS
    PANEL = Contact.SCHOOL


@rule(since="2014-09-01")
def parts(facts: Facts) -> tuple[Part, ...]:
    """Which parts of the disagreement can the Ombudsman look at? None of them: an empty answer. (LGO-REMIT)"""
    return tuple(_parts(facts))


def _parts(facts: Facts) -> Iterator[Part]:
    if facts.matters & OF_THE_COUNCIL or _council_for_other_reasons(facts):
        yield Part.COUNCIL
    if Matter.TRAVEL in facts.matters:
        yield Part.COUNCIL if facts.travel_policy else Part.TRAVEL  # TRV-POLICY
    if social_care_matters(facts):
        function = whose_function(facts).value
        if function is not Function.ADULTS:
            yield Part.CHILDREN
        if function is not Function.CHILDREN:
            yield Part.ADULTS
    if _panel_comes_first(facts) and facts.setting in MAINTAINED:  # EXC-AFTER, ADM
        yield Part.PANEL


def _panel_comes_first(facts: Facts) -> bool:
    """Is there a panel? About a place, unless a plan decides it; about an exclusion only if it is permanent."""
    if Matter.ADMISSION in facts.matters:
        return facts.told("plan") is not Plan.FINAL  # ADM-NOT-EHCP
    return Matter.EXCLUSION in facts.matters and facts.exclusion_kind is ExclusionKind.PERMANENT


def _council_for_other_reasons(facts: Facts) -> bool:
    """Therapy in Section F; a recommendation about social care; a plan's parts that cannot be appealed."""
    if therapy_is_education(facts):
        return True
    if (
        Matter.RECOMMENDATION_NOT_FOLLOWED in facts.matters
        and Strand.SOCIAL_CARE in facts.recommendation_about
    ):
        return True
    if Matter.PLAN_CONTENT not in facts.matters or can_be_appealed(facts):
        return False
    return not facts.sections & HEALTH and not social_care_matters(facts)


@rule(since="2014-09-01")
def opportunity(facts: Facts) -> Finding[Standing]:
    """Has a body had its fair chance to answer? One part that is ready is enough; then the furthest on."""
    found = []
    for part in parts(facts):
        stands = of_part(facts, part)
        if stands.value is Standing.OPEN:
            return stands
        found.append(stands)
    for stands in found:
        if stands.value is Standing.NOT_YET:
            return stands
    return found[0]


@rule(since="2014-09-01")
def of_part(facts: Facts, part: Part) -> Finding[Standing]:
    """Has the body of this part had its fair chance?"""
    match part:
        case Part.COUNCIL:
            if facts.council_complaint_made is None:
                return Standing.OPEN_ONCE.because(Why.COMPLAIN_FIRST)
            if facts.council_complaint_finished is not None:
                return Standing.OPEN.because(Why.FINAL_ANSWER)
            return _after_12_weeks(facts, "council_complaint_made")
        case Part.TRAVEL:
            if facts.travel_panel_met is not None:  # TRV-NEXT
                return Standing.OPEN.because(Why.TRAVEL_APPEAL_DONE)
            if facts.travel_review_asked is None:
                return Standing.OPEN_ONCE.because(Why.TRAVEL_APPEAL_FIRST)
            return _after_12_weeks(facts, "travel_review_asked")
        case Part.CHILDREN:
            return _after_all_stages(facts)
        case Part.ADULTS:
            if facts.adult_complaint_made is None:
                return Standing.OPEN_ONCE.because(Why.ADULT_COMPLAINT_FIRST)
            if facts.adult_complaint_answered is not None:
                return Standing.OPEN.because(Why.ADULT_COMPLAINT_ANSWERED)
            return _after_12_weeks(facts, "adult_complaint_made")
        case Part.PANEL:
            if not _panel_has_met(facts):
                return Standing.OPEN_ONCE.because(Why.PANEL_FIRST)
            return Standing.OPEN.because(Why.PANEL_DONE)


def _panel_has_met(facts: Facts) -> bool:
    """The governors decide before a review panel can meet; each is asked about in its turn."""
    if Matter.ADMISSION in facts.matters:
        return facts.admission_heard is not None
    return facts.governors_decided is not None and facts.review_panel_met is not None


@rule(since="2014-09-01")
def twelve_weeks(facts: Facts, complained: str) -> Finding[date]:
    """Until when does the Ombudsman usually give the body time? LGO-REASONABLE."""
    day = facts.told(complained)
    return (
        Count.starts(Why.COMPLAINED, day).then(Why.TWELVE_WEEKS, weeks_after(day, REASONABLE_WEEKS)).found()
    )


def _after_12_weeks(facts: Facts, complained: str) -> Finding[Standing]:
    until = twelve_weeks(facts, complained)
    if facts.on > until.value:
        return Finding(Standing.OPEN, (Why.ABOUT_12_WEEKS, until))
    if facts.urgent:
        return Standing.OPEN.because(Why.URGENT)
    ends = months_beginning(first_knew(facts), MONTHS_TO_COMPLAIN)
    if until.value >= ends:  # LGO-CLOCK: the 12 months run though the council has not replied
        return Finding(Standing.OPEN, (Why.TIME_ENDS_SOONER, until))
    return Finding(Standing.NOT_YET, (Why.STILL_TIME, until))


def _after_all_stages(facts: Facts) -> Finding[Standing]:
    """The children's complaint: all its stages, even past 12 weeks; but the Ombudsman looks at its delay."""
    if facts.childrens_complaint_made is None:
        return Standing.OPEN_ONCE.because(Why.CHILDRENS_STAGES_FIRST)
    if facts.childrens_complaint_finished is not None:
        return Standing.OPEN.because(Why.CHILDRENS_STAGES_DONE)
    if facts.told("childrens_stage2_asked") is not None and facts.told("childrens_stage2_answered") is None:
        _, at_most = stage_2_due_from_request(facts)
        if facts.on > at_most.value:
            return Finding(Standing.OPEN, (Why.STAGE_2_TOO_LATE, at_most))
    return Standing.NOT_YET.because(Why.CHILDRENS_STAGES_UNDER_WAY)
