"""What somebody looks for: sent as a form, kept in their session, and called by a number in the address.

A name in an address would stay in the browser's history and in the log of every machine on the way. So the
address holds a key that means something in this session alone; going back, and again, is a plain page.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from avenues.casework import selectors, services
from avenues.casework.selectors import Hit, Viewer
from avenues.web.desk import links

SEARCHES: Final = "searches"
KEPT: Final = 20
LONGEST: Final = 200
AT_MOST: Final = 20


@dataclass(frozen=True, slots=True)
class Search:
    """What was looked for, and what was found. `is_cut`: there may be more."""

    words: str = ""
    hits: tuple[Hit, ...] = ()
    is_cut: bool = False


def look_for(request: HttpRequest, viewer: Viewer, page: str) -> HttpResponse:
    """Keep what was sent, write down that it was looked for, and go on to where it is shown."""
    words = request.POST.get("words", "").strip()[:LONGEST]
    if not words:
        return redirect(links.page(page))
    services.searched(viewer, words)
    key = secrets.token_urlsafe(6)
    before = list(request.session.get(SEARCHES, {}).items())
    request.session[SEARCHES] = dict([*before, (key, words)][-KEPT:])
    return redirect(links.page(page) + links.asking({"search": key}))


def looked_for(request: HttpRequest, viewer: Viewer) -> Search:
    """What the address calls for, found anew. A key of another session calls for nothing."""
    words = request.session.get(SEARCHES, {}).get(request.GET.get("search", ""), "")
    if not words:
        return Search()
    hits = selectors.search(viewer, words, limit=AT_MOST + 1)
    return Search(words, hits[:AT_MOST], is_cut=len(hits) > AT_MOST)
