"""Mediation about a decision or a plan, and the certificate that most appeals need."""

from avenues.law.avenues.mediation.duties import duties
from avenues.law.avenues.mediation.procedure import PROCEDURE
from avenues.law.avenues.mediation.rules import alongside, next_steps, standing, time_limits
from avenues.law.options import DECISIONS
from avenues.law.room import Room
from avenues.law.sources import CFA

ROOM = Room(
    key="mediation",
    name="Mediation, and the mediation certificate",
    purpose="A meeting with the council, and the NHS if it is about health, led by an independent mediator. It can be "
    "about education, health and social care, also about things that cannot be appealed. First a mediation adviser tells "
    "you how it works.",
    cost="Free. Travel, lost earnings and the cost of a carer can be paid back.",
    decides="You and the council, together. The mediator does not decide. Nobody has to agree.",
    comes_first="A decision that can be appealed, or a plan that was made or changed. You contact the adviser named in "
    "the council’s letter.",
    can_achieve="A written agreement that the council must carry out in a set time. With or without one you get a "
    "certificate, and can then appeal.",
    matters=DECISIONS,
    leads_to=("appeal",),
    source=CFA.s("52"),
)

__all__ = ["PROCEDURE", "ROOM", "alongside", "duties", "next_steps", "standing", "time_limits"]
