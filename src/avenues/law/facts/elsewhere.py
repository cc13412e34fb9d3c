"""Discrimination, exclusion, admission, travel, money and records."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from avenues.law.facts.question import DEADLINES, NOT_YET, WHICH_AVENUES, asked
from avenues.law.options import BudgetDecision, ExclusionKind, RecordsHolder, RecordsWish


@dataclass(frozen=True, init=False, eq=False, repr=False)
class Elsewhere:
    """Discrimination, exclusion, admission, travel, money and records."""

    discrimination_last_act: date = asked(
        "When did it happen, or when did it last happen?",
        short="Discrimination happened",
        why="A claim must be made within 6 months.",
        hint="If it went on for a time, give the last day.",
    )
    about_admission: bool = asked(
        "Is it about a school refusing a place?",
        short="About a school place",
        why="An admission decision goes to another panel.",
        unsure=False,
    )
    exclusion_kind: ExclusionKind = asked(
        "What kind of exclusion is it?", short="Kind of exclusion", why=WHICH_AVENUES
    )
    exclusion_notice: date = asked(
        "When were you told of the exclusion in writing?", short="Told of exclusion", why=DEADLINES
    )
    governors_asked: date | None = asked(
        "When did you ask the governors to consider it?",
        short="Governors asked",
        why=DEADLINES,
        not_yet=NOT_YET,
    )
    governors_decided: date | None = asked(
        "When were you told that the governors would not take {child} back?",
        short="Governors’ decision",
        why="You have 15 school days to ask for an independent review.",
        not_yet="They have not decided",
    )
    review_panel_asked: date | None = asked(
        "When did you ask for the independent review?",
        short="Review asked for",
        why=DEADLINES,
        not_yet=NOT_YET,
    )
    review_panel_met: date | None = asked(
        "When did the independent review panel meet?",
        short="Review panel met",
        why=DEADLINES,
        not_yet=NOT_YET,
    )
    discrimination_claim_ended: date | None = asked(
        "When was the discrimination claim about the exclusion finally decided?",
        short="Claim decided",
        why="A new 15 school days run from then.",
        not_yet="There is none, or it goes on",
    )
    admission_refused: date = asked(
        "When were you told that the school refused a place?", short="Place refused", why=DEADLINES
    )
    admission_last_day: date | None = asked(
        "What last day to appeal does the letter give?",
        short="Last day in the letter",
        why="The hearing is counted from it.",
        not_yet="It gives none",
    )
    admission_appealed: date | None = asked(
        "When did you send your appeal about the school place?",
        short="Admission appeal sent",
        why="The hearing must follow within a set time.",
        not_yet="I have not sent one",
    )
    admission_heard: date | None = asked(
        "When was the admission appeal heard?", short="Admission appeal heard", why=DEADLINES, not_yet=NOT_YET
    )
    in_year_admission: bool = asked(
        "Did you apply for a place in the middle of a school year?", short="In-year admission", why=DEADLINES
    )
    travel_decided: date = asked(
        "When was the decision about travel made?", short="Travel decision", why=DEADLINES
    )
    travel_review_asked: date | None = asked(
        "When did you ask for the travel decision to be reviewed?",
        short="Review asked",
        why=DEADLINES,
        not_yet=NOT_YET,
    )
    travel_stage1_decided: date | None = asked(
        "When were you told the result of the review?",
        short="Result of review",
        why=DEADLINES,
        not_yet=NOT_YET,
    )
    travel_panel_asked: date | None = asked(
        "When did you ask for the travel appeal panel?", short="Panel asked", why=DEADLINES, not_yet=NOT_YET
    )
    travel_panel_met: date | None = asked(
        "When did the travel appeal panel decide?", short="Panel decided", why=DEADLINES, not_yet=NOT_YET
    )
    travel_letter_sent: date | None = asked(
        "When did the council send you the panel’s decision?",
        short="Panel’s decision sent",
        why=DEADLINES,
        not_yet=NOT_YET,
    )
    travel_policy: bool = asked(
        "Do you object to the travel policy itself?", short="About the policy", why=WHICH_AVENUES
    )
    budget_decision: BudgetDecision = asked(
        "What was decided about the direct payment or budget?", short="Budget decision", why=WHICH_AVENUES
    )
    first_payment: date | None = asked(
        "When was the first direct payment made?",
        short="First payment",
        why=DEADLINES,
        not_yet="There was none",
    )
    payment_reviewed: date | None = asked(
        "When did the council first review how the direct payment is used?",
        short="Direct payment reviewed",
        why=DEADLINES,
        not_yet=NOT_YET,
    )
    records_wish: RecordsWish = asked(
        "What do you want from the records?", short="What you want of records", why=WHICH_AVENUES
    )
    records_held_by: RecordsHolder = asked(
        "Who holds it?",
        short="Who holds the information",
        why="Schools have longer than councils, and private bodies need not answer.",
    )
    records_asked: date | None = asked(
        "When did you ask for it?",
        short="Asked for records",
        why="There is a set time to answer.",
        not_yet="I have not asked yet",
    )
    records_extended: bool = asked(
        "Did it tell you in the first month that it needs up to two months more?",
        short="Longer time announced",
        why="The law allows that for many requests or for a complex one.",
    )
    records_answered: date | None = asked(
        "When did you get its full answer?", short="Records answered", why=DEADLINES, not_yet=NOT_YET
    )
    data_complaint_made: date | None = asked(
        "When did you complain to the organisation about how it used the data?",
        short="Data complaint",
        why="From 19 June 2026 you complain to the organisation first.",
        not_yet=NOT_YET,
    )
    data_complaint_acknowledged: date | None = asked(
        "When did the organisation confirm that it had your complaint?",
        short="Data complaint acknowledged",
        why="It has 30 days to do so.",
        not_yet=NOT_YET,
    )
    data_last_contact: date | None = asked(
        "When did you last hear from it about your complaint?",
        short="Last heard",
        why=DEADLINES,
        not_yet="Never",
    )
