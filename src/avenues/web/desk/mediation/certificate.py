"""The certificate in two clicks: what is checked, and the button. One, however often it is pressed.

Then its paper, a copy under a new number, and the end of it. Read with `certificate_check.py` and
`certificate_paper.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from avenues.casework import selectors, services
from avenues.casework.certificates import State
from avenues.casework.errors import Refused
from avenues.casework.selectors import CertificateLine, ProceedingRecord, Viewer
from avenues.law.calendar import plain
from avenues.web.desk import links
from avenues.web.desk.at_work import at_work
from avenues.web.desk.contact import safely_in
from avenues.web.desk.forms import Field, Filling, Shape, blank, fill
from avenues.web.desk.mediation.certificate_check import KINDS, Check, check
from avenues.web.desk.mediation.certificate_paper import make_paper
from avenues.web.desk.mediation.certificate_shown import shown
from avenues.web.desk.mediation.here import mediation
from avenues.web.desk.mediation.sums import Sum, last_day_to_appeal, sum_for
from avenues.web.desk.recording.expecting import expecting
from avenues.web.desk.shell import show

WHY = (
    Field(
        "why",
        "Why is it revoked?",
        Shape.WORDS,
        hint="For example: it was issued for another child. It stays in the record.",
        needed="Say why it is revoked.",
    ),
)
NOT_ISSUED = "No certificate can be issued now. Read below what is wanting."
Step = Callable[[HttpRequest, Viewer, ProceedingRecord], str]


@at_work
@require_http_methods(["GET", "HEAD", "POST"])
def certificate(request: HttpRequest, viewer: Viewer, key: UUID) -> HttpResponse:
    """May the certificate be issued, and why not? Issue it; make its paper or a copy; revoke it."""
    seen = mediation(viewer, key)
    if request.method != "POST":
        return _page(request, viewer, seen)
    step = STEPS.get(request.POST.get("step", ""), _issue)
    form = fill(WHY, request.POST) if step is _revoke else blank(WHY)
    if not form.is_right:
        return _page(request, viewer, seen, form=form)
    try:
        messages.success(request, step(request, viewer, seen))
    except Refused as refused:
        return _page(request, viewer, mediation(viewer, key), form=form, said=str(refused))
    return redirect(links.to("mediation_certificate", key))


def the_valid(viewer: Viewer, seen: ProceedingRecord) -> CertificateLine | None:
    """The certificate that is valid, if one is."""
    every = selectors.certificates_of(viewer, seen.id)
    return next((line for line in every if line.state is State.VALID), None)


def _issue(request: HttpRequest, viewer: Viewer, seen: ProceedingRecord) -> str:
    if the_valid(viewer, seen) is None:
        checked = check(viewer, seen)
        if checked.kind is None:
            raise Refused(NOT_ISSUED)
        services.issue_certificate(viewer, seen.id, checked.kind, expecting=expecting(request, seen))
    return _with_paper(viewer, seen, "The certificate is issued.")


def _copy(request: HttpRequest, viewer: Viewer, seen: ProceedingRecord) -> str:
    services.reissue_certificate(viewer, seen.id, expecting=expecting(request, seen))
    return _with_paper(viewer, seen, "A copy is issued. The one before is replaced.")


def _revoke(request: HttpRequest, viewer: Viewer, seen: ProceedingRecord) -> str:
    why = fill(WHY, request.POST).values["why"]
    services.revoke_certificate(viewer, seen.id, why=why, expecting=expecting(request, seen))
    return "The certificate is revoked. Whoever checks it now reads that."


def _paper(request: HttpRequest, viewer: Viewer, seen: ProceedingRecord) -> str:
    line = the_valid(viewer, seen)
    if line is None:
        raise Refused("There is no certificate to make a paper of.")
    make_paper(viewer, seen, line)
    return "The paper is ready."


STEPS: dict[str, Step] = {"copy": _copy, "revoke": _revoke, "paper": _paper}


def _with_paper(viewer: Viewer, seen: ProceedingRecord, said: str) -> str:
    """It is issued, whatever becomes of its paper: that can be made later."""
    try:
        _paper_of(viewer, seen)
    except Refused as refused:
        return f"{said} {refused}"
    return said


def _paper_of(viewer: Viewer, seen: ProceedingRecord) -> None:
    line = the_valid(viewer, seen)
    if line is not None:
        make_paper(viewer, mediation(viewer, seen.id), line)


def _page(
    request: HttpRequest,
    viewer: Viewer,
    seen: ProceedingRecord,
    *,
    form: Filling | None = None,
    said: str = "",
) -> HttpResponse:
    every = selectors.certificates_of(viewer, seen.id)
    stands = next((line for line in every if line.state is State.VALID), None)
    checked = Check() if stands else check(viewer, seen)
    counted = None if stands else sum_for(viewer, seen)
    form = form or blank(WHY)
    wrong = said or not form.is_right
    return show(
        request,
        viewer,
        "desk/mediation/certificate.html",
        status=HTTPStatus.UNPROCESSABLE_ENTITY if wrong else HTTPStatus.OK,
        current="desk:mediation",
        seen=seen,
        safely=safely_in(viewer, seen.disagreement),
        issued=shown(stands) if stands else None,
        others=[shown(line) for line in every if line is not stands],
        appeal_by=last_day_to_appeal(viewer, seen, stands.issued) if stands and stands.issued else None,
        checked=checked,
        kind=KINDS[checked.kind] if checked.kind else "",
        on=plain(viewer.on),
        sum=counted,
        said=said,
        form=form,
        ways=[] if counted is None else _ways(seen, checked, counted),
    )


def _ways(seen: ProceedingRecord, checked: Check, counted: Sum) -> list[tuple[str, str]]:
    """Where to go from here: it is too late for it, or something is wanting."""
    if checked.kind is None and counted.is_late:
        return [("Record that mediation is wanted", links.to_event(seen.id, "told_adviser_mediation"))]
    if checked.kind is None and seen.disagreement:
        return [
            ("Go on with the call", links.to("mediation_script", seen.id)),
            ("Tell a fact", links.to("tell", seen.disagreement)),
        ]
    return []
