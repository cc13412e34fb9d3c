"""Measure our pages beside a bare Django response on the same server, in turns.

    bench/run web [--settings avenues.web.settings] [--url '/?v={n}' --url …] [--env NAME=VALUE …]

Starts gunicorn twice with the same options, once with `bench.bare` and once with the site's settings, and
asks each address for some seconds, in turns; figures are medians of the rounds. `{n}` in an address is a new
number each time, `{day}` a day of autumn 2026; an address with neither gets a query string, so that a cache
of whole pages helps nobody.
`--settings ''` measures the bare response alone.
"""

from __future__ import annotations

import argparse
import os
import platform
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from importlib.metadata import version
from pathlib import Path
from statistics import median
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

from bench import load
from bench.tables import print_table

BARE = "bench.bare"
PAGES = Path(__file__).with_name("pages.txt")
AIM = 0.4
APPLICATION = "django.core.wsgi:get_wsgi_application()"


@contextmanager
def served(settings: str, workers: int, threads: int, more: dict[str, str]) -> Iterator[int]:
    """A gunicorn with these settings, on a free port, until the block ends."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "gunicorn", APPLICATION, "--bind", f"127.0.0.1:{port}"]
    command += ["--worker-class", "gthread", "--workers", str(workers), "--threads", str(threads)]
    command += ["--keep-alive", "75", "--log-level", "warning", "--no-control-socket"]
    server = subprocess.Popen(command, env={**os.environ, **more, "DJANGO_SETTINGS_MODULE": settings})
    try:
        _wait(port, server)
        yield port
    finally:
        server.terminate()
        try:
            server.wait(timeout=20)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def _wait(port: int, server: subprocess.Popen[bytes]) -> None:
    for _ in range(300):
        if server.poll() is not None:
            sys.exit(f"bench: gunicorn ended with status {server.returncode}")
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    sys.exit("bench: gunicorn did not answer within 30 seconds")


def check(port: int, path: str) -> None:
    """The address answers with a page; ends the run if not."""
    try:
        with urlopen(f"http://127.0.0.1:{port}{load.numbered(path, 0)}", timeout=30) as answer:
            status, asked_for = answer.status, answer.geturl()
    except (HTTPError, URLError) as error:
        sys.exit(f"bench: {path} cannot be measured: {error}")
    if status != 200 or not asked_for.endswith(load.numbered(path, 0)):
        sys.exit(f"bench: {path} answers {status} at {asked_for}; name the address that it leads to")


def varied(path: str) -> str:
    """The address with a number that changes."""
    if "{n}" in path or "{day}" in path:
        return path
    return path + ("&" if "?" in path else "?") + "visit={n}"


def listed(file: Path) -> list[str]:
    """The addresses of a file, one a line; a line that begins with # is words."""
    lines = (line.strip() for line in file.read_text().splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def main() -> None:
    """Serve, ask, print."""
    parser = argparse.ArgumentParser(prog="bench/run web", description=__doc__.split("\n")[0])
    parser.add_argument(
        "--settings", default="avenues.web.settings", help="the site's settings module; '' for none"
    )
    parser.add_argument(
        "--url", action="append", help="an address of the site, again for more; default: those of pages.txt"
    )
    parser.add_argument("--urls", type=Path, default=PAGES, help="a file of addresses, one a line")
    parser.add_argument(
        "--env", action="append", default=[], metavar="NAME=VALUE", help="for the site's server"
    )
    parser.add_argument("--workers", type=int, default=1, help="processes of each server")
    parser.add_argument("--threads", type=int, default=4, help="threads of each process")
    parser.add_argument("--connections", type=int, default=8, help="requests outstanding at once")
    parser.add_argument("--seconds", type=float, default=2.0, help="for one address in one round")
    parser.add_argument("--rounds", type=int, default=5)
    asked = parser.parse_args()

    paths = [varied(path) for path in asked.url or listed(asked.urls)] if asked.settings else []
    environment = dict(item.split("=", 1) for item in asked.env)

    print(
        f"Python {platform.python_version()}, {os.cpu_count()} cores, Django {version('django')}, "
        f"gunicorn {version('gunicorn')} gthread, {asked.workers} × {asked.threads}; {asked.connections} "
        f"kept-alive connections from one Python client; medians of {asked.rounds} rounds of "
        f"{asked.seconds:g} s.\n",
        flush=True,
    )
    with ExitStack() as stack:
        bare = stack.enter_context(served(BARE, asked.workers, asked.threads, {}))
        targets = [("bare response", bare, varied("/"))]
        if paths:
            site = stack.enter_context(served(asked.settings, asked.workers, asked.threads, environment))
            targets += [(path, site, path) for path in paths]
        for _, port, path in targets:
            check(port, path)
        rounds = measure(targets, asked.rounds, asked.seconds, asked.connections)
    report(rounds)


def measure(
    targets: list[tuple[str, int, str]], rounds: int, seconds: float, connections: int, *, cookie: str = ""
) -> dict[str, list[load.Result]]:
    """Every address in every round; the first round is shorter and only warms up."""
    results: dict[str, list[load.Result]] = {name: [] for name, _, _ in targets}
    for turn in range(rounds + 1):
        for n, (name, port, path) in enumerate(targets):
            first_number = (turn * len(targets) + n) * 1_000_000
            lasts = seconds if turn else min(seconds, 1.0)
            result = load.run(port, path, lasts, connections, start=first_number, cookie=cookie)
            if result.other or not result.answered:
                sys.exit(f"bench: {name} answered {result.other or 'nothing'} under load")
            if turn:
                results[name].append(result)
    return results


def of(results: list[load.Result], bare: list[load.Result]) -> float:
    """Which part of the bare response's requests: the median of the rounds' own."""
    return median(each.per_second / other.per_second for each, other in zip(results, bare, strict=True))


def report(rounds: dict[str, list[load.Result]]) -> None:
    """Requests a second, and the ratio to the bare response of the same round."""
    bare = next(iter(rounds.values()))
    rows = []
    for name, results in rounds.items():
        ratio = of(results, bare)
        rows.append(
            [
                name,
                f"{median(r.per_second for r in results):,.0f}",
                f"{results[-1].size:,}",
                f"{median(r.busy for r in results):.0%}",
                f"{ratio:.2f}",
                "" if results is bare else "met" if ratio >= AIM else "NOT MET",
            ]
        )
    print_table(["address", "requests/s", "bytes", "client busy", "of bare", f"aim {AIM:g}"], rows)
    if median(r.busy for r in bare) > 0.9:
        print("The client was the limit for the bare response: the ratios are too kind.\n")


if __name__ == "__main__":
    main()
