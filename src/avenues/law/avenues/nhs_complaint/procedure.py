"""What happens in an NHS complaint: see `law/proceeding_2009.py`, which both share."""

from __future__ import annotations

from avenues.law import proceeding_2009
from avenues.law.avenues.nhs_complaint.rules import duties
from avenues.law.kinds import Desk
from avenues.law.procedure import Procedure
from avenues.law.promises import Why as Promises
from avenues.law.promises import kept_by_day
from avenues.law.regulations_2009 import NHS

PROCEDURE = Procedure(
    "nhs_complaint",
    kinds=proceeding_2009.kinds(NHS, Desk.NHS),
    owes=duties,
    promised=kept_by_day(Promises.REGULATIONS_2009, "Tell the ombudsman that it was not done."),
)
