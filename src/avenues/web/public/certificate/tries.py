"""How often somebody may be wrong in a quarter of an hour: one visitor, and all together.

Nobody's address is kept, nor a hash that stands for one: visitors are counted in a few thousand drawers, and
whose drawer it is only the site's secret tells. Two who are wrong at the same moment may count as one: the
limit slows guessing down, and the length of the code is what stops it.
"""

from __future__ import annotations

from ipaddress import IPv6Address, ip_address, ip_network

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

WITHIN = 15 * 60  # seconds
MOST_OF_ONE, MOST_OF_ALL = 10, 500
DRAWERS = 4096
ALL = "certificate-tries"
_HOME = 64  # bits of an IPv6 address that belong to one home or office


def are_too_many(request: HttpRequest) -> bool:
    """Was this visitor, or were all together, wrong too often just now?"""
    one = _drawer(request)
    counted = cache.get_many([one, ALL])
    return counted.get(one, 0) >= MOST_OF_ONE or counted.get(ALL, 0) >= MOST_OF_ALL


def count(request: HttpRequest) -> None:
    """They were wrong once more."""
    keys = [_drawer(request), ALL]
    counted = cache.get_many(keys)
    cache.set_many({key: counted.get(key, 0) + 1 for key in keys}, WITHIN)


def _drawer(request: HttpRequest) -> str:
    hashed = salted_hmac("avenues.certificate.tries", _network_of(request)).digest()
    return f"{ALL}-{int.from_bytes(hashed) % DRAWERS}"


def _network_of(request: HttpRequest) -> str:
    """The visitor's address, as the server or the proxy before it saw it; of an IPv6 one the network."""
    seen = request.META.get("REMOTE_ADDR", "")
    if settings.BEHIND_PROXY:
        seen = request.headers.get("X-Forwarded-For", seen).rpartition(",")[2].strip()
    try:
        address = ip_address(seen)
    except ValueError:
        return "unknown"
    is_six = isinstance(address, IPv6Address)
    return str(ip_network(f"{address}/{_HOME}", strict=False)) if is_six else str(address)
