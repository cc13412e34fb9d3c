"""The complaint about social care for a person of 18 or over. One stage; then the Ombudsman."""

from avenues.law.avenues.adult_social_care_complaint.procedure import PROCEDURE
from avenues.law.avenues.adult_social_care_complaint.rules import (
    alongside,
    duties,
    next_steps,
    standing,
    time_limits,
)
from avenues.law.room import Room
from avenues.law.shared.social_care import MATTERS
from avenues.law.sources import NHS_REGS

ROOM = Room(
    key="adult_social_care_complaint",
    name="Complaint about adult social care",
    purpose="To complain about social care for a person who is 18 or over: an assessment, a care plan, a charge, a "
    "service, or the social care part of an EHC plan. It has one stage.",
    cost="Free.",
    decides="The council. A senior person signs its answer.",
    comes_first="Nothing has to come first. You can talk to the social worker or their manager before you complain.",
    can_achieve="An answer in writing, an apology, and a change to what was decided or done. The council must "
    "acknowledge in 3 working days and answer in 6 months. Most councils aim to be much faster.",
    matters=MATTERS,
    leads_to=("local_government_ombudsman", "joint_ombudsman"),
    source=NHS_REGS.reg("6"),
)

__all__ = ["PROCEDURE", "ROOM", "alongside", "duties", "next_steps", "standing", "time_limits"]
