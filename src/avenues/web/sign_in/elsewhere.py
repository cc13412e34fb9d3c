"""Signing in through one's organisation: an account here is found by a verified address, and never made."""

from __future__ import annotations

from collections.abc import Iterator
from http import HTTPStatus
from typing import Any

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialApp, SocialLogin
from allauth.socialaccount.providers.openid_connect import views
from django.contrib.auth import get_user_model
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from requests import RequestException

from avenues.casework.kinds import Did
from avenues.web.sign_in.history import write_down
from avenues.web.sign_in.organisations import SignInOrganisation, organisation, organisations


class OrganisationAdapter(DefaultSocialAccountAdapter):
    """The organisations of the operator's file, and whom each may sign in."""

    def list_apps(self, request: Any, provider: Any = None, client_id: Any = None) -> list[SocialApp]:
        """Those of the file; none are kept in the database."""
        apps = [_app(each) for each in organisations()]
        return [
            app
            for app in apps
            if provider in {None, app.provider, app.provider_id} and client_id in {None, app.client_id}
        ]

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Find the account of who comes. It must be theirs to speak for, every time."""
        known = organisation(sociallogin.account.provider)
        user = sociallogin.user if sociallogin.is_existing else _user_of(sociallogin, known)
        if user is None or known is None or not user.is_active or not known.speaks_for(user.email):
            if user is not None:
                write_down(user.pk, Did.SIGN_IN_REFUSED, request, *_why(user, known))
            raise ImmediateHttpResponse(_nobody_here(request, known))
        if not sociallogin.is_existing:
            sociallogin.connect(request, user)

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        """Never: people are added by their organisation, or by the operator."""
        return False


@login_not_required
def begin(request: HttpRequest, provider_id: str) -> HttpResponse:
    """To the organisation's own sign-in page; if it does not answer, say so."""
    try:
        return views.login(request, provider_id)
    except RequestException:
        return does_not_answer(request, provider_id)


@login_not_required
def come_back(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Back from the organisation, with its word for who this is."""
    try:
        return views.callback(request, provider_id)
    except RequestException:
        return does_not_answer(request, provider_id)


@login_not_required
def cancelled(request: HttpRequest) -> HttpResponse:
    """They turned back at their organisation's page."""
    return render(request, "socialaccount/authentication_error.html", {"name": ""})


def does_not_answer(request: HttpRequest, key: str) -> HttpResponse:
    """Their organisation's sign-in is down."""
    found = organisation(key)
    told = {"name": found.name if found else ""}
    return render(request, "sign_in/does_not_answer.html", told, status=HTTPStatus.BAD_GATEWAY)


def _user_of(sociallogin: SocialLogin, known: SignInOrganisation | None) -> Any:
    vouched = known is not None and known.vouches_for_addresses
    verified = [each.email for each in sociallogin.email_addresses if each.verified or vouched]
    return get_user_model().objects.filter(email__in=[email.lower() for email in verified]).first()


def _why(user: Any, known: SignInOrganisation | None) -> Iterator[str]:
    """Names who spoke in their name without a right to; not where they work: another body may read it."""
    stranger = known is not None and not known.speaks_for(user.email)
    yield f"through {known.name}" if known is not None and stranger else "through an organisation"
    yield "which cannot speak for this address" if user.is_active else "the account is closed"


def _nobody_here(request: HttpRequest, known: SignInOrganisation | None) -> HttpResponse:
    told = {"name": known.name if known else "your organisation"}
    return render(request, "sign_in/nobody_here.html", told, status=HTTPStatus.FORBIDDEN)


def _app(told: SignInOrganisation) -> SocialApp:
    return SocialApp(
        provider="openid_connect",
        provider_id=told.key,
        name=told.name,
        client_id=told.client_id,
        secret=told.secret,
        settings={"server_url": told.server, "oauth_pkce_enabled": True},
    )
