"""One writer at a time in a disagreement. Hold it before reading what it rests on; the history comes last."""

from uuid import UUID

from avenues.casework.models import Disagreement, Proceeding


def hold(disagreement: UUID) -> Disagreement:
    """The disagreement, held until the transaction ends. SQLite has one writer at a time in any case."""
    rows = Disagreement.objects.select_for_update(of=("self",)).select_related("organisation")
    return rows.get(pk=disagreement)


def hold_proceeding(row: Proceeding) -> Proceeding:
    """The same for a proceeding, as it now is."""
    disagreement = hold(row.disagreement_id)
    row.refresh_from_db()
    row.disagreement = disagreement
    return row
