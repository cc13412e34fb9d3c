"""What happens in a complaint to a college or provider: see `schools/proceeding.py`."""

from __future__ import annotations

from avenues.law.avenues.post16_complaint.rules import duties
from avenues.law.proceedings.procedure import Procedure
from avenues.law.proceedings.promises import Why as Promises
from avenues.law.proceedings.promises import kept_by_day
from avenues.law.shared.schools import proceeding

PROCEDURE = Procedure(
    "post16_complaint",
    kinds=proceeding.of_stages("Second stage", panel=False),
    owes=duties,
    promised=kept_by_day(Promises.SCHOOL, "Tell the provider, then the Department for Education."),
)
