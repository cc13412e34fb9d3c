"""A page that asks one thing and saves it: shown blank, shown again with what is wrong, or saved."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from avenues.casework.errors import Refused
from avenues.casework.selectors import Viewer
from avenues.law.telling import BadFacts
from avenues.web.desk.contact import Safely
from avenues.web.desk.forms.fields import Field
from avenues.web.desk.forms.filling import Filling, blank, fill
from avenues.web.desk.shell import show

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Ask:
    """What a page asks. `save` gets the answers; `done` is where it goes on, with `said` at the top."""

    title: str
    button: str
    fields: tuple[Field, ...]
    save: Callable[[Values], object]
    back: str
    said: str
    lead: str = ""
    back_words: str = "Back"
    done: str = ""
    told: Values = field(default_factory=dict)
    safely: tuple[Safely, ...] = ()
    warns: bool = False
    template: str = "desk/form.html"


def ask(request: HttpRequest, viewer: Viewer, asked: Ask) -> HttpResponse:
    """The page. What cannot be saved is shown again with a sentence, and with everything that was typed."""
    if request.method != "POST":
        return _page(request, viewer, asked, blank(asked.fields, **asked.told))
    filling = fill(asked.fields, request.POST)
    if not filling.is_right:
        return _page(request, viewer, asked, filling)
    try:
        saved = asked.save(filling.values)
    except (Refused, BadFacts) as refused:
        return _page(request, viewer, asked, filling.refused(str(refused)))
    messages.success(request, asked.said)
    return redirect(saved if isinstance(saved, str) else asked.done or asked.back)


def _page(request: HttpRequest, viewer: Viewer, asked: Ask, filling: Filling) -> HttpResponse:
    status = HTTPStatus.OK if filling.is_right else HTTPStatus.UNPROCESSABLE_ENTITY
    return show(request, viewer, asked.template, status=status, asked=asked, form=filling)
