"""A link with which a person sets a password once: for who is new, and for who has lost their way in."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.mail import send_mail
from django.http import HttpRequest
from django.urls import reverse

from avenues.casework.kinds import Did
from avenues.directory.operator import operator
from avenues.web.sign_in import words
from avenues.web.sign_in.history import write_down
from avenues.web.sign_in.store import end_sessions


def person_with(email: str) -> UUID | None:
    """Who signs in with this address."""
    found: Any = get_user_model().objects.filter(email__iexact=email.strip(), is_active=True).first()
    return found.pk if found else None


def link_for(user: UUID, site: str = "") -> str:
    """The link: it works once, for three days."""
    person = get_user_model().objects.get(pk=user)
    parts = {"uidb36": user_pk_to_url_str(person), "key": default_token_generator.make_token(person)}
    return (site or settings.SITE_ADDRESS).rstrip("/") + reverse(
        "account_reset_password_from_key", kwargs=parts
    )


def invite(user: UUID, request: HttpRequest, *, by: str) -> None:
    """Mail them the link, in the name of who added them."""
    person: Any = get_user_model().objects.get(pk=user)
    site = request.build_absolute_uri("/")
    told = {"name": person.name, "by": by, "link": link_for(user, site), "site": operator().name}
    subject = words.INVITATION_SUBJECT.format(**told)
    send_mail(subject, words.INVITATION.format(**told), settings.DEFAULT_FROM_EMAIL, [person.email])


def forget_second_step(user: UUID) -> None:
    """Take away passkeys, app and recovery codes, and sign them out: they set up anew."""
    Authenticator.objects.filter(user=user).delete()
    end_sessions(user)
    write_down(user, Did.SECOND_STEP_REMOVED, None, "all of them, at the operator’s hand")
