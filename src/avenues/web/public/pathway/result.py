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
from avenues.web.public.pathway.first import first_steps
from avenues.web.public.pathway.leading import awaited, is_near, lost, overdue, soonest
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
    is_near: bool
    lost: Dated | None
    overdue: Dated | None
    awaited: Dated | None
    groups: tuple[tuple[str, str, tuple[Card, ...]], ...]
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
    leading, late = soonest(every, assessment), lost(every, assessment)
    near = leading is not None and is_near(leading, assessment.on)
    first = first_steps(assessment, every)
    return ResultPage(
        about=tuple(
            speak(matter.words, asker) for matter in in_order(assessment.facts.told("matters") or frozenset())
        ),
        on=in_full(assessment.on),
        soonest=leading,
        is_near=near,
        lost=late,
        overdue=overdue(every),
        awaited=awaited(every, (step.anchor for step in first), assessment.on),
        groups=_groups(found, late_first=late is not None and not near),
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


def _groups(found: Cards, *, late_first: bool) -> tuple[tuple[str, str, tuple[Card, ...]], ...]:
    """The groups that hold something, in order: each with its name on the page, its words and its avenues."""
    late = ("late", "Out of time, but you can ask", found.out_of_time)
    rest = (
        ("open", "Open to you now", found.open_now),
        ("after", "Open after something else", found.open_after),
    )
    later = ("later", "Not open yet", found.not_yet)
    every = (late, *rest, later) if late_first else (*rest, late, later)
    return tuple(group for group in every if group[2])


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
