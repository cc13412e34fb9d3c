"""Makes the demonstration's database with all that the site needs, or brings one that is there to today.

It sets Django up for that database, so it is for a process that has not used another.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import date

import django
from django.conf import settings
from django.core.management import call_command
from django.db import connections
from rich.progress import Progress, track

STEPS = ("migrate", "createcachetable", "load_directory")


def make(environment: Mapping[str, str], on: date, wished: Mapping[str, int]) -> None:
    """A new database, filled with Northmoor, with a bar that shows how far it is."""
    _set_up(environment)
    from avenues.demo import filling  # noqa: PLC0415  models are there only now

    told = filling.fill(on, **wished)
    count = wished.get("disagreements", filling.DISAGREEMENTS)
    for _ in track(told, total=count, description="Telling stories"):
        pass
    connections.close_all()


def go_on(environment: Mapping[str, str], on: date) -> None:
    """The one that is there, its tables as they are now, its days as of today; a bar shows how far it is."""
    _set_up(environment)
    from avenues.casework.services.nightly import bit_by_bit, waiting  # noqa: PLC0415

    if count := waiting(on):
        with Progress() as bar:
            task = bar.add_task("Bringing it to today", total=count)
            for done in bit_by_bit(on):
                bar.advance(task, done)
    connections.close_all()


def _set_up(environment: Mapping[str, str]) -> None:
    os.environ.update(environment)
    django.setup()
    if not settings.DEMO:
        raise RuntimeError("Django was set up before, for another database.")
    for step in STEPS:
        call_command(step, verbosity=0)
