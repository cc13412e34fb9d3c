"""What would happen next if the family took an avenue's first step today: who must then do what, by when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from avenues.law.assess import Assessment, AvenueAnswer
from avenues.law.avenues import rooms
from avenues.law.calendar import BeyondCalendar
from avenues.law.clocks import Owed
from avenues.law.facts import QUESTIONS, Facts, Untold
from avenues.law.options import Asker
from avenues.law.reasons import LawError
from avenues.law.room import RoomModule
from avenues.law.telling import shape
from avenues.web.public.pathway.dates import Dated, owed_row

THEIRS_TO_DO = ("When did you ",)  # the questions about what a family does begin so
NOT_TO_DO = ("When did you get ", "When did you last hear ", "When did you move ")
ALSO_TO_DO = frozenset({"appeal_lodged", "letter_before_claim"})


def _is_to_do(fact: str) -> bool:
    """Is the fact the day of something that a family does?"""
    ask = QUESTIONS[fact].ask
    return fact in ALSO_TO_DO or (ask.startswith(THEIRS_TO_DO) and not ask.startswith(NOT_TO_DO))


DAYS = frozenset(fact for fact in QUESTIONS if shape(fact).can_be_not_yet and _is_to_do(fact))


@dataclass(frozen=True, slots=True)
class Ahead:
    """What has not happened, in words; and what would follow if it happened today."""

    short: str
    owed: tuple[Dated, ...]


def if_today(answer: AvenueAnswer, assessment: Assessment, asker: Asker | None) -> Ahead | None:
    """What would follow the first thing that has not happened yet; None if nothing follows from any."""
    room = rooms()[answer.key]
    for fact in _not_happened(room, assessment.facts):
        try:
            owed = room.duties(assessment.facts.but(**{fact: assessment.on}))
        except (LawError, BeyondCalendar):
            continue
        if dated := _with_a_day(owed):
            rows = tuple(owed_row(each, answer.key, assessment.on, asker) for each in dated)
            return Ahead(QUESTIONS[fact].short, rows)
    return None


def _not_happened(room: RoomModule, facts: Facts) -> Iterator[str]:
    """The days that its duties turn on and that have not come, in the order of the conversation."""
    try:
        _, read = facts.noting(room.duties)
    except Untold:
        return iter(())
    return (fact for fact in read if fact in DAYS and facts.told(fact) is None)


def _with_a_day(owed: tuple[Owed, ...]) -> tuple[Owed, ...]:
    return tuple(each for each in owed if each.due.value is not None)
