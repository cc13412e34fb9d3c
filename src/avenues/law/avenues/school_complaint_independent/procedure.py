"""What happens in a complaint to an independent school: see `schools/proceeding.py`."""

from __future__ import annotations

from avenues.law.avenues.school_complaint_independent.rules import duties
from avenues.law.proceedings.procedure import Procedure
from avenues.law.proceedings.promises import Why as Promises
from avenues.law.proceedings.promises import kept_by_day
from avenues.law.shared.schools import proceeding

PROCEDURE = Procedure(
    "school_complaint_independent",
    kinds=proceeding.of_stages("Panel hearing", panel=True),
    owes=duties,
    promised=kept_by_day(Promises.SCHOOL, "Tell the school, then the Department for Education."),
)
