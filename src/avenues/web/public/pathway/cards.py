"""One avenue in full: why it is open, what for, what it costs, what to do, what it does to the others."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from avenues.law.assess import Assessment, AvenueAnswer
from avenues.law.avenues import rooms
from avenues.law.clocks import Kind, Who
from avenues.law.options import Asker
from avenues.law.reasons import Finding
from avenues.law.words import speak
from avenues.web.public.pathway.ahead import Ahead, if_today
from avenues.web.public.pathway.answers import Answers
from avenues.web.public.pathway.closed import Waiting, waiting
from avenues.web.public.pathway.dates import Dated, limit_row, owed_rows
from avenues.web.public.pathway.effects import Link, done_by, done_to
from avenues.web.public.pathway.spoken import Cite, Said, cite, why
from avenues.web.public.pathway.steps import StepView, view


@dataclass(frozen=True, slots=True)
class Undated:
    """A limit with no last day, or a duty that goes on."""

    who: str
    what: str
    why: tuple[Said, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Plate:
    """What the avenue is, whatever the case."""

    key: str
    purpose: str
    cost: str
    decides: str
    comes_first: str
    can_achieve: str
    leads_to: tuple[tuple[str, str], ...]
    cite: Cite


@dataclass(frozen=True, slots=True)
class Card:
    """One avenue that can be used, now or later."""

    key: str
    name: str
    plate: Plate
    why: tuple[Said, ...]
    limits: tuple[Dated, ...]
    no_limits: tuple[Undated, ...]
    steps: tuple[StepView, ...]
    owed: tuple[Dated, ...]
    goes_on: tuple[Undated, ...]
    ahead: Ahead | None
    does_to_others: tuple[Link, ...]
    done_to_it: tuple[Link, ...]
    waiting: tuple[Waiting, ...]

    @property
    def soonest(self) -> Dated | None:
        """The family's next last day here."""
        return min((limit for limit in self.limits if not limit.is_past), key=lambda d: d.day, default=None)

    @property
    def missed(self) -> Dated | None:
        """The last day that has passed, if no other lies ahead."""
        return None if self.soonest else max(self.limits, key=lambda dated: dated.day, default=None)


def card(
    answer: AvenueAnswer, assessment: Assessment, answers: Answers, live: tuple[AvenueAnswer, ...]
) -> Card:
    """One avenue in full. `live` are those that it can have to do with."""
    asker, on = assessment.facts.told("asker"), assessment.on
    standing, owed = answer.standing, owed_rows(answer, assessment)
    return Card(
        key=answer.key,
        name=rooms()[answer.key].ROOM.name,
        plate=_plate(answer.key, asker),
        why=why(standing, asker) if isinstance(standing, Finding) else (),
        limits=tuple(limit_row(limit, answer.key, on, asker) for limit in answer.limits if limit.ends.value),
        no_limits=tuple(
            Undated("You", speak(limit.clock.what, asker), why(limit.ends, asker))
            for limit in answer.limits
            if limit.ends.value is None
        ),
        steps=tuple(view(step, answer.key, asker) for step in answer.steps),
        owed=owed,
        goes_on=tuple(
            Undated(_who(owed.clock.who), speak(owed.clock.what, asker), why(owed.due, asker))
            for owed in answer.duties
            if owed.due.value is None and owed.clock.kind is not Kind.LIMIT
        ),
        ahead=None if owed else if_today(answer, assessment, asker),
        does_to_others=done_by(answer.key, live, assessment),
        done_to_it=done_to(answer.key, live, assessment),
        waiting=tuple(waiting(fact, answers) for fact in answer.waits_for),
    )


@lru_cache(512)
def _plate(key: str, asker: Asker | None) -> Plate:
    room = rooms()[key].ROOM
    return Plate(
        key=key,
        purpose=speak(room.purpose, asker),
        cost=speak(room.cost, asker),
        decides=speak(room.decides, asker),
        comes_first=speak(room.comes_first, asker),
        can_achieve=speak(room.can_achieve, asker),
        leads_to=tuple((next_key, rooms()[next_key].ROOM.name) for next_key in room.leads_to),
        cite=cite(room.source),
    )


def _who(who: Who) -> str:
    return who.value[:1].upper() + who.value[1:]
