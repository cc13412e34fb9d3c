"""What happens with a request for records, and with a complaint about data."""

from __future__ import annotations

from avenues.law.avenues.information_rights.answers import Route, answer_due, duties, route
from avenues.law.calendar import plain
from avenues.law.facts import Event
from avenues.law.proceedings.kinds import REASON, Desk, Kind, Moment
from avenues.law.proceedings.procedure import Procedure


def in_the_first_month(moment: Moment, event: Event) -> str | None:
    """Two months more are announced in the first month, or not at all (UK GDPR article 12(3))."""
    if route(moment.facts) is not Route.DATA:
        return (
            "Two months more are for requests under data protection law. Under other law there is no longer time to "
            "announce: send the answer as soon as you can."
        )
    asked = moment.facts.records_asked
    if asked is None:
        return "No request is recorded. Record it first."
    due = answer_due(moment.facts, asked).value
    if event.day <= due:
        return None
    return (
        f"The month ended on {plain(due)}. Longer time has to be announced before that (article 12(3)). Send the answer as "
        "soon as you can, and say why it is late."
    )


PROCEDURE = Procedure(
    "information_rights",
    kinds=(
        Kind("records_asked", "Request received", Desk.COMPLAINTS),
        Kind(
            "longer_time_told",
            "Up to two months more announced",
            Desk.COMPLAINTS,
            after=("records_asked",),
            not_after=("records_answered",),
            needs=(REASON,),
            tells=(("records_extended", True),),
            check=in_the_first_month,
        ),
        Kind("records_answered", "Full answer sent", Desk.COMPLAINTS, after=("records_asked",)),
        Kind("data_complaint_made", "Complaint about data received", Desk.COMPLAINTS),
        Kind(
            "data_complaint_acknowledged",
            "Complaint about data acknowledged",
            Desk.COMPLAINTS,
            after=("data_complaint_made",),
        ),
        Kind(
            "data_complaint_answered",
            "Result of the complaint about data told",
            Desk.COMPLAINTS,
            after=("data_complaint_made",),
            meets=("ICO-DPC",),
        ),
        Kind(
            "data_last_contact",
            "Organisation last heard from",
            Desk.FAMILY,
            after=("data_complaint_made",),
            once=False,
        ),
        Kind("commissioner_asked", "Information Commissioner asked", Desk.FAMILY),
        Kind(
            "commissioner_answered",
            "Information Commissioner answered",
            Desk.FAMILY,
            after=("commissioner_asked",),
        ),
    ),
    owes=duties,
)
