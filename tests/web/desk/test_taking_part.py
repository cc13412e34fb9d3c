"""Letting a body take part in a proceeding, and what it then sees and does."""

from __future__ import annotations

from tests.support.casework import (
    TODAY,
    Town,
    a_mediation,
    a_refusal,
    adviser,
    happened,
    mediation_adviser,
    officer,
)
from tests.web.desk.conftest import At

from avenues.casework import selectors, services
from avenues.casework.kinds import Capacities, OrganisationKind

BY_LAW = {"capacity": "party", "lawful_basis": "Regulation 38"}


def test_a_council_is_let_in_ties_its_own_record_and_is_shut_out_again(at: At, town: Town) -> None:
    keeper, council = mediation_adviser(town), officer(town)
    run = a_mediation(keeper, a_refusal(keeper).disagreement)
    own = a_refusal(council)
    address, theirs, ours = f"/desk/proceedings/{run}", at(council), at(keeper)
    assert theirs.get(address).status_code == 404
    body = str(town.organisation("council", OrganisationKind.COUNCIL))
    ours.post(f"{address}/let-in", {**BY_LAW, "body": body})
    assert theirs.get(address).status_code == 200
    assert "Let a body take part" not in theirs.get(address).text
    theirs.post(f"{address}/tie", {"reference": own.reference})
    assert "run by Mediation" in theirs.get(f"/desk/disagreements/{own.disagreement}").text
    assert own.reference not in ours.get(address).text  # the keeper does not see that it has a record
    (line,) = selectors.proceeding(keeper, run).participations
    ours.post(f"{address}/taking-part/{line.id}")
    assert theirs.get(address).status_code == 404


def test_a_body_is_led_to_correct_its_own_entries_and_no_namesakes(at: At, town: Town) -> None:
    keeper, council = mediation_adviser(town), officer(town)
    namesake = services.create_organisation(
        key="neighbour", name="Council", kind=OrganisationKind.COUNCIL, prefix="NE"
    )
    town.organisations["neighbour"] = namesake
    other = town.worker("neighbour", OrganisationKind.COUNCIL)
    run = services.start_proceeding(keeper, a_refusal(keeper).disagreement, avenue="mediation")
    for body in (town.organisations["council"], namesake):
        services.let_in(
            keeper, run, participant=body, capacity=Capacities.PARTY, lawful_basis="Regulation 38"
        )
    happened(council, run, "mediation_asked", TODAY, issues="The refusal")
    pages = [at(viewer).get(f"/desk/proceedings/{run}").text for viewer in (council, other)]
    assert ["/entries/0" in page for page in pages] == [True, False]


def test_without_law_or_consent_nobody_is_let_in(at: At, town: Town) -> None:
    keeper = mediation_adviser(town)
    body = str(town.organisation("council", OrganisationKind.COUNCIL))
    run = a_mediation(keeper, a_refusal(keeper).disagreement)
    answer = at(keeper).post(
        f"/desk/proceedings/{run}/let-in", {"body": body, "capacity": "party", "lawful_basis": " "}
    )
    assert answer.status_code == 422
    assert "Say by what law they take part" in answer.text


def test_nobody_is_let_into_sendiass(at: At, town: Town) -> None:
    keeper = adviser(town)
    body = str(town.organisation("council", OrganisationKind.COUNCIL))
    run = a_mediation(keeper, a_refusal(keeper).disagreement)
    answer = at(keeper).post(f"/desk/proceedings/{run}/let-in", {**BY_LAW, "body": body})
    assert answer.status_code == 422
    assert "SENDIASS’s records are open to nobody else" in answer.text


def test_a_seat_opens_what_is_sealed_and_is_taken_back(at: At, town: Town) -> None:
    keeper = mediation_adviser(town)
    run = a_mediation(keeper, a_refusal(keeper).disagreement)
    browser, address = at(keeper), f"/desk/proceedings/{run}"
    browser.post(f"{address}/seats", {"members": [str(keeper.posts[0].membership)]})
    assert selectors.proceeding(keeper, run).has_seat
    assert "Only for those in the room" in browser.get(f"{address}/record/information_given").text
    browser.post(f"{address}/seats", {})
    assert not selectors.proceeding(keeper, run).has_seat
