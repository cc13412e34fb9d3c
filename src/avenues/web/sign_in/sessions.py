"""When a session ends: after half an hour without a page, and ten hours after sign-in at the latest.

`SESSION_IDLE` and `SESSION_COOKIE_AGE` say so in seconds. The time is noted once a minute.
"""

import time
from typing import Final

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse

from avenues.web.headers import Page

BEGAN: Final = "began"
SEEN: Final = "seen"
A_MINUTE: Final = 60
ENDED: Final = "You were signed out, because you had not used this site for a while. Sign in again to go on."


def begin(request: HttpRequest) -> None:
    """The time of sign-in, from which the longest time counts."""
    request.session[BEGAN] = request.session[SEEN] = int(time.time())


def end_old_sessions(get_response: Page) -> Page:
    """Middleware: sign out who was away too long, or signed in too long ago, and say so."""

    def with_an_end(request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            now = int(time.time())
            if has_ended(request, now):
                logout(request)
                messages.info(request, ENDED)
            else:
                _note(request, now)
        return get_response(request)

    return with_an_end


def has_ended(request: HttpRequest, at: int | None = None) -> bool:
    """Was it away too long, or is it too old, at this moment?"""
    now = int(time.time()) if at is None else at
    began = request.session.get(BEGAN, now)
    seen = request.session.get(SEEN, now)
    return now - seen > settings.SESSION_IDLE or now - began > settings.SESSION_COOKIE_AGE


def _note(request: HttpRequest, now: int) -> None:
    request.session.setdefault(BEGAN, now)
    if now - request.session.get(SEEN, 0) >= A_MINUTE:
        request.session[SEEN] = now
