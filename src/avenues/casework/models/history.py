"""Who did and who saw what: only ever added to, each line chained to the one before it (`trail.py`)."""

from django.db import models

from avenues.casework.kinds import Did
from avenues.casework.models.owned import Owned
from avenues.casework.models.people import Organisation


class Trail(Owned):
    """One line of an organisation's history. It holds keys, not links: it outlasts what it is about."""

    number = models.PositiveBigIntegerField()
    at = models.DateTimeField()
    did = models.CharField(max_length=20, choices=Did)
    actor = models.UUIDField(null=True, help_text="the membership, or none for the machine")
    actor_name = models.CharField(max_length=420)
    about = models.CharField(max_length=40)
    about_id = models.UUIDField(null=True)
    disagreement = models.UUIDField(null=True)
    words = models.CharField(max_length=500, blank=True)
    before = models.CharField(max_length=64)
    seal = models.CharField(max_length=64)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("organisation", "number"), name="one_line_a_number"),)
        indexes = (
            models.Index(fields=("organisation", "disagreement", "number"), name="trail_of_a_disagreement"),
            models.Index(
                fields=("organisation", "about_id", "number"),
                condition=models.Q(about="User"),
                name="trail_of_sign_ins",
            ),
        )


class TrailHead(models.Model):
    """How many lines an organisation's history has, and the last one's seal: a cut end shows."""

    organisation = models.OneToOneField(Organisation, models.PROTECT, primary_key=True, related_name="+")
    count = models.PositiveBigIntegerField(default=0)
    seal = models.CharField(max_length=64, blank=True)
