"""The board of promises: what was agreed, by whom, kept, due or broken; and what next if broken."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from avenues.casework.selectors import DueLine, Viewer
from avenues.casework.selectors.mediations import owed_in_mediation
from avenues.law.avenues.mediation.duties import REPORT_AGREEMENT, broken_by
from avenues.law.calendar import short
from avenues.law.proceedings.owing import State
from avenues.web.desk import links
from avenues.web.desk.at_work import at_work
from avenues.web.desk.duty_words import duty_words
from avenues.web.desk.mediation.here import services_of
from avenues.web.desk.shell import show
from avenues.web.desk.words import Tag, spoken, standing, who_owes
from avenues.web.public.pathway.spoken import opening

PROMISES = frozenset({"TL-B11", "TL-B12", "TL-B13", "TL-K10"})


@dataclass(frozen=True, slots=True)
class Promised:
    """A promise for the page. `broken` says what the family can do where it is not kept."""

    day: str
    tag: Tag
    what: str
    who: str
    done: str
    subject: str
    reference: str
    address: str
    broken: str
    steps: tuple[tuple[str, str], ...]


@at_work
@require_safe
def board(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Which promises are due, which are broken and by whom, and which were kept?"""
    is_over = request.GET.get("show") == "over"
    part = owed_in_mediation(
        viewer,
        organisations=services_of(viewer),
        clocks=PROMISES,
        is_open=not is_over,
        go_on=request.GET.get("from", ""),
    )
    said = {"show": "over" if is_over else ""}
    address = links.page("mediation_promises")
    return show(
        request,
        viewer,
        "desk/mediation/promises.html",
        current="desk:mediation",
        promises=[_promised(line, viewer) for line in part.lines],
        is_over=is_over,
        open_address=address,
        over_address=address + links.asking({"show": "over"}),
        on_address=address + links.asking({**said, "from": part.go_on}) if part.go_on else "",
        start_address=address + links.asking(said) if request.GET.get("from") else "",
    )


def _promised(line: DueLine, viewer: Viewer) -> Promised:
    is_open = line.done is None and line.state is not State.ENDED
    missed = REPORT_AGREEMENT.missed if line.clock == REPORT_AGREEMENT.id else broken_by(line.who)
    return Promised(
        day=short(line.due) if line.due else "",
        tag=_tag(line, viewer),
        what=duty_words(line.what),
        who=opening(who_owes(line.who, line.owed_by)),
        done=short(line.done) if line.done else "",
        subject=line.subject,
        reference=line.reference,
        address=links.to("proceeding", line.proceeding) if line.proceeding else "",
        broken=spoken(missed) if line.state in {State.MISSED, State.MAY_BE_EXCUSED} else "",
        steps=_steps(line) if is_open else (),
    )


def _tag(line: DueLine, viewer: Viewer) -> Tag:
    match line.state:
        case State.MISSED:
            return Tag("Broken", "red")
        case State.MET:
            return Tag("Kept", "green")
        case State.MET_LATE:
            return Tag("Kept late", "orange")
        case _:
            return standing(line, viewer.on)


def _steps(line: DueLine) -> tuple[tuple[str, str], ...]:
    if line.proceeding is None:
        return ()
    found = [("It is done", links.to("due", line.id))]
    if line.clock != REPORT_AGREEMENT.id:  # reg 42(5) does not reach the week of reg 42(4)
        found.append(
            ("Another time agreed", links.to_event(line.proceeding, "other_time_agreed", duty=str(line.id)))
        )
    if line.state is State.MISSED:
        found.append(("A reason was given", links.to_event(line.proceeding, "delay_explained")))
    return tuple(found)
