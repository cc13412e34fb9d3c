"""What happens with a complaint to Ofsted. It owes no answer by a day."""

from __future__ import annotations

from avenues.law.avenues.ofsted_complaint.rules import duties
from avenues.law.proceedings.kinds import Desk, Detail, Kind
from avenues.law.proceedings.procedure import Procedure

PROCEDURE = Procedure(
    "ofsted_complaint",
    kinds=(
        Kind("ofsted_complained", "Complaint sent to Ofsted in writing", Desk.FAMILY),
        Kind(
            "ofsted_answered",
            "Ofsted said what it will do",
            Desk.FAMILY,
            after=("ofsted_complained",),
            once=False,
            needs=(Detail("what_it_does", "What it will do"),),
        ),
        Kind("ofsted_inspected", "Ofsted came", Desk.SCHOOL, after=("ofsted_complained",), once=False),
    ),
    owes=duties,
)
