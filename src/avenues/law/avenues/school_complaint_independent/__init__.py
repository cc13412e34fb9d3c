"""A complaint to an independent school."""

from avenues.law.avenues.school_complaint_independent.procedure import PROCEDURE
from avenues.law.avenues.school_complaint_independent.rules import (
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
    key="school_complaint_independent",
    name="Complaint to an independent school",
    purpose="To have an independent school look again at what it did or did not do. It can be a special school or not. If the "
    "council placed a child there under a plan, you can complain to the council too.",
    cost="Free.",
    decides="The school first, informally and then in writing. Then a panel of three or more people, one of them from "
    "outside the school.",
    comes_first="Nothing in law. You can complain informally first. If the plan’s support is missing, write to the council "
    "first.",
    can_achieve="An explanation, an apology, different support, or findings by the panel. It cannot change a plan.",
    matters=PROVIDER_MATTERS,
    leads_to=("dfe_provider_complaint",),
    source=INDEPENDENT_STANDARDS.para("33"),
)

__all__ = ["PROCEDURE", "ROOM", "alongside", "duties", "next_steps", "standing", "time_limits"]
