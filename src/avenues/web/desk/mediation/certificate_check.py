"""Whether a certificate may be issued today, and of which kind; else why the nearest may not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from avenues.casework import selectors
from avenues.casework.certificates import ISSUED
from avenues.casework.selectors import ProceedingRecord, Viewer
from avenues.law.facts import Event
from avenues.law.options import CertificateKind
from avenues.web.desk.recording.preview import Duty, duties

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
class Check:
    """Whether one may be issued: of which kind, and what it meets; or why not."""

    kind: CertificateKind | None = None
    meets: tuple[Duty, ...] = ()
    refusal: str = ""


def check(viewer: Viewer, seen: ProceedingRecord) -> Check:
    """The first kind of certificate that may be issued today; else why the nearest may not."""
    happened = {entry.what for entry in seen.entries if entry.stands}
    refusal = ""
    for kind in _kinds(happened):
        event = Event(ISSUED, viewer.on, {"certificate_kind": kind.key})
        preview = selectors.preview(viewer, seen.id, event)
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
