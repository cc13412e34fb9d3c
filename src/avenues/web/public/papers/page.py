"""A paper for a page: what it is for, what to type, how it reads so far."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import reverse
from markupsafe import Markup

from avenues.directory import selectors
from avenues.directory.operator import operator
from avenues.documents.details import Detail, Kind
from avenues.documents.knowing import Knowing
from avenues.documents.making import Made
from avenues.documents.paper import Paper
from avenues.documents.rendering import to_html
from avenues.law.assess import Assessment
from avenues.law.options import Asker
from avenues.law.room import Contact
from avenues.law.words import speak
from avenues.web.public.papers.typed import Typed
from avenues.web.public.pathway.answers import Answers
from avenues.web.public.pathway.leads import PLAN
from avenues.web.public.pathway.plan import plan

POSTAL = ("post", "email")


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing to type, as the form shows it."""

    name: str
    label: str
    hint: str
    kind: str
    autocomplete: str
    value: str
    error: str


@dataclass(frozen=True, slots=True)
class PaperPage:
    """Everything that the page says. `here` is its own address, with the answers."""

    key: str
    title: str
    purpose: str
    asks: tuple[Asked, ...]
    gaps: tuple[str, ...]
    letter: Markup
    here: str
    list_of_papers: str
    avenues: str
    questions: str
    writers: tuple[tuple[str, str], ...]
    writer: str
    errors: tuple[tuple[str, str], ...]


def known(paper: Paper, assessment: Assessment, details: Mapping[str, str]) -> Knowing:
    """What the paper may know on this site: the area's directory names whom it goes to."""
    contact = _named(paper.to)
    ways = tuple(point.value for point in contact.points if point.channel in POSTAL) if contact else ()
    above = (contact.organisation,) if contact and contact.organisation != contact.name else ()
    return Knowing(
        assessment=assessment,
        details=details,
        to_name=contact.name if contact else "",
        to_lines=(*above, *ways),
        council=operator().council,
        more=plan(assessment).more if paper.key == PLAN else {},
    )


def _named(to: Contact | None) -> selectors.Contact | None:
    """Whom the directory names; nobody where it could be one of several, or another for each child."""
    if to is None or to is Contact.SCHOOL:
        return None
    found = selectors.contacts_for(to.value)
    return found[0] if len({each.organisation for each in found}) == 1 else None


def page(paper: Paper, made: Made, answers: Answers, typed: Typed, asker: Asker) -> PaperPage:
    """The page of a paper, as it reads so far."""
    asks = asked_of(paper, typed, asker)
    return PaperPage(
        key=paper.key,
        title=paper.title,
        purpose=speak(paper.purpose, asker),
        asks=asks,
        gaps=made.gaps,
        letter=to_html(made),
        here=reverse("paper", kwargs={"key": paper.key}) + answers.query,
        list_of_papers=reverse("papers") + answers.query,
        avenues=reverse("your_avenues") + answers.query if answers.told else "",
        questions=reverse("start") + answers.query,
        writers=() if answers.asker else tuple((each.key, each.words) for each in Asker),
        writer=asker.key,
        errors=tuple((f"#{each.name}", each.error) for each in asks if each.error),
    )


def asked_of(paper: Paper, typed: Typed, asker: Asker | None) -> tuple[Asked, ...]:
    """What the form asks, with what was typed and what is wrong with it."""
    return tuple(_asked(detail, typed, asker) for detail in paper.asks_of(asker))


def _asked(detail: Detail, typed: Typed, asker: Asker | None) -> Asked:
    return Asked(
        name=detail.name,
        label=detail.label_for(asker),
        hint=detail.hint_for(asker),
        kind="line" if detail.kind is Kind.LINE else "lines" if detail.kind is Kind.LINES else "text",
        autocomplete=detail.autocomplete or "off",
        value=typed.values.get(detail.name, ""),
        error=typed.errors.get(detail.name, ""),
    )
