"""Has casework write down what somebody did about signing in, and from where.

An address that nobody here has is not kept, nor that it was tried: it may be a password in the wrong box, and
there is no organisation whose history it would be.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final
from uuid import UUID

from allauth.core import context
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.timezone import localdate

from avenues.casework import services
from avenues.casework.kinds import Did
from avenues.web.sign_in.whence import whence

TOO_OFTEN: Final = "too_many_login_attempts"


def write_down(user: UUID, did: Did, request: HttpRequest | None, *words: str) -> None:
    """A line in the history of where this person works."""
    said = ", ".join(part for part in (*words, whence(request)) if part)
    services.record_sign_in(user, did, on=localdate(), words=said)


def write_down_for(email: str, did: Did, request: HttpRequest | None, *words: str) -> None:
    """The same for an address that was typed, if somebody has it."""
    user: Any = get_user_model().objects.filter(email__iexact=email).first() if email else None
    if user is not None:
        write_down(user.pk, did, request, *(words if user.is_active else ("the account is closed",)))


@contextmanager
def locking_out(user: Any, *words: str) -> Iterator[None]:
    """Around the check of a second step: has it written down that it was refused, or asked for too often.

    `words` say what was refused. None for a code, of which a signal tells; of a passkey none does.
    """
    try:
        yield
    except ValidationError as refused:
        if user is not None and refused.code == TOO_OFTEN:
            write_down(user.pk, Did.LOCKED_OUT, context.request)
        elif user is not None and words:
            write_down(user.pk, Did.SIGN_IN_REFUSED, context.request, *words)
        raise
