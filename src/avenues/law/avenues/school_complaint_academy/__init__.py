"""A complaint to an academy or free school."""

from avenues.law.avenues.school_complaint_academy.procedure import PROCEDURE
from avenues.law.avenues.school_complaint_academy.rules import (
    alongside,
    duties,
    next_steps,
    standing,
    time_limits,
)
from avenues.law.room import Room
from avenues.law.shared.schools.providers import PROVIDER_MATTERS
from avenues.law.sources import INDEPENDENT_STANDARDS

ROOM = Room(
    key="school_complaint_academy",
    name="Complaint to an academy or free school",
    purpose="To have an academy or free school look again at what it did or did not do. It can be about help with special "
    "educational needs, with or without a plan. The law gives this procedure to parents of pupils. Others use the school’s "
    "own policy.",
    cost="Free.",
    decides="The school first, informally and then in writing. Then a panel of three or more people, one of them from "
    "outside the school.",
    comes_first="Nothing in law. You can complain informally first. If the plan’s support is missing, write to the council "
    "first.",
    can_achieve="An explanation, an apology, different support, or findings by the panel. It cannot change a plan, and pays no "
    "money.",
    matters=PROVIDER_MATTERS,
    leads_to=("dfe_provider_complaint", "ofsted_complaint"),
    source=INDEPENDENT_STANDARDS.para("33"),
)

__all__ = ["PROCEDURE", "ROOM", "alongside", "duties", "next_steps", "standing", "time_limits"]
