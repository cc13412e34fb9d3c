"""The number of a certificate that was issued, by which whoever holds it can have it checked."""

from django.db import models

from avenues.casework.models.owned import Owned
from avenues.casework.models.proceedings import Entry, Proceeding


class Certificate(Owned):
    """A certificate, or a copy of one, as it went out. Only ever added to.

    Its days, its kind and whether it stands follow from the entries of its proceeding, and its check code
    from its key: see `casework/certificates.py`.
    """

    proceeding = models.ForeignKey(Proceeding, models.PROTECT, related_name="certificates")
    entry = models.OneToOneField(Entry, models.PROTECT, related_name="certificate")
    number = models.CharField(max_length=8, unique=True, help_text="random, without its hyphen")
    replaces = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="replaced_by", help_text="for a copy"
    )

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return self.number
