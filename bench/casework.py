"""How fast the desks read and write, at ten thousand disagreements and at many more: `bench/run casework`.

On SQLite, or on PostgreSQL: `bin/postgres bench/run casework`. Times are of selectors and services, without a
page round them; each reader is an officer of another organisation in turn.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from importlib import import_module

import django


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--disagreements", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--nights", type=int, default=1)
    told = parser.parse_args()
    if len(told.disagreements) == 1:
        _measure(told.disagreements[0], told.nights)
        return
    for count in told.disagreements:  # each in a process and a database of its own
        words = ["-m", "bench.casework", "--disagreements", str(count), "--nights", str(told.nights)]
        if subprocess.run([sys.executable, *words], check=False).returncode:
            sys.exit(1)


def _measure(count: int, nights: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["AVENUES_VAR"] = folder
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "avenues.web.settings")
        django.setup()
        import_module("bench.casework_measure").measure(count, nights)


if __name__ == "__main__":
    main()
