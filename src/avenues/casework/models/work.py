"""Work by the clock: each kind has one row, and whoever takes it has it for a while."""

from django.db import models

from avenues.casework.models.owned import Keyed


class Job(Keyed):
    """A kind of timed work: from when it is due, who has taken it and until when, and how it last went."""

    name = models.SlugField(unique=True)
    due_at = models.DateTimeField()
    taken_by = models.CharField(max_length=100, blank=True)
    taken_until = models.DateTimeField(null=True, blank=True)
    trouble = models.CharField(max_length=300, blank=True)

    def __str__(self) -> str:
        return self.name
