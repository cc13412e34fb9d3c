"""Today: who owes what, soonest first, told apart in words, with the next step one click away."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from django.test import Client
from tests.support.casework import Town, a_refusal, adviser, happened, officer
from tests.web.desk.conftest import At

from avenues.casework import services
from avenues.casework.kinds import OrganisationKind, Role, TeamKind
from avenues.casework.selectors import Viewer
from avenues.law.options import Matter

NEXT = re.compile(r'href="([^"]+)" rel="next"')


def a_mediation_asked(viewer: Viewer, day: date, name: str = "Sam Brown") -> None:
    """The council was told on that day: 30 days later the mediation must be arranged (reg 36)."""
    key = services.start_proceeding(viewer, a_refusal(viewer, name).disagreement, avenue="mediation")
    happened(viewer, key, "adviser_contacted", date(2026, 10, 5))
    happened(viewer, key, "told_adviser_mediation", date(2026, 10, 5))
    happened(viewer, key, "mediation_asked", day, issues="The refusal")


def test_who_is_not_signed_in_is_asked_to(client: Client, db: None) -> None:
    answer = client.get("/desk/?by=mine")
    assert answer.status_code == 302
    assert answer["Location"].startswith("/sign-in/")
    assert "by%3Dmine" in answer["Location"]


def test_who_works_nowhere_is_told_whom_to_ask(at: At, town: Town) -> None:
    viewer = officer(town)
    services.end_membership(viewer.posts[0].membership, until=date(2026, 11, 24))
    answer = at(viewer).get("/desk/")
    assert answer.status_code == 403
    assert "Ask the manager of your team" in answer.text


def test_late_soon_and_later_are_told_apart_in_words(at: At, town: Town) -> None:
    viewer = officer(town)
    # told on 20 and 31 October and 10 November: 30 days end on 19 and 30 November and 10 December
    for day, name in ((20, "Ann"), (31, "Ben"), (41, "Cy")):
        a_mediation_asked(viewer, date(2026, 10, day) if day < 40 else date(2026, 11, 10), name)
    page = at(viewer).get("/desk/").text
    past, rest = page.split("In the next 7 days</h2>")
    soon, later = rest.split("Later</h2>")
    assert "The day has passed</h2>" in past
    assert "Overdue" in past
    assert "Thu 19 Nov 2026" in past
    assert "Ann" in past
    assert "Due in 6 days" in soon
    assert "Mon 30 Nov 2026" in soon
    assert "Ben" in soon
    assert "In 2 weeks" in later
    assert "Thu 10 Dec 2026" in later
    assert "Cy" in later
    assert "Overdue" not in soon + later


def test_a_target_is_never_called_overdue(at: At, town: Town) -> None:
    viewer = officer(town)
    opened = services.open_disagreement(
        viewer, subject=services.PersonDetails("Di"), matters=[Matter.COUNCIL_DELAY]
    )
    key = services.start_proceeding(viewer, opened.disagreement, avenue="council_complaint")
    happened(viewer, key, "council_complaint_made", date(2026, 8, 3), about="The plan is late")
    page = at(viewer).get("/desk/").text
    assert "Past the day expected" in page
    assert "Overdue" not in page


def test_one_click_from_a_line_leads_to_the_event_that_meets_it(at: At, town: Town) -> None:
    viewer = officer(town)
    a_mediation_asked(viewer, date(2026, 10, 31))
    browser = at(viewer)
    steps = re.findall(r'href="(/desk/due/[^"]+)"', browser.get("/desk/").text)
    page = browser.get(steps[0], follow=True)
    assert page.status_code == 200
    assert "/record" in page.request["PATH_INFO"]


def test_what_others_owe_stands_on_a_list_of_its_own(at: At, town: Town) -> None:
    viewer = adviser(town)
    a_refusal(viewer)
    a_mediation_asked(viewer, date(2026, 11, 3), "Ann")  # the council arranges it
    browser = at(viewer)
    ours, others = browser.get("/desk/").text, browser.get("/desk/?list=others").text
    assert "Contact a mediation adviser" in ours
    assert "Contact a mediation adviser" not in others
    assert "The council" in others
    assert "The council" not in ours


def test_by_team_and_by_person(at: At, town: Town) -> None:
    manager = town.worker("council", OrganisationKind.COUNCIL, Role.MANAGER)
    send, care = town.team("council", TeamKind.SEND), town.team("council", TeamKind.SOCIAL_CARE)
    for team, name in ((send, "Ann"), (care, "Ben")):
        a_mediation_asked(
            town.worker("council", OrganisationKind.COUNCIL, team=team), date(2026, 11, 3), name
        )
    browser = at(manager)
    both = browser.get("/desk/").text
    assert "Ann, CO-2026" in both
    assert "Ben, CO-2026" in both
    assert "Ben, CO" not in browser.get(f"/desk/?team={send}").text
    mine = browser.get("/desk/?by=mine").text
    assert "Ann, CO" not in mine
    assert "See everybody’s" in mine


def test_a_long_list_goes_on_where_it_stopped(at: At, town: Town) -> None:
    viewer = officer(town)
    for number in range(51):  # a page holds fifty
        a_mediation_asked(viewer, date(2026, 11, 3), f"Child {number}")
    browser = at(viewer)
    first = browser.get("/desk/").text
    later = browser.get(NEXT.findall(first)[0].replace("&amp;", "&")).text
    lines = [key for page in (first, later) for key in re.findall(r'href="/desk/due/([^"]+)"', page)]
    assert len(lines) == len(set(lines)) == 51
    assert not NEXT.findall(later)


def test_it_asks_the_database_as_often_for_many_lines_as_for_one(
    at: At, town: Town, django_assert_num_queries: Any
) -> None:
    viewer = officer(town)
    browser = at(viewer)
    for many in (1, 5):
        for number in range(many):
            a_mediation_asked(viewer, date(2026, 11, 3), f"Child {many} {number}")
        browser.get("/desk/")
        with django_assert_num_queries(9):
            browser.get("/desk/")
