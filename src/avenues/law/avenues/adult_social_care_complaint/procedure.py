"""What happens in an adult social care complaint: see `law/shared/proceeding_2009.py`, which both share."""

from __future__ import annotations

from avenues.law.avenues.adult_social_care_complaint.rules import duties
from avenues.law.proceedings.kinds import Desk
from avenues.law.proceedings.procedure import Procedure
from avenues.law.proceedings.promises import Why as Promises
from avenues.law.proceedings.promises import kept_by_day
from avenues.law.shared import proceeding_2009
from avenues.law.shared.regulations_2009 import ADULT_SOCIAL_CARE

PROCEDURE = Procedure(
    "adult_social_care_complaint",
    kinds=proceeding_2009.kinds(ADULT_SOCIAL_CARE, Desk.COMPLAINTS),
    owes=duties,
    promised=kept_by_day(Promises.REGULATIONS_2009, "Tell the ombudsman that it was not done."),
)
