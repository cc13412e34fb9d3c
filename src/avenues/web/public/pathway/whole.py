"""Everything on one page, for paper: your avenues, and each that can be used in full."""

from __future__ import annotations

from dataclasses import dataclass

from avenues.web.public.pathway.answers import Answers
from avenues.web.public.pathway.cards import Card, card
from avenues.web.public.pathway.closed import Depends, depends
from avenues.web.public.pathway.found import Found
from avenues.web.public.pathway.listed import Listed, listed
from avenues.web.public.pathway.nearness import is_aside
from avenues.web.public.pathway.result import Contacts, contacts
from avenues.web.public.pathway.steps import StepView


@dataclass(frozen=True, slots=True)
class Whole:
    """What stands on paper beside the page on the screen."""

    groups: tuple[tuple[str, str, tuple[Card, ...]], ...]
    asides: tuple[Listed, ...]  # what cannot put this family's case right, in a line
    depends: tuple[Depends, ...]
    contacts: Contacts


def whole(found: Found, answers: Answers, first: tuple[StepView, ...]) -> Whole:
    """Each avenue that can be used, in full, and everybody whom a step names."""
    live = found.grouped.usable
    facts = found.assessment.facts
    groups = tuple(
        (
            id,
            words,
            tuple(
                card(answer, found.assessment, answers, live)
                for answer in group
                if not is_aside(answer.key, facts)
            ),
        )
        for id, words, group in found.groups
    )
    asides = (answer for answer in live if is_aside(answer.key, facts))
    steps = (step for _, _, cards in groups for each in cards for step in each.steps)
    return Whole(
        groups=tuple(group for group in groups if group[2]),
        asides=tuple(listed(answer, facts.on, facts.told("asker")) for answer in asides),
        depends=tuple(depends(answer, answers) for answer in found.grouped.depends),
        contacts=contacts((*first, *steps)),
    )
