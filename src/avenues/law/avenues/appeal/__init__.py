"""The appeal to the First-tier Tribunal against a decision about an assessment or a plan."""

from avenues.law.avenues.appeal.duties import duties
from avenues.law.avenues.appeal.procedure import PROCEDURE
from avenues.law.avenues.appeal.rules import alongside, standing, time_limits
from avenues.law.avenues.appeal.steps import next_steps
from avenues.law.options import DECISIONS
from avenues.law.room import Room
from avenues.law.sources import CFA

ROOM = Room(
    key="appeal",
    name="Appeal to the SEND Tribunal",
    purpose="To have a judge decide about an assessment or a plan. The Tribunal can order the council to assess, "
    "to make a plan, or to change what it says. It is the only body that can change a plan against the "
    "council’s wish.",
    cost="Free. You do not need a lawyer. You pay for reports or a representative only if you choose to have them.",
    decides="The First-tier Tribunal (Special Educational Needs and Disability), which is independent of the council.",
    comes_first="For most appeals you must contact a mediation adviser and get a certificate. You do not have to "
    "try mediation. If you disagree only about the school or college, you can appeal at once.",
    can_achieve="An order that the council must carry out within weeks. In some appeals the Tribunal can also "
    "recommend changes to health and social care.",
    matters=DECISIONS,
    leads_to=("judicial_review",),
    source=CFA.s("51"),
)

__all__ = ["PROCEDURE", "ROOM", "alongside", "duties", "next_steps", "standing", "time_limits"]
