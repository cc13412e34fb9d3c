"""What happens with a claim of disability discrimination. The Tribunal or court gives its dates."""

from __future__ import annotations

from avenues.law.avenues.disability_discrimination_claim.rules import duties
from avenues.law.options import Option
from avenues.law.proceedings.kinds import Desk, Detail, Kind
from avenues.law.proceedings.procedure import Procedure

_ENDS = ("claim_decided", "claim_withdrawn", "claim_settled")


class Result(Option):
    """How the claim was decided."""

    WON = ("won", "There was discrimination")
    PARTLY = ("partly", "There was, in part")
    LOST = ("lost", "There was none")


PROCEDURE = Procedure(
    "disability_discrimination_claim",
    kinds=(
        Kind("claim_lodged", "Claim received by the Tribunal or court", Desk.FAMILY),
        Kind(
            "late_claim_allowed", "Late claim allowed", Desk.SCHOOL, after=("claim_lodged",), not_after=_ENDS
        ),
        Kind(
            "claim_registered",
            "Claim sent to the school",
            Desk.SCHOOL,
            after=("claim_lodged",),
            not_after=_ENDS,
        ),
        Kind(
            "claim_answered",
            "School’s response sent",
            Desk.SCHOOL,
            after=("claim_registered",),
            not_after=_ENDS,
        ),
        Kind(
            "claim_hearing_fixed",
            "Hearing fixed",
            Desk.SCHOOL,
            after=("claim_lodged",),
            not_after=_ENDS,
            once=False,
        ),
        Kind("claim_withdrawn", "Claim withdrawn", Desk.FAMILY, after=("claim_lodged",), not_after=_ENDS),
        Kind(
            "claim_settled",
            "Settled",
            Desk.SCHOOL,
            after=("claim_lodged",),
            not_after=_ENDS,
            needs=(Detail("terms", "On what terms"),),
        ),
        Kind(
            "claim_decided",
            "Decision sent",
            Desk.SCHOOL,
            after=("claim_lodged",),
            not_after=("claim_withdrawn", "claim_settled"),
            needs=(Detail("result", "How it was decided", Result),),
            may_say=(Detail("ordered", "What must be done, and by when"),),
        ),
    ),
    owes=duties,
)
