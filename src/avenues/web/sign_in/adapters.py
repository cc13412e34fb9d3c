"""Where allauth asks what we want: nobody joins by themselves, and it says all in our words (`words.py`)."""

from __future__ import annotations

import time
from typing import Any, ClassVar, Final

import qrcode
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.mail import send_mail
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from qrcode.image.svg import SvgPathImage

from avenues.casework.kinds import Did
from avenues.directory.operator import operator
from avenues.web.sign_in import sealing, words
from avenues.web.sign_in.history import write_down_for
from avenues.web.sign_in.second_step import STEPS
from avenues.web.sign_in.sessions import begin
from avenues.web.sign_in.store import SessionStore

FRESH: Final = 5 * 60


class AccountAdapter(DefaultAccountAdapter):
    """Passwords, mails and messages."""

    error_messages: ClassVar = {**DefaultAccountAdapter.error_messages, **words.ERRORS}

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never: people are added by their organisation, or by the operator."""
        return False

    def login(self, request: HttpRequest, user: Any) -> None:
        """Sign in: a new session begins, and those that have ended are cleared away."""
        SessionStore.clear_expired()
        super().login(request, user)
        begin(request)

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Nobody who tried too often; that they did is written down."""
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError:
            write_down_for(str(credentials.get("email", "")), Did.LOCKED_OUT, request)
            raise

    def is_reauthentication_required(self, *, app: str, **more: Any) -> bool:
        """Who signed in a few minutes ago is not asked again at once."""
        records = get_authentication_records(self.request, self.request.user)
        return not any(time.time() - each["at"] < FRESH for each in records)

    def get_reauthentication_methods(self, user: Any) -> list[dict[str, Any]]:
        """The ways to show once more that it is you."""
        ways = super().get_reauthentication_methods(user)
        return [{**way, "description": words.AGAIN[way["id"]]} for way in ways]

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """To the account page, which says that it is changed."""
        return reverse("mfa_index")

    def add_message(  # noqa: PLR0917 - allauth's
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        message_context: dict[str, Any] | None = None,
        extra_tags: str = "",
        message: str | None = None,
    ) -> None:
        """Say it in our words, or not at all."""
        if said := message or words.MESSAGES.get(message_template or ""):
            messages.add_message(request, level, said, extra_tags)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send one of the mails of `words.py`; there is no other."""
        if template_prefix == words.RESET:
            told = {"name": context["user"].name, "link": context["password_reset_url"]}
            self._send(email, words.RESET_SUBJECT, words.RESET_MAIL.format(**told))
        elif what := words.CHANGES.get(template_prefix):
            link = self.request.build_absolute_uri(reverse("account_reset_password"))
            when = date_format(timezone.localtime(), "j F Y, H:i")
            body = words.CHANGE_MAIL.format(name=context["name"], when=when, what=what, link=link)
            self._send(email, words.CHANGE_SUBJECT.format(what=what), body)

    def send_notification_mail(
        self,
        template_prefix: str,
        user: Any,
        context: dict[str, Any] | None = None,
        email: str | None = None,
    ) -> None:
        """Tell a person that something about their sign-in has changed: it may not have been them."""
        self.send_mail(template_prefix, user.email, {"name": user.name})

    def _send(self, email: str, subject: str, body: str) -> None:
        send_mail(f"{operator().name}: {subject}", body, settings.DEFAULT_FROM_EMAIL, [email])


class SecondStepAdapter(DefaultMFAAdapter):
    """Authenticator apps, passkeys and recovery codes."""

    error_messages: ClassVar = {**DefaultMFAAdapter.error_messages, **words.SECOND_STEP_ERRORS}

    def get_totp_issuer(self) -> str:
        """As the app lists us."""
        return operator().name

    def build_totp_svg(self, url: str) -> str:
        """The picture that an app scans, fit to stand in a page."""
        picture: str = qrcode.make(url, image_factory=SvgPathImage, border=0).to_string(encoding="unicode")
        return picture

    def encrypt(self, text: str) -> str:
        """Sealed for the database."""
        return sealing.sealed(text)

    def decrypt(self, encrypted_text: str) -> str:
        """Opened again."""
        return sealing.opened(encrypted_text)

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Not the last one, where one is required."""
        if not settings.SECOND_STEP_REQUIRED:
            return True
        others = Authenticator.objects.filter(user=authenticator.user_id, type__in=STEPS)
        return others.exclude(pk=authenticator.pk).exists()

    def generate_authenticator_name(self, user: Any, type: Authenticator.Type) -> str:
        """What a passkey is called until its owner names it."""
        return f"Passkey of {date_format(timezone.localdate(), 'j F Y')}"
