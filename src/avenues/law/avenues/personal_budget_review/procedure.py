"""What happens about a direct payment: a decision, a review of it, and reviews of its use."""

from __future__ import annotations

from avenues.law.avenues.personal_budget_review.rules import duties
from avenues.law.proceedings.changed_times import carried_out
from avenues.law.proceedings.kinds import Desk, Detail, Kind, fact
from avenues.law.proceedings.procedure import Procedure

PROCEDURE = Procedure(
    "personal_budget_review",
    kinds=(
        Kind("payment_asked", "Direct payment asked for", Desk.SEND_TEAM, once=False),
        Kind(
            "budget_decided",
            "Decision about the direct payment sent, with reasons",
            Desk.SEND_TEAM,
            once=False,
            needs=(fact("budget_decision"),),
        ),
        Kind(
            "budget_review_asked",
            "Council asked to think again",
            Desk.SEND_TEAM,
            after=("budget_decided",),
            once=False,
        ),
        Kind(
            "budget_reviewed",
            "Council thought again and answered in writing",
            Desk.SEND_TEAM,
            after=("budget_review_asked",),
            once=False,
            needs=(Detail("changed", "It changed its decision", bool),),
            meets=("PBR-REFUSE", "PBR-REDUCE"),
        ),
        Kind("first_payment", "First direct payment made", Desk.SEND_TEAM),
        Kind("payment_reviewed", "Use of the payment reviewed", Desk.SEND_TEAM, after=("first_payment",)),
        carried_out(Desk.SEND_TEAM, "budget_decided", "first_payment"),
    ),
    owes=duties,
)
