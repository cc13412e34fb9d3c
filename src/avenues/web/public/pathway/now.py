"""The edge: the day in England and the operator's place, read here and passed on."""

from __future__ import annotations

from datetime import date

from django.utils import timezone

from avenues.directory.place import place
from avenues.law.place import Place


def today() -> date:
    """The day in England, once a request."""
    return timezone.localdate()


def here() -> Place:
    """The place that this installation serves."""
    return place()
