"""The list of colleagues, and what their manager can do about them."""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_safe

from avenues.casework import selectors, services
from avenues.casework.errors import NotThere
from avenues.casework.kinds import Role
from avenues.casework.selectors import Colleague, Viewer
from avenues.web.desk import links
from avenues.web.desk.at_work import at_work
from avenues.web.desk.forms import Choice, Field, Shape, choices_of
from avenues.web.desk.forms.asking import Ask, Values, ask
from avenues.web.desk.shell import show
from avenues.web.sign_in.invitations import invite
from avenues.web.sign_in.sign_ins import listed

FORM = ["GET", "HEAD", "POST"]
BACK = "Colleagues"
WHO = (
    Field("name", "Name", needed="Enter their name."),
    Field(
        "email",
        "Work e-mail",
        kind="email",
        needed="Enter their e-mail address.",
        hint="They sign in with it",
    ),
    Field("role", "What they do", Shape.PICK, choices=choices_of(Role), needed="Choose what they do."),
)
SINCE = Field("since", "First day", Shape.DAY, needed="Enter their first day.")
UNTIL = Field("until", "First day on which they no longer work here", Shape.DAY, needed="Enter the day.")


@at_work
@require_safe
def colleagues(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Who works here."""
    people = selectors.colleagues(viewer)
    others = (each for each in people if each.user != viewer.user)
    return show(
        request,
        viewer,
        "desk/colleagues/page.html",
        current="desk:colleagues",
        people=people,
        managed={each.membership for each in others if _manages(viewer, each)},
        wholly_managed={each.membership for each in people if _manages_the_whole(viewer, each.organisation)},
        may_add=bool(_places(viewer)),
    )


@at_work
@require_http_methods(FORM)
def add(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Somebody new: they get a mail with a link to sign in."""
    if not _places(viewer):
        return show(request, viewer, "desk/colleagues/ask_a_manager.html", status=HTTPStatus.FORBIDDEN)
    asked = Ask(
        title="Add a colleague",
        button="Add them",
        lead="They get an e-mail with a link, to choose a password and set up a second step.",
        fields=(*WHO, *_where(viewer), SINCE),
        told={"since": viewer.on},
        save=lambda values: _add(request, viewer, values),
        back=links.page("colleagues"),
        back_words=BACK,
        said="Added. A mail with a link is on its way to them.",
    )
    return ask(request, viewer, asked)


@at_work
@require_http_methods(FORM)
def link(request: HttpRequest, viewer: Viewer, key: UUID) -> HttpResponse:
    """They never used their link, or it is too old: another one."""
    person = _managed(viewer, key)
    asked = Ask(
        title=f"Send {person.name} a new link",
        button="Send the link",
        lead=f"It goes to {person.email} and works once, for three days. With it they choose a password.",
        fields=(),
        save=lambda _: invite(person.user, request, by=viewer.name),
        back=links.page("colleagues"),
        back_words=BACK,
        said=f"A link is on its way to {person.email}.",
    )
    return ask(request, viewer, asked)


@at_work
@require_safe
def sign_ins(request: HttpRequest, viewer: Viewer, key: UUID) -> HttpResponse:
    """When and from where did this colleague sign in? For the manager of the whole organisation."""
    part = selectors.sign_ins_of(viewer, key, go_on=request.GET.get("from", ""))
    person = next(each for each in selectors.colleagues(viewer, now=False) if each.membership == key)
    return show(
        request,
        viewer,
        "desk/colleagues/sign_ins.html",
        current="desk:colleagues",
        person=person,
        lines=listed(part.lines),
        on_address=links.to("sign_ins_of", key, **{"from": part.go_on}) if part.go_on else "",
    )


@at_work
@require_http_methods(FORM)
def left(request: HttpRequest, viewer: Viewer, key: UUID) -> HttpResponse:
    """They no longer work here: from that day they see nothing of it."""
    person = _managed(viewer, key)
    asked = Ask(
        title=f"{person.name} no longer works here",
        button="Record that they left",
        lead="From that day they see nothing here. What was theirs alone shows up as nobody’s.",
        fields=(UNTIL,),
        told={"until": viewer.on},
        save=lambda values: services.end_membership(person.membership, until=values["until"], by=viewer),
        back=links.page("colleagues"),
        back_words=BACK,
        said=f"Recorded: {person.name} no longer works here.",
        warns=True,
    )
    return ask(request, viewer, asked)


def _add(request: HttpRequest, viewer: Viewer, values: Values) -> None:
    places = _places(viewer)
    organisation, team = places[int(values["place"]) if len(places) > 1 else 0][1:]
    user = services.add_colleague(
        viewer,
        email=values["email"],
        name=values["name"],
        organisation=organisation,
        role=Role(values["role"]),
        since=values["since"],
        team=team,
    )
    invite(user, request, by=viewer.name)


def _where(viewer: Viewer) -> tuple[Field, ...]:
    """Where they will work, if there is a choice."""
    chosen = tuple(Choice(str(number), place[0]) for number, place in enumerate(_places(viewer)))
    needed = "Choose where they will work."
    return (Field("place", "Where", Shape.PICK, choices=chosen, needed=needed),) if len(chosen) > 1 else ()


def _places(viewer: Viewer) -> list[tuple[str, UUID, UUID | None]]:
    """Where a manager may add people: the organisation and its teams, or their own team alone."""
    teams = {team.id: team.name for team in selectors.teams(viewer)}
    places: list[tuple[str, UUID, UUID | None]] = []
    for post in viewer.posts:
        if not post.role.manages:
            continue
        if post.team is not None:
            places.append((f"{post.organisation_name}: {teams[post.team]}", post.organisation, post.team))
            continue
        places.append((f"{post.organisation_name}: the whole organisation", post.organisation, None))
        places += [
            (f"{post.organisation_name}: {team.name}", post.organisation, team.id)
            for team in selectors.teams(viewer, post.organisation)
        ]
    return places


def _managed(viewer: Viewer, key: UUID) -> Colleague:
    """A colleague whom this person manages. To others it is as if they were not there."""
    for person in selectors.colleagues(viewer):
        if person.membership == key and _manages(viewer, person):
            return person
    raise NotThere


def _manages(viewer: Viewer, person: Colleague) -> bool:
    return any(
        post.role.manages and post.organisation == person.organisation and post.team in {None, person.team}
        for post in viewer.posts
    )


def _manages_the_whole(viewer: Viewer, organisation: UUID) -> bool:
    return any(
        post.role.manages and post.team is None and post.organisation == organisation for post in viewer.posts
    )
