"""Organisations, their teams, and the people who work in them."""

from typing import ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils import timezone

from avenues.casework.kinds import OrganisationKind, Role, TeamKind
from avenues.casework.models.owned import Keyed


class Area(Keyed):
    """A council's area. One installation can serve several."""

    key = models.SlugField(unique=True)
    name = models.CharField(max_length=200)

    def __str__(self) -> str:
        return self.name


class Users(BaseUserManager["User"]):
    """Finds people by their e-mail address, in whatever case it is typed."""

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email__iexact=username)


class User(AbstractBaseUser, Keyed):
    """A person who can sign in. What they may see, their memberships say."""

    email = models.EmailField(max_length=254, unique=True)
    name = models.CharField(max_length=200)
    is_active = models.BooleanField(default=True)
    joined = models.DateTimeField(default=timezone.now, editable=False)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]
    objects: ClassVar[Users] = Users()

    class Meta:
        constraints = (models.UniqueConstraint(Lower("email"), name="one_person_an_address"),)

    def __str__(self) -> str:
        return self.name

    def get_full_name(self) -> str:
        """As a page calls them."""
        return self.name


class Organisation(Keyed):
    """A body whose people work here. `prefix` begins the references of its disagreements."""

    key = models.SlugField(unique=True)
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=20, choices=OrganisationKind)
    prefix = models.CharField(max_length=4)
    areas = models.ManyToManyField(Area, related_name="organisations")

    def __str__(self) -> str:
        return self.name


class Team(Keyed):
    """A part of an organisation that keeps its own records."""

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="teams")
    kind = models.CharField(max_length=20, choices=TeamKind)
    name = models.CharField(max_length=200)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("organisation", "name"), name="one_team_a_name"),)

    def __str__(self) -> str:
        return self.name


class Membership(Keyed):
    """A person's work in an organisation, from a day, until a day (that day not); for a team, or all."""

    user = models.ForeignKey(User, models.PROTECT, related_name="memberships")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="memberships")
    team = models.ForeignKey(Team, models.PROTECT, null=True, blank=True, related_name="memberships")
    role = models.CharField(max_length=20, choices=Role)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")), name="membership_ends_after_it_begins"
            ),
        )
        indexes = (models.Index(fields=("user", "since"), name="memberships_of_a_person"),)

    def __str__(self) -> str:
        return f"{self.user}, {self.organisation}"
