"""What happened in a proceeding, in the order of days; and what was taken back, with why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from avenues.casework.procedures import procedure_of
from avenues.casework.selectors import EntryLine, ProceedingRecord
from avenues.law.calendar import plain
from avenues.law.facts import Event
from avenues.web.desk.recording.preview import said
from avenues.web.desk.standing import after_corrections, corrections_of
from avenues.web.desk.words import in_words_of_time


@dataclass(frozen=True, slots=True)
class Happening:
    """One event that stands. `correct` says whether it can be corrected from here."""

    number: int
    day: str
    label: str
    said: tuple[tuple[str, str], ...]
    by: str
    familys_word: bool
    sealed: bool
    corrected: tuple[str, ...]
    correct: bool


@dataclass(frozen=True, slots=True)
class TakenBack:
    """An entry that does not stand any more, and why."""

    label: str
    by: str
    why: str


def story(seen: ProceedingRecord, own: tuple[UUID, ...]) -> tuple[Happening, ...]:
    """The events that stand, soonest day first. `own` is where the viewer works: they correct its entries."""
    found = sorted(_standing(seen, own), key=lambda each: (each[0], each[1].number))
    return tuple(happening for _, happening in found)


def taken_back(seen: ProceedingRecord) -> tuple[TakenBack, ...]:
    """What was recorded and did not happen."""
    return tuple(
        TakenBack(entry.label, _by(entry), "; ".join(each.why for each in corrections_of(seen, entry)))
        for entry in seen.entries
        if entry.corrects is None and not entry.stands
    )


def _standing(seen: ProceedingRecord, own: tuple[UUID, ...]) -> Iterator[tuple[date, Happening]]:
    named = procedure_of(seen.avenue).named
    for entry in seen.entries:
        if entry.corrects is not None or not entry.stands:
            continue
        corrections = corrections_of(seen, entry)
        last = after_corrections(seen, entry)
        event: Event | None = last.event
        day = last.day or seen.started_on
        kind = named.get(entry.what)
        yield (
            day,
            Happening(
                number=entry.number,
                day=plain(day),
                label=entry.label,
                said=said(kind, event) if kind and event else (),
                by=_by(entry),
                familys_word=entry.familys_word,
                sealed=entry.sealed,
                corrected=tuple(f"{_by(each)}: {each.why}" for each in corrections),
                correct=bool(event and not seen.closed_on and (seen.is_keeper or entry.recorded_for in own)),
            ),
        )


def _by(entry: EntryLine) -> str:
    return f"{entry.recorded_by}, {entry.organisation}, {in_words_of_time(entry.recorded_at)}"
