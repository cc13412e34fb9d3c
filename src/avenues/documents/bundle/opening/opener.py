"""Opens papers in a process of its own, with a limit of time and memory; begins a new one if that dies.

It gets no secrets in its environment.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from threading import Timer
from types import TracebackType
from typing import Any, Self

from avenues.documents.bundle.limits import Limits, as_json
from avenues.documents.bundle.opening.kinds import How
from avenues.documents.bundle.opening.refusals import TOO_MUCH, CannotUse

CHILD = (sys.executable, "-I", "-B", "-m", "avenues.documents.bundle.opening.child")
PASSED_ON = ("PATH", "LD_LIBRARY_PATH")


@dataclass(frozen=True, slots=True)
class Opened:
    """A paper as a clean PDF of ours; `note` says what was mended."""

    path: Path
    pages: int
    note: str = ""


class Opener:
    """`with Opener(limits) as opener: opener.open(path, how, to)`."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.process: subprocess.Popen[str] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def open(self, path: Path, how: How, to: Path) -> Opened:
        """The clean PDF. Raises `CannotUse`."""
        told = self._ask({"path": str(path), "how": how.value, "to": str(to)})
        if told is None:
            self._end()
            raise CannotUse(TOO_MUCH)
        if "refused" in told:
            raise CannotUse(told["refused"])
        return Opened(to, told["pages"], told["note"])

    def _ask(self, asked: dict[str, str]) -> dict[str, Any] | None:
        """Its answer; None where it died or took too long."""
        process = self._running()
        late = Timer(self.limits.seconds, process.kill)
        late.start()
        try:
            assert process.stdin is not None  # noqa: S101  both were asked for
            assert process.stdout is not None  # noqa: S101
            process.stdin.write(json.dumps(asked) + "\n")
            process.stdin.flush()
            line = process.stdout.readline()
        except OSError:
            return None
        finally:
            late.cancel()
        try:
            told: dict[str, Any] = json.loads(line)
        except ValueError:
            return None
        return told

    def _running(self) -> subprocess.Popen[str]:
        if self.process is None:
            self.process = subprocess.Popen(  # noqa: S603  our own module
                [*CHILD, as_json(self.limits)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={name: os.environ[name] for name in PASSED_ON if name in os.environ},
                text=True,
                encoding="utf-8",
            )
        return self.process

    def _end(self) -> None:
        if self.process is not None:
            process, self.process = self.process, None
            process.kill()
            process.communicate()
