"""What happens on the way to a court, and there. The letter before claim does not stop the time for a claim."""

from __future__ import annotations

from avenues.law.avenues.judicial_review.duties import duties
from avenues.law.proceedings.kinds import Desk, Detail, Kind
from avenues.law.proceedings.procedure import Procedure

_ENDS = ("claim_settled", "judgment_given", "permission_refused")

PROCEDURE = Procedure(
    "judicial_review",
    kinds=(
        Kind("legal_advice_taken", "Legal advice taken", Desk.FAMILY, once=False),
        Kind(
            "letter_before_claim",
            "Letter before claim sent",
            Desk.SEND_TEAM,
            needs=(Detail("asks_for", "What the letter asks for"),),
        ),
        Kind(
            "letter_before_claim_answered",
            "Letter before claim answered",
            Desk.SEND_TEAM,
            after=("letter_before_claim",),
        ),
        Kind("claim_issued", "Claim issued at court", Desk.FAMILY, tells=(("court_used", True),)),
        Kind(
            "permission_given",
            "Court gave permission",
            Desk.SEND_TEAM,
            after=("claim_issued",),
            not_after=_ENDS,
        ),
        Kind(
            "permission_refused",
            "Court refused permission",
            Desk.SEND_TEAM,
            after=("claim_issued",),
            not_after=("claim_settled", "judgment_given", "permission_given"),
        ),
        Kind(
            "interim_order_made",
            "Court ordered something until it decides",
            Desk.SEND_TEAM,
            after=("claim_issued",),
            not_after=_ENDS,
            once=False,
            needs=(Detail("ordered", "What it ordered"),),
        ),
        Kind(
            "judgment_given",
            "Court decided",
            Desk.SEND_TEAM,
            after=("permission_given",),
            not_after=("claim_settled",),
            needs=(Detail("decided", "What it decided"),),
        ),
        Kind(
            "claim_settled",
            "Settled",
            Desk.SEND_TEAM,
            after=("letter_before_claim", "claim_issued"),
            not_after=("judgment_given", "permission_refused"),
            needs=(Detail("terms", "On what terms"),),
        ),
    ),
    owes=duties,
)
