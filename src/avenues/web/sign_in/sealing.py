"""Keeps the keys of authenticator apps unreadable in a copy of the database.

They are sealed with the secret key; a former one opens them still (`SECRET_KEY_FALLBACKS`).
"""

import base64
import hashlib

from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.utils.encoding import force_bytes


def sealed(secret: str) -> str:
    """The secret, fit to be kept."""
    return _keys().encrypt(secret.encode()).decode()


def opened(kept: str) -> str:
    """The secret that was sealed."""
    return _keys().decrypt(kept.encode()).decode()


def _keys() -> MultiFernet:
    return MultiFernet([_key(secret) for secret in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)])


def _key(secret: str | bytes) -> Fernet:
    digest = hashlib.sha256(b"avenues: authenticator apps" + force_bytes(secret)).digest()
    return Fernet(base64.urlsafe_b64encode(digest))
