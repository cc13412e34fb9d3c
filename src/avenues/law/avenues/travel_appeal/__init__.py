"""Review and appeal of a council's decision about travel to school or college."""

from avenues.law.avenues.travel_appeal.procedure import PROCEDURE
from avenues.law.avenues.travel_appeal.rules import alongside, duties, next_steps, standing, time_limits
from avenues.law.options import Matter
from avenues.law.room import Room
from avenues.law.sources import TRAVEL_REVIEW

ROOM = Room(
    key="travel_appeal",
    name="Review and appeal about travel",
    purpose="The council refused help with travel to school or college, or gives help that does not work. You ask it to look again, "
    "in two stages. The days are those that guidance suggests. Read your council’s policy: its own days count.",
    cost="Free.",
    decides="First a senior officer who was not involved. Then a panel that is independent of the first decision.",
    comes_first="A decision about travel.",
    can_achieve="Help with travel, or other help than before.",
    matters=frozenset({Matter.TRAVEL}),
    leads_to=("local_government_ombudsman",),
    source=TRAVEL_REVIEW.cite(),
)

__all__ = ["PROCEDURE", "ROOM", "alongside", "duties", "next_steps", "standing", "time_limits"]
