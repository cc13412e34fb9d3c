"""Checks what waits for the virus checker, as timed work, and that every file is what was kept.

Safe to do twice, and by several workers at once: each file is asked about outside any transaction, and who
then finds it still as it was changes its row.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator

from django.conf import settings
from django.db import transaction

from avenues.casework import trail
from avenues.casework.kinds import Did, FileState
from avenues.casework.models import KeptFile
from avenues.casework.services.storing import check_hash, pieces_of, throw_away
from avenues.files.errors import NotKept
from avenues.files.scanning import Away, Clean, Infected, Verdict, scan

TO_CHECK = (FileState.WAITING, FileState.UNCHECKED)
AT_ONCE = 500
log = logging.getLogger(__name__)


def scan_waiting() -> int:
    """Check what waits, and what came before there was a checker; gives how many were settled."""
    _throw_away_what_is_left()
    if not settings.CLAMD:
        return 0
    settled = 0
    for row in KeptFile.objects.filter(state__in=TO_CHECK).order_by("id")[:AT_ONCE]:
        verdict = _verdict(row)
        if isinstance(verdict, Away) and not verdict.answered:
            break
        settled += settle(row, verdict)
    return settled


def changed_files() -> Iterator[tuple[KeptFile, str]]:
    """Each file that is not, byte for byte, what was kept, and why that is known: for `verify_files`."""
    for row in KeptFile.objects.exclude(store_key="").order_by("id").iterator():
        try:
            check_hash(row)
        except NotKept as wrong:
            yield row, str(wrong)


def _verdict(row: KeptFile) -> Verdict:
    try:
        verdict = scan(pieces_of(row), settings.CLAMD)
    except NotKept as wrong:
        verdict = Away(str(wrong), answered=True)
    if isinstance(verdict, Away):
        log.warning("file %s cannot be checked for viruses: %s", row.pk, verdict.why)
    return verdict


def settle(row: KeptFile, verdict: Verdict) -> bool:
    """Write down what was found, if nobody has by now."""
    match verdict:
        case Clean():
            state, why = FileState.CLEAN, ""
        case Infected(virus):
            state, why = FileState.REFUSED, virus[:300]
        case _:
            return False
    with transaction.atomic():
        as_it_was = KeptFile.objects.filter(pk=row.pk, state=row.state)
        if not as_it_was.update(state=state, why=why):
            return False
        _note(row, state, why)
    if state is FileState.REFUSED:
        throw_away(row)
    return True


def _note(row: KeptFile, state: FileState, why: str) -> None:
    said = f"{row.name}: {why}" if why else row.name
    trail.note(
        Did.FILE_REFUSED if state is FileState.REFUSED else Did.FILE_CHECKED,
        row,
        organisation=row.organisation_id,
        by=None,
        disagreement=row.disagreement_id,
        words="" if row.sealed else said,
    )


def _throw_away_what_is_left() -> None:
    """What is not kept any more, but lies in the store since that was away, or a worker was stopped."""
    gone = (FileState.REFUSED, FileState.REMOVED)
    for row in KeptFile.objects.filter(state__in=gone).exclude(store_key="")[:AT_ONCE]:
        throw_away(row)
