"""The page of a disagreement, and who did and saw what in it."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from avenues.casework import selectors, services
from avenues.casework.kinds import State
from avenues.casework.selectors import Viewer
from avenues.law.calendar import short
from avenues.web.desk import links
from avenues.web.desk.at_work import at_work
from avenues.web.desk.contact import safely
from avenues.web.desk.disagreement.drawing import drawing
from avenues.web.desk.disagreement.lanes import lanes
from avenues.web.desk.disagreement.told import told
from avenues.web.desk.files.shown import papers
from avenues.web.desk.shell import show
from avenues.web.desk.words import about, in_words_of_time


@at_work
@require_safe
def disagreement(request: HttpRequest, viewer: Viewer, key: UUID) -> HttpResponse:
    """Who is it about, what has happened, what is owed, and what do I do next?"""
    whole = selectors.whole_disagreement(viewer, key)
    record, picture = whole.record, whole.picture
    services.looked_at_disagreement(viewer, key)
    return show(
        request,
        viewer,
        "desk/disagreement/page.html",
        current="desk:disagreements",
        record=record,
        is_open=record.state is State.OPEN,
        about=about(record),
        safely=safely(record),
        lanes=lanes(picture, viewer.on),
        drawing=drawing(picture, viewer.on),
        facts=told(whole.facts),
        notes=whole.notes,
        papers=papers(whole.files, viewer),
        papers_address=links.to("files", key),
        to=links.to,
        short=short,
        at=in_words_of_time,
    )


@at_work
@require_safe
def history(request: HttpRequest, viewer: Viewer, key: UUID) -> HttpResponse:
    """Who looked at it, and who did what?"""
    record = selectors.disagreement(viewer, key)
    part = selectors.history_of_disagreement(viewer, key, go_on=request.GET.get("from", ""))
    return show(
        request,
        viewer,
        "desk/disagreement/history.html",
        current="desk:disagreements",
        record=record,
        safely=safely(record),
        lines=part.lines,
        back=links.to("disagreement", key),
        on_address=links.to("history", key, **{"from": part.go_on}) if part.go_on else "",
        at=in_words_of_time,
    )
