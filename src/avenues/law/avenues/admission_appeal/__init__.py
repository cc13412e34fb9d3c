"""Appeal against a school's refusal of a place, for a child whose place no plan decides."""

from avenues.law.avenues.admission_appeal.procedure import PROCEDURE
from avenues.law.avenues.admission_appeal.rules import alongside, duties, next_steps, standing, time_limits
from avenues.law.options import Matter
from avenues.law.room import Room
from avenues.law.sources import ADMISSION_APPEALS

ROOM = Room(
    key="admission_appeal",
    name="Appeal about a school place",
    purpose="A state school refused a place to a child who has no Education, Health and Care plan. You ask an independent "
    "panel to look at it.",
    cost="Free.",
    decides="An independent appeal panel.",
    comes_first="A letter that refuses a place.",
    can_achieve="A place at the school, if the panel agrees with you. The school must then give it.",
    matters=frozenset({Matter.ADMISSION}),
    leads_to=("local_government_ombudsman", "dfe_provider_complaint"),
    source=ADMISSION_APPEALS.cite(),
)

__all__ = ["PROCEDURE", "ROOM", "alongside", "duties", "next_steps", "standing", "time_limits"]
