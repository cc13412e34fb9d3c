"""What lies in the store for a row: put there sealed, read and held to its hash, thrown away."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import BinaryIO

from avenues.casework.errors import Refused
from avenues.casework.models import KeptFile
from avenues.files import store
from avenues.files.errors import Changed, NotKept, NotTaken
from avenues.files.keys import keys
from avenues.files.sealing import CHANGED, seal, unseal

log = logging.getLogger(__name__)


def store_sealed(row: KeptFile, content: BinaryIO) -> None:
    """Put what it says in the store, under a name of its own. Raises `Refused`."""
    content.seek(0)
    row.store_key = store.new_name()
    with refusing():
        store.put(row.store_key, seal(content, keys(), row.store_key))


def throw_away(row: KeptFile) -> None:
    """Remove from the store what is not kept any more. Where the store is away, `tick` tries again."""
    try:
        store.remove(row.store_key)
    except NotKept:
        log.exception("a file that is not kept any more could not be removed from the store")
        return
    KeptFile.objects.filter(pk=row.pk).update(store_key="")


def pieces_of(row: KeptFile) -> Iterator[bytes]:
    """What it says, in pieces. Raises `NotKept`."""
    with store.held(row.store_key) as file:
        yield from unseal(file, keys(), row.store_key)


def check_hash(row: KeptFile) -> None:
    """Raises `Changed` if it does not say, byte for byte, what it said when it was kept."""
    if hash_of(pieces_of(row)) != row.sha256:
        raise Changed(CHANGED)


def hash_of(pieces: Iterable[bytes]) -> str:
    """SHA-256, as 64 letters and figures."""
    digest = hashlib.sha256()
    for piece in pieces:
        digest.update(piece)
    return digest.hexdigest()


@contextmanager
def refusing() -> Iterator[None]:
    """What is wrong with a file, or with what keeps it, is a refusal with the same sentence."""
    try:
        yield
    except NotKept as wrong:
        log.exception("a file cannot be kept or read")
        raise Refused(str(wrong)) from wrong
    except NotTaken as wrong:
        raise Refused(str(wrong)) from wrong
