"""What every record has: a key that can be shown, and the organisation that keeps it."""

from django.db import models

from avenues.casework.ids import new_id


class Keyed(models.Model):
    """A row with a key that can be shown outside."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)

    class Meta:
        abstract = True


class Owned(Keyed):
    """A record of one organisation. Its indexes begin with the organisation, so that rows can be split by it.

    No way back from `Organisation` to records (`related_name="+"`): every read starts from `walls.visible`.
    """

    organisation = models.ForeignKey(
        "casework.Organisation", models.PROTECT, related_name="+", db_index=False
    )

    class Meta:
        abstract = True
