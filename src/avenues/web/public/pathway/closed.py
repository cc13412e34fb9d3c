"""The avenues that are not open, and those that wait for an answer: why, and what would open them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from avenues.law.assess import Assessment, AvenueAnswer, Waits
from avenues.law.avenues import rooms
from avenues.law.options import Asker, Option, in_order
from avenues.law.reasons import Finding
from avenues.law.room import Standing
from avenues.law.words import speak
from avenues.web.public.pathway import where
from avenues.web.public.pathway.answers import Answers
from avenues.web.public.pathway.dates import Dated, owed_rows
from avenues.web.public.pathway.spoken import Said, all_reasons, question, why
from avenues.web.public.pathway.steps import StepView, view

MATTERS_SHOWN = 3
LEADS = {
    Standing.OPEN: "this avenue is open",
    Standing.OPEN_ONCE: "it is open once something else is done",
    Standing.NOT_YET: "it is not open yet",
    Standing.LAPSED: "it is out of time",
    Standing.NOT_AVAILABLE: "it is not open",
}


@dataclass(frozen=True, slots=True)
class Waiting:
    """A question not answered, and where it is asked."""

    ask: str
    answer: str


class Shut(NamedTuple):
    """Why some avenues are not open, in words, and the key and name of each."""

    words: str
    avenues: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Closed:
    """One avenue that is not open: why, what it is for, what to do in its place, and what is still owed."""

    key: str
    name: str
    why: tuple[Said, ...]
    is_for: tuple[str, ...]
    instead: tuple[StepView, ...]
    owed: tuple[Dated, ...]


@dataclass(frozen=True, slots=True)
class Depends:
    """One avenue whose answer waits for a fact."""

    key: str
    name: str
    purpose: str
    waiting: Waiting
    ways: tuple[tuple[str, str], ...]  # an answer, and where it leads


def closed(answer: AvenueAnswer, assessment: Assessment) -> Closed:
    """Why it is not open. What would open it: the matters that it is for, if this is none of them."""
    asker: Asker | None = assessment.facts.told("asker")
    room = rooms()[answer.key].ROOM
    for_others = _is_for_others(answer, assessment)
    shown = in_order(room.matters)[:MATTERS_SHOWN] if for_others else []
    return Closed(
        key=answer.key,
        name=room.name,
        why=why(answer.standing, asker) if isinstance(answer.standing, Finding) else (),
        is_for=tuple(speak(matter.words, asker) for matter in shown),
        instead=() if for_others else tuple(view(step, answer.key, asker) for step in answer.steps),
        owed=owed_rows(answer, assessment),
    )


def depends(answer: AvenueAnswer, answers: Answers) -> Depends:
    """For what it waits, and where each answer would lead."""
    room, waits = rooms()[answer.key].ROOM, answer.standing
    assert isinstance(waits, Waits)  # noqa: S101  the group that is asked for
    asker = answers.asker
    return Depends(
        key=answer.key,
        name=room.name,
        purpose=speak(room.purpose, asker),
        waiting=waiting(waits.fact, answers),
        ways=tuple((_value(value, asker), LEADS[standing]) for value, standing in waits.ways),
    )


def waiting(fact: str, answers: Answers) -> Waiting:
    """The question of a fact that was not answered."""
    return Waiting(question(fact, answers.asker), where.question(fact, answers))


def shut(answers: tuple[AvenueAnswer, ...], assessment: Assessment, *, all_of_them: bool) -> tuple[Shut, ...]:
    """The avenues that are not open, put together by their reasons; or only those for such a matter."""
    asker: Asker | None = assessment.facts.told("asker")
    names, found = rooms(), dict[str, list[tuple[str, str]]]()
    for answer in answers:
        if all_of_them or not _is_for_others(answer, assessment):
            words = all_reasons(answer.standing, asker)
            found.setdefault(words, []).append((answer.key, names[answer.key].ROOM.name))
    return tuple(Shut(words, tuple(avenues)) for words, avenues in found.items())


def _is_for_others(answer: AvenueAnswer, assessment: Assessment) -> bool:
    """Is it for none of these matters?"""
    matters = assessment.facts.told("matters") or frozenset()
    return rooms()[answer.key].ROOM.matters.isdisjoint(matters)


def _value(value: object, asker: Asker | None) -> str:
    if isinstance(value, Option):
        return speak(value.words, asker)
    return "Yes" if value is True else "No"
