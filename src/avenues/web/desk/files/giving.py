"""Gives a paper out, to be saved and never to be shown here; removes one that should not be kept."""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_http_methods, require_safe

from avenues.casework import selectors, services
from avenues.casework.errors import Refused
from avenues.casework.selectors import FileLine, Viewer
from avenues.web.desk import links
from avenues.web.desk.at_work import at_work
from avenues.web.desk.contact import safely_in
from avenues.web.desk.forms import Field
from avenues.web.desk.forms.asking import Ask, ask
from avenues.web.desk.shell import show

WHY = Field("why", "Why?", hint="For example: it is about another child", needed="Say why it is removed.")
NEVER_SHOWN = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cross-Origin-Resource-Policy": "same-origin",
}
"""Whatever it holds, a browser saves it: it does not guess at it, run it, or let another site load it."""


@at_work
@require_safe
def download(request: HttpRequest, viewer: Viewer, key: UUID) -> HttpResponseBase:
    """The paper, byte for byte."""
    try:
        opened = services.open_file(viewer, key)
    except Refused as refused:
        return _cannot(request, viewer, selectors.file(viewer, key), str(refused))
    response = StreamingHttpResponse(opened.pieces, content_type=opened.kind.media_type, headers=NEVER_SHOWN)
    response.headers["Content-Disposition"] = content_disposition_header(True, opened.name)
    response.headers["Content-Length"] = str(opened.size)
    return response


@at_work
@require_http_methods(["GET", "HEAD", "POST"])
def remove(request: HttpRequest, viewer: Viewer, key: UUID) -> HttpResponse:
    """Should it not be here?"""
    line = selectors.file(viewer, key)
    asked = Ask(
        title=f"Remove {line.name}",
        button="Remove it",
        lead="It is deleted for good. That it was here, who removed it and why stay written down.",
        fields=(WHY,),
        save=lambda values: services.remove_file(viewer, key, why=values["why"]),
        said=f"{line.name} is removed.",
        back=_list(line, viewer),
        back_words="Papers",
        safely=safely_in(viewer, line.disagreement) if line.keeper in viewer.opened else (),
        warns=True,
    )
    return ask(request, viewer, asked)


def _cannot(request: HttpRequest, viewer: Viewer, line: FileLine, sentence: str) -> HttpResponse:
    return show(
        request,
        viewer,
        "desk/files/cannot.html",
        status=HTTPStatus.UNPROCESSABLE_ENTITY,
        current="desk:disagreements",
        sentence=sentence,
        back=_list(line, viewer),
    )


def _list(line: FileLine, viewer: Viewer) -> str:
    """The page of the disagreement's papers; of the proceeding's alone, where that is all they see."""
    if line.proceeding and (line.sealed or line.keeper not in viewer.opened):
        return links.to("files_of_proceeding", line.proceeding)
    return links.to("files", line.disagreement)
