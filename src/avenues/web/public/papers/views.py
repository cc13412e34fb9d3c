"""The families' papers. What is typed comes with the form, goes into the paper, and is kept nowhere.

The forms carry no token: there is no session here, and nothing that another site could make a visitor change.
"""

from __future__ import annotations

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from avenues.documents.groups import grouped
from avenues.documents.making import Made, make
from avenues.documents.paper import By, Paper, papers
from avenues.documents.rendering import to_docx, to_pdf, to_text
from avenues.documents.told import already
from avenues.law.assess import Assessment, assess
from avenues.law.calendar import BeyondCalendar
from avenues.law.options import Asker
from avenues.law.reasons import LawError
from avenues.law.telling import BadFacts
from avenues.web.public.papers import typed
from avenues.web.public.papers.page import known, page
from avenues.web.public.papers.typed import Typed
from avenues.web.public.pathway.address import held_in
from avenues.web.public.pathway.answers import Answers
from avenues.web.public.pathway.views import NOT_ACCEPTED, beyond_reach, refused, sound_facts

AS = "as"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
Way = tuple[str, str, Callable[[Made], bytes]]
WAYS: dict[str, Way] = {
    "pdf": ("pdf", "application/pdf", to_pdf),
    "word": ("docx", WORD, to_docx),
    "text": ("txt", "text/plain; charset=utf-8", lambda made: to_text(made).encode()),
}


@require_safe
def every_paper(request: HttpRequest) -> HttpResponse:
    """Which letters are there?"""
    answers = Answers.of(held_in(request))
    ours = (paper for paper in papers().values() if paper.by is By.FAMILY)
    return render(request, "papers/every_paper.html", {"groups": grouped(ours), "query": answers.query})


@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters()
def one_paper(request: HttpRequest, key: str) -> HttpResponse:
    """The letter as it reads so far, and the form beside it; or the letter itself, as a file."""
    paper = papers().get(key)
    if paper is None or paper.by is not By.FAMILY:
        raise Http404
    answers = Answers.of(held_in(request))
    try:
        assessment, asker = _assessed(answers, request.POST)
    except BadFacts as bad:
        return refused(request, bad.problems, answers)
    except (LawError, BeyondCalendar) as reason:
        return beyond_reach(request, reason, answers)
    told = _typed(request, paper, assessment, asker)
    made = make(paper, known(paper, assessment, told.values))
    if request.POST.get(AS) in WAYS and not told.errors:
        return as_file(paper, made, WAYS[request.POST[AS]])
    shown = {"page": page(paper, made, answers, told, asker)}
    return render(request, "papers/one_paper.html", shown, status=NOT_ACCEPTED if told.errors else 200)


def _assessed(answers: Answers, form: QueryDict) -> tuple[Assessment, Asker]:
    """The answers assessed; who writes is asked beside the paper, where the answers do not say so."""
    asker = answers.asker or typed.writer_of(form) or Asker.PARENT
    return assess(sound_facts(answers.but("asker", (asker.key,)))), asker


def _typed(request: HttpRequest, paper: Paper, assessment: Assessment, asker: Asker) -> Typed:
    """What was typed; to begin with, what the answers tell already."""
    if request.method == "POST":
        return typed.read(request.POST, paper.asks_of(asker))
    return Typed(already(paper, assessment.facts))


def as_file(paper: Paper, made: Made, way: Way) -> HttpResponse:
    """The paper, to be saved."""
    ending, kind, render_as = way
    name = f"{paper.key.replace('_', '-')}.{ending}"
    return HttpResponse(
        render_as(made), content_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )
