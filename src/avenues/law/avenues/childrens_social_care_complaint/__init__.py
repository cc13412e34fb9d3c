"""The complaint about children's social care under the Children Act 1989. Three stages; then the Ombudsman."""

from avenues.law.avenues.childrens_social_care_complaint.procedure import PROCEDURE
from avenues.law.avenues.childrens_social_care_complaint.rules import alongside, standing, time_limits
from avenues.law.avenues.childrens_social_care_complaint.stages import duties
from avenues.law.avenues.childrens_social_care_complaint.steps import next_steps
from avenues.law.room import Room
from avenues.law.shared.social_care import MATTERS
from avenues.law.sources import CA89, SECOND_HAND

ROOM = Room(
    key="childrens_social_care_complaint",
    name="Complaint about children’s social care",
    purpose="To complain about social care for a child under 18: an assessment, short breaks, a direct payment, or the "
    "social care part of an EHC plan. A disabled child counts as a child in need. The law gives this complaint three "
    "stages.",
    cost="Free. The council pays for the investigator, the independent person and the panel.",
    decides="First the service itself, then an investigator with an independent person, then a panel of three "
    "independent people.",
    comes_first="Nothing has to come first. A parent can complain in their own right. A child can have an advocate, free.",
    can_achieve="An answer in writing, an apology, a payment, and a change to what was decided or done. The panel "
    "advises, and the council must give reasons if it does not follow.",
    matters=MATTERS,
    leads_to=("local_government_ombudsman", "joint_ombudsman"),
    source=CA89.s("26(3)", SECOND_HAND),
)

__all__ = ["PROCEDURE", "ROOM", "alongside", "duties", "next_steps", "standing", "time_limits"]
