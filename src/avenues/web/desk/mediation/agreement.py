"""The agreement builder: who does what, what it carries out, and the last day of each before it is kept."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from avenues.casework import selectors, services
from avenues.casework.errors import Refused
from avenues.casework.procedures import procedure_of
from avenues.casework.selectors import ProceedingRecord, Viewer
from avenues.law.proceedings.kinds import Kind
from avenues.web.desk import links
from avenues.web.desk.at_work import at_work
from avenues.web.desk.forms import Filling, blank, fill
from avenues.web.desk.mediation.here import mediation
from avenues.web.desk.recording.expecting import expecting
from avenues.web.desk.recording.fields import event_of, fields_of
from avenues.web.desk.recording.preview import does
from avenues.web.desk.recording.promises import MOST_ROWS, ROWS, rows_asked
from avenues.web.desk.shell import show

MADE = "agreement_made"
ADD, RECORD = "add", "record"


@at_work
@require_http_methods(["GET", "HEAD", "POST"])
def agreement(request: HttpRequest, viewer: Viewer, key: UUID) -> HttpResponse:
    """What was agreed, by whom, and by when must it be done?"""
    seen = mediation(viewer, key)
    kind = procedure_of(seen.avenue).named[MADE]
    may = MADE in {each.what for each in selectors.may_follow(viewer, key)}
    step = request.POST.get("step", "")
    rows = 1 if request.method != "POST" else min(rows_asked(request.POST) + (step == ADD), MOST_ROWS)
    fields = fields_of(kind, seen.duties, rows=rows, with_orders=True)
    shown: dict[str, Any] = {"seen": seen, "may": may, "rows": rows}
    if request.method != "POST":
        return _page(request, viewer, blank(fields, day=viewer.on), **shown)
    filling = fill(fields, request.POST)
    if step == ADD:
        return _page(request, viewer, filling.unjudged, **shown)
    if not filling.is_right:
        return _page(request, viewer, filling, **shown)
    if step == RECORD:
        return _record(request, viewer, kind, filling, **shown)
    return _counted(request, viewer, kind, filling, **shown)


def _counted(
    request: HttpRequest, viewer: Viewer, kind: Kind, filling: Filling, **shown: Any
) -> HttpResponse:
    """The days, before anything is recorded."""
    seen: ProceedingRecord = shown["seen"]
    preview = selectors.preview(viewer, seen.id, event_of(kind, filling.values))
    if preview.refusal:
        return _page(request, viewer, filling.refused(preview.refusal), **shown)
    return _page(request, viewer, filling, does=does(preview, seen, viewer.on), **shown)


def _record(request: HttpRequest, viewer: Viewer, kind: Kind, filling: Filling, **shown: Any) -> HttpResponse:
    seen: ProceedingRecord = shown["seen"]
    try:
        services.record_event(
            viewer, seen.id, event_of(kind, filling.values), expecting=expecting(request, seen)
        )
    except Refused as refused:
        now = mediation(viewer, seen.id)  # somebody may have been first: what is new has been seen now
        return _page(
            request,
            viewer,
            filling.refused(str(refused)),
            **{**shown, "seen": now, "expecting": now.expecting},
        )
    messages.success(request, "The agreement is recorded. Its promises are on the board.")
    return redirect(links.to("proceeding", seen.id))


def _page(request: HttpRequest, viewer: Viewer, form: Filling, **shown: Any) -> HttpResponse:
    seen: ProceedingRecord = shown["seen"]
    return show(
        request,
        viewer,
        "desk/mediation/agreement.html",
        status=HTTPStatus.OK if form.is_right else HTTPStatus.UNPROCESSABLE_ENTITY,
        current="desk:mediation",
        form=form,
        pairs=((ROWS, shown["rows"]), ("expecting", shown.pop("expecting", expecting(request, seen)))),
        back=links.to("proceeding", seen.id),
        held=links.to_event(seen.id, "mediation_held"),
        **{"does": None, **shown},
    )
