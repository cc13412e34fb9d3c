"""The stories of Northmoor, by what they are about. Each was made up; any likeness is chance."""

from __future__ import annotations

from types import ModuleType

from avenues.demo.stories import (
    advice,
    appeals,
    council,
    courts,
    health,
    mediation,
    process,
    schools,
    social_care,
    splits,
    talking,
)
from avenues.demo.story import Story

MODULES = (
    *(advice, mediation, appeals, council, splits, process),
    *(talking, social_care, health, schools, courts),
)


def _told_in(module: ModuleType) -> tuple[Story, ...]:
    return tuple(each for each in vars(module).values() if isinstance(each, Story))


STORIES: tuple[Story, ...] = tuple(each for module in MODULES for each in _told_in(module))
"""All of them, in the order in which they are told."""
