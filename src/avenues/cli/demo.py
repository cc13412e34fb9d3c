"""`avenues demo`: a made-up area in a database of its own, served on this machine. Yours is not touched.

It is filled beside the place where it will stand and moved there when it is whole, so a demonstration that is
there is a whole one.
"""

from __future__ import annotations

import argparse
import os
import shutil
import socket
import sys
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from avenues.cli.days import today
from avenues.cli.refusal import Refusal
from avenues.demo import data_folder
from avenues.law.calendar import plain
from avenues.web.installation import var_folder

FILE, UNFINISHED = "demo.sqlite3", "demo-unfinished.sqlite3"
LOCAL = "127.0.0.1"
PORT = 8000
MOST = 20_000
NOT_REAL = "Northmoor is made up: no family, council, school or date in it is real."


def arguments(command: argparse.ArgumentParser) -> None:
    """What `avenues demo` takes."""
    command.description = (
        "Fills a made-up area, Northmoor, with disagreements of all kinds and serves it on this machine: "
        "you can be anybody in it by one click. It has a database of its own; yours is not touched."
    )
    command.add_argument("--fill-only", action="store_true", help="make it, and serve nothing")
    command.add_argument(
        "--afresh", action="store_true", help="throw away the one that is there, and make another"
    )
    command.add_argument("--disagreements", type=_number, metavar="N", help="how many; 300, if not told")
    command.add_argument(
        "--people", type=_number, metavar="N", help="how many people at work; 40, if not told"
    )
    command.add_argument("--seed", type=int, metavar="N", help="another seed makes another area")
    command.add_argument("--port", type=int, default=PORT, metavar="PORT", help=f"{PORT}, if not told")
    command.set_defaults(run=run)


def _number(typed: str) -> int:
    if typed.isascii() and typed.isdigit() and 0 < int(typed) <= MOST:
        return int(typed)
    raise argparse.ArgumentTypeError(f"“{typed}” is not a number from 1 to {MOST}.")


def run(told: argparse.Namespace) -> None:
    """Make the demonstration unless it is there, then serve it."""
    if not told.fill_only:
        _check_port(told.port)
    place = var_folder() / FILE
    numbers = {name: getattr(told, name) for name in ("disagreements", "people", "seed")}
    wished = {name: number for name, number in numbers.items() if number is not None}
    if place.exists() and not told.afresh:
        _keep(place, is_asked_for=told.fill_only or bool(wished))
    else:
        _make(place, wished)
    if not told.fill_only:
        _serve(place, told.port)


def _check_port(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOCAL, port))
        except (OSError, OverflowError):
            raise Refusal(
                f"Port {port} cannot be had: something may run there. Try another, as --port 8001."
            ) from None


def _keep(place: Path, *, is_asked_for: bool) -> None:
    """One is there already. Its stories stand where they stood, and what has turned since is derived anew."""
    if is_asked_for:
        raise Refusal(f"There is a demonstration already, in {place}. To make it anew, add --afresh.")
    from avenues.demo import preparing  # noqa: PLC0415  it needs Django, which the other commands need not wait for

    made = datetime.fromtimestamp(place.stat().st_mtime).date()  # noqa: DTZ006  a day here
    _say(f"The demonstration that was here is served again. {NOT_REAL}")
    if made != today():
        _say(f"It was last used on {plain(made)}. For stories that lead up to today, add --afresh.")
    preparing.go_on(_environment(place), today())


def _make(place: Path, wished: Mapping[str, int]) -> None:
    from avenues.demo import preparing  # noqa: PLC0415

    place.parent.mkdir(parents=True, exist_ok=True)
    unfinished = place.with_name(UNFINISHED)
    remove(unfinished)
    _say(NOT_REAL)
    preparing.make(_environment(unfinished), today(), wished)
    remove(place)
    unfinished.replace(place)
    if (papers := _papers(unfinished)).exists():
        papers.replace(_papers(place))
    _say(f"It stands in {place}.")


def remove(database: Path) -> None:
    """Take a database file of the demonstration away, with what SQLite keeps beside it, and its papers."""
    for end in ("", "-wal", "-shm", "-journal"):
        database.with_name(database.name + end).unlink(missing_ok=True)
    shutil.rmtree(_papers(database), ignore_errors=True)


def _papers(database: Path) -> Path:
    """Where the papers of that database lie: never among those of the one in use."""
    return database.with_suffix(".papers")


def _environment(place: Path) -> dict[str, str]:
    return {
        "AVENUES_DEMO": "1",
        "AVENUES_FILES_STORE": str(_papers(place).resolve()),
        "AVENUES_OPERATOR": str(data_folder() / "operator.toml"),
        "DATABASE_URL": f"sqlite:///{place.resolve()}",
        "DJANGO_SETTINGS_MODULE": "avenues.web.settings",
    }


def _serve(place: Path, port: int) -> None:
    _say(f"\n  Be anybody in it: http://{LOCAL}:{port}/sign-in/demo/   (Ctrl-C ends it)\n")
    served = [
        *(sys.executable, "-m", "gunicorn", "avenues.web.wsgi", "--bind", f"{LOCAL}:{port}"),
        *("--worker-class", "gthread", "--threads", "4", "--log-level", "warning", "--no-control-socket"),
    ]
    os.execve(sys.executable, served, {**os.environ, **_environment(place)})  # noqa: S606


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()
