"""The call itself: the script, ticked off in order; then what the family wants, and its record."""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from avenues.casework import services
from avenues.casework.errors import Refused
from avenues.casework.selectors import ProceedingRecord, Viewer
from avenues.web.desk import links
from avenues.web.desk.at_work import at_work
from avenues.web.desk.contact import safely_in
from avenues.web.desk.forms import Field, Filling, blank, fill
from avenues.web.desk.mediation.asking import CHOICE, SCRIPT
from avenues.web.desk.mediation.here import mediation
from avenues.web.desk.mediation.keeping import has_happened, keep_call
from avenues.web.desk.mediation.script import Told
from avenues.web.desk.mediation.sums import sum_for
from avenues.web.desk.recording.expecting import expecting as expecting_of
from avenues.web.desk.shell import show


@at_work
@require_http_methods(["GET", "HEAD", "POST"])
def script(request: HttpRequest, viewer: Viewer, key: UUID) -> HttpResponse:
    """What must I tell, what do they want, and what is recorded of it?"""
    seen = mediation(viewer, key)
    fields = fields_of(seen)
    if request.method != "POST":
        services.looked_at_proceeding(viewer, key)
        return _page(request, viewer, seen, blank(fields))
    filling = all_told(fill(fields, request.POST))
    if not filling.is_right:
        return _page(request, viewer, seen, filling)
    try:
        keep_call(viewer, seen, filling.values, expecting=expecting_of(request, seen))
    except Refused as refused:
        now = mediation(viewer, key)  # somebody may have been first: what is new has been seen now
        return _page(request, viewer, now, filling.refused(str(refused), "wants"), expecting=now.expecting)
    messages.success(request, "The call is recorded.")
    if filling.values["wants"] == "no_mediation":
        return redirect(links.to("mediation_certificate", key))
    return redirect(links.to("proceeding", key))


def fields_of(seen: ProceedingRecord) -> tuple[Field, ...]:
    """The script where it has not been told, and the choice."""
    return CHOICE if has_happened(seen, "information_given") else (*SCRIPT, *CHOICE)


def all_told(filling: Filling) -> Filling:
    """The information is given when all of it is: what was not ticked is named."""
    if "told" not in filling.values:
        return filling
    left = [each.words for each in Told if each.name.lower() not in filling.values["told"]]
    if not left:
        return filling
    more = f", and {len(left) - 1} more" if len(left) > 1 else ""
    return filling.refused(f"Not told yet: “{left[0]}”{more}. Tell it, then tick it.", "told")


def _page(
    request: HttpRequest,
    viewer: Viewer,
    seen: ProceedingRecord,
    form: Filling,
    expecting: int | None = None,
) -> HttpResponse:
    return show(
        request,
        viewer,
        "desk/mediation/script.html",
        status=HTTPStatus.OK if form.is_right else HTTPStatus.UNPROCESSABLE_ENTITY,
        current="desk:mediation",
        seen=seen,
        form=form,
        expecting=expecting_of(request, seen) if expecting is None else expecting,
        sum=sum_for(viewer, seen),
        safely=safely_in(viewer, seen.disagreement),
        was_told=has_happened(seen, "information_given"),
        has_called=has_happened(seen, "adviser_contacted"),
        first=links.to_event(seen.id, "adviser_contacted"),
        back=links.to("proceeding", seen.id),
        to_certificate=links.to("mediation_certificate", seen.id),
    )
