"""What happens when a travel decision is looked at again: a review, then a panel."""

from __future__ import annotations

from avenues.law.avenues.travel_appeal.rules import duties
from avenues.law.proceedings.changed_times import carried_out
from avenues.law.proceedings.complaining import OUTCOME
from avenues.law.proceedings.kinds import Desk, Kind
from avenues.law.proceedings.procedure import Procedure
from avenues.law.proceedings.promises import Why as Promises
from avenues.law.proceedings.promises import kept_by_day, remedy

PROCEDURE = Procedure(
    "travel_appeal",
    kinds=(
        Kind("travel_decided", "Travel decision sent", Desk.COMPLAINTS),
        Kind("travel_review_asked", "Review asked for", Desk.COMPLAINTS, after=("travel_decided",)),
        Kind(
            "travel_stage1_decided",
            "Result of the review sent",
            Desk.COMPLAINTS,
            after=("travel_review_asked",),
            needs=(OUTCOME,),
        ),
        Kind("travel_panel_asked", "Panel asked for", Desk.COMPLAINTS, after=("travel_stage1_decided",)),
        Kind(
            "travel_panel_met",
            "Panel decided",
            Desk.COMPLAINTS,
            after=("travel_panel_asked",),
            needs=(OUTCOME,),
        ),
        Kind(
            "travel_letter_sent",
            "Panel’s decision sent, with the Ombudsman’s details",
            Desk.COMPLAINTS,
            after=("travel_panel_met",),
        ),
        remedy(Desk.COMPLAINTS, "travel_stage1_decided", "travel_letter_sent"),
        carried_out(Desk.COMPLAINTS, "travel_review_asked"),
    ),
    owes=duties,
    promised=kept_by_day(Promises.COUNCIL, "Ask for the next stage, or tell the Ombudsman."),
)
