"""Gives every council a history: a line for each of its disagreements, sealed as the services seal it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from uuid import UUID

from django.db import transaction

from avenues.casework import models, trail
from avenues.casework.kinds import Did
from bench.casework_people import Officer

AT = datetime(2026, 11, 24, 9, tzinfo=UTC)


def write_history(officers: list[Officer]) -> None:
    """Add the lines, a council's in one transaction."""
    for organisation in dict.fromkeys(officer.organisation for officer in officers):
        with transaction.atomic():
            _write(organisation)


def _write(organisation: UUID) -> None:
    head, _ = models.TrailHead.objects.get_or_create(organisation_id=organisation)
    models.Trail.objects.bulk_create(_lines(organisation, head), batch_size=2000)
    head.save()


def _lines(organisation: UUID, head: models.TrailHead) -> Iterator[models.Trail]:
    kept = models.Disagreement.objects.filter(organisation=organisation).order_by("id")
    for key, member in kept.values_list("pk", "opened_by"):
        line = models.Trail(
            organisation_id=organisation,
            number=head.count,
            at=AT,
            did=Did.OPENED,
            actor=member,
            actor_name="An officer",
            about="Disagreement",
            about_id=key,
            disagreement=key,
            before=head.seal,
        )
        line.seal = trail.seal_of(line)
        head.count, head.seal = head.count + 1, line.seal
        yield line
