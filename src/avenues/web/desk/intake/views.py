"""Intake, page by page: what is said, its parts, where each goes. Only the last step keeps anything."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from avenues.casework.errors import Refused
from avenues.casework.selectors import Viewer
from avenues.law.telling import BadFacts
from avenues.web.desk import links
from avenues.web.desk.at_work import at_work
from avenues.web.desk.forms import fill
from avenues.web.desk.intake.fields import how_many, record_fields
from avenues.web.desk.intake.keeping import Accepted, keep
from avenues.web.desk.intake.pages import Offer, offers, parts_page, said_page, sorted_page
from avenues.web.desk.intake.sorting import Way
from avenues.web.desk.intake.state import Intake

NOTHING_TAKEN = (
    "Tick at least one part to keep. If none is yours to answer, copy the letters: nothing is kept here then."
)
NO_RECORDS = "Your role opens no record of anybody. A complaint is taken in by somebody who deals with them."
NOT_SORTED = "Some parts have no way yet. Answer the questions, or leave those parts out."


@at_work
@require_http_methods(["GET", "HEAD", "POST"])
def intake(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """What is said, of what is it made, and where does each part go?"""
    if not viewer.opened:
        raise Refused(NO_RECORDS)
    it = Intake(request, viewer)
    step = request.POST.get("step", "")
    if request.method != "POST":
        return said_page(it, None)
    if step == "said":
        return said_page(it, it.said.unjudged)
    if not it.said.is_right:
        return said_page(it, it.said)
    if step == "split" and not how_many(it.data):
        return parts_page(it, anew=True)
    if step == "anew":
        return parts_page(it, anew=True)
    if step in {"split", "parts", "add"}:
        return parts_page(it, more=step == "add")
    if not it.parts[0].is_right:
        return parts_page(it, judged=True)
    return _keep(it) if step == "keep" else sorted_page(it)


def _keep(it: Intake) -> HttpResponse:
    """Keep what is ticked; or the page again, with a sentence, and with all that was typed."""
    found = offers(it)
    taken = tuple(offer.way for offer in found if offer.is_taken)
    record = fill(record_fields(is_new=it.existing is None), it.data)
    if not it.answered.is_right:
        return sorted_page(it, record=record.unjudged)
    if not taken or it.unsorted:
        return sorted_page(it, record=record.refused(NOT_SORTED if it.unsorted else NOTHING_TAKEN, "ways"))
    if not record.is_right:
        return sorted_page(it, record=record)
    try:
        key = keep(
            it.viewer,
            _accepted(it, found),
            existing=it.existing,
            values=record.values,
            organisation=it.organisation,
        )
    except BadFacts as bad:
        return sorted_page(it, record=record, wrong=bad.problems)
    except Refused as refused:
        return sorted_page(it, record=record.refused(str(refused), "ways"))
    messages.success(it.request, _said(taken))
    return redirect(links.to("disagreement", key))


def _accepted(it: Intake, found: tuple[Offer, ...]) -> Accepted:
    taken = tuple(offer.way for offer in found if offer.is_taken)
    return Accepted(
        taken=taken,
        elsewhere=tuple(offer.way for offer in found if not offer.is_taken),
        facts=it.facts(piece for way in taken for piece in way.pieces),
        answers=it.answered.answers,
        received=it.received,
        said=it.words,
        spoken=it.was_spoken,
        from_name=it.from_name,
    )


def _said(taken: tuple[Way, ...]) -> str:
    parts = "1 part is" if len(taken) == 1 else f"{len(taken)} parts are"
    several = len({way.part.owner for way in taken}) > 1
    more = " Assign it to whoever answers each part." if several else ""
    return f"Kept. {parts} under way, with the first day counted.{more}"
