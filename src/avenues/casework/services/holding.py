"""One writer at a time in a disagreement. Hold it before reading what it rests on; the history comes last."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import QuerySet

from avenues.casework.models import Disagreement, Proceeding


def hold(disagreement: UUID) -> Disagreement:
    """The disagreement, held until the transaction ends. SQLite has one writer at a time in any case."""
    return _held().get(pk=disagreement)


def hold_several(disagreements: Iterable[UUID]) -> list[Disagreement]:
    """The same for several, in the order of their keys: so that two who hold several never wait in a ring."""
    return list(_held().filter(pk__in=disagreements).order_by("id"))


def _held() -> QuerySet[Disagreement]:
    return Disagreement.objects.select_for_update(of=("self",)).select_related("organisation")


def hold_proceeding(row: Proceeding) -> Proceeding:
    """The same for a proceeding, as it now is."""
    disagreement = hold(row.disagreement_id)
    row.refresh_from_db()
    row.disagreement = disagreement
    return row
