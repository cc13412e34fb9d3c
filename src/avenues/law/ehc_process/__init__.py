"""The statutory clocks of assessment, plan and review: what many disagreements are about.

Not an avenue. `duties` says who owes what by when; `is_late` whether the council is late with a step, and
`turns_on_a_reason` whether it matters why.
"""

from avenues.law.ehc_process.procedure import PROCEDURE
from avenues.law.ehc_process.rules import duties, is_late, turns_on_a_reason

__all__ = ["PROCEDURE", "duties", "is_late", "turns_on_a_reason"]
