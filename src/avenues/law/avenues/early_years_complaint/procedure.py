"""What happens in a complaint to a nursery or childminder: one written outcome."""

from __future__ import annotations

from avenues.law.avenues.early_years_complaint.rules import duties
from avenues.law.proceedings.procedure import Procedure
from avenues.law.proceedings.promises import Why as Promises
from avenues.law.proceedings.promises import kept_by_day
from avenues.law.shared.schools import proceeding

PROCEDURE = Procedure(
    "early_years_complaint",
    kinds=proceeding.of_one_answer("Outcome told in writing"),
    owes=duties,
    promised=kept_by_day(Promises.SCHOOL, "Tell the provider, then Ofsted."),
)
