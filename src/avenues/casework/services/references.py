"""References such as SE-2026-0042: each organisation counts its own, so that a gap tells nobody anything."""

from uuid import UUID

from avenues.casework.models import Counter, Organisation


def next_reference(organisation: UUID, year: int) -> str:
    """The next reference of the year. In a transaction: a rollback takes it back."""
    counter, _ = Counter.objects.select_for_update().get_or_create(organisation_id=organisation, year=year)
    counter.count += 1
    counter.save(update_fields=["count"])
    prefix = Organisation.objects.values_list("prefix", flat=True).get(pk=organisation)
    return f"{prefix}-{year}-{counter.count:04}"
