"""Asking the Secretary of State to step in with a council."""

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
    purpose="To ask the Secretary of State for Education to step in, where a council acts unreasonably in education, or fails "
    "in a duty. It is slow for one child, and rarely used.",
    cost="Free.",
    decides="The Secretary of State for Education. Nothing has to follow: it is a choice.",
    comes_first="Usually the council’s complaints procedure, and often the Ombudsman.",
    can_achieve="A direction that the council must follow. For services that fail a whole area, the government can step in.",
    matters=FOR_THE_SECRETARY_OF_STATE,
    leads_to=("judicial_review",),
    source=EA96.s("496"),
)

__all__ = ["ROOM", "alongside", "duties", "next_steps", "standing", "time_limits"]
