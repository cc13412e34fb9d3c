"""A complaint to a school, nursery school or unit that the council maintains."""

from avenues.law.avenues.school_complaint_maintained.procedure import PROCEDURE
from avenues.law.avenues.school_complaint_maintained.rules import (
    alongside,
    duties,
    next_steps,
    standing,
    time_limits,
)
from avenues.law.room import Room
from avenues.law.shared.schools.providers import PROVIDER_MATTERS
from avenues.law.sources import EA02

ROOM = Room(
    key="school_complaint_maintained",
    name="Complaint to a school run by the council",
    purpose="To have the school look again at what it did or did not do. It can be about help with special educational "
    "needs, with or without a plan. It is for community, foundation and voluntary schools, nursery schools, special "
    "schools and pupil referral units. Anyone can complain, pupils too.",
    cost="Free.",
    decides="The head teacher first. Then the governors’ committee, normally three governors who had no part in it.",
    comes_first="Nothing in law. Speak to the teacher or the special educational needs co-ordinator (SENCO) first if you "
    "can. If the plan’s support is missing, write to the council first.",
    can_achieve="An explanation, an apology, different support, or a change of policy. It cannot change a plan, and pays no "
    "money.",
    matters=PROVIDER_MATTERS,
    leads_to=("dfe_provider_complaint", "ofsted_complaint"),
    source=EA02.s("29"),
)

__all__ = ["PROCEDURE", "ROOM", "alongside", "duties", "next_steps", "standing", "time_limits"]
