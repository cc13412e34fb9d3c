"""One avenue under way, and its entries: events and corrections, only ever added to."""

from django.db import models
from django.db.models import Q

from avenues.casework.kinds import EntryKind, Outcome
from avenues.casework.models.disagreements import Disagreement
from avenues.casework.models.owned import Owned
from avenues.casework.models.people import Membership, Team


class Proceeding(Owned):
    """An avenue that is used for a disagreement. `avenue` is the key of a room of the law."""

    disagreement = models.ForeignKey(Disagreement, models.CASCADE, related_name="proceedings")
    avenue = models.CharField(max_length=60)
    about = models.CharField(max_length=300, blank=True)
    team = models.ForeignKey(Team, models.PROTECT, null=True, blank=True, related_name="+")
    started_on = models.DateField()
    closed_on = models.DateField(null=True, blank=True)
    outcome = models.CharField(max_length=20, choices=Outcome, blank=True)
    waits_for = models.CharField(max_length=60, blank=True, help_text="the fact on which its duties turn")
    unclear = models.CharField(max_length=300, blank=True, help_text="why its duties cannot be worked out")

    class Meta:
        indexes = (
            models.Index(fields=("organisation", "avenue", "id"), name="proceedings_by_avenue"),
            models.Index(fields=("organisation", "closed_on", "id"), name="proceedings_open"),
            models.Index(fields=("organisation", "closed_on", "waits_for", "id"), name="proceedings_waiting"),
        )


class Entry(Owned):
    """What was recorded. Its number is the lock: of two who add the same one, the second is told.

    `says` is what the event says beside its day, as `writing.py` writes it.
    """

    proceeding = models.ForeignKey(Proceeding, models.CASCADE, related_name="entries")
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=12, choices=EntryKind, default=EntryKind.EVENT)
    what = models.CharField(
        max_length=60, blank=True, help_text="empty where a correction says it never happened"
    )
    day = models.DateField(null=True, blank=True)
    says = models.JSONField(default=dict)
    corrects = models.PositiveIntegerField(null=True, blank=True)
    why = models.TextField(max_length=4000, blank=True)
    sealed = models.BooleanField(default=False)
    on_the_familys_word = models.BooleanField(default=False)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")

    class Meta:
        ordering = ("number",)
        constraints = (
            models.UniqueConstraint(fields=("proceeding", "number"), name="one_entry_a_number"),
            models.CheckConstraint(
                condition=Q(kind="event", corrects=None, day__isnull=False) & ~Q(what="")
                | Q(kind="correction", corrects__isnull=False),
                name="an_event_has_a_day",
            ),
        )
