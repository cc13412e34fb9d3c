"""What happens in an NHS complaint: see `law/shared/proceeding_2009.py`, which both share."""

from __future__ import annotations

from avenues.law.avenues.nhs_complaint.rules import duties
from avenues.law.proceedings.kinds import Desk
from avenues.law.proceedings.procedure import Procedure
from avenues.law.proceedings.promises import Why as Promises
from avenues.law.proceedings.promises import kept_by_day
from avenues.law.shared import proceeding_2009
from avenues.law.shared.regulations_2009 import NHS

PROCEDURE = Procedure(
    "nhs_complaint",
    kinds=proceeding_2009.kinds(NHS, Desk.NHS),
    owes=duties,
    promised=kept_by_day(Promises.REGULATIONS_2009, "Tell the ombudsman that it was not done."),
)
