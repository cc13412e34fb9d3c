"""From where somebody signs in, as far as it helps them to know it again: network address and browser.

What a browser says of itself is anybody's word, so nothing of it is kept but names that stand in these lists.
"""

from __future__ import annotations

from typing import Final

from allauth.account.adapter import get_adapter
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

BROWSERS: Final = {
    "Edg": "Edge",
    "OPR/": "Opera",
    "Firefox/": "Firefox",
    "FxiOS": "Firefox",
    "Chrome/": "Chrome",
    "CriOS": "Chrome",
    "Safari/": "Safari",
}
SYSTEMS: Final = {
    "Windows": "Windows",
    "iPhone": "an iPhone",
    "iPad": "an iPad",
    "Android": "Android",
    "CrOS": "a Chromebook",
    "Macintosh": "a Mac",
    "Linux": "Linux",
}
"""Most name several: the first that is found is the one."""


def whence(request: HttpRequest | None) -> str:
    """For example “from 203.0.113.7, Firefox on Windows”; nothing where it cannot be known."""
    if request is None:
        return ""
    said = ", ".join(part for part in (_address(request), _browser(request)) if part)
    return f"from {said}" if said else ""


def _address(request: HttpRequest) -> str:
    try:
        address: str = get_adapter().get_client_ip(request)
    except PermissionDenied:
        return ""
    return address


def _browser(request: HttpRequest) -> str:
    agent = request.META.get("HTTP_USER_AGENT", "")
    browser = _first(BROWSERS, agent)
    system = _first(SYSTEMS, agent)
    return f"{browser} on {system}" if browser and system else browser or system


def _first(known: dict[str, str], agent: str) -> str:
    return next((name for sign, name in known.items() if sign in agent), "")
