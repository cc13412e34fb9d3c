"""What happens in a complaint to the council: two stages, longer time within the Ombudsman's Code, remedies.

The Code (6.3 to 6.5) gives up to 10 working days more at stage 1 and 20 at stage 2, explained; longer still only for a
good reason, with the new day and the Ombudsman's details. The council's own targets cannot be put off: they
are its own.
"""

from __future__ import annotations

from datetime import date

from avenues.law.avenues.council_complaint.duties import duties
from avenues.law.calendar import WorkingDays, working_days_after
from avenues.law.clocks import Owed
from avenues.law.facts import Facts
from avenues.law.proceedings.changed_times import Allowance, Change, change, lying_still
from avenues.law.proceedings.changed_times import Why as Changed
from avenues.law.proceedings.complaining import CLOSERS, NEXT_STEP_TOLD, OUTCOME, in_any_complaint
from avenues.law.proceedings.kinds import Desk, Detail, Kind
from avenues.law.proceedings.procedure import Procedure
from avenues.law.proceedings.promises import Why as Promises
from avenues.law.proceedings.promises import kept_by_day

MORE_AT_STAGE_1 = 10
MORE_AT_STAGE_2 = 20
FINISHED = "council_complaint_finished"


def _more(working_days: int, due: date | None) -> date:
    if due is None:
        raise ValueError("A target of the Code has a day.")
    return working_days_after(due, working_days, WorkingDays.COUNCIL)


def latest_at_stage_1(facts: Facts, owed: Owed) -> date:
    """Ten working days more (6.4)."""
    return _more(MORE_AT_STAGE_1, owed.due.value)


def latest_at_stage_2(facts: Facts, owed: Owed) -> date:
    """Twenty working days more."""
    return _more(MORE_AT_STAGE_2, owed.due.value)


KINDS = (
    Kind(
        "council_complaint_made",
        "Complaint received",
        Desk.COMPLAINTS,
        needs=(Detail("about", "What the complaint is about"),),
        may_say=(Detail("wished_for", "What would put it right"),),
    ),
    Kind(
        "council_complaint_acknowledged",
        "Complaint acknowledged",
        Desk.COMPLAINTS,
        after=("council_complaint_made",),
        not_after=(*CLOSERS, "council_stage1_answered", FINISHED),
    ),
    change(Change.EXTENDED, Desk.COMPLAINTS),
    change(Change.FURTHER, Desk.COMPLAINTS),
    *lying_still(Desk.COMPLAINTS, "council_complaint_made"),
    Kind(
        "council_stage1_answered",
        "Stage 1 answered",
        Desk.COMPLAINTS,
        after=("council_complaint_made",),
        not_after=(*CLOSERS, FINISHED),
        needs=(OUTCOME, NEXT_STEP_TOLD),
    ),
    Kind(
        "council_stage2_asked",
        "Stage 2 asked for",
        Desk.COMPLAINTS,
        after=("council_complaint_made",),
        not_after=(*CLOSERS, FINISHED),
    ),
    Kind(
        "council_stage2_acknowledged",
        "Stage 2 acknowledged",
        Desk.COMPLAINTS,
        after=("council_stage2_asked",),
        not_after=(*CLOSERS, FINISHED),
    ),
    Kind(
        FINISHED,
        "Final answer sent, with the Ombudsman’s details",
        Desk.COMPLAINTS,
        after=("council_stage1_answered", "council_stage2_asked"),
        not_after=CLOSERS,
        needs=(OUTCOME,),
    ),
    *in_any_complaint(Desk.COMPLAINTS, "council_complaint_made", "council_stage1_answered", FINISHED),
)
_STAGES = frozenset({"LAC-STAGE1", "LAC-STAGE2"})

PROCEDURE = Procedure(
    "council_complaint",
    kinds=KINDS,
    owes=duties,
    allowances=(
        Allowance(Change.EXTENDED, frozenset({"LAC-STAGE1"}), Changed.CODE_STAGE_1, latest_at_stage_1),
        Allowance(Change.EXTENDED, frozenset({"LAC-STAGE2"}), Changed.CODE_STAGE_2, latest_at_stage_2),
        Allowance(Change.FURTHER, _STAGES, Changed.CODE_STAGE_1_FURTHER),
    ),
    on_hold=Changed.LAY_STILL,
    promised=kept_by_day(Promises.COUNCIL, "Complain again, or tell the Ombudsman that it was not done."),
)
