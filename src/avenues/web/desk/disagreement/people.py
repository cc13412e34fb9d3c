"""Who is in a disagreement, and how it is safe to reach them."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from avenues.casework import selectors, services
from avenues.casework.errors import NotThere
from avenues.casework.kinds import BodyKind, Capacity, Relation
from avenues.casework.selectors import DisagreementRecord, PersonRecord, Viewer
from avenues.web.desk import links
from avenues.web.desk.at_work import at_work
from avenues.web.desk.contact import safely
from avenues.web.desk.forms import Field, Shape, choices_of
from avenues.web.desk.forms.asking import Ask, Values, ask
from avenues.web.desk.opening.fields import ADDRESS, SAFE_NAMES, SAFELY, SUBJECT, details

FORM = ["GET", "HEAD", "POST"]
NAME = Field("name", "Name", needed="Enter their name.")
RELATION = Field(
    "relation",
    "Who are they?",
    Shape.PICK,
    choices=tuple(each for each in choices_of(Relation) if each.value != Relation.SELF),
    needed="Choose who they are.",
)
ACTS = Field("acts", "They act for the child or young person", Shape.TICK)
CAPACITY = Field(
    "capacity",
    "Can the young person take this decision?",
    Shape.PICK,
    hint="Only where that is in question",
    choices=choices_of(Capacity),
)
ENDED = Field("ended", "They have no part in it any more", Shape.TICK)
BODY = (
    Field("kind", "What is it?", Shape.PICK, choices=choices_of(BodyKind), needed="Choose what it is."),
    Field("name", "Its name", needed="Enter its name."),
    Field("contact", "Whom to contact there", width="full"),
)
SUMMARY = Field("summary", "What it is about, in a line", width="full")


@at_work
@require_http_methods(FORM)
def subject(request: HttpRequest, viewer: Viewer, key: UUID) -> HttpResponse:
    """Put right what is recorded of the child or young person."""
    record = selectors.disagreement(viewer, key)
    person = record.subject
    return _ask(
        request,
        viewer,
        record,
        title=f"Change {person.name}",
        fields=(*SUBJECT, *SAFELY, ADDRESS),
        told=_told(person),
        save=lambda values: services.change_person(
            viewer,
            person.id,
            details(
                values,
                "name",
                known_as=values["known_as"],
                born=values["born"],
                address=values["address"],
            ),
        ),
    )


@at_work
@require_http_methods(FORM)
def party(request: HttpRequest, viewer: Viewer, key: UUID, party: UUID) -> HttpResponse:
    """Put right what is recorded of somebody in it, or say that they have no part any more."""
    record = selectors.disagreement(viewer, key)
    theirs = next((each for each in record.parties if each.id == party), None)
    if theirs is None:
        raise NotThere
    return _ask(
        request,
        viewer,
        record,
        title=f"Change {theirs.person.name}",
        fields=(NAME, *SAFELY, ADDRESS, ENDED),
        told=_told(theirs.person),
        save=lambda values: _change_party(viewer, party, theirs.person, values),
    )


@at_work
@require_http_methods(FORM)
def add_party(request: HttpRequest, viewer: Viewer, key: UUID) -> HttpResponse:
    """Somebody else acts, or stands beside the family."""
    return _ask(
        request,
        viewer,
        selectors.disagreement(viewer, key),
        title="Add a person",
        fields=(NAME, RELATION, ACTS, CAPACITY, *SAFELY),
        told={"acts": True},
        save=lambda values: (
            services.add_party(
                viewer,
                key,
                person=details(values, "name"),
                relation=Relation(values["relation"]),
                acts=values["acts"],
                capacity=Capacity(values["capacity"] or Capacity.NOT_ASKED),
            )
            and None
        ),
    )


@at_work
@require_http_methods(FORM)
def add_body(request: HttpRequest, viewer: Viewer, key: UUID) -> HttpResponse:
    """Which body do they not agree with? That it is named here tells it nothing."""
    return _ask(
        request,
        viewer,
        selectors.disagreement(viewer, key),
        title="Add a body",
        lead="That you name it here tells it nothing.",
        fields=BODY,
        save=lambda values: (
            services.add_body(
                viewer, key, kind=BodyKind(values["kind"]), name=values["name"], contact=values["contact"]
            )
            and None
        ),
    )


@at_work
@require_http_methods(FORM)
def summary(request: HttpRequest, viewer: Viewer, key: UUID) -> HttpResponse:
    """Say anew in a line what it is about."""
    record = selectors.disagreement(viewer, key)
    return _ask(
        request,
        viewer,
        record,
        title="Change the summary",
        fields=(SUMMARY,),
        told={"summary": record.summary},
        save=lambda values: services.change_summary(viewer, key, summary=values["summary"]),
    )


def _ask(
    request: HttpRequest, viewer: Viewer, record: DisagreementRecord, *, title: str, **more: object
) -> HttpResponse:
    asked = Ask(
        title=title,
        button="Save",
        back=links.to("disagreement", record.id),
        back_words=record.subject.name,
        said="Saved.",
        safely=safely(record),
        **more,  # type: ignore[arg-type]
    )
    return ask(request, viewer, asked)


def _change_party(viewer: Viewer, party: UUID, person: PersonRecord, values: Values) -> None:
    with transaction.atomic():
        services.change_person(
            viewer,
            person.id,
            details(values, "name", known_as=person.known_as, born=person.born, address=values["address"]),
        )
        if values["ended"]:
            services.end_party(viewer, party)


def _told(person: PersonRecord) -> dict[str, object]:
    return {name: getattr(person, name) for name in ("name", "known_as", "born", "address", *SAFE_NAMES)}
