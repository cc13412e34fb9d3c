"""What is owed, as a list can sort it: derived from facts and events, never typed, made anew by `rebuild`."""

from django.db import models
from django.db.models import Q

from avenues.casework.models.disagreements import Disagreement
from avenues.casework.models.owned import Owned
from avenues.casework.models.people import Team
from avenues.casework.models.proceedings import Proceeding

OPEN = Q(is_open=True)
SOONEST = ("organisation", "due", "id")
COUNTED_BY = ("team", "disagreement", "kind", "law_day", "is_open", "owes")
"""What counting a list turns on. It stands in the index, so that a count reads nothing else."""


class Due(Owned):
    """A duty, target or promise on the list of one organisation: the keeper's, or that of one taking part.

    A time limit of the family has no proceeding: it follows from the facts, and stands on the keeper's list.

    Holds what does not turn on today; ahead, due and missed are a comparison with today in the query.
    `disagreement` and `team` are those of the organisation whose list it is on.
    """

    proceeding = models.ForeignKey(Proceeding, models.CASCADE, null=True, related_name="dues")
    disagreement = models.ForeignKey(Disagreement, models.CASCADE, null=True, related_name="dues")
    team = models.ForeignKey(Team, models.PROTECT, null=True, related_name="+", db_index=False)
    avenue = models.CharField(max_length=60)
    ordinal = models.PositiveSmallIntegerField(help_text="its place in the order in which duties began")
    key = models.TextField(help_text="what an event calls it by")
    clock = models.CharField(max_length=40, help_text="the id that the register has it under")
    kind = models.CharField(max_length=10)
    what = models.TextField()
    who = models.CharField(max_length=30, help_text="who owes it, as the law calls them")
    owes = models.BooleanField(help_text="whose list it is on owes it, or sees to it for the family")
    owed_by = models.CharField(
        max_length=200, blank=True, help_text="the organisation that owes it, if known"
    )
    due = models.DateField(null=True, help_text="the day to aim for; none: it goes on")
    law_day = models.DateField(null=True, help_text="the day in law, before any change")
    done = models.DateField(null=True)
    ended = models.BooleanField(default=False)
    waived = models.BooleanField(default=False)
    on_hold = models.BooleanField(default=False)
    excuse = models.CharField(max_length=200, blank=True)
    is_open = models.BooleanField()
    law_version = models.CharField(max_length=20)
    calendar_version = models.CharField(max_length=40)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("proceeding", "organisation", "ordinal"), name="one_due_a_list"),
            models.UniqueConstraint(
                fields=("disagreement", "ordinal"), condition=Q(proceeding=None), name="one_limit_a_list"
            ),
            models.CheckConstraint(
                condition=Q(proceeding__isnull=False) | Q(disagreement__isnull=False),
                name="a_due_is_about_something",
            ),
        )
        # Partial, since SQLite finds no way through a bare truth within an index.
        indexes = (
            models.Index(
                fields=(*SOONEST, *COUNTED_BY), condition=OPEN & Q(owes=True), name="dues_ours_counted"
            ),
            models.Index(
                fields=(*SOONEST, *COUNTED_BY), condition=OPEN & Q(owes=False), name="dues_theirs_counted"
            ),
            models.Index(
                fields=("organisation", "team", "due", "id"),
                condition=OPEN & Q(owes=True),
                name="dues_ours_by_team",
            ),
            models.Index(
                fields=("organisation", "team", "due", "id"),
                condition=OPEN & Q(owes=False),
                name="dues_theirs_by_team",
            ),
        )
