"""The council's board: counts that lead to their lists, and one click from a line to its next event."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from tests.support.casework import Town, a_refusal, adviser, happened, mediation_adviser, officer
from tests.web.desk.conftest import At

from avenues.casework import services
from avenues.casework.kinds import OrganisationKind, Role, TeamKind
from avenues.casework.selectors import Viewer


def asked_to_mediate(viewer: Viewer, day: date, name: str = "Sam Brown") -> None:
    key = services.start_proceeding(viewer, a_refusal(viewer, name).disagreement, avenue="mediation")
    happened(viewer, key, "mediation_asked", day, issues="The refusal")


def test_counts_lead_to_their_lists(at: At, town: Town) -> None:
    viewer = officer(town)
    asked_to_mediate(viewer, date(2026, 10, 20), "Ann")  # 30 days end on 19 November, and today is the 24th
    asked_to_mediate(viewer, date(2026, 11, 10), "Ben")  # on 10 December
    browser = at(viewer)
    page = browser.get("/desk/clocks/").text
    assert "Ann, CO-2026" in page
    assert "Ben, CO-2026" in page
    late = re.findall(r'href="([^"]+)#list"><span[^>]*>Mediations: </span>1 past the day', page)
    shown = browser.get(late[0].replace("&amp;", "&")).text
    assert "Mediations: past the day</h2>" in shown
    assert "Overdue" in shown
    assert "Ben, CO-2026" not in shown


def test_one_click_leads_to_the_next_event(at: At, town: Town) -> None:
    viewer = officer(town)
    asked_to_mediate(viewer, date(2026, 11, 10))
    browser = at(viewer)
    steps = re.findall(r'href="(/desk/due/[^"]+)"', browser.get("/desk/clocks/").text)
    page = browser.get(steps[0], follow=True)
    assert page.status_code == 200
    assert "/record" in page.request["PATH_INFO"]


def test_what_is_due_as_soon_as_possible_is_not_lost(at: At, town: Town) -> None:
    viewer = officer(town)
    asked_to_mediate(viewer, date(2026, 10, 1))  # not arranged by 31 October: the adviser must be told
    page = at(viewer).get("/desk/clocks/?when=no-day").text
    assert "Goes on, or is due as soon as possible" in page
    assert "Tell the adviser that it cannot arrange mediation in time" in page


def test_who_does_not_work_for_a_council_finds_nothing_and_no_way_to_it(at: At, town: Town) -> None:
    for viewer in (adviser(town), mediation_adviser(town)):
        browser = at(viewer)
        assert browser.get("/desk/clocks/").status_code == 404
        assert "/desk/clocks/" not in browser.get("/desk/").text
    analyst = town.worker("council", OrganisationKind.COUNCIL, Role.ANALYST)
    assert at(analyst).get("/desk/clocks/").status_code == 404
    for way in ("clocks/", "intake"):  # an analyst opens no record: no way that ends at a closed door
        assert f'href="/desk/{way}"' not in at(analyst).get("/desk/").text


def test_an_address_that_asks_for_nothing_known_shows_it_all(at: At, town: Town) -> None:
    viewer = officer(town)
    asked_to_mediate(viewer, date(2026, 11, 10))
    answer = at(viewer).get("/desk/clocks/?about=x&when=y&team=z&from=%00")
    assert answer.status_code == 200
    assert "Sam Brown, CO-2026" in answer.text


def test_by_team(at: At, town: Town) -> None:
    viewer = officer(town)
    send, care = town.team("council", TeamKind.SEND), town.team("council", TeamKind.SOCIAL_CARE)
    asked_to_mediate(town.worker("council", OrganisationKind.COUNCIL, team=send), date(2026, 11, 10), "Ann")
    browser = at(viewer)
    assert "Ann, CO" in browser.get(f"/desk/clocks/?team={send}").text
    assert "Nothing is on this list" in browser.get(f"/desk/clocks/?team={care}").text


def test_it_asks_the_database_as_often_for_many_duties_as_for_one(
    at: At, town: Town, django_assert_num_queries: Any
) -> None:
    viewer = officer(town)
    browser = at(viewer)
    for many in (1, 5):
        for number in range(many):
            asked_to_mediate(viewer, date(2026, 11, 3), f"Child {many} {number}")
        browser.get("/desk/clocks/")
        with django_assert_num_queries(6):
            browser.get("/desk/clocks/")
