"""Hears what Django and allauth tell about signing in, and has it written down (`history.py`)."""

from __future__ import annotations

from typing import Any, Final

from allauth.account import signals as account
from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa import signals as second_step
from allauth.mfa.models import Authenticator
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.dispatch import receiver
from django.http import HttpRequest

from avenues.casework.kinds import Did
from avenues.web.sign_in.history import write_down, write_down_for
from avenues.web.sign_in.sessions import has_ended

STEPS: Final = {
    Authenticator.Type.TOTP: "an authenticator app",
    Authenticator.Type.WEBAUTHN: "a passkey",
    Authenticator.Type.RECOVERY_CODES: "recovery codes",
}
USED: Final = {**STEPS, Authenticator.Type.RECOVERY_CODES: "a recovery code"}


@receiver(user_logged_in)
def _signed_in(request: HttpRequest, user: Any, **_: Any) -> None:
    used = " and ".join(_way(each) for each in get_authentication_records(request, user))
    write_down(user.pk, Did.SIGNED_IN, request, f"with {used}" if used else "")


@receiver(user_login_failed)
def _wrong_password(credentials: dict[str, Any], request: HttpRequest | None = None, **_: Any) -> None:
    email = str(credentials.get("email", ""))
    write_down_for(email, Did.SIGN_IN_REFUSED, request, "wrong password")


@receiver(second_step.authentication_failed)
def _wrong_code(request: HttpRequest, user: Any, **_: Any) -> None:
    write_down(user.pk, Did.SIGN_IN_REFUSED, request, "right password, wrong code")


@receiver(user_logged_out)
def _signed_out(request: HttpRequest, user: Any, **_: Any) -> None:
    if user is not None:
        by_itself = "by itself, after a while without use" if has_ended(request) else ""
        write_down(user.pk, Did.SIGNED_OUT, request, by_itself)


@receiver(second_step.authenticator_added)
@receiver(second_step.authenticator_reset)
def _added(request: HttpRequest, user: Any, authenticator: Authenticator, **_: Any) -> None:
    write_down(user.pk, Did.SECOND_STEP_ADDED, request, _named(authenticator))


@receiver(second_step.authenticator_removed)
def _removed(request: HttpRequest, user: Any, authenticator: Authenticator, **_: Any) -> None:
    write_down(user.pk, Did.SECOND_STEP_REMOVED, request, _named(authenticator))


@receiver(account.password_changed)
@receiver(account.password_set)
def _new_password(request: HttpRequest, user: Any, **_: Any) -> None:
    write_down(user.pk, Did.PASSWORD_CHANGED, request)


@receiver(account.password_reset)
def _new_password_by_link(request: HttpRequest, user: Any, **_: Any) -> None:
    write_down(user.pk, Did.PASSWORD_CHANGED, request, "through a link that was sent to them")


def _named(authenticator: Authenticator) -> str:
    return STEPS[Authenticator.Type(authenticator.type)]


def _way(record: dict[str, Any]) -> str:
    match record:
        case {"method": "mfa", "type": kind}:
            return USED[Authenticator.Type(kind)]
        case {"method": "socialaccount"}:
            return "the sign-in of their organisation"
        case _:
            return "a password"
