"""What is said in the room: notes that those with a seat read and write, and nobody else."""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from avenues.casework import selectors, services
from avenues.casework.errors import Refused
from avenues.casework.selectors import ProceedingRecord, Viewer
from avenues.web.desk import links
from avenues.web.desk.at_work import at_work
from avenues.web.desk.contact import safely_in
from avenues.web.desk.forms import Field, Filling, Shape, blank, fill
from avenues.web.desk.shell import show
from avenues.web.desk.words import in_words_of_time

NOTE = Field(
    "said",
    "Write a note",
    Shape.WORDS,
    width="full",
    hint="It is never changed. Another note adds to it",
    needed="Write the note first.",
)


@at_work
@require_http_methods(["GET", "HEAD", "POST"])
def sealed(request: HttpRequest, viewer: Viewer, key: UUID) -> HttpResponse:
    """What was said in the room, for those who were in it?"""
    seen = selectors.proceeding(viewer, key)
    if request.method != "POST":
        services.looked_at_proceeding(viewer, key)
        return _page(request, viewer, seen, blank((NOTE,)))
    form = fill((NOTE,), request.POST)
    if form.is_right:
        try:
            services.write_sealed_note(viewer, key, said=form.values["said"])
        except Refused as refused:
            form = form.refused(str(refused))
        else:
            messages.success(request, "The note is kept, for those in the room alone.")
            return redirect(links.to("sealed", key))
    return _page(request, viewer, seen, form)


def _page(request: HttpRequest, viewer: Viewer, seen: ProceedingRecord, form: Filling) -> HttpResponse:
    notes = selectors.notes_of_proceeding(viewer, seen.id)
    return show(
        request,
        viewer,
        "desk/proceeding/sealed.html",
        status=HTTPStatus.OK if form.is_right else HTTPStatus.UNPROCESSABLE_ENTITY,
        current="desk:disagreements",
        seen=seen,
        safely=safely_in(viewer, seen.disagreement),
        notes=[each for each in notes if each.sealed],
        form=form,
        may_write=seen.has_seat or bool(form.problems),  # who lost their seat as they wrote keeps their words
        at=in_words_of_time,
        to=links.to,
    )
