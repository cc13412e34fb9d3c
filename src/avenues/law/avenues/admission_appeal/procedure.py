"""What happens in an appeal about a school place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from avenues.law.avenues.admission_appeal.rules import duties
from avenues.law.proceedings.kinds import Desk, Detail, Kind, fact
from avenues.law.proceedings.procedure import Procedure


def last_day_or_none(said: Mapping[str, Any]) -> Mapping[str, Any]:
    """A letter that names no last day gives none."""
    return {"admission_last_day": said.get("admission_last_day")}


PROCEDURE = Procedure(
    "admission_appeal",
    kinds=(
        Kind(
            "admission_refused",
            "Family told that a place is refused",
            Desk.SCHOOL,
            may_say=(fact("admission_last_day"),),
            follows=last_day_or_none,
        ),
        Kind("admission_appealed", "Appeal sent", Desk.FAMILY, after=("admission_refused",)),
        Kind(
            "admission_hearing_told",
            "Family told the day of the hearing",
            Desk.SCHOOL,
            after=("admission_appealed",),
            not_after=("admission_heard",),
            once=False,
        ),
        Kind("admission_heard", "Appeal heard", Desk.SCHOOL, after=("admission_appealed",)),
        Kind(
            "admission_decided",
            "Panel’s decision sent",
            Desk.SCHOOL,
            after=("admission_heard",),
            needs=(Detail("place_given", "A place was given", bool),),
        ),
        Kind(
            "place_offered",
            "Place offered before the hearing",
            Desk.SCHOOL,
            after=("admission_appealed",),
            not_after=("admission_heard",),
            ends=("ADM-HEAR",),
        ),
    ),
    owes=duties,
)
