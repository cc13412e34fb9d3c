"""Whether an event can stand where its day puts it, among the others of a proceeding.

A history is lawful when, told in the order of days, each event may follow those before it. It does not
matter in what order they were recorded: an acknowledgement of Monday may be written down on Friday.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from avenues.law.calendar import plain
from avenues.law.facts import Event
from avenues.law.happenings import IN_ORDER
from avenues.law.proceedings.kinds import Kind, labels

Kinds = Mapping[str, Kind]


def _pairs(of: int) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for pair in IN_ORDER:
        found[pair[of]].append(pair[1 - of])
    return {name: tuple(others) for name, others in found.items()}


NEVER_BEFORE = _pairs(1)
"""For a day: the days that it is never before."""


class Others:
    """The other events of a proceeding: which kinds happened on which days, and what reopens what."""

    def __init__(self, kinds: Kinds, events: Iterable[Event]) -> None:
        self.kinds = kinds
        self.events = tuple(event for event in events if event.what in kinds)
        self.days: dict[str, list[date]] = defaultdict(list)
        for event in self.events:
            self.days[event.what].append(event.day)
        self.openers = [event for event in self.events if kinds[event.what].reopens]

    def first(self, what: str) -> date | None:
        """The first day on which it happened."""
        return min(self.days[what]) if what in self.days else None

    def reopened(self, what: str, after: date, until: date) -> bool:
        """Was the closing by such an event lifted between the days?"""
        return any(
            what in self.kinds[opener.what].reopens and after <= opener.day <= until
            for opener in self.openers
        )

    def with_but(self, event: Event, place: int) -> Others:
        """These with one event more, but for the one at a place."""
        return Others(self.kinds, (*self.events[:place], *self.events[place + 1 :], event))


def out_of_order(others: Others, event: Event) -> str | None:
    """Why the event cannot stand among the others, in a sentence; None if it can, and they can too."""
    own = _alone(others, event)
    return own if own is not None else _of_the_others(others, event)


def what_rests_on(kinds: Kinds, rest: Sequence[Event]) -> Event | None:
    """The first event that cannot stand with these others alone."""
    for place, event in enumerate(rest):
        if _alone(Others(kinds, (*rest[:place], *rest[place + 1 :])), event) is not None:
            return event
    return None


def may_have_happened(others: Others, kind: Kind) -> bool:
    """Is what it comes after recorded at all? If not, no day is right for it."""
    return all(what in others.days for what in kind.after_all) and (
        not kind.after or any(what in others.days for what in kind.after)
    )


def _alone(others: Others, event: Event) -> str | None:
    kind = others.kinds[event.what]
    return (
        _comes_after(others, kind, event)
        or _twice(others, kind, event)
        or _closed(others, kind, event)
        or _before_a_day_that_it_follows(others, kind, event)
    )


def _of_the_others(others: Others, event: Event) -> str | None:
    """Would another event no longer stand, with this one among them?"""
    kinds = others.kinds
    for place, other in enumerate(others.events):
        if _can_disturb(kinds, event, other) and _alone(others.with_but(event, place), other) is not None:
            return (
                f"“{kinds[event.what].label}” on {plain(event.day)} does not fit with “{kinds[other.what].label}”, "
                f"which is recorded for {plain(other.day)}. Check both days, and correct the one that is wrong."
            )
    return None


def _can_disturb(kinds: Kinds, event: Event, other: Event) -> bool:
    """One more event can close another, double it, or be what it may not be before."""
    closes = event.what in kinds[other.what].not_after
    return closes or event.what == other.what or event.what in NEVER_BEFORE.get(other.what, ())


def _comes_after(others: Others, kind: Kind, event: Event) -> str | None:
    """What must have happened first has, by that day."""
    for needed in kind.after_all:
        sentence = _not_yet(others, kind, event, (needed,))
        if sentence is not None:
            return sentence
    return _not_yet(others, kind, event, kind.after) if kind.after else None


def _not_yet(others: Others, kind: Kind, event: Event, needed: tuple[str, ...]) -> str | None:
    found = [(day, name) for name in needed if (day := others.first(name)) is not None]
    if not found:
        one = "that" if len(needed) == 1 else "one of them"
        return (
            f"“{kind.label}” comes after {labels(others.kinds, needed)}, which is not recorded. "
            f"Record {one} first."
        )
    day, name = min(found)
    return None if event.day >= day else _too_soon(others, kind, event, name, day)


def _twice(others: Others, kind: Kind, event: Event) -> str | None:
    """What happens once has not happened already, unless it was undone in between."""
    if not kind.once:
        return None
    for day in others.days.get(kind.what, ()):
        if not others.reopened(kind.what, min(day, event.day), max(day, event.day)):
            return (
                f"“{kind.label}” is recorded already, for {plain(day)}. If that is wrong, correct it; "
                "do not record it again."
            )
    return None


def _closed(others: Others, kind: Kind, event: Event) -> str | None:
    """Nothing had closed it on an earlier day. On the closing day itself it can still have happened."""
    for closer in kind.not_after:
        for day in others.days.get(closer, ()):
            if day < event.day and not others.reopened(closer, day, event.day):
                return (
                    f"“{kind.label}” cannot come after “{others.kinds[closer].label}”, {plain(day)}. "
                    "If it happened before, give that day. If the other is wrong, correct that."
                )
    return None


def _before_a_day_that_it_follows(others: Others, kind: Kind, event: Event) -> str | None:
    """The order of `happenings.py`. Of what can happen again, the first day counts."""
    for earlier in NEVER_BEFORE.get(event.what, ()):
        day = others.first(earlier)
        if day is not None and event.day < day:
            return _too_soon(others, kind, event, earlier, day)
    return None


def _too_soon(others: Others, kind: Kind, event: Event, earlier: str, day: date) -> str:
    return (
        f"“{kind.label}” is on {plain(event.day)}, which is before “{others.kinds[earlier].label}”, {plain(day)}. "
        "Check both days, and correct the one that is wrong."
    )
