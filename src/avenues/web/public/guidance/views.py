"""The pages of guidance."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from avenues.directory import selectors
from avenues.law.avenues import rooms
from avenues.law.calendar import plain
from avenues.law.room import Contact
from avenues.law.version import LAW_VERSION
from avenues.web.public.guidance import glossary, kept, provisions
from avenues.web.public.guidance.avenue import avenue_page
from avenues.web.public.guidance.corrections import corrections
from avenues.web.public.guidance.disputes import answered_examples, complaints, main_ways
from avenues.web.public.guidance.groups import avenue_groups

LAW = plain(date.fromisoformat(LAW_VERSION))


@require_safe
def avenues(request: HttpRequest) -> HttpResponse:
    """Which ways are there to put it right?"""
    return kept.page("guidance/avenues.html", "", lambda: {"groups": avenue_groups()})


@require_safe
def avenue(request: HttpRequest, key: str) -> HttpResponse:
    """What is this avenue, by when, with whom, and how does it fit with the others?"""
    return kept.page("guidance/avenue.html", _known(key), lambda: _about(key))


@require_safe
def avenue_examples(request: HttpRequest, key: str) -> HttpResponse:
    """How do the rules of this avenue work out, case by case?"""
    return kept.page("guidance/avenue_examples.html", _known(key), lambda: _about(key))


@require_safe
def disputes(request: HttpRequest) -> HttpResponse:
    """The whole page that a council publishes: who helps, which ways there are, seven examples."""
    return kept.page("guidance/disputes.html", "", _disputes)


@require_safe
def words(request: HttpRequest) -> HttpResponse:
    """What do the words mean?"""
    return kept.page("guidance/words.html", "", lambda: {"words": glossary.words()})


@require_safe
def not_law_yet(request: HttpRequest) -> HttpResponse:
    """What is planned, and is not law?"""
    return kept.page("guidance/not_law_yet.html", "", lambda: {"law": LAW})


@require_safe
def sources(request: HttpRequest) -> HttpResponse:
    """What do the answers rest on?"""
    return kept.page("guidance/sources.html", "", _sources)


def _known(key: str) -> str:
    if key not in rooms():
        raise Http404
    return key


def _about(key: str) -> dict[str, Any]:
    page = avenue_page(key)
    return {"page": page, "room": page.room, "contacts": _contacts(page.contacts), "law": LAW}


def _disputes() -> dict[str, Any]:
    return {
        "examples": answered_examples(),
        "corrections": corrections(),
        "main_ways": main_ways(),
        "complaints": complaints(),
        "sendiass": selectors.contacts_for(Contact.SENDIASS.value),
        "complaints_team": selectors.contact_for(Contact.CHILDRENS_COMPLAINTS.value),
        "law": LAW,
    }


def _sources() -> dict[str, Any]:
    return {"weights": provisions.weights(), "marks": provisions.marks(), "law": LAW}


def _contacts(kinds: tuple[Contact, ...]) -> tuple[selectors.Contact, ...]:
    """The area's contacts of these kinds, each once; what the directory does not know is left out."""
    found = (contact for kind in kinds for contact in selectors.contacts_for(kind.value))
    return tuple(dict.fromkeys(found))
