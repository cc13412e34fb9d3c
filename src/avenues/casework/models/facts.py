"""What somebody told. Only ever added to: a later one supersedes, and both stay."""

from django.db import models

from avenues.casework.models.disagreements import Disagreement
from avenues.casework.models.owned import Owned
from avenues.casework.models.people import Membership


class FactTold(Owned):
    """One fact: true from a day, recorded at a time, told by somebody in words, written down by a member.

    `value` is as `law/telling.py` reads it. `corrects` is an earlier one that was wrong from the start.
    """

    disagreement = models.ForeignKey(Disagreement, models.CASCADE, related_name="facts")
    name = models.CharField(max_length=60)
    value = models.JSONField()
    true_from = models.DateField()
    told_by = models.CharField(max_length=200)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    corrects = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="corrected_by")

    class Meta:
        ordering = ("recorded_at", "id")
        indexes = (models.Index(fields=("disagreement", "name", "true_from"), name="facts_by_name"),)
