"""What happens in an adult social care complaint: see `law/proceeding_2009.py`, which both share."""

from __future__ import annotations

from avenues.law import proceeding_2009
from avenues.law.avenues.adult_social_care_complaint.rules import duties
from avenues.law.kinds import Desk
from avenues.law.procedure import Procedure
from avenues.law.promises import Why as Promises
from avenues.law.promises import kept_by_day
from avenues.law.regulations_2009 import ADULT_SOCIAL_CARE

PROCEDURE = Procedure(
    "adult_social_care_complaint",
    kinds=proceeding_2009.kinds(ADULT_SOCIAL_CARE, Desk.COMPLAINTS),
    owes=duties,
    promised=kept_by_day(Promises.REGULATIONS_2009, "Tell the ombudsman that it was not done."),
)
