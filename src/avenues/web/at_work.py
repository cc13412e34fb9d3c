"""Sessions, and all that stands on them, for people at work: under these addresses and nowhere else.

The public site keeps nothing and sets no cookie, so its pages pass by this chain (`headers.py`, and
docs/adr/0001-answers-travel-in-the-address.md). Every page here asks for sign-in, unless its view says that
it does not (`login_not_required`).
"""

from collections.abc import Callable
from typing import Any, Final

from django.contrib.messages import get_messages
from django.core.handlers.exception import convert_exception_to_response
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.module_loading import import_string

from avenues.web.headers import Page

ADDRESSES: Final = ("/desk/", "/sign-in/")
CHAIN: Final = (
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "avenues.web.sign_in.sessions.end_old_sessions",
    "avenues.web.sign_in.second_step.require_second_step",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
)
BeforeView = Callable[[HttpRequest, Any, Any, Any], HttpResponseBase | None]
OnFailure = Callable[[HttpRequest, Exception], HttpResponseBase | None]


def is_at_work(request: HttpRequest) -> bool:
    """Is this an address of people at work?"""
    return request.path_info.startswith(ADDRESSES)


def messages(request: HttpRequest) -> dict[str, Any]:
    """`messages` for the pages of people at work: what the page before left to say."""
    return {"messages": get_messages(request)} if is_at_work(request) else {}


class AtWork:
    """Middleware: the chain for the addresses of people at work; straight on for all others."""

    def __init__(self, get_response: Page) -> None:
        self.straight_on = get_response
        self.through_the_chain: Any = get_response
        self.before_view: list[BeforeView] = []
        self.on_failure: list[OnFailure] = []
        for name in reversed(CHAIN):
            link = import_string(name)(self.through_the_chain)
            if hasattr(link, "process_view"):
                self.before_view.insert(0, link.process_view)
            if hasattr(link, "process_exception"):
                self.on_failure.append(link.process_exception)
            self.through_the_chain = convert_exception_to_response(link)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not is_at_work(request):
            return self.straight_on(request)
        response: HttpResponse = self.through_the_chain(request)
        response.headers["Cache-Control"] = "no-store"
        # Without a referrer a browser calls its form's origin "null", and no form would be taken.
        response.headers["Referrer-Policy"] = "same-origin"
        return response

    def process_view(
        self, request: HttpRequest, view: Any, args: Any, kwargs: Any
    ) -> HttpResponseBase | None:
        """What the links of the chain say before a view runs: a form without its token, nobody signed in."""
        if is_at_work(request):
            for asked in self.before_view:
                if (refusal := asked(request, view, args, kwargs)) is not None:
                    return refusal
        return None

    def process_exception(self, request: HttpRequest, failure: Exception) -> HttpResponseBase | None:
        """What the links make of a view's exception: allauth asks for a password again by raising one."""
        if is_at_work(request):
            for asked in self.on_failure:
                if (answer := asked(request, failure)) is not None:
                    return answer
        return None
