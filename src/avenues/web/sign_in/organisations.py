"""Organisations whose people sign in with their own work account (OpenID Connect): the operator's file.

AVENUES_SIGN_IN names the file; docs/how-to/sign-in.md says what stands in it.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings


class BadSignInFile(ValueError):
    """The operator's sign-in file misses something or holds something unknown."""


@dataclass(frozen=True, slots=True)
class SignInOrganisation:
    """An organisation that signs its own people in, and for which addresses it may speak."""

    key: str
    name: str
    server: str
    client_id: str
    secret: str
    domains: tuple[str, ...]
    asks_second_step: bool = False
    vouches_for_addresses: bool = False

    def speaks_for(self, email: str) -> bool:
        """May it say who has this address? Only for its own: else it could sign in as another's people."""
        return email.rpartition("@")[2].lower() in self.domains


def organisations() -> tuple[SignInOrganisation, ...]:
    """Those that this installation knows."""
    known: tuple[SignInOrganisation, ...] = settings.SIGN_IN_ORGANISATIONS
    return known


def organisation(key: str) -> SignInOrganisation | None:
    """The one with this key."""
    return next((each for each in organisations() if each.key == key), None)


def asks_second_step(key: str) -> bool:
    """Does the organisation ask its people for a second step itself?"""
    found = organisation(key)
    return found is not None and found.asks_second_step


def read(path: Path | None) -> tuple[SignInOrganisation, ...]:
    """What the file says; `BadSignInFile` says what is wrong with it."""
    if path is None:
        return ()
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8")).get("organisation", [])
        return tuple(_one(row, path.parent) for row in told)
    except (OSError, KeyError, TypeError, ValueError) as problem:
        raise BadSignInFile(f"{path}: {problem}") from problem


def _one(told: dict[str, Any], folder: Path) -> SignInOrganisation:
    secret = (folder / told.pop("secret_file")).read_text(encoding="utf-8").strip()
    domains = tuple(domain.lower() for domain in told.pop("domains"))
    if not domains:
        raise ValueError("“domains” is empty: name the domains of its people's addresses")
    return SignInOrganisation(secret=secret, domains=domains, **told)
