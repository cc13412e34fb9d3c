"""Support from SENDIASS: free, impartial and confidential, for the child, the young person and the parent."""

from avenues.law.avenues.sendiass_support.procedure import PROCEDURE
from avenues.law.avenues.sendiass_support.rules import alongside, duties, next_steps, standing, time_limits
from avenues.law.options import Matter
from avenues.law.room import Room
from avenues.law.sources import CFA, SECOND_HAND

ROOM = Room(
    key="sendiass_support",
    name="Help from SENDIASS",
    purpose="Your local SEND information, advice and support service explains your choices, helps you with letters and "
    "forms, and can come with you to meetings. It can support you up to and including the Tribunal.",
    cost="Free.",
    decides="You do. The service gives advice and support, and does not decide anything.",
    comes_first="Nothing. You can ask at any time, before, during or after everything else.",
    can_achieve="You know your rights and dates, and you do not have to do it alone. What you say stays there: nothing "
    "goes to the council, the school or the NHS unless you agree, or someone may be harmed, or the law says so.",
    matters=frozenset(Matter),
    leads_to=("local_resolution", "disagreement_resolution", "mediation", "appeal"),
    source=CFA.s("32", SECOND_HAND),
)

__all__ = ["PROCEDURE", "ROOM", "alongside", "duties", "next_steps", "standing", "time_limits"]
