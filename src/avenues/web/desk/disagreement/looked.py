"""Who has looked at a record, for its family to see: a line for each person and day, to be given on paper."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from avenues.casework import selectors
from avenues.casework.kinds import Did, OrganisationKind
from avenues.casework.selectors import HistoryLine, Viewer
from avenues.law.calendar import plain, short
from avenues.web.desk import links
from avenues.web.desk.at_work import at_work
from avenues.web.desk.contact import safely
from avenues.web.desk.shell import show

WHAT: Final = {"Disagreement": "the record", "Proceeding": "what has happened in it"}
"""What was looked at, by the kind of row; anything else is a paper in it."""


@dataclass(frozen=True, slots=True)
class Looked:
    """Somebody looked on a day, at one thing or several, once or more."""

    day: str
    who: str
    at: str
    times: int


@at_work
@require_safe
def who_looked(request: HttpRequest, viewer: Viewer, key: UUID) -> HttpResponse:
    """Who has seen what is kept here of this family?"""
    record = selectors.disagreement(viewer, key)
    keeper = next(post for post in viewer.posts if post.organisation == record.organisation)
    return show(
        request,
        viewer,
        "desk/disagreement/looked.html",
        current="desk:disagreements",
        record=record,
        safely=safely(record),
        keeper=keeper.organisation_name,
        advises=keeper.organisation_kind is OrganisationKind.SENDIASS,
        looked=looked(selectors.who_looked(viewer, key)),
        on=plain(viewer.on),
        back=links.to("disagreement", key),
        to=links.to,
    )


def looked(lines: Iterable[HistoryLine]) -> tuple[Looked, ...]:
    """The looks, a line for each person and day, the newest first."""
    found: dict[tuple[date, str], list[str]] = {}
    for line in lines:
        found.setdefault((localdate(line.at), line.who), []).append(_what(line))
    return tuple(
        Looked(short(day), who, " and ".join(sorted(set(each))), len(each))
        for (day, who), each in found.items()
    )


def _what(line: HistoryLine) -> str:
    copied = "a copy of " if line.did is Did.EXPORTED else ""
    return copied + WHAT.get(line.about, "a paper in it")
