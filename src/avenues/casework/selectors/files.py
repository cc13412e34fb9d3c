"""Papers of a disagreement and of a proceeding, the newest first. Sealed ones only to those with a seat."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from avenues.casework.kinds import FileState
from avenues.casework.models import Disagreement, KeptFile, Proceeding
from avenues.casework.procedures import name_of
from avenues.casework.viewers import Viewer
from avenues.casework.walls import kept, one_kept, one_visible, readable, the_one, visible
from avenues.files.kinds import Kind

WITH = ("proceeding", "kept_by__user", "kept_by__organisation")


@dataclass(frozen=True, slots=True)
class FileLine:
    """A paper. `why` is the virus that was found in it, or why it was removed."""

    id: UUID
    keeper: UUID
    disagreement: UUID
    proceeding: UUID | None
    proceeding_name: str
    name: str
    kind: Kind
    size: int
    sha256: str
    state: FileState
    why: str
    sealed: bool
    issued: bool
    kept_at: datetime
    kept_by: str
    organisation: str

    @property
    def can_be_opened(self) -> bool:
        """Is it kept, and checked as far as can be?"""
        return self.state.can_be_opened


def files_of_disagreement(viewer: Viewer, disagreement: UUID) -> tuple[FileLine, ...]:
    """Every paper of a disagreement and its proceedings that they may see. Raises `NotThere`."""
    found = _lines(visible(KeptFile, viewer).filter(disagreement=disagreement))
    if not found:
        one_kept(Disagreement, viewer, disagreement)
    return found


def files_in(viewer: Viewer, row: Disagreement, proceedings: Iterable[Proceeding]) -> tuple[FileLine, ...]:
    """The same, of a disagreement and those of its proceedings that came through the wall as theirs."""
    return _lines(readable(KeptFile, viewer, of=[row], kept=proceedings))


def files_of_proceeding(viewer: Viewer, proceeding: UUID) -> tuple[FileLine, ...]:
    """Every paper of a proceeding that they may see. Raises `NotThere`."""
    if own := list(kept(Proceeding, viewer).filter(pk=proceeding)):
        return _lines(readable(KeptFile, viewer, kept=own))
    row = one_visible(Proceeding, viewer, proceeding)
    return _lines(visible(KeptFile, viewer).filter(proceeding=row))


def file(viewer: Viewer, key: UUID) -> FileLine:
    """One paper. Raises `NotThere`."""
    return _line(the_one(visible(KeptFile, viewer).select_related(*WITH), key))


def _lines(rows: QuerySet[KeptFile]) -> tuple[FileLine, ...]:
    return tuple(_line(row) for row in rows.select_related(*WITH).order_by("-kept_at", "-id"))


def _line(row: KeptFile) -> FileLine:
    return FileLine(
        id=row.pk,
        keeper=row.organisation_id,
        disagreement=row.disagreement_id,
        proceeding=row.proceeding_id,
        proceeding_name=name_of(row.proceeding.avenue) if row.proceeding else "",
        name=row.name,
        kind=Kind[row.kind],
        size=row.size,
        sha256=row.sha256,
        state=FileState(row.state),
        why=row.why,
        sealed=row.sealed,
        issued=row.issued,
        kept_at=row.kept_at,
        kept_by=row.kept_by.user.name,
        organisation=row.kept_by.organisation.name,
    )
