"""Today, and the one click that leads from a line to the event that meets it."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from avenues.casework import selectors
from avenues.casework.selectors import Tally, Viewer
from avenues.law.calendar import plain
from avenues.web.desk.at_work import at_work
from avenues.web.desk.letters.which import duties_written
from avenues.web.desk.shell import show
from avenues.web.desk.today.asked import MINE, OTHERS, Asked
from avenues.web.desk.today.lines import groups, waits


@dataclass(frozen=True, slots=True)
class Choice:
    """A choice of a list."""

    value: str
    words: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Heap:
    """One of the two lists: its words, its address, and how many are on it."""

    words: str
    address: str
    tally: Tally
    is_shown: bool


@at_work
@require_safe
def today(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """What do we owe, what do others owe us, and what do I do first?"""
    asked = Asked.of(request.GET)
    teams, colleagues = selectors.teams(viewer), selectors.colleagues(viewer)
    team, member = asked.team_in(teams), asked.member_in(colleagues, viewer)
    part = selectors.today(viewer, owes=asked.owes, team=team, assigned_to=member, go_on=asked.go_on)
    ours, theirs = selectors.tallies(viewer, team=team, assigned_to=member)
    return show(
        request,
        viewer,
        "desk/today/today.html",
        current="desk:today",
        on=plain(viewer.on),
        asked=asked,
        groups=groups(part.lines, viewer.on, duties_written(viewer)),
        heaps=(
            Heap("What we owe", asked.address(list=""), ours, asked.owes),
            Heap("What others owe", asked.address(list=OTHERS), theirs, not asked.owes),
        ),
        teams=_choices(asked.team, [("", "All teams"), *((str(each.id), each.name) for each in teams)]),
        people=_choices(asked.by, _people(viewer, colleagues)),
        waiting=waits(selectors.waiting(viewer, limit=5)) if not asked.go_on else (),
        on_address=asked.address(**{"from": part.go_on}) if part.go_on else "",
        start_address=asked.address() if asked.go_on else "",
        everybody=asked.address(by="", team="") if asked.by or asked.team else "",
    )


def _people(viewer: Viewer, colleagues: tuple[selectors.Colleague, ...]) -> list[tuple[str, str]]:
    others = [(str(each.membership), each.name) for each in colleagues if each.user != viewer.user]
    return [("", "Everybody"), (MINE, "Me"), *others]


def _choices(chosen: str, pairs: list[tuple[str, str]]) -> tuple[Choice, ...]:
    return tuple(Choice(value, words, value == chosen) for value, words in pairs)
