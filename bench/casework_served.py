"""Asks for pages of the desks over gunicorn, in turns with a bare page on the same server."""

from __future__ import annotations

import argparse
from contextlib import ExitStack
from random import Random
from urllib.request import Request, urlopen

from django.db import connection

from bench import load, web
from bench.casework_pages import Visitor, visitor
from bench.casework_people import Officer

AIM = 0.25
SITE = "bench.at_work"  # the site, and one bare page more


def time_served(every: list[Officer], told: argparse.Namespace) -> None:
    """Requests a second, and how many that is of a bare page's."""
    who = visitor(Random(2).choice(every), 20)
    cookie = "; ".join(f"{name}={each.value}" for name, each in who.client.cookies.items())
    connection.close()
    with ExitStack() as stack:
        bare = stack.enter_context(web.served(web.BARE, 1, 4, {}))
        site = stack.enter_context(web.served(SITE, 1, 4, {}))
        targets = [("bare", bare, "/?visit={n}"), ("bare, signed in", site, "/desk/bare?visit={n}")]
        targets += [(name, site, path) for name, path in _paths(who).items()]
        for _, port, path in targets:
            _once(port, path, cookie)
        rounds = web.measure(targets, told.rounds, told.seconds, connections=8, cookie=cookie)
    _report(rounds)


def _once(port: int, path: str, cookie: str) -> None:
    """The first page of a server reads its templates and much else."""
    asked = Request(f"http://127.0.0.1:{port}{load.numbered(path, 0)}", headers={"Cookie": cookie})
    with urlopen(asked, timeout=60) as answer:
        if not answer.geturl().endswith(load.numbered(path, 0)):
            raise SystemExit(f"bench: {path} leads to {answer.geturl()}")


def _paths(who: Visitor) -> dict[str, str]:
    run = who.next()
    return {
        "Today": "/desk/?visit={n}",
        "Today, of one's team": f"/desk/?team={who.officer.team}&visit={{n}}",
        "a disagreement": f"/desk/disagreements/{run.disagreement_id}?visit={{n}}",
        "a proceeding": f"/desk/proceedings/{run.pk}?visit={{n}}",
    }


def _report(rounds: dict[str, list[load.Result]]) -> None:
    bare, at_work = rounds["bare"], rounds["bare, signed in"]
    for name, results in rounds.items():
        of_bare, of_at_work = web.of(results, bare), web.of(results, at_work)
        per_second = web.median(result.per_second for result in results)
        parts = f"{of_bare:.2f} of bare   {of_at_work:.2f} of bare, signed in"
        print(f"  {name:26} {per_second:7,.0f} a second   {parts}", flush=True)
