"""What would happen next if the family took an avenue's first step today: who must then do what, by when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from avenues.law.assess import Assessment, AvenueAnswer
from avenues.law.avenues import rooms
from avenues.law.calendar import BeyondCalendar
from avenues.law.clocks import Owed
from avenues.law.facts import QUESTIONS
from avenues.law.options import Asker
from avenues.law.reasons import LawError
from avenues.law.telling import shape
from avenues.web.public.pathway.dates import Dated, owed_row


@dataclass(frozen=True, slots=True)
class Ahead:
    """What has not happened, in words; and what would follow if it happened today."""

    short: str
    owed: tuple[Dated, ...]


def if_today(answer: AvenueAnswer, assessment: Assessment, asker: Asker | None) -> Ahead | None:
    """What would follow the first thing that has not happened yet; None if nothing follows from any."""
    for fact in _not_happened(answer, assessment):
        try:
            owed = rooms()[answer.key].duties(assessment.facts.but(**{fact: assessment.on}), ())
        except (LawError, BeyondCalendar):
            continue
        if dated := _with_a_day(owed):
            rows = tuple(owed_row(each, answer.key, assessment.on, asker) for each in dated)
            return Ahead(QUESTIONS[fact].short, rows)
    return None


def _not_happened(answer: AvenueAnswer, assessment: Assessment) -> Iterator[str]:
    """The days that this avenue reads and that have not come, in the order of the conversation."""
    read = {fact for fact in answer.facts_used if shape(fact).can_be_not_yet}
    return (fact for fact in QUESTIONS if fact in read and assessment.facts.told(fact) is None)


def _with_a_day(owed: tuple[Owed, ...]) -> tuple[Owed, ...]:
    return tuple(each for each in owed if each.due.value is not None)
