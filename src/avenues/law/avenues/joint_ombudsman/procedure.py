"""The two ombudsmen looking at one case together: events stand in the proceedings of each."""

from __future__ import annotations

from avenues.law.avenues.joint_ombudsman.rules import duties
from avenues.law.proceedings.procedure import Procedure

PROCEDURE = Procedure(
    "joint_ombudsman",
    kinds=(),
    owes=duties,
    none="Each ombudsman has its own rules for its part. Record what happens in the proceeding of each.",
)
