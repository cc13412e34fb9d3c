"""Whether an ombudsman's door is open, checked against what is told before a complaint goes there.

Each ombudsman's room says it: the tribunal's bar, the year, and whether the body had its chance to answer.
"""

from __future__ import annotations

from collections.abc import Callable

from avenues.law.facts import Event, Facts
from avenues.law.options import Option
from avenues.law.proceedings.kinds import Check, Desk, Detail, Kind, Moment
from avenues.law.proof import reason_words
from avenues.law.reasons import Finding
from avenues.law.room import Standing

CHECKED = "door_checked"


class Door(Option):
    """What the check found."""

    OPEN = ("open", "Open")
    BODY_FIRST = ("body_first", "Open once the body has been asked")
    NOT_YET = ("not_yet", "Not yet: the body has time to answer")
    LATE = ("late", "Late: only if the Ombudsman allows it")
    SHUT = ("shut", "Shut: an appeal, a court or another body deals with it")


DOORS = {
    Standing.OPEN: Door.OPEN,
    Standing.OPEN_ONCE: Door.BODY_FIRST,
    Standing.NOT_YET: Door.NOT_YET,
    Standing.LAPSED: Door.LATE,
    Standing.NOT_AVAILABLE: Door.SHUT,
}


def check_of_the_door(standing: Callable[[Facts], Finding[Standing]], by: Desk) -> Kind:
    """The kind of event that tells what the check found. It has to be what the law says of these facts."""
    return Kind(
        CHECKED,
        "Ombudsman’s door checked",
        by,
        not_after=("ombudsman_complained",),
        once=False,
        needs=(Detail("door", "What the check found", Door),),
        check=_as_the_law_says(standing),
    )


def _as_the_law_says(standing: Callable[[Facts], Finding[Standing]]) -> Check:
    def check(moment: Moment, event: Event) -> str | None:
        found = standing(moment.facts)
        door = DOORS[found.value]
        if event.says["door"] is door:
            return None
        why = reason_words(found.because)[0]
        return f"By what is told it is “{door.words}”. {why} Record that, or put the facts right first."

    return check
