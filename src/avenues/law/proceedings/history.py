"""A proceeding is a list of events, only ever added to. A wrong one is put right by a correction.

Read with `procedure.py`, which says what may be added, and `owing.py`, which says what then is owed.
"""

from __future__ import annotations

from dataclasses import dataclass

from avenues.law.facts import Event


@dataclass(frozen=True, slots=True)
class Correction:
    """Puts an entry right: `of` is its number, `instead` what did happen, or None if nothing did."""

    of: int
    instead: Event | None
    why: str


Entry = Event | Correction


@dataclass(frozen=True, slots=True)
class History:
    """What was recorded of a proceeding, in the order of recording. The first entry has the number 0."""

    entries: tuple[Entry, ...] = ()

    @property
    def standing(self) -> dict[int, Event]:
        """The events that stand after all corrections, by their numbers."""
        found: dict[int, Event] = {}
        for number, entry in enumerate(self.entries):
            if isinstance(entry, Event):
                found[number] = entry
            elif entry.instead is None:
                found.pop(entry.of, None)
            else:
                found[entry.of] = entry.instead
        return found

    @property
    def events(self) -> tuple[Event, ...]:
        """The events that stand, in the order of their days; those of one day as they were recorded."""
        return in_order_of_days(self.standing)

    def but(self, entry: Entry) -> History:
        """This history with one more entry, whether or not it may follow: see `Procedure.append`."""
        return History((*self.entries, entry))


def in_order_of_days(standing: dict[int, Event]) -> tuple[Event, ...]:
    """Numbered events as a story."""
    return tuple(
        event for _, event in sorted(standing.items(), key=lambda numbered: (numbered[1].day, numbered[0]))
    )
