"""Each avenue in a line or two: its name, one sentence, the next last day. Its own page says the rest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from avenues.law.assess import AvenueAnswer, Waits
from avenues.law.avenues import rooms
from avenues.law.options import Asker
from avenues.web.public.pathway.answers import Answers
from avenues.web.public.pathway.closed import Waiting, waiting
from avenues.web.public.pathway.dates import limit_label
from avenues.web.public.pathway.spoken import first_reason, in_full


class Listed(NamedTuple):
    """One avenue on the list. `day` is its next last day, or the one that has passed."""

    key: str
    name: str
    words: str
    day: str


@dataclass(frozen=True, slots=True)
class ListedWaiting:
    """One avenue on the list that waits for an answer."""

    key: str
    name: str
    waiting: Waiting


def listed(answer: AvenueAnswer, on: date, asker: Asker | None) -> Listed:
    """An avenue that can be used, now or later."""
    return Listed(
        answer.key, rooms()[answer.key].ROOM.name, first_reason(answer.standing, asker), _day(answer, on)
    )


def listed_waiting(answer: AvenueAnswer, answers: Answers) -> ListedWaiting:
    """An avenue that waits for an answer."""
    assert isinstance(answer.standing, Waits)  # noqa: S101  the group that is asked for
    return ListedWaiting(answer.key, rooms()[answer.key].ROOM.name, waiting(answer.standing.fact, answers))


def _day(answer: AvenueAnswer, on: date) -> str:
    """The next last day; if none lies ahead, the latest that has passed; empty without any."""
    if not answer.limits:
        return ""
    days = {limit.ends.value: limit for limit in reversed(answer.limits) if limit.ends.value is not None}
    if not days:
        return ""
    day = min((day for day in days if day >= on), default=max(days))
    limit = days[day]
    return f"{limit_label(limit, on)}: {in_full(day)}{', ' + limit.clock.at if limit.clock.at else ''}"
