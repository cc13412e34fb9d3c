"""The Parliamentary and Health Service Ombudsman, about the NHS."""

from avenues.law.avenues.health_service_ombudsman.procedure import PROCEDURE
from avenues.law.avenues.health_service_ombudsman.rules import alongside, duties, standing, time_limits
from avenues.law.avenues.health_service_ombudsman.steps import next_steps
from avenues.law.room import Room
from avenues.law.shared.health import MATTERS
from avenues.law.sources import HSCA93

ROOM = Room(
    key="health_service_ombudsman",
    name="Parliamentary and Health Service Ombudsman",
    purpose="To have someone independent look into how the NHS acted, when its own answer did not settle your complaint.",
    cost="Free. You do not need a lawyer.",
    decides="The Ombudsman, who is independent of the NHS. It looks most at cases where the effect was serious.",
    comes_first="Complain to the NHS first, and give it a fair chance to answer.",
    can_achieve="A decision that the NHS was at fault. The Ombudsman can recommend an apology, a payment, or a change. It "
    "cannot order it.",
    matters=MATTERS,
    leads_to=("judicial_review",),
    source=HSCA93.s("9"),
)

__all__ = ["PROCEDURE", "ROOM", "alongside", "duties", "next_steps", "standing", "time_limits"]
