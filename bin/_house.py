"""Makes the environment that bin/serve, bin/test and bin/check run in, once, from the lock.

Standard library only: this runs before anything is installed. A note in `.venv` says which lock and which
`pyproject.toml` it was made from; while they are unchanged nothing is installed again.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent
VAR = ROOT / "var"
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / "made-from"
OLDEST = (3, 11)
KNOWN = ("python3.11", "python3.12", "python3.13", "python3.14")

SERVE = "requirements.lock"
WORK = "requirements-dev.lock"  # holds all of SERVE, at the same versions
ITSELF = ("--no-deps", "--no-build-isolation", "-e", ".")  # hash mode refuses it beside the rest


def ensure(lock: str) -> None:
    """Make `.venv` hold what `lock` asks for, and Avenues itself; do nothing that was done before."""
    with _one_at_a_time():
        packages, itself = _stamp(lock), _stamp("pyproject.toml")
        if packages not in _stamps():
            _say(f"preparing .venv from {lock} (once; it may take a minute)")
            _make(lock)
            _note({packages, _stamp(SERVE)})  # the larger lock holds the smaller one
        if itself not in _stamps():
            _must([*_pip(), *ITSELF], "Avenues itself could not be installed.")
            _note({line for line in _stamps() if not line.startswith("pyproject")} | {itself})


def run(*command: str, env: dict[str, str] | None = None) -> int:
    """Run a command of the environment and give back its exit status."""
    return subprocess.run(_in_venv(command), cwd=ROOT, env=env, check=False).returncode


def become(*command: str, env: dict[str, str]) -> NoReturn:
    """Become a command of the environment, so that signals reach it and not us."""
    sys.stdout.flush()
    words = _in_venv(command)
    os.chdir(ROOT)
    os.execve(words[0], words, env)


def _make(lock: str) -> None:
    if not STAMP.exists() or not PYTHON.exists():  # else add to it: a server may be running from it
        uv = shutil.which("uv")
        make = [uv, "venv", "--quiet", "--python", _python()] if uv else [_python(), "-m", "venv"]
        _must(
            [*make, "--clear", str(VENV)],
            "No environment could be made. On Debian: apt install python3.11-venv",
        )
    _must([*_pip(), "--require-hashes", "-r", lock], "The packages of the lock file could not be installed.")


def _pip() -> list[str]:
    if uv := shutil.which("uv"):
        return [uv, "pip", "install", "--quiet", "--python", str(PYTHON)]
    return [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]


def _must(command: Sequence[str], otherwise: str) -> None:
    # A constraint of this machine (PIP_CONSTRAINT, or one in pip.conf) must not argue with the lock.
    env = {**os.environ, "PIP_CONSTRAINT": os.devnull, "UV_CONSTRAINT": "", "PIP_REQUIRE_VIRTUALENV": "0"}
    if subprocess.run(command, cwd=ROOT, env=env, check=False).returncode:
        sys.exit(f"avenues: {otherwise}")


def _python() -> str:
    """A Python new enough: this one, or the oldest known one on the path."""
    if sys.version_info >= OLDEST:
        return sys.executable
    found = (path for name in KNOWN if (path := shutil.which(name)))
    return next(found, None) or sys.exit("avenues: Python 3.11 or later is needed, and none was found.")


def _in_venv(command: Sequence[str]) -> list[str]:
    return [str(VENV / "bin" / command[0]), *command[1:]]


def _stamp(file: str) -> str:
    return f"{file} {hashlib.sha256((ROOT / file).read_bytes()).hexdigest()}"


def _stamps() -> set[str]:
    return set(STAMP.read_text().splitlines()) if STAMP.exists() and PYTHON.exists() else set()


def _note(stamps: set[str]) -> None:
    STAMP.write_text("\n".join(sorted(stamps)) + "\n")


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Two commands started together prepare one environment, one after the other."""
    VAR.mkdir(exist_ok=True)
    with (VAR / "preparing.lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _say(words: str) -> None:
    print(f"avenues: {words}", file=sys.stderr, flush=True)
