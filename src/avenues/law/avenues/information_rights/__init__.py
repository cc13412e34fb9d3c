"""Seeing or correcting information: personal data, the school record, and what public bodies hold."""

from avenues.law.avenues.information_rights.answers import duties
from avenues.law.avenues.information_rights.procedure import PROCEDURE
from avenues.law.avenues.information_rights.rules import alongside, next_steps, standing, time_limits
from avenues.law.options import Matter
from avenues.law.room import Room
from avenues.law.sources import UK_GDPR

ROOM = Room(
    key="information_rights",
    name="Seeing and correcting records",
    purpose="You ask to see what an organisation holds about your child or you, to have it put right, or to see a policy or figures. "
    "The papers often help with a complaint or an appeal.",
    cost="Free.",
    decides="The organisation that holds the records. After that, the Information Commissioner.",
    comes_first="Nothing, to ask. Before you go to the Information Commissioner, complain to the organisation.",
    can_achieve="Copies of the records, a correction, or an order to answer. It does not change the decision itself.",
    matters=frozenset(Matter),
    leads_to=(),
    source=UK_GDPR.cite("article 15"),
)

__all__ = ["PROCEDURE", "ROOM", "alongside", "duties", "next_steps", "standing", "time_limits"]
