"""Tells a fact, with the law's own question, hint and choices; who told it, and from when it holds."""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from avenues.casework import selectors, services
from avenues.casework.errors import NotThere, Refused
from avenues.casework.selectors import DisagreementRecord, FactLine, Viewer
from avenues.law.facts import QUESTIONS
from avenues.law.options import Asker
from avenues.law.pathway import walk
from avenues.law.telling import BadFacts
from avenues.web.desk import links
from avenues.web.desk.at_work import at_work
from avenues.web.desk.contact import safely
from avenues.web.desk.disagreement.told import in_words
from avenues.web.desk.forms import Field, Filling, Problem, Shape, blank, fill
from avenues.web.desk.shell import show
from avenues.web.desk.words import spoken
from avenues.web.public.pathway import questions
from avenues.web.public.pathway.answers import Answers, as_told
from avenues.web.public.pathway.questions import QuestionPage, fact_of, slug_of
from avenues.web.public.pathway.typed import Day, Typed
from avenues.web.public.pathway.typed import read as read_typed

TO_A_HELPER = Answers({"asker": (Asker.HELPER.key,)})
TOLD_BY = Field(
    "told_by",
    "Who told it?",
    hint="For example: the letter, the mother, the school",
    width="one-half",
    needed="Say who told it: a letter, the parent, the school.",
)
SINCE = Field("true_from", "Since which day is it so?", Shape.DAY, hint="Leave it empty for today")
WRONG = Field("was_wrong", "What was told before was wrong from the start", Shape.TICK)


@at_work
@require_http_methods(["GET", "HEAD", "POST"])
def tell(request: HttpRequest, viewer: Viewer, key: UUID) -> HttpResponse:
    """Which fact is told? Or, where one is chosen: what is it?"""
    record = selectors.disagreement(viewer, key)
    asked = request.GET.get("fact", "")
    if not asked:
        return _choose(request, viewer, record)
    fact = fact_of(asked)
    if fact is None:
        raise NotThere
    before = next(
        (line for line in selectors.facts_told(viewer, key) if line.name == fact and line.holds), None
    )
    if request.method != "POST":
        page = questions.page(fact, TO_A_HELPER, "")
        return _page(request, viewer, record, page=page, form=blank(_fields(page, before)), before=before)
    return _told(request, viewer, record, fact=fact, before=before)


def _choose(request: HttpRequest, viewer: Viewer, record: DisagreementRecord) -> HttpResponse:
    asked_next = walk(selectors.facts_of(viewer, record.id)).next_question
    return show(
        request,
        viewer,
        "desk/disagreement/which_fact.html",
        current="desk:disagreements",
        record=record,
        safely=safely(record),
        next=(spoken(QUESTIONS[asked_next].ask), _address(record, asked_next)) if asked_next else None,
        every=[(spoken(each.short), _address(record, name)) for name, each in QUESTIONS.items()],
        back=links.to("disagreement", record.id),
    )


def _told(
    request: HttpRequest, viewer: Viewer, record: DisagreementRecord, *, fact: str, before: FactLine | None
) -> HttpResponse:
    typed, day = read_typed(fact, request.POST), Day.of(fact, request.POST)
    page = questions.page_again(fact, TO_A_HELPER, "", typed, day)
    form = fill(_fields(page, before), request.POST)
    if typed.error:
        form = form.refused(typed.error, page.link)
    if form.is_right:
        try:
            _save(viewer, record, fact=fact, typed=typed, form=form, before=before)
        except (Refused, BadFacts) as refused:
            form = form.refused(str(refused), page.link)
        else:
            messages.success(request, f"Told: {spoken(QUESTIONS[fact].short)}.")
            return redirect(links.to("disagreement", record.id))
    return _page(request, viewer, record, page=page, form=form, before=before)


def _save(
    viewer: Viewer,
    record: DisagreementRecord,
    *,
    fact: str,
    typed: Typed,
    form: Filling,
    before: FactLine | None,
) -> None:
    services.tell_facts(
        viewer,
        record.id,
        told={fact: as_told(fact, typed.values)},
        told_by=form.values["told_by"],
        true_from=form.values.get("true_from"),
        corrects=before.id if before and form.values.get("was_wrong") else None,
    )


def _fields(page: QuestionPage, before: FactLine | None) -> tuple[Field, ...]:
    """A day says itself from when it is true; what is told for the first time corrects nothing."""
    fields = [TOLD_BY] if page.asked.kind == "day" else [TOLD_BY, SINCE]
    return (*fields, WRONG) if before else tuple(fields)


def _page(
    request: HttpRequest,
    viewer: Viewer,
    record: DisagreementRecord,
    *,
    page: QuestionPage,
    form: Filling,
    before: FactLine | None,
) -> HttpResponse:
    problems = tuple(Problem(each.sentence, each.box) for each in form.problems)
    return show(
        request,
        viewer,
        "desk/disagreement/tell.html",
        status=HTTPStatus.UNPROCESSABLE_ENTITY if problems else HTTPStatus.OK,
        current="desk:disagreements",
        record=record,
        safely=safely(record),
        page=page,
        form=form,
        problems=problems,
        before=in_words(before.name, before.value) if before else "",
        back=links.to("disagreement", record.id),
    )


def _address(record: DisagreementRecord, fact: str) -> str:
    return links.to("tell", record.id, fact=slug_of(fact))
