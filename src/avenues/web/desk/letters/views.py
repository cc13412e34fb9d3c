"""The letters of a disagreement: which there are, how one reads, and issuing it.

What is issued is the PDF, kept byte for byte among the papers. A letter with a gap is not issued.
"""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from avenues.casework import selectors, services
from avenues.casework.errors import NotThere, Refused
from avenues.casework.selectors import DisagreementRecord, Viewer
from avenues.documents.groups import grouped
from avenues.documents.making import Made, make
from avenues.documents.paper import Paper
from avenues.documents.rendering import to_html, to_pdf
from avenues.documents.told import already
from avenues.files.kinds import Kind
from avenues.law.calendar import BeyondCalendar
from avenues.law.options import Asker
from avenues.law.reasons import LawError
from avenues.web.desk import links
from avenues.web.desk.at_work import at_work
from avenues.web.desk.contact import safely
from avenues.web.desk.letters.contacts import unconfirmed
from avenues.web.desk.letters.filled import assessed, prefilled
from avenues.web.desk.letters.which import called_for, for_duty, written_by
from avenues.web.desk.shell import show
from avenues.web.public.papers.page import asked_of, known
from avenues.web.public.papers.typed import Typed, read
from avenues.web.public.papers.views import AS, WAYS, as_file
from avenues.web.public.pathway.refusals import words_of

ISSUE = "issue"


@at_work
@require_safe
def letters(request: HttpRequest, viewer: Viewer, key: UUID) -> HttpResponse:
    """Which letters can be written, and which are called for now?"""
    record = selectors.disagreement(viewer, key)
    services.looked_at_disagreement(viewer, key)
    ours = written_by(viewer, record.organisation)
    duty = for_duty(request.GET.get("for", ""), ours)
    if len(duty) == 1:
        return redirect(_address(key, duty[0]))
    try:
        called = called_for(assessed(selectors.facts_of(viewer, key), record), duty or ours)
    except (LawError, BeyondCalendar):
        called = ()  # the list is there all the same; the letter itself says what is wrong
    return show(
        request,
        viewer,
        "desk/letters/list.html",
        current="desk:disagreements",
        record=record,
        safely=safely(record),
        called=[(each, _address(key, each.paper)) for each in called],
        duty=[(paper, _address(key, paper)) for paper in duty],
        groups=[
            (group.heading, [(paper, _address(key, paper)) for paper in group.papers])
            for group in grouped(ours)
        ],
        back=links.to("disagreement", key),
    )


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter as it reads, and what was typed into it."""

    paper: Paper
    made: Made
    told: Typed
    asker: Asker | None


@at_work
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters()
def letter(request: HttpRequest, viewer: Viewer, key: UUID, paper: str) -> HttpResponse:
    """How does it read, with what is known; and take it away, or issue it."""
    record = selectors.disagreement(viewer, key)
    written = _written(request, viewer, record, paper)
    if request.method != "POST":
        services.looked_at_disagreement(viewer, key)
    elif not written.told.errors and request.POST.get(AS) in WAYS:
        return as_file(written.paper, written.made, WAYS[request.POST[AS]])
    elif not written.told.errors and request.POST.get(AS) == ISSUE and not written.made.gaps:
        return _issue(request, viewer, key, written)
    return _page(request, viewer, record, written)


def _written(request: HttpRequest, viewer: Viewer, record: DisagreementRecord, key: str) -> Letter:
    """The letter, with what was typed, or to begin with what is known. Raises `NotThere`, `Refused`."""
    paper = next((each for each in written_by(viewer, record.organisation) if each.key == key), None)
    if paper is None:
        raise NotThere
    try:
        assessment = assessed(selectors.facts_of(viewer, record.id), record)
    except (LawError, BeyondCalendar) as beyond:
        raise Refused(words_of(beyond)) from beyond
    asker: Asker | None = assessment.facts.told("asker")
    asks = paper.asks_of(asker)
    if request.method == "POST":
        told = read(request.POST, asks)
    else:
        told = Typed({**already(paper, assessment.facts), **prefilled(paper, viewer, record)})
    return Letter(paper, make(paper, known(paper, assessment, told.values)), told, asker)


def _issue(request: HttpRequest, viewer: Viewer, key: UUID, written: Letter) -> HttpResponse:
    """Keep it as it goes out, and go to the papers."""
    paper, made = written.paper, written.made
    name = f"{paper.title} {made.day.isoformat()}.pdf"
    services.issue_file(disagreement=key, name=name, content=to_pdf(made), kind=Kind.PDF, by=viewer)
    messages.success(request, f"{paper.title}: issued and kept. Take your copy from here.")
    return redirect(links.to("files", key))


def _page(request: HttpRequest, viewer: Viewer, record: DisagreementRecord, written: Letter) -> HttpResponse:
    asks = asked_of(written.paper, written.told, written.asker)
    errors = [(f"#{each.name}", each.error) for each in asks if each.error]
    gaps = written.made.gaps
    if request.POST.get(AS) == ISSUE and gaps:
        errors.append(("#letter", f"Fill in every gap before you issue it: {'; '.join(gaps)}."))
    return show(
        request,
        viewer,
        "desk/letters/one.html",
        status=HTTPStatus.UNPROCESSABLE_ENTITY if errors else HTTPStatus.OK,
        current="desk:disagreements",
        record=record,
        safely=safely(record),
        paper=written.paper,
        asks=asks,
        errors=errors,
        letter=to_html(written.made),
        gaps=gaps,
        unconfirmed=unconfirmed(written.paper),
        back=links.to("letters", record.id),
        here=_address(record.id, written.paper),
    )


def _address(key: UUID, paper: Paper) -> str:
    return f"{links.to('letters', key)}/{paper.key}"
