"""Starts proceedings and records what happens in them: the entry, what is owed, the history, or nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone

from avenues.casework import trail, words
from avenues.casework.desks import may_record
from avenues.casework.errors import NotThere, Refused, SomebodyWasFirst
from avenues.casework.history import history_of
from avenues.casework.kinds import Did, EntryKind, Outcome, State
from avenues.casework.known import facts_of
from avenues.casework.models import Disagreement, Due, Entry, Proceeding
from avenues.casework.procedures import avenues, procedure_of
from avenues.casework.services.deriving import refresh_disagreement
from avenues.casework.services.holding import hold, hold_proceeding
from avenues.casework.services.numbering import number_it
from avenues.casework.services.teams import check_team
from avenues.casework.viewers import Post, Viewer
from avenues.casework.walls import keeps, one_kept, one_visible, seated, visible
from avenues.casework.writing import says_as_plain
from avenues.law.calendar import plain
from avenues.law.facts import Event
from avenues.law.proceedings.changed_times import DUTY
from avenues.law.proceedings.history import Correction
from avenues.law.proceedings.history import Entry as LawEntry
from avenues.law.proceedings.procedure import OutOfOrder

WAS_FIRST = (
    "Somebody else has recorded something here since you opened the page. Nothing of yours is lost: "
    "look at what is new, then record yours again if it still fits."
)
TWICE = "You have recorded this already. It is the last entry."


@dataclass(frozen=True, slots=True)
class Recorded:
    """The new entry's number, and the fact on which its duties wait, if they wait for one."""

    number: int
    waits_for: str


def start_proceeding(
    viewer: Viewer, disagreement: UUID, *, avenue: str, about: str = "", team: UUID | None = None
) -> UUID:
    """An avenue is used. Its first event is recorded next, with `record_event`."""
    with transaction.atomic():
        row = hold(one_kept(Disagreement, viewer, disagreement).pk)
        if avenue not in avenues():
            raise Refused("There is no avenue of that name. Choose one from the list.")
        if procedure_of(avenue).none:
            raise Refused(procedure_of(avenue).none)
        if row.state == State.CLOSED:
            raise Refused("The disagreement is closed. Open it again first.")
        check_team(row.organisation_id, team)
        proceeding = Proceeding(
            organisation_id=row.organisation_id,
            disagreement=row,
            avenue=avenue,
            about=about,
            team_id=team,
            started_on=viewer.on,
        )
        words.save(proceeding)
        refresh_disagreement(row, viewer.on)
        _note(viewer, proceeding, Did.STARTED, avenues()[avenue].name)
    return proceeding.pk


def record_event(
    viewer: Viewer,
    proceeding: UUID,
    event: Event,
    *,
    expecting: int,
    familys_word: bool = False,
    sealed: bool = False,
) -> Recorded:
    """Record what happened. `expecting` is the number of entries that the person saw.

    Raises `Refused` with a sentence where the procedure does not allow it, `SomebodyWasFirst` where another
    entry came in between. `familys_word`: the family said so themselves, which some events need.
    """
    return _add(viewer, proceeding, event, expecting=expecting, familys_word=familys_word, sealed=sealed)


def correct_entry(
    viewer: Viewer,
    proceeding: UUID,
    *,
    number: int,
    instead: Event | None,
    why: str,
    expecting: int,
    familys_word: bool = False,
) -> Recorded:
    """Put an entry right, or say that it never happened. The first stays in the record beside it.

    What puts a sealed entry right is sealed as that was.
    """
    correction = Correction(number, instead, words.tidy(why))
    return _add(viewer, proceeding, correction, expecting=expecting, familys_word=familys_word, sealed=False)


def close_proceeding(
    viewer: Viewer, proceeding: UUID, *, outcome: Outcome, knowing_what_is_open: bool = False
) -> None:
    """It is over. Refused while something with a day is still owed, unless that is known."""
    with transaction.atomic():
        row = hold_proceeding(one_kept(Proceeding, viewer, proceeding))
        if row.closed_on is not None:
            raise Refused("It is closed already.")
        owed = row.dues.filter(organisation=row.organisation_id, is_open=True, due__isnull=False)
        if owed and not knowing_what_is_open:
            raise Refused(_still_owed(list(owed.order_by("due"))))
        row.closed_on, row.outcome = viewer.on, outcome
        words.save(row)
        refresh_disagreement(row.disagreement, viewer.on)
        _note(viewer, row, Did.CLOSED, Outcome(outcome).label)


def reopen_proceeding(viewer: Viewer, proceeding: UUID, *, why: str) -> None:
    """It goes on after all."""
    with transaction.atomic():
        row = hold_proceeding(one_kept(Proceeding, viewer, proceeding))
        if row.closed_on is None:
            raise Refused("It is open already.")
        if not words.tidy(why):
            raise Refused("Say why it is opened again.")
        row.closed_on, row.outcome = None, ""
        words.save(row)
        refresh_disagreement(row.disagreement, viewer.on)
        _note(viewer, row, Did.REOPENED, words.tidy(why))


def _add(
    viewer: Viewer,
    proceeding: UUID,
    entry: LawEntry,
    *,
    expecting: int,
    familys_word: bool,
    sealed: bool,
) -> Recorded:
    try:
        with transaction.atomic():
            row = hold_proceeding(one_visible(Proceeding, viewer, proceeding))
            return _add_to(viewer, row, entry, expecting=expecting, familys_word=familys_word, sealed=sealed)
    except IntegrityError as first:
        raise SomebodyWasFirst(WAS_FIRST) from first


def _add_to(
    viewer: Viewer,
    proceeding: Proceeding,
    entry: LawEntry,
    *,
    expecting: int,
    familys_word: bool,
    sealed: bool,
) -> Recorded:
    post = _acting(viewer, proceeding)
    rows = list(proceeding.entries.all())
    event = entry if isinstance(entry, Event) else entry.instead
    if len(rows) != expecting:
        raise SomebodyWasFirst(TWICE if _is_last(rows, event, post) else WAS_FIRST)
    if proceeding.closed_on is not None:
        raise Refused("This is closed. Open it again first.")
    _check_desk(proceeding, entry, rows, post, familys_word=familys_word)
    procedure = procedure_of(proceeding.avenue)
    facts = facts_of(proceeding.disagreement, on=viewer.on, within=proceeding)
    try:
        history = procedure.append(history_of(procedure, rows), entry, facts)
    except OutOfOrder as refused:
        raise Refused(str(refused)) from None
    made = _row(proceeding, history.entries[-1], number=len(rows), post=post)
    hides = isinstance(entry, Correction) and rows[entry.of].sealed
    if hides and not seated(viewer).filter(proceeding=proceeding.pk).exists():
        raise Refused("This entry is for those in the room. Ask one of them to correct it.")
    made.sealed = sealed or hides
    made.on_the_familys_word = familys_word
    words.save(made)
    number_it(proceeding, made, rows)
    refresh_disagreement(proceeding.disagreement, viewer.on)
    proceeding.refresh_from_db(fields=["waits_for"])
    _note(viewer, proceeding, _did(entry), _said(proceeding, entry), post)
    return Recorded(made.number, proceeding.waits_for)


def _acting(viewer: Viewer, proceeding: Proceeding) -> Post:
    """Their post with the keeper, else with an organisation that takes part and through which they see it."""
    if keeps(viewer, proceeding):
        return viewer.post_in(proceeding.organisation_id)
    taking_part = visible(proceeding.participations.all(), viewer).first()
    if taking_part is None:
        raise NotThere
    return viewer.post_in(taking_part.participant_id)


def _check_desk(
    proceeding: Proceeding, entry: LawEntry, rows: list[Entry], post: Post, *, familys_word: bool
) -> None:
    event = entry if isinstance(entry, Event) else entry.instead
    kind = procedure_of(proceeding.avenue).named.get(event.what) if event else None
    is_keeper = post.organisation == proceeding.organisation_id
    if isinstance(entry, Correction) and not is_keeper:
        mine = 0 <= entry.of < len(rows) and rows[entry.of].recorded_by.organisation_id == post.organisation
        if not mine:
            raise Refused(
                "You can correct what your organisation recorded. Ask the keeper to correct the rest."
            )
    if kind is not None:
        owes = event is not None and _owes(proceeding, post, event.says.get(DUTY.name))
        sentence = may_record(kind, post, is_keeper=is_keeper, familys_word=familys_word, owes=owes)
        if sentence is not None:
            raise Refused(sentence)


def _owes(proceeding: Proceeding, post: Post, named: object) -> bool:
    """Does the organisation of the post owe the duty of that name?"""
    owed = proceeding.dues.filter(organisation=post.organisation, owes=True)
    return any(named in {row.key, row.clock} for row in owed)


def _is_last(rows: list[Entry], event: Event | None, post: Post) -> bool:
    if not rows or event is None:
        return False
    last = rows[-1]
    same = (last.what, last.day) == (event.what, event.day)
    return same and last.recorded_by_id == post.membership


def _row(proceeding: Proceeding, entry: LawEntry, *, number: int, post: Post) -> Entry:
    event = entry if isinstance(entry, Event) else entry.instead
    row = Entry(
        organisation_id=proceeding.organisation_id,
        proceeding=proceeding,
        number=number,
        recorded_at=timezone.now(),
        recorded_by_id=post.membership,
    )
    if event is not None:
        row.what, row.day, row.says = event.what, event.day, says_as_plain(event.says)
    if isinstance(entry, Correction):
        row.kind, row.corrects, row.why = EntryKind.CORRECTION, entry.of, entry.why
    return row


def _did(entry: LawEntry) -> Did:
    return Did.RECORDED if isinstance(entry, Event) else Did.CORRECTED


def _said(proceeding: Proceeding, entry: LawEntry) -> str:
    event = entry if isinstance(entry, Event) else entry.instead
    if event is None:
        return "an entry that never happened"
    return f"{procedure_of(proceeding.avenue).named[event.what].label}, {plain(event.day)}"


def _still_owed(owed: list[Due]) -> str:
    first: date | None = owed[0].due
    by = f", {plain(first)}" if first else ""
    more = f", and {len(owed) - 1} more" if len(owed) > 1 else ""
    return (
        f"Still owed: “{owed[0].what}”{by}{more}. Record what became of it, "
        "or close it knowing that it is undone."
    )


def _note(viewer: Viewer, row: Proceeding, did: Did, said: str, post: Post | None = None) -> None:
    trail.note(
        did,
        row,
        organisation=row.organisation_id,
        by=viewer,
        post=post,
        disagreement=row.disagreement_id,
        words=said,
    )
