"""A complaint to the council about what it did or did not do: its own procedure, not one that a statute sets."""

from avenues.law.avenues.council_complaint.duties import duties
from avenues.law.avenues.council_complaint.procedure import PROCEDURE
from avenues.law.avenues.council_complaint.rules import alongside, standing, time_limits
from avenues.law.avenues.council_complaint.scope import FOR_THE_COUNCIL
from avenues.law.avenues.council_complaint.steps import next_steps
from avenues.law.options import Matter
from avenues.law.room import Room
from avenues.law.sources import LGSCO_CODE

ROOM = Room(
    key="council_complaint",
    name="Complaint to the council",
    purpose="To have the council look at what it did or did not do. It may be late, or handle things badly. It may not give "
    "the support in a plan, or leave a child without education. A decision that you can appeal goes to the Tribunal. Social "
    "care has its own procedure.",
    cost="Free.",
    decides="The council. Stage 1 is answered by one officer. Stage 2 is answered by another.",
    comes_first="Nothing. You can write at once. You need not use the word “complaint”.",
    can_achieve="An apology, the missing step or support, help to make up for what was missed, sometimes money, and a "
    "change in how things are done. It cannot change what a plan says.",
    matters=FOR_THE_COUNCIL | {Matter.TRAVEL, Matter.HEALTH_REFUSED},
    leads_to=("local_government_ombudsman", "secretary_of_state", "judicial_review"),
    source=LGSCO_CODE.cite(),
)

__all__ = ["PROCEDURE", "ROOM", "alongside", "duties", "next_steps", "standing", "time_limits"]
