"""All that the page of a disagreement shows, read once: the row, then what hangs on it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from avenues.casework.selectors.disagreements import DisagreementRecord, opened, record_of
from avenues.casework.selectors.facts import FactLine, told_in
from avenues.casework.selectors.files import FileLine, files_in
from avenues.casework.selectors.notes import NoteLine, notes_in
from avenues.casework.selectors.picture import Picture, picture_of, proceedings_in
from avenues.casework.viewers import Viewer


@dataclass(frozen=True, slots=True)
class WholeDisagreement:
    """The record, its picture in time, everything that was told, and the notes and papers they may read."""

    record: DisagreementRecord
    picture: Picture
    facts: tuple[FactLine, ...]
    notes: tuple[NoteLine, ...]
    files: tuple[FileLine, ...]


def whole_disagreement(viewer: Viewer, key: UUID) -> WholeDisagreement:
    """All of it. Raises `NotThere`."""
    row = opened(viewer, key)
    proceedings = proceedings_in(viewer, row)
    ours = [each for each in proceedings if each.disagreement_id == row.pk]
    return WholeDisagreement(
        record_of(viewer, row, ours),
        picture_of(viewer, row, proceedings),
        told_in(viewer, row),
        notes_in(viewer, row, ours),
        files_in(viewer, row, ours),
    )
