"""Sealed notes: those in the room read and write them, and the page says who that is."""

from __future__ import annotations

from uuid import UUID

import pytest
from tests.support.casework import (
    Town,
    a_mediation,
    a_refusal,
    let_the_council_in,
    mediation_adviser,
    officer,
)
from tests.web.desk.conftest import At
from tests.web.desk.test_walls import ONCE

from avenues.casework import services
from avenues.casework.kinds import OrganisationKind, Role
from avenues.casework.selectors import Viewer

SAID = "They would settle for a taxi"


@pytest.fixture
def keeper(town: Town) -> Viewer:
    return mediation_adviser(town)


@pytest.fixture
def run(town: Town, keeper: Viewer) -> UUID:
    """A mediation of the service, in which the council takes part."""
    key = a_mediation(keeper, a_refusal(keeper).disagreement)
    let_the_council_in(keeper, key, town)
    return key


def seat(keeper: Viewer, run: UUID, who: Viewer) -> UUID:
    return services.give_seat(keeper, run, membership=who.posts[0].membership)


def test_those_in_the_room_read_what_each_wrote(at: At, town: Town, keeper: Viewer, run: UUID) -> None:
    sent, address = officer(town), f"/desk/proceedings/{run}/sealed"
    for who in (keeper, sent):
        seat(keeper, run, who)
    page = at(keeper).post(address, {"said": SAID}, follow=True).text
    assert "The note is kept, for those in the room alone." in page
    at(sent).post(address, {"said": "We can pay for it"})
    for who in (keeper, sent):
        page = at(who).get(address).text
        assert SAID in page
        assert "We can pay for it" in page
        assert f"{sent.name}, Council" in page
    assert f"{sent.name} (Council)" in at(keeper).get(address).text
    assert f'href="{address}"' in at(sent).get(f"/desk/proceedings/{run}").text


def test_whoever_has_no_seat_reads_nothing(at: At, town: Town, keeper: Viewer, run: UUID) -> None:
    seat(keeper, run, keeper)
    address = f"/desk/proceedings/{run}/sealed"
    before = {who: at(who).get(address).text for who in outside(town)}
    at(keeper).post(address, {"said": SAID})
    for who, page in before.items():
        assert "You have no seat in the room" in page
        assert "<textarea" not in page
        # not even that there is one
        assert ONCE.sub("", at(who).get(address).text) == ONCE.sub("", page)


def outside(town: Town) -> list[Viewer]:
    """A colleague, the manager, and the council."""
    service = OrganisationKind.MEDIATION
    return [
        mediation_adviser(town),
        town.worker("mediation", service, Role.MANAGER),
        officer(town),
    ]


def test_who_lost_their_seat_is_refused_and_keeps_their_words(at: At, keeper: Viewer, run: UUID) -> None:
    services.end_seat(keeper, seat(keeper, run, keeper))
    answer = at(keeper).post(f"/desk/proceedings/{run}/sealed", {"said": SAID})
    assert answer.status_code == 422
    assert "Only those who have a seat in this mediation can write here" in answer.text
    assert SAID in answer.text


def test_an_empty_note_is_not_kept(at: At, keeper: Viewer, run: UUID) -> None:
    seat(keeper, run, keeper)
    answer = at(keeper).post(f"/desk/proceedings/{run}/sealed", {"said": " "})
    assert answer.status_code == 422
    assert "Write the note first." in answer.text
