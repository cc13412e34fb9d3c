"""A person's account: name, password, second steps, and where they are signed in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus
from typing import Any
from uuid import UUID

from allauth.mfa.base.views import IndexView
from allauth.mfa.models import Authenticator
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.formats import date_format
from django.utils.timezone import localdate, localtime
from django.views.decorators.http import require_POST

from avenues.casework import services
from avenues.casework.errors import Refused
from avenues.casework.kinds import Did
from avenues.casework.selectors import viewer_of
from avenues.web.sign_in.forms import NameForm
from avenues.web.sign_in.history import write_down
from avenues.web.sign_in.second_step import has_second_step
from avenues.web.sign_in.store import end_sessions, open_sessions


@dataclass(frozen=True, slots=True)
class Passkey:
    """One of their passkeys."""

    pk: int
    name: str
    added: str


class Account(IndexView):
    """The account page; posting to it changes the name."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What is set up, and where they are signed in."""
        user = self.request.user
        told = super().get_context_data(**kwargs)
        app = told["authenticators"].get(Authenticator.Type.TOTP)
        codes = told["authenticators"].get(Authenticator.Type.RECOVERY_CODES)
        return {
            "form": NameForm(initial={"name": user.name}),
            "has_second_step": has_second_step(user),
            "passkeys": [
                _passkey(each) for each in told["authenticators"].get(Authenticator.Type.WEBAUTHN, ())
            ],
            "app_since": _day(app.instance.created_at) if app else "",
            "codes_left": len(codes.get_unused_codes()) if codes else None,
            "sessions": open_sessions(user.pk, this=self.request.session.session_key),
            **told,
        }

    def post(self, request: HttpRequest) -> HttpResponse:
        """Change the name."""
        form = NameForm(request.POST)
        if form.is_valid():
            try:
                services.rename_user(viewer_of(_user(request), localdate()), name=form.cleaned_data["name"])
            except Refused as refused:
                form.add_error("name", str(refused))
            else:
                messages.success(request, "Your name is changed.")
                return redirect("mfa_index")
        told = self.get_context_data(form=form)
        return self.render_to_response(told, status=HTTPStatus.UNPROCESSABLE_ENTITY)


def _user(request: HttpRequest) -> UUID:
    user: Any = request.user  # every page here asks for sign-in
    key: UUID = user.pk
    return key


def _passkey(key: Any) -> Passkey:
    return Passkey(pk=key.instance.pk, name=key.name, added=_day(key.instance.created_at))


def _day(at: datetime) -> str:
    return date_format(localtime(at), "j F Y")


@require_POST
def end_elsewhere(request: HttpRequest) -> HttpResponse:
    """Sign out in every other browser."""
    end_sessions(_user(request), but=request.session.session_key)
    write_down(_user(request), Did.SIGNED_OUT, request, "everywhere else")
    messages.success(request, "You are signed out everywhere else.")
    return redirect("mfa_index")
