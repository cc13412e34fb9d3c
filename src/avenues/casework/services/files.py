"""Keeps papers, issues them, gives them out and removes them. Checks them for viruses where a checker is set.

The bytes are stored (`storing.py`) before the row that names them: what fails halfway leaves nothing that
anybody can open. Checking takes a while, and never stands within a transaction. What waits is checked in
`checking_files.py`.
"""

from __future__ import annotations

import io
import logging
import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from avenues.casework import trail, words
from avenues.casework.errors import Refused
from avenues.casework.kinds import Did, FileState
from avenues.casework.models import KeptFile
from avenues.casework.services.file_places import Place, acting_for, among_ours, at_the_table, entry_of
from avenues.casework.services.storing import (
    check_hash,
    hash_of,
    pieces_of,
    refusing,
    store_sealed,
    throw_away,
)
from avenues.casework.viewers import Viewer
from avenues.casework.walls import one_kept, one_visible
from avenues.files import limits, store
from avenues.files.keys import keys
from avenues.files.kinds import PIECE, Kind, kind_of
from avenues.files.scanning import Away, Infected, scan

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


def keep_file(
    viewer: Viewer, disagreement: UUID, *, name: str, content: BinaryIO, proceeding: UUID | None = None
) -> Kept:
    """Keep a paper for one's own organisation. Raises `Refused` where it cannot be."""
    return _keep(viewer, among_ours(viewer, disagreement, proceeding), name, content)


def keep_sealed_file(viewer: Viewer, proceeding: UUID, *, name: str, content: BinaryIO) -> Kept:
    """Keep a paper of a mediation for those who have a seat in it; only they can bring it."""
    return _keep(viewer, at_the_table(viewer, proceeding), name, content)


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
    place = among_ours(by, disagreement, proceeding)
    told_of = None if entry is None else entry_of(by, place, entry)
    row = _row(place, limits.clean_name(name, kind), kind, io.BytesIO(content))
    row.state, row.issued, row.entry = FileState.MADE_HERE, True, told_of
    store_sealed(row, io.BytesIO(content))
    _add(by, place, row, Did.ISSUED, row.name)
    return Issued(row.pk, row.name, row.size, row.sha256)


def open_file(viewer: Viewer, file: UUID) -> Opened:
    """A paper, and a line in its keeper's history that they took a copy.

    All of it is read and held to its hash before the first byte is given out. Raises `NotThere`, `Refused`.
    """
    row = one_visible(KeptFile, viewer, file)
    if (sentence := CANNOT_BE_OPENED.get(FileState(row.state))) is not None:
        raise Refused(f"{row.name} cannot be opened. {sentence}")
    with refusing():
        check_hash(row)
    _note(viewer, row, Did.EXPORTED, acting_for=acting_for(viewer, row))
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
        _note(viewer, row, Did.REMOVED, f"{row.name}: {row.why}")
        transaction.on_commit(lambda: throw_away(row))


def _keep(viewer: Viewer, place: Place, name: str, content: BinaryIO) -> Kept:
    with refusing():
        limits.check_size(content.seek(0, os.SEEK_END))
        kind = kind_of(content)
        keys()  # or a virus would be looked for in vain
    row = _row(place, limits.clean_name(name, kind), kind, content)
    row.state, row.why = _checked(content)
    if row.state == FileState.REFUSED:
        _add(viewer, place, row, Did.FILE_REFUSED, f"{row.name}: {row.why}")
    else:
        store_sealed(row, content)
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


def _row(place: Place, name: str, kind: Kind, content: BinaryIO) -> KeptFile:
    size = content.seek(0, os.SEEK_END)
    content.seek(0)
    return KeptFile(
        organisation_id=place.organisation,
        disagreement_id=place.disagreement,
        proceeding_id=place.proceeding,
        name=name,
        kind=kind.name,
        size=size,
        sha256=hash_of(iter(lambda: content.read(PIECE), b"")),
        sealed=place.sealed,
        kept_at=timezone.now(),
        kept_by_id=place.membership,
    )


def _add(viewer: Viewer, place: Place, row: KeptFile, did: Did, said: str) -> None:
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
