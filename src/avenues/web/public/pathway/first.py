"""What comes first of all: the few steps and the one date that matter to a family today.

What is urgent, then what is near, then what is late, then what is for this very matter, then talking. A court
is for what cannot wait: legal advice comes first only if it is urgent. Free support is always there.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import chain
from typing import NamedTuple

from avenues.law.assess import Assessment, AvenueAnswer
from avenues.law.avenues import rooms
from avenues.law.facts import Untold
from avenues.law.room import Contact, Effect, NextStep, Standing
from avenues.web.public.pathway.dates import Dates
from avenues.web.public.pathway.leading import (
    CAN_BE_USED,
    NEAR,
    first_late,
    is_near,
    overdue,
    soonest,
    standing_of,
)
from avenues.web.public.pathway.nearness import (
    SUPPORT,
    TALKING,
    is_aside,
    is_own,
    order,
)
from avenues.web.public.pathway.steps import StepView, view

MOST = 4
FEWEST = 2  # of what is not support
MEDIATION = "mediation"
SHUTS = frozenset({Effect.CLOSES, Effect.CLOSES_HERE})


class Found(NamedTuple):
    """A step, the key of its room, and the day by which it must be done, its own or that of a later step."""

    step: NextStep
    room: str
    by: date = date.max
    is_own: bool = False  # for this very matter


def first_steps(assessment: Assessment, dates: Dates) -> tuple[StepView, ...]:
    """Two to four steps, in the order in which to take them."""
    facts, asker = assessment.facts, assessment.facts.told("asker")
    usable = [answer for answer in assessment.avenues if _can_be_used(answer)]
    dated = _dated(assessment.on, usable)
    advice = [found for found in dated if found.step.contact is Contact.LEGAL_ADVICE][:1]
    at_once = bool(facts.told("urgent")) or any(is_own(found.room, facts) for found in advice)
    last = (*(() if at_once else advice), *_support(usable)[:1])
    first = _once(
        chain(
            advice if at_once else (),
            _other_than(advice, _before_all(assessment, usable, dated, dates)),
        )
    )
    if len(first) < FEWEST:
        first = _once(chain(first, _other_than(advice, _plain(assessment, usable))))[:FEWEST]
    shown = first[: MOST - len(last)]
    return tuple(view(found.step, found.room, asker, assessment.on + NEAR) for found in (*shown, *last))


def _before_all(
    assessment: Assessment, usable: list[AvenueAnswer], dated: list[Found], dates: Dates
) -> Iterable[Found]:
    near = [found for found in dated if found.by <= assessment.on + NEAR]
    far = [found for found in dated if found.by > assessment.on + NEAR]
    leading = soonest(dates, assessment)
    if leading is not None and is_near(leading, assessment.on):
        near = near or _opening(assessment.avenue(leading.anchor))
    late = () if near else _late(assessment)
    own = _own(assessment, {found.room for found in near})
    talking = _talking(usable, alone=not own)
    return chain(near, _not_done(assessment, dates), late, own, _wished(assessment, usable), talking, far)


def _once(steps: Iterable[Found]) -> list[Found]:
    """The same body is named once, for what comes first. Support has a place of its own."""
    chosen: dict[object, Found] = {}
    for found in steps:
        if found.is_own or found.step.contact is not Contact.SENDIASS:
            chosen.setdefault(found.step.contact or found.step.do, found)
    return list(chosen.values())


def _other_than(advice: list[Found], steps: Iterable[Found]) -> Iterable[Found]:
    """Legal advice is named once, with the day that runs."""
    return (found for found in steps if not advice or found.step.contact is not Contact.LEGAL_ADVICE)


def _can_be_used(answer: AvenueAnswer) -> bool:
    return standing_of(answer) in CAN_BE_USED


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


def _not_done(assessment: Assessment, dates: Dates) -> list[Found]:
    """What to do about a thing that is overdue, where its avenue has come to its end: an order, say."""
    late = overdue(dates)
    if late is None or not late.anchor or _can_be_used(assessment.avenue(late.anchor)):
        return []
    steps = assessment.avenue(late.anchor).steps
    last_for_each = {step.contact: step for step in steps if step.contact not in {None, Contact.SENDIASS}}
    return [Found(step, late.anchor) for step in last_for_each.values()][:2]


def _late(assessment: Assessment) -> list[Found]:
    """What can still be asked for where the last day has passed."""
    late = first_late(assessment)
    found = _first_with_a_contact(late) if late else []
    return [each for each in found if each.step.contact is not Contact.LEGAL_ADVICE]


def _own(assessment: Assessment, begun: set[str]) -> list[Found]:
    """What is for this very matter, though it may be another's turn, or it leads to another way."""
    own = [
        answer
        for answer in assessment.avenues
        if is_own(answer.key, assessment.facts) and answer.key not in begun and _is_about(answer, assessment)
    ]
    own.sort(key=lambda answer: standing_of(answer) is not Standing.NOT_YET)
    steps = (found for answer in own for found in _with_a_day(answer, assessment.on) or _opening(answer))
    return [found._replace(is_own=True) for found in steps]


def _is_about(answer: AvenueAnswer, assessment: Assessment) -> bool:
    return not rooms()[answer.key].ROOM.matters.isdisjoint(assessment.facts.told("matters") or frozenset())


def _with_a_day(answer: AvenueAnswer, on: date) -> list[Found]:
    steps = (step for step in answer.steps if step.by is not None and step.by.value >= on)
    return [Found(step, answer.key) for step in steps][:1]


def _wished(assessment: Assessment, usable: list[AvenueAnswer]) -> list[Found]:
    """Mediation, if that is what they want."""
    if not assessment.facts.told("wants_mediation"):
        return []
    return [found for answer in usable if answer.key == MEDIATION for found in _first_with_a_contact(answer)]


def _talking(usable: list[AvenueAnswer], *, alone: bool) -> list[Found]:
    """Talk with the person or service, if there is somebody to ask or something to say."""
    return [
        Found(step, answer.key)
        for answer in usable
        if answer.key == TALKING
        for step in answer.steps[:1]
        if step.contact is not None or (alone and step.write)
    ]


def _plain(assessment: Assessment, usable: list[AvenueAnswer]) -> list[Found]:
    """The first thing to do in each avenue, the nearest avenue first."""
    return [
        found
        for answer in sorted(usable, key=lambda answer: (_rank(answer), order(answer, assessment)))
        if not is_aside(answer.key, assessment.facts) and not _is_shut(answer, usable, assessment)
        for found in _first_with_a_contact(answer)
        if found.step.contact is not Contact.LEGAL_ADVICE
    ]


def _is_shut(answer: AvenueAnswer, usable: list[AvenueAnswer], assessment: Assessment) -> bool:
    """Would another avenue, that can be used too, close this one?"""
    for other in usable:
        try:
            if assessment.interplay(answer.key, other.key).effect in SHUTS:
                return True
        except Untold:
            continue
    return False


def _opening(answer: AvenueAnswer) -> list[Found]:
    return [Found(step, answer.key) for step in answer.steps[:1]]


def _first_with_a_contact(answer: AvenueAnswer) -> list[Found]:
    return [Found(step, answer.key) for step in answer.steps if step.contact is not None][:1]


def _rank(answer: AvenueAnswer) -> int:
    standing = standing_of(answer)
    return CAN_BE_USED.index(standing) if standing in CAN_BE_USED else len(CAN_BE_USED)


def _support(usable: Iterable[AvenueAnswer]) -> list[Found]:
    """Free, impartial support: its own avenue first."""
    return [
        Found(step, answer.key)
        for answer in sorted(usable, key=lambda answer: answer.key != SUPPORT)
        for step in answer.steps
        if step.contact is Contact.SENDIASS
    ]
