"""What families tell the area’s inspectors and Healthwatch. Nobody owes an answer."""

from __future__ import annotations

from avenues.law.avenues.area_inspection.rules import duties
from avenues.law.proceedings.kinds import Desk, Kind
from avenues.law.proceedings.procedure import Procedure

PROCEDURE = Procedure(
    "area_inspection",
    kinds=(
        Kind("inspectors_told", "Area’s inspectors told", Desk.FAMILY, once=False),
        Kind("healthwatch_told", "Local Healthwatch told", Desk.FAMILY, once=False),
    ),
    owes=duties,
)
