"""The keys that seal files: told by the environment or by a file; the first seals, every one opens.

They never stand in the database or in the repository. Where nothing is at stake, on one's own machine and in
the demonstration, one is made.
"""

from __future__ import annotations

import base64
import hashlib
import os
import secrets
from dataclasses import dataclass, field
from pathlib import Path

from django.conf import settings

from avenues.files.errors import NoKey

BYTES = 32
LETTERS_OF_A_NAME = 8
FILE = "files_key"
NONE_SET = (
    "Papers cannot be kept here yet: no key is set to seal them with. Tell whoever runs this site "
    "(AVENUES_FILES_KEY)."
)
NOT_A_KEY = (
    "Papers cannot be kept here: AVENUES_FILES_KEY holds something that is not a key. Expected: 32 random "
    "bytes in base64 (`openssl rand -base64 32`); several with commas between, the newest first."
)


@dataclass(frozen=True, slots=True)
class Key:
    """A master key. Its name tells which one sealed a file, and nothing of the key."""

    secret: bytes = field(repr=False)

    @property
    def name(self) -> bytes:
        """What a sealed file calls it by."""
        return hashlib.sha256(b"avenues key name " + self.secret).digest()[:LETTERS_OF_A_NAME]


def keys() -> tuple[Key, ...]:
    """The keys of this installation. Raises `NoKey` with a sentence if there is none."""
    told = settings.FILES_KEY or _in_a_file(settings.FILES_KEY_FILE)
    if not told and settings.FILES_KEY_IS_MADE:
        told = made_in(settings.VAR)
    if not told:
        raise NoKey(NONE_SET)
    return tuple(_key(each) for each in told.replace("\n", ",").split(",") if each.strip())


def made_in(folder: Path) -> str:
    """The key kept in a folder; made on first use, readable by its owner only."""
    file = folder / FILE
    folder.mkdir(parents=True, exist_ok=True)
    half_written = folder / f"{FILE}.{secrets.token_hex(8)}"
    if not file.exists():
        descriptor = os.open(half_written, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as out:
            out.write(base64.b64encode(secrets.token_bytes(BYTES)))
        try:
            os.link(half_written, file)  # whole or not at all, and the first one stands
        except FileExistsError:
            pass
        finally:
            half_written.unlink()
    return file.read_text()


def _in_a_file(named: Path | None) -> str:
    if named is None:
        return ""
    try:
        return named.read_text()
    except OSError as wrong:
        raise NoKey(NONE_SET) from wrong


def _key(told: str) -> Key:
    try:
        secret = base64.b64decode(told.strip().replace("-", "+").replace("_", "/"), validate=True)
    except ValueError as wrong:
        raise NoKey(NOT_A_KEY) from wrong
    if len(secret) != BYTES:
        raise NoKey(NOT_A_KEY)
    return Key(secret)
