"""What an organisation writes for itself."""

from django.db import models
from django.db.models import Q

from avenues.casework.models.disagreements import Disagreement
from avenues.casework.models.owned import Owned
from avenues.casework.models.people import Membership
from avenues.casework.models.proceedings import Proceeding


class Note(Owned):
    """A note; private to the organisation. Sealed: only to those who have a seat in that mediation."""

    disagreement = models.ForeignKey(Disagreement, models.CASCADE, related_name="notes")
    proceeding = models.ForeignKey(Proceeding, models.CASCADE, null=True, blank=True, related_name="notes")
    words = models.TextField(max_length=10_000)
    sealed = models.BooleanField(default=False)
    written_at = models.DateTimeField()
    written_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")

    class Meta:
        ordering = ("-written_at", "-id")
        constraints = (
            models.CheckConstraint(
                condition=Q(sealed=False) | Q(proceeding__isnull=False), name="sealed_in_a_proceeding"
            ),
        )
