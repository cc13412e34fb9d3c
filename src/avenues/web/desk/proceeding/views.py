"""The page of a proceeding; starting one, closing it and opening it again."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_safe

from avenues.casework import selectors, services
from avenues.casework.kinds import Outcome
from avenues.casework.procedures import avenues
from avenues.casework.selectors import ProceedingRecord, Viewer
from avenues.law.calendar import plain, short
from avenues.law.facts import QUESTIONS
from avenues.web.desk import links
from avenues.web.desk.at_work import at_work
from avenues.web.desk.contact import safely, safely_in
from avenues.web.desk.files.shown import papers
from avenues.web.desk.forms import Choice, Field, Shape, choices_of
from avenues.web.desk.forms.asking import Ask, Values, ask
from avenues.web.desk.letters.which import duties_written
from avenues.web.desk.mediation.here import is_at_its_service
from avenues.web.desk.mediation.stages import next_in
from avenues.web.desk.proceeding.ours import ours
from avenues.web.desk.proceeding.story import story, taken_back
from avenues.web.desk.recording.preview import duties
from avenues.web.desk.shell import show
from avenues.web.desk.words import spoken
from avenues.web.public.pathway.questions import slug_of

OUTCOME = Field(
    "outcome", "How did it end?", Shape.ONE, choices=choices_of(Outcome), needed="Choose how it ended."
)
KNOWING = Field("knowing", "Close it though something is still owed", Shape.TICK)


@at_work
@require_safe
def proceeding(request: HttpRequest, viewer: Viewer, key: UUID) -> HttpResponse:
    """What happened, what is owed, who takes part, and what can be recorded now?"""
    seen = selectors.proceeding(viewer, key)
    services.looked_at_proceeding(viewer, key)
    return show(
        request,
        viewer,
        "desk/proceeding/page.html",
        current="desk:disagreements",
        seen=seen,
        safely=safely_in(viewer, seen.disagreement),
        at_its_service=(at_its_service := is_at_its_service(viewer, seen)),
        step=next_in(seen, viewer.on) if at_its_service else None,
        happened=story(seen, viewer.organisations),
        taken_back=taken_back(seen),
        open=duties((each for each in seen.duties if each.is_open), viewer.on, _letters(viewer, seen)),
        over=duties((each for each in seen.duties if not each.is_open), viewer.on),
        waits=spoken(QUESTIONS[seen.waits_for].ask) if seen.waits_for else "",
        waits_slug=slug_of(seen.waits_for),
        papers=papers(selectors.files_of_proceeding(viewer, key), viewer, of_one_way=True),
        papers_address=links.to("files_of_proceeding", key),
        plain=plain,
        short=short,
        to=links.to,
    )


def _letters(viewer: Viewer, seen: ProceedingRecord) -> Mapping[str, str]:
    """Where each letter is written that carries out a duty of ours, by the id of its clock."""
    if seen.disagreement is None:
        return {}
    address = links.to("letters", seen.disagreement)
    return {clock: f"{address}{links.asking({'for': clock})}" for clock in duties_written(viewer)}


@at_work
@require_http_methods(["GET", "HEAD", "POST"])
def start(request: HttpRequest, viewer: Viewer, key: UUID) -> HttpResponse:
    """Which way does the family use?"""
    record = selectors.disagreement(viewer, key)
    choices = tuple(Choice(each.key, each.name) for each in avenues().values() if each.has_events)
    fields = (
        Field("avenue", "Which way?", Shape.PICK, choices=choices, needed="Choose which way is used."),
        Field("about", "What it is about", hint="Where there is more than one of the kind", width="full"),
    )
    asked = Ask(
        title="Start a proceeding",
        button="Start it",
        fields=fields,
        told={"avenue": request.GET.get("avenue", "")},
        save=lambda values: _start(viewer, key, values),
        back=links.to("disagreement", key),
        back_words=record.subject.name,
        said="Started. Now record what happened first.",
        safely=safely(record),
    )
    return ask(request, viewer, asked)


@at_work
@require_http_methods(["GET", "HEAD", "POST"])
def close(request: HttpRequest, viewer: Viewer, key: UUID) -> HttpResponse:
    """How did the proceeding end?"""
    seen = ours(viewer, key)
    asked = Ask(
        title=f"Close: {seen.name}",
        button="Close it",
        fields=(OUTCOME, KNOWING),
        save=lambda values: services.close_proceeding(
            viewer, key, outcome=Outcome(values["outcome"]), knowing_what_is_open=values["knowing"]
        ),
        back=links.to("proceeding", key),
        back_words=seen.name,
        said="Closed.",
        safely=safely_in(viewer, seen.disagreement),
    )
    return ask(request, viewer, asked)


@at_work
@require_http_methods(["GET", "HEAD", "POST"])
def reopen(request: HttpRequest, viewer: Viewer, key: UUID) -> HttpResponse:
    """Why does the proceeding go on?"""
    seen = ours(viewer, key)
    asked = Ask(
        title=f"Open again: {seen.name}",
        button="Open it again",
        fields=(Field("why", "Why does it go on?", needed="Say why it is opened again."),),
        save=lambda values: services.reopen_proceeding(viewer, key, why=values["why"]),
        back=links.to("proceeding", key),
        back_words=seen.name,
        said="Open again.",
        safely=safely_in(viewer, seen.disagreement),
    )
    return ask(request, viewer, asked)


def _start(viewer: Viewer, key: UUID, values: Values) -> str:
    made = services.start_proceeding(viewer, key, avenue=values["avenue"], about=values["about"])
    return links.to("record", made)
