"""What happens with a complaint to the Health Service Ombudsman."""

from __future__ import annotations

from avenues.law.avenues.health_service_ombudsman.rules import duties, standing
from avenues.law.proceedings.changed_times import carried_out
from avenues.law.proceedings.complaining import OUTCOME
from avenues.law.proceedings.door import check_of_the_door
from avenues.law.proceedings.kinds import Desk, Kind
from avenues.law.proceedings.procedure import Procedure
from avenues.law.proceedings.promises import Why as Promises
from avenues.law.proceedings.promises import kept_by_day, remedy

PROCEDURE = Procedure(
    "health_service_ombudsman",
    kinds=(
        check_of_the_door(standing, Desk.SENDIASS),
        Kind("ombudsman_complained", "Complaint received by the Ombudsman", Desk.FAMILY),
        Kind(
            "investigation_begun",
            "Ombudsman decided to investigate",
            Desk.NHS,
            after=("ombudsman_complained",),
            not_after=("ombudsman_decided",),
        ),
        Kind(
            "delay_stated",
            "Ombudsman stated why it takes longer",
            Desk.NHS,
            after=("ombudsman_complained",),
            not_after=("ombudsman_decided",),
            meets=("PHS-12M",),
        ),
        Kind(
            "ombudsman_decided",
            "Ombudsman’s decision",
            Desk.NHS,
            after=("ombudsman_complained",),
            needs=(OUTCOME,),
        ),
        Kind("review_asked", "Review of the decision asked for", Desk.FAMILY, after=("ombudsman_decided",)),
        remedy(Desk.NHS, "ombudsman_decided"),
        carried_out(Desk.NHS, "ombudsman_complained"),
    ),
    owes=duties,
    promised=kept_by_day(Promises.HEALTH_OMBUDSMAN, "Tell the Ombudsman that it was not done."),
)
