"""What happens with a complaint to the Department for Education about a school or provider."""

from __future__ import annotations

from avenues.law.avenues.dfe_provider_complaint.rules import duties
from avenues.law.proceedings.complaining import OUTCOME
from avenues.law.proceedings.kinds import Desk, Detail, Kind
from avenues.law.proceedings.procedure import Procedure

PROCEDURE = Procedure(
    "dfe_provider_complaint",
    kinds=(
        Kind("department_complained", "Complaint sent to the Department", Desk.FAMILY),
        Kind(
            "department_asked_school",
            "Department asked the school or provider",
            Desk.SCHOOL,
            after=("department_complained",),
            not_after=("department_answered",),
            once=False,
        ),
        Kind(
            "department_answered",
            "Department answered",
            Desk.FAMILY,
            after=("department_complained",),
            needs=(OUTCOME,),
        ),
        Kind(
            "school_told_to_act",
            "School or provider told to act",
            Desk.SCHOOL,
            after=("department_complained",),
            once=False,
            needs=(Detail("told_to", "What it must do"),),
        ),
    ),
    owes=duties,
)
