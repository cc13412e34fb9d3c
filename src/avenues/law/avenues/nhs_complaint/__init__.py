"""The complaint about the NHS, to the provider or the commissioner, and PALS before it."""

from avenues.law.avenues.nhs_complaint.procedure import PROCEDURE
from avenues.law.avenues.nhs_complaint.rules import alongside, duties, next_steps, standing, time_limits
from avenues.law.room import Room
from avenues.law.shared.health import MATTERS
from avenues.law.sources import NHS_REGS

ROOM = Room(
    key="nhs_complaint",
    name="NHS complaint, and PALS",
    purpose="To complain about NHS care that was refused, stopped, late or poor, or about health care in a plan that is "
    "not given. The Patient Advice and Liaison Service (PALS) can often put things right quickly, before or beside a "
    "complaint.",
    cost="Free. An NHS complaints advocate can help you, also free.",
    decides="The NHS body that you complain to: whoever gave the care, or the commissioner that pays for it. You choose "
    "one of the two.",
    comes_first="Nothing has to come first. You can try PALS, but you do not have to.",
    can_achieve="An answer in writing, an apology, and a change. The NHS must acknowledge in 3 working days and answer in "
    "6 months. It does not pay damages.",
    matters=MATTERS,
    leads_to=("health_service_ombudsman", "joint_ombudsman"),
    source=NHS_REGS.reg("6"),
)

__all__ = ["PROCEDURE", "ROOM", "alongside", "duties", "next_steps", "standing", "time_limits"]
