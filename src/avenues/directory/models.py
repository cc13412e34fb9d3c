"""Organisations, their services and how to reach them, after Open Referral UK's words.

Each line says which page it was read on, the date that page shows, how it was read, and whether the operator
has confirmed it. Until then, every page that shows it says so.
"""

from django.db import models
from django.db.models import Q


class Mark(models.TextChoices):
    """How a line was read."""

    READ = "R", "read on the body's own page"
    SECOND_HAND = "S", "read on somebody else's page"
    KNOWLEDGE = "K", "from general knowledge, not looked up again"
    NOT_FOUND = "none", "looked for and not found"


class Channel(models.TextChoices):
    """A way to reach a service."""

    PHONE = "phone", "Phone"
    EMAIL = "email", "Email"
    ADDRESS = "address", "Post"
    WEB = "web", "Web page"
    FORM = "form", "Online form"


class Sourced(models.Model):
    """What every line of the directory says of where it comes from."""

    page = models.CharField(max_length=200, help_text="the page it was read on, in words")
    page_address = models.URLField(max_length=500, blank=True)
    dated = models.CharField(max_length=100, help_text="the date the page shows, or 'undated'")
    seen = models.CharField(max_length=40, help_text="when the page was read")
    mark = models.CharField(max_length=4, choices=Mark)
    confirmed = models.DateField(null=True, blank=True, help_text="the day the operator confirmed it")

    class Meta:
        abstract = True


class Organisation(models.Model):
    """A body that families meet."""

    key = models.SlugField(unique=True)
    name = models.CharField(max_length=200)

    def __str__(self) -> str:
        return self.name


class Service(Sourced):
    """Something an organisation does that a family may need; `kind` is what the rooms of the law ask for."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="services")
    key = models.SlugField(unique=True)
    kind = models.SlugField(db_index=True)
    name = models.CharField(max_length=200)
    description = models.TextField(blank=True)
    position = models.PositiveIntegerField(
        help_text="its place in the file: the first of a kind is the main one"
    )

    class Meta:
        ordering = ("position",)

    def __str__(self) -> str:
        return self.name


class ContactPoint(Sourced):
    """One way to reach a service."""

    service = models.ForeignKey(Service, models.CASCADE, related_name="contact_points")
    channel = models.CharField(max_length=10, choices=Channel)
    value = models.CharField(max_length=300)
    note = models.CharField(max_length=200, blank=True)
    position = models.PositiveIntegerField()

    class Meta:
        ordering = ("position",)
        constraints = (
            models.UniqueConstraint(fields=("service", "channel", "value"), name="one_line_a_contact_point"),
            models.CheckConstraint(condition=~Q(value=""), name="a_contact_point_has_a_value"),
        )

    def __str__(self) -> str:
        return f"{self.channel}: {self.value}"


class Remark(Sourced):
    """What was read about this area that is no contact: a procedure since replaced, a published case."""

    key = models.SlugField(unique=True)
    about = models.CharField(max_length=200)
    words = models.TextField()

    def __str__(self) -> str:
        return self.about
