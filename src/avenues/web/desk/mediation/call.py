"""A call begins: who it is about, the decision and its days, the sum at once. It opens record and script."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from avenues.casework import selectors, services
from avenues.casework.errors import NotThere, Refused
from avenues.casework.selectors import DisagreementRecord, Viewer
from avenues.law.facts import Facts
from avenues.law.telling import BadFacts, read
from avenues.web.desk import links
from avenues.web.desk.at_work import at_work
from avenues.web.desk.contact import safely
from avenues.web.desk.forms import Filling, blank, fill
from avenues.web.desk.mediation.asking import DAYS, KNOWN, NEW, PARTS, TOLD
from avenues.web.desk.mediation.here import services_of
from avenues.web.desk.mediation.keeping import begin, open_and_begin
from avenues.web.desk.mediation.sums import Sum, sum_of
from avenues.web.desk.searching import look_for, looked_for
from avenues.web.desk.shell import show

FORM = ["GET", "HEAD", "POST"]
OPEN, LOOK = "open", "look"


@dataclass(frozen=True, slots=True)
class Shown:
    """The page of a call as it stands."""

    form: Filling
    sum: Sum | None = None
    record: DisagreementRecord | None = None


@at_work
@require_http_methods(FORM)
def new(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Who calls, about which decision, and by when must they have called?"""
    own = services_of(viewer)
    if request.POST.get("step") == LOOK:
        return look_for(request, viewer, "mediation_call")
    if request.method != "POST":
        return _page(request, viewer, Shown(blank(NEW, contacted=viewer.on)))
    filling = fill(NEW, request.POST)
    facts = Facts(on=viewer.on)
    if request.POST.get("step") != OPEN:
        return _counted(request, viewer, Shown(filling), facts)
    if not filling.is_right:
        return _page(request, viewer, Shown(filling))
    try:
        key = open_and_begin(viewer, filling.values, organisation=own[0])
    except (Refused, BadFacts) as refused:
        return _page(request, viewer, Shown(filling.refused(str(refused)), _sum(filling, facts)))
    return _to_script(request, key)


@at_work
@require_http_methods(FORM)
def known(request: HttpRequest, viewer: Viewer, key: UUID) -> HttpResponse:
    """The same, for a family that is known: what is told already stands there."""
    own = services_of(viewer)
    record = selectors.disagreement(viewer, key)
    if record.organisation not in own:
        raise NotThere
    facts = selectors.facts_of(viewer, key)
    if request.method != "POST":
        services.looked_at_disagreement(viewer, key)
        told = {name: facts.told(name) for name in TOLD}
        form = blank(KNOWN, contacted=viewer.on, **told)
        return _page(request, viewer, Shown(form, sum_of(facts, viewer.on), record))
    filling = fill(KNOWN, request.POST)
    if request.POST.get("step") != OPEN:
        return _counted(request, viewer, Shown(filling, record=record), facts)
    if not filling.is_right:
        return _page(request, viewer, Shown(filling, record=record))
    try:
        proceeding = begin(viewer, key, filling.values, facts=facts)
    except (Refused, BadFacts) as refused:
        return _page(request, viewer, Shown(filling.refused(str(refused)), _sum(filling, facts), record))
    return _to_script(request, proceeding)


def _to_script(request: HttpRequest, key: UUID) -> HttpResponse:
    messages.success(request, "Opened, and the first contact is recorded.")
    return redirect(links.to("mediation_script", key))


def _counted(request: HttpRequest, viewer: Viewer, shown: Shown, facts: Facts) -> HttpResponse:
    """The sum, without a word on what is still missing for the record."""
    kept = tuple(
        each
        if each.field.name in DAYS and each.wrong and not each.day.is_empty
        else replace(each, error="", wrong=frozenset())
        for each in shown.form.fields
    )
    form = replace(shown.form, fields=kept)
    return _page(request, viewer, replace(shown, form=form, sum=_sum(form, facts)))


def _sum(form: Filling, facts: Facts) -> Sum:
    days = {name: form.values.get(name) for name in DAYS}
    told: dict[str, Any] = {name: days[name] for name in TOLD if isinstance(days[name], date)}
    chosen = form.values.get("matter")
    if chosen:
        told["matters"] = [chosen]
    if form.values.get(PARTS):
        told[PARTS] = form.values[PARTS]
    return sum_of(facts.but(**{name: read(name, value) for name, value in told.items()}), days["contacted"])


def _page(request: HttpRequest, viewer: Viewer, shown: Shown) -> HttpResponse:
    return show(
        request,
        viewer,
        "desk/mediation/call.html",
        status=HTTPStatus.OK if shown.form.is_right else HTTPStatus.UNPROCESSABLE_ENTITY,
        current="desk:mediation",
        form=shown.form,
        sum=shown.sum,
        record=shown.record,
        safely=safely(shown.record) if shown.record else (),
        search=looked_for(request, viewer),
        to=links.to,
    )
