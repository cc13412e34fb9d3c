"""Where sealed files lie: on disk, or in a store that speaks S3. Only sealed bytes ever come here.

Which it is, `places.py` makes of AVENUES_FILES_STORE.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from tempfile import SpooledTemporaryFile
from typing import BinaryIO, cast

from django.core.files.base import File
from django.core.files.storage import InvalidStorageError, Storage, storages

from avenues.files.errors import Changed, StoreAway
from avenues.files.places import ALIAS, IN_MEMORY
from avenues.files.sealing import CHANGED

AWAY = "The place where papers are kept does not answer, or is full. Try again in a few minutes."
_S3 = ("botocore.", "boto3.", "s3transfer.")


def new_name() -> str:
    """A name to keep a file under: random, and spread over folders."""
    name = secrets.token_hex(16)
    return f"{name[:2]}/{name}"


def put(name: str, sealed: Iterable[bytes]) -> None:
    """Keep it under this name. Raises `StoreAway`."""
    with SpooledTemporaryFile(max_size=IN_MEMORY) as held, _or_away():
        for piece in sealed:
            held.write(piece)
        held.seek(0)
        kept_as = _store().save(name, File(held))
        if kept_as != name:
            _store().delete(kept_as)
            raise OSError(f"{name} is there already")


@contextmanager
def held(name: str) -> Iterator[BinaryIO]:
    """The sealed file, open. Raises `Changed` if it is gone, `StoreAway`."""
    with _or_away():
        try:
            file = _store().open(name)
            file.seek(0)  # a file of S3 is fetched only now
        except FileNotFoundError as wrong:
            raise Changed(CHANGED) from wrong
    with file:
        yield cast(BinaryIO, file)


def remove(name: str) -> None:
    """Remove it, if it is there. Raises `StoreAway`."""
    with _or_away():
        _store().delete(name)


def _store() -> Storage:
    return storages[ALIAS]


@contextmanager
def _or_away() -> Iterator[None]:
    """Whatever a store fails with (a full disk, S3's own, a library not here) is said in a sentence."""
    try:
        yield
    except (Changed, StoreAway):
        raise
    except Exception as wrong:
        if not _is_the_stores(wrong):
            raise
        raise StoreAway(AWAY) from wrong


def _is_the_stores(wrong: Exception) -> bool:
    return isinstance(wrong, (OSError, InvalidStorageError)) or type(wrong).__module__.startswith(_S3)
