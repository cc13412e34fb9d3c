"""The diary: meetings with day and place, who must come with what authority, and the notice given."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from avenues.casework.kinds import Capacities
from avenues.casework.selectors import DueLine, Viewer
from avenues.casework.selectors.mediations import (
    DETAILS,
    MediationLine,
    meeting_of,
    meetings,
    owed_in_mediation,
)
from avenues.law.avenues.mediation.duties import WORKING_DAYS_NOTICE
from avenues.law.calendar import WorkingDays, plain, short, working_days_before
from avenues.web.desk import links
from avenues.web.desk.at_work import at_work
from avenues.web.desk.mediation.here import services_of
from avenues.web.desk.shell import show
from avenues.web.desk.words import Tag, standing
from avenues.web.public.pathway.spoken import away

ARRANGE = frozenset({"TL-B5", "TL-B6", "TL-B7", "TL-K7"})
SHORT = Tag("Less than 5 working days", "orange")
MUST_COME = frozenset({Capacities.PARTY, Capacities.COMMISSIONER})


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting for the page. `steps` are words and an address each."""

    day: str
    tag: Tag
    place: str
    subject: str
    reference: str
    address: str
    must_come: tuple[str, ...]
    others: tuple[str, ...]
    notice: Tag
    notice_words: str
    steps: tuple[tuple[str, str], ...]


@at_work
@require_safe
def diary(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Which meetings are ahead, who must come, was notice given, and what is still to be arranged?"""
    own = services_of(viewer)
    lines, has_more = meetings(viewer, organisations=own)
    to_arrange = owed_in_mediation(viewer, organisations=own, clocks=ARRANGE)
    return show(
        request,
        viewer,
        "desk/mediation/diary.html",
        current="desk:mediation",
        on=plain(viewer.on),
        groups=_groups(lines, viewer.on),
        has_more=has_more,
        to_arrange=[_to_arrange(line, viewer.on) for line in to_arrange.lines],
        goes_on=bool(to_arrange.go_on),
    )


def _groups(lines: Iterable[MediationLine], on: date) -> list[tuple[str, list[Meeting]]]:
    found = [(day, _meeting(line, day, on)) for line in lines if (day := meeting_of(line)) is not None]
    heading = {True: "The day has passed: record how it went", False: "Ahead"}
    return [
        (heading[is_past], [meeting for _, meeting in together])
        for is_past, together in groupby(found, key=lambda each: each[0] < on)
    ]


def _meeting(line: MediationLine, day: date, on: date) -> Meeting:
    given = line.last(DETAILS)
    notice, words = notice_of(line, day)
    is_past = day < on
    return Meeting(
        day=short(day),
        tag=Tag(away(day, on).capitalize(), "orange" if is_past else "blue"),
        place=str(given.says.get("place", "Sealed")) if given else "",
        subject=line.subject,
        reference=line.reference,
        address=links.to("proceeding", line.id),
        must_come=tuple(each.name for each in line.takes_part if each.capacity in MUST_COME),
        others=tuple(each.name for each in line.takes_part if each.capacity not in MUST_COME),
        notice=notice,
        notice_words=words,
        steps=_steps(line, day, on, notice),
    )


def _steps(line: MediationLine, day: date, on: date, notice: Tag) -> tuple[tuple[str, str], ...]:
    """What can be recorded now: how it went, once the day is there; before, another day, or less notice."""
    found = [("Another day or place", links.to_event(line.id, DETAILS))]
    if notice is SHORT:
        found.append(("The family agrees to less notice", links.to_event(line.id, "notice_waived")))
    if day <= on:
        found.insert(0, ("It took place", links.to_event(line.id, "mediation_held")))
        found.insert(1, ("It did not", links.to_event(line.id, "mediation_not_held")))
    return tuple(found)


def notice_of(line: MediationLine, meeting: date) -> tuple[Tag, str]:
    """Were date and place given 5 working days before, or did the family agree to less (reg 37(2))?"""
    given = line.last(DETAILS)
    by = working_days_before(meeting, WORKING_DAYS_NOTICE, WorkingDays.SEND_REGS)
    if given is None:
        return Tag("Not given", "red"), f"Due by {short(by)}"
    words = f"Given {short(given.day)}; due by {short(by)}"
    if given.day <= by:
        return Tag("In time", "green"), words
    if line.last("notice_waived"):
        return Tag("Family agreed to less notice", "grey"), words
    return SHORT, f"{words}. Ask the family whether they agree to less"


def _to_arrange(line: DueLine, on: date) -> tuple[str, Tag, str, str, str]:
    key = line.proceeding
    return (
        short(line.due) if line.due else "",
        standing(line, on),
        f"{line.subject}, {line.reference}",
        links.to("proceeding", key) if key else "",
        links.to_event(key, DETAILS) if key else "",
    )
