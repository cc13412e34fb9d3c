"""What a search finds a disagreement or a note by: a derived copy of its words, folded (`finding.py`)."""

from django.db import models
from django.db.models import Q

from avenues.casework.models.disagreements import Disagreement
from avenues.casework.models.notes import Note
from avenues.casework.models.people import Organisation


class Findable(models.Model):
    """The words of a disagreement (reference, names, summary), or of one note. Its key is never shown."""

    id = models.BigAutoField(primary_key=True)  # SQLite's full text index goes by it
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+", db_index=False)
    disagreement = models.ForeignKey(Disagreement, models.CASCADE, related_name="findable")
    note = models.OneToOneField(Note, models.CASCADE, null=True, related_name="findable")
    words = models.TextField()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("disagreement",), condition=Q(note=None), name="disagreement_findable_once"
            ),
        )
