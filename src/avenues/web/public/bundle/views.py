"""The public page of the bundle: several files with a place, title and date each, made one PDF at once.

The form carries no token: there is no session here, and nothing that another site could change.
"""

from __future__ import annotations

from http import HTTPStatus
from tempfile import TemporaryFile
from threading import BoundedSemaphore
from typing import Any
from zipfile import ZIP_STORED, ZipFile

from django.core.files.uploadedfile import UploadedFile
from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods

from avenues.documents.bundle import NothingToBind, Part, Refused
from avenues.documents.bundle.limits import MEGABYTE
from avenues.files.limits import largest, most_at_once
from avenues.law.calendar import plain
from avenues.web.public.bundle import giving
from avenues.web.public.bundle.lines import Line, read
from avenues.web.receiving import read_past

TEMPLATE = "bundle/page.html"
TITLE = "Appeal bundle"
ROWS = (8, 14, 20)
NONE_CHOSEN = Refused("", "Choose at least one file.")
TOO_LARGE = "This file is larger than {most} MB. Make it smaller, or split it."
TOO_MANY = "There were too many files. {most} go together: make a second bundle with the rest."
BUSY = Refused("", "Other bundles are being made just now. Try again in a minute.")
AT_ONCE = BoundedSemaphore(2)  # in one process: a bundle takes a processor for a while
LEFT_OUT = "Not in the bundle.txt"


@require_http_methods(["GET", "HEAD", "POST"])
def bundle(request: HttpRequest) -> HttpResponseBase:
    """Which papers, in what order?"""
    if request.method != "POST":
        return _page(request, [])
    sent = _sent(request)
    beyond = _beyond(request)
    chosen = read((line for line, _ in sent), {**request.POST.dict(), **_all_in(sent)})
    wrong = [Refused(line.name, line.problem) for line in chosen if line.problem]
    if not sent and not beyond:
        wrong = [NONE_CHOSEN]
    if wrong:
        return _page(request, wrong)
    if not AT_ONCE.acquire(blocking=False):
        return _page(request, [BUSY], status=HTTPStatus.SERVICE_UNAVAILABLE)
    try:
        return _made(request, chosen, {line.key: file for line, file in sent}, beyond)
    finally:
        AT_ONCE.release()


def _sent(request: HttpRequest) -> list[tuple[Line, UploadedFile]]:
    """The files that came, by their rows. A row with a file is chosen."""
    return [
        (Line(str(row), file.name or f"file {row}"), file)
        for row in range(1, max(ROWS) + 1)
        if (file := request.FILES.get(f"file-{row}")) is not None
    ]


def _all_in(sent: list[tuple[Line, UploadedFile]]) -> dict[str, str]:
    return {f"in-{line.key}": "yes" for line, _ in sent}


def _beyond(request: HttpRequest) -> list[Refused]:
    """What was not taken in: too large, or too many."""
    passed = read_past(request)
    large = TOO_LARGE.format(most=largest() // MEGABYTE)
    many = TOO_MANY.format(most=most_at_once())
    return [
        *(Refused(name, large) for name in passed.too_large),
        *(Refused(name, many) for name in passed.too_many),
    ]


def _made(
    request: HttpRequest, chosen: tuple[Line, ...], files: dict[str, UploadedFile], beyond: list[Refused]
) -> HttpResponseBase:
    """The bundle; where something cannot go in, that is said first, unless they chose to go on."""
    title = " ".join(request.POST.get("title", "").split())[:150] or TITLE
    with giving.room() as folder:
        parts: list[Part] = [
            giving.part_of(line, giving.put(folder, number, files[line.key].chunks()))
            for number, line in enumerate(chosen)
        ]
        try:
            about = f"Made on {plain(localdate())}"
            bound = giving.bind(parts, title=title, about=about, folder=folder)
        except NothingToBind as none:
            return _page(request, [*beyond, *none.refused])
    said = [*beyond, *bound.made.refused, *bound.made.notes]
    if not said:
        return giving.give(bound, title)
    if request.POST.get("go-on") != "yes":
        bound.file.close()
        return _page(request, said, may_go_on=True)
    return _with_a_note(bound, title, said)


def _with_a_note(bound: giving.Bound, title: str, said: list[Refused]) -> FileResponse:
    """The bundle and a text that names what is not in it, together."""
    note = "\r\n".join(f"{each.name}: {each.sentence}" for each in said)
    packed: Any = TemporaryFile()  # noqa: SIM115  the answer closes it
    with ZipFile(packed, "w", ZIP_STORED) as zipped:
        zipped.writestr(LEFT_OUT, note)
        with zipped.open(f"{giving.file_name(title)}.pdf", "w", force_zip64=True) as pdf:
            while piece := bound.file.read(giving.PIECE):
                pdf.write(piece)
    bound.file.close()
    packed.seek(0)
    name = f"{giving.file_name(title)}.zip"
    return FileResponse(packed, as_attachment=True, filename=name, content_type="application/zip")


def _page(
    request: HttpRequest,
    wrong: list[Refused],
    *,
    may_go_on: bool = False,
    status: HTTPStatus = HTTPStatus.UNPROCESSABLE_ENTITY,
) -> HttpResponse:
    asked = request.GET.get("rows", "")
    rows = next((each for each in ROWS if str(each) == asked), ROWS[0])
    return render(
        request,
        TEMPLATE,
        {
            "wrong": wrong,
            "may_go_on": may_go_on,
            "typed": request.POST.dict(),
            "title": TITLE,
            "rows": rows,
            "choices": [each for each in ROWS if each <= most_at_once()],
            "most_files": min(most_at_once(), max(ROWS)),
            "megabytes": largest() // MEGABYTE,
            "limits": giving.limits(),
            "all_megabytes": giving.limits().largest_upload // MEGABYTE,
        },
        status=status if wrong else HTTPStatus.OK,
    )
