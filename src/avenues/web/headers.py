"""The headers that keep a visit private: nothing from elsewhere, nothing to elsewhere, nothing kept."""

from collections.abc import Callable
from typing import Final

from django.http import HttpRequest, HttpResponse

Page = Callable[[HttpRequest], HttpResponse]

CONTENT_SECURITY_POLICY: Final = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS: Final = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), browsing-topics=()",
    "X-Frame-Options": "DENY",
}


def privacy_headers(get_response: Page) -> Page:
    """Middleware: a page may only load from here, and nobody keeps one that has not said so."""

    def with_headers(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        # Answers stand in the query: such a page is never kept, whatever the view says.
        if request.META.get("QUERY_STRING"):
            response.headers["Cache-Control"] = "no-store"
        else:
            response.headers.setdefault("Cache-Control", "no-store")
        return response

    return with_headers
