"""What a visitor sees when something fails here. That the database is away is said as it is."""

import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

AWAY = (OperationalError, InterfaceError)
TRY_AGAIN_AFTER = 10  # seconds
NOT_SHOWN = frozenset(
    {
        *("csrfmiddlewaretoken", "password", "password1", "password2", "oldpassword", "code"),
        *("step", "expecting", "promise-rows", "pieces", "asked"),  # the form's own, typed by nobody
    }
)


def failed(request: HttpRequest) -> HttpResponse:
    """The page for any failure. Django calls it while the exception is being handled."""
    if isinstance(sys.exception(), AWAY):
        shown = {"typed": typed_in(request), "again": request.get_full_path()}
        response = render(request, "503.html", shown, status=503)
        response.headers["Retry-After"] = str(TRY_AGAIN_AFTER)
        return response
    return render(request, "500.html", status=500)


def typed_in(request: HttpRequest) -> tuple[str, ...]:
    """What a form brought, so that it can be copied and is not lost."""
    return tuple(
        value
        for name, values in request.POST.lists()
        for value in values
        if value.strip() and name not in NOT_SHOWN
    )
