"""What comes first of all: the few steps and the one date that matter to a family today.

What is urgent, then what is near, then what is late, then what is for this very matter, then talking. A court
is for what cannot wait: legal advice comes first only if it is urgent, and is named at all only if its day is
near. Free support is always there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import chain
from typing import NamedTuple

from avenues.law.assess import Assessment, AvenueAnswer
from avenues.law.room import Contact, NextStep, Standing
from avenues.web.public.pathway.dates import Dates
from avenues.web.public.pathway.found import Found
from avenues.web.public.pathway.leading import (
    CAN_BE_USED,
    NEAR,
    first_late,
    overdue,
    standing_of,
)
from avenues.web.public.pathway.nearness import (
    SUPPORT,
    TALKING,
    is_aside,
    is_own,
    own_rooms,
)
from avenues.web.public.pathway.steps import StepView, view

CLOSING = timedelta(weeks=4)  # a court's day that is this near cannot wait for what is simpler
MOST = 4
FEWEST = 2  # of what is not support
MEDIATION = "mediation"


class ToDo(NamedTuple):
    """A step, the key of its room, and the day by which it must be done, its own or that of a later step."""

    step: NextStep
    room: str
    by: date = date.max
    is_own: bool = False  # for this very matter


def first_steps(found: Found) -> tuple[StepView, ...]:
    """Two to four steps, in the order in which to take them."""
    assessment = found.assessment
    facts, asker = assessment.facts, assessment.facts.told("asker")
    usable = [answer for answer in found.grouped.live if _can_be_used(answer)]
    dated = _dated(assessment.on, usable)
    advice = [found for found in dated if found.step.contact is Contact.LEGAL_ADVICE][:1]
    at_once = bool(facts.told("urgent")) or any(is_own(found.room, facts) for found in advice)
    soon = () if at_once else (found for found in advice if found.by <= assessment.on + CLOSING)
    last = (*soon, *_support(usable)[:1])
    first = _once(
        chain(
            advice if at_once else (),
            _other_than(advice, _before_all(found, usable, dated)),
        )
    )
    if len(first) < FEWEST:
        first = _once(chain(first, _other_than(advice, _plain(found))))[:FEWEST]
    shown = first[: MOST - len(last)]
    return tuple(view(found.step, found.room, asker, assessment.on + NEAR) for found in (*shown, *last))


def _before_all(found: Found, usable: list[AvenueAnswer], dated: list[ToDo]) -> Iterable[ToDo]:
    assessment = found.assessment
    near = [step for step in dated if step.by <= assessment.on + NEAR]
    far = [step for step in dated if step.by > assessment.on + NEAR]
    if found.soonest is not None and found.is_near:
        near = near or _opening(assessment.avenue(found.soonest.anchor))
    late = () if near else _late(found)
    own = _own(assessment, {step.room for step in near})
    talking = _talking(usable, alone=not own)
    return chain(
        near, _not_done(assessment, found.dates), late, own, _wished(assessment, usable), talking, far
    )


def _once(steps: Iterable[ToDo]) -> list[ToDo]:
    """The same body is named once, for what comes first. Support has a place of its own."""
    chosen: dict[object, ToDo] = {}
    for found in steps:
        if found.is_own or found.step.contact is not Contact.SENDIASS:
            chosen.setdefault(found.step.contact or found.step.do, found)
    return list(chosen.values())


def _other_than(advice: list[ToDo], steps: Iterable[ToDo]) -> Iterable[ToDo]:
    """Legal advice is named once, with the day that runs."""
    return (found for found in steps if not advice or found.step.contact is not Contact.LEGAL_ADVICE)


def _can_be_used(answer: AvenueAnswer) -> bool:
    return standing_of(answer) in CAN_BE_USED


def _dated(on: date, usable: list[AvenueAnswer]) -> list[ToDo]:
    """Steps with a day, soonest first. A step before another in its avenue comes no later than that."""
    dated: list[ToDo] = []
    for answer in usable:
        by = date.max
        of_this: list[ToDo] = []
        for step in reversed(answer.steps):
            own = step.by.value if step.by is not None and step.by.value >= on else date.max
            by = min(own, by)
            if by < date.max and (own < date.max or step.contact is not None):
                of_this.insert(0, ToDo(step, answer.key, by))
        dated.extend(of_this)
    return sorted(dated, key=lambda found: found.by)


def _not_done(assessment: Assessment, dates: Dates) -> list[ToDo]:
    """What to do about a thing that is overdue, where its avenue has come to its end: an order, say."""
    late = overdue(dates)
    if late is None or not late.anchor or _can_be_used(assessment.avenue(late.anchor)):
        return []
    steps = assessment.avenue(late.anchor).steps
    last_for_each = {step.contact: step for step in steps if step.contact not in {None, Contact.SENDIASS}}
    return [ToDo(step, late.anchor) for step in last_for_each.values()][:2]


def _late(found: Found) -> list[ToDo]:
    """What can still be asked for where the last day has passed."""
    late = first_late(found.grouped.live, found.assessment.facts)
    steps = _first_with_a_contact(late) if late else []
    return [each for each in steps if each.step.contact is not Contact.LEGAL_ADVICE]


def _own(assessment: Assessment, begun: set[str]) -> list[ToDo]:
    """What is for this very matter, though it may be another's turn, or it leads to another way."""
    keys = own_rooms(assessment.facts) - begun
    own = [answer for answer in assessment.avenues if answer.key in keys]
    own.sort(key=lambda answer: standing_of(answer) is not Standing.NOT_YET)
    steps = (found for answer in own for found in _with_a_day(answer, assessment.on) or _opening(answer))
    return [found._replace(is_own=True) for found in steps]


def _with_a_day(answer: AvenueAnswer, on: date) -> list[ToDo]:
    steps = (step for step in answer.steps if step.by is not None and step.by.value >= on)
    return [ToDo(step, answer.key) for step in steps][:1]


def _wished(assessment: Assessment, usable: list[AvenueAnswer]) -> list[ToDo]:
    """Mediation, if that is what they want."""
    if not assessment.facts.told("wants_mediation"):
        return []
    return [found for answer in usable if answer.key == MEDIATION for found in _first_with_a_contact(answer)]


def _talking(usable: list[AvenueAnswer], *, alone: bool) -> list[ToDo]:
    """Talk with the person or service, if there is somebody to ask or something to say."""
    return [
        ToDo(step, answer.key)
        for answer in usable
        if answer.key == TALKING
        for step in answer.steps[:1]
        if step.contact is not None or (alone and step.write)
    ]


def _plain(found: Found) -> Iterator[ToDo]:
    """The first thing to do in each avenue, the nearest first; none that another of them would close."""
    groups, facts = found.grouped, found.assessment.facts
    usable = (*groups.out_of_time, *groups.open_now, *groups.open_after)
    keys = {answer.key for answer in usable}
    shut = {shuts.to for shuts in found.shuts if shuts.by in keys}
    for answer in usable:
        if answer.key not in shut and not is_aside(answer.key, facts):
            steps = _first_with_a_contact(answer)
            yield from (step for step in steps if step.step.contact is not Contact.LEGAL_ADVICE)


def _opening(answer: AvenueAnswer) -> list[ToDo]:
    return [ToDo(step, answer.key) for step in answer.steps[:1]]


def _first_with_a_contact(answer: AvenueAnswer) -> list[ToDo]:
    return [ToDo(step, answer.key) for step in answer.steps if step.contact is not None][:1]


def _support(usable: Iterable[AvenueAnswer]) -> list[ToDo]:
    """Free, impartial support: its own avenue first."""
    return [
        ToDo(step, answer.key)
        for answer in sorted(usable, key=lambda answer: answer.key != SUPPORT)
        for step in answer.steps
        if step.contact is Contact.SENDIASS
    ]
