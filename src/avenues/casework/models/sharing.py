"""How one organisation takes part in another's proceeding, and on whose consent or by what law."""

from django.db import models
from django.db.models import F, Q

from avenues.casework.kinds import Capacities, Scope
from avenues.casework.models.disagreements import Disagreement, Party
from avenues.casework.models.owned import Owned
from avenues.casework.models.people import Membership, Organisation, Team
from avenues.casework.models.proceedings import Proceeding


class Consent(Owned):
    """Somebody agreed that this organisation shares something with another. Withdrawn, it opens nothing."""

    disagreement = models.ForeignKey(Disagreement, models.CASCADE, related_name="consents")
    given_by = models.ForeignKey(Party, models.PROTECT, related_name="+")
    shared_with = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    scope = models.CharField(max_length=20, choices=Scope)
    how = models.CharField(max_length=200, help_text="by phone, in writing, …")
    given_on = models.DateField()
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    withdrawn_on = models.DateField(null=True, blank=True)
    withdrawal_by = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(withdrawn_on=None) | Q(withdrawn_on__gte=F("given_on")),
                name="consent_withdrawn_after_given",
            ),
        )


class Participation(Owned):
    """Another organisation takes part in a proceeding: it sees what happens and what is owed, and no more."""

    proceeding = models.ForeignKey(Proceeding, models.CASCADE, related_name="participations")
    participant = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    team = models.ForeignKey(Team, models.PROTECT, null=True, blank=True, related_name="+")
    capacity = models.CharField(max_length=20, choices=Capacities)
    lawful_basis = models.CharField(max_length=300, blank=True)
    consent = models.ForeignKey(Consent, models.PROTECT, null=True, blank=True, related_name="opens")
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    let_in_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("proceeding", "participant"), condition=Q(until=None), name="takes_part_once"
            ),
            models.CheckConstraint(
                condition=Q(consent__isnull=False) | ~Q(lawful_basis=""), name="takes_part_by_law_or_consent"
            ),
            models.CheckConstraint(
                condition=~Q(organisation=F("participant")), name="takes_part_in_anothers_proceeding"
            ),
        )
        indexes = (models.Index(fields=("participant", "until"), name="participations_of_a_body"),)


class Tie(Owned):
    """A participant's own record of the same disagreement. It is the participant's, and only it knows."""

    participation = models.OneToOneField(Participation, models.CASCADE, related_name="tie")
    disagreement = models.ForeignKey(Disagreement, models.CASCADE, related_name="ties")


class Seat(Owned):
    """A member, of whichever organisation, who is in the room of a mediation: sealed talk is open to them."""

    proceeding = models.ForeignKey(Proceeding, models.CASCADE, related_name="seats")
    membership = models.ForeignKey(Membership, models.PROTECT, related_name="seats")
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("proceeding", "membership"), condition=Q(until=None), name="one_seat_each"
            ),
        )
        indexes = (models.Index(fields=("membership", "until"), name="seats_of_a_member"),)
