"""A complaint to a college or another provider for people over 16."""

from avenues.law.avenues.post16_complaint.procedure import PROCEDURE
from avenues.law.avenues.post16_complaint.rules import alongside, duties, next_steps, standing, time_limits
from avenues.law.room import Room
from avenues.law.shared.schools.providers import PROVIDER_MATTERS
from avenues.law.sources import POST16_COMPLAINTS

ROOM = Room(
    key="post16_complaint",
    name="Complaint to a college or training provider",
    purpose="To have a college or training provider look again at what it did or did not do. It can be a further education, "
    "sixth-form or specialist college. Learners, parents and people who speak for them can complain.",
    cost="Free.",
    decides="The college or provider, by its own published procedure.",
    comes_first="Nothing in law. Speak to the tutor or the learning support team first if you can. If the plan’s support is "
    "missing, write to the council first.",
    can_achieve="An explanation, an apology or different support. It cannot change a plan.",
    matters=PROVIDER_MATTERS,
    leads_to=("dfe_provider_complaint",),
    source=POST16_COMPLAINTS.cite(),
)

__all__ = ["PROCEDURE", "ROOM", "alongside", "duties", "next_steps", "standing", "time_limits"]
