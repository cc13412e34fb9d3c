"""A complaint to the Department for Education about a school, an academy or a college."""

from avenues.law.avenues.dfe_provider_complaint.procedure import PROCEDURE
from avenues.law.avenues.dfe_provider_complaint.rules import (
    alongside,
    duties,
    next_steps,
    standing,
    time_limits,
)
from avenues.law.options import Matter
from avenues.law.room import Room
from avenues.law.shared.schools.providers import PROVIDER_MATTERS
from avenues.law.sources import EA96

ROOM = Room(
    key="dfe_provider_complaint",
    name="Complaint to the Department for Education about a school or college",
    purpose="To have the Department for Education look at a school, academy or college after its own procedure has ended. "
    "What it looks at depends on the kind of school.",
    cost="Free.",
    decides="The Department for Education, for the Secretary of State.",
    comes_first="The whole complaints procedure of the school or college. It need not wait if a child is at risk or misses "
    "school.",
    can_achieve="The Department can tell a council school to act. For an academy it checks that the complaint was handled "
    "by the rules. It pays no money and cannot change a plan. If it treats your complaint badly, your MP can send it to the "
    "Parliamentary Ombudsman.",
    matters=PROVIDER_MATTERS | {Matter.PLACE_REFUSED},
    leads_to=("judicial_review",),
    source=EA96.s("496"),
)

__all__ = ["PROCEDURE", "ROOM", "alongside", "duties", "next_steps", "standing", "time_limits"]
