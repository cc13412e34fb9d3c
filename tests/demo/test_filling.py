"""Northmoor is filled the same each time, on any day, and only where nothing is."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import transaction
from tests.demo.filled import ON, everything, fill_all

from avenues.casework import models, services
from avenues.demo.filling import NotEmpty
from avenues.demo.stories import STORIES
from avenues.demo.story import Story


def test_the_same_seed_and_day_fill_it_the_same(db: None) -> None:
    fill_twice = []
    for _ in range(2):
        with transaction.atomic():
            fill_all(ON, disagreements=20)
            fill_twice.append(everything())
            transaction.set_rollback(True)
    assert fill_twice[0] == fill_twice[1] != []


@pytest.mark.parametrize(
    "on",
    [date(2026, 1, 5), date(2026, 8, 30), date(2027, 4, 7)],  # after holidays, and a Sunday
)
def test_every_story_is_lawful_on_any_day(db: None, on: date) -> None:
    told: list[Story] = fill_all(on, seed=on.toordinal())
    assert told == list(STORIES)


def test_a_database_that_holds_anything_is_refused(db: None) -> None:
    services.create_area(key="elsewhere", name="Elsewhere")
    with pytest.raises(NotEmpty, match="records in this database"):
        fill_all(ON)
    assert models.Organisation.objects.count() == 0
