"""A complaint to a non-maintained special school."""

from avenues.law.avenues.school_complaint_nmss.procedure import PROCEDURE
from avenues.law.avenues.school_complaint_nmss.rules import (
    alongside,
    duties,
    next_steps,
    standing,
    time_limits,
)
from avenues.law.room import Room
from avenues.law.shared.schools.providers import PROVIDER_MATTERS
from avenues.law.sources import NMSS

ROOM = Room(
    key="school_complaint_nmss",
    name="Complaint to a non-maintained special school",
    purpose="To have a non-maintained special school look again at what it did or did not do. This is a special school "
    "that a charity or trust runs and the government has approved. Parents and pupils can complain.",
    cost="Free.",
    decides="The head teacher first, then the governors, as the school’s own policy says.",
    comes_first="Nothing in law. Speak to the teacher or the head first if you can. If the plan’s support is missing, "
    "write to the council first.",
    can_achieve="An explanation, an apology, different support, or a change of policy. It cannot change a plan, and pays no "
    "money.",
    matters=PROVIDER_MATTERS,
    leads_to=("dfe_provider_complaint", "ofsted_complaint"),
    source=NMSS.para("31"),
)

__all__ = ["PROCEDURE", "ROOM", "alongside", "duties", "next_steps", "standing", "time_limits"]
