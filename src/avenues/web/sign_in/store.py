"""The session engine: Django's, in the database, with a column for whose session it is.

`open_sessions` and `end_sessions` are for the person's account page, and for the operator.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.utils import timezone
from django.utils.formats import date_format

from avenues.web.sign_in.models import Session
from avenues.web.sign_in.sessions import BEGAN, SEEN


class SessionStore(DatabaseStore):
    """A session in the database, and whose it is."""

    @classmethod
    def get_model_class(cls) -> type[Session]:
        """Where they are kept."""
        return Session

    def create_model_instance(self, data: dict[str, Any]) -> Session:
        """The row of this session."""
        user = data.get(SESSION_KEY)
        return Session(
            session_key=self._get_or_create_session_key(),  # type: ignore[attr-defined]
            session_data=self.encode(data),
            expire_date=self.get_expiry_date(),
            user_id=UUID(user) if user else None,
        )


@dataclass(frozen=True, slots=True)
class OpenSession:
    """Where somebody is signed in: since when, and when a page was last asked for."""

    began: str
    seen: str
    is_this_one: bool


def open_sessions(user: UUID, *, this: str | None) -> tuple[OpenSession, ...]:
    """Where somebody is signed in, this browser first."""
    rows = Session.objects.filter(user=user, expire_date__gt=timezone.now())
    found = [(row.get_decoded(), row.session_key == this) for row in rows]
    return tuple(
        OpenSession(_at(told[BEGAN]), _at(told[SEEN]), is_this)
        for told, is_this in sorted(found, key=lambda each: (not each[1], -each[0].get(SEEN, 0)))
        if BEGAN in told
    )


def end_sessions(user: UUID, *, but: str | None = None) -> int:
    """Sign somebody out everywhere, but in one browser; how many sessions that were."""
    ended, _ = Session.objects.filter(user=user).exclude(session_key=but).delete()
    return ended


def _at(seconds: int) -> str:
    return date_format(timezone.localtime(datetime.fromtimestamp(seconds, UTC)), "j F, H:i")
