"""One avenue on a page of its own, with the same answers: open, shut, or waiting for an answer."""

from __future__ import annotations

from dataclasses import dataclass

from avenues.law.assess import Assessment
from avenues.law.avenues import rooms
from avenues.law.room import Standing
from avenues.web.public.pathway.answers import Answers
from avenues.web.public.pathway.cards import Card, card
from avenues.web.public.pathway.closed import Closed, Depends, closed, depends
from avenues.web.public.pathway.grouped import grouped
from avenues.web.public.pathway.leading import standing_of
from avenues.web.public.pathway.leads import Links
from avenues.web.public.pathway.result import Contacts, contacts


@dataclass(frozen=True, slots=True)
class AvenuePage:
    """What the page says; one of the three kinds of avenue is there."""

    key: str
    name: str
    group: str
    card: Card | None
    closed: Closed | None
    depends: Depends | None
    contacts: Contacts
    links: Links


def page(assessment: Assessment, key: str, answers: Answers) -> AvenuePage:
    """The page of one avenue."""
    answer, groups = assessment.avenue(key), grouped(assessment)
    standing = standing_of(answer)
    headed = (
        words for _, words, group in groups.in_order(late_first=False) if standing_of(group[0]) is standing
    )
    shut = closed(answer, assessment) if standing is Standing.NOT_AVAILABLE else None
    waits = depends(answer, answers) if standing is None else None
    found = None if shut or waits else card(answer, assessment, answers, groups.usable)
    steps = found.steps if found else shut.instead if shut else ()
    return AvenuePage(
        key=key,
        name=rooms()[key].ROOM.name,
        group=next(headed, "Not open" if shut else "Depends on an answer"),
        card=found,
        closed=shut,
        depends=waits,
        contacts=contacts(steps),
        links=Links(answers),
    )
