"""Asks ClamAV's clamd whether a file holds a virus. It fails closed: what it did not call clean is not clean.

The file is sent in pieces (INSTREAM), so that clamd needs no way to our files and can run elsewhere.
"""

from __future__ import annotations

import socket
import struct
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

PATIENCE = 60.0  # seconds for each step
PORT = 3310
LONGEST_ANSWER = 4096


@dataclass(frozen=True, slots=True)
class Clean:
    """clamd read all of it and found nothing."""


@dataclass(frozen=True, slots=True)
class Infected:
    """clamd found something, and calls it this."""

    virus: str


@dataclass(frozen=True, slots=True)
class Away:
    """clamd did not answer, or not so that we can tell. `why` is for the log."""

    why: str
    answered: bool = False


Verdict = Clean | Infected | Away


def scan(pieces: Iterable[bytes], address: str, patience: float = PATIENCE) -> Verdict:
    """What clamd at `unix:/path` or `tcp://host:3310` says of a file."""
    try:
        with _connected(address, patience) as clamd:
            answer = _told(clamd, pieces)
    except (OSError, ValueError) as wrong:
        return Away(f"{type(wrong).__name__}: {wrong}")
    if answer == "stream: OK":
        return Clean()
    if answer.startswith("stream: ") and answer.endswith(" FOUND"):
        return Infected(answer.removeprefix("stream: ").removesuffix(" FOUND"))
    return Away(answer or "it hung up", answered=bool(answer))


def _told(clamd: socket.socket, pieces: Iterable[bytes]) -> str:
    try:
        clamd.sendall(b"zINSTREAM\0")
        for piece in pieces:
            clamd.sendall(struct.pack(">I", len(piece)) + piece)
        clamd.sendall(struct.pack(">I", 0))
    except BrokenPipeError:
        pass  # it has heard enough, and says why
    answer = b""
    while (more := clamd.recv(LONGEST_ANSWER)) and len(answer) < LONGEST_ANSWER:
        answer += more
    return answer.rstrip(b"\0\n").decode("utf-8", "replace")


def _connected(address: str, patience: float) -> socket.socket:
    scheme, _, rest = address.partition(":")
    if scheme == "unix":
        clamd = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        clamd.settimeout(patience)
        try:
            clamd.connect(rest)
        except OSError:
            clamd.close()
            raise
        return clamd
    if scheme == "tcp":
        where = urlsplit(address)
        return socket.create_connection((where.hostname or "", where.port or PORT), patience)
    raise ValueError(f"{address!r} is not an address of clamd. Expected unix:/path or tcp://host:{PORT}.")
