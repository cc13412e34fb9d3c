"""What happens in a complaint about adult social care or the NHS: one stage. Read with `regulations_2009.py`.

The 6 months are longer only if both agree before they end (C09-RELEVANT). A complaint that came to the wrong
body and was passed on is treated as made to the right one (C09-TRANSFER).
"""

from __future__ import annotations

from avenues.law.calendar import plain
from avenues.law.facts import Event
from avenues.law.proceedings.complaining import CLOSERS, OUTCOME, in_any_complaint
from avenues.law.proceedings.kinds import Check, Desk, Detail, Kind, Moment, fact
from avenues.law.shared.regulations_2009 import Handling, answer_due


def agreed_before_it_ended(handling: Handling) -> Check:
    """Both agreed while the time still ran, and to a later day."""

    def check(moment: Moment, event: Event) -> str | None:
        due = answer_due(moment.facts, handling).value
        if event.day > due:
            return (
                f"The time to answer ended on {plain(due)}. Longer time has to be agreed before that (regulation 14(3)). "
                "Write to say why the answer is late, and send it as soon as you can."
            )
        longer = event.says[handling.longer]
        if longer <= due:
            return (
                f"{plain(longer)} is not later than {plain(due)}, when the answer is due. Give a later day."
            )
        return None

    return check


def kinds(handling: Handling, by: Desk) -> tuple[Kind, ...]:
    """The kinds of event, on the facts that tell how this body deals with the complaint."""
    made, answered = handling.made, handling.answered
    return (
        Kind(
            made,
            "Complaint received, and written down if it was spoken",
            by,
            needs=(Detail("about", "What the complaint is about"),),
            may_say=(fact("complaint_spoken"), Detail("passed_on_by", "Which body passed it on")),
        ),
        Kind(
            handling.acknowledged,
            "Complaint acknowledged",
            by,
            after=(made,),
            not_after=(*CLOSERS, answered),
        ),
        Kind(
            "talk_offered",
            "Offered to talk about how it will be dealt with, and by when",
            by,
            after=(made,),
            not_after=(*CLOSERS, answered),
            once=False,
        ),
        Kind("consent_given", "Consent of the person the care was for", by, after=(made,), not_after=CLOSERS),
        Kind(
            "joined_up",
            "One answer agreed with another body, and who leads",
            by,
            after=(made,),
            not_after=(*CLOSERS, answered),
            once=False,
            needs=(Detail("with_body", "With which body"), Detail("lead", "Who leads")),
        ),
        Kind(
            "longer_time_agreed",
            "Both agreed to a longer time",
            by,
            after=(made,),
            not_after=(*CLOSERS, answered),
            once=False,
            needs=(fact(handling.longer),),
            check=agreed_before_it_ended(handling),
        ),
        Kind(
            "lateness_explained",
            "Wrote to say why the answer is late",
            by,
            after=(made,),
            not_after=(*CLOSERS, answered),
            once=False,
        ),
        Kind(
            answered,
            "Answer sent, signed, with the Ombudsman’s details",
            by,
            after=(made,),
            not_after=CLOSERS,
            needs=(OUTCOME,),
        ),
        *in_any_complaint(by, made, answered),
    )
