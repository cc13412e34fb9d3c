"""Your avenues, as a page and as a calendar file. `views.py` asks the questions that lead here."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from avenues.directory.operator import operator
from avenues.law.assess import assess
from avenues.law.calendar import BeyondCalendar
from avenues.law.pathway import next_question
from avenues.law.reasons import LawError
from avenues.law.telling import BadFacts
from avenues.web.public.pathway import result, where
from avenues.web.public.pathway.answers import Answers
from avenues.web.public.pathway.calendar_file import calendar_file
from avenues.web.public.pathway.views import beyond_reach, refused, sound_facts


@require_safe
def your_avenues(request: HttpRequest) -> HttpResponse:
    """What can I do, by when, and what first?"""
    answers = Answers.of(request.GET)
    if not answers.told:
        return redirect("start")
    try:
        facts = sound_facts(answers)
        found = assess(facts)
        more = next_question(facts)
    except BadFacts as bad:
        return refused(request, bad.problems, answers)
    except (LawError, BeyondCalendar) as reason:
        return beyond_reach(request, reason, answers)
    unfinished = where.question(more, answers) if more else ""
    shown = {"page": result.page(found, answers, unfinished), "whole": where.WHOLE in request.GET}
    return render(request, "pathway/your_avenues.html", shown)


@require_safe
def dates_for_a_calendar(request: HttpRequest) -> HttpResponse:
    """The dates, for a diary."""
    answers = Answers.of(request.GET)
    if not answers.told:
        return redirect("start")
    try:
        found = assess(sound_facts(answers))
    except BadFacts as bad:
        return refused(request, bad.problems, answers)
    except (LawError, BeyondCalendar) as reason:
        return beyond_reach(request, reason, answers)
    return HttpResponse(
        calendar_file(found, operator().name),
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="your-dates.ics"'},
    )
