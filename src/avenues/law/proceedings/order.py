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


def out_of_order(kinds: Kinds, others: Sequence[Event], event: Event) -> str | None:
    """Why the event cannot stand among the others, in a sentence; None if it can, and they can too."""
    own = _alone(kinds, others, event)
    return own if own is not None else _of_the_others(kinds, others, event)


def _alone(kinds: Kinds, others: Sequence[Event], event: Event) -> str | None:
    kind = kinds[event.what]
    return (
        _comes_after(kinds, others, kind, event)
        or _twice(kinds, others, kind, event)
        or _closed(kinds, others, kind, event)
        or _before_a_day_that_it_follows(kinds, others, event)
    )


def _of_the_others(kinds: Kinds, others: Sequence[Event], event: Event) -> str | None:
    """Would another event no longer stand, with this one among them?"""
    for place, other in enumerate(others):
        if not _can_disturb(kinds, event, other):
            continue
        rest = [*others[:place], *others[place + 1 :], event]
        if _alone(kinds, rest, other) is not None:
            return (
                f"“{kinds[event.what].label}” on {plain(event.day)} does not fit with “{kinds[other.what].label}”, "
                f"which is recorded for {plain(other.day)}. Check both days, and correct the one that is wrong."
            )
    return None


def _can_disturb(kinds: Kinds, event: Event, other: Event) -> bool:
    """One more event can close another, double it, or be what it may not be before."""
    if other.what not in kinds:
        return False
    closes = event.what in kinds[other.what].not_after
    return closes or event.what == other.what or event.what in NEVER_BEFORE.get(other.what, ())


def may_have_happened(story: Sequence[Event], kind: Kind) -> bool:
    """Is what it comes after recorded at all? If not, no day is right for it."""
    recorded = {event.what for event in story}
    return recorded.issuperset(kind.after_all) and (not kind.after or not recorded.isdisjoint(kind.after))


def what_rests_on(kinds: Kinds, rest: Sequence[Event]) -> Event | None:
    """The first event that cannot stand with these others alone."""
    for place, event in enumerate(rest):
        if event.what in kinds and _alone(kinds, [*rest[:place], *rest[place + 1 :]], event) is not None:
            return event
    return None


def _comes_after(kinds: Kinds, others: Iterable[Event], kind: Kind, event: Event) -> str | None:
    """What must have happened first has, by that day."""
    first = _first_days(others)
    for needed in kind.after_all:
        sentence = _not_yet(kinds, kind, event, (needed,), first)
        if sentence is not None:
            return sentence
    return _not_yet(kinds, kind, event, kind.after, first) if kind.after else None


def _not_yet(
    kinds: Kinds, kind: Kind, event: Event, needed: tuple[str, ...], first: Mapping[str, date]
) -> str | None:
    found = [(first[name], name) for name in needed if name in first]
    if not found:
        one = "that" if len(needed) == 1 else "one of them"
        return (
            f"“{kind.label}” comes after {labels(kinds, needed)}, which is not recorded. Record {one} first."
        )
    day, name = min(found)
    if event.day >= day:
        return None
    return (
        f"“{kind.label}” is on {plain(event.day)}, which is before “{kinds[name].label}”, {plain(day)}. "
        "Check both days, and correct the one that is wrong."
    )


def _twice(kinds: Kinds, others: Iterable[Event], kind: Kind, event: Event) -> str | None:
    """What happens once has not happened already, unless it was undone in between."""
    if not kind.once:
        return None
    others = list(others)
    for other in others:
        if other.what == kind.what and not _reopened(
            kinds, others, kind.what, *sorted((other.day, event.day))
        ):
            return (
                f"“{kind.label}” is recorded already, for {plain(other.day)}. If that is wrong, correct it; "
                "do not record it again."
            )
    return None


def _closed(kinds: Kinds, others: Iterable[Event], kind: Kind, event: Event) -> str | None:
    """Nothing had closed it on an earlier day. On the closing day itself it can still have happened."""
    others = list(others)
    closers = [other for other in others if other.what in kind.not_after and other.day < event.day]
    for closer in closers:
        if not _reopened(kinds, others, closer.what, closer.day, event.day):
            return (
                f"“{kind.label}” cannot come after “{kinds[closer.what].label}”, {plain(closer.day)}. "
                "If it happened before, give that day. If the other is wrong, correct that."
            )
    return None


def _reopened(kinds: Kinds, others: Iterable[Event], what: str, after: date, until: date) -> bool:
    return any(
        other.what in kinds and what in kinds[other.what].reopens and after <= other.day <= until
        for other in others
    )


def _before_a_day_that_it_follows(kinds: Kinds, others: Iterable[Event], event: Event) -> str | None:
    """The order of `happenings.py`. Of what can happen again, the first day counts."""
    first = _first_days(others)
    for earlier in NEVER_BEFORE.get(event.what, ()):
        day = first.get(earlier)
        if day is not None and event.day < day:
            return (
                f"“{kinds[event.what].label}” is on {plain(event.day)}, which is before “{kinds[earlier].label}”, "
                f"{plain(day)}. Check both days, and correct the one that is wrong."
            )
    return None


def _first_days(events: Iterable[Event]) -> dict[str, date]:
    first: dict[str, date] = {}
    for event in events:
        first[event.what] = min(event.day, first.get(event.what, event.day))
    return first
