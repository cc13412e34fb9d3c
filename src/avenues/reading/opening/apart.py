"""Opens a file in a process apart: what is in it can neither stop, fill nor bring down the site.

The process gets the file on its standard input, no secrets in its environment, a time limit, and cannot write
a file (`child.py`). Only so many run at once.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from contextlib import suppress
from threading import BoundedSemaphore
from typing import Any, Final

from avenues.reading.letter import How, Letter
from avenues.reading.opening.kinds import Kind
from avenues.reading.opening.refusals import CannotRead, Refusal

AT_ONCE: Final = BoundedSemaphore(2)
WAITS = 5  # seconds for its turn: longer, and those who wait would keep others from the site
TAKES = 60  # seconds at most
PASSED_ON = ("PATH", "TESSDATA_PREFIX", "LD_LIBRARY_PATH")
CHILD = (sys.executable, "-I", "-B", "-m", "avenues.reading.opening.child")


def opened_apart(kind: Kind, data: bytes) -> Letter:
    """The letter in a file of a kind. Raises `CannotRead`."""
    if not AT_ONCE.acquire(timeout=WAITS):
        raise CannotRead(Refusal.BUSY)
    try:
        told = _asked(kind, data)
    finally:
        AT_ONCE.release()
    if (refused := told.get("refused")) is not None:
        raise CannotRead(Refusal[refused])
    return Letter(tuple(told["pages"]), How(told["how"]))


def _asked(kind: Kind, data: bytes) -> dict[str, Any]:
    child = subprocess.Popen(  # noqa: S603  our own module, and a kind of ours
        [*CHILD, kind.value],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=surroundings(),
        start_new_session=True,
    )
    try:
        answer, _ = child.communicate(data, timeout=TAKES)
    except subprocess.TimeoutExpired:
        return {"refused": Refusal.TOO_SLOW.name}
    finally:
        _end(child)
    return _read(answer)


def surroundings() -> dict[str, str]:
    """What the process sees of ours: where programs are. One thread is enough for Tesseract."""
    return {name: os.environ[name] for name in PASSED_ON if name in os.environ} | {"OMP_THREAD_LIMIT": "1"}


def _end(child: subprocess.Popen[bytes]) -> None:
    """It, and whatever it has started, is over."""
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(child.pid, signal.SIGKILL)
    child.wait()


def _read(answer: bytes) -> dict[str, Any]:
    """Its answer; one that fell over has none."""
    try:
        told = json.loads(answer)
    except ValueError:
        return {"refused": Refusal.BROKEN.name}
    return told if isinstance(told, dict) else {"refused": Refusal.BROKEN.name}
