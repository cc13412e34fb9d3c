"""The door of every desk page: who looks, on what day, and what they see when something cannot be.

The day is read here and nowhere else in the desk. What is hidden and what does not exist are one page.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.timezone import localdate

from avenues.casework.errors import NotThere, Refused
from avenues.casework.selectors import Viewer, viewer_of
from avenues.web.desk.shell import show
from avenues.web.failing import typed_in

AtWork = Callable[..., HttpResponseBase]
View = Callable[..., HttpResponseBase]


def at_work(view: AtWork) -> View:
    """The view gets the viewer after the request. Only who is signed in and works somewhere comes here."""

    @wraps(view)
    def for_people_at_work(request: HttpRequest, **parts: Any) -> HttpResponseBase:
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        viewer = viewer_of(request.user.pk, localdate())
        if not viewer.posts:
            return show(request, viewer, "desk/works_nowhere.html", status=HTTPStatus.FORBIDDEN)
        return _answer(view, request, viewer, parts)

    for_people_at_work.at_work = True  # type: ignore[attr-defined]  # a test finds views that are not
    return for_people_at_work


def _answer(view: AtWork, request: HttpRequest, viewer: Viewer, parts: dict[str, Any]) -> HttpResponseBase:
    try:
        return view(request, viewer, **parts)
    except NotThere:
        return show(request, viewer, "desk/not_there.html", status=HTTPStatus.NOT_FOUND)
    except Refused as refused:
        return show(
            request,
            viewer,
            "desk/refused.html",
            status=HTTPStatus.UNPROCESSABLE_ENTITY,
            sentence=str(refused),
            typed=typed_in(request),
        )
