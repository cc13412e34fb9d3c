"""Finds a disagreement by the reference that somebody typed."""

from __future__ import annotations

from uuid import UUID

from avenues.casework import selectors
from avenues.casework.errors import Refused
from avenues.casework.selectors import Viewer


def by_reference(viewer: Viewer, typed: str) -> UUID:
    """The disagreement of that reference. Raises `Refused` where there is none that they can open."""
    found = selectors.by_reference(viewer, typed)
    if found is None:
        wanted = typed.strip().upper()
        raise Refused(f"There is no disagreement {wanted} that you can open. Check the reference.")
    return found
