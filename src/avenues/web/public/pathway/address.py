"""What the address of a page holds: each name with its values, in the order given."""

from __future__ import annotations

import re
from collections.abc import Mapping

from django.http import HttpRequest

Held = Mapping[str, list[str]]

MOST = 100  # names with values; of more let Django say whether they are too many
_IS_PLAIN = re.compile(r"[A-Za-z0-9_.~=&-]*").fullmatch


def held_in(request: HttpRequest) -> Held:
    """The query of an address, read. One that needs no decoding, as nearly all of ours, is read at sight."""
    query = request.META.get("QUERY_STRING", "")
    if not _IS_PLAIN(query) or query.count("&") >= MOST:
        return dict(request.GET.lists())
    held: dict[str, list[str]] = {}
    for pair in query.split("&"):
        if pair:
            name, _, value = pair.partition("=")
            held.setdefault(name, []).append(value)
    return held
