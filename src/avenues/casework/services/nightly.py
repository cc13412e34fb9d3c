"""What a new day changes: the records whose answer turns with it. Any number of workers can do it at once."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import date, timedelta

from django.db import connection, transaction

from avenues.casework.models import Disagreement
from avenues.casework.services.deriving import refresh_together

TOGETHER = 50
log = logging.getLogger(__name__)


def nightly(on: date) -> int:
    """Derive anew what turned by the day; gives how many disagreements. Run twice, it finds nothing to do."""
    return sum(bit_by_bit(on))


def bit_by_bit(on: date) -> Iterator[int]:
    """The same, a few at a time: gives how many each time, for who shows how far it is."""
    while done := _some(on):
        yield done


def waiting(on: date) -> int:
    """How many disagreements have turned by the day and are still to be derived anew."""
    return Disagreement.objects.filter(changes_on__lte=on).count()


def _some(on: date) -> int:
    """A few, held while they are done: another worker passes over them and takes the next."""
    with transaction.atomic():
        rows = Disagreement.objects.filter(changes_on__lte=on).order_by("changes_on", "id")
        rows = rows.select_for_update(
            of=("self",), skip_locked=connection.features.has_select_for_update_skip_locked
        )
        found = list(rows.select_related("organisation")[:TOGETHER])
        if not _done(found, on):  # one of them fails: each by itself
            for row in found:
                _one(row, on)
    return len(found)


def _done(rows: list[Disagreement], on: date) -> bool:
    try:
        with transaction.atomic():
            refresh_together(rows, on)
    except Exception as failed:
        log.debug("of %s together one failed: %s", len(rows), failed)
        return False
    return True


def _one(row: Disagreement, on: date) -> None:
    """One that fails does not stop the rest: it is tried again tomorrow, and the log says which it is."""
    try:
        with transaction.atomic():
            refresh_together([row], on)
    except Exception:
        log.exception("what is owed could not be derived for disagreement %s", row.pk)
        Disagreement.objects.filter(pk=row.pk).update(changes_on=on + timedelta(days=1))
