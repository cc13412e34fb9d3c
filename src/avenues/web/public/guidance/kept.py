"""Guidance is the same for everyone: a page is made once, and kept until the directory is read anew."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.http import HttpResponse
from django.template.loader import render_to_string

from avenues.directory import selectors

_pages: dict[tuple[str, str], tuple[selectors.Directory, str]] = {}


def page(template: str, about: str, context: Callable[[], Mapping[str, Any]]) -> HttpResponse:
    """The page of this template, about this avenue ("" for none); `context` is asked when it must be made."""
    directory = selectors.directory()
    known = _pages.get((template, about))
    if known is None or known[0] is not directory:
        known = _pages[template, about] = (directory, render_to_string(template, dict(context())))
    return HttpResponse(known[1])
