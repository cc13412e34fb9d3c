"""One process for several bodies and matters at once. Nobody has to take part; what is agreed has owners."""

from __future__ import annotations

from avenues.law.avenues.disagreement_resolution.rules import duties
from avenues.law.facts import Event
from avenues.law.options import Option
from avenues.law.proceedings.changed_times import carried_out
from avenues.law.proceedings.kinds import PROMISES, Desk, Detail, Kind, Moment
from avenues.law.proceedings.procedure import Procedure
from avenues.law.proceedings.promises import Why as Promises
from avenues.law.proceedings.promises import each_with_a_day, kept_by_day

ENDED = ("resolved", "not_resolved", "process_ended")


class Body(Option):
    """Who can be asked to take part."""

    COUNCIL = ("council", "The council")
    SCHOOL = ("school", "The school, college or nursery")
    NHS = ("nhs", "The NHS")
    SOCIAL_CARE = ("social_care", "Social care")
    OTHER = ("other", "Another body")


BODY = Detail("body", "Which body", Body)


def asked(moment: Moment) -> frozenset[Body]:
    """The bodies that were asked to take part."""
    return frozenset(body for event in moment.before for body in event.says.get("bodies", ()))


def answered(moment: Moment, *kinds: str) -> frozenset[Body]:
    """The bodies that answered so."""
    return frozenset(event.says["body"] for event in moment.before if event.what in kinds)


def was_asked(moment: Moment, event: Event) -> str | None:
    """Only a body that was asked can answer, and it answers once, or changes its mind."""
    body = event.says["body"]
    if body not in asked(moment):
        return f"“{body.words}” was not asked to take part. Ask it first, then record its answer."
    if body in answered(moment, event.what):
        return f"“{body.words}” has said so already. If that is wrong, correct it; do not record it again."
    return None


def somebody_agreed(moment: Moment) -> str | None:
    """A meeting takes at least one body that agreed to come."""
    if answered(moment, "body_agreed"):
        return None
    return (
        "No body has agreed to take part, so there is nobody to meet. Record who agrees first. If all say no, end the process: "
        "a complaint, and an appeal where there is one, are still open."
    )


PROCEDURE = Procedure(
    "disagreement_resolution",
    kinds=(
        Kind(
            "resolution_asked",
            "Disagreement resolution asked for",
            Desk.FACILITATOR,
            needs=(
                Detail("bodies", "Which bodies are asked", Body, several=True),
                Detail("about", "What it is about"),
            ),
        ),
        Kind(
            "bodies_added",
            "More bodies asked",
            Desk.FACILITATOR,
            after=("resolution_asked",),
            not_after=ENDED,
            once=False,
            needs=(Detail("bodies", "Which bodies are asked", Body, several=True),),
        ),
        Kind(
            "body_agreed",
            "Body agreed to take part",
            Desk.FACILITATOR,
            after=("resolution_asked",),
            not_after=ENDED,
            once=False,
            needs=(BODY,),
            check=was_asked,
        ),
        Kind(
            "body_declined",
            "Body will not take part",
            Desk.FACILITATOR,
            after=("resolution_asked",),
            not_after=ENDED,
            once=False,
            needs=(BODY,),
            check=was_asked,
        ),
        Kind(
            "facilitator_named",
            "Independent facilitator named",
            Desk.FACILITATOR,
            after=("resolution_asked",),
            not_after=ENDED,
            once=False,
        ),
        Kind(
            "resolution_meeting_fixed",
            "Meeting fixed",
            Desk.FACILITATOR,
            after=("resolution_asked",),
            not_after=ENDED,
            once=False,
            needs=(Detail("when_and_where", "When and where"),),
            suits=somebody_agreed,
        ),
        Kind(
            "resolution_meeting_held",
            "Meeting held",
            Desk.FACILITATOR,
            after=("resolution_meeting_fixed",),
            not_after=ENDED,
            once=False,
            needs=(Detail("who_came", "Who came"),),
        ),
        Kind(
            "resolved",
            "Agreement written down",
            Desk.FACILITATOR,
            after=("resolution_meeting_held",),
            not_after=("not_resolved", "process_ended"),
            needs=(PROMISES,),
            check=each_with_a_day,
        ),
        Kind(
            "not_resolved",
            "Ended without agreement",
            Desk.FACILITATOR,
            after=("resolution_meeting_held",),
            not_after=("resolved", "process_ended"),
        ),
        Kind(
            "process_ended",
            "Ended before a meeting",
            Desk.FACILITATOR,
            after=("resolution_asked",),
            not_after=("resolution_meeting_held", "resolved", "not_resolved"),
            needs=(Detail("why_ended", "Why"),),
        ),
        carried_out(Desk.FACILITATOR, "resolved"),
    ),
    owes=duties,
    promised=kept_by_day(Promises.AT_A_MEETING, "Ask for another meeting, or complain about it."),
)
