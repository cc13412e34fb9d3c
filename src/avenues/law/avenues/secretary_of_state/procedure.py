"""What happens when the Secretary of State is asked to act about a council: a power, not a duty."""

from __future__ import annotations

from avenues.law.avenues.secretary_of_state.rules import duties
from avenues.law.proceedings.kinds import Desk, Detail, Kind
from avenues.law.proceedings.procedure import Procedure

PROCEDURE = Procedure(
    "secretary_of_state",
    kinds=(
        Kind("secretary_asked", "Secretary of State asked to act", Desk.FAMILY),
        Kind(
            "council_asked_to_explain",
            "Council asked to explain",
            Desk.SEND_TEAM,
            after=("secretary_asked",),
            once=False,
        ),
        Kind("secretary_answered", "Secretary of State answered", Desk.FAMILY, after=("secretary_asked",)),
        Kind(
            "council_directed",
            "Council directed to act",
            Desk.SEND_TEAM,
            after=("secretary_asked",),
            once=False,
            needs=(Detail("directed_to", "What it must do"),),
        ),
    ),
    owes=duties,
)
