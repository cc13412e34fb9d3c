"""Times whole pages of the desks in process: from the request to the page, each time for another officer."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from random import Random

from django.contrib.auth import get_user_model
from django.db import connection
from django.db.models import Count
from django.http import HttpResponseBase
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from avenues.casework import models
from bench.casework_people import Officer

VISITORS = 20
RECORDED = 3  # entries that the mediations have
Ask = Callable[["Visitor"], HttpResponseBase]


@dataclass
class Visitor:
    """An officer who is signed in, and what they open. In `fresh` mediations they record the next event."""

    client: Client
    officer: Officer
    opens: list[models.Proceeding]
    fresh: list[models.Proceeding] = field(default_factory=list)
    asked: int = 0

    def next(self) -> models.Proceeding:
        """Another one each time."""
        self.asked += 1
        return self.opens[self.asked % len(self.opens)]


def time_pages(every: list[Officer], times: int) -> None:
    """p50, p99 and how many queries, for each page.

    *Computing* leaves out what other processes took of the machine, and a PostgreSQL's own work.
    """
    chosen = Random(1).sample(every, min(VISITORS, len(every)))
    visitors = [who for who in (visitor(officer, times) for officer in chosen) if who.opens]
    for name, ask in PAGES.items():
        _time(name, ask, visitors, times)


def visitor(officer: Officer, times: int) -> Visitor:
    """Somebody signed in, with as many proceedings of their team as they will open."""
    client = Client(SERVER_NAME="127.0.0.1")
    client.force_login(get_user_model().objects.get(pk=officer.user))
    rows = models.Proceeding.objects.filter(disagreement__team=officer.team).order_by("id")
    own = rows.filter(disagreement__assignments__membership=officer.membership)
    counted = own.filter(avenue="mediation", closed_on=None).annotate(recorded=Count("entries"))
    mediations = counted.filter(recorded=RECORDED)  # not those of an earlier run
    each = times // VISITORS + 2
    return Visitor(client, officer, list(rows[:each]), list(mediations[:each]))


def search(who: Visitor, words: str) -> HttpResponseBase:
    """Send the words, and see what is found."""
    return who.client.post("/desk/search", {"words": words}, follow=True)


def record(who: Visitor) -> HttpResponseBase:
    """Record that information was given today."""
    key, today = who.fresh.pop().pk, timezone.localdate()
    typed = {"step": "record", "expecting": RECORDED, **_typed(today)}
    return who.client.post(f"/desk/proceedings/{key}/record/information_given", typed)


def _typed(day: date) -> dict[str, object]:
    return {"day-day": day.day, "day-month": day.month, "day-year": day.year}


PAGES: dict[str, Ask] = {
    "Today": lambda who: who.client.get("/desk/"),
    "Today, of one's team": lambda who: who.client.get(f"/desk/?team={who.officer.team}"),
    "Today, one's own": lambda who: who.client.get("/desk/?by=mine"),
    "Today, what others owe": lambda who: who.client.get("/desk/?list=others"),
    "the list of disagreements": lambda who: who.client.get("/desk/disagreements"),
    "a disagreement": lambda who: who.client.get(f"/desk/disagreements/{who.next().disagreement_id}"),
    "a proceeding": lambda who: who.client.get(f"/desk/proceedings/{who.next().pk}"),
    "what can be recorded": lambda who: who.client.get(f"/desk/proceedings/{who.next().pk}/record"),
    "recording an event": record,
    "search, a name": lambda who: search(who, f"sam{who.next().pk.int % 100}"),
    "search, a common word": lambda who: search(who, "mother"),
}


def _time(name: str, ask: Ask, visitors: list[Visitor], times: int) -> None:
    for who in visitors[:3]:  # templates are read, connections made
        _must(name, ask(who))
    with CaptureQueriesContext(connection) as asked:
        _must(name, ask(visitors[0]))
        queries = len(asked)
    taken, computed = [], []
    for number in range(times):
        who = visitors[number % len(visitors)]
        began, had_computed = time.perf_counter(), time.process_time()
        answer = ask(who)
        taken.append((time.perf_counter() - began) * 1000)
        computed.append((time.process_time() - had_computed) * 1000)
        _must(name, answer)
    print(f"  {name:26} {_spread(taken)}   computing {_spread(computed)}   {queries:3} queries", flush=True)


def _spread(taken: list[float]) -> str:
    """The middle, and what one in a hundred exceeds."""
    ranked = sorted(taken)
    return f"p50 {ranked[len(ranked) // 2]:7.1f} ms  p99 {ranked[int(len(ranked) * 0.99)]:7.1f} ms"


def _must(name: str, answer: HttpResponseBase) -> None:
    if answer.status_code not in {200, 302}:
        raise SystemExit(f"bench: {name} answered {answer.status_code}")
