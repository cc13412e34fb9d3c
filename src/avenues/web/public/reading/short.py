"""What was found, in two sentences: for the top of the page."""

from __future__ import annotations

from dataclasses import dataclass

from avenues.law.calendar import plain
from avenues.reading import Reading
from avenues.web.public.pathway.spoken import inside
from avenues.web.public.reading.form import asked_of


@dataclass(frozen=True, slots=True)
class Short:
    """The decisions and the date in words; how many things are surely there, of how many; and the others."""

    decisions: tuple[str, ...]
    dated: str
    there: int
    of: int
    uncertain: tuple[str, ...]
    missing: tuple[str, ...]


def short(reading: Reading) -> Short:
    """The reading in short."""
    asked = [item for item, _ in asked_of(tuple(find.value for find in reading.decisions))]
    found = {item: reading.items.get(item) for item in asked}
    return Short(
        decisions=tuple(inside(find.value.words) for find in reading.decisions),
        dated=plain(reading.letter_dated.value) if reading.letter_dated else "",
        there=sum(find is not None and find.is_sure for find in found.values()),
        of=len(asked),
        uncertain=tuple(inside(item.words) for item, find in found.items() if find and not find.is_sure),
        missing=tuple(inside(item.words) for item, find in found.items() if find is None),
    )
