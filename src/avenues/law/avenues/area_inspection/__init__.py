"""Telling inspectors and Healthwatch how services work across an area. It decides no single case."""

from avenues.law.avenues.area_inspection.procedure import PROCEDURE
from avenues.law.avenues.area_inspection.rules import alongside, duties, next_steps, standing, time_limits
from avenues.law.options import Matter
from avenues.law.room import Room
from avenues.law.sources import AREA_INSPECTION

ROOM = Room(
    key="area_inspection",
    name="Telling area inspectors and Healthwatch",
    purpose="Ofsted and the Care Quality Commission look at how the council and the NHS work together for children and young "
    "people with SEND in an area. Local Healthwatch gathers what people say about health and care.",
    cost="Free.",
    decides="Nobody decides your case here. What you say can shape what inspectors look at.",
    comes_first="Nothing.",
    can_achieve="A better service for all, in time. It cannot put your own case right: use another way for that.",
    matters=frozenset(Matter),
    leads_to=(),
    source=AREA_INSPECTION.cite(),
)

__all__ = ["PROCEDURE", "ROOM", "alongside", "duties", "next_steps", "standing", "time_limits"]
