"""A file is what stands in it, whatever it is called; what is no paper is refused with a sentence."""

from __future__ import annotations

import io
import struct
import tracemalloc
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.papers import HEIC, OLD_WORD, PDF, WITH_PROGRAMS, packed, picture, word

from avenues.files.errors import NotTaken
from avenues.files.kinds import Kind, kind_of


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (PDF, Kind.PDF),
        (b"\r\n\x00 from a scanner " + PDF, Kind.PDF),
        (picture("PNG"), Kind.PNG),
        (picture("JPEG"), Kind.JPEG),
        (picture("TIFF"), Kind.TIFF),
        (HEIC, Kind.HEIC),
        (word(), Kind.DOCX),
        ("Dear Mrs Smith – thank you".encode(), Kind.TEXT),
        (b"\xef\xbb\xbfsaved by Notepad\r\n", Kind.TEXT),
        (b"a < b", Kind.TEXT),
    ],
)
def test_knows_a_file_by_its_content(content: bytes, kind: Kind) -> None:
    assert kind_of(io.BytesIO(content)) is kind


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "empty"),
        (packed(letter___txt=b"hello"), "packed folder"),
        (packed(word__document___xml=b"<w:document/>"), "packed folder"),
        (word(WITH_PROGRAMS), "macros"),
        (word(word__vbaProject___bin=b"Sub AutoOpen()"), "macros"),
        (word()[:-30], "broken"),
        (OLD_WORD, "old Word"),
        (b"{\\rtf1\\ansi hello}", "rich text"),
        (b"<!DOCTYPE html><p>hello", "web page"),
        (b"\n  <script>alert(1)</script>", "web page"),
        (b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', "web page"),
        (b'<?xml version="1.0"?><html/>', "web page"),
        (b"MZ\x90\x00" + bytes(60), "program"),
        (b"\x7fELF" + bytes(60), "program"),
        (b"#!/bin/sh\nrm -rf /", "program"),
        (b"GIF89a" + bytes(60), "kind of file that we take"),
        (b"\xff\xfeh\x00i\x00", "kind of file that we take"),
        (b"caf\xe9", "kind of file that we take"),
        (b"hello \x00 there", "kind of file that we take"),
        (b"hello \xe2\x82", "kind of file that we take"),
    ],
)
def test_says_what_to_do_with_what_is_no_paper(content: bytes, says: str) -> None:
    with pytest.raises(NotTaken, match=says):
        kind_of(io.BytesIO(content))


def test_a_sign_that_falls_between_two_pieces_is_still_text() -> None:
    assert kind_of(io.BytesIO(b"x" * (64 * 1024 - 1) + "é".encode())) is Kind.TEXT


def test_a_file_is_left_at_its_beginning() -> None:
    file = io.BytesIO(PDF)
    kind_of(file)
    assert file.read() == PDF


def test_does_not_unpack_what_is_far_larger_unpacked() -> None:
    out = io.BytesIO(word())
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as into, into.open("word/media/1", "w") as one:
        for _ in range(600):
            one.write(bytes(1024 * 1024))
    assert len(out.getvalue()) < 1024 * 1024
    with pytest.raises(NotTaken, match="far larger"):
        kind_of(out)


def test_does_not_read_a_list_of_half_a_million_names() -> None:
    entry = (
        struct.pack("<IHHHHHHIIIHHHHHII", 0x02014B50, 20, 20, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0) + b"a"
    )
    names = entry * 500_000
    end = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, 65535, 65535, len(names), 4, 0)
    file = io.BytesIO(b"PK\x03\x04" + names + end)
    tracemalloc.start()
    with pytest.raises(NotTaken, match="more packed"):
        kind_of(file)
    assert tracemalloc.get_traced_memory()[1] < 2 * 1024 * 1024
    tracemalloc.stop()


@given(
    st.binary(max_size=300),
    st.sampled_from([b"", b"PK\x03\x04", b"%PDF-", b"PK\x05\x06", b"\x89PNG\r\n\x1a\n"]),
)
def test_whatever_is_sent_is_a_kind_or_a_sentence(rest: bytes, begins: bytes) -> None:
    try:
        said = kind_of(io.BytesIO(begins + rest)).words
    except NotTaken as refused:
        said = str(refused)
    assert said
