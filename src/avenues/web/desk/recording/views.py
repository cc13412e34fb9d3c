"""From what may follow, or from a line of Today, to the form of an event."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from avenues.casework import selectors
from avenues.casework.errors import NotThere
from avenues.casework.procedures import procedure_of
from avenues.casework.selectors import DueLine, ProceedingRecord, Viewer
from avenues.law.facts import Event
from avenues.law.proceedings.changed_times import CARRIED_OUT, DUTY
from avenues.law.proceedings.kinds import Kind
from avenues.web.desk import links
from avenues.web.desk.at_work import at_work
from avenues.web.desk.duty_words import duty_words
from avenues.web.desk.recording.fields import told_of
from avenues.web.desk.recording.steps import Recording, step
from avenues.web.desk.shell import show
from avenues.web.desk.standing import after_corrections


@at_work
@require_safe
def choose(request: HttpRequest, viewer: Viewer, key: UUID) -> HttpResponse:
    """What happened? Only what may follow now."""
    seen, kinds = selectors.recordable(viewer, key)
    return _choose(request, viewer, seen, kinds)


@at_work
@require_safe
def due(request: HttpRequest, viewer: Viewer, key: UUID) -> HttpResponse:
    """One click from a line of Today: the form of the event that meets it, or what must come before."""
    found = selectors.meeting(viewer, key)
    owed, meets, elsewhere = found.owed, found.meets, _elsewhere(found.elsewhere)
    if owed.proceeding is None:
        raise NotThere
    if not meets:
        meets = tuple(each for each in found.may_follow if each.what == CARRIED_OUT)
    if len(meets) == 1 and not elsewhere:
        return redirect(links.to_event(owed.proceeding, meets[0].what, duty=str(owed.id)))
    seen = selectors.proceeding(viewer, owed.proceeding)
    return _choose(request, viewer, seen, found.may_follow, owed=owed, meets=meets, elsewhere=elsewhere)


@at_work
@require_http_methods(["GET", "HEAD", "POST"])
def record(request: HttpRequest, viewer: Viewer, key: UUID, what: str) -> HttpResponse:
    """When was it, and what else does it need to say?"""
    seen = selectors.proceeding(viewer, key)
    kind = _kind(seen, what)
    told = {"day": viewer.on, DUTY.name: _duty(viewer, request.GET.get("duty", ""))}
    return step(Recording(request, viewer, seen, kind, told=told))


@at_work
@require_http_methods(["GET", "HEAD", "POST"])
def correct(request: HttpRequest, viewer: Viewer, key: UUID, number: int) -> HttpResponse:
    """What is wrong with this entry, and what did happen?"""
    seen = selectors.proceeding(viewer, key)
    event = standing_event(seen, number)
    if event is None:
        raise NotThere
    kind = _kind(seen, event.what)
    return step(Recording(request, viewer, seen, kind, corrects=number, told=told_of(kind, event)))


def standing_event(seen: ProceedingRecord, number: int) -> Event | None:
    """What the entry of that number says after its corrections; None if it does not stand, or is sealed."""
    entry = next((each for each in seen.entries if each.number == number and each.stands), None)
    if entry is None:
        return None
    return after_corrections(seen, entry).event


def _elsewhere(kinds: tuple[Kind, ...]) -> str:
    """What meets a duty and is for others to record."""
    named = " or ".join(f"“{kind.label}”, for {kind.by.value} to record" for kind in kinds)
    return f"What meets it is {named}. If it was done, ask them to record it." if named else ""


def _choose(
    request: HttpRequest,
    viewer: Viewer,
    seen: ProceedingRecord,
    kinds: tuple[Kind, ...],
    *,
    owed: DueLine | None = None,
    meets: tuple[Kind, ...] = (),
    elsewhere: str = "",
) -> HttpResponse:
    return show(
        request,
        viewer,
        "desk/recording/choose.html",
        current="desk:disagreements",
        seen=seen,
        back=links.to("proceeding", seen.id),
        choices=_choices(seen.id, kinds, owed, meets),
        meets=duty_words(owed.what) if owed else "",
        elsewhere=elsewhere,
    )


def _choices(
    proceeding: UUID, kinds: tuple[Kind, ...], owed: DueLine | None, meets: tuple[Kind, ...]
) -> list[tuple[str, str, bool]]:
    """Each kind that may follow with its address; those that meet the duty stand first."""
    duty = str(owed.id) if owed else ""
    found = [(kind.label, links.to_event(proceeding, kind.what, duty=duty), kind in meets) for kind in kinds]
    return sorted(found, key=lambda each: not each[2])


def _kind(seen: ProceedingRecord, what: str) -> Kind:
    kind = procedure_of(seen.avenue).named.get(what)
    if kind is None:
        raise NotThere
    return kind


def _duty(viewer: Viewer, typed: str) -> str | None:
    """The key of the duty that a line of Today led from."""
    try:
        return selectors.due_line(viewer, UUID(typed)).key if typed else None
    except (ValueError, NotThere):
        return None
