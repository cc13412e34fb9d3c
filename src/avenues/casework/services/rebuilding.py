"""Makes the derived copy anew from facts and events. It must come out the same; what differs is told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from django.db import transaction

from avenues.casework.models import Disagreement
from avenues.casework.services.deriving import refresh_together
from avenues.casework.services.holding import hold_several
from avenues.casework.services.making import Differs

TOGETHER = 50


def rebuild(on: date) -> Iterator[Differs]:
    """Every stored due day worked out again, a few disagreements at a time; gives what was not the same."""
    keys = Disagreement.objects.order_by("id").values_list("pk", flat=True)
    together: list[UUID] = []
    for key in keys.iterator():
        together.append(key)
        if len(together) == TOGETHER:
            yield from _some(together, on)
            together = []
    yield from _some(together, on)


def _some(keys: list[UUID], on: date) -> tuple[Differs, ...]:
    with transaction.atomic():
        return refresh_together(hold_several(keys), on)
