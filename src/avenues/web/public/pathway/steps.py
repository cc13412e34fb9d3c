"""What to do: the steps of each avenue, and the few that come first of all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain

from avenues.directory import selectors
from avenues.law.assess import Assessment, AvenueAnswer
from avenues.law.avenues import rooms
from avenues.law.options import Asker
from avenues.law.reasons import Finding
from avenues.law.room import Contact, NextStep, Standing
from avenues.law.words import speak
from avenues.web.public.pathway.spoken import Said, in_full, said

MOST = 4
TALKING = "local_resolution"
QUICKEST = ("phone", "email")
ENOUGH = 2
Found = tuple[NextStep, str]  # a step, and the key of its room
CAN_BE_USED = (Standing.OPEN, Standing.OPEN_ONCE, Standing.LAPSED)


@dataclass(frozen=True, slots=True)
class Whom:
    """Whom to contact for a step: a name, the quickest way, and where on the page the rest stands."""

    kind: str
    name: str
    way: selectors.Point | None


@dataclass(frozen=True, slots=True)
class StepView:
    """One step. `write` is a model text that can be copied."""

    do: Said
    by: str
    whom: Whom | None
    write: str
    avenue: str
    anchor: str


def view(step: NextStep, room: str, asker: Asker | None) -> StepView:
    """A step for a page."""
    return StepView(
        do=said(step.do, asker),
        by=in_full(step.by.value) if step.by else "",
        whom=whom(step.contact) if step.contact else None,
        write=speak(step.write, asker),
        avenue=rooms()[room].ROOM.name,
        anchor=room,
    )


def whom(contact: Contact) -> Whom | None:
    """Whom that is in this area; None if the directory has nobody of the kind."""
    found = selectors.contact_for(contact.value)
    if found is None:
        return None
    quick = (point for channel in QUICKEST for point in found.points if point.channel == channel)
    return Whom(contact.value, found.name, next(quick, None))


def first_steps(assessment: Assessment) -> tuple[StepView, ...]:
    """Two to four steps: what is urgent, then by the earliest day, then talking, then free support."""
    asker = assessment.facts.told("asker")
    usable = [answer for answer in assessment.avenues if _can_be_used(answer)]
    support = list(_support(usable))[:1]
    pressing = _once(chain(_urgent(assessment, usable), _dated(assessment.on, usable)))[: MOST - len(support)]
    shown = pressing if len(pressing) >= ENOUGH else _once(chain(pressing, _plain(usable)))[:ENOUGH]
    return tuple(view(step, room, asker) for step, room in (*shown, *support))


def _once(steps: Iterable[Found]) -> list[Found]:
    """The same thing to do stands once, whichever avenue says it first. Support has its own place."""
    chosen: dict[object, Found] = {}
    for step, room in steps:
        if step.contact is not Contact.SENDIASS:
            chosen.setdefault(step.contact or step.do, (step, room))
    return list(chosen.values())


def _plain(usable: list[AvenueAnswer]) -> Iterator[Found]:
    """The first thing to do in each avenue, the nearest avenue first."""
    for answer in sorted(usable, key=_rank):
        steps = [step for step in answer.steps if step.contact is not None or step.write]
        yield from ((step, answer.key) for step in steps[:1])


def _can_be_used(answer: AvenueAnswer) -> bool:
    return isinstance(answer.standing, Finding) and answer.standing.value in CAN_BE_USED


def _urgent(assessment: Assessment, usable: list[AvenueAnswer]) -> Iterator[Found]:
    """What cannot wait: legal advice, where an avenue turns on urgency and the person says it is urgent."""
    if not assessment.facts.told("urgent"):
        return
    for answer in usable:
        if "urgent" in answer.facts_used:
            yield from ((step, answer.key) for step in answer.steps if step.contact is Contact.LEGAL_ADVICE)


def _dated(on: date, usable: list[AvenueAnswer]) -> Iterator[Found]:
    """Steps with a day, soonest first. A step before another in its avenue comes no later than that."""
    found: list[tuple[date, int, int, NextStep, str]] = []
    for place, answer in enumerate(usable):
        by: date | None = None
        for number, step in reversed(list(enumerate(answer.steps))):
            own = step.by.value if step.by and step.by.value >= on else None
            by = min((day for day in (own, by) if day), default=None)
            if by is not None and (own or step.contact):
                found.append((by, place, number, step, answer.key))
    yield from ((step, key) for *_, step, key in sorted(found, key=lambda item: item[:3]))


def _rank(answer: AvenueAnswer) -> tuple[int, int, int]:
    """Late ones first, then talking, then open ones; the more an avenue is about this matter, the sooner."""
    standing = answer.standing.value if isinstance(answer.standing, Finding) else None
    order = (Standing.LAPSED, Standing.OPEN, Standing.OPEN_ONCE)
    return (
        0 if answer.key == TALKING else 1,
        order.index(standing) if standing in order else len(order),
        len(rooms()[answer.key].ROOM.matters),
    )


def _support(usable: list[AvenueAnswer]) -> Iterator[Found]:
    """Free, impartial support: the room that is there for all of it first."""
    for answer in sorted(usable, key=lambda answer: -len(rooms()[answer.key].ROOM.matters)):
        yield from ((step, answer.key) for step in answer.steps if step.contact is Contact.SENDIASS)
