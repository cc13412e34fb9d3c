"""The board: every duty in law that an organisation owes, by what it is about and how near its day is.

The ids are those of `docs/law/register.md`. What stands in none of the groups is shown all the same, under
`OTHER`, so that nothing drops out of sight.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import Any
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from avenues.casework.models import Due
from avenues.casework.selectors.pages import Part, part
from avenues.casework.selectors.worklists import NARROW, DueLine, narrow_line
from avenues.casework.viewers import Viewer
from avenues.casework.walls import visible
from avenues.law.clocks import Kind
from avenues.law.proceedings.owing import SOON


def _ids(letter: str, numbers: Iterable[int | str]) -> frozenset[str]:
    return frozenset(f"TL-{letter}{number}" for number in numbers)


class Subject(Enum):
    """What a duty is about: its key in an address, its words, and the ids that belong to it."""

    def __init__(self, key: str, words: str, ids: frozenset[str]) -> None:
        self.key = key
        self.words = words
        self.ids = ids

    NOTICES = (
        "notices",
        "Notices, assessments and plans",
        _ids("A", (1, 2, 3, 4, 5, 16, 17, 19, 20, 22, 24)) | _ids("K", (1, 2, 3, 4, 13, 14, 16)),
    )
    REVIEWS = ("reviews", "Reviews", _ids("A", (*range(6, 16), 21)))
    MEDIATIONS = (
        "mediations",
        "Mediations",
        _ids("B", (*range(3, 9), "9a", "9b", 10)) | _ids("K", range(6, 10)),
    )
    APPEALS = ("appeals", "Appeals to answer", _ids("D", range(1, 5)) | _ids("A", (23,)))
    CARRY_OUT = (
        "carry-out",
        "Orders and promises to carry out",
        _ids("F", range(1, 12))
        | _ids("G", range(1, 8))
        | _ids("H", range(1, 5))
        | _ids("B", range(11, 14))
        | _ids("K", range(10, 13)),
    )
    OTHER = ("other", "Other duties in law", _ids("", ()))


class Urgency(Enum):
    """How near a day is: its key in an address, and its words."""

    def __init__(self, key: str, words: str) -> None:
        self.key = key
        self.words = words

    LATE = ("late", "Past the day")
    SOON = ("soon", "In the next 7 days")
    AHEAD = ("ahead", "Later")
    NO_DAY = ("no-day", "No set day")


@dataclass(frozen=True, slots=True)
class Counted:
    """How many duties of a subject there are, by urgency."""

    subject: Subject
    counts: dict[Urgency, int]


NAMED = frozenset[str]().union(*(subject.ids for subject in Subject))


def board(viewer: Viewer, *, organisations: Iterable[UUID], team: UUID | None = None) -> tuple[Counted, ...]:
    """How many duties these organisations owe, for each subject: one query, whatever they owe."""
    when = _when(viewer)
    counts = {urgency.name.lower(): Count("pk", filter=rule) for urgency, rule in when.items()}
    found = {subject: dict.fromkeys(Urgency, 0) for subject in Subject}
    rows = _owed(viewer, organisations, team).order_by().values("clock").annotate(**counts)
    for clock, *numbers in rows.values_list("clock", *counts):
        of = found[subject_of(clock)]
        for urgency, number in zip(Urgency, numbers, strict=True):
            of[urgency] += number
    return tuple(Counted(subject, of) for subject, of in found.items())


def on_the_board(
    viewer: Viewer,
    *,
    organisations: Iterable[UUID],
    team: UUID | None = None,
    subject: Subject | None = None,
    urgency: Urgency | None = None,
    go_on: str = "",
    limit: int = 50,
) -> Part[DueLine]:
    """The duties themselves, soonest first; those without a day only where they are asked for."""
    rows = _owed(viewer, organisations, team)
    if subject is Subject.OTHER:
        rows = rows.exclude(clock__in=NAMED)
    elif subject is not None:
        rows = rows.filter(clock__in=subject.ids)
    rows = rows.filter(Q(due__isnull=False) if urgency is None else _when(viewer)[urgency])
    order = ("id",) if urgency is Urgency.NO_DAY else ("due", "id")
    found: Any = _after(rows, go_on).order_by(*order).values_list(*NARROW, named=True)
    return part(
        list(found[: limit + 1]),
        limit,
        lambda row: narrow_line(row, viewer),
        lambda row: f"{row.due or ''}_{row.id.hex}",
    )


def subject_of(clock: str) -> Subject:
    """What a duty of that id is about."""
    return next((subject for subject in Subject if clock in subject.ids), Subject.OTHER)


def _owed(viewer: Viewer, organisations: Iterable[UUID], team: UUID | None) -> QuerySet[Due]:
    rows = visible(Due, viewer).filter(
        organisation__in=list(organisations), is_open=True, owes=True, kind=Kind.DUTY.name
    )
    return rows if team is None else rows.filter(team=team)


def _when(viewer: Viewer) -> dict[Urgency, Q]:
    soon = viewer.on + timedelta(days=SOON)
    return {
        Urgency.LATE: Q(due__lt=viewer.on),
        Urgency.SOON: Q(due__gte=viewer.on, due__lte=soon),
        Urgency.AHEAD: Q(due__gt=soon),
        Urgency.NO_DAY: Q(due__isnull=True),
    }


def _after(rows: QuerySet[Due], go_on: str) -> QuerySet[Due]:
    """What comes after a key from an address; all of it where the key cannot be read."""
    day, _, key = go_on.partition("_")
    try:
        pk = UUID(hex=key)
        due = date.fromisoformat(day) if day else None
    except ValueError:
        return rows
    if due is None:
        return rows.filter(pk__gt=pk)
    return rows.filter(due__gte=due).filter(Q(due__gt=due) | Q(pk__gt=pk))
