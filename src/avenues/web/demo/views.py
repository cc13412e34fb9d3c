"""Who is there in Northmoor, and sign-in as one of them.

Two locks: the setting `DEMO`, which `avenues demo` alone sets, and the list of made-up people. Nobody else
can be signed in as, whatever database is served.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from itertools import groupby

from django.conf import settings
from django.contrib.auth import get_user_model, login
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from avenues.casework.kinds import OrganisationKind
from avenues.demo.cast import BODIES, BY_EMAIL, PEOPLE, Person
from avenues.web.sign_in.sessions import begin

View = Callable[[HttpRequest], HttpResponse]
NAMES = {body.key: body.name for body in BODIES}
KINDS = {body.key: body.kind for body in BODIES}


@dataclass(frozen=True, slots=True)
class House:
    """Who works in one body, or in several of one kind."""

    name: str
    people: tuple[Person, ...]


def _house(body: str) -> str:
    """Under which heading a body's people stand: those of few people stand together."""
    match KINDS[body]:
        case OrganisationKind.SCHOOL | OrganisationKind.PROVIDER:
            return "Schools, a nursery and a college"
        case OrganisationKind.COMMISSIONER | OrganisationKind.NHS:
            return "The NHS"
        case _:
            return NAMES[body]


HOUSES = tuple(House(name, tuple(people)) for name, people in groupby(PEOPLE, lambda each: _house(each.body)))


def in_a_demonstration(view: View) -> View:
    """The page exists where the demonstration runs, and for everybody there."""

    @wraps(view)
    def only_there(request: HttpRequest) -> HttpResponse:
        if not settings.DEMO:
            raise Http404
        return view(request)

    return login_not_required(only_there)


@in_a_demonstration
@require_GET
def start(request: HttpRequest) -> HttpResponse:
    """Everybody who can be signed in as, by where they work."""
    return render(request, "demo/start.html", {"houses": HOUSES, "names": NAMES})


@in_a_demonstration
@require_POST
def sign_in_as(request: HttpRequest) -> HttpResponse:
    """One click, and you are they: without a password, which none of them has."""
    person = BY_EMAIL.get(request.POST.get("person", ""))
    if person is None:
        raise Http404
    user = get_object_or_404(get_user_model(), email=person.email)
    login(request, user, backend=settings.AUTHENTICATION_BACKENDS[0])
    begin(request)
    return redirect("desk:today")
