"""A proceeding for those who keep it."""

from __future__ import annotations

from uuid import UUID

from avenues.casework import selectors
from avenues.casework.errors import NotThere
from avenues.casework.selectors import ProceedingRecord, Viewer


def ours(viewer: Viewer, key: UUID) -> ProceedingRecord:
    """The proceeding, for its keeper alone. Raises `NotThere`."""
    seen = selectors.proceeding(viewer, key)
    if not seen.is_keeper:
        raise NotThere
    return seen
