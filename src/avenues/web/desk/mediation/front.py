"""The front page of the mediation desk: certificates to issue, and how far each mediation has come."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from avenues.casework.selectors import DueLine, Viewer
from avenues.casework.selectors.mediations import (
    CERTIFICATES,
    MediationLine,
    mediations,
    owed_in_mediation,
)
from avenues.law.calendar import short
from avenues.web.desk import links
from avenues.web.desk.at_work import at_work
from avenues.web.desk.mediation.here import services_of
from avenues.web.desk.mediation.stages import next_of, since, stage_of, words_of
from avenues.web.desk.shell import show
from avenues.web.desk.words import Tag, standing


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the front page. `tag` is empty where there is no day to it."""

    day: str
    tag: Tag | None
    words: str
    subject: str
    reference: str
    address: str
    step: str
    step_address: str


@at_work
@require_safe
def front(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Which certificates are due, which mediations run, and what comes next in each?"""
    services = services_of(viewer)
    due = owed_in_mediation(viewer, organisations=services, clocks=CERTIFICATES)
    part = mediations(viewer, organisations=services, go_on=request.GET.get("from", ""))
    on_address = links.page("mediation") + links.asking({"from": part.go_on}) if part.go_on else ""
    return show(
        request,
        viewer,
        "desk/mediation/front.html",
        current="desk:mediation",
        certificates=[_certificate(line, viewer) for line in due.lines],
        rows=[_row(line, viewer) for line in part.lines],
        on_address=on_address,
        start_address=links.page("mediation") if request.GET.get("from") else "",
    )


def _certificate(line: DueLine, viewer: Viewer) -> Row:
    proceeding = line.proceeding
    return Row(
        day=short(line.due) if line.due else "",
        tag=standing(line, viewer.on),
        words="Issue the certificate",
        subject=line.subject,
        reference=line.reference,
        address=links.to("proceeding", proceeding) if proceeding else "",
        step="Issue the certificate",
        step_address=links.to("mediation_certificate", proceeding) if proceeding else "",
    )


def _row(line: MediationLine, viewer: Viewer) -> Row:
    stage = stage_of(line)
    goes_on = next_of(line, stage, viewer.on)
    return Row(
        day=since(line),
        tag=None,
        words=words_of(line, stage),
        subject=line.subject,
        reference=line.reference,
        address=links.to("proceeding", line.id),
        step=goes_on.words,
        step_address=goes_on.address,
    )
