"""The checker's page, the whole notice, and the way to them from a disagreement."""

from __future__ import annotations

from datetime import date
from http import HTTPStatus
from uuid import UUID

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from avenues.casework import selectors, services
from avenues.casework.selectors import Viewer
from avenues.documents.rendering import to_html
from avenues.law.calendar import BeyondCalendar
from avenues.law.facts import Facts
from avenues.law.notices import Notice, checked
from avenues.law.options import Asker, Matter
from avenues.law.reasons import LawError
from avenues.web.desk import links
from avenues.web.desk.at_work import at_work
from avenues.web.desk.forms import blank
from avenues.web.desk.letters.contacts import unconfirmed
from avenues.web.desk.notices.asked import FIELDS, read
from avenues.web.desk.notices.shown import days, follows, items, summary
from avenues.web.desk.notices.writing import written
from avenues.web.desk.shell import show
from avenues.web.public.papers.page import asked_of
from avenues.web.public.papers.views import AS, WAYS, as_file
from avenues.web.public.pathway.typed import Day

TEMPLATE = "desk/notices/page.html"


@at_work
@require_safe
def notices(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Does the notice say all that it must, and which days should it tell?"""
    if "notice" not in request.GET:
        form = blank(FIELDS, **_told(request.GET))
        return show(request, viewer, TEMPLATE, current="desk:notices", form=form, asked=None)
    form, asked = read(request.GET)
    if asked is None:
        status = HTTPStatus.UNPROCESSABLE_ENTITY
        return show(request, viewer, TEMPLATE, status=status, current="desk:notices", form=form, asked=None)
    found = checked(notice=asked.notice, sent=asked.sent, says=asked.says)
    return show(
        request,
        viewer,
        TEMPLATE,
        current="desk:notices",
        form=form,
        asked=asked,
        days=days(asked.days),
        only_the_place=asked.days.only_the_place,
        items=items(found),
        summary=summary(found) if asked.says else "",
        missing=[item.words for item in found.missing],
        follows=follows(found.because),
        pairs=[pair for each in form.fields for pair in each.pairs],
        text_address=f"{links.page('notice_text')}?{request.GET.urlencode()}",
    )


@at_work
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters()
def text(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """The whole notice, to fill in and take away; nothing of it is kept."""
    back = f"{links.page('notices')}?{request.GET.urlencode()}"
    _, asked = read(request.GET)
    if asked is None:
        return redirect(back)
    try:
        notice = written(asked, viewer, request.POST if request.method == "POST" else None)
    except (LawError, BeyondCalendar):
        return redirect(back)
    if not notice.typed.errors and request.POST.get(AS) in WAYS:
        return as_file(notice.paper, notice.made, WAYS[request.POST[AS]])
    asks = asked_of(notice.paper, notice.typed, notice.asker)
    errors = [(f"#{each.name}", each.error) for each in asks if each.error]
    return show(
        request,
        viewer,
        "desk/notices/text.html",
        status=HTTPStatus.UNPROCESSABLE_ENTITY if errors else HTTPStatus.OK,
        current="desk:notices",
        paper=notice.paper,
        asks=asks,
        errors=errors,
        letter=to_html(notice.made),
        gaps=notice.made.gaps,
        to_themselves=notice.asker is Asker.YOUNG_PERSON,
        unconfirmed=unconfirmed(notice.paper),
        here=f"{links.page('notice_text')}?{request.GET.urlencode()}",
        back=back,
    )


@at_work
@require_safe
def for_disagreement(request: HttpRequest, viewer: Viewer, key: UUID) -> HttpResponse:
    """The checker, with the kind of notice and its days as the disagreement has them. No name goes along."""
    facts = selectors.facts_of(viewer, key)
    services.looked_at_disagreement(viewer, key)
    asked: dict[str, str] = {}
    if (notice := notice_of(facts)) is not None:
        asked["notice"] = notice.key
    for name, fact in (("sent", "notice_sent"), ("dated", "letter_dated")):
        day = facts.told(fact)
        if isinstance(day, date):
            asked |= {
                f"{name}-day": str(day.day),
                f"{name}-month": str(day.month),
                f"{name}-year": str(day.year),
            }
    return redirect(links.page("notices") + links.asking(asked))


def notice_of(facts: Facts) -> Notice | None:
    """The notice that goes with what is in dispute, where there is only one that it can be."""
    matters = facts.told("matters") or frozenset[Matter]()
    found = [notice for notice in Notice if notice.decision in matters]
    first = facts.told("plan_is_first")
    if first is not None and Matter.PLAN_CONTENT in matters:
        other = Notice.AMENDED_PLAN if first else Notice.FINAL_PLAN
        found = [notice for notice in found if notice is not other]
    return found[0] if len(found) == 1 else None


def _told(query: QueryDict) -> dict[str, str | date]:
    """What an address without a notice says of its days."""
    found: dict[str, str | date] = {}
    for name in ("sent", "dated"):
        typed = Day.of(name, query)
        try:
            found[name] = date(int(typed.year), int(typed.month), int(typed.day))
        except ValueError:
            continue
    return found
