"""Seals files: AES-256-GCM in pieces, by keys that are kept outside the database. A changed byte is found.

Each file has a key of its own, derived from a master key, a salt and the name that the store has it under: so
no two files share a nonce, and one cannot be put in the place of another. Each piece carries its number, and
the last one says that it is: nothing can be cut off or put in. Memory holds one piece.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from typing import BinaryIO, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from avenues.files.errors import Changed, NoKey
from avenues.files.keys import Key

PIECE: Final = 64 * 1024
TAG: Final = 16
SALT: Final = 32
MARK: Final = b"AVENUES1"
NAME: Final = 8
HEADER: Final = len(MARK) + NAME + SALT
CHANGED = (
    "This file is not as it was kept, so it is not opened. Tell whoever runs this site: they can look for it "
    "in a copy."
)
OTHER_KEY = "This file was sealed with a key that is not here any more. Tell whoever runs this site."


def seal(source: BinaryIO, keys: tuple[Key, ...], name: str) -> Iterator[bytes]:
    """The file sealed with the first key, in pieces."""
    header = MARK + keys[0].name + secrets.token_bytes(SALT)
    sealing = _cipher(keys[0], header, name)
    yield header
    number, piece = 0, source.read(PIECE)
    while True:
        following = source.read(PIECE)
        yield sealing.encrypt(_nonce(number, last=not following), piece, header)
        if not following:
            return
        number, piece = number + 1, following


def unseal(source: BinaryIO, keys: tuple[Key, ...], name: str) -> Iterator[bytes]:
    """The file as it was, in pieces. Raises `Changed` at the first that is not, `NoKey` without its key."""
    header = source.read(HEADER)
    if len(header) != HEADER or not header.startswith(MARK):
        raise Changed(CHANGED)
    sealed_with = header[len(MARK) : len(MARK) + NAME]
    key = next((key for key in keys if key.name == sealed_with), None)
    if key is None:
        raise NoKey(OTHER_KEY)
    opening = _cipher(key, header, name)
    number, piece = 0, source.read(PIECE + TAG)
    while True:
        following = source.read(PIECE + TAG)
        try:
            yield opening.decrypt(_nonce(number, last=not following), piece, header)
        except InvalidTag as wrong:
            raise Changed(CHANGED) from wrong
        if not following:
            return
        number, piece = number + 1, following


def _cipher(key: Key, header: bytes, name: str) -> AESGCM:
    salt = header[len(MARK) + NAME :]
    derived = HKDF(SHA256(), length=32, salt=salt, info=b"avenues file " + name.encode())
    return AESGCM(derived.derive(key.secret))


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([last])
