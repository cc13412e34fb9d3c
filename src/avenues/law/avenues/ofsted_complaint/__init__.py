"""A complaint to Ofsted about a school or an early years provider."""

from avenues.law.avenues.ofsted_complaint.procedure import PROCEDURE
from avenues.law.avenues.ofsted_complaint.rules import alongside, duties, next_steps, standing, time_limits
from avenues.law.room import Room
from avenues.law.shared.schools.providers import PROVIDER_MATTERS
from avenues.law.sources import EA05

ROOM = Room(
    key="ofsted_complaint",
    name="Complaint to Ofsted about a school or nursery",
    purpose="To tell Ofsted about a school, nursery or childminder. It uses what you say when it decides whether and when "
    "to inspect. For a nursery or childminder it also checks that the rules are met.",
    cost="Free.",
    decides="Ofsted. It decides for itself whether to look into it.",
    comes_first="For a school, its own complaints procedure. For a nursery or childminder, nothing.",
    can_achieve="An inspection, or action for all the children there. It does not settle your own case, and gives no "
    "apology or money.",
    matters=PROVIDER_MATTERS,
    leads_to=(),
    source=EA05.s("11A"),
)

__all__ = ["PROCEDURE", "ROOM", "alongside", "duties", "next_steps", "standing", "time_limits"]
