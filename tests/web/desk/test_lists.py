"""Every list asks the database as often for many lines as for few, and goes on from a key, not an offset."""

from __future__ import annotations

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.support.casework import (
    Town,
    a_mediation,
    a_refusal,
    let_the_council_in,
    mediation_adviser,
    officer,
)
from tests.web.desk.conftest import At

from avenues.casework import services
from avenues.casework.kinds import Outcome
from avenues.casework.selectors import Viewer

OF_A_COUNCIL = (
    "/desk/",
    "/desk/?list=others",
    "/desk/?by=mine",
    "/desk/disagreements",
    "/desk/disagreements?by=mine",
    "/desk/disagreements?state=closed",
    "/desk/elsewhere",
    "/desk/clocks/",
    "/desk/colleagues/",
)
OF_A_SERVICE = ("/desk/", "/desk/mediation/", "/desk/mediation/meetings", "/desk/mediation/promises")


def test_every_list_asks_as_often_for_many_as_for_few(at: At, town: Town) -> None:
    sent, keeper = officer(town), mediation_adviser(town)
    fill(town, sent, keeper, times=2)
    lists = [(at(sent), address) for address in OF_A_COUNCIL]
    lists += [(at(keeper), address) for address in OF_A_SERVICE]
    few = [asked(browser, address) for browser, address in lists]
    fill(town, sent, keeper, times=4)
    many = [asked(browser, address) for browser, address in lists]
    assert dict(zip(lists, few, strict=True)) == dict(zip(lists, many, strict=True))


def test_the_history_of_a_disagreement_too(at: At, town: Town) -> None:
    sent = officer(town)
    key = a_refusal(sent).disagreement
    browser, address = at(sent), f"/desk/disagreements/{key}/history"
    few = asked(browser, address)
    for _ in range(5):
        services.looked_at_disagreement(sent, key)
    assert asked(browser, address) == few


def test_a_search_too(at: At, town: Town) -> None:
    sent, keeper = officer(town), mediation_adviser(town)
    browser = at(sent)
    fill(town, sent, keeper, times=2)
    few = found(browser)
    fill(town, sent, keeper, times=3)
    many = found(browser)
    assert many[0] == few[0]
    assert many[1] > few[1]


def found(browser: Client) -> tuple[int, int]:
    """How often the page of what was found asks the database, and how many lines it has."""
    browser.post("/desk/search", {"words": "sam"}, follow=True)
    with CaptureQueriesContext(connection) as queries:
        page = browser.post("/desk/search", {"words": "sam"}, follow=True)
    return len(queries), page.content.decode().count("desk-line__words")


def fill(town: Town, sent: Viewer, keeper: Viewer, *, times: int) -> None:
    """The council's own, open and closed, with notes; and what the service runs, in which it takes part."""
    for _ in range(times):
        opened = a_refusal(sent, "Sam Brown")
        services.write_note(sent, opened.disagreement, said="Sam’s mother rang")
        a_mediation(sent, opened.disagreement)
        services.close_disagreement(sent, a_refusal(sent, "Sam Green").disagreement, outcome=Outcome.AGREED)
        let_the_council_in(keeper, a_mediation(keeper, a_refusal(keeper).disagreement), town)
        officer(town)


def asked(browser: Client, address: str) -> int:
    """How often the page asks the database, once it is warm."""
    assert browser.get(address).status_code == 200
    with CaptureQueriesContext(connection) as queries:
        browser.get(address)
    assert not [each["sql"] for each in queries.captured_queries if " OFFSET " in each["sql"]]
    return len(queries)
