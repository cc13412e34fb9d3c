"""Run by `test_faults.py` on its own database: how many entries there are, with a history that is whole."""

import sys

import django

django.setup()

from django.core.management import call_command  # noqa: E402

from avenues.casework.models import Entry  # noqa: E402

call_command("verify_history")
sys.stdout.write(f"entries: {Entry.objects.count()}")
