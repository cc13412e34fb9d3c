"""Where working documents begin: the Word papers that are there, and a form for the plan's own words."""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from avenues.casework import selectors, services
from avenues.casework.errors import Refused
from avenues.casework.selectors import Viewer
from avenues.documents.working import Section, WorkingDocument
from avenues.documents.working.text import unchanged
from avenues.web.desk import links
from avenues.web.desk.at_work import at_work
from avenues.web.desk.contact import safely
from avenues.web.desk.files.shown import papers
from avenues.web.desk.forms import Problem
from avenues.web.desk.shell import show
from avenues.web.desk.working.opening import keep, words

SECTIONS = {
    "B": "Special educational needs",
    "F": "Special educational provision",
    "I": "School or other place",
    "C": "Health care needs",
    "G": "Health care provision",
    "D": "Social care needs",
    "H1": "Social care provision under section 2 of the 1970 Act",
    "H2": "Other social care provision",
}
FIRST = ("B", "F", "I")
LONGEST = 200_000
EMPTY = "Copy the words of at least one section into its box."
TOO_LONG = "There are more than {most:,} characters in section {letter}. Leave out what is not in dispute."


@at_work
@require_http_methods(["GET", "HEAD", "POST"])
def start(request: HttpRequest, viewer: Viewer, key: UUID) -> HttpResponse:
    """Which working document, or begin one?"""
    record = selectors.disagreement(viewer, key)
    typed = {letter: request.POST.get(f"section-{letter}", "") for letter in SECTIONS}
    problems: list[Problem] = []
    if request.method != "POST":
        services.looked_at_disagreement(viewer, key)
    else:
        problems = list(_problems(typed))
        if not problems:
            try:
                kept = keep(viewer, key, _document(typed))
            except Refused as refused:
                problems = [Problem(str(refused), "section-B")]
            else:
                messages.success(request, f"Kept as {kept.name}.")
                return redirect(links.to("working_document", kept.id))
    found = words(viewer, key)
    return show(
        request,
        viewer,
        "desk/working/start.html",
        status=HTTPStatus.UNPROCESSABLE_ENTITY if problems else HTTPStatus.OK,
        current="desk:disagreements",
        record=record,
        safely=safely(record),
        papers=papers(found, viewer),
        found=found,
        to=links.to,
        sections=SECTIONS,
        first=FIRST,
        typed=typed,
        problems=problems,
        papers_address=links.to("files", key),
        back=links.to("disagreement", key),
    )


def _problems(typed: dict[str, str]) -> list[Problem]:
    for letter, words_of in typed.items():
        if len(words_of) > LONGEST:
            return [Problem(TOO_LONG.format(most=LONGEST, letter=letter), f"section-{letter}")]
    return [] if any(unchanged(each) for each in typed.values()) else [Problem(EMPTY, "section-B")]


def _document(typed: dict[str, str]) -> WorkingDocument:
    order = sorted(SECTIONS)
    sections = (Section(letter, SECTIONS[letter], unchanged(typed[letter])) for letter in order)
    return WorkingDocument(tuple(each for each in sections if each.paragraphs))
