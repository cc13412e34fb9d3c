"""Exclusion: the governors look at it; for a permanent exclusion an independent panel may review them."""

from avenues.law.avenues.exclusion_review.procedure import PROCEDURE
from avenues.law.avenues.exclusion_review.rules import alongside, duties, next_steps, standing, time_limits
from avenues.law.options import Matter
from avenues.law.room import Room
from avenues.law.sources import EXCLUSION_REVIEW

ROOM = Room(
    key="exclusion_review",
    name="Exclusion: governors and independent review",
    purpose="The school’s governors look at a permanent exclusion or a long suspension. If they do not take the child back "
    "after a permanent exclusion, an independent panel can review what they decided.",
    cost="Free. You can ask for a SEN expert at no cost.",
    decides="First the governors. Then an independent panel of people from outside the school.",
    comes_first="For the independent review: the governors’ decision not to take the child back.",
    can_achieve="The governors can take the child back. The panel can tell them to think again. It cannot itself take the "
    "child back.",
    matters=frozenset({Matter.EXCLUSION}),
    leads_to=("disability_discrimination_claim", "local_government_ombudsman", "dfe_provider_complaint"),
    source=EXCLUSION_REVIEW.cite(),
)

__all__ = ["PROCEDURE", "ROOM", "alongside", "duties", "next_steps", "standing", "time_limits"]
