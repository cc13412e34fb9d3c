"""What is done to a disagreement: a note, who deals with it, what belongs with it, its end."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from avenues.casework import selectors, services
from avenues.casework.kinds import LinkKind, Outcome
from avenues.casework.selectors import DisagreementRecord, Viewer
from avenues.web.desk import links
from avenues.web.desk.at_work import at_work
from avenues.web.desk.contact import safely
from avenues.web.desk.forms import Field, Shape, choices_of
from avenues.web.desk.forms.asking import Ask, Values, ask
from avenues.web.desk.found import by_reference
from avenues.web.desk.opening.fields import choices_for

FORM = ["GET", "HEAD", "POST"]
NOTE = Field("said", "Note", Shape.WORDS, width="full", needed="Write the note first.")
OUTCOME = Field(
    "outcome", "How did it end?", Shape.ONE, choices=choices_of(Outcome), needed="Choose how it ended."
)
WHY = Field("why", "Why does it go on?", needed="Say why it is opened again.", width="full")
LINK = (
    Field(
        "reference",
        "Reference of the other",
        hint="For example SE-2026-0042",
        width="one-half",
        needed="Enter the reference of the other disagreement.",
    ),
    Field(
        "kind",
        "How do they belong together?",
        Shape.ONE,
        choices=choices_of(LinkKind),
        needed="Choose how they belong together.",
    ),
    Field("why", "Why?", width="full", needed="Say why they belong together."),
)


@at_work
@require_http_methods(FORM)
def note(request: HttpRequest, viewer: Viewer, key: UUID) -> HttpResponse:
    """Write down what was said, for our own organisation."""
    asked = _of(
        selectors.disagreement(viewer, key),
        title="Write a note",
        button="Keep the note",
        lead="Only people in your organisation can read it. A note is never changed; another adds to it.",
        fields=(NOTE,),
        save=lambda values: services.write_note(viewer, key, said=values["said"]) and None,
        said="The note is kept.",
    )
    return ask(request, viewer, asked)


@at_work
@require_http_methods(FORM)
def assign(request: HttpRequest, viewer: Viewer, key: UUID) -> HttpResponse:
    """Who deals with it?"""
    record = selectors.disagreement(viewer, key)
    colleagues = [each for each in selectors.colleagues(viewer) if each.organisation == record.organisation]
    choices = choices_for([(str(each.membership), each.name) for each in colleagues])
    asked = _of(
        record,
        title="Who deals with it?",
        button="Save",
        fields=(Field("members", "Colleagues", Shape.SEVERAL, choices=choices),),
        told={"members": [str(each.membership) for each in record.assigned]},
        save=lambda values: _assign(viewer, record, values),
        said="Saved.",
    )
    return ask(request, viewer, asked)


@at_work
@require_http_methods(FORM)
def link(request: HttpRequest, viewer: Viewer, key: UUID) -> HttpResponse:
    """Which other disagreement belongs with it?"""
    asked = _of(
        selectors.disagreement(viewer, key),
        title="Link another disagreement",
        button="Link them",
        fields=LINK,
        save=lambda values: _link(viewer, key, values),
        said="Linked.",
    )
    return ask(request, viewer, asked)


@at_work
@require_http_methods(FORM)
def close(request: HttpRequest, viewer: Viewer, key: UUID) -> HttpResponse:
    """How did it end?"""
    asked = _of(
        selectors.disagreement(viewer, key),
        title="Close the disagreement",
        button="Close it",
        fields=(OUTCOME,),
        save=lambda values: services.close_disagreement(viewer, key, outcome=Outcome(values["outcome"])),
        said="Closed.",
    )
    return ask(request, viewer, asked)


@at_work
@require_http_methods(FORM)
def reopen(request: HttpRequest, viewer: Viewer, key: UUID) -> HttpResponse:
    """Why does it go on?"""
    asked = _of(
        selectors.disagreement(viewer, key),
        title="Open the disagreement again",
        button="Open it again",
        fields=(WHY,),
        save=lambda values: services.reopen_disagreement(viewer, key, why=values["why"]),
        said="Open again.",
    )
    return ask(request, viewer, asked)


def _of(record: DisagreementRecord, **more: object) -> Ask:
    return Ask(
        back=links.to("disagreement", record.id),
        back_words=record.subject.name,
        safely=safely(record),
        **more,  # type: ignore[arg-type]
    )


def _assign(viewer: Viewer, record: DisagreementRecord, values: Values) -> None:
    chosen = {UUID(each) for each in values["members"]}
    now = {each.membership for each in record.assigned}
    with transaction.atomic():
        for membership in chosen - now:
            services.assign(viewer, record.id, membership=membership)
        for membership in now - chosen:
            services.unassign(viewer, record.id, membership=membership)


def _link(viewer: Viewer, key: UUID, values: Values) -> None:
    other = by_reference(viewer, values["reference"])
    services.link(viewer, key, other, kind=LinkKind(values["kind"]), why=values["why"])
