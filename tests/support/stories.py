"""Whole stories as facts: the seed page's examples and situations that it leaves out, as a family tells them.

Each story answers every question that the pathway asks of it, so that the pages can be walked with it.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from avenues.law.facts import Facts
from avenues.law.options import (
    AppealState,
    Asker,
    BudgetDecision,
    CertificateKind,
    DelayReason,
    ExclusionKind,
    LateBy,
    Matter,
    Order,
    Plan,
    RecordsWish,
    Section,
    Setting,
    Strand,
    TherapyPlace,
    Tried,
)

ON = date(2026, 11, 24)  # a Tuesday
A_CHILD = date(2016, 11, 3)  # 10 years old
SEVENTEEN = date(2009, 11, 3)  # past compulsory school age since 26 June 2026
NINETEEN = date(2007, 11, 3)
LETTER = date(2026, 11, 6)  # a Friday: two months are Wednesday 6 January 2027


def a_story(*matters: Matter, on: date = ON, **told: Any) -> Facts:
    """A parent of a child of ten at a council school, who has spoken to nobody yet."""
    usual: dict[str, Any] = {
        "matters": frozenset(matters),
        "asker": Asker.PARENT,
        "born": A_CHILD,
        "setting": Setting.MAINTAINED_SCHOOL,
        "tried": frozenset({Tried.NOTHING}),
        "urgent": False,
    }
    return Facts(on=on, **{**usual, **told})


def a_decision(*matters: Matter, **told: Any) -> Facts:
    """A decision of the council in writing, against which nothing has been done."""
    usual: dict[str, Any] = {
        "in_writing": True,
        "letter_dated": LETTER,
        "notice_sent": LETTER,
        "adviser_contacted": None,
        "wants_mediation": False,
        "certificate_issued": None,
        "appeal_lodged": None,
    }
    return a_story(*matters, **{**usual, **told})


def something_done(*matters: Matter, on: date = ON, **told: Any) -> Facts:
    """Something that somebody did or left undone since the start of term; nobody has complained."""
    usual: dict[str, Any] = {
        "happened": date(2026, 9, 10),
        "first_known": date(2026, 9, 15),
        "appeal_lodged": None,
        "council_complaint_made": None,
        "school_complaint_made": None,
        "childrens_complaint_made": None,
        "adult_complaint_made": None,
        "nhs_complaint_made": None,
    }
    return a_story(*matters, on=on, **{**usual, **told})


SEED: dict[str, Facts] = {
    "S1 a plan refused": a_decision(Matter.REFUSED_PLAN),
    "S2 therapy refused, no plan": something_done(
        Matter.HEALTH_REFUSED, plan=Plan.NONE, not_commissioned=False
    ),
    "S2 therapy refused, in Section F": something_done(
        Matter.HEALTH_REFUSED,
        plan=Plan.FINAL,
        therapy_in=TherapyPlace.SECTION_F,
        not_commissioned=False,
    ),
    "S2 therapy refused, in Section G": something_done(
        Matter.HEALTH_REFUSED, plan=Plan.FINAL, therapy_in=TherapyPlace.SECTION_G
    ),
    "S3 a school that does not help": something_done(Matter.SEN_SUPPORT, plan=Plan.NONE),
    "S3 an academy, a young person asks": something_done(
        Matter.SEN_SUPPORT,
        plan=Plan.NONE,
        setting=Setting.ACADEMY,
        asker=Asker.YOUNG_PERSON,
        born=SEVENTEEN,
    ),
    "S4 social care assessment, under 18": something_done(
        Matter.SOCIAL_CARE_ASSESSMENT, plan=Plan.NONE, asker=Asker.YOUNG_PERSON, born=SEVENTEEN
    ),
    "S4 social care assessment, adult": something_done(
        Matter.SOCIAL_CARE_ASSESSMENT, plan=Plan.NONE, asker=Asker.YOUNG_PERSON, born=NINETEEN
    ),
    "S5 another school wanted": a_decision(
        Matter.PLAN_CONTENT, plan=Plan.FINAL, sections=frozenset({Section.I})
    ),
    "S6 plan support not put in place": something_done(Matter.PROVISION_NOT_MADE, plan=Plan.FINAL),
    "S7 health and social care not given": something_done(
        Matter.HEALTH_NOT_PROVIDED, Matter.SOCIAL_CARE_NOT_PROVIDED, plan=Plan.FINAL
    ),
}

LEFT_OUT: dict[str, Facts] = {
    # two months after 4 August are Sunday 4 October, so Monday 5 October
    "late appeal with a certificate": a_decision(
        Matter.REFUSED_PLAN,
        letter_dated=date(2026, 8, 3),
        notice_sent=date(2026, 8, 4),
        adviser_contacted=date(2026, 8, 20),
        certificate_issued=date(2026, 8, 24),
        certificate_kind=CertificateKind.NOT_WANTED,
        letter_told_rights=False,
    ),
    "no certificate, and late": a_decision(
        Matter.REFUSED_PLAN,
        letter_dated=date(2026, 8, 3),
        notice_sent=date(2026, 8, 4),
        letter_told_rights=True,
    ),
    # contacted on 15 September, after 1 September; but mediation gave a certificate
    "contacted late, but mediated": a_decision(
        Matter.PLAN_CONTENT,
        plan=Plan.FINAL,
        sections=frozenset({Section.B, Section.F}),
        letter_dated=date(2026, 7, 1),
        notice_sent=date(2026, 7, 1),
        adviser_contacted=date(2026, 9, 15),
        wants_mediation=True,
        mediation_held=date(2026, 11, 5),
        certificate_issued=date(2026, 11, 10),
        certificate_kind=CertificateKind.HELD,
    ),
    "refusal to amend about Section I only": a_decision(
        Matter.REFUSED_AMENDMENT, plan=Plan.FINAL, sections=frozenset({Section.I})
    ),
    "the plan is to end": a_decision(Matter.PLAN_CEASED),
    "in youth custody": a_decision(
        Matter.REFUSED_ASSESSMENT, setting=Setting.CUSTODY, detained=True, born=date(2010, 10, 1)
    ),
    "a young person without capacity": a_decision(
        Matter.REFUSED_PLAN, setting=Setting.COLLEGE, born=date(2008, 1, 10), lacks_capacity=True
    ),
    "a young person with capacity, a parent asks": a_decision(
        Matter.REFUSED_PLAN, setting=Setting.COLLEGE, born=date(2008, 1, 10), lacks_capacity=False
    ),
    "discrimination at school": a_story(
        Matter.DISCRIMINATION,
        setting=Setting.ACADEMY,
        discrimination_last_act=date(2026, 6, 1),
        about_admission=False,
        school_complaint_made=None,
    ),
    "discrimination at college": a_story(
        Matter.DISCRIMINATION,
        setting=Setting.COLLEGE,
        asker=Asker.YOUNG_PERSON,
        born=SEVENTEEN,
        discrimination_last_act=date(2026, 6, 1),
        about_admission=False,
        school_complaint_made=None,
    ),
    "discrimination at nursery": a_story(
        Matter.DISCRIMINATION,
        setting=Setting.EARLY_YEARS,
        born=date(2023, 1, 2),
        discrimination_last_act=date(2026, 6, 1),
        about_admission=False,
        school_complaint_made=None,
    ),
    "travel refused": something_done(
        Matter.TRAVEL,
        happened=date(2026, 11, 10),
        first_known=date(2026, 11, 10),
        travel_policy=False,
        travel_decided=date(2026, 11, 10),
        travel_review_asked=None,
        travel_panel_met=None,
    ),
    "the travel policy": something_done(Matter.TRAVEL, travel_policy=True),
    "permanent exclusion and a disability": a_story(
        Matter.EXCLUSION,
        Matter.DISCRIMINATION,
        exclusion_kind=ExclusionKind.PERMANENT,
        exclusion_notice=date(2026, 11, 16),
        governors_decided=None,
        discrimination_last_act=date(2026, 11, 16),
        about_admission=False,
        school_complaint_made=None,
    ),
    "a short suspension": a_story(
        Matter.EXCLUSION, exclusion_kind=ExclusionKind.SHORT, exclusion_notice=date(2026, 11, 16)
    ),
    # asked for on Monday 1 June: 20 weeks end on Monday 19 October
    "the plan is late": something_done(
        Matter.COUNCIL_DELAY,
        plan=Plan.IN_ASSESSMENT,
        late_with=frozenset({LateBy.PLAN}),
        request_received=date(2026, 6, 1),
        delay_reasons=frozenset({DelayReason.NONE}),
        happened=date(2026, 10, 20),
        first_known=date(2026, 10, 20),
    ),
    "the plan is late, the school was closed": something_done(
        Matter.COUNCIL_DELAY,
        plan=Plan.IN_ASSESSMENT,
        late_with=frozenset({LateBy.PLAN}),
        request_received=date(2026, 6, 1),
        delay_reasons=frozenset({DelayReason.SCHOOL_CLOSED}),
        happened=date(2026, 10, 20),
        first_known=date(2026, 10, 20),
    ),
    "deciding whether to assess is late": something_done(
        Matter.COUNCIL_DELAY,
        plan=Plan.NONE,
        late_with=frozenset({LateBy.DECISION_TO_ASSESS}),
        request_received=date(2026, 10, 1),
        delay_reasons=frozenset({DelayReason.NONE}),
        happened=date(2026, 11, 13),
        first_known=date(2026, 11, 13),
    ),
    # Devon: 4 and 12 weeks from the meeting
    "nothing after the review": something_done(
        Matter.COUNCIL_DELAY,
        on=date(2025, 12, 10),
        plan=Plan.FINAL,
        late_with=frozenset({LateBy.AFTER_REVIEW}),
        review_meeting=date(2025, 9, 10),
        happened=date(2025, 10, 9),
        first_known=date(2025, 10, 9),
    ),
    "appealed, and complains of the same": a_decision(
        Matter.REFUSED_PLAN,
        Matter.COUNCIL_DELAY,
        letter_dated=date(2026, 9, 1),
        notice_sent=date(2026, 9, 1),
        adviser_contacted=date(2026, 9, 10),
        certificate_issued=date(2026, 9, 14),
        certificate_kind=CertificateKind.NOT_WANTED,
        appeal_lodged=date(2026, 10, 20),
        appeal_state=AppealState.RUNNING,
        connected_to_appeal=True,
        late_with=frozenset({LateBy.PLAN}),
        request_received=date(2026, 2, 2),
        happened=date(2026, 9, 20),
        first_known=date(2026, 9, 20),
        council_complaint_made=date(2026, 7, 1),
        council_complaint_finished=date(2026, 10, 1),
    ),
    "appealed, and complains of delay before it": a_decision(
        Matter.REFUSED_PLAN,
        Matter.COUNCIL_DELAY,
        letter_dated=date(2026, 9, 1),
        notice_sent=date(2026, 9, 1),
        adviser_contacted=date(2026, 9, 10),
        certificate_issued=date(2026, 9, 14),
        certificate_kind=CertificateKind.NOT_WANTED,
        appeal_lodged=date(2026, 10, 20),
        appeal_state=AppealState.RUNNING,
        late_with=frozenset({LateBy.PLAN}),
        request_received=date(2026, 2, 2),
        happened=date(2026, 5, 26),
        first_known=date(2026, 5, 26),
        council_complaint_made=date(2026, 7, 1),
        council_complaint_finished=date(2026, 10, 1),
    ),
    "an order not carried out": something_done(
        Matter.ORDER_NOT_CARRIED_OUT,
        plan=Plan.FINAL,
        order_made=date(2026, 9, 1),
        order=Order.AMEND_PROVISION,
        order_done=None,
        appeal_lodged=date(2026, 2, 2),
        appeal_state=AppealState.DECIDED,
        decision_sent=date(2026, 9, 1),
        happened=date(2026, 10, 7),
        first_known=date(2026, 10, 7),
    ),
    "a concession not carried out": a_decision(
        Matter.REFUSED_ASSESSMENT,
        letter_dated=date(2026, 5, 1),
        notice_sent=date(2026, 5, 1),
        adviser_contacted=date(2026, 5, 11),
        certificate_issued=date(2026, 5, 13),
        certificate_kind=CertificateKind.NOT_WANTED,
        appeal_lodged=date(2026, 6, 10),
        appeal_state=AppealState.CONCEDED,
        conceded_on=date(2026, 9, 1),
        delay_reasons=frozenset({DelayReason.NONE}),
    ),
    "a mediation agreement broken": something_done(
        Matter.AGREEMENT_NOT_KEPT,
        plan=Plan.FINAL,
        agreement_made=date(2026, 9, 1),
        agreement_orders=frozenset({Order.AMEND_PROVISION}),
        agreement_other=True,
        order_done=None,
        happened=date(2026, 10, 7),
        first_known=date(2026, 10, 7),
    ),
    "only health in the plan": a_decision(
        Matter.PLAN_CONTENT,
        plan=Plan.FINAL,
        sections=frozenset({Section.G}),
        wants_mediation=True,
        happened=LETTER,
        first_known=LETTER,
        nhs_complaint_made=None,
    ),
    # made on 1 September: 5 weeks, that day the first, end on 5 October
    "a recommendation not answered": something_done(
        Matter.RECOMMENDATION_NOT_FOLLOWED,
        plan=Plan.FINAL,
        recommendation_made=date(2026, 9, 1),
        recommendation_about=frozenset({Strand.HEALTH, Strand.SOCIAL_CARE}),
        recommendation_answered=None,
        appeal_lodged=date(2026, 2, 2),
        appeal_state=AppealState.DECIDED,
        decision_sent=date(2026, 9, 1),
        happened=date(2026, 10, 6),
        first_known=date(2026, 10, 6),
    ),
    "a direct payment refused": something_done(
        Matter.PERSONAL_BUDGET, plan=Plan.FINAL, budget_decision=BudgetDecision.REFUSED
    ),
    # asked for on Sunday 20 September: one month is Tuesday 20 October
    "records asked for and not given": a_story(
        Matter.RECORDS,
        records_wish=RecordsWish.OWN_DATA,
        records_asked=date(2026, 9, 20),
        records_answered=None,
        data_complaint_made=None,
    ),
    # 18 on 1 September 2026
    "social care on both sides of 18": something_done(
        Matter.SOCIAL_CARE_SERVICE,
        plan=Plan.NONE,
        born=date(2008, 9, 1),
        lacks_capacity=False,
        happened=date(2026, 6, 1),
        first_known=date(2026, 6, 1),
        care_in_court=False,
    ),
    "the NHS, after more than a year": something_done(
        Matter.HEALTH_POOR, plan=Plan.NONE, happened=date(2025, 9, 1), first_known=date(2025, 10, 1)
    ),
    "a place refused to a child with a plan": a_story(
        Matter.ADMISSION, plan=Plan.FINAL, admission_refused=LETTER, admission_heard=None
    ),
    "out of school, no place": something_done(
        Matter.OUT_OF_EDUCATION,
        plan=Plan.FINAL,
        setting=Setting.HOME,
        urgent=True,
        happened=date(2026, 9, 3),
        first_known=date(2026, 9, 3),
    ),
    "the named school will not take the child": something_done(
        Matter.PLACE_REFUSED, plan=Plan.FINAL, happened=date(2026, 11, 2), first_known=date(2026, 11, 2)
    ),
    # knew on 1 December 2025: the last day is 30 November 2026; 12 weeks from 1 October are 24 December
    "the Ombudsman’s year is nearly over": something_done(
        Matter.PROVISION_NOT_MADE,
        plan=Plan.FINAL,
        happened=date(2025, 11, 3),
        first_known=date(2025, 12, 1),
        council_complaint_made=date(2026, 10, 1),
        council_stage1_answered=None,
        council_complaint_finished=None,
    ),
}

STORIES: dict[str, Facts] = {**SEED, **LEFT_OUT}
