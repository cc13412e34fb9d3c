"""Consents: given and withdrawn. By itself a consent shares nothing."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from avenues.casework import selectors, services
from avenues.casework.errors import NotThere
from avenues.casework.kinds import Scope
from avenues.casework.selectors import DisagreementRecord, Viewer
from avenues.web.desk import links
from avenues.web.desk.at_work import at_work
from avenues.web.desk.contact import safely
from avenues.web.desk.forms import Field, Shape, choices_of
from avenues.web.desk.forms.asking import Ask, Values, ask
from avenues.web.desk.opening.fields import choices_for

FORM = ["GET", "HEAD", "POST"]


@at_work
@require_http_methods(FORM)
def consent(request: HttpRequest, viewer: Viewer, key: UUID) -> HttpResponse:
    """What may be shared with whom, and who said so?"""
    record = selectors.disagreement(viewer, key)
    asked = Ask(
        title="Record a consent",
        button="Record it",
        lead="By itself it shares nothing. It can be withdrawn at any time.",
        fields=_fields(viewer, record),
        told={"given_on": viewer.on},
        save=lambda values: _record(viewer, key, values),
        said="The consent is recorded.",
        back=links.to("disagreement", key),
        back_words=record.subject.name,
        safely=safely(record),
    )
    return ask(request, viewer, asked)


@at_work
@require_http_methods(FORM)
def withdraw(request: HttpRequest, viewer: Viewer, key: UUID, consent: UUID) -> HttpResponse:
    """The family takes it back."""
    record = selectors.disagreement(viewer, key)
    given = next((each for each in record.consents if each.id == consent), None)
    if given is None:
        raise NotThere
    asked = Ask(
        title=f"Withdraw the consent to share with {given.shared_with}",
        button="Withdraw it",
        lead=f"{given.given_by} gave it. From now on nothing more is open through it.",
        fields=(),
        save=lambda values: services.withdraw_consent(viewer, consent),
        said="The consent is withdrawn.",
        back=links.to("disagreement", key),
        back_words=record.subject.name,
        safely=safely(record),
        warns=True,
    )
    return ask(request, viewer, asked)


def _fields(viewer: Viewer, record: DisagreementRecord) -> tuple[Field, ...]:
    givers = [(str(each.id), each.person.name) for each in record.parties if each.acts and each.until is None]
    bodies = [
        (str(each.id), each.name)
        for each in selectors.organisations(viewer)
        if each.id != record.organisation
    ]
    return (
        Field(
            "given_by",
            "Who agreed?",
            Shape.ONE,
            hint="" if givers else "Add a person who acts first",
            choices=choices_for(givers),
            needed="Choose who agreed.",
        ),
        Field(
            "shared_with",
            "With whom may it be shared?",
            Shape.PICK,
            choices=choices_for(bodies),
            needed="Choose with whom.",
        ),
        Field("scope", "What?", Shape.ONE, choices=choices_of(Scope), needed="Choose what may be shared."),
        Field("how", "How did they say so?", hint="For example: by phone", needed="Say how they agreed."),
        Field("given_on", "On which day?", Shape.DAY, needed="Enter the day on which they agreed."),
    )


def _record(viewer: Viewer, key: UUID, values: Values) -> None:
    services.record_consent(
        viewer,
        key,
        given_by=UUID(values["given_by"]),
        shared_with=UUID(values["shared_with"]),
        scope=Scope(values["scope"]),
        how=values["how"],
        given_on=values["given_on"],
    )
