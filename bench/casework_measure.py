"""Fills a new database and times it. Loaded by `casework.py` once Django is set up."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from uuid import UUID

from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from avenues.casework import models, selectors, services
from avenues.casework.selectors import Viewer
from avenues.casework.services.nightly import nightly
from avenues.law.facts import Event
from bench.casework_fill import fill

ON = date(2026, 11, 24)
TIMES = 300


def measure(count: int, nights: int) -> None:
    """Fill a new database, then time it."""
    is_made = "casework_disagreement" in connection.introspection.table_names()
    call_command("flush" if is_made else "migrate", verbosity=0, interactive=False, skip_checks=True)
    began = time.perf_counter()
    workers = fill(count, ON)
    seconds = time.perf_counter() - began
    print(
        f"\n{connection.vendor}, {count:,} disagreements, {len(workers)} bodies (filled in {seconds:.0f} s)"
    )
    _reads(workers)
    for number in range(1, nights + 1):
        began = time.perf_counter()
        done = nightly(ON + timedelta(days=number))
        print(f"  night {number}: {done:,} turned, {time.perf_counter() - began:.1f} s")


def _reads(workers: list[UUID]) -> None:
    chance = Random(1)
    viewers = [selectors.viewer_of(user, ON) for user in chance.choices(workers, k=TIMES)]
    keys: dict[Viewer, list[tuple[UUID, UUID]]] = {}
    for viewer in set(viewers):
        rows = models.Proceeding.objects.filter(organisation=viewer.organisations[0])
        keys[viewer] = list(rows.values_list("pk", "disagreement")[: TIMES + 1])
    fresh = {viewer: list(found) for viewer, found in keys.items()}

    def record(viewer: Viewer) -> None:
        event = Event("information_given", ON)
        services.record_event(viewer, fresh[viewer].pop()[0], event, expecting=3)

    _time("Today, what we owe", lambda viewer: selectors.today(viewer, owes=True), viewers)
    _time("Today, what is owed us", lambda viewer: selectors.today(viewer, owes=False), viewers)
    _time(
        "a disagreement",
        lambda viewer: selectors.disagreement(viewer, chance.choice(keys[viewer])[1]),
        viewers,
    )
    _time(
        "a proceeding", lambda viewer: selectors.proceeding(viewer, chance.choice(keys[viewer])[0]), viewers
    )
    _time("search, one name", lambda viewer: selectors.search(viewer, f"sam{chance.randrange(50)}"), viewers)
    _time("search, a common word", lambda viewer: selectors.search(viewer, "mother"), viewers)
    _time("recording an event", record, viewers)


def _time(name: str, do: Callable[[Viewer], object], viewers: list[Viewer]) -> None:
    with CaptureQueriesContext(connection) as asked:
        do(viewers[0])
    taken = []
    for viewer in viewers[1:]:
        began = time.perf_counter()
        do(viewer)
        taken.append((time.perf_counter() - began) * 1000)
    taken.sort()
    p50, p99 = taken[len(taken) // 2], taken[int(len(taken) * 0.99)]
    print(f"  {name:24} p50 {p50:7.1f} ms   p99 {p99:7.1f} ms   {len(asked):3} queries", flush=True)
