"""Your avenues, as pages and as a calendar file. `views.py` asks the questions that lead here."""

from __future__ import annotations

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from avenues.directory.operator import operator
from avenues.law.assess import Assessment, assess
from avenues.law.avenues import rooms
from avenues.law.calendar import BeyondCalendar
from avenues.law.pathway import next_question
from avenues.law.reasons import LawError
from avenues.law.telling import BadFacts
from avenues.web.diary import MEDIA_TYPE
from avenues.web.public.pathway import one_avenue, result, where
from avenues.web.public.pathway.address import held_in
from avenues.web.public.pathway.answers import Answers
from avenues.web.public.pathway.calendar_file import calendar_file, one_date
from avenues.web.public.pathway.closed import shut
from avenues.web.public.pathway.found import put_in_order
from avenues.web.public.pathway.grouped import grouped
from avenues.web.public.pathway.leads import Links
from avenues.web.public.pathway.now import known
from avenues.web.public.pathway.views import beyond_reach, refused, sound_facts
from avenues.web.public.pathway.whole import whole

Show = Callable[[Assessment, Answers, str], HttpResponse]
"""An assessment, its answers, and the address of a question still worth asking, to a page."""


@require_safe
def your_avenues(request: HttpRequest) -> HttpResponse:
    """What can I do, by when, and what first?"""
    is_whole = where.WHOLE in held_in(request)

    def show(assessment: Assessment, answers: Answers, unfinished: str) -> HttpResponse:
        found = put_in_order(assessment)
        groups = found.grouped
        here = {answer.key for answer in (*groups.usable, *groups.depends)} if is_whole else ()
        page = result.page(found, answers, unfinished, Links(answers, frozenset(here)))
        if not is_whole:
            return render(request, "pathway/your_avenues.html", {"page": page})
        shown = {"page": page, "whole": whole(found, answers, page.first)}
        return render(request, "pathway/whole.html", shown)

    return _assessed(request, show)


@require_safe
def your_avenue(request: HttpRequest, key: str) -> HttpResponse:
    """What is this one to me: may I use it, by when, what do I do, what does it do to the others?"""
    if key not in rooms():
        raise Http404

    def show(assessment: Assessment, answers: Answers, unfinished: str) -> HttpResponse:
        page = one_avenue.page(assessment, key, answers)
        return render(request, "pathway/your_avenue.html", {"page": page, "unfinished": unfinished})

    return _assessed(request, show)


@require_safe
def not_open(request: HttpRequest) -> HttpResponse:
    """Which avenues are not open to me, and why?"""

    def show(assessment: Assessment, answers: Answers, unfinished: str) -> HttpResponse:
        groups = shut(grouped(assessment).closed, assessment, all_of_them=True)
        return render(request, "pathway/not_open.html", {"closed": groups, "links": Links(answers)})

    return _assessed(request, show)


@require_safe
def dates_for_a_calendar(request: HttpRequest) -> HttpResponse:
    """The dates, for a diary."""

    def show(assessment: Assessment, answers: Answers, unfinished: str) -> HttpResponse:
        return _diary(calendar_file(assessment, operator().name), "your-dates")

    return _assessed(request, show)


@require_safe
def one_date_for_a_calendar(request: HttpRequest, name: str) -> HttpResponse:
    """One of the dates; your avenues, if these answers give no such date any more."""

    def show(assessment: Assessment, answers: Answers, unfinished: str) -> HttpResponse:
        found = one_date(assessment, operator().name, name)
        return redirect(where.avenues(answers)) if found is None else _diary(found, "your-date")

    return _assessed(request, show)


def _diary(file: bytes, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}.ics"'}
    return HttpResponse(file, content_type=MEDIA_TYPE, headers=headers)


def _assessed(request: HttpRequest, show: Show) -> HttpResponse:
    """The address's answers assessed and shown; or what does not fit in them."""
    answers = Answers.of(held_in(request))
    if not answers.told:
        return redirect("start")
    try:
        facts = sound_facts(answers)
        settled = known(facts)
        assessment = assess(facts, settled)
        more = next_question(facts, settled)
    except BadFacts as bad:
        return refused(request, bad.problems, answers)
    except (LawError, BeyondCalendar) as reason:
        return beyond_reach(request, reason, answers)
    return show(assessment, answers, where.question(more, answers) if more else "")
