"""Who has looked at a record: a page for its family, which never tells a council of an adviser."""

import re

import time_machine
from tests.support.casework import Town, a_mediation, a_refusal, adviser, let_the_council_in, officer
from tests.support.casework import mediation_adviser as of_the_service
from tests.web.desk.conftest import At

from avenues.casework import services
from avenues.casework.kinds import Capacities, OrganisationKind, Role
from avenues.casework.selectors import Viewer

CELL = re.compile(r"<td[^>]*>(.*?)</td>")


def rows(page: str) -> list[tuple[str, ...]]:
    cells = CELL.findall(page)
    return [tuple(cells[first : first + 4]) for first in range(0, len(cells), 4)]


def looks(at: At, viewer: Viewer, address: str, day: str) -> None:
    with time_machine.travel(f"{day}T10:00:00+00:00", tick=False):
        assert at(viewer).get(address).status_code == 200


def test_each_person_stands_there_once_a_day_with_what_they_saw(at: At, town: Town) -> None:
    keeper, sent = of_the_service(town), officer(town)
    key = a_refusal(keeper).disagreement
    mediation = a_mediation(keeper, key)
    let_the_council_in(keeper, mediation, town)
    record, room = f"/desk/disagreements/{key}", f"/desk/proceedings/{mediation}"
    looks(at, keeper, record, "2026-11-25")
    looks(at, sent, room, "2026-11-25")
    for address in (record, record, room):
        looks(at, keeper, address, "2026-11-26")
    page = at(keeper).get(f"/desk/disagreements/{key}/looked").text
    assert rows(page) == [
        ("Thu 26 Nov 2026", f"{keeper.name}, Mediation", "the record and what has happened in it", "3"),
        ("Wed 25 Nov 2026", f"{sent.name}, Council", "what has happened in it", "1"),
        ("Wed 25 Nov 2026", f"{keeper.name}, Mediation", "the record", "1"),
    ]
    assert "Print this page" in page


def test_the_page_of_a_disagreement_leads_there(at: At, town: Town) -> None:
    viewer = adviser(town)
    key = a_refusal(viewer).disagreement
    address = f"/desk/disagreements/{key}/looked"
    assert f'href="{address}"' in at(viewer).get(f"/desk/disagreements/{key}").text
    assert "Nobody has looked at it yet" not in at(viewer).get(address).text


def test_that_an_adviser_looked_is_not_told_to_the_council(at: At, town: Town) -> None:
    """The council let the adviser in; when they look is between them and the family."""
    keeper, helper = officer(town), adviser(town)
    chief = town.worker("council", OrganisationKind.COUNCIL, Role.MANAGER)
    key = a_refusal(keeper).disagreement
    mediation = a_mediation(keeper, key)
    services.let_in(
        keeper,
        mediation,
        participant=town.organisations["sendiass"],
        capacity=Capacities.SUPPORTER,
        lawful_basis="The family asked for it",
    )
    looks(at, helper, f"/desk/proceedings/{mediation}", "2026-11-25")
    for viewer in (keeper, chief):
        for page in ("looked", "history"):
            told = at(viewer).get(f"/desk/disagreements/{key}/{page}").text
            assert helper.name not in told
            assert page == "history" or "It never shows if an advice service" in told
