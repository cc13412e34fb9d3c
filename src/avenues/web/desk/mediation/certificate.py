"""The certificate in two clicks: what is checked, and the button. One, however often it is pressed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from http import HTTPStatus
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from avenues.casework import selectors, services
from avenues.casework.certificates import number_of
from avenues.casework.errors import Refused, SomebodyWasFirst
from avenues.casework.selectors import ProceedingRecord, Viewer
from avenues.law.calendar import plain
from avenues.law.facts import Event
from avenues.law.options import CertificateKind
from avenues.web.desk import links
from avenues.web.desk.at_work import at_work
from avenues.web.desk.contact import safely_in
from avenues.web.desk.mediation.here import mediation
from avenues.web.desk.mediation.sums import Line, Sum, last_day_to_appeal, sum_for
from avenues.web.desk.recording.expecting import expecting
from avenues.web.desk.recording.preview import Duty, duties
from avenues.web.desk.shell import show
from avenues.web.desk.standing import after_corrections

ISSUED, REVOKED = "certificate_issued", "certificate_revoked"
WHAT_IT_NEEDS = {
    CertificateKind.HELD: "mediation_held",
    CertificateKind.NOT_ARRANGED: "not_arranged_told",
    CertificateKind.NOT_WANTED: "told_adviser_no_mediation",
}
"""Each kind of certificate, the strongest first, and the event that it rests on."""
KINDS = {
    CertificateKind.HELD: "They took part in mediation (section 55(5))",
    CertificateKind.NOT_ARRANGED: "Mediation could not be arranged in time (regulation 39(3))",
    CertificateKind.NOT_WANTED: "They do not want mediation (section 55(4))",
}


@dataclass(frozen=True, slots=True)
class Issued:
    """A certificate that stands."""

    number: str
    day: str
    kind: str
    by: str
    entry: int
    on: date | None


@dataclass(frozen=True, slots=True)
class Check:
    """Whether one may be issued: of which kind, and what it meets; or why not."""

    kind: CertificateKind | None = None
    meets: tuple[Duty, ...] = ()
    refusal: str = ""


@at_work
@require_http_methods(["GET", "HEAD", "POST"])
def certificate(request: HttpRequest, viewer: Viewer, key: UUID) -> HttpResponse:
    """May the certificate be issued, and why not? Issue it."""
    seen = mediation(viewer, key)
    if request.method != "POST" or issued(seen) is not None:
        return _page(request, viewer, seen)
    checked = check(viewer, seen)
    if checked.kind is None:
        return _page(request, viewer, seen, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    try:
        services.record_event(viewer, key, _event(viewer, checked.kind), expecting=expecting(request, seen))
    except SomebodyWasFirst as first:
        seen = mediation(viewer, key)
        said = "" if issued(seen) else str(first)
        status = HTTPStatus.CONFLICT if said else HTTPStatus.OK
        return _page(request, viewer, seen, said=said, status=status)
    except Refused as refused:
        return _page(request, viewer, seen, said=str(refused), status=HTTPStatus.UNPROCESSABLE_ENTITY)
    messages.success(request, "The certificate is issued.")
    return redirect(links.to("mediation_certificate", key))


def issued(seen: ProceedingRecord) -> Issued | None:
    """The certificate that stands, if one does."""
    last = None
    for entry in seen.entries:
        if entry.stands and entry.corrects is None and entry.what in {ISSUED, REVOKED}:
            last = entry
    if last is None or last.what == REVOKED:
        return None
    event = after_corrections(seen, last).event
    kind = event.says.get("certificate_kind") if event else None
    return Issued(
        number=number_of(seen.reference, seen.id, last.number),
        day=plain(event.day) if event else "",
        kind=KINDS[kind] if isinstance(kind, CertificateKind) else "",
        by=f"{last.recorded_by}, {last.organisation}",
        entry=last.number,
        on=event.day if event else None,
    )


def check(viewer: Viewer, seen: ProceedingRecord) -> Check:
    """The first kind of certificate that may be issued today; else why the nearest may not."""
    happened = {entry.what for entry in seen.entries if entry.stands}
    refusal = ""
    for kind in _kinds(happened):
        preview = selectors.preview(viewer, seen.id, _event(viewer, kind))
        if not preview.refusal:
            before = {(duty.key, duty.round) for duty in seen.duties if duty.is_open}
            met = (duty for duty in preview.duties if duty.done and (duty.key, duty.round) in before)
            return Check(kind, duties(met, viewer.on))
        refusal = refusal or preview.refusal
    return Check(refusal=refusal)


def _kinds(happened: set[str]) -> Iterator[CertificateKind]:
    """Those whose event has happened; the one without mediation where none has, to say what is wanting."""
    found = [kind for kind, needs in WHAT_IT_NEEDS.items() if needs in happened]
    yield from found or [CertificateKind.NOT_WANTED]


def _event(viewer: Viewer, kind: CertificateKind) -> Event:
    return Event(ISSUED, viewer.on, {"certificate_kind": kind.key})


def _page(
    request: HttpRequest,
    viewer: Viewer,
    seen: ProceedingRecord,
    *,
    said: str = "",
    status: int = HTTPStatus.OK,
) -> HttpResponse:
    stands = issued(seen)
    checked = Check() if stands else check(viewer, seen)
    counted = None if stands else sum_for(viewer, seen)
    return show(
        request,
        viewer,
        "desk/mediation/certificate.html",
        status=status,
        current="desk:mediation",
        seen=seen,
        safely=safely_in(viewer, seen.disagreement),
        issued=stands,
        appeal_by=_appeal_by(viewer, seen, stands),
        checked=checked,
        kind=KINDS[checked.kind] if checked.kind else "",
        on=plain(viewer.on),
        sum=counted,
        said=said,
        ways=_ways(seen, checked, counted),
    )


def _appeal_by(viewer: Viewer, seen: ProceedingRecord, stands: Issued | None) -> Line | None:
    return last_day_to_appeal(viewer, seen, stands.on) if stands and stands.on else None


def _ways(seen: ProceedingRecord, checked: Check, counted: Sum | None) -> list[tuple[str, str]]:
    """Where to go from here: it stands, it is too late for it, or something is wanting."""
    if counted is None:
        return [
            ("Record that a copy was issued", links.to_event(seen.id, "certificate_reissued")),
            ("Revoke it", links.to_event(seen.id, REVOKED)),
        ]
    if checked.kind is None and counted.is_late:
        return [("Record that mediation is wanted", links.to_event(seen.id, "told_adviser_mediation"))]
    if checked.kind is None and seen.disagreement:
        return [
            ("Go on with the call", links.to("mediation_script", seen.id)),
            ("Tell a fact", links.to("tell", seen.disagreement)),
        ]
    return []
