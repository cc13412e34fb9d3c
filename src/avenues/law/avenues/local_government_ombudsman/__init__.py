"""The Local Government and Social Care Ombudsman, about councils and social care."""

from avenues.law.avenues.local_government_ombudsman.beside import alongside
from avenues.law.avenues.local_government_ombudsman.first import MATTERS
from avenues.law.avenues.local_government_ombudsman.procedure import PROCEDURE
from avenues.law.avenues.local_government_ombudsman.rules import duties, standing, time_limits
from avenues.law.avenues.local_government_ombudsman.steps import next_steps
from avenues.law.room import Room
from avenues.law.sources import LGA74

ROOM = Room(
    key="local_government_ombudsman",
    name="Local Government and Social Care Ombudsman",
    purpose="To have someone independent look into how a council acted: delay, support in a plan that is not given, no "
    "education, travel, social care, or a complaint that was handled badly. It does not look at decisions that you can "
    "appeal, nor at what happens inside a school.",
    cost="Free. You do not need a lawyer.",
    decides="The Ombudsman, who is independent of the council.",
    comes_first="Complain to the council first, and give it a fair chance to answer. That is its final answer, or about "
    "12 weeks. For children’s social care all three stages come first.",
    can_achieve="A decision that the council was at fault. The Ombudsman can recommend an apology, a payment, or that "
    "support is made up for. It cannot change a plan or name a school.",
    matters=MATTERS,
    leads_to=("judicial_review",),
    source=LGA74.s("26(1)"),
)

__all__ = ["PROCEDURE", "ROOM", "alongside", "duties", "next_steps", "standing", "time_limits"]
