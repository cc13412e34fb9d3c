"""Calendar files: of one line of Today, and of all that the list shows from today on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from avenues.casework import selectors
from avenues.casework.selectors import DueLine, Viewer
from avenues.directory.operator import operator
from avenues.web.desk.at_work import at_work
from avenues.web.desk.diary.entries import entries
from avenues.web.desk.today.asked import Asked
from avenues.web.diary import MEDIA_TYPE, diary

TOGETHER = 100
MOST = 300  # each proceeding among them is worked out anew
LAST_KEY = UUID(int=2**128 - 1)


@at_work
@require_safe
def of_one(request: HttpRequest, viewer: Viewer, key: UUID) -> HttpResponse:
    """One day."""
    return _file((selectors.due_line(viewer, key),), viewer, "one-day")


@at_work
@require_safe
def of_today(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """The days of the list as Today shows it: ours or others', mine or a team's."""
    return _file(_from_today(viewer, Asked.of(request.GET)), viewer, "days")


def _from_today(viewer: Viewer, asked: Asked) -> Iterator[DueLine]:
    """The soonest first. What is past has no day left to be reminded of: it stands on Today."""
    team = asked.team_in(selectors.teams(viewer))
    member = asked.member_in(selectors.colleagues(viewer), viewer)
    go_on, count = f"{viewer.on - timedelta(days=1)}_{LAST_KEY.hex}", 0
    while go_on and count < MOST:
        part = selectors.today(
            viewer, owes=asked.owes, team=team, assigned_to=member, go_on=go_on, limit=TOGETHER
        )
        yield from part.lines
        go_on, count = part.go_on, count + len(part.lines)


def _file(lines: Iterable[DueLine], viewer: Viewer, name: str) -> HttpResponse:
    file = diary(entries(lines, viewer), title=f"{operator().name} desk", maker=operator().name, on=viewer.on)
    headers = {"Content-Disposition": f'attachment; filename="{name}.ics"'}
    return HttpResponse(file, content_type=MEDIA_TYPE, headers=headers)
