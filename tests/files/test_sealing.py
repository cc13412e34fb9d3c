"""What lies in the store is sealed: unreadable without the key, and a changed byte is found."""

from __future__ import annotations

import base64
import io
import os
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from avenues.files.errors import Changed, NoKey
from avenues.files.keys import Key
from avenues.files.sealing import HEADER, PIECE, TAG, seal, unseal

OLD, NEW = Key(bytes(range(32))), Key(bytes(range(32, 64)))
NAME = "ab/cdef"


def sealed(content: bytes, *keys: Key, name: str = NAME) -> bytes:
    return b"".join(seal(io.BytesIO(content), keys or (NEW,), name))


def opened(content: bytes, *keys: Key, name: str = NAME) -> bytes:
    return b"".join(unseal(io.BytesIO(content), keys or (NEW,), name))


@pytest.mark.parametrize("length", [0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 3 * PIECE + 7])
def test_what_is_sealed_opens_as_it_was(length: int) -> None:
    content = os.urandom(length)
    assert opened(sealed(content)) == content


def test_a_sealed_file_holds_nothing_of_what_it_says() -> None:
    content = b"Sam Brown is worried about school. " * 5000
    kept = sealed(content)
    assert not any(content[at : at + 8] in kept for at in range(0, 400, 8))
    assert sealed(content) != kept  # nor does it tell that two are the same


@given(st.integers(0, HEADER + 2 * PIECE + 10 + 3 * TAG - 1), st.integers(1, 255))
def test_a_changed_byte_is_found(at: int, by: int) -> None:
    kept = bytearray(CONTENT_SEALED)
    kept[at] ^= by
    with pytest.raises((Changed, NoKey)):
        opened(bytes(kept))


CONTENT_SEALED = sealed(b"x" * (2 * PIECE + 10))


@pytest.mark.parametrize(
    "changed",
    [
        CONTENT_SEALED[:-1],
        CONTENT_SEALED[: HEADER + PIECE + TAG],  # whole pieces cut off
        CONTENT_SEALED[:HEADER],
        b"",
        CONTENT_SEALED + b"x",
        CONTENT_SEALED + CONTENT_SEALED[HEADER:],
        CONTENT_SEALED[:HEADER]
        + CONTENT_SEALED[HEADER + PIECE + TAG : HEADER + 2 * (PIECE + TAG)]
        + CONTENT_SEALED[HEADER : HEADER + PIECE + TAG]
        + CONTENT_SEALED[HEADER + 2 * (PIECE + TAG) :],  # two pieces that changed places
        b"%PDF-1.7",
    ],
    ids=(
        "a byte cut off",
        "pieces cut off",
        "all pieces cut off",
        "nothing left",
        "a byte added",
        "pieces added",
        "pieces that changed places",
        "never sealed",
    ),
)
def test_what_is_cut_off_added_or_moved_is_found(changed: bytes) -> None:
    with pytest.raises(Changed, match="not as it was kept"):
        opened(changed)


def test_one_file_cannot_lie_in_the_place_of_another() -> None:
    with pytest.raises(Changed):
        opened(sealed(b"hers", name="aa/hers"), name="bb/his")


def test_a_new_key_seals_and_the_old_one_still_opens() -> None:
    before = sealed(b"before", OLD)
    after = sealed(b"after", NEW, OLD)
    assert opened(before, NEW, OLD) == b"before"
    assert opened(after, NEW) == b"after"
    with pytest.raises(NoKey, match="key that is not here"):
        opened(before, NEW)


def test_a_key_does_not_show_where_it_is_printed() -> None:
    assert base64.b64encode(OLD.secret).decode() not in repr(OLD)
    assert str(list(OLD.secret))[1:20] not in repr(OLD)


def test_a_large_file_is_sealed_and_opened_in_little_memory() -> None:
    source = io.BytesIO(bytes(30 * 1024 * 1024))
    kept = io.BytesIO()
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    for piece in seal(source, (NEW,), NAME):
        kept.write(piece)
    grown = tracemalloc.get_traced_memory()[1] - before - kept.getbuffer().nbytes
    kept.seek(0)
    tracemalloc.reset_peak()
    before = tracemalloc.get_traced_memory()[0]
    total = sum(len(piece) for piece in unseal(kept, (NEW,), NAME))
    assert (total, tracemalloc.get_traced_memory()[1] - before < 1024 * 1024) == (30 * 1024 * 1024, True)
    tracemalloc.stop()
    assert grown < 8 * 1024 * 1024  # of which the growing copy in memory is most
