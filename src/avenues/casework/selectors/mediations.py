"""Mediations under way as their keeper has them: their stories, their meetings, what hangs on them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from avenues.casework.history import history_of
from avenues.casework.kinds import Capacities
from avenues.casework.models import Due, Entry, Participation, Proceeding
from avenues.casework.procedures import procedure_of
from avenues.casework.selectors.pages import Part, part
from avenues.casework.selectors.worklists import NARROW, DueLine, narrow_line
from avenues.casework.viewers import Viewer
from avenues.casework.walls import kept, seated, visible
from avenues.law.facts import Event

AVENUE = "mediation"
DETAILS = "mediation_details_given"
CERTIFICATES = frozenset({"TL-B3", "TL-B9b", "TL-B10", "TL-K6", "TL-K9"})


@dataclass(frozen=True, slots=True)
class Attends:
    """An organisation that takes part, and in what capacity."""

    name: str
    capacity: Capacities


@dataclass(frozen=True, slots=True)
class MediationLine:
    """A mediation with what stands in it, in the order of days. Of what is sealed only that it happened."""

    id: UUID
    disagreement: UUID
    reference: str
    subject: str
    started_on: date
    events: tuple[Event, ...]
    takes_part: tuple[Attends, ...]
    waits_for: str
    has_certificate_due: bool

    def last(self, *what: str) -> Event | None:
        """The last event of these kinds, if one happened."""
        return next((event for event in reversed(self.events) if event.what in what), None)


def mediations(
    viewer: Viewer, *, organisations: Iterable[UUID], go_on: str = "", limit: int = 50
) -> Part[MediationLine]:
    """Those that are open, the newest first."""
    rows = _open(viewer, organisations)
    if (key := _key(go_on)) is not None:
        rows = rows.filter(pk__lt=key)
    found = list(rows.order_by("-id")[: limit + 1])
    lines = _lines(viewer, found)
    return part(found, limit, lambda row: lines[row.pk], lambda row: row.pk.hex)


def meetings(
    viewer: Viewer, *, organisations: Iterable[UUID], limit: int = 500
) -> tuple[tuple[MediationLine, ...], bool]:
    """Those for which a day was given and that are not over, soonest first; and whether there are more."""
    given = visible(Entry, viewer).filter(proceeding=OuterRef("pk"), what=DETAILS)
    found = list(_open(viewer, organisations).filter(Exists(given)).order_by("-id")[: limit + 1])
    lines = _lines(viewer, found[:limit]).values()
    dated = [(day, line) for line in lines if (day := meeting_of(line)) is not None]
    in_order = sorted(dated, key=lambda each: (each[0], each[1].id))
    return tuple(line for _, line in in_order), len(found) > limit


def meeting_of(line: MediationLine) -> date | None:
    """The day of the meeting that was given last, as long as it is neither over nor off."""
    last = line.last(DETAILS, "mediation_held", "mediation_not_held", "mediation_given_up")
    if last is None or last.what != DETAILS:
        return None
    day = last.says.get("mediation_date")
    return day if isinstance(day, date) else last.day


def owed_in_mediation(
    viewer: Viewer,
    *,
    organisations: Iterable[UUID],
    clocks: Iterable[str],
    is_open: bool = True,
    go_on: str = "",
    limit: int = 50,
) -> Part[DueLine]:
    """What is, or was, owed under these ids, by whomever: soonest first; what is over from the last on."""
    own = list(organisations)
    rows = visible(Due, viewer).filter(
        organisation__in=own,
        proceeding__organisation__in=own,  # what the service keeps, and not what it takes part in
        avenue=AVENUE,
        clock__in=list(clocks),
        is_open=is_open,
        due__isnull=False,
    )
    rows = _after(rows, go_on, forwards=is_open)
    order = ("due", "id") if is_open else ("-due", "-id")
    found: Any = rows.order_by(*order).values_list(*NARROW, named=True)
    return part(
        list(found[: limit + 1]),
        limit,
        lambda row: narrow_line(row, viewer),
        lambda row: f"{row.due}_{row.id.hex}",
    )


def _open(viewer: Viewer, organisations: Iterable[UUID]) -> QuerySet[Proceeding]:
    rows = kept(Proceeding, viewer).filter(
        organisation__in=list(organisations), avenue=AVENUE, closed_on__isnull=True
    )
    return rows.select_related("disagreement__subject")


def _lines(viewer: Viewer, rows: Iterable[Proceeding]) -> dict[UUID, MediationLine]:
    """The stories of these, read together: three queries, however many they are."""
    keys = [row.pk for row in rows]
    entries: dict[UUID, list[Entry]] = {key: [] for key in keys}
    for entry in visible(Entry, viewer).filter(proceeding__in=keys).order_by("proceeding", "number"):
        entries[entry.proceeding_id].append(entry)
    seats = set(seated(viewer).filter(proceeding__in=keys).values_list("proceeding", flat=True))
    attends: dict[UUID, list[Attends]] = {key: [] for key in keys}
    certificates = _with_certificates(viewer, keys)
    taking_part = visible(Participation, viewer).filter(proceeding__in=keys, until=None)
    for each in taking_part.select_related("participant").order_by("since", "id"):
        attends[each.proceeding_id].append(Attends(each.participant.name, Capacities(each.capacity)))
    return {
        row.pk: MediationLine(
            id=row.pk,
            disagreement=row.disagreement_id,
            reference=row.disagreement.reference,
            subject=str(row.disagreement.subject),
            started_on=row.started_on,
            events=_events(entries[row.pk], may_see_sealed=row.pk in seats),
            takes_part=tuple(attends[row.pk]),
            waits_for=row.waits_for,
            has_certificate_due=row.pk in certificates,
        )
        for row in rows
    }


def _with_certificates(viewer: Viewer, keys: Iterable[UUID]) -> set[UUID]:
    """Those of which a certificate is, or was, owed: about health alone none is."""
    owed = visible(Due, viewer).filter(proceeding__in=list(keys), clock__in=CERTIFICATES)
    return {key for key in owed.values_list("proceeding", flat=True) if key}


def _events(rows: list[Entry], *, may_see_sealed: bool) -> tuple[Event, ...]:
    history = history_of(procedure_of(AVENUE), rows)
    sealed = {(row.what, row.day) for row in rows if row.sealed and not may_see_sealed}
    return tuple(
        Event(event.what, event.day, {}) if (event.what, event.day) in sealed else event
        for event in history.events
    )


def _after(rows: QuerySet[Due], go_on: str, *, forwards: bool) -> QuerySet[Due]:
    """What comes after a key from an address; all of it where the key cannot be read."""
    day, _, key = go_on.partition("_")
    try:
        due, pk = date.fromisoformat(day), UUID(hex=key)
    except ValueError:
        return rows
    if forwards:
        return rows.filter(Q(due__gt=due) | Q(due=due, pk__gt=pk))
    return rows.filter(Q(due__lt=due) | Q(due=due, pk__lt=pk))


def _key(typed: str) -> UUID | None:
    try:
        return UUID(hex=typed)
    except ValueError:
        return None
