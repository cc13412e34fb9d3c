"""What was told of a disagreement, line by line, and the facts that it makes for the law."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from avenues.casework import known
from avenues.casework.models import Disagreement, FactTold
from avenues.casework.viewers import Viewer
from avenues.casework.walls import hung_on, one_kept
from avenues.law.facts import QUESTIONS, UNKNOWN, Facts
from avenues.law.telling import BadValue, read


@dataclass(frozen=True, slots=True)
class FactLine:
    """One fact as it was told. `holds` says whether it counts today."""

    id: UUID
    name: str
    short: str
    value: Any
    true_from: date
    told_by: str
    recorded_at: datetime
    recorded_by: str
    corrects: UUID | None
    holds: bool


def facts_of(
    viewer: Viewer, disagreement: UUID, *, on: date | None = None, known_at: datetime | None = None
) -> Facts:
    """The facts on a day (today), as known now or at a past moment. Raises `NotThere`."""
    row = one_kept(Disagreement, viewer, disagreement)
    return known.facts_of(row, on=on or viewer.on, known_at=known_at)


def facts_told(viewer: Viewer, disagreement: UUID) -> tuple[FactLine, ...]:
    """Everything that was ever told, in the order of telling."""
    return told_in(viewer, one_kept(Disagreement, viewer, disagreement))


def told_in(viewer: Viewer, row: Disagreement) -> tuple[FactLine, ...]:
    """The same, of a disagreement that came through the wall."""
    rows = list(hung_on(FactTold, row).select_related("recorded_by__user").order_by("recorded_at", "id"))
    holding = known.holding(rows, on=viewer.on)
    return tuple(_line(each, holds=holding.get(each.name) is each) for each in rows if each.name in QUESTIONS)


def _line(row: FactTold, *, holds: bool) -> FactLine:
    return FactLine(
        id=row.pk,
        name=row.name,
        short=QUESTIONS[row.name].short,
        value=_value(row),
        true_from=row.true_from,
        told_by=row.told_by,
        recorded_at=row.recorded_at,
        recorded_by=row.recorded_by.user.name,
        corrects=row.corrects_id,
        holds=holds,
    )


def _value(row: FactTold) -> Any:
    """The value as the law has it; as it was written, where the law no longer reads it."""
    try:
        return read(row.name, row.value)
    except BadValue:
        return UNKNOWN if row.value == "unknown" else row.value
