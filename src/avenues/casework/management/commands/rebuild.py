"""Work out again everything that is owed. It changes nothing, unless something was wrong."""

from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from avenues.casework.services.rebuilding import rebuild


class Command(BaseCommand):
    """`rebuild [--on DAY]`: prints what differed, and ends with 1 if something did."""

    help = "Work out again every stored due day; print what was not the same, and put it right."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--on", type=date.fromisoformat, help="the day to work it out for (today)")

    def handle(self, *args: Any, on: date | None = None, **options: Any) -> None:
        count = 0
        for differs in rebuild(on or timezone.localdate()):
            count += 1
            self.stdout.write(f"{differs.record}  {differs.what}: {differs.how}")
        if count:
            self.stderr.write(f"{count} differed, and now are what facts and events say.")
            raise SystemExit(1)
        self.stdout.write("Everything that is owed is what facts and events say.")
