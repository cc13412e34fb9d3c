"""What comes first of all: the few steps and the one date that matter to a family today.

What is urgent, then what is near, then talking, then the rest. A court is for what cannot wait: legal advice
comes first only if it is urgent. Free support is always there.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import chain
from typing import NamedTuple

from avenues.law.assess import Assessment, AvenueAnswer
from avenues.law.avenues import rooms
from avenues.law.reasons import Finding
from avenues.law.room import Contact, NextStep, Standing
from avenues.web.public.pathway.dates import Dated, Dates
from avenues.web.public.pathway.steps import StepView, view

MOST = 4
FEWEST = 2  # of what is not support
NEAR = timedelta(weeks=8)
TALKING = "local_resolution"
CAN_BE_USED = (Standing.LAPSED, Standing.OPEN, Standing.OPEN_ONCE)


class Found(NamedTuple):
    """A step, the key of its room, and the day by which it must be done, its own or that of a later step."""

    step: NextStep
    room: str
    by: date = date.max


def first_steps(assessment: Assessment) -> tuple[StepView, ...]:
    """Two to four steps, in the order in which to take them."""
    asker = assessment.facts.told("asker")
    usable = [answer for answer in assessment.avenues if _can_be_used(answer)]
    dated = _dated(assessment.on, usable)
    advice = [found for found in dated if found.step.contact is Contact.LEGAL_ADVICE][:1]
    near = [found for found in dated if found.by <= assessment.on + NEAR and found not in advice]
    far = [found for found in dated if found.by > assessment.on + NEAR and found not in advice]
    urgent = bool(assessment.facts.told("urgent"))
    first = _once(chain(advice if urgent else (), near, _talking(usable), far))
    if len(first) < FEWEST:
        first = _once(chain(first, _plain(usable)))[:FEWEST]
    last = (*(() if urgent else advice), *_support(usable)[:1])
    shown = first[: MOST - len(last)]
    return tuple(view(found.step, found.room, asker) for found in (*shown, *last))


def soonest(dates: Dates, assessment: Assessment) -> Dated | None:
    """The one date that matters: the family's next last day. A court's comes first only if it is urgent."""
    if assessment.facts.told("urgent"):
        return next(iter(dates.yours), None)
    ordinary = (dated for dated in dates.yours if not _is_for_a_court(assessment, dated.anchor))
    return next(ordinary, next(iter(dates.yours), None))


def _is_for_a_court(assessment: Assessment, room: str) -> bool:
    """Does the avenue begin with legal advice?"""
    steps = assessment.avenue(room).steps
    return bool(steps) and steps[0].contact is Contact.LEGAL_ADVICE


def _once(steps: Iterable[Found]) -> list[Found]:
    """The same body is named once, for what comes first. Support has a place of its own."""
    chosen: dict[object, Found] = {}
    for found in steps:
        if found.step.contact is not Contact.SENDIASS:
            chosen.setdefault(found.step.contact or found.step.do, found)
    return list(chosen.values())


def _can_be_used(answer: AvenueAnswer) -> bool:
    return isinstance(answer.standing, Finding) and answer.standing.value in CAN_BE_USED


def _dated(on: date, usable: list[AvenueAnswer]) -> list[Found]:
    """Steps with a day, soonest first. A step before another in its avenue comes no later than that."""
    dated: list[Found] = []
    for answer in usable:
        by = date.max
        of_this: list[Found] = []
        for step in reversed(answer.steps):
            own = step.by.value if step.by is not None and step.by.value >= on else date.max
            by = min(own, by)
            if by < date.max and (own < date.max or step.contact is not None):
                of_this.insert(0, Found(step, answer.key, by))
        dated.extend(of_this)
    return sorted(dated, key=lambda found: found.by)


def _talking(usable: list[AvenueAnswer]) -> list[Found]:
    """Talk with the person or service, if that is still worth trying."""
    return [
        Found(step, answer.key)
        for answer in usable
        if answer.key == TALKING
        for step in answer.steps[:1]
        if step.contact is not None
    ]


def _plain(usable: list[AvenueAnswer]) -> list[Found]:
    """The first thing to do in each avenue; the more an avenue is about this matter, the sooner."""
    return [
        Found(step, answer.key)
        for answer in sorted(usable, key=_rank)
        for step in [step for step in answer.steps if step.contact is not None][:1]
        if step.contact is not Contact.LEGAL_ADVICE
    ]


def _rank(answer: AvenueAnswer) -> tuple[int, int]:
    standing = answer.standing.value if isinstance(answer.standing, Finding) else None
    place = CAN_BE_USED.index(standing) if standing in CAN_BE_USED else len(CAN_BE_USED)
    return place, len(rooms()[answer.key].ROOM.matters)


def _support(usable: Iterable[AvenueAnswer]) -> list[Found]:
    """Free, impartial support: the avenue that is there for all of it first."""
    return [
        Found(step, answer.key)
        for answer in sorted(usable, key=lambda answer: -len(rooms()[answer.key].ROOM.matters))
        for step in answer.steps
        if step.contact is Contact.SENDIASS
    ]
