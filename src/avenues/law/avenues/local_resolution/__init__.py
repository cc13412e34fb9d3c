"""Local resolution: speaking with the person or service first."""

from avenues.law.avenues.local_resolution.procedure import PROCEDURE
from avenues.law.avenues.local_resolution.rules import alongside, duties, next_steps, standing, time_limits
from avenues.law.options import Matter
from avenues.law.room import Room
from avenues.law.sources import CODE, FROM_KNOWLEDGE

ROOM = Room(
    key="local_resolution",
    name="Talking first (local resolution)",
    purpose="You talk with the person or service that you disagree with, before or beside anything formal. Most worries are "
    "settled in this way.",
    cost="Free.",
    decides="You and the person or service, together.",
    comes_first="Nothing. You can talk at any time, and no law makes you talk first.",
    can_achieve="An answer, an apology or a change, often within days. Ask for it in writing.",
    matters=frozenset(Matter),
    leads_to=("sendiass_support", "disagreement_resolution"),
    source=CODE.cite("paragraphs 11.2 to 11.5", FROM_KNOWLEDGE),
)

__all__ = ["PROCEDURE", "ROOM", "alongside", "duties", "next_steps", "standing", "time_limits"]
