"""Makes the derived copy anew from facts and events. It must come out the same; what differs is told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.db import transaction

from avenues.casework.models import Disagreement
from avenues.casework.services.deriving import Differs, refresh_disagreement
from avenues.casework.services.holding import hold


def rebuild(on: date) -> Iterator[Differs]:
    """Every stored due day worked out again, one disagreement after another; gives what was not the same."""
    keys = Disagreement.objects.order_by("id").values_list("pk", flat=True)
    for key in keys.iterator():
        with transaction.atomic():
            differs = refresh_disagreement(hold(key), on)
        yield from differs
