"""Papers that belong to a disagreement: what people brought, what was issued. The bytes lie in the store."""

from django.db import models
from django.db.models import Q

from avenues.casework.kinds import FileState
from avenues.casework.models.disagreements import Disagreement
from avenues.casework.models.owned import Owned
from avenues.casework.models.people import Membership
from avenues.casework.models.proceedings import Entry, Proceeding


class KeptFile(Owned):
    """A file. Once issued it is never changed or removed (`guard.py`). Sealed: only to those with a seat."""

    disagreement = models.ForeignKey(Disagreement, models.PROTECT, related_name="files")
    proceeding = models.ForeignKey(Proceeding, models.PROTECT, null=True, blank=True, related_name="files")
    entry = models.ForeignKey(Entry, models.PROTECT, null=True, blank=True, related_name="files")
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=10, help_text="the name of a `files.kinds.Kind`")
    size = models.PositiveBigIntegerField(help_text="in bytes")
    sha256 = models.CharField(max_length=64, help_text="of the content as it was brought or issued")
    store_key = models.CharField(max_length=40, blank=True, help_text="empty where nothing is kept any more")
    state = models.CharField(max_length=10, choices=FileState)
    why = models.CharField(max_length=300, blank=True, help_text="the virus found, or why it was removed")
    sealed = models.BooleanField(default=False)
    issued = models.BooleanField(default=False)
    kept_at = models.DateTimeField()
    kept_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")

    class Meta:
        ordering = ("-kept_at", "-id")
        constraints = (
            models.UniqueConstraint(fields=("store_key",), condition=~Q(store_key=""), name="one_file_a_key"),
            models.CheckConstraint(
                condition=Q(sealed=False) | Q(proceeding__isnull=False), name="a_sealed_file_in_a_proceeding"
            ),
            models.CheckConstraint(
                condition=Q(issued=False) | Q(state=FileState.MADE_HERE), name="what_is_issued_is_made_here"
            ),
            models.CheckConstraint(
                condition=~Q(store_key="") | Q(state__in=(FileState.REFUSED, FileState.REMOVED)),
                name="a_file_is_kept_somewhere",
            ),
        )
        indexes = (
            models.Index(
                fields=("state", "id"),
                condition=Q(state__in=(FileState.WAITING, FileState.UNCHECKED)),
                name="files_to_check",
            ),
        )

    def __str__(self) -> str:
        return self.name
