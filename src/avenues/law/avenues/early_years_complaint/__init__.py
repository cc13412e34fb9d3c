"""A complaint to a nursery, pre-school or childminder."""

from avenues.law.avenues.early_years_complaint.procedure import PROCEDURE
from avenues.law.avenues.early_years_complaint.rules import (
    alongside,
    duties,
    next_steps,
    standing,
    time_limits,
)
from avenues.law.room import Room
from avenues.law.shared.schools.providers import PROVIDER_MATTERS
from avenues.law.sources import EARLY_YEARS

ROOM = Room(
    key="early_years_complaint",
    name="Complaint to a nursery, pre-school or childminder",
    purpose="To have a nursery, pre-school or childminder look into how it meets the early years rules. These rules cover "
    "special educational needs too. If the nursery is part of a school, use the school’s procedure.",
    cost="Free.",
    decides="The manager or the childminder.",
    comes_first="Nothing. Put it in writing, so that the 28 days to answer run.",
    can_achieve="An answer in 28 days, and better care or support. The nursery must keep a record that Ofsted can see. It "
    "cannot change a council decision.",
    matters=PROVIDER_MATTERS,
    leads_to=("ofsted_complaint",),
    source=EARLY_YEARS.cite("section 3, complaints"),
)

__all__ = ["PROCEDURE", "ROOM", "alongside", "duties", "next_steps", "standing", "time_limits"]
