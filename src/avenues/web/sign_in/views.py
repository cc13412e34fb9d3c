"""The sign-in pages that are not allauth's own, or that say more than its own do."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any
from urllib.parse import urlencode

from allauth.account.views import LoginView
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn import views as passkeys
from allauth.mfa.webauthn.internal import auth
from django.contrib import messages
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse_lazy
from django.views.generic.edit import FormView

from avenues.web.sign_in.adapters import SecondStepAdapter
from avenues.web.sign_in.organisations import organisations
from avenues.web.sign_in.passkeys import NOT_ACCEPTED


class SignIn(LoginView):
    """E-mail address and password, and the other ways."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With the organisations that sign their own people in."""
        told = super().get_context_data(**kwargs)
        after = told["redirect_field_value"]
        return {
            **told,
            "organisations": organisations(),
            "after": f"?{urlencode({'next': after})}" if after else "",
        }


class PasskeySignIn(passkeys.LoginWebAuthnView):
    """A passkey alone signs in: the device has asked for a finger, a face or a PIN itself."""

    template_name = "mfa/webauthn/sign_in.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The page on which the device is asked."""
        return FormView.get(self, request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With what the device must sign."""
        next_page = self.request.GET.get("next") or self.request.POST.get("next") or ""
        options = auth.begin_authentication(user=None)
        return {**super().get_context_data(**kwargs), "options": options, "next": next_page}

    def form_invalid(self, form: BaseForm) -> HttpResponse:
        """Back to the ways to sign in, with a word on what went wrong."""
        messages.error(self.request, NOT_ACCEPTED)
        return redirect("account_login")


class PasskeyAgain(passkeys.ReauthenticateWebAuthnView):
    """A passkey once more, before something about sign-in is changed."""

    def form_invalid(self, form: BaseForm) -> HttpResponse:
        """The same page, with a word on what went wrong."""
        messages.error(self.request, NOT_ACCEPTED)
        return redirect(self.request.get_full_path())


class RemovePasskey(passkeys.RemoveWebAuthnView):
    """A passkey is removed, unless it is the only second step left."""

    success_url = reverse_lazy("mfa_index")

    def form_valid(self, form: BaseForm) -> HttpResponse:
        """Refuse for the last one."""
        adapter = SecondStepAdapter()
        key: Authenticator = self.get_object()
        if not adapter.can_delete_authenticator(key):
            messages.error(self.request, adapter.error_messages["cannot_delete_authenticator"])
            return redirect("mfa_index")
        answer: HttpResponse = super().form_valid(form)
        return answer


class NamePasskey(passkeys.EditWebAuthnView):
    """A passkey gets another name."""

    success_url = reverse_lazy("mfa_index")


def form_too_old(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form came without its token: it was open too long, or cookies are off."""
    return render(request, "sign_in/form_too_old.html", status=HTTPStatus.FORBIDDEN)
