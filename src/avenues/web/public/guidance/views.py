"""The pages of guidance."""

from __future__ import annotations

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from avenues.directory import selectors
from avenues.law.avenues import rooms
from avenues.law.calendar import plain
from avenues.law.room import Contact
from avenues.law.version import LAW_VERSION
from avenues.web.public.guidance import glossary, provisions
from avenues.web.public.guidance.avenue import avenue_page
from avenues.web.public.guidance.corrections import corrections
from avenues.web.public.guidance.disputes import answered_examples, complaints, main_ways
from avenues.web.public.guidance.groups import avenue_groups

LAW = plain(date.fromisoformat(LAW_VERSION))


@require_safe
def avenues(request: HttpRequest) -> HttpResponse:
    """Which ways are there to put it right?"""
    return render(request, "guidance/avenues.html", {"groups": avenue_groups(), "law": LAW})


@require_safe
def avenue(request: HttpRequest, key: str) -> HttpResponse:
    """What is this avenue, by when, with whom, and how does it fit with the others?"""
    if key not in rooms():
        raise Http404
    page = avenue_page(key)
    context = {"page": page, "room": page.room, "contacts": _known(page.contacts), "law": LAW}
    return render(request, "guidance/avenue.html", context)


@require_safe
def disputes(request: HttpRequest) -> HttpResponse:
    """The whole page that a council publishes: who helps, which ways there are, seven examples."""
    context = {
        "examples": answered_examples(),
        "corrections": corrections(),
        "main_ways": main_ways(),
        "complaints": complaints(),
        "sendiass": selectors.contacts_for(Contact.SENDIASS.value),
        "complaints_team": selectors.contact_for(Contact.CHILDRENS_COMPLAINTS.value),
        "law": LAW,
    }
    return render(request, "guidance/disputes.html", context)


@require_safe
def words(request: HttpRequest) -> HttpResponse:
    """What do the words mean?"""
    return render(request, "guidance/words.html", {"words": glossary.words()})


@require_safe
def not_law_yet(request: HttpRequest) -> HttpResponse:
    """What is planned, and is not law?"""
    return render(request, "guidance/not_law_yet.html", {"law": LAW})


@require_safe
def sources(request: HttpRequest) -> HttpResponse:
    """What do the answers rest on?"""
    context = {"weights": provisions.weights(), "marks": provisions.marks(), "law": LAW}
    return render(request, "guidance/sources.html", context)


def _known(kinds: tuple[Contact, ...]) -> tuple[selectors.Contact, ...]:
    """The area's contacts of these kinds, each once; what the directory does not know is left out."""
    found = (contact for kind in kinds for contact in selectors.contacts_for(kind.value))
    return tuple(dict.fromkeys(found))
