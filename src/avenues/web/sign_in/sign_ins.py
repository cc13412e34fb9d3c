"""Where a person signed in, who was refused in their name, and what was changed: for them to look through."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localdate, localtime
from django.views.decorators.http import require_safe

from avenues.casework import selectors
from avenues.casework.kinds import Did
from avenues.casework.selectors import HistoryLine

TO_LOOK_AT: Final = frozenset({Did.SIGN_IN_REFUSED, Did.LOCKED_OUT})


@dataclass(frozen=True, slots=True)
class SignIn:
    """A line of the list. `refused` is one that should catch the eye."""

    at: str
    did: str
    more: str
    refused: bool


@require_safe
def sign_ins(request: HttpRequest) -> HttpResponse:
    """Was it all you?"""
    user: Any = request.user  # the page asks for sign-in
    part = selectors.sign_ins(selectors.viewer_of(user.pk, localdate()), go_on=request.GET.get("from", ""))
    on_address = f"{reverse('sign_ins')}?{urlencode({'from': part.go_on})}" if part.go_on else ""
    return render(request, "sign_in/sign_ins.html", {"lines": listed(part.lines), "on_address": on_address})


def listed(lines: Iterable[HistoryLine]) -> tuple[SignIn, ...]:
    """Lines of history for the list."""
    return tuple(
        SignIn(_moment(each.at), each.did.label, _more(each.words), each.did in TO_LOOK_AT) for each in lines
    )


def _more(words: str) -> str:
    """How it goes on after what was done: “signed in with …”, “signed out, from …”, “was refused: …”."""
    match words.partition(" ")[0]:
        case "":
            return ""
        case "with":
            return f" {words}"
        case "from":
            return f", {words}"
        case _:
            return f": {words}"


def _moment(at: datetime) -> str:
    return date_format(localtime(at), "j F Y, H:i")
