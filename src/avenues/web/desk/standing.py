"""What stands of an entry: the last correction of it, or itself."""

from __future__ import annotations

from avenues.casework.selectors import EntryLine, ProceedingRecord


def corrections_of(seen: ProceedingRecord, entry: EntryLine) -> tuple[EntryLine, ...]:
    """What was recorded to put it right, in the order of recording."""
    return tuple(each for each in seen.entries if each.corrects == entry.number)


def after_corrections(seen: ProceedingRecord, entry: EntryLine) -> EntryLine:
    """The line that holds its day and what it says now. Its number stays that of the entry."""
    return (entry, *corrections_of(seen, entry))[-1]
