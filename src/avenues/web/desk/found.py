"""Finds a disagreement by the reference that somebody typed."""

from __future__ import annotations

from uuid import UUID

from avenues.casework import selectors
from avenues.casework.errors import Refused
from avenues.casework.selectors import Viewer


def by_reference(viewer: Viewer, typed: str) -> UUID:
    """The disagreement of that reference. Raises `Refused` where there is none that they can open."""
    wanted = typed.strip().upper()
    hits = selectors.search(viewer, wanted)
    found = next((hit.disagreement.id for hit in hits if hit.disagreement.reference.upper() == wanted), None)
    if found is None:
        raise Refused(f"There is no disagreement {wanted} that you can open. Check the reference.")
    return found
