"""What came back: another Word paper beside this one, difference by difference, each taken over or left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from avenues.casework.errors import Refused
from avenues.casework.selectors import Viewer
from avenues.documents.working import Difference, Side, differences, headings, taken
from avenues.web.desk import links
from avenues.web.desk.at_work import at_work
from avenues.web.desk.contact import safely
from avenues.web.desk.forms import Problem
from avenues.web.desk.shell import show
from avenues.web.desk.working.opening import SIDES, Open, keep, open_one, words
from avenues.web.desk.working.shown import Shown, in_words, pieces

NONE_CHOSEN = Problem("Choose at least one difference to take over.", "differences")


@dataclass(frozen=True, slots=True)
class Shows:
    """One difference for the page."""

    number: int
    section: str
    before: tuple[Shown, ...]
    after: tuple[Shown, ...]
    is_unmarked: bool
    says: tuple[str, ...]
    is_chosen: bool


@at_work
@require_safe
def choose(request: HttpRequest, viewer: Viewer, key: UUID) -> HttpResponse:
    """Which paper came back?"""
    here = open_one(viewer, key, tracked=Side.COUNCIL)
    others = [each for each in words(viewer, here.record.id) if each.id != key]
    return show(
        request,
        viewer,
        "desk/working/choose.html",
        current="desk:disagreements",
        safely=safely(here.record),
        paper=here.paper,
        others=others,
        address=_address(key),
        sides=tuple(Side),
        papers_address=links.to("files", here.record.id),
        back=links.to("working_document", key),
    )


@at_work
@require_http_methods(["GET", "HEAD", "POST"])
def compare(request: HttpRequest, viewer: Viewer, key: UUID, other: UUID) -> HttpResponse:
    """What do we take over of what came back?"""
    side = SIDES.get(request.GET.get("by", ""), Side.COUNCIL)
    here, came = open_one(viewer, key, tracked=side), open_one(viewer, other, tracked=side)
    if here.record.id != came.record.id:
        raise Refused("The two papers are of different disagreements. Choose two of one.")
    found = differences(here.read.document, came.read.document)
    chosen = {each.number for each in found if request.POST.get(f"take-{each.number}") == "yes"}
    problems: list[Problem] = []
    if request.method == "POST":
        try:
            if not chosen:
                problems = [NONE_CHOSEN]
            else:
                kept = keep(viewer, here.record.id, taken(here.read.document, came.read.document, chosen))
                messages.success(request, f"{len(chosen)} of {len(found)} taken over. Kept as {kept.name}.")
                return redirect(links.to("working_document", kept.id))
        except Refused as refused:
            problems = [Problem(str(refused), "differences")]
    shown = [_shown(each, is_chosen=each.number in chosen) for each in found]
    return _page(request, viewer, here, came, shown=shown, problems=problems)


def _page(
    request: HttpRequest,
    viewer: Viewer,
    here: Open,
    came: Open,
    *,
    shown: list[Shows],
    problems: list[Problem],
) -> HttpResponse:
    return show(
        request,
        viewer,
        "desk/working/compare.html",
        status=HTTPStatus.UNPROCESSABLE_ENTITY if problems else HTTPStatus.OK,
        current="desk:disagreements",
        safely=safely(here.record),
        here=here.paper,
        came=came.paper,
        differences=shown,
        headings=headings(here.read.document, came.read.document),
        unplaced=came.read.unplaced,
        notes=came.read.notes,
        problems=problems,
        back=links.to("working_back", here.paper.id),
    )


def _shown(found: Difference, *, is_chosen: bool) -> Shows:
    says = [f"New. {in_words(each)}" for each in found.new]
    says += [f"Not there any more. {in_words(each)}" for each in found.gone]
    return Shows(
        number=found.number,
        section=found.letter,
        before=pieces(found.before),
        after=pieces(found.after),
        is_unmarked=found.is_unmarked,
        says=tuple(says),
        is_chosen=is_chosen,
    )


def _address(key: UUID) -> Callable[[UUID], str]:
    return lambda other: f"{links.to('working_back', key)}/{other}"
