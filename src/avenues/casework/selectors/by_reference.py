"""A disagreement by the reference that somebody typed: it is looked up, not searched for."""

from __future__ import annotations

from uuid import UUID

from avenues.casework.models import Disagreement
from avenues.casework.viewers import Viewer
from avenues.casework.walls import kept
from avenues.casework.words import tidy


def by_reference(viewer: Viewer, typed: str) -> UUID | None:
    """The key of what their organisations keep under this reference, in whatever case; None if nothing is."""
    wanted = tidy(typed).upper()
    rows = kept(Disagreement, viewer).filter(reference=wanted)
    return rows.values_list("pk", flat=True).first()
