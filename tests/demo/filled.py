"""Northmoor filled, and what stands in it: without keys and times, which differ each time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from avenues.casework import models
from avenues.casework.deriving import derive
from avenues.casework.known import Known
from avenues.demo.filling import fill
from avenues.demo.stories import STORIES
from avenues.demo.story import Story
from avenues.law.proceedings.owing import DutyState

ON = date(2026, 11, 24)  # a Tuesday


def fill_all(on: date, *, seed: int = 7, disagreements: int = len(STORIES)) -> list[Story]:
    """Each story once, or so many."""
    return list(fill(on, disagreements=disagreements, people=30, seed=seed))


def everything() -> list[tuple[object, ...]]:
    """All that was written, in an order of its own."""
    told = models.FactTold.objects.values_list(
        "disagreement__reference", "name", "value", "true_from", "told_by"
    )
    happened = models.Entry.objects.values_list(
        "proceeding__disagreement__reference", "proceeding__avenue", "number", "what", "day", "says", "why"
    )
    owed = models.Due.objects.values_list(
        "organisation__key", "disagreement__reference", "key", "due", "is_open"
    )
    people = models.Person.objects.values_list("name", "born", "phone", "email", "address", "never")
    notes = models.Note.objects.values_list("disagreement__reference", "words", "sealed")
    done = models.Trail.objects.values_list("organisation__key", "number", "did", "actor_name", "words")
    return sorted((*told, *happened, *owed, *people, *notes, *done), key=str)


def duties(on: date) -> Iterator[DutyState]:
    """What is or was owed in every proceeding."""
    for row in models.Proceeding.objects.select_related("disagreement", "organisation"):
        yield from derive(row, on, Known(row.disagreement)).duties
