"""Review of a decision about a direct payment for support in a plan."""

from avenues.law.avenues.personal_budget_review.procedure import PROCEDURE
from avenues.law.avenues.personal_budget_review.rules import (
    alongside,
    duties,
    next_steps,
    standing,
    time_limits,
)
from avenues.law.options import Matter
from avenues.law.room import Room
from avenues.law.sources import PERSONAL_BUDGETS

ROOM = Room(
    key="personal_budget_review",
    name="Review of a direct payment decision",
    purpose="To have the council look again when it refuses a direct payment for support in a plan, cuts it or stops it. It is "
    "about paying you to buy the support. It is not about how much support there is.",
    cost="Free.",
    decides="The council, after it has read what you say.",
    comes_first="A written decision with reasons. Ask for it if you do not have it.",
    can_achieve="A direct payment, or one that goes on. The support in the plan must be given in any case.",
    matters=frozenset({Matter.PERSONAL_BUDGET}),
    leads_to=("council_complaint", "local_government_ombudsman"),
    source=PERSONAL_BUDGETS.reg("7"),
)

__all__ = ["PROCEDURE", "ROOM", "alongside", "duties", "next_steps", "standing", "time_limits"]
