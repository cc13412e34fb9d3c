"""Keeps papers, issues them, gives them out and removes them. Checks them for viruses where a checker is set.

The bytes are stored before the row that names them: what fails halfway leaves nothing that anybody can open.
Checking takes a while, so it never stands within a transaction. What waits is checked by `checking_files.py`.
"""

from __future__ import annotations

import hashlib
import io
import logging
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import BinaryIO
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from avenues.casework import trail, words
from avenues.casework.errors import NotThere, Refused
from avenues.casework.kinds import Did, FileState
from avenues.casework.models import Disagreement, Entry, KeptFile, Proceeding
from avenues.casework.viewers import Viewer
from avenues.casework.walls import one_kept, one_visible, seated
from avenues.files import limits, store
from avenues.files.errors import Changed, NotKept, NotTaken
from avenues.files.keys import keys
from avenues.files.kinds import PIECE, Kind, kind_of
from avenues.files.scanning import Away, Infected, scan
from avenues.files.sealing import CHANGED, seal, unseal

log = logging.getLogger(__name__)
CANNOT_BE_OPENED = {
    FileState.WAITING: "It waits to be checked for viruses, and can be opened after that. Try again in a few "
    "minutes.",
    FileState.REFUSED: "A virus was found in it. It is not kept here.",
    FileState.REMOVED: "It was removed.",
}


@dataclass(frozen=True, slots=True)
class Kept:
    """A paper that was brought, and how it stands: kept, waiting to be checked, or refused."""

    id: UUID
    name: str
    state: FileState
    why: str


@dataclass(frozen=True, slots=True)
class Issued:
    """A paper that was issued, kept byte for byte."""

    id: UUID
    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Opened:
    """A paper as it is given out. `pieces` can be read once."""

    name: str
    kind: Kind
    size: int
    pieces: Iterator[bytes]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a paper belongs, and who brings it, by which membership and for whom."""

    organisation: UUID
    disagreement: UUID
    proceeding: UUID | None
    membership: UUID
    acting_for: UUID
    sealed: bool = False


def keep_file(
    viewer: Viewer, disagreement: UUID, *, name: str, content: BinaryIO, proceeding: UUID | None = None
) -> Kept:
    """Keep a paper for one's own organisation. Raises `Refused` where it cannot be."""
    return _keep(viewer, _place(viewer, disagreement, proceeding), name, content)


def keep_sealed_file(viewer: Viewer, proceeding: UUID, *, name: str, content: BinaryIO) -> Kept:
    """Keep a paper of a mediation for those who have a seat in it; only they can bring it."""
    return _keep(viewer, _at_the_table(viewer, proceeding), name, content)


def issue_file(
    *,
    disagreement: UUID,
    proceeding: UUID | None = None,
    entry: UUID | None = None,
    name: str,
    content: bytes,
    kind: Kind,
    by: Viewer,
) -> Issued:
    """Keep a paper that is issued, byte for byte, for good. Raises `Refused` where it cannot be kept."""
    place = _place(by, disagreement, proceeding)
    told_of = None if entry is None else _entry(by, place, entry)
    row = _row(place, limits.clean_name(name, kind), kind, io.BytesIO(content))
    row.state, row.issued, row.entry = FileState.MADE_HERE, True, told_of
    _store(row, io.BytesIO(content))
    _add(by, place, row, Did.ISSUED, row.name)
    return Issued(row.pk, row.name, row.size, row.sha256)


def open_file(viewer: Viewer, file: UUID) -> Opened:
    """A paper, and a line in its keeper's history that they took a copy.

    All of it is read and held to its hash before the first byte is given out. Raises `NotThere`, `Refused`.
    """
    row = one_visible(KeptFile, viewer, file)
    if (sentence := CANNOT_BE_OPENED.get(FileState(row.state))) is not None:
        raise Refused(f"{row.name} cannot be opened. {sentence}")
    with _refusing():
        check_hash(row)
    _note(viewer, row, Did.EXPORTED, acting_for=_acting_for(viewer, row))
    return Opened(row.name, Kind[row.kind], row.size, pieces_of(row))


def remove_file(viewer: Viewer, file: UUID, *, why: str) -> None:
    """Remove a paper that should not be here. That it was, who removed it and why stays. Raises `Refused`."""
    with transaction.atomic():
        row = one_kept(KeptFile.objects.select_for_update(of=("self",)), viewer, file)
        if row.issued:
            raise Refused(f"{row.name} was issued. What was issued is kept as it was.")
        if row.state in {FileState.REFUSED, FileState.REMOVED}:
            raise Refused(f"{row.name} is not kept here any more.")
        if not words.tidy(why):
            raise Refused("Say why it is removed.")
        row.state, row.why = FileState.REMOVED, why
        words.save(row)
        _note(viewer, row, Did.REMOVED, row.why)
    throw_away(row)


def throw_away(row: KeptFile) -> None:
    """Remove from the store what is not kept any more. Where the store is away, `tick` tries again."""
    try:
        store.remove(row.store_key)
    except NotKept:
        log.exception("a file that is not kept any more could not be removed from the store")
        return
    KeptFile.objects.filter(pk=row.pk).update(store_key="")


def pieces_of(row: KeptFile) -> Iterator[bytes]:
    """What it says, in pieces. Raises `NotKept`."""
    with store.held(row.store_key) as file:
        yield from unseal(file, keys(), row.store_key)


def check_hash(row: KeptFile) -> None:
    """Raises `Changed` if it does not say, byte for byte, what it said when it was kept."""
    if _hash(pieces_of(row)) != row.sha256:
        raise Changed(CHANGED)


def _hash(pieces: Iterable[bytes]) -> str:
    digest = hashlib.sha256()
    for piece in pieces:
        digest.update(piece)
    return digest.hexdigest()


def _keep(viewer: Viewer, place: _Place, name: str, content: BinaryIO) -> Kept:
    with _refusing():
        limits.check_size(content.seek(0, os.SEEK_END))
        kind = kind_of(content)
        keys()  # or a virus would be looked for in vain
    row = _row(place, limits.clean_name(name, kind), kind, content)
    row.state, row.why = _checked(content)
    if row.state == FileState.REFUSED:
        _add(viewer, place, row, Did.FILE_REFUSED, f"{row.name}: {row.why}")
    else:
        _store(row, content)
        _add(viewer, place, row, Did.KEPT_FILE, row.name)
    return Kept(row.pk, row.name, FileState(row.state), row.why)


def _checked(content: BinaryIO) -> tuple[FileState, str]:
    """How it stands: fails closed. What a checker that is set did not call clean waits."""
    if not settings.CLAMD:
        return FileState.UNCHECKED, ""
    content.seek(0)
    verdict = scan(iter(lambda: content.read(PIECE), b""), settings.CLAMD)
    match verdict:
        case Infected(virus):
            return FileState.REFUSED, virus[:300]
        case Away(why):
            log.warning("the virus checker cannot be asked: %s", why)
            return FileState.WAITING, ""
        case _:
            return FileState.CLEAN, ""


def _row(place: _Place, name: str, kind: Kind, content: BinaryIO) -> KeptFile:
    size = content.seek(0, os.SEEK_END)
    content.seek(0)
    return KeptFile(
        organisation_id=place.organisation,
        disagreement_id=place.disagreement,
        proceeding_id=place.proceeding,
        name=name,
        kind=kind.name,
        size=size,
        sha256=_hash(iter(lambda: content.read(PIECE), b"")),
        sealed=place.sealed,
        kept_at=timezone.now(),
        kept_by_id=place.membership,
    )


def _store(row: KeptFile, content: BinaryIO) -> None:
    content.seek(0)
    row.store_key = store.new_name()
    with _refusing():
        store.put(row.store_key, seal(content, keys(), row.store_key))


def _add(viewer: Viewer, place: _Place, row: KeptFile, did: Did, said: str) -> None:
    """The row, or nothing in the store either."""
    try:
        with transaction.atomic():
            words.save(row)
            _note(viewer, row, did, said, acting_for=place.acting_for)
    except BaseException:
        if row.store_key:
            store.remove(row.store_key)
        raise


def _note(viewer: Viewer, row: KeptFile, did: Did, said: str = "", acting_for: UUID | None = None) -> None:
    """A line of history. Of a sealed paper it says nothing that only those in the room may know."""
    trail.note(
        did,
        row,
        organisation=row.organisation_id,
        by=viewer,
        post=viewer.post_in(acting_for or row.organisation_id),
        disagreement=row.disagreement_id,
        words="" if row.sealed else said or row.name,
    )


def _place(viewer: Viewer, disagreement: UUID, proceeding: UUID | None) -> _Place:
    row = one_kept(Disagreement, viewer, disagreement)
    within = None if proceeding is None else one_kept(row.proceedings.all(), viewer, proceeding).pk
    membership = viewer.post_in(row.organisation_id).membership
    return _Place(row.organisation_id, row.pk, within, membership, row.organisation_id)


def _at_the_table(viewer: Viewer, proceeding: UUID) -> _Place:
    row = one_visible(Proceeding, viewer, proceeding)
    if not seated(viewer).filter(proceeding=row.pk).exists():
        raise Refused("Only those who have a seat in this mediation can keep it there. Ask for a seat first.")
    mine = [post.membership for post in viewer.posts]
    seat = row.seats.filter(membership__in=mine, until=None).select_related("membership").first()
    if seat is None:
        raise NotThere
    acting_for = seat.membership.organisation_id
    return _Place(
        row.organisation_id, row.disagreement_id, row.pk, seat.membership_id, acting_for, sealed=True
    )


def _entry(viewer: Viewer, place: _Place, key: UUID) -> Entry:
    return one_visible(Entry.objects.filter(proceeding=place.proceeding), viewer, key)


def _acting_for(viewer: Viewer, row: KeptFile) -> UUID:
    """Their own organisation, where they open a sealed paper of a mediation that another one runs."""
    if row.organisation_id in viewer.organisations:
        return row.organisation_id
    return _at_the_table(viewer, row.proceeding_id).acting_for if row.proceeding_id else row.organisation_id


@contextmanager
def _refusing() -> Iterator[None]:
    """What is wrong with a file, or with what keeps it, is a refusal with the same sentence."""
    try:
        yield
    except NotKept as wrong:
        log.exception("a file cannot be kept or read")
        raise Refused(str(wrong)) from wrong
    except NotTaken as wrong:
        raise Refused(str(wrong)) from wrong
