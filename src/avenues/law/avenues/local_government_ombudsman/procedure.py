"""What happens with a complaint to the Ombudsman about a council: the door, the decision, the remedies."""

from __future__ import annotations

from avenues.law.avenues.local_government_ombudsman.rules import duties, standing
from avenues.law.options import Option
from avenues.law.proceedings.changed_times import carried_out
from avenues.law.proceedings.door import check_of_the_door
from avenues.law.proceedings.kinds import Desk, Detail, Kind
from avenues.law.proceedings.procedure import Procedure
from avenues.law.proceedings.promises import Why as Promises
from avenues.law.proceedings.promises import kept_by_day, remedy


class Decision(Option):
    """How the Ombudsman decided."""

    FAULT_AND_INJUSTICE = ("fault_and_injustice", "Fault that caused injustice")
    FAULT = ("fault", "Fault without injustice")
    NO_FAULT = ("no_fault", "No fault")
    PUT_RIGHT = ("put_right", "Closed, as it was put right")
    NOT_LOOKED_AT = ("not_looked_at", "Not looked at")


PROCEDURE = Procedure(
    "local_government_ombudsman",
    kinds=(
        check_of_the_door(standing, Desk.SENDIASS),
        Kind("ombudsman_complained", "Complaint received by the Ombudsman", Desk.FAMILY),
        Kind(
            "enquiries_made",
            "Ombudsman asked the council for papers or an answer",
            Desk.COMPLAINTS,
            after=("ombudsman_complained",),
            not_after=("ombudsman_decided",),
            once=False,
        ),
        Kind(
            "enquiries_answered",
            "Council answered the Ombudsman",
            Desk.COMPLAINTS,
            after=("enquiries_made",),
            not_after=("ombudsman_decided",),
            once=False,
        ),
        Kind(
            "draft_decision_sent",
            "Draft decision sent for comments",
            Desk.COMPLAINTS,
            after=("ombudsman_complained",),
            not_after=("ombudsman_decided",),
            once=False,
        ),
        Kind(
            "ombudsman_decided",
            "Ombudsman’s decision",
            Desk.COMPLAINTS,
            after=("ombudsman_complained",),
            needs=(Detail("decision", "How it was decided", Decision),),
        ),
        Kind(
            "report_published",
            "Public report issued",
            Desk.COMPLAINTS,
            after=("ombudsman_decided",),
        ),
        Kind("review_asked", "Review of the decision asked for", Desk.FAMILY, after=("ombudsman_decided",)),
        remedy(Desk.COMPLAINTS, "draft_decision_sent", "ombudsman_decided"),
        carried_out(Desk.COMPLAINTS, "ombudsman_complained"),
    ),
    owes=duties,
    promised=kept_by_day(
        Promises.OMBUDSMAN, "Tell the Ombudsman. It can open a new case, or report in public."
    ),
)
