"""The order in which things can happen: which days can lie ahead, what follows what, what needs what.

Read with `checks.py`. Only what cannot be otherwise stands here. A day may equal the one that it follows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from avenues.law.options import Matter

AHEAD = frozenset(
    {
        "hearing",
        "mediation_date",
        "phase_transfer",
        "admission_last_day",
        "adult_answer_agreed_for",
        "nhs_answer_agreed_for",
    }
)
"""The days that can lie ahead of the day asked about. All others are of what has happened."""

NEEDS_PLAN = frozenset(
    {
        Matter.PLAN_CONTENT,
        Matter.REFUSED_REASSESSMENT,
        Matter.REFUSED_AMENDMENT,
        Matter.PROVISION_NOT_MADE,
        Matter.HEALTH_NOT_PROVIDED,
        Matter.SOCIAL_CARE_NOT_PROVIDED,
        Matter.PLACE_REFUSED,
    }
)
"""The matters that are about what a plan says."""

CHAINS: tuple[tuple[str, ...], ...] = (
    # The decision, and mediation
    ("letter_dated", "notice_sent", "certificate_issued"),
    ("adviser_contacted", "told_adviser_no_mediation"),
    ("adviser_contacted", "told_adviser_mediation"),
    ("adviser_contacted", "certificate_issued"),
    ("mediation_asked", "mediation_details_given", "mediation_date", "mediation_held"),
    ("mediation_asked", "commissioner_told"),
    ("mediation_asked", "not_arranged_told"),
    ("mediation_asked", "agreement_made"),
    # The appeal and after it
    ("council_received_appeal", "response_sent"),
    ("decision_sent", "permission_refused_sent", "upper_refused_on_papers_sent"),
    ("decision_sent", "permission_given_sent"),
    ("decision_sent", "reasons_sent"),
    ("decision_sent", "set_aside_refused_sent"),
    ("recommendation_made", "recommendation_answered"),
    # Assessment, plan and review
    ("request_received", "advice_requested", "advice_given"),
    ("request_received", "assessment_decided"),
    ("request_received", "draft_served"),
    ("plan_first_made", "final_plan_sent"),
    ("plan_first_made", "last_review"),
    ("review_notice_given", "review_meeting", "review_report_sent"),
    ("review_meeting", "review_decision_sent"),
    ("commissioner_change_known", "commissioner_notified"),
    ("disclosure_asked", "plan_disclosed"),
    ("detention_known", "custody_plan_sent"),
    ("release_known", "release_passed_on"),
    ("reassessment_requested", "reassessment_agreed"),
    # Complaints. A family may go to stage 2 when no answer comes, and the answer may come after it.
    ("school_complaint_made", "school_stage1_answered", "school_complaint_finished"),
    ("council_stage2_asked", "council_stage2_acknowledged"),
    ("council_stage2_asked", "council_complaint_finished"),
    ("council_stage1_answered", "council_complaint_finished"),
    (
        "childrens_stage2_asked",
        "childrens_statement_agreed",
        "childrens_stage2_answered",
        "childrens_panel_asked",
        "childrens_panel_met",
        "childrens_panel_reported",
        "childrens_complaint_finished",
    ),
    ("adult_complaint_made", "adult_complaint_answered"),
    ("adult_complaint_made", "adult_complaint_acknowledged"),
    ("adult_complaint_made", "adult_answer_agreed_for"),
    ("nhs_complaint_made", "nhs_complaint_answered"),
    ("nhs_complaint_made", "nhs_complaint_acknowledged"),
    ("nhs_complaint_made", "nhs_answer_agreed_for"),
    ("ombudsman_complained", "ombudsman_decided"),
    ("letter_before_claim", "letter_before_claim_answered"),
    # Exclusion, admission, travel, money, records
    ("exclusion_notice", "governors_asked", "governors_decided", "review_panel_asked", "review_panel_met"),
    ("exclusion_notice", "discrimination_claim_ended"),
    ("admission_refused", "admission_last_day"),
    ("admission_refused", "admission_appealed", "admission_heard"),
    (
        "travel_decided",
        "travel_review_asked",
        "travel_stage1_decided",
        "travel_panel_asked",
        "travel_panel_met",
        "travel_letter_sent",
    ),
    ("first_payment", "payment_reviewed"),
    ("records_asked", "records_answered"),
    ("data_complaint_made", "data_complaint_acknowledged"),
    ("data_complaint_made", "data_last_contact"),
)

AFTER_THE_FIRST: dict[str, tuple[str, ...]] = {
    "appeal_lodged": (
        "response_sent",
        "conceded_on",
        "withdrawn_on",
        "hearing",
        "decision_sent",
        "order_made",
        "recommendation_made",
    ),
    "council_complaint_made": (
        "council_complaint_acknowledged",
        "council_stage1_answered",
        "council_stage2_asked",
        "council_stage2_acknowledged",
        "council_complaint_finished",
    ),
    "childrens_complaint_made": (
        "childrens_stage1_answered",
        "childrens_stage2_asked",
        "childrens_statement_agreed",
        "childrens_stage2_answered",
        "childrens_panel_asked",
        "childrens_panel_met",
        "childrens_panel_reported",
        "childrens_complaint_finished",
    ),
}
"""What cannot come before a procedure's first step, nor happen without it."""


def _in_order() -> Iterator[tuple[str, str]]:
    for first, rest in AFTER_THE_FIRST.items():
        yield from ((first, later) for later in rest)
    for chain in CHAINS:
        for place, earlier in enumerate(chain):
            yield from ((earlier, later) for later in chain[place + 1 :])


IN_ORDER: tuple[tuple[str, str], ...] = tuple(_in_order())
"""Pairs of days: the second is never before the first."""

NEEDS: tuple[tuple[str, str], ...] = (
    *((later, first) for first, rest in AFTER_THE_FIRST.items() for later in rest),
    ("agreement_made", "mediation_held"),
    ("recommendation_answered", "recommendation_made"),
    ("school_complaint_finished", "school_complaint_made"),
    ("school_stage1_answered", "school_complaint_made"),
    *(
        (later, "childrens_stage2_asked")
        for later in ("childrens_statement_agreed", "childrens_stage2_answered")
    ),
    ("council_stage2_acknowledged", "council_stage2_asked"),
    ("adult_complaint_answered", "adult_complaint_made"),
    ("adult_complaint_acknowledged", "adult_complaint_made"),
    ("adult_answer_agreed_for", "adult_complaint_made"),
    ("nhs_complaint_answered", "nhs_complaint_made"),
    ("nhs_complaint_acknowledged", "nhs_complaint_made"),
    ("nhs_answer_agreed_for", "nhs_complaint_made"),
    ("ombudsman_decided", "ombudsman_complained"),
    ("travel_stage1_decided", "travel_review_asked"),
    ("travel_panel_met", "travel_panel_asked"),
    ("reassessment_agreed", "reassessment_requested"),
    ("advice_given", "advice_requested"),
    ("review_panel_met", "review_panel_asked"),
    ("admission_heard", "admission_appealed"),
    ("payment_reviewed", "first_payment"),
    ("records_answered", "records_asked"),
    ("data_complaint_acknowledged", "data_complaint_made"),
    ("letter_before_claim_answered", "letter_before_claim"),
)
"""Pairs: the first cannot have happened while the second has not."""


class ByFirst:
    """Pairs, found by the first of them: a story tells a few of very many."""

    def __init__(self, pairs: tuple[tuple[str, str], ...]) -> None:
        self._pairs = pairs
        self._places: dict[str, list[int]] = {}
        for place, (first, _) in enumerate(pairs):
            self._places.setdefault(first, []).append(place)

    def of(self, told: Iterable[str]) -> list[tuple[str, str]]:
        """The pairs whose first is told, in their order."""
        places = self._places
        return [
            self._pairs[place] for place in sorted(place for name in told for place in places.get(name, ()))
        ]


FOLLOWERS = ByFirst(IN_ORDER)
NEEDED = ByFirst(NEEDS)
