"""The pathway's questions: fetch what the address tells, ask the law, show. `results.py` shows the answer."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from avenues.law.calendar import BeyondCalendar
from avenues.law.checks import contradictions
from avenues.law.facts import Facts
from avenues.law.pathway import walk
from avenues.law.reasons import LawError
from avenues.law.telling import BadFacts, Problem
from avenues.web.public.examples import examples
from avenues.web.public.pathway import check, questions, refusals, typed, where
from avenues.web.public.pathway.address import held_in
from avenues.web.public.pathway.answers import GOING_ON, WORDS, Answers
from avenues.web.public.pathway.now import here, known, today

NOT_ACCEPTED = 422
FIRST = questions.FIRST_QUESTION


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """What is it about? With answers in the address: on to wherever they lead."""
    held = held_in(request)
    answers = Answers.of(held)
    if answers.told and WORDS not in held:
        return _on_from(request, answers)
    return _first_question(request, questions.page(FIRST, answers, where.back_from(FIRST, answers)))


@require_safe
def question(request: HttpRequest, slug: str) -> HttpResponse:
    """One question; and, when its form was sent, what to do with the answer."""
    fact = questions.fact_of(slug)
    if fact is None:
        raise Http404
    held = held_in(request)
    if GOING_ON in held:
        return _answered(request, fact)
    answers = Answers.of(held)
    try:
        answers.facts(today(), here())
    except BadFacts as bad:
        return refused(request, bad.problems, answers)
    return _show(request, questions.page(fact, answers, where.back_from(fact, answers)))


@require_safe
def check_answers(request: HttpRequest) -> HttpResponse:
    """Is this right? Every answer that counts, and the way to change it."""
    answers = Answers.of(held_in(request))
    if not answers.told:
        return redirect("start")
    try:
        facts = sound_facts(answers)
        walked = walk(facts, known(facts))
    except BadFacts as bad:
        return refused(request, bad.problems, answers)
    except (LawError, BeyondCalendar) as beyond:
        return beyond_reach(request, beyond, answers)
    more = where.question(walked.next_question, answers) if walked.next_question else ""
    shown = {
        "rows": check.rows(answers, walked.live),
        "more": more,
        "avenues": where.avenues(answers.only(walked.live) if not more else answers),
        "back": where.back_from("", answers),
    }
    return render(request, "pathway/check_answers.html", shown)


def sound_facts(answers: Answers) -> Facts:
    """The facts, if they can be read and can be true. Raises `BadFacts`."""
    facts = answers.facts(today(), here())
    if problems := contradictions(facts):
        raise BadFacts(problems)
    return facts


def _answered(request: HttpRequest, fact: str) -> HttpResponse:
    """An answer was sent: on to the next question, or back to this one with what is wrong."""
    given = typed.read(fact, request.GET)
    before = Answers.of(held_in(request), answering=fact)
    answers = before.but(fact, given.values)
    if given.error:
        return _ask_again(request, fact, before, given)
    try:
        facts = answers.facts(today(), here())
        against = tuple(problem for problem in contradictions(facts) if _concerns(problem, fact))
        if against:
            raise BadFacts(against)
        return redirect(_next(facts, answers))
    except BadFacts as bad:
        return _ask_again(request, fact, before, given, bad.problems)
    except (LawError, BeyondCalendar) as beyond:
        return _ask_again(request, fact, before, given, (Problem(fact, refusals.words_of(beyond)),))


def _concerns(problem: Problem, fact: str) -> bool:
    return fact == problem.fact or fact in problem.against


def _next(facts: Facts, answers: Answers) -> str:
    """The next question; at the end the check page, with the answers that count and no others."""
    walked = walk(facts, known(facts))
    if walked.next_question is None:
        return where.check(answers.only(walked.live))
    return where.question(walked.next_question, answers)


def _on_from(request: HttpRequest, answers: Answers) -> HttpResponse:
    try:
        return redirect(_next(sound_facts(answers), answers))
    except BadFacts as bad:
        return refused(request, bad.problems, answers)
    except (LawError, BeyondCalendar) as beyond:
        return beyond_reach(request, beyond, answers)


def _ask_again(
    request: HttpRequest,
    fact: str,
    before: Answers,
    given: typed.Typed,
    problems: tuple[Problem, ...] = (),
) -> HttpResponse:
    """The question once more, with what was typed, what is wrong, and what it stands against."""
    day = typed.Day.of(fact, request.GET)
    error = given.error or " ".join(problem.sentence for problem in problems)
    told = before if given.values or fact not in before.told else before.without(fact)
    page = questions.page_again(
        fact, told, where.back_from(fact, told), typed.Typed(given.values, error, given.wrong), day
    )
    others = refusals.others(problems, fact, before.but(fact, given.values))
    return _show(request, page, others, status=NOT_ACCEPTED)


def _show(
    request: HttpRequest,
    page: questions.QuestionPage,
    others: tuple[refusals.Refusal, ...] = (),
    status: int = 200,
) -> HttpResponse:
    if page.asked.fact == FIRST:
        return _first_question(request, page, status)
    return render(request, "pathway/question.html", {"page": page, "others": others}, status=status)


def _first_question(request: HttpRequest, page: questions.QuestionPage, status: int = 200) -> HttpResponse:
    words = held_in(request).get(WORDS, [""])[-1].strip()
    shown = {
        "page": questions.suggesting(page, words) if words else page,
        "words": words,
        "examples": examples(),
        "others": (),
    }
    return render(request, "pathway/matters.html", shown, status=status)


def refused(request: HttpRequest, problems: tuple[Problem, ...], answers: Answers) -> HttpResponse:
    """Something in the address cannot be read or cannot be true."""
    shown = {"page": refusals.page(problems, answers)}
    return render(request, "pathway/does_not_fit.html", shown, status=NOT_ACCEPTED)


def beyond_reach(request: HttpRequest, beyond: LookupError, answers: Answers) -> HttpResponse:
    """A day lies beyond the law or the calendar."""
    shown = {"page": refusals.beyond(beyond, answers)}
    return render(request, "pathway/does_not_fit.html", shown, status=NOT_ACCEPTED)
