"""Certificates of a mediation, for the desk; and what the check page may say of one, which is little."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from avenues.casework.certificates import (
    Standing,
    State,
    as_typed,
    code_of,
    in_groups,
    is_code_of,
    standings,
)
from avenues.casework.models import Certificate, KeptFile, Proceeding
from avenues.casework.viewers import Viewer
from avenues.casework.walls import one_kept, one_visible, opened_by_code, seated, visible
from avenues.law.options import CertificateKind


@dataclass(frozen=True, slots=True)
class CertificateLine:
    """A certificate, or a copy. `issued` is the day that counts in law, `made` the day of this copy.

    `paper`: the file that was kept of it, if its paper was made.
    """

    id: UUID
    number: str
    entry: int
    state: State
    issued: date | None
    made: date | None
    kind: CertificateKind | None
    since: date | None
    by: str
    organisation: str
    is_copy: bool
    paper: UUID | None


@dataclass(frozen=True, slots=True)
class Checked:
    """All that the check page says of a certificate."""

    state: State
    issued: date | None
    since: date | None


def certificates_of(viewer: Viewer, proceeding: UUID) -> tuple[CertificateLine, ...]:
    """Every certificate of a mediation, the newest first. Raises `NotThere`."""
    run = one_visible(Proceeding, viewer, proceeding)
    rows = visible(run.certificates.select_related("entry__recorded_by__user"), viewer)
    rows = rows.select_related("entry__recorded_by__organisation")
    found = standings(rows, run.entries.all())
    papers = dict(
        visible(KeptFile, viewer)
        .filter(proceeding=run, issued=True, entry__isnull=False)
        .values_list("entry", "pk")
    )
    may_see_sealed = seated(viewer).filter(proceeding=run.pk).exists()
    lines = [
        _line(row, standing, papers.get(row.entry_id), open_=may_see_sealed or not row.entry.sealed)
        for row, standing in found.items()
    ]
    return tuple(reversed(lines))


def code_to_print(viewer: Viewer, certificate: UUID) -> str:
    """The check code, for the paper. Raises `NotThere` to all but its keeper, `NoKey`."""
    return in_groups(code_of(one_kept(Certificate, viewer, certificate)))


def checked(number: str, code: str) -> Checked | None:
    """How the certificate stands that has both this number and this code; None where none has.

    For whoever holds the paper. Raises `NoKey`.
    """
    typed = as_typed(code)
    row = opened_by_code(as_typed(number), lambda each: is_code_of(each, typed))
    if row is None:
        return None
    run = row.proceeding
    standing = standings(run.certificates.all(), run.entries.all())[row]
    return Checked(standing.state, standing.issued, standing.since)


def _line(row: Certificate, standing: Standing, paper: UUID | None, *, open_: bool) -> CertificateLine:
    by = row.entry.recorded_by
    return CertificateLine(
        id=row.pk,
        number=in_groups(row.number),
        entry=row.entry.number,
        state=standing.state,
        issued=standing.issued,
        made=row.entry.day,
        kind=standing.kind if open_ else None,
        since=standing.since,
        by=by.user.name,
        organisation=by.organisation.name,
        is_copy=row.replaces_id is not None,
        paper=paper,
    )
