"""Your avenues: an assessment as one page. What to do first, the dates, each avenue, what is not open."""

from __future__ import annotations

from dataclasses import dataclass

from avenues.directory import selectors
from avenues.law.assess import Assessment
from avenues.law.options import in_order
from avenues.law.words import speak
from avenues.web.public.pathway import where
from avenues.web.public.pathway.answers import Answers
from avenues.web.public.pathway.cards import Card, Cards, cards
from avenues.web.public.pathway.dates import Dated, Dates, dates
from avenues.web.public.pathway.first import first_steps, soonest
from avenues.web.public.pathway.spoken import in_full
from avenues.web.public.pathway.steps import StepView
from avenues.web.public.pathway.timeline import Timeline, timeline


@dataclass(frozen=True, slots=True)
class Links:
    """Where one can go from here."""

    change: str
    calendar: str
    whole: str
    again: str


@dataclass(frozen=True, slots=True)
class ResultPage:
    """Everything the page says."""

    about: tuple[str, ...]
    on: str
    soonest: Dated | None
    first: tuple[StepView, ...]
    dates: Dates
    cards: Cards
    shut: tuple[str, ...]
    contacts: tuple[tuple[str, tuple[selectors.Contact, ...]], ...]
    timeline: Timeline | None
    links: Links
    unfinished: str
    law_version: str
    calendar_version: str


def page(assessment: Assessment, answers: Answers, unfinished: str) -> ResultPage:
    """The page of an assessment. `unfinished` is the address of a question still worth asking, or empty."""
    asker = assessment.facts.told("asker")
    every, found = dates(assessment), cards(assessment, answers)
    first = first_steps(assessment)
    return ResultPage(
        about=tuple(
            speak(matter.words, asker) for matter in in_order(assessment.facts.told("matters") or frozenset())
        ),
        on=in_full(assessment.on),
        soonest=soonest(every, assessment),
        first=first,
        dates=every,
        cards=found,
        shut=_what_shuts_what(found.usable),
        contacts=_contacts(first, found.usable),
        timeline=timeline(every, assessment.on),
        links=Links(
            change=where.check(answers),
            calendar=where.calendar(answers),
            whole=where.whole(answers),
            again=where.start(Answers({})),
        ),
        unfinished=unfinished,
        law_version=assessment.law_version,
        calendar_version=assessment.calendar_version,
    )


def _what_shuts_what(found: tuple[Card, ...]) -> tuple[str, ...]:
    """Each warning once: taking one of these avenues closes another."""
    links = (link for card in found for link in card.does_to_others if link.shuts)
    return tuple(dict.fromkeys(link.why.words for link in links))


def _contacts(
    first: tuple[StepView, ...], found: tuple[Card, ...]
) -> tuple[tuple[str, tuple[selectors.Contact, ...]], ...]:
    """Everybody whom a step on this page names, each kind once, in the order of the page."""
    steps = (*first, *(step for card in found for step in card.steps))
    kinds = dict.fromkeys(step.whom.kind for step in steps if step.whom)
    return tuple((kind, selectors.contacts_for(kind)) for kind in kinds)
