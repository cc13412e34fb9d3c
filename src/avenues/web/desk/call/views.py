"""The page of a call: the next questions, a note beside them, what is open. And what comes of it."""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_safe

from avenues.casework import selectors, services
from avenues.casework.errors import NotThere, Refused
from avenues.casework.kinds import State
from avenues.casework.procedures import avenues
from avenues.casework.selectors import DisagreementRecord, FactLine, Viewer
from avenues.law.telling import BadFacts
from avenues.web.desk import links
from avenues.web.desk.at_work import at_work
from avenues.web.desk.call.asked import is_grouped, page_to_change, pages, voice, worth_asking_now
from avenues.web.desk.call.found import outcome
from avenues.web.desk.call.heard import Heard, heard, to_hear
from avenues.web.desk.call.keeping import keep
from avenues.web.desk.call.summary import summary
from avenues.web.desk.contact import safely
from avenues.web.desk.disagreement.told import told
from avenues.web.desk.forms import Problem
from avenues.web.desk.shell import show
from avenues.web.desk.words import about
from avenues.web.public.pathway.questions import fact_of

FORM = ["GET", "HEAD", "POST"]
CLOSED = "The disagreement is closed. Open it again first."
NOTHING_CHOSEN = "Choose at least one way that the family wants to use."


@at_work
@require_http_methods(FORM)
def call(request: HttpRequest, viewer: Viewer, key: UUID) -> HttpResponse:
    """What do I ask next, and what is open by what I heard so far?"""
    record = _open(viewer, key)
    facts, lines = selectors.facts_of(viewer, key), selectors.facts_told(viewer, key)
    spoken_to, changed = voice(facts, record), _to_change(request, lines)
    if request.method == "POST":
        given = _kept(viewer, key, heard(request.POST, spoken_to, changing=changed is not None), changed)
        if given.is_right:
            messages.success(request, _said(given))
            return redirect(links.to("call", key))
    else:
        asked = (
            (page_to_change(changed, spoken_to),) if changed else pages(worth_asking_now(facts), spoken_to)
        )
        given = to_hear(asked, told_by=_told_by(viewer, record, lines), changing=changed is not None)
    services.looked_at_disagreement(viewer, key)
    return show(
        request,
        viewer,
        "desk/call/page.html",
        status=HTTPStatus.OK if given.is_right else HTTPStatus.UNPROCESSABLE_ENTITY,
        current="desk:disagreements",
        record=record,
        safely=safely(record),
        about=about(record),
        changing=changed is not None,
        facts=told(lines),
        found=outcome(facts, record),
        is_grouped=is_grouped,
        to=links.to,
        pages=given.pages,
        form=given.form,
        problems=given.problems,
    )


@at_work
@require_http_methods(FORM)
def steps(request: HttpRequest, viewer: Viewer, key: UUID) -> HttpResponse:
    """What comes of it: which ways does the family choose, and what do I send them?"""
    record = _open(viewer, key)
    facts = selectors.facts_of(viewer, key)
    found = outcome(facts, record)
    chosen = tuple(dict.fromkeys(each for each in request.POST.getlist("avenue") if each in avenues()))
    problems: tuple[Problem, ...] = ()
    if request.method == "POST":
        try:
            _start(viewer, key, chosen)
        except Refused as refused:
            problems = (Problem(str(refused), "avenue"),)
        else:
            names = ", ".join(avenues()[each].name for each in chosen)
            messages.success(request, f"Started: {names}. Now record what happened first.")
            return redirect(links.to("call_steps", key))
    services.looked_at_disagreement(viewer, key)
    return show(
        request,
        viewer,
        "desk/call/steps.html",
        status=HTTPStatus.UNPROCESSABLE_ENTITY if problems else HTTPStatus.OK,
        current="desk:disagreements",
        record=record,
        safely=safely(record),
        about=about(record),
        found=found,
        chosen=chosen,
        problems=problems,
        still_asked=len(worth_asking_now(facts)),
        text=summary(facts, found),
        to=links.to,
    )


@at_work
@require_safe
def text(request: HttpRequest, viewer: Viewer, key: UUID) -> HttpResponse:
    """The same as plain text, to send."""
    record = selectors.disagreement(viewer, key)
    facts = selectors.facts_of(viewer, key)
    services.looked_at_disagreement(viewer, key)
    body = summary(facts, outcome(facts, record))
    return HttpResponse(body, content_type="text/plain; charset=utf-8")


def _open(viewer: Viewer, key: UUID) -> DisagreementRecord:
    record = selectors.disagreement(viewer, key)
    if record.state is not State.OPEN:
        raise Refused(CLOSED)
    return record


def _to_change(request: HttpRequest, lines: tuple[FactLine, ...]) -> FactLine | None:
    """The answer that is changed, if one is."""
    asked = request.GET.get("change", "")
    if not asked:
        return None
    line = next((line for line in lines if line.holds and line.name == fact_of(asked)), None)
    if line is None:
        raise NotThere
    return line


def _kept(viewer: Viewer, key: UUID, given: Heard, changed: FactLine | None) -> Heard:
    if not given.is_right:
        return given
    if changed is not None and set(given.answers) - {changed.name}:
        raise NotThere
    try:
        keep(viewer, key, given, instead_of=changed)
    except BadFacts as bad:
        return given.refused(bad.problems)
    except Refused as refused:
        return given.against(str(refused))
    return given


def _told_by(viewer: Viewer, record: DisagreementRecord, lines: tuple[FactLine, ...]) -> str:
    """Whoever told the last thing that this person wrote down today; else who acts."""
    mine = [
        line for line in lines if line.recorded_by == viewer.name and localdate(line.recorded_at) == viewer.on
    ]
    if mine:
        return mine[-1].told_by
    acting = (party.person.name for party in record.parties if party.acts and party.until is None)
    return next(acting, record.subject.name)


def _said(given: Heard) -> str:
    count = len(given.answers)
    answers = {0: "", 1: "1 answer kept."}.get(count, f"{count} answers kept.")
    return f"{answers} {'Note kept.' if given.note else ''}".strip()


def _start(viewer: Viewer, key: UUID, chosen: tuple[str, ...]) -> None:
    if not chosen:
        raise Refused(NOTHING_CHOSEN)
    with transaction.atomic():
        for avenue in chosen:
            services.start_proceeding(viewer, key, avenue=avenue)
