"""Look whether every paper is, byte for byte, what was kept: each is read whole and held to its hash."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from avenues.casework.services.checking_files import changed_files


class Command(BaseCommand):
    """`verify_files`: for a night now and then, and after a copy was put back."""

    help = "Hold every kept file to its hash, and name those that are not what was kept."

    def handle(self, *args: Any, **options: Any) -> None:
        count = 0
        for row, why in changed_files():
            count += 1
            self.stderr.write(f"file {row.pk} of disagreement {row.disagreement_id}: {why}")
        if count:
            raise CommandError(f"{count} not as kept.")
        self.stdout.write("Every file is what was kept.")
