"""Today: what I owe and what others owe me, soonest first. One range of one index, whatever the table holds.

Where a duty stands is a comparison with today; its proof is on the page of the proceeding.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Case, Count, Q, QuerySet, When

from avenues.casework.errors import NotThere
from avenues.casework.models import Due, Proceeding
from avenues.casework.procedures import name_of
from avenues.casework.selectors.pages import Part, part
from avenues.casework.viewers import Viewer
from avenues.casework.walls import in_hand, kept, visible
from avenues.law.clocks import Kind, Who
from avenues.law.facts import QUESTIONS
from avenues.law.proceedings.owing import SOON, State

OWN = (
    *("id", "proceeding_id", "disagreement_id", "avenue", "key", "clock", "kind", "what", "who", "owed_by"),
    *("owes", "due", "law_day", "done", "ended", "waived", "on_hold", "excuse"),
)
OF_RUN, OF_OWN = "proceeding__disagreement__subject", "disagreement__subject"
ABOUT = (
    "disagreement__reference",
    *(f"{OF_RUN}__known_as", f"{OF_RUN}__name", f"{OF_OWN}__known_as", f"{OF_OWN}__name"),
)
NARROW = (*OWN, *ABOUT)
"""What a line needs and no more: a list is long, and a person has many columns."""


@dataclass(frozen=True, slots=True)
class DueLine:
    """A duty, target or promise on somebody's list; or a time limit of the family, which has no proceeding.

    `due` is the day to aim for, `law_day` the last day in law.
    """

    id: UUID
    proceeding: UUID | None
    disagreement: UUID | None
    reference: str
    subject: str
    avenue: str
    avenue_name: str
    key: str
    clock: str
    kind: Kind
    what: str
    who: Who
    owed_by: str
    owes: bool
    due: date | None
    law_day: date | None
    done: date | None
    state: State
    is_overdue: bool


@dataclass(frozen=True, slots=True)
class Tally:
    """How many are late, due soon, and ahead."""

    late: int
    soon: int
    ahead: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """A proceeding whose duties wait for a fact."""

    proceeding: UUID
    disagreement: UUID
    reference: str
    avenue_name: str
    fact: str
    ask: str


def today(
    viewer: Viewer,
    *,
    owes: bool,
    organisation: UUID | None = None,
    team: UUID | None = None,
    assigned_to: UUID | None = None,
    until: date | None = None,
    go_on: str = "",
    limit: int = 50,
) -> Part[DueLine]:
    """What is open and has a day, soonest first: what the organisation owes, or what others owe it."""
    rows = _open(viewer, organisation=organisation, team=team, assigned_to=assigned_to)
    rows = rows.filter(owes=owes, due__isnull=False)
    if until is not None:
        rows = rows.filter(due__lte=until)
    if (after := _key(go_on)) is not None:
        due, key = after
        rows = rows.filter(due__gte=due).filter(Q(due__gt=due) | Q(pk__gt=key))
    found: Any = rows.order_by("due", "id").values_list(*NARROW, named=True)
    return part(
        list(found[: limit + 1]),
        limit,
        lambda row: narrow_line(row, viewer),
        lambda row: f"{row.due}_{row.id.hex}",
    )


def tallies(
    viewer: Viewer,
    *,
    organisation: UUID | None = None,
    team: UUID | None = None,
    assigned_to: UUID | None = None,
) -> tuple[Tally, Tally]:
    """How many are late, due within the week, and ahead: of what they owe, and of what others owe them."""
    rows = _open(viewer, organisation=organisation, team=team, assigned_to=assigned_to)
    return _tally(rows, viewer.on, owes=True), _tally(rows, viewer.on, owes=False)


def _tally(rows: QuerySet[Due], on: date, *, owes: bool) -> Tally:
    """Counted in one of the two indexes: asked for both at once, a database would read the whole table."""
    soon = on + timedelta(days=SOON)
    bucket = Case(When(due__lt=on, then=0), When(due__lte=soon, then=1), default=2)
    found = rows.filter(owes=owes, due__isnull=False).values_list(bucket)
    counts = dict(found.annotate(Count("pk")).order_by())
    return Tally(*(counts.get(place, 0) for place in range(3)))


def due_line(viewer: Viewer, key: UUID) -> DueLine:
    """One line of the list, open or not. Raises `NotThere`."""
    found: Any = visible(Due, viewer).filter(pk=key).values_list(*NARROW, named=True)
    for row in found:
        return narrow_line(row, viewer)
    raise NotThere


def waiting(viewer: Viewer, *, limit: int = 50) -> tuple[Waiting, ...]:
    """Proceedings whose duties cannot be worked out until a fact is told: ask for it."""
    rows = kept(Proceeding, viewer).filter(closed_on=None, waits_for__gt="")
    found = rows.values_list("pk", "disagreement", "disagreement__reference", "avenue", "waits_for")
    return tuple(
        Waiting(key, disagreement, reference, name_of(avenue), fact, QUESTIONS[fact].ask)
        for key, disagreement, reference, avenue, fact in found.order_by("waits_for", "id")[:limit]
    )


def narrow_line(row: Any, viewer: Viewer) -> DueLine:
    """A row of what is `NARROW`, with whom it is about."""
    *_, reference, known_as, name, own_known_as, own_name = row
    subject = known_as or name or own_known_as or own_name or ""
    return line_of(row, viewer, subject=subject, reference=reference or "")


def line_of(row: Due, viewer: Viewer, *, subject: str, reference: str) -> DueLine:
    """A row as it stands today. Whom it is about is known to who asks: a list reads no whole person."""
    state, kind = state_of(row, viewer.on), Kind[row.kind]
    return DueLine(
        id=row.id,
        proceeding=row.proceeding_id,
        disagreement=row.disagreement_id,
        reference=reference,
        subject=subject,
        avenue=row.avenue,
        avenue_name=name_of(row.avenue),
        key=row.key,
        clock=row.clock,
        kind=kind,
        what=row.what,
        who=Who[row.who],
        owed_by=row.owed_by,
        owes=row.owes,
        due=row.due,
        law_day=row.law_day,
        done=row.done,
        state=state,
        is_overdue=state is State.MISSED and kind is not Kind.TARGET,
    )


def state_of(row: Due, on: date) -> State:
    """Where it stands on the day, as `law/proceedings/owing.py` says it."""
    if row.done is not None:
        return _when_done(row, row.done)
    for claimed, state in (
        (row.waived, State.WAIVED),
        (row.ended, State.ENDED),
        (row.on_hold, State.ON_HOLD),
    ):
        if claimed:
            return state
    if row.due is None:
        return State.CONTINUING
    if on <= row.due:
        return State.DUE if row.due <= on + timedelta(days=SOON) else State.AHEAD
    return State.MAY_BE_EXCUSED if row.excuse else State.MISSED


def _when_done(row: Due, done: date) -> State:
    if row.due is None or done <= row.due or row.waived:
        return State.MET
    return State.MAY_BE_EXCUSED if row.excuse else State.MET_LATE


def _open(
    viewer: Viewer, *, organisation: UUID | None, team: UUID | None, assigned_to: UUID | None
) -> QuerySet[Due]:
    is_over = Q(kind=Kind.LIMIT.name, law_day__lt=viewer.on)  # the family's time has run out
    rows = visible(Due, viewer).filter(is_open=True).exclude(is_over)
    if organisation is not None:
        rows = rows.filter(organisation=organisation)
    if team is not None:
        rows = rows.filter(team=team)
    if assigned_to is not None:
        rows = rows.filter(in_hand(viewer, assigned_to))
    return rows


def _key(typed: str) -> tuple[date, UUID] | None:
    """A key from an address; none where it cannot be read, as at the start of a list."""
    due, _, key = typed.partition("_")
    try:
        return date.fromisoformat(due), UUID(hex=key)
    except ValueError:
        return None
