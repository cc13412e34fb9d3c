"""Opens a disagreement."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from avenues.casework import selectors, services
from avenues.casework.errors import Refused
from avenues.casework.kinds import Relation
from avenues.casework.selectors import Viewer
from avenues.casework.services import PersonDetails
from avenues.web.desk import links
from avenues.web.desk.at_work import at_work
from avenues.web.desk.forms import Field, Shape
from avenues.web.desk.forms.asking import Ask, Values, ask
from avenues.web.desk.opening.fields import ABOUT, ACTS, SAFELY, SUBJECT, choices_for, details, matters_of


@at_work
@require_http_methods(["GET", "HEAD", "POST"])
def open_one(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Who is it about, who acts for them, how do we reach them, and what is disputed?"""
    asked = Ask(
        title="Open a disagreement",
        button="Open it",
        fields=(*_where(viewer), *SUBJECT, *ACTS, *SAFELY, *ABOUT),
        save=lambda values: _open(viewer, values),
        back=links.page("disagreements"),
        back_words="Disagreements",
        said="Opened. You deal with it; assign it to others where they should.",
        template="desk/opening.html",
    )
    return ask(request, viewer, asked)


def _open(viewer: Viewer, values: Values) -> str:
    if values["acts_name"] and not values["relation"]:
        raise Refused(f"Choose who {values['acts_name']} is to the child or young person.")
    acts = values["acts_name"]
    safe = details(values, "acts_name") if acts else PersonDetails("")
    subject = {"known_as": values["known_as"], "born": values["born"]}
    organisation = values.get("organisation") or None
    team = values.get("team") or None
    with transaction.atomic():
        opened = services.open_disagreement(
            viewer,
            subject=PersonDetails(values["name"], **subject) if acts else details(values, "name", **subject),
            matters=matters_of(values),
            summary=values["summary"],
            organisation=UUID(organisation) if organisation else None,
            team=UUID(team) if team else None,
            told_by=acts or values["name"],
        )
        services.add_party(
            viewer,
            opened.disagreement,
            person=safe if acts else opened.subject,
            relation=Relation(values["relation"]) if acts else Relation.SELF,
        )
    return links.to("disagreement", opened.disagreement)


def _where(viewer: Viewer) -> tuple[Field, ...]:
    """For which organisation and team, where there is a choice."""
    where: list[Field] = []
    if len(viewer.opened) > 1:
        names = {
            str(post.organisation): post.organisation_name
            for post in viewer.posts
            if post.organisation in viewer.opened
        }
        chosen = choices_for(list(names.items()))
        needed = "Choose for which organisation."
        where.append(Field("organisation", "For", Shape.PICK, choices=chosen, needed=needed))
    teams = selectors.teams(viewer)
    if teams and any(post.team is None for post in viewer.posts):
        chosen = choices_for([(str(team.id), team.name) for team in teams])
        hint = "Leave it empty for the whole organisation"
        where.append(Field("team", "Team", Shape.PICK, hint=hint, choices=chosen))
    return tuple(where)
