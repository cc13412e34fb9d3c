"""Fills a new database and times what is done with it. Loaded by `casework.py` once Django is set up."""

from __future__ import annotations

import argparse
import time
from datetime import datetime, timedelta
from datetime import time as hour
from itertools import islice
from random import Random

from django.core.management import call_command
from django.db import connection, transaction
from django.utils import timezone

from avenues.casework import models
from avenues.casework.services.deriving import refresh_together
from avenues.casework.services.holding import hold_several
from avenues.casework.services.ticking import tick
from bench.casework_fill import fill
from bench.casework_pages import time_pages
from bench.casework_people import officers
from bench.casework_served import time_served

SAMPLE = 1000
FIVE_PAST = hour(0, 5)


def measure(told: argparse.Namespace) -> None:
    """Fill the database, unless it is full; then time it."""
    (count,) = told.disagreements
    began = time.perf_counter()
    is_new = _make_ready(keep=bool(told.keep))
    if is_new:
        fill(count, timezone.localdate())
    seconds = f"filled in {time.perf_counter() - began:,.0f} s" if is_new else "filled before"
    every = officers()
    print(f"\n{connection.vendor}, {count:,} disagreements, {len(every):,} officers ({seconds})", flush=True)
    time_pages(every, told.times)
    if told.rounds:
        time_served(every, told)
    _rebuild_a_sample()
    if not told.no_night:
        _night()


def _make_ready(*, keep: bool) -> bool:
    """A database with its tables. Is it a new one?"""
    is_made = "casework_disagreement" in connection.introspection.table_names()
    if is_made and not keep:  # only PostgreSQL, where one server serves all the sizes
        with connection.cursor() as cursor:
            cursor.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public")
    call_command("migrate", verbosity=0, interactive=False, skip_checks=True)
    call_command("createcachetable", verbosity=0)
    return not (is_made and keep)


def _rebuild_a_sample() -> None:
    """What is stored is what the services would have written: worked out anew, nothing differs."""
    keys = list(models.Disagreement.objects.values_list("pk", flat=True))
    sample = Random(1).sample(keys, min(SAMPLE, len(keys)))
    with transaction.atomic():
        differs = refresh_together(hold_several(sample), timezone.localdate())
    print(f"  rebuilt, of {len(sample):,} disagreements: {len(differs)} differ", flush=True)


def _night() -> None:
    """The work by the clock of the night to come, as `tick` does it."""
    tomorrow = timezone.localdate() + timedelta(days=1)
    turned = models.Disagreement.objects.filter(changes_on__lte=tomorrow).count()
    began = time.perf_counter()
    done = tick(timezone.make_aware(datetime.combine(tomorrow, FIVE_PAST)))
    seconds = time.perf_counter() - began
    left = models.Disagreement.objects.filter(changes_on__lte=tomorrow).count()
    names = ", ".join(islice(done, 3))
    print(f"  the night ({names}): {turned:,} turned, {left} left, {seconds:,.1f} s", flush=True)
