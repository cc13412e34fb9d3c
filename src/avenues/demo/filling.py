"""Fills an empty database with Northmoor: the same for the same seed, day and numbers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from random import Random

from django.db import transaction

from avenues.casework.services.deriving import derived_once
from avenues.casework.services.people import is_set_up
from avenues.demo.area import Area, set_up
from avenues.demo.families import a_family
from avenues.demo.stories import STORIES
from avenues.demo.story import Story
from avenues.demo.telling import StillToCome, Telling

DISAGREEMENTS = 300
PEOPLE = 40
SEED = 7
PAST_ITS_END = 1.25


class NotEmpty(Exception):
    """The database holds records already, which may be somebody's."""


def fill(
    on: date, *, disagreements: int = DISAGREEMENTS, people: int = PEOPLE, seed: int = SEED
) -> Iterator[Story]:
    """Set up the area, then tell so many stories; yields each when it is told. Raises `NotEmpty`."""
    if is_set_up():
        raise NotEmpty("There are records in this database. The demonstration needs one of its own.")
    chance = Random(seed)  # noqa: S311  made-up stories, not secrets
    with transaction.atomic():
        area = set_up(on, people, chance)
    for story, begun in _drawn(disagreements, chance):
        _tell(story, area, chance, begins=on - timedelta(days=begun), today=on)
        yield story


def _drawn(count: int, chance: Random) -> Iterator[tuple[Story, int]]:
    """Each story once, where it shows most; then by how often each comes, at any stage or over."""
    yield from ((story, story.shown) for story in STORIES[:count])
    often = [story.often for story in STORIES]
    for story in chance.choices(STORIES, often, k=max(0, count - len(STORIES))):
        yield story, chance.randint(1, round(story.days * PAST_ITS_END))


def _tell(story: Story, area: Area, chance: Random, *, begins: date, today: date) -> None:
    """One story, whole or not at all, as far as it has come."""
    family = a_family(chance, begins, ages=story.ages, setting=story.setting, plan=story.plan)
    telling = Telling(area, chance, family, begins, today)
    with transaction.atomic(), derived_once(today), suppress(StillToCome):
        story.tell(telling)
