"""Your avenues on one page: what to do first, the dates, each avenue in a line, what is not open and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from avenues.directory import selectors
from avenues.law.assess import Assessment
from avenues.law.options import in_order
from avenues.law.words import speak
from avenues.web.public.pathway.answers import Answers
from avenues.web.public.pathway.closed import Shut, shut
from avenues.web.public.pathway.dates import Dated, Dates
from avenues.web.public.pathway.first import first_steps
from avenues.web.public.pathway.found import Found
from avenues.web.public.pathway.leading import awaited, overdue
from avenues.web.public.pathway.leads import Links
from avenues.web.public.pathway.listed import Listed, ListedWaiting, listed, listed_waiting
from avenues.web.public.pathway.spoken import in_full, said
from avenues.web.public.pathway.steps import StepView
from avenues.web.public.pathway.timeline import Timeline, timeline

Contacts = tuple[tuple[str, tuple[selectors.Contact, ...]], ...]


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
    first: tuple[StepView, ...]
    dates: Dates
    timeline: Timeline | None
    shut: tuple[str, ...]
    groups: tuple[tuple[str, str, tuple[Listed, ...]], ...]
    depends: tuple[ListedWaiting, ...]
    closed: tuple[Shut, ...]  # those that are for such a matter
    closed_count: int
    contacts: Contacts
    links: Links
    unfinished: str
    law_version: str
    calendar_version: str


def page(found: Found, answers: Answers, unfinished: str, links: Links) -> ResultPage:
    """The page of an assessment. `unfinished` is the address of a question still worth asking, or empty."""
    assessment, every = found.assessment, found.dates
    asker, on = assessment.facts.told("asker"), assessment.on
    first = first_steps(found)
    return ResultPage(
        about=about(assessment),
        on=in_full(on),
        soonest=found.soonest,
        is_near=found.is_near,
        lost=found.lost,
        overdue=overdue(every),
        awaited=awaited(every, (step.anchor for step in first), on),
        first=first,
        dates=every,
        timeline=timeline(every, on),
        shut=tuple(said(why, asker).words for why in dict.fromkeys(shuts.why for shuts in found.shuts)),
        groups=tuple(
            (id, words, tuple(listed(answer, on, asker) for answer in group))
            for id, words, group in found.groups
        ),
        depends=tuple(listed_waiting(answer, answers) for answer in found.grouped.depends),
        closed=shut(found.grouped.closed, assessment, all_of_them=False),
        closed_count=len(found.grouped.closed),
        contacts=contacts(first),
        links=links,
        unfinished=unfinished,
        law_version=assessment.law_version,
        calendar_version=assessment.calendar_version,
    )


def about(assessment: Assessment) -> tuple[str, ...]:
    """What the family said that it is about."""
    facts = assessment.facts
    asker = facts.told("asker")
    return tuple(speak(matter.words, asker) for matter in in_order(facts.told("matters") or frozenset()))


def contacts(steps: Iterable[StepView]) -> Contacts:
    """Everybody whom these steps name, each kind once, in their order."""
    kinds = dict.fromkeys(step.whom.kind for step in steps if step.whom)
    return tuple((kind, selectors.contacts_for(kind)) for kind in kinds)
