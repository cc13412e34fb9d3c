"""One organisation's record of a disagreement: the child or young person, who acts, which bodies."""

from django.db import models
from django.db.models import Q

from avenues.casework.kinds import BodyKind, Capacity, LinkKind, Outcome, Relation, State
from avenues.casework.models.owned import Keyed, Owned
from avenues.casework.models.people import Area, Membership, Organisation, Team


class Person(Owned):
    """Somebody in a disagreement, and how to reach them safely: recorded once, shown everywhere."""

    name = models.CharField(max_length=200)
    known_as = models.CharField(max_length=100, blank=True)
    born = models.DateField(null=True, blank=True)
    phone = models.CharField(max_length=40, blank=True)
    email = models.EmailField(max_length=254, blank=True)
    address = models.TextField(max_length=500, blank=True)
    best_way = models.CharField(max_length=200, blank=True, help_text="how to reach them")
    best_times = models.CharField(max_length=200, blank=True, help_text="when to reach them")
    never = models.CharField(max_length=500, blank=True, help_text="what must never be done")
    language = models.CharField(max_length=100, blank=True)
    interpreter = models.BooleanField(default=False)
    adjustments = models.TextField(max_length=1000, blank=True)

    class Meta:
        indexes = (models.Index(fields=("organisation", "name"), name="people_by_name"),)

    def __str__(self) -> str:
        return self.known_as or self.name


class Disagreement(Owned):
    """What a family and some bodies do not agree on, as one organisation records it.

    `matters` is a derived copy of the fact of that name, for lists. `team` keeps it, or everybody if none.
    """

    reference = models.CharField(max_length=20)
    subject = models.ForeignKey(Person, models.PROTECT, related_name="disagreements")
    summary = models.CharField(max_length=300, blank=True)
    matters = models.JSONField(default=list)
    area = models.ForeignKey(Area, models.PROTECT, null=True, blank=True, related_name="+")
    team = models.ForeignKey(Team, models.PROTECT, null=True, blank=True, related_name="+")
    state = models.CharField(max_length=10, choices=State, default=State.OPEN)
    outcome = models.CharField(max_length=20, choices=Outcome, blank=True)
    opened_on = models.DateField()
    closed_on = models.DateField(null=True, blank=True)
    opened_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    changes_on = models.DateField(
        null=True, blank=True, help_text="the day on which what is owed may change by itself"
    )

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("organisation", "reference"), name="one_disagreement_a_reference"
            ),
            models.CheckConstraint(
                condition=Q(state="open", closed_on=None, outcome="")
                | (Q(state="closed", closed_on__isnull=False) & ~Q(outcome="")),
                name="closed_on_a_day_with_an_outcome",
            ),
        )
        indexes = (
            models.Index(fields=("organisation", "state", "id"), name="disagreements_by_state"),
            models.Index(fields=("changes_on", "id"), name="disagreements_that_turn"),
        )

    def __str__(self) -> str:
        return self.reference


class Counter(Keyed):
    """How many references an organisation has given out in a year."""

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    count = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("organisation", "year"), name="one_counter_a_year"),)


class Party(Owned):
    """Somebody who acts in the disagreement, or stands beside those who do."""

    disagreement = models.ForeignKey(Disagreement, models.CASCADE, related_name="parties")
    person = models.ForeignKey(Person, models.PROTECT, related_name="parts")
    relation = models.CharField(max_length=20, choices=Relation)
    acts = models.BooleanField(default=True, help_text="decides, or decides with others")
    capacity = models.CharField(max_length=20, choices=Capacity, default=Capacity.NOT_ASKED)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)


class Body(Owned):
    """A responsible body in the disagreement. That it is named here tells it nothing."""

    disagreement = models.ForeignKey(Disagreement, models.CASCADE, related_name="bodies")
    kind = models.CharField(max_length=20, choices=BodyKind)
    name = models.CharField(max_length=200)
    contact = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("disagreement", "kind", "name"), name="one_body_once"),
        )


class Assignment(Owned):
    """Who deals with it, from a day, until a day (that day not)."""

    disagreement = models.ForeignKey(Disagreement, models.CASCADE, related_name="assignments")
    membership = models.ForeignKey(Membership, models.PROTECT, related_name="assignments")
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("disagreement", "membership"), condition=Q(until=None), name="assigned_once"
            ),
        )
        indexes = (models.Index(fields=("membership", "until"), name="assignments_of_a_member"),)


class Link(Owned):
    """Two disagreements of one organisation that belong together."""

    disagreement = models.ForeignKey(Disagreement, models.CASCADE, related_name="links")
    other = models.ForeignKey(Disagreement, models.CASCADE, related_name="links_back")
    kind = models.CharField(max_length=10, choices=LinkKind)
    why = models.CharField(max_length=300)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("disagreement", "other"), name="linked_once"),)
