"""The two ombudsmen together, about health and social care in one."""

from avenues.law.avenues.joint_ombudsman.procedure import PROCEDURE
from avenues.law.avenues.joint_ombudsman.rules import alongside, duties, next_steps, standing, time_limits
from avenues.law.options import Matter
from avenues.law.room import Room
from avenues.law.shared.health import MATTERS as OF_HEALTH
from avenues.law.shared.social_care import MATTERS as OF_SOCIAL_CARE
from avenues.law.sources import JOINT_MANUAL

ROOM = Room(
    key="joint_ombudsman",
    name="The two ombudsmen together",
    purpose="To have health and social care looked at as one, where they are so mixed that neither can be judged alone. "
    "The Local Government and Social Care Ombudsman and the Health Service Ombudsman have a joint team for this.",
    cost="Free. You do not need a lawyer.",
    decides="One investigator for both ombudsmen, with one decision.",
    comes_first="Complain to the council and to the NHS first. Each needs a fair chance to answer.",
    can_achieve="One decision about both, and what they recommend: an apology, a payment, or a change.",
    matters=(OF_HEALTH | OF_SOCIAL_CARE) - {Matter.RECOMMENDATION_NOT_FOLLOWED},
    leads_to=("judicial_review",),
    source=JOINT_MANUAL.cite("chapter 2"),
)

__all__ = ["PROCEDURE", "ROOM", "alongside", "duties", "next_steps", "standing", "time_limits"]
