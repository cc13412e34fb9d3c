"""What happens in a children's social care complaint, through its three stages. Read with `law.md`.

Stage 1 may take 20 working days in all if it is complex or an advocate is needed; stage 2 up to 65 from the
request, told in writing with why and until when, and never longer.
"""

from __future__ import annotations

from datetime import date

from avenues.law.avenues.childrens_social_care_complaint.stages import duties, stage_2_due_from_request
from avenues.law.clocks import Owed
from avenues.law.facts import Facts
from avenues.law.options import Option
from avenues.law.proceedings.changed_times import Allowance, Change, change, lying_still
from avenues.law.proceedings.changed_times import Why as Changed
from avenues.law.proceedings.complaining import CLOSERS, NEXT_STEP_TOLD, OUTCOME, in_any_complaint
from avenues.law.proceedings.kinds import Desk, Detail, Kind
from avenues.law.proceedings.procedure import Procedure
from avenues.law.proceedings.promises import Why as Promises
from avenues.law.proceedings.promises import kept_by_day

MADE = "childrens_complaint_made"
FINISHED = "childrens_complaint_finished"


class WhyLonger(Option):
    """Why stage 1 takes longer."""

    COMPLEX = ("complex", "It is complex")
    ADVOCATE = ("advocate", "An advocate is needed")


def latest_at_stage_2(facts: Facts, owed: Owed) -> date:
    """65 working days from the request (reg 17)."""
    return stage_2_due_from_request(facts)[1].value


_STAGE_1 = (
    Kind(
        MADE,
        "Complaint received, and written down if it was spoken",
        Desk.COMPLAINTS,
        needs=(Detail("about", "What the complaint is about"),),
    ),
    Kind(
        "interest_decided",
        "Decided whether another person may complain, and told them",
        Desk.COMPLAINTS,
        after=(MADE,),
        needs=(Detail("may_complain", "They may complain", bool),),
        meets=("CSC-INTEREST",),
    ),
    Kind("advocate_arranged", "Advocate arranged", Desk.COMPLAINTS, meets=("CSC-ADVOCATE",)),
    Kind(
        "decision_frozen",
        "Decision held until the complaint is dealt with",
        Desk.COMPLAINTS,
        after=(MADE,),
        not_after=(*CLOSERS, FINISHED),
        needs=(Detail("decision", "Which decision"),),
    ),
    Kind(
        "stage1_extended",
        "Longer time for stage 1 told",
        Desk.COMPLAINTS,
        after=(MADE,),
        not_after=(*CLOSERS, "childrens_stage1_answered", "childrens_stage2_asked"),
        needs=(Detail("why_longer", "Why", WhyLonger),),
        tells=(("childrens_complaint_complex", True),),
    ),
    Kind(
        "stage1_skipped",
        "Both agreed to leave out stage 1",
        Desk.COMPLAINTS,
        after=(MADE,),
        not_after=(*CLOSERS, "childrens_stage1_answered", "childrens_stage2_asked"),
    ),
    Kind(
        "childrens_stage1_answered",
        "Stage 1 answered",
        Desk.COMPLAINTS,
        after=(MADE,),
        not_after=(*CLOSERS, "childrens_stage2_answered"),
        needs=(OUTCOME, NEXT_STEP_TOLD),
    ),
)
_STAGE_2 = (
    Kind(
        "childrens_stage2_asked",
        "Stage 2 asked for",
        Desk.COMPLAINTS,
        after=(MADE,),
        not_after=(*CLOSERS, FINISHED),
    ),
    Kind(
        "investigators_named",
        "Investigating officer and independent person named",
        Desk.COMPLAINTS,
        after=("childrens_stage2_asked",),
        not_after=(*CLOSERS, "childrens_stage2_answered"),
        once=False,
    ),
    Kind(
        "childrens_statement_agreed",
        "Statement of the complaint agreed",
        Desk.COMPLAINTS,
        after=("childrens_stage2_asked",),
        not_after=(*CLOSERS, "childrens_stage2_answered"),
    ),
    change(Change.EXTENDED, Desk.COMPLAINTS),
    Kind(
        "childrens_stage2_answered",
        "Stage 2 decision sent, with the reports",
        Desk.COMPLAINTS,
        after=("childrens_stage2_asked",),
        not_after=CLOSERS,
        needs=(OUTCOME, NEXT_STEP_TOLD),
    ),
)
_STAGE_3 = (
    Kind(
        "childrens_panel_asked",
        "Review panel asked for",
        Desk.COMPLAINTS,
        after=("childrens_stage2_answered",),
        not_after=(*CLOSERS, FINISHED),
    ),
    Kind(
        "childrens_panel_met",
        "Panel met",
        Desk.COMPLAINTS,
        after=("childrens_panel_asked",),
        not_after=CLOSERS,
        needs=(Detail("three_independent", "Its three members are independent", bool),),
    ),
    Kind(
        "childrens_panel_reported",
        "Panel’s advice received",
        Desk.COMPLAINTS,
        after=("childrens_panel_met",),
        not_after=CLOSERS,
    ),
    Kind(
        "early_referral",
        "Complaint sent to the Ombudsman before the panel, as both agreed",
        Desk.COMPLAINTS,
        after=("childrens_stage2_answered",),
        not_after=(*CLOSERS, "childrens_panel_met", FINISHED),
    ),
    Kind(
        FINISHED,
        "Final answer sent, with the Ombudsman’s details",
        Desk.COMPLAINTS,
        after=("childrens_panel_reported",),
        not_after=CLOSERS,
        needs=(OUTCOME,),
    ),
)

PROCEDURE = Procedure(
    "childrens_social_care_complaint",
    kinds=(
        *_STAGE_1,
        *_STAGE_2,
        *_STAGE_3,
        *lying_still(Desk.COMPLAINTS, MADE),
        *in_any_complaint(
            Desk.COMPLAINTS, MADE, "childrens_stage1_answered", "childrens_stage2_answered", FINISHED
        ),
    ),
    owes=duties,
    allowances=(
        Allowance(
            Change.EXTENDED, frozenset({"CSC-STAGE2-DUE"}), Changed.CHILDREN_STAGE_2, latest_at_stage_2
        ),
    ),
    on_hold=Changed.CHILDREN_LAY_STILL,
    promised=kept_by_day(Promises.CHILDREN, "Go on to the next stage, or tell the Ombudsman."),
)
