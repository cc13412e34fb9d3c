"""Situations that the older page leaves out, walked in a browser: each question is answered from the story.

The stories stand in `tests/support/stories.py`, and `tests/law/test_scenarios.py` asks the law about them.
What their pages must say was worked out by hand.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect
from tests.support.stories import LEFT_OUT
from time_machine import travel

from avenues.law.avenues import rooms
from avenues.law.facts import Facts
from avenues.law.telling import shape, untell

Check = Callable[[Page], None]

WIDTHS = (320, 1280)
MOST_QUESTIONS = 40
YES_NO = {True: "yes", False: "no"}


@dataclass(frozen=True)
class Finds:
    """The first step of all, what else the first screen says, and what stands further down.

    `at` is the avenue on whose own page that stands.
    """

    step: str
    says: str
    further: str = ""
    at: str = ""


FINDS = {
    # two months after 4 August are Sunday 4 October
    "late appeal with a certificate": Finds("Send the appeal form now", "Monday 5 October 2026"),
    "no certificate, and late": Finds(
        "Send the appeal form now",
        "The Tribunal can still allow it",
        "Ask for leave to appeal without",
        "appeal",
    ),
    # one month from the certificate of 10 November, not from the meeting on the 5th
    "contacted late, but mediated": Finds("Fill in form SEND35", "Thursday 10 December 2026, 5pm"),
    # the letter was sent on 6 November: two months
    "refusal to amend about Section I only": Finds(
        "Contact the mediation adviser", "Wednesday 6 January 2027, 5pm"
    ),
    "the plan is to end": Finds("Contact the mediation adviser", "Wednesday 6 January 2027, 5pm"),
    "in youth custody": Finds("Contact the mediation adviser", "form SEND35A"),
    "a young person without capacity": Finds("Contact the mediation adviser", "Wednesday 6 January 2027"),
    "a young person with capacity, a parent asks": Finds(
        "The person whose right it is makes the appeal", "Wednesday 6 January 2027"
    ),
    # six months, 1 June being the first day
    "discrimination at school": Finds("Fill in the form for parents", "Monday 30 November 2026, 5pm"),
    "discrimination at college": Finds("Get legal advice before", "Monday 30 November 2026"),
    "discrimination at nursery": Finds("Get legal advice before", "county court"),
    # 20 working days from 10 November
    "travel refused": Finds("Ask for a review in writing", "Tuesday 8 December 2026"),
    # it began on 10 September 2026, that day being the first of 12 months
    "the travel policy": Finds("Complain to the council about the policy", "Thursday 9 September 2027"),
    # 15 school days from 16 November, as if there were no holidays
    "permanent exclusion and a disability": Finds(
        "Write to the governors", "Monday 7 December 2026", "Saturday 15 May 2027"
    ),
    "a short suspension": Finds(
        "Write to the governors", "Call or write to SENDIASS", "A suspension has no independent review"
    ),
    # 20 weeks from Monday 1 June
    "the plan is late": Finds("Talk with your caseworker", "Monday 19 October 2026"),
    # 12 weeks before the Ombudsman's 12 months from 20 October 2026 end, on 19 October 2027
    "the plan is late, the school was closed": Finds(
        "Talk with your caseworker",
        "Tuesday 27 July 2027",
        "The day has passed, but the law may excuse it: Monday 19 October 2026",
    ),
    # six weeks from Thursday 1 October
    "deciding whether to assess is late": Finds("Talk with your caseworker", "Thursday 12 November 2026"),
    # 4 weeks from Wednesday 10 September 2025, and 12 weeks
    "nothing after the review": Finds(
        "Talk with your caseworker", "Wednesday 8 October 2025", "Wednesday 3 December 2025"
    ),
    "appealed, and complains of the same": Finds(
        "Talk with your caseworker",
        "We see no last day for you",
        "You can still complain of delay before",
        "local_government_ombudsman",
    ),
    # known on 26 May 2026: 12 months, that day being the first
    "appealed, and complains of delay before it": Finds("Talk with your caseworker", "Tuesday 25 May 2027"),
    # five weeks from Tuesday 1 September
    "an order not carried out": Finds("Write to the council: name the order", "Tuesday 6 October 2026"),
    # two weeks from Tuesday 1 September to say that it will assess
    "a concession not carried out": Finds(
        "Write to the council: name the order or what it agreed",
        "Tuesday 15 September 2026",
        "The council must now do what you appealed for, as if the Tribunal had ordered it",
        "appeal",
    ),
    # two weeks from Tuesday 1 September
    "a mediation agreement broken": Finds("Talk with your caseworker", "Tuesday 15 September 2026"),
    # known on 6 November 2026: a year, less a day to be safe
    "only health in the plan": Finds(
        "Tell the council that you want mediation", "Aim for Friday 5 November 2027"
    ),
    # five weeks, 1 September being the first day
    "a recommendation not answered": Finds("Write to the NHS commissioner", "Monday 5 October 2026"),
    # three months from 10 September, at most
    "a direct payment refused": Finds("Ask for the review in writing", "Thursday 10 December 2026"),
    # one month from 20 September
    "records asked for and not given": Finds(
        "Complain to the organisation first", "Information Commissioner", "Tuesday 20 October 2026"
    ),
    # known on 1 June 2026: 12 months, that day being the first
    "social care on both sides of 18": Finds("Talk with the social worker", "Monday 31 May 2027"),
    # known on 1 October 2025: 12 months
    "the NHS, after more than a year": Finds(
        "Say why you could not do so before",
        "Thursday 1 October 2026",
        "Complain to whoever gave the care",
        "nhs_complaint",
    ),
    "a place refused to a child with a plan": Finds("Appeal about Section I", "We see no last day for you"),
    # three months from 3 September
    "out of school, no place": Finds("Get legal advice today", "Thursday 3 December 2026"),
    "the named school will not take the child": Finds(
        # known on 2 November 2026: 12 months, that day the first; a court's day is three months, at most
        "Talk with the teacher",
        "Monday 1 November 2027",
        "Tuesday 2 February 2027",
    ),
    # known on 1 December 2025
    "the Ombudsman’s year is nearly over": Finds("Complain to the Ombudsman", "Monday 30 November 2026"),
}


def test_every_situation_has_its_page() -> None:
    assert list(FINDS) == list(LEFT_OUT)


@pytest.mark.parametrize(("place", "name"), list(enumerate(FINDS)), ids=list(FINDS))
def test_a_situation(page: Page, site: str, assert_accessible: Check, place: int, name: str) -> None:
    story = LEFT_OUT[name]
    page.set_viewport_size({"width": WIDTHS[place % 2], "height": 800})
    with travel(f"{story.on} 09:00+00:00", tick=True):
        given_the_matters_are_chosen(page, site, story)
        when_every_question_is_answered(page, story)
        page.get_by_role("button", name="See your avenues").click()
        then_the_first_screen_says(page, FINDS[name])
        assert_accessible(page)
        then_what_stands_further_is_found(page, FINDS[name])


def given_the_matters_are_chosen(page: Page, site: str, story: Facts) -> None:
    page.goto(f"{site}/start")
    choose(page, "matters", untell(story)["matters"])
    page.get_by_role("button", name="Continue").click()


def when_every_question_is_answered(page: Page, story: Facts) -> None:
    for _ in range(MOST_QUESTIONS):
        path = urlsplit(page.url).path
        if not path.startswith("/start/"):
            break
        fact = path.removeprefix("/start/").replace("-", "_")
        answer(page, fact, untell(story)[fact])
        page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Check your answers")


def answer(page: Page, fact: str, told: Any) -> None:
    """Fill in the form of a question as the story tells it."""
    if told is None:
        choose(page, fact, ["not_yet"])
    elif shape(fact).base is date and told != "unknown":
        fill_in_a_day(page, fact, date.fromisoformat(told))
    elif shape(fact).base is int and told != "unknown":
        page.get_by_label("In figures").fill(str(told))
    else:
        choose(page, fact, told if isinstance(told, list) else [YES_NO.get(told, told)])


def choose(page: Page, fact: str, values: list[str]) -> None:
    for value in values:
        page.locator(f'input[name="{fact}"][value="{value}"]').check()


def fill_in_a_day(page: Page, fact: str, day: date) -> None:
    known = page.locator(f'input[name="{fact}"][value="day"]')
    if known.count():
        known.check()
    for label, number in (("Day", day.day), ("Month", day.month), ("Year", day.year)):
        page.get_by_label(label, exact=True).fill(str(number))


def then_the_first_screen_says(page: Page, finds: Finds) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text("Your avenues")
    first = page.locator(".avenues-first")
    expect(first.get_by_role("listitem").first).to_contain_text(finds.step)
    expect(first).to_contain_text(finds.says)


def then_what_stands_further_is_found(page: Page, finds: Finds) -> None:
    if finds.at:
        page.locator(f'main a[href*="/your-avenues/{finds.at}?"]').last.click()
        expect(page.get_by_role("heading", level=1)).to_have_text(rooms()[finds.at].ROOM.name)
    expect(page.get_by_role("main")).to_contain_text(finds.further)
