"""Only what a real clamd has read to the end and called clean is clean."""

from __future__ import annotations

import socket
import threading
from pathlib import Path

import pytest
from tests.support import clamd as checking
from tests.support.clamd import EICAR, VIRUS
from tests.support.papers import PDF, word

from avenues.files.scanning import Away, Clean, Infected, scan


def test_a_virus_is_found_and_named(clamd: str) -> None:
    found = scan([EICAR], clamd)
    assert isinstance(found, Infected)
    assert found.virus.startswith(VIRUS)


def test_a_virus_is_found_in_however_many_pieces_it_comes(clamd: str) -> None:
    assert isinstance(scan([EICAR[:20], EICAR[20:]], clamd), Infected)


@pytest.mark.parametrize("content", [PDF, word(), b"", b"x" * 200_000])
def test_a_paper_is_clean(clamd: str, content: bytes) -> None:
    pieces = [content] if content else []
    assert scan(pieces, clamd) == Clean()


def test_a_file_larger_than_it_takes_is_not_clean() -> None:
    with checking.clamd(longest="1M") as address:
        answer = scan([b"x" * 100_000] * 30, address)
    assert isinstance(answer, Away)


@pytest.mark.parametrize("address", ["unix:/nowhere", "tcp://127.0.0.1:9", "somewhere", "unix:", "tcp://"])
def test_where_nobody_answers_it_is_away(address: str) -> None:
    assert isinstance(scan([PDF], address), Away)


@pytest.mark.parametrize("says", [b"", b"stream: OK and more\0", b"UNKNOWN COMMAND\0", b"\xff\xfe"])
def test_an_answer_that_is_not_clean_is_not_clean(tmp_path: Path, says: bytes) -> None:
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(str(tmp_path / "s"))
        door.listen()
        threading.Thread(target=_answers, args=(door, says), daemon=True).start()
        assert isinstance(scan([PDF], f"unix:{tmp_path / 's'}"), Away)


def test_one_that_says_nothing_is_not_waited_for_for_ever(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(str(tmp_path / "s"))
        door.listen()
        assert isinstance(scan([PDF], f"unix:{tmp_path / 's'}", patience=0.1), Away)


def _answers(door: socket.socket, says: bytes) -> None:
    there, _ = door.accept()
    with there:
        while not there.recv(65536).endswith(bytes(4)):
            pass
        there.sendall(says)
