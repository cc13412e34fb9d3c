"""What to do: a step of an avenue, whom to contact, what to write. `first.py` says what comes first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import NamedTuple

from avenues.directory import selectors
from avenues.documents.which import for_step
from avenues.law.avenues import rooms
from avenues.law.options import Asker
from avenues.law.reasons import Reasons
from avenues.law.room import Contact, NextStep
from avenues.law.words import speak
from avenues.web.public.pathway.spoken import Said, in_full, said

QUICKEST = ("phone", "email")


@dataclass(frozen=True, slots=True)
class Whom:
    """Whom to contact for a step: a name, the quickest way, and where on the page the rest stands."""

    kind: str
    name: str
    way: selectors.Point | None


class StepView(NamedTuple):
    """One step. `by` says its day in words; `write` is a text to copy, `letter` the key of a whole one."""

    do: Said
    by: str
    is_near: bool
    whom: Whom | None
    write: str
    letter: str
    avenue: str
    anchor: str


def view(step: NextStep, room: str, asker: Asker | None, until: date = date.max) -> StepView:
    """A step for a page. Its day is near if it is not after `until`."""
    return StepView(
        do=said(step.do, asker),
        by=_by(step),
        is_near=step.by is not None and step.by.value <= until,
        whom=whom(step.contact) if step.contact else None,
        write=speak(step.write, asker),
        letter=_letter(step.do),
        avenue=rooms()[room].ROOM.name,
        anchor=room,
    )


@cache
def _letter(do: Reasons) -> str:
    """The paper that the step calls for, or nothing."""
    paper = for_step(do.key)
    return paper.key if paper else ""


def _by(step: NextStep) -> str:
    """Advice is for today, not for the last day of what it is about."""
    if step.by is None:
        return ""
    day = in_full(step.by.value)
    return f"The last day to go to court is {day}" if step.contact is Contact.LEGAL_ADVICE else f"By {day}"


def whom(contact: Contact) -> Whom | None:
    """Whom that is in this area; None if the directory has nobody of the kind."""
    found = selectors.contact_for(contact.value)
    if found is None:
        return None
    quick = (point for channel in QUICKEST for point in found.points if point.channel == channel)
    return Whom(contact.value, found.name, next(quick, None))
