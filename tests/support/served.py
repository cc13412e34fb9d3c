"""The site in a process of its own, on a PostgreSQL of its own that can be stopped and started."""

from __future__ import annotations

import http.client
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from tests.support.answering import free_port

ROOT = Path(__file__).resolve().parents[2]
TOKEN = "a" * 32  # of a form
OPTIONS = ("--worker-class", "gthread", "--threads", "4", "--log-level", "critical", "--no-control-socket")
LONGEST_START = 30  # seconds
SETTINGS = {
    "SECRET_KEY": "for this test alone",
    "SECOND_STEP": "0",
    "DJANGO_SETTINGS_MODULE": "avenues.web.settings",
}


def _postgres() -> Any:
    loader = SourceFileLoader("bin_postgres", str(ROOT / "bin" / "postgres"))
    spec = spec_from_loader("bin_postgres", loader)
    assert spec is not None
    module = module_from_spec(spec)
    loader.exec_module(module)
    return module


class Database:
    """A PostgreSQL in a folder of its own."""

    def __init__(self, folder: Path, address: str) -> None:
        self.address = address
        self._folder = folder
        self._script = _postgres()

    def stop(self) -> None:
        """At once, as if the machine had gone."""
        self._control("-m", "immediate", "stop")

    def start(self) -> None:
        """Again, with what it held."""
        self._control(
            "-w", "-l", self._folder / "log", "-o", f"-k {self._folder} {self._script.FAST}", "start"
        )

    def _control(self, *words: object) -> None:
        self._script._must(self._script._home() / "pg_ctl", "-D", self._folder / "data", *words)


@contextmanager
def a_database() -> Iterator[Database]:
    """It runs until the block ends."""
    script = _postgres()
    # Short, since it holds a socket.
    with tempfile.TemporaryDirectory(prefix="pg", dir="/tmp") as name, script.running(Path(name)) as address:
        yield Database(Path(name), address)


def command(database: Database, *words: str) -> str:
    """Run Python with these words on the database, and give what it prints."""
    env = {**os.environ, **SETTINGS, "DATABASE_URL": database.address}
    done = subprocess.run(
        [sys.executable, *words], env=env, cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


class Server:
    """A gunicorn on a database, and one signed-in visitor."""

    def __init__(self, database: Database, cookie: str) -> None:
        self.port = free_port()
        self._cookie = cookie
        self._process = subprocess.Popen(
            [
                sys.executable,
                "-m",
                "gunicorn",
                "avenues.web.wsgi",
                "--bind",
                f"127.0.0.1:{self.port}",
                *OPTIONS,
            ],
            env={**os.environ, **SETTINGS, "DATABASE_URL": database.address},
            start_new_session=True,
        )
        self._wait()

    def kill(self) -> None:
        """It and its workers, with no time for anything."""
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()

    def get(self, path: str) -> tuple[int, str]:
        """Status and page."""
        return self._ask("GET", path, "")

    def post(self, path: str, **typed: str) -> tuple[int, str]:
        """Status and page, for a form that was sent."""
        return self._ask("POST", path, urlencode({"csrfmiddlewaretoken": TOKEN, **typed}))

    def _ask(self, method: str, path: str, body: str) -> tuple[int, str]:
        asking = http.client.HTTPConnection("127.0.0.1", self.port, timeout=LONGEST_START)
        cookie = f"{self._cookie}; avenues-form={TOKEN}"
        kind = {"Content-Type": "application/x-www-form-urlencoded"} if body else {}
        asking.request(method, path, body, {"Cookie": cookie, **kind})
        answer = asking.getresponse()
        return answer.status, answer.read().decode()

    def _wait(self) -> None:
        for _ in range(LONGEST_START * 10):
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
            except OSError:
                time.sleep(0.1)
            else:
                return
        raise AssertionError("The server did not start.")
