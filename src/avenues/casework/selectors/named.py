"""A row of what is owed as a line, with whom it is about, where the whole row was read with its relations."""

from __future__ import annotations

from avenues.casework.models import Due
from avenues.casework.selectors.worklists import DueLine, line_of
from avenues.casework.viewers import Viewer

RELATIONS = ("proceeding__disagreement__subject", "disagreement__subject")


def line_with_names(row: Due, viewer: Viewer) -> DueLine:
    """The line. `select_related(*RELATIONS)` first, or each costs a query more."""
    about = row.proceeding.disagreement if row.proceeding else row.disagreement
    return line_of(
        row,
        viewer,
        subject=str(about.subject) if about else "",
        reference=row.disagreement.reference if row.disagreement else "",
    )
