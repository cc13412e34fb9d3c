"""The page on which papers are put in order, and the bundle of them."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods

from avenues.casework import selectors, services
from avenues.casework.errors import Refused
from avenues.casework.selectors import DisagreementRecord, FileLine, Viewer
from avenues.documents.bundle import NothingToBind, Part
from avenues.documents.bundle import Refused as LeftOut
from avenues.documents.bundle.opening.kinds import WAYS
from avenues.law.calendar import plain
from avenues.web.desk import links
from avenues.web.desk.at_work import at_work
from avenues.web.desk.contact import safely
from avenues.web.desk.files.shown import in_words_of_size
from avenues.web.desk.forms import Problem
from avenues.web.desk.shell import show
from avenues.web.public.bundle import giving
from avenues.web.public.bundle.lines import Line, moved, numbered, read

TEMPLATE = "desk/bundle/page.html"
NONE_CHOSEN = Problem("Choose at least one paper.", "papers")
STEPS = {"up": -1, "down": 1}
REFUSED_TITLE = "Some papers cannot go into the bundle"


@dataclass(frozen=True, slots=True)
class Asked:
    """What the form says: the title, the lines in their order, and what its button asked for."""

    title: str
    lines: tuple[Line, ...]
    do: str
    key: str

    @property
    def problems(self) -> list[Problem]:
        """What is wrong with it."""
        wrong = [Problem(line.problem, f"place-{line.key}") for line in self.lines if line.problem]
        return wrong or ([] if any(line.chosen for line in self.lines) else [NONE_CHOSEN])


@at_work
@require_http_methods(["GET", "HEAD", "POST"])
def bundle(request: HttpRequest, viewer: Viewer, key: UUID) -> HttpResponseBase:
    """Which papers go in, in what order, under what names?"""
    record = selectors.disagreement(viewer, key)
    lines = tuple(_line(file) for file in selectors.files_of_disagreement(viewer, key) if can_be_bound(file))
    if request.method != "POST":
        services.looked_at_disagreement(viewer, key)
        asked = Asked(f"Bundle: {record.subject.name}", numbered(reversed(lines)), "", "")
        return _page(request, viewer, record, asked)
    asked = _asked(request, lines)
    if asked.do in STEPS:
        order = numbered(moved(asked.lines, asked.key, STEPS[asked.do]))
        return _page(request, viewer, record, Asked(asked.title, order, asked.do, asked.key))
    if asked.do == "sort":
        return _page(request, viewer, record, Asked(asked.title, numbered(asked.lines), "sort", ""))
    if asked.problems:
        return _page(request, viewer, record, asked, problems=asked.problems)
    return _made(request, viewer, record, asked)


def can_be_bound(file: FileLine) -> bool:
    """Is it of a kind that goes into a bundle, checked, and not of a sealed room?"""
    return file.can_be_opened and file.kind in WAYS and not file.sealed


def _line(file: FileLine) -> Line:
    return Line(str(file.id), file.name, f"{file.kind.words}, {in_words_of_size(file.size)}")


def _asked(request: HttpRequest, lines: tuple[Line, ...]) -> Asked:
    do, _, key = request.POST.get("do", "").partition(":")
    title = " ".join(request.POST.get("title", "").split())[:200]
    return Asked(title, read(lines, request.POST), do, key)


def _made(request: HttpRequest, viewer: Viewer, record: DisagreementRecord, asked: Asked) -> HttpResponseBase:
    """The bundle; or what would be left out of it, unless that was said already."""
    with giving.room() as folder:
        parts: list[Part] = []
        left_out: list[LeftOut] = []
        for number, line in enumerate(line for line in asked.lines if line.chosen):
            try:
                opened = services.open_file(viewer, UUID(line.key))
                parts.append(giving.part_of(line, giving.put(folder, number, opened.pieces)))
            except Refused as refused:
                left_out.append(LeftOut(line.name, str(refused)))
        try:
            about = f"{record.reference}. Made on {plain(localdate())}"
            bound = giving.bind(parts, title=asked.title, about=about, folder=folder)
        except NothingToBind as none:
            return _page(request, viewer, record, asked, refused=[*left_out, *none.refused], is_nothing=True)
    left_out += [*bound.made.refused, *bound.made.notes]
    if left_out and asked.do != "without":
        bound.file.close()
        return _page(request, viewer, record, asked, refused=left_out)
    return giving.give(bound, asked.title)


def _page(
    request: HttpRequest,
    viewer: Viewer,
    record: DisagreementRecord,
    asked: Asked,
    *,
    problems: list[Problem] | None = None,
    refused: list[LeftOut] | None = None,
    is_nothing: bool = False,
) -> HttpResponse:
    wrong = problems or [Problem(f"{each.name}: {each.sentence}", "papers") for each in refused or ()]
    return show(
        request,
        viewer,
        TEMPLATE,
        status=HTTPStatus.UNPROCESSABLE_ENTITY if wrong else HTTPStatus.OK,
        current="desk:disagreements",
        record=record,
        safely=safely(record),
        asked=asked,
        problems=wrong,
        may_leave_out=bool(refused) and not is_nothing,
        most=giving.limits(),
        papers_address=links.to("files", record.id),
        back=links.to("disagreement", record.id),
    )
