"""A proceeding as its keeper sees it, and as one that takes part does: what happens and what is owed.

An organisation that takes part sees no notes, no consents, nothing of the disagreement but the name of the
child or young person; of a sealed entry only those with a seat see more than that it happened.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from avenues.casework.deriving import Derived, derive
from avenues.casework.kinds import Capacities, Outcome
from avenues.casework.known import Known
from avenues.casework.models import Entry, Participation, Proceeding, Seat
from avenues.casework.procedures import name_of, procedure_of
from avenues.casework.selectors.opened import OpenedProceeding, open_proceeding
from avenues.casework.viewers import Viewer
from avenues.casework.walls import hung_on, kept, seated, the_one, visible
from avenues.law.clocks import Who
from avenues.law.facts import Event
from avenues.law.proceedings.history import Entry as LawEntry
from avenues.law.proceedings.history import History
from avenues.law.proceedings.kinds import Kind
from avenues.law.proceedings.owing import DutyState
from avenues.law.proceedings.procedure import OutOfOrder


@dataclass(frozen=True, slots=True)
class EntryLine:
    """What was recorded. `event` is None where a correction says it never happened, or where it is sealed."""

    number: int
    label: str
    what: str
    day: date | None
    event: Event | None
    corrects: int | None
    why: str
    stands: bool
    sealed: bool
    familys_word: bool
    recorded_at: datetime
    recorded_by: str
    recorded_for: UUID
    organisation: str


@dataclass(frozen=True, slots=True)
class ParticipationLine:
    """An organisation that takes part, or took part."""

    id: UUID
    organisation: UUID
    name: str
    capacity: Capacities
    lawful_basis: str
    by_consent: UUID | None
    since: date
    until: date | None


@dataclass(frozen=True, slots=True)
class SeatLine:
    """Somebody in the room."""

    id: UUID
    membership: UUID
    name: str
    organisation: str


@dataclass(frozen=True, slots=True)
class ProceedingRecord:
    """A proceeding. `expecting` is what `record_event` wants back: how many entries were seen.

    `disagreement` and what belongs to it are None and empty for an organisation that takes part, but for its
    own record, if it tied one.
    """

    id: UUID
    avenue: str
    name: str
    about: str
    subject: str
    keeper: str
    kept_by: UUID
    is_keeper: bool
    disagreement: UUID | None
    reference: str
    started_on: date
    closed_on: date | None
    outcome: str
    entries: tuple[EntryLine, ...]
    duties: tuple[DutyState, ...]
    waits_for: str
    unclear: str
    participations: tuple[ParticipationLine, ...]
    seats: tuple[SeatLine, ...]
    has_seat: bool
    expecting: int


@dataclass(frozen=True, slots=True)
class Preview:
    """What an entry would do: why it is refused, or the duties as they would be, and which are new."""

    refusal: str
    duties: tuple[DutyState, ...]
    starts: tuple[DutyState, ...]
    waits_for: str


def proceeding(viewer: Viewer, key: UUID) -> ProceedingRecord:
    """The proceeding, with what is owed today. Raises `NotThere`."""
    return _record(open_proceeding(viewer, key))


def recordable(viewer: Viewer, key: UUID) -> tuple[ProceedingRecord, tuple[Kind, ...]]:
    """The proceeding, and what `may_follow` says of it. Raises `NotThere`."""
    opened = open_proceeding(viewer, key)
    return _record(opened), opened.may_record


def may_follow(viewer: Viewer, key: UUID) -> tuple[Kind, ...]:
    """The kinds of event that can be recorded now from here; those of today first. Raises `NotThere`."""
    return open_proceeding(viewer, key).may_record


def history(viewer: Viewer, key: UUID) -> History:
    """The proceeding as the law's own history. Raises `NotThere` to those who take part too."""
    row = the_one(kept(Proceeding, viewer), key)
    return Known(row.disagreement).history(row)


def preview(viewer: Viewer, key: UUID, entry: LawEntry) -> Preview:
    """What would be owed if this were recorded. Nothing is kept. Raises `NotThere`."""
    opened = open_proceeding(viewer, key)
    row, known = opened.row, opened.known
    try:
        longer = opened.procedure.append(opened.history, entry, opened.facts)
    except OutOfOrder as refused:
        return Preview(str(refused), (), (), "")
    before = {_name(duty) for duty in derive(row, viewer.on, known).duties}
    after = derive(row, viewer.on, known, history=longer)
    duties = _for(after, is_keeper=opened.is_keeper)
    return Preview("", duties, tuple(each for each in duties if _name(each) not in before), after.waits_for)


def _record(opened: OpenedProceeding) -> ProceedingRecord:
    viewer, row, is_keeper = opened.viewer, opened.row, opened.is_keeper
    has_seat = seated(viewer).filter(proceeding=row.pk).exists()
    entries = opened.known.entries(row)
    derived = derive(row, viewer.on, opened.known)
    own = (row.disagreement_id, row.disagreement.reference) if is_keeper else _own_record(viewer, row)
    return ProceedingRecord(
        id=row.pk,
        avenue=row.avenue,
        name=name_of(row.avenue),
        about=row.about,
        subject=str(row.disagreement.subject),
        keeper=row.organisation.name,
        kept_by=row.organisation_id,
        is_keeper=is_keeper,
        disagreement=own[0],
        reference=own[1],
        started_on=row.started_on,
        closed_on=row.closed_on,
        outcome=Outcome(row.outcome).label if row.outcome else "",
        entries=tuple(_lines(row, entries, opened.history, may_see_sealed=has_seat)),
        duties=_for(derived, is_keeper=is_keeper),
        waits_for=derived.waits_for,
        unclear=derived.unclear,
        participations=_participations(viewer, row, is_keeper=is_keeper),
        seats=_seats(viewer, row, is_keeper=is_keeper),
        has_seat=has_seat,
        expecting=len(entries),
    )


def _lines(row: Proceeding, rows: list[Entry], history: History, *, may_see_sealed: bool) -> list[EntryLine]:
    named, standing = procedure_of(row.avenue).named, history.standing
    return [
        _line(each, entry, named, stands=number in standing, open_=may_see_sealed)
        for number, (each, entry) in enumerate(zip(rows, history.entries, strict=True))
    ]


def _line(row: Entry, entry: LawEntry, named: dict[str, Kind], *, stands: bool, open_: bool) -> EntryLine:
    event = entry if isinstance(entry, Event) else entry.instead
    hidden = row.sealed and not open_
    return EntryLine(
        number=row.number,
        label=named[row.what].label if row.what in named else row.what,
        what=row.what,
        day=row.day,
        event=None if hidden else event,
        corrects=row.corrects,
        why="" if hidden else row.why,
        stands=stands,
        sealed=row.sealed,
        familys_word=row.on_the_familys_word,
        recorded_at=row.recorded_at,
        recorded_by=row.recorded_by.user.name,
        recorded_for=row.recorded_by.organisation_id,
        organisation=row.recorded_by.organisation.name,
    )


def _for(derived: Derived, *, is_keeper: bool) -> tuple[DutyState, ...]:
    return tuple(duty for duty in derived.duties if is_keeper or duty.who is not Who.FAMILY)


def _name(duty: DutyState) -> tuple[str, int]:
    return duty.key, duty.round


def _own_record(viewer: Viewer, row: Proceeding) -> tuple[UUID | None, str]:
    """The participant's own record, if it tied one that this person may see."""
    for taking in visible(Participation, viewer).filter(proceeding=row).select_related("tie__disagreement"):
        tie: Any = getattr(taking, "tie", None)
        if tie is not None and visible(type(tie), viewer).filter(pk=tie.pk).exists():
            return tie.disagreement_id, tie.disagreement.reference
    return None, ""


def _participations(viewer: Viewer, row: Proceeding, *, is_keeper: bool) -> tuple[ParticipationLine, ...]:
    every = hung_on(Participation, row, as_keeper=True)
    rows = every if is_keeper else visible(Participation, viewer).filter(proceeding=row)
    return tuple(_participation(each) for each in rows.select_related("participant").order_by("since", "id"))


def _participation(row: Participation) -> ParticipationLine:
    return ParticipationLine(
        id=row.pk,
        organisation=row.participant_id,
        name=row.participant.name,
        capacity=Capacities(row.capacity),
        lawful_basis=row.lawful_basis,
        by_consent=row.consent_id,
        since=row.since,
        until=row.until,
    )


def _seats(viewer: Viewer, row: Proceeding, *, is_keeper: bool) -> tuple[SeatLine, ...]:
    every = hung_on(Seat, row, as_keeper=True)
    rows = every if is_keeper else visible(Seat, viewer).filter(proceeding=row)
    who = ("pk", "membership", "membership__user__name", "membership__organisation__name")
    return tuple(SeatLine(*each) for each in rows.filter(until=None).order_by("id").values_list(*who))
