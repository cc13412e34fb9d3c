"""Judicial review: when to get legal advice today."""

from avenues.law.avenues.judicial_review.duties import duties
from avenues.law.avenues.judicial_review.procedure import PROCEDURE
from avenues.law.avenues.judicial_review.rules import FIT_FOR_COURT, alongside, standing, time_limits
from avenues.law.avenues.judicial_review.steps import next_steps
from avenues.law.options import DECISIONS
from avenues.law.room import Room
from avenues.law.sources import CPR

ROOM = Room(
    key="judicial_review",
    name="Judicial review: legal advice about the courts",
    purpose="To have a court look at whether a public body kept the law. It can be quick when something must happen now: "
    "support in a plan that is not given, no decision by the day set in law, a child left without education. This page tells "
    "you when to get legal advice. It is not that advice.",
    cost="A court fee, and you may have to pay the other side’s costs. Legal aid can cover it. It looks at the means of "
    "the child or young person who makes the claim.",
    decides="A judge of the High Court. You need the court’s permission to go on.",
    comes_first="A letter before claim, usually written by a lawyer. Where another good way is open, such as an appeal, the "
    "court normally sends you there.",
    can_achieve="An order that the body does what the law says, or looks at its decision again. Often the letter alone is "
    "enough.",
    matters=FIT_FOR_COURT | DECISIONS,
    leads_to=(),
    source=CPR.cite("Part 54"),
)

__all__ = ["PROCEDURE", "ROOM", "alongside", "duties", "next_steps", "standing", "time_limits"]
