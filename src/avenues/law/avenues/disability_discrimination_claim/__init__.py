"""A claim that a school, college or nursery treated a person unfairly because of a disability."""

from avenues.law.avenues.disability_discrimination_claim.procedure import PROCEDURE
from avenues.law.avenues.disability_discrimination_claim.rules import alongside, duties, standing, time_limits
from avenues.law.avenues.disability_discrimination_claim.steps import next_steps
from avenues.law.options import Matter
from avenues.law.room import Room
from avenues.law.sources import EQUALITY

ROOM = Room(
    key="disability_discrimination_claim",
    name="Disability discrimination claim",
    purpose="To have a judge decide that a school broke the Equality Act: it treated a disabled pupil worse, or did not "
    "make changes that it should have made. It can be about an exclusion too. A claim about a college, a university "
    "or a nursery goes to the county court.",
    cost="Free at the Tribunal. The county court charges a fee, and you may have to pay the other side’s costs: get "
    "legal advice first.",
    decides="The First-tier Tribunal (Special Educational Needs and Disability) for schools. A county court judge for "
    "the others.",
    comes_first="Nothing. You need no mediation certificate, and you do not have to complain first.",
    can_achieve="The Tribunal can order an apology, training, changes, or a return to the school. It cannot order money. "
    "The county court can.",
    matters=frozenset({Matter.DISCRIMINATION}),
    leads_to=(),
    source=EQUALITY.s("116"),
)

__all__ = ["PROCEDURE", "ROOM", "alongside", "duties", "next_steps", "standing", "time_limits"]
