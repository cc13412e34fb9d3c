"""The site's addresses, and a bare page: every middleware, the session and the person, one small template.

What a page of the desks cannot do without. `bench/bare.py` is the barest Django: neither, and no database.
"""

from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.urls import include, path

PAGE = engines.all()[0].from_string("<!DOCTYPE html><title>Bare</title><p>{{ who }}</p>")


def bare(request: HttpRequest) -> HttpResponse:
    """Who is signed in."""
    return HttpResponse(PAGE.render({"who": request.user}))


urlpatterns = [path("desk/bare", bare), path("", include("avenues.web.urls"))]
