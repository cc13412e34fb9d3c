"""Sessions, each with whose it is: so that a person can see where they are signed in, and end it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models

if TYPE_CHECKING:
    from avenues.web.sign_in.store import SessionStore


class Session(AbstractBaseSession):
    """One browser in which somebody has signed in, or has begun to."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="+")

    @classmethod
    def get_session_store_class(cls) -> type[SessionStore]:
        """What reads and writes a session."""
        from avenues.web.sign_in.store import SessionStore  # noqa: PLC0415 - it needs this model

        return SessionStore
