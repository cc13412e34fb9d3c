"""Asking the Secretary of State to step in with a council."""

from avenues.law.avenues.secretary_of_state.procedure import PROCEDURE
from avenues.law.avenues.secretary_of_state.rules import (
    FOR_THE_SECRETARY_OF_STATE,
    alongside,
    duties,
    next_steps,
    standing,
    time_limits,
)
from avenues.law.room import Room
from avenues.law.sources import EA96

ROOM = Room(
    key="secretary_of_state",
    name="Complaint to the Secretary of State about a council",
    purpose="To ask the government to step in, where a council does not do its duty in education, or acts in a way that no "
    "sensible council would. It is slow for one child, and rarely used.",
    cost="Free.",
    decides="The Secretary of State for Education. Nothing has to follow: it is a choice.",
    comes_first="Most people complain to the council first, and often to the Ombudsman too.",
    can_achieve="A direction that the council must follow. For services that fail a whole area, the government can step in.",
    matters=FOR_THE_SECRETARY_OF_STATE,
    leads_to=("judicial_review",),
    source=EA96.s("496"),
)

__all__ = ["PROCEDURE", "ROOM", "alongside", "duties", "next_steps", "standing", "time_limits"]
