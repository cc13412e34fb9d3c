"""The edge: the day in England and the operator's place, read here and passed on."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache

from django.utils import timezone

from avenues.directory.place import place
from avenues.law.facts import Facts
from avenues.law.place import Place
from avenues.law.settled import NOTHING, Known, Settled, settled


def today() -> date:
    """The day in England."""
    return datetime.now(timezone.get_default_timezone()).date()


def here() -> Place:
    """The place that this installation serves."""
    return place()


def known(facts: Facts) -> Known:
    """What is the same today for everybody with this matter. For another day nothing is kept."""
    day = today()
    return _settled(day, here()).for_these(facts) if facts.on == day else NOTHING


@lru_cache(1)
def _settled(day: date, place: Place) -> Settled:
    return settled(day, place)
