"""Each avenue as a card: why it is open, what for, what it costs, what to do, what it does to the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from avenues.law.assess import Assessment, AvenueAnswer, Waits
from avenues.law.avenues import rooms
from avenues.law.clocks import Kind, Who
from avenues.law.facts import QUESTIONS, Untold
from avenues.law.options import Asker, Option, in_order
from avenues.law.reasons import Finding
from avenues.law.room import Effect, Standing
from avenues.law.words import speak
from avenues.web.public.pathway import where
from avenues.web.public.pathway.ahead import Ahead, if_today
from avenues.web.public.pathway.answers import Answers
from avenues.web.public.pathway.dates import Dated, limit_row, owed_row
from avenues.web.public.pathway.nearness import before_what_it_leads_to, order
from avenues.web.public.pathway.spoken import Cite, Said, cite, question, said, why
from avenues.web.public.pathway.steps import StepView, view

MATTERS_SHOWN = 3
EFFECTS = {
    Effect.NEEDS_FIRST: "must come first",
    Effect.PAUSES: "may pause {it}",
    Effect.CLOSES: "closes {it}",
    Effect.CLOSES_HERE: "closes {it} in your case",
}
SHUTS = frozenset({Effect.CLOSES, Effect.CLOSES_HERE})
LEADS = {
    Standing.OPEN: "this avenue is open",
    Standing.OPEN_ONCE: "it is open once something else is done",
    Standing.NOT_YET: "it is not open yet",
    Standing.LAPSED: "it is out of time",
    Standing.NOT_AVAILABLE: "it is not open",
}


@dataclass(frozen=True, slots=True)
class Link:
    """What one avenue does to another: `by` does it to `to`."""

    by: str
    by_key: str
    to: str
    to_key: str
    effect: str
    shuts: bool
    why: Said


@dataclass(frozen=True, slots=True)
class Undated:
    """A limit with no last day, or a duty that goes on."""

    who: str
    what: str
    why: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Waiting:
    """A question not answered, and where it is asked."""

    ask: str
    answer: str


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


@dataclass(frozen=True, slots=True, eq=False)
class Closed:
    """One avenue that is not open: why, what it is for, and what to do in its place."""

    key: str
    name: str
    why: tuple[Said, ...]
    is_for: tuple[str, ...]
    instead: tuple[StepView, ...]


@dataclass(frozen=True, slots=True)
class Depends:
    """One avenue whose answer waits for a fact."""

    key: str
    name: str
    purpose: str
    waiting: Waiting
    ways: tuple[tuple[str, str], ...]  # an answer, and where it leads


@dataclass(frozen=True, slots=True)
class Cards:
    """Every avenue in its group."""

    open_now: tuple[Card, ...]
    open_after: tuple[Card, ...]
    out_of_time: tuple[Card, ...]
    not_yet: tuple[Card, ...]
    depends: tuple[Depends, ...]
    closed: tuple[Closed, ...]

    @property
    def usable(self) -> tuple[Card, ...]:
        """Those with a card of their own."""
        return (*self.open_now, *self.open_after, *self.out_of_time, *self.not_yet)


def cards(assessment: Assessment, answers: Answers) -> Cards:
    """Every avenue in its group, the most useful first."""
    by_standing: dict[Standing | None, list[AvenueAnswer]] = {}
    for answer in assessment.avenues:
        standing = answer.standing.value if isinstance(answer.standing, Finding) else None
        by_standing.setdefault(standing, []).append(answer)
    live = [
        answer
        for standing in (Standing.OPEN, Standing.OPEN_ONCE, Standing.LAPSED, Standing.NOT_YET)
        for answer in by_standing.get(standing, ())
    ]
    links = interplay(assessment, live)

    def group(standing: Standing) -> tuple[Card, ...]:
        found = sorted(by_standing.get(standing, ()), key=lambda answer: order(answer, assessment))
        if standing is Standing.LAPSED:
            found = before_what_it_leads_to(found)
        return tuple(_card(answer, assessment, answers, links) for answer in found)

    return Cards(
        open_now=group(Standing.OPEN),
        open_after=group(Standing.OPEN_ONCE),
        out_of_time=group(Standing.LAPSED),
        not_yet=group(Standing.NOT_YET),
        depends=tuple(_depends(answer, answers) for answer in by_standing.get(None, ())),
        closed=tuple(_closed(answer, assessment) for answer in by_standing.get(Standing.NOT_AVAILABLE, ())),
    )


def interplay(assessment: Assessment, live: Sequence[AvenueAnswer]) -> tuple[Link, ...]:
    """What these avenues do to one another, where they are not independent."""
    asker = assessment.facts.told("asker")
    links = []
    for it in live:
        for other in live:
            if it is other:
                continue
            try:
                found = assessment.interplay(it.key, other.key)
            except Untold:
                continue
            if found.effect is not Effect.INDEPENDENT:
                links.append(_link(other.key, it.key, found.effect, said(found.why, asker)))
    return tuple(links)


def _link(by: str, to: str, effect: Effect, why: Said) -> Link:
    names = rooms()
    return Link(names[by].ROOM.name, by, names[to].ROOM.name, to, EFFECTS[effect], effect in SHUTS, why)


def _card(answer: AvenueAnswer, assessment: Assessment, answers: Answers, links: tuple[Link, ...]) -> Card:
    room, asker, on = rooms()[answer.key].ROOM, assessment.facts.told("asker"), assessment.on
    standing = answer.standing
    return Card(
        key=answer.key,
        name=room.name,
        plate=_plate(answer.key, asker),
        why=why(standing, asker) if isinstance(standing, Finding) else (),
        limits=tuple(limit_row(limit, answer.key, on, asker) for limit in answer.limits if limit.ends.value),
        no_limits=tuple(
            Undated("You", speak(limit.clock.what, asker), why(limit.ends, asker))
            for limit in answer.limits
            if limit.ends.value is None
        ),
        steps=tuple(view(step, answer.key, asker) for step in answer.steps),
        owed=tuple(owed_row(owed, answer.key, on, asker) for owed in answer.duties if owed.due.value),
        goes_on=tuple(
            Undated(_who(owed.clock.who), speak(owed.clock.what, asker), why(owed.due, asker))
            for owed in answer.duties
            if owed.due.value is None and owed.clock.kind is not Kind.LIMIT
        ),
        ahead=None if any(owed.due.value for owed in answer.duties) else if_today(answer, assessment, asker),
        does_to_others=tuple(link for link in links if link.by_key == answer.key),
        done_to_it=tuple(link for link in links if link.to_key == answer.key),
        waiting=tuple(_waiting(fact, answers) for fact in answer.waits_for),
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


def _waiting(fact: str, answers: Answers) -> Waiting:
    return Waiting(question(fact, answers.asker), where.question(fact, answers))


def _depends(answer: AvenueAnswer, answers: Answers) -> Depends:
    room, waits = rooms()[answer.key].ROOM, answer.standing
    assert isinstance(waits, Waits)  # noqa: S101  the group that is asked for
    asker = answers.asker
    return Depends(
        key=answer.key,
        name=room.name,
        purpose=speak(room.purpose, asker),
        waiting=_waiting(waits.fact, answers),
        ways=tuple((_value(value, asker), LEADS[standing]) for value, standing in waits.ways),
    )


def _value(value: object, asker: Asker | None) -> str:
    if isinstance(value, Option):
        return speak(value.words, asker)
    return "Yes" if value is True else "No"


def _closed(answer: AvenueAnswer, assessment: Assessment) -> Closed:
    asker: Asker | None = assessment.facts.told("asker")
    matters = assessment.facts.told("matters") or frozenset()
    reasons = why(answer.standing, asker) if isinstance(answer.standing, Finding) else ()
    for_others = rooms()[answer.key].ROOM.matters.isdisjoint(matters)
    instead = () if for_others else tuple(view(step, answer.key, asker) for step in answer.steps)
    return _shut(answer.key, reasons, for_others, asker, instead)


@lru_cache(2048)
def _shut(
    key: str, reasons: tuple[Said, ...], for_others: bool, asker: Asker | None, instead: tuple[StepView, ...]
) -> Closed:
    """What would open it: the matters that it is for, if this is none of them."""
    room = rooms()[key].ROOM
    shown = in_order(room.matters)[:MATTERS_SHOWN] if for_others else []
    return Closed(key, room.name, reasons, tuple(speak(matter.words, asker) for matter in shown), instead)


__all__ = ["QUESTIONS", "Card", "Cards", "Closed", "Depends", "Link", "cards"]
