"""The page of a working document, a section at a time: what is agreed, what is not, and boxes to type in."""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from avenues.casework.errors import Refused
from avenues.casework.selectors import Viewer
from avenues.documents.working import KEY, KEY_SOURCE, Side
from avenues.web.desk import links
from avenues.web.desk.at_work import at_work
from avenues.web.desk.contact import safely
from avenues.web.desk.forms import Problem
from avenues.web.desk.shell import show
from avenues.web.desk.working.changing import NEW, changed
from avenues.web.desk.working.opening import Open, keep, open_one, side_of
from avenues.web.desk.working.shown import counts, lines, named

NOTHING = Problem("Nothing was changed. Change a paragraph, or choose what is agreed.", "section")


@at_work
@require_http_methods(["GET", "HEAD", "POST"])
def document(request: HttpRequest, viewer: Viewer, key: UUID) -> HttpResponse:
    """What does each side want changed, and what do we want?"""
    found = open_one(viewer, key, tracked=Side.COUNCIL)
    side = side_of(viewer, found.record, request.GET.get("side", ""))
    section = named(found.read.document, request.GET.get("section", ""))
    if request.method != "POST":
        return _page(request, viewer, found, side=side, letter=section.letter, problems=[])
    after, wrong = changed(found.read.document, section, side, request.POST.dict())
    problems = [Problem(each.sentence, each.box) for each in wrong]
    if not problems and after == found.read.document:
        problems = [NOTHING]
    if not problems:
        try:
            kept = keep(viewer, found.record.id, after)
        except Refused as refused:
            problems = [Problem(str(refused), "section")]
        else:
            messages.success(request, f"Kept as {kept.name}.")
            asked = {"section": section.letter, "side": side.key}
            return redirect(links.to("working_document", kept.id, **asked))
    return _page(request, viewer, found, side=side, letter=section.letter, problems=problems)


def _page(
    request: HttpRequest, viewer: Viewer, found: Open, *, side: Side, letter: str, problems: list[Problem]
) -> HttpResponse:
    section = named(found.read.document, letter)
    typed = {name: request.POST.get(name, "") for name in request.POST}
    return show(
        request,
        viewer,
        "desk/working/page.html",
        status=HTTPStatus.UNPROCESSABLE_ENTITY if problems else HTTPStatus.OK,
        current="desk:disagreements",
        safely=safely(found.record),
        paper=found.paper,
        section=section,
        sections=found.read.document.sections,
        lines=lines(section, side),
        counts=counts(found.read.document.sections),
        here=counts((section,)),
        unplaced=found.read.unplaced,
        notes=found.read.notes,
        side=side,
        problems=problems,
        typed=typed,
        new=NEW,
        key=KEY,
        key_source=KEY_SOURCE,
        asked=lambda **other: links.to(
            "working_document", found.paper.id, **({"section": section.letter, "side": side.key} | other)
        ),
        download=links.to("file", found.paper.id),
        came_back=links.to("working_back", found.paper.id),
        back=links.to("working", found.record.id),
    )
