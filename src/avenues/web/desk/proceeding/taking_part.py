"""Who takes part in a proceeding: let in by law or consent, tied to their own record, seated in the room."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from avenues.casework import selectors, services
from avenues.casework.errors import NotThere, Refused
from avenues.casework.kinds import Capacities
from avenues.casework.selectors import ConsentRecord, ParticipationLine, ProceedingRecord, Viewer
from avenues.web.desk import links
from avenues.web.desk.at_work import at_work
from avenues.web.desk.forms import Field, Shape, choices_of
from avenues.web.desk.forms.asking import Ask, Values, ask
from avenues.web.desk.found import by_reference
from avenues.web.desk.opening.fields import choices_for
from avenues.web.desk.proceeding.ours import ours

FORM = ["GET", "HEAD", "POST"]
CAPACITY = Field(
    "capacity",
    "In what capacity?",
    Shape.ONE,
    choices=choices_of(Capacities),
    needed="Choose in what capacity.",
)
BY_LAW = Field(
    "lawful_basis", "By what law do they take part?", hint="For example: regulation 38. Or choose a consent"
)
OWN = Field(
    "reference",
    "Reference of your own record",
    hint="Only you see that you have one",
    width="one-half",
    needed="Enter the reference of your own record.",
)


@at_work
@require_http_methods(FORM)
def let_in(request: HttpRequest, viewer: Viewer, key: UUID) -> HttpResponse:
    """Which other body takes part, and by what right?"""
    seen = ours(viewer, key)
    return _ask(
        request,
        viewer,
        seen,
        title="Let a body take part",
        button="Let it take part",
        lead="It sees what happens here and what is owed, and the child’s name. No notes, no consents.",
        fields=_fields(viewer, seen),
        save=lambda values: _let_in(viewer, key, values),
        said="It takes part from now on.",
    )


@at_work
@require_http_methods(FORM)
def end(request: HttpRequest, viewer: Viewer, key: UUID, participation: UUID) -> HttpResponse:
    """It takes part no more."""
    seen = ours(viewer, key)
    line = _line(seen, participation)
    return _ask(
        request,
        viewer,
        seen,
        title=f"{line.name} takes part no more",
        button="End it",
        lead="From this moment it sees nothing of this any more.",
        fields=(),
        save=lambda values: services.end_participation(viewer, participation),
        said=f"{line.name} takes part no more.",
        warns=True,
    )


@at_work
@require_http_methods(FORM)
def tie(request: HttpRequest, viewer: Viewer, key: UUID) -> HttpResponse:
    """To which of our own records does it belong?"""
    seen = selectors.proceeding(viewer, key)
    mine = next((each for each in seen.participations if each.organisation in viewer.organisations), None)
    if seen.is_keeper or mine is None:
        raise NotThere
    return _ask(
        request,
        viewer,
        seen,
        title="Tie it to your own record",
        button="Tie it",
        fields=(OWN,),
        save=lambda values: services.tie_to_own_record(
            viewer, mine.id, disagreement=by_reference(viewer, values["reference"])
        ),
        said="Tied. It stands in your own record now.",
    )


@at_work
@require_http_methods(FORM)
def seats(request: HttpRequest, viewer: Viewer, key: UUID) -> HttpResponse:
    """Who of us is in the room? What is sealed opens to them alone."""
    seen = ours(viewer, key)
    colleagues = choices_for(
        [(str(each.membership), each.name) for each in selectors.colleagues(viewer) if each.until is None]
    )
    return _ask(
        request,
        viewer,
        seen,
        title="Who is in the room?",
        button="Save",
        lead="What is sealed opens to those in the room alone, and to no manager.",
        fields=(Field("members", "Colleagues", Shape.SEVERAL, choices=colleagues),),
        told={"members": [str(seat.membership) for seat in seen.seats]},
        save=lambda values: _seat(viewer, seen, values),
        said="Saved.",
    )


def _line(seen: ProceedingRecord, participation: UUID) -> ParticipationLine:
    line = next((each for each in seen.participations if each.id == participation and not each.until), None)
    if line is None:
        raise NotThere
    return line


def _ask(
    request: HttpRequest, viewer: Viewer, seen: ProceedingRecord, *, title: str, **more: object
) -> HttpResponse:
    back = links.to("proceeding", seen.id)
    asked = Ask(title=title, back=back, back_words=f"{seen.name}, {seen.subject}", **more)  # type: ignore[arg-type]
    return ask(request, viewer, asked)


def _fields(viewer: Viewer, seen: ProceedingRecord) -> tuple[Field, ...]:
    bodies = choices_for(
        [
            (str(each.id), each.name)
            for each in selectors.organisations(viewer)
            if each.id not in viewer.organisations
        ]
    )
    consents = choices_for(
        [(str(each.id), f"{each.given_by} to {each.shared_with}") for each in _consents(viewer, seen)]
    )
    return (
        Field("body", "Which body?", Shape.PICK, choices=bodies, needed="Choose which body."),
        CAPACITY,
        BY_LAW,
        *((Field("consent", "By whose consent?", Shape.PICK, choices=consents),) if consents else ()),
    )


def _consents(viewer: Viewer, seen: ProceedingRecord) -> list[ConsentRecord]:
    if seen.disagreement is None:
        return []
    given = selectors.disagreement(viewer, seen.disagreement).consents
    return [each for each in given if each.withdrawn_on is None]


def _let_in(viewer: Viewer, key: UUID, values: Values) -> None:
    consent = values.get("consent") or None
    if consent and values["lawful_basis"]:
        raise Refused("Give the law or choose a consent, not both.")
    services.let_in(
        viewer,
        key,
        participant=UUID(values["body"]),
        capacity=Capacities(values["capacity"]),
        lawful_basis=values["lawful_basis"],
        consent=UUID(consent) if consent else None,
    )


def _seat(viewer: Viewer, seen: ProceedingRecord, values: Values) -> None:
    chosen = {UUID(each) for each in values["members"]}
    ours = {each.membership for each in selectors.colleagues(viewer)}
    for membership in chosen:
        services.give_seat(viewer, seen.id, membership=membership)
    for seat in seen.seats:
        if seat.membership in ours - chosen:
            services.end_seat(viewer, seat.id)
