"""The board of statutory clocks, for people of a council."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from avenues.casework import selectors
from avenues.casework.errors import NotThere
from avenues.casework.kinds import OrganisationKind
from avenues.casework.selectors import Counted, Subject, Urgency, Viewer
from avenues.law.calendar import plain
from avenues.web.desk.at_work import at_work
from avenues.web.desk.clocks.asked import Asked
from avenues.web.desk.shell import show
from avenues.web.desk.today.lines import Group, groups

NO_DAY = "Goes on, or is due as soon as possible"
IN_A_COUNT = {
    Urgency.LATE: "past the day",
    Urgency.SOON: "in the next 7 days",
    Urgency.AHEAD: "later",
    Urgency.NO_DAY: "with no set day",
}


@dataclass(frozen=True, slots=True)
class Cell:
    """A count, where its list is, and the words after the number."""

    count: int
    address: str
    words: str
    is_late: bool
    is_shown: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A subject with its counts."""

    words: str
    address: str
    is_shown: bool
    cells: tuple[Cell, ...]


@at_work
@require_safe
def clocks(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Which duties does the council owe, how many are late, and what do I do first?"""
    councils = councils_of(viewer)
    teams = selectors.teams(viewer)
    asked = Asked.of(request.GET, teams)
    found = selectors.board(viewer, organisations=councils, team=asked.team)
    part = selectors.on_the_board(
        viewer,
        organisations=councils,
        team=asked.team,
        subject=asked.subject,
        urgency=asked.urgency,
        go_on=asked.go_on,
    )
    return show(
        request,
        viewer,
        "desk/clocks/page.html",
        current="desk:clocks",
        on=plain(viewer.on),
        asked=asked,
        rows=rows(found, asked),
        groups=_groups(part.lines, viewer, asked),
        teams=teams,
        everything=asked.address(None, None),
        on_address=asked.address(asked.subject, asked.urgency, part.go_on) if part.go_on else "",
        start_address=asked.address(asked.subject, asked.urgency) if asked.go_on else "",
    )


def councils_of(viewer: Viewer) -> tuple[UUID, ...]:
    """The councils in which they have a post that opens records. Raises `NotThere` where there is none."""
    found = tuple(
        post.organisation
        for post in viewer.posts
        if post.organisation_kind is OrganisationKind.COUNCIL and post.organisation in viewer.opened
    )
    if not found:
        raise NotThere
    return found


def rows(found: Iterable[Counted], asked: Asked) -> tuple[Row, ...]:
    """Each subject with its counts; the last row counts them all."""
    counted = tuple(found)
    total = {urgency: sum(each.counts[urgency] for each in counted) for urgency in Urgency}
    return (*(_row(each.subject, each.counts, asked) for each in counted), _row(None, total, asked))


def _row(subject: Subject | None, counts: dict[Urgency, int], asked: Asked) -> Row:
    words = subject.words if subject else "All"
    is_shown = asked.subject is subject
    cells = tuple(
        Cell(
            count,
            asked.address(subject, urgency),
            IN_A_COUNT[urgency],
            is_late=urgency is Urgency.LATE and count > 0,
            is_shown=is_shown and asked.urgency is urgency,
        )
        for urgency, count in counts.items()
    )
    return Row(words, asked.address(subject, None), is_shown and asked.urgency is None, cells)


def _groups(lines: tuple[selectors.DueLine, ...], viewer: Viewer, asked: Asked) -> tuple[Group, ...]:
    found = groups(lines, viewer.on)
    if asked.urgency is Urgency.NO_DAY:
        return tuple(Group(NO_DAY, group.lines) for group in found)
    return found
