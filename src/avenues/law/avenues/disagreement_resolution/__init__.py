"""Disagreement resolution: an independent person helps both sides agree (section 57)."""

from avenues.law.avenues.disagreement_resolution.procedure import PROCEDURE
from avenues.law.avenues.disagreement_resolution.rules import (
    MATTERS,
    alongside,
    duties,
    next_steps,
    standing,
    time_limits,
)
from avenues.law.room import Room
from avenues.law.sources import CFA

ROOM = Room(
    key="disagreement_resolution",
    name="Disagreement resolution",
    purpose="An independent person helps you and the other side talk and agree. It is for how the council, schools, colleges, "
    "nurseries and the NHS carry out their SEND duties, with or without a plan. The council must make sure that "
    "the service exists.",
    cost="Free.",
    decides="You and the other side, together. Both must want it. The helper does not decide.",
    comes_first="Nothing. You can use it before, during or after a complaint or an appeal.",
    can_achieve="A written agreement, for several services at once if they all join in. It gives no certificate, and no "
    "law makes anyone keep the agreement.",
    matters=MATTERS,
    leads_to=("mediation",),
    source=CFA.s("57"),
)

__all__ = ["PROCEDURE", "ROOM", "alongside", "duties", "next_steps", "standing", "time_limits"]
