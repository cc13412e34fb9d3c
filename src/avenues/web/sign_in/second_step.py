"""Nobody at work goes on with a password alone: an app's code or a passkey is asked for, and set up first.

Who signs in through their organisation has passed its second step, where the operator says that it asks one.
"""

from __future__ import annotations

from typing import Any, Final

from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from avenues.web.headers import Page
from avenues.web.sign_in.organisations import asks_second_step

STEPS: Final = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
HAS_ONE: Final = "second_step"
SET_UP: Final = (
    "Set up a second step before you go on. It keeps families’ records safe if a password is found out."
)
OUTSIDE: Final = "/sign-in/"


def require_second_step(get_response: Page) -> Page:
    """Middleware: lead who has no second step to where they set one up."""

    def with_a_second_step(request: HttpRequest) -> HttpResponse:
        if _lacks_one(request):
            messages.info(request, SET_UP)
            return redirect("mfa_index")
        return get_response(request)

    return with_a_second_step


def has_second_step(user: Any) -> bool:
    """Has this person set up an app or a passkey?"""
    return get_adapter().is_mfa_enabled(user, STEPS)


def _lacks_one(request: HttpRequest) -> bool:
    if not settings.SECOND_STEP_REQUIRED or request.path_info.startswith(OUTSIDE):
        return False
    if not request.user.is_authenticated or request.session.get(HAS_ONE):
        return False
    if has_second_step(request.user) or _passed_elsewhere(request):
        request.session[HAS_ONE] = True
        return False
    return True


def _passed_elsewhere(request: HttpRequest) -> bool:
    records = get_authentication_records(request, request.user)
    return any(
        asks_second_step(record["provider"]) for record in records if record["method"] == "socialaccount"
    )
