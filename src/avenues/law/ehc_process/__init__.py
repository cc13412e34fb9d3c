"""The statutory clocks of assessment, plan and review: what many disagreements are about.

Not an avenue. `duties` says who owes what by when; `is_late` whether the council is late with a step.
"""

from avenues.law.ehc_process.procedure import PROCEDURE
from avenues.law.ehc_process.rules import duties, is_late

__all__ = ["PROCEDURE", "duties", "is_late"]
