"""A real clamd that knows one virus: EICAR's test file, by its hash. It runs as long as a test needs it."""

from __future__ import annotations

import hashlib
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# In two parts, or a virus scanner would take this file itself away.
EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
VIRUS = "Eicar-Test-Signature"
PATIENCE = 30


@contextmanager
def clamd(longest: str = "30M") -> Iterator[str]:
    """The address at which it answers. It needs Debian's `clamav-daemon`."""
    program = shutil.which("clamd") or shutil.which("clamd", path="/usr/sbin")
    assert program, "These tests need clamd: apt-get install clamav-daemon"
    with tempfile.TemporaryDirectory(prefix="clamd") as made:  # short: a socket's path has few letters
        folder = Path(made)
        process = subprocess.Popen(
            [program, f"--config-file={_configured(folder, longest)}"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            _wait_for(folder / "socket", process)
            yield f"unix:{folder / 'socket'}"
        finally:
            process.terminate()
            process.wait(PATIENCE)


def _configured(folder: Path, longest: str) -> Path:
    known = folder / "known"
    known.mkdir()
    by_hash = hashlib.md5(EICAR).hexdigest()  # noqa: S324  how clamd knows a file
    (known / "eicar.hdb").write_text(f"{by_hash}:{len(EICAR)}:{VIRUS}\n")
    config = folder / "clamd.conf"
    config.write_text(
        f"LocalSocket {folder / 'socket'}\nDatabaseDirectory {known}\n"
        f"Foreground yes\nStreamMaxLength {longest}\n"
    )
    return config


def _wait_for(place: Path, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        assert process.poll() is None, "clamd ended before it answered"
        with socket.socket(socket.AF_UNIX) as asked:
            if asked.connect_ex(str(place)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError("clamd does not answer")
