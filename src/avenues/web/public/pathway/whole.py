"""Everything on one page, for paper: your avenues, and each that can be used in full."""

from __future__ import annotations

from dataclasses import dataclass

from avenues.web.public.pathway.answers import Answers
from avenues.web.public.pathway.cards import Card, card
from avenues.web.public.pathway.closed import Depends, depends
from avenues.web.public.pathway.found import Found
from avenues.web.public.pathway.result import Contacts, contacts
from avenues.web.public.pathway.steps import StepView


@dataclass(frozen=True, slots=True)
class Whole:
    """What stands on paper beside the page on the screen."""

    groups: tuple[tuple[str, str, tuple[Card, ...]], ...]
    depends: tuple[Depends, ...]
    contacts: Contacts


def whole(found: Found, answers: Answers, first: tuple[StepView, ...]) -> Whole:
    """Each avenue that can be used, in full, and everybody whom a step names."""
    live = found.grouped.usable
    groups = tuple(
        (id, words, tuple(card(answer, found.assessment, answers, live) for answer in group))
        for id, words, group in found.groups
    )
    steps = (step for _, _, cards in groups for each in cards for step in each.steps)
    return Whole(
        groups=groups,
        depends=tuple(depends(answer, answers) for answer in found.grouped.depends),
        contacts=contacts((*first, *steps)),
    )
