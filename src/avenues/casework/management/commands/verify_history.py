"""Find lines of any organisation's history that were changed, removed, put in or cut off."""

from typing import Any

from django.core.management.base import BaseCommand

from avenues.casework.trail import broken


class Command(BaseCommand):
    """`verify_history`: prints where a history is broken, and ends with 1 if one is."""

    help = "Find lines of the history that are not what was written."

    def handle(self, *args: Any, **options: Any) -> None:
        found = list(broken())
        for each in found:
            self.stderr.write(f"organisation {each.organisation}, line {each.number}: {each.what}")
        if found:
            raise SystemExit(1)
        self.stdout.write("Every history is what was written.")
