"""The papers of a disagreement, and of a proceeding: what is there, and a form to bring more."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from avenues.casework import selectors, services
from avenues.casework.selectors import DisagreementRecord, FileLine, Viewer
from avenues.casework.services import Kept
from avenues.files import limits
from avenues.files.kinds import TAKEN
from avenues.web.desk import links
from avenues.web.desk.at_work import at_work
from avenues.web.desk.contact import Safely, safely, safely_in
from avenues.web.desk.files.receiving import BOX, Keep, Received, receive
from avenues.web.desk.files.shown import papers
from avenues.web.desk.forms import Choice, Field, Filling, Shape, blank, fill
from avenues.web.desk.shell import show

FORM = ["GET", "HEAD", "POST"]
SEALED = Field("sealed", "Sealed: only those who are in the room may open it", Shape.TICK)


@dataclass(frozen=True, slots=True)
class Papers:
    """What one page of papers is of."""

    title: str
    back: str
    back_words: str
    here: str
    lines: Callable[[], tuple[FileLine, ...]]
    fields: tuple[Field, ...]
    may_bring: bool
    of_one_way: bool
    safely: tuple[Safely, ...]


@at_work
@require_http_methods(FORM)
def of_disagreement(request: HttpRequest, viewer: Viewer, key: UUID) -> HttpResponse:
    """Which papers are there, and what more is to be kept?"""
    record = selectors.disagreement(viewer, key)
    fields = _of_which(record)

    def keep(name: str, content: Any) -> Kept:
        chosen = fill(fields, request.POST).values.get("proceeding")
        within = UUID(chosen) if chosen else None
        return services.keep_file(viewer, key, name=name, content=content, proceeding=within)

    services.looked_at_disagreement(viewer, key)
    shown = Papers(
        title=f"Papers: {record.subject.name}",
        back=links.to("disagreement", key),
        back_words=record.subject.name,
        here=links.to("files", key),
        lines=lambda: selectors.files_of_disagreement(viewer, key),
        fields=fields,
        may_bring=True,
        of_one_way=False,
        safely=safely(record),
    )
    return _answer(request, viewer, shown, keep)


@at_work
@require_http_methods(FORM)
def of_proceeding(request: HttpRequest, viewer: Viewer, key: UUID) -> HttpResponse:
    """Which papers are there of this way, and what more is to be kept, sealed or not?"""
    seen = selectors.proceeding(viewer, key)
    fields = (SEALED,) if seen.has_seat and seen.is_keeper else ()

    def keep(name: str, content: Any) -> Kept:
        sealed = not seen.is_keeper or fill(fields, request.POST).values.get("sealed", False)
        if sealed or seen.disagreement is None:
            return services.keep_sealed_file(viewer, key, name=name, content=content)
        return services.keep_file(viewer, seen.disagreement, name=name, content=content, proceeding=key)

    services.looked_at_proceeding(viewer, key)
    shown = Papers(
        title=f"Papers: {seen.name}",
        back=links.to("proceeding", key),
        back_words=seen.name,
        here=links.to("files_of_proceeding", key),
        lines=lambda: selectors.files_of_proceeding(viewer, key),
        fields=fields,
        may_bring=seen.is_keeper or seen.has_seat,
        of_one_way=True,
        safely=safely_in(viewer, seen.disagreement),
    )
    return _answer(request, viewer, shown, keep)


def _answer(request: HttpRequest, viewer: Viewer, shown: Papers, keep: Keep) -> HttpResponse:
    """The page; or what a form brought is kept, and the page again, with what was refused."""
    if request.method != "POST":
        return _page(request, viewer, shown, blank(shown.fields))
    filling = fill(shown.fields, request.POST)
    received = Received((), (), ()) if not filling.is_right else receive(request, keep)
    if received.said:
        messages.success(request, received.said)
    if filling.is_right and not received.refused:
        return redirect(shown.here)
    for sentence in received.refused:
        filling = filling.refused(sentence, BOX)
    return _page(request, viewer, shown, filling)


def _page(request: HttpRequest, viewer: Viewer, shown: Papers, form: Filling) -> HttpResponse:
    status = HTTPStatus.OK if form.is_right else HTTPStatus.UNPROCESSABLE_ENTITY
    return show(
        request,
        viewer,
        "desk/files/page.html",
        status=status,
        current="desk:disagreements",
        shown=shown,
        safely=shown.safely,
        form=form,
        papers=papers(shown.lines(), viewer, of_one_way=shown.of_one_way),
        most=limits.most_at_once(),
        megabytes=limits.largest() // limits.MEGABYTE,
        taken=TAKEN,
    )


def _of_which(record: DisagreementRecord) -> tuple[Field, ...]:
    """Nothing is asked where there is no proceeding yet."""
    choices = tuple(Choice(str(each.id), each.name) for each in record.proceedings)
    hint = "Leave it as it is if they are for the whole disagreement"
    return (
        (Field("proceeding", "Which way do they belong to?", Shape.PICK, hint, choices),) if choices else ()
    )
