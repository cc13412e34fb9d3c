"""Do the work by the clock that is due: what a new day changes. Call it often, or keep it running."""

import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.db import close_old_connections
from django.utils import timezone

from avenues.casework.services.ticking import tick


class Command(BaseCommand):
    """`tick` once, or `tick --every 60` until it is stopped; as many at once as you like."""

    help = "Do the timed work that is due and that no other worker has taken."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--every", type=int, metavar="SECONDS", help="go on, so many seconds apart")

    def handle(self, *args: Any, every: int | None = None, **options: Any) -> None:
        while True:
            for name in tick(timezone.now()):
                self.stdout.write(f"{timezone.localtime():%Y-%m-%d %H:%M:%S} {name} done")
            if every is None:
                return
            close_old_connections()
            time.sleep(every)
