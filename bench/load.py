"""A small HTTP load for one server: a few kept-alive connections, one request outstanding on each, no more.

Standard library only, one thread, plain sockets: it must cost less than what it measures. An address may
hold `{n}`, which counts up, so that no two requests are the same, or `{day}`, one of eighty days in turn.
"""

from __future__ import annotations

import selectors
import socket
import time
from dataclasses import dataclass, field
from datetime import date, timedelta

DAYS = [(date(2026, 9, 1) + timedelta(days=n)).isoformat() for n in range(80)]


def numbered(path: str, number: int) -> str:
    """The address as it is asked for the number-th time."""
    return path.replace("{n}", str(number)).replace("{day}", DAYS[number % len(DAYS)])


@dataclass
class Result:
    """What came back. `busy` is the share of the time that this client itself was computing."""

    answered: int = 0
    seconds: float = 0.0
    busy: float = 0.0
    size: int = 0
    other: dict[int, int] = field(default_factory=dict)

    @property
    def per_second(self) -> float:
        """Requests a second."""
        return self.answered / self.seconds


class _Connection:
    def __init__(self, port: int, cookie: str) -> None:
        self.port = port
        self.cookie = f"Cookie: {cookie}\r\n" if cookie else ""
        self.open()

    def open(self) -> None:
        self.socket = socket.create_connection(("127.0.0.1", self.port), timeout=30)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.got, self.wanted, self.status, self.closing, self.chunked = b"", 0, 0, False, False

    def ask(self, path: str) -> None:
        head = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nAccept: text/html\r\n{self.cookie}\r\n"
        self.got, self.wanted = b"", 0
        self.socket.sendall(head.encode("ascii"))

    def read(self) -> bool:
        """Take what has come; is the answer whole?"""
        piece = self.socket.recv(262_144)
        if not piece:
            raise ConnectionError("the server closed a connection before its answer was whole")
        self.got += piece
        if not self.wanted:
            end = self.got.find(b"\r\n\r\n")
            if end < 0:
                return False
            head = self.got[:end].lower()
            self.status = int(head[9:12])
            self.closing = b"connection: close" in head
            at = head.find(b"content-length:")
            self.chunked = at < 0
            self.wanted = end + 4 + (0 if self.chunked else int(head[at + 15 :].split(b"\r\n", 1)[0]))
        return self._last_chunk_is_here() if self.chunked else len(self.got) >= self.wanted

    def _last_chunk_is_here(self) -> bool:
        """Step over the chunks that are whole; `wanted` is where the next one begins."""
        while (line := self.got.find(b"\r\n", self.wanted)) >= 0:
            size = int(self.got[self.wanted : line].split(b";")[0], 16)
            if len(self.got) < line + 4 + size:
                return False
            if size == 0:
                return True
            self.wanted = line + 4 + size
        return False


def run(
    port: int, path: str, seconds: float, connections: int, *, start: int = 0, cookie: str = ""
) -> Result:
    """Ask for one address, over and over, for some seconds. With `cookie` somebody is signed in."""
    result, number = Result(), start
    pool = [_Connection(port, cookie) for _ in range(connections)]
    with selectors.DefaultSelector() as selector:
        for connection in pool:
            selector.register(connection.socket, selectors.EVENT_READ, connection)
            connection.ask(numbered(path, number := number + 1))
        began, computed = time.perf_counter(), time.process_time()
        ends = began + seconds
        while (now := time.perf_counter()) < ends:
            for key, _ in selector.select(timeout=ends - now):
                connection = key.data
                if not connection.read():
                    continue
                if connection.status == 200:
                    result.answered += 1
                else:
                    result.other[connection.status] = result.other.get(connection.status, 0) + 1
                result.size = len(connection.got)
                if connection.closing:
                    selector.unregister(connection.socket)
                    connection.socket.close()
                    connection.open()
                    selector.register(connection.socket, selectors.EVENT_READ, connection)
                connection.ask(numbered(path, number := number + 1))
        result.seconds = time.perf_counter() - began
        result.busy = (time.process_time() - computed) / result.seconds
    for connection in pool:
        connection.socket.close()
    return result
