"""How fast the desks are at 10,000, 100,000 and 1,000,000 disagreements: `bench/run casework`.

On SQLite, or on PostgreSQL: `bin/postgres bench/run casework`. For each size a new database is filled; then
whole pages are timed in process, the same pages over gunicorn beside a bare one, and the nightly run.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from importlib import import_module

import django

SIZES = [10_000, 100_000, 1_000_000]


def main() -> None:
    """Each size in a process of its own."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--disagreements", type=int, nargs="+", default=SIZES)
    parser.add_argument(
        "--keep", metavar="FOLDER", help="fill it once, and measure again without filling (SQLite)"
    )
    parser.add_argument("--times", type=int, default=300, help="how often each page is asked for in process")
    parser.add_argument(
        "--seconds", type=float, default=2.0, help="for one address in one round over gunicorn"
    )
    parser.add_argument("--rounds", type=int, default=5, help="rounds over gunicorn; 0 for none")
    parser.add_argument("--no-night", action="store_true", help="leave the nightly run out")
    told = parser.parse_args()
    if len(told.disagreements) == 1:
        _measure(told)
        return
    rest = [word for word in sys.argv[1:] if word not in {"--disagreements", *map(str, told.disagreements)}]
    for count in told.disagreements:
        words = ["-m", "bench.casework", *rest, "--disagreements", str(count)]
        if subprocess.run([sys.executable, *words], check=False).returncode:
            sys.exit(1)


def _measure(told: argparse.Namespace) -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["AVENUES_VAR"] = told.keep or folder
        os.environ["SECOND_STEP"] = "0"
        os.environ["DJANGO_SETTINGS_MODULE"] = "avenues.web.settings"
        django.setup()
        import_module("bench.casework_measure").measure(told)


if __name__ == "__main__":
    main()
