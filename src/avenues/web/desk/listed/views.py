"""Lists of disagreements: ours, those in which we take part, and what a search finds."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_safe

from avenues.casework import selectors
from avenues.casework.kinds import State
from avenues.casework.selectors import Viewer
from avenues.law.calendar import short
from avenues.web.desk import links
from avenues.web.desk.at_work import at_work
from avenues.web.desk.searching import look_for, looked_for
from avenues.web.desk.shell import show
from avenues.web.desk.words import about

MINE = "mine"


@at_work
@require_safe
def disagreements(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Which disagreements do we keep, and which of them are mine?"""
    state = State.CLOSED if request.GET.get("state") == State.CLOSED else State.OPEN
    mine = request.GET.get("by") == MINE
    part = selectors.disagreements(
        viewer, state=state, assigned_to=_me(viewer) if mine else None, go_on=request.GET.get("from", "")
    )
    asked = {"state": "" if state is State.OPEN else state.value, "by": MINE if mine else ""}
    return show(
        request,
        viewer,
        "desk/listed/disagreements.html",
        current="desk:disagreements",
        lines=part.lines,
        to=links.to,
        short=short,
        about=about,
        is_closed=state is State.CLOSED,
        mine=mine,
        address=_address(asked),
        others_address=_address({**asked, "by": "" if mine else MINE}),
        state_address=_address({**asked, "state": "" if asked["state"] else State.CLOSED.value}),
        on_address=_address({**asked, "from": part.go_on}) if part.go_on else "",
        elsewhere=selectors.is_elsewhere(viewer),
    )


@at_work
@require_safe
def elsewhere(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """In which proceedings of others do we take part?"""
    part = selectors.elsewhere(viewer, go_on=request.GET.get("from", ""))
    on_address = links.page("elsewhere") + links.asking({"from": part.go_on}) if part.go_on else ""
    return show(
        request,
        viewer,
        "desk/listed/elsewhere.html",
        current="desk:disagreements",
        lines=part.lines,
        to=links.to,
        short=short,
        on_address=on_address,
    )


@at_work
@require_http_methods(["GET", "HEAD", "POST"])
def search(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Where is the record with this name, this reference, these words?"""
    if request.method == "POST":
        return look_for(request, viewer, "search")
    return show(
        request,
        viewer,
        "desk/listed/search.html",
        current="desk:search",
        search=looked_for(request, viewer),
        to=links.to,
        short=short,
        about=about,
    )


def _me(viewer: Viewer) -> UUID:
    return viewer.posts[0].membership


def _address(asked: dict[str, str]) -> str:
    return links.page("disagreements") + links.asking(asked)
