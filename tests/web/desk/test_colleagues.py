"""A manager's colleagues: added, sent a link, gone."""

import re
from datetime import date, timedelta

import pytest
from django.core import mail
from django.test import Client
from tests.support.casework import TODAY, Town
from tests.web.desk.conftest import At

from avenues.casework import selectors, services
from avenues.casework.kinds import OrganisationKind, Role, TeamKind
from avenues.casework.selectors import Viewer

PAGE = "/desk/colleagues/"
ADD = f"{PAGE}add"


@pytest.fixture
def manager(town: Town) -> Viewer:
    return town.worker("advice", OrganisationKind.SENDIASS, Role.MANAGER)


def typed(**more: str) -> dict[str, str]:
    day = {"since-day": str(TODAY.day), "since-month": str(TODAY.month), "since-year": str(TODAY.year)}
    return {"name": "Ben Hale", "email": "ben@advice.example", "role": "adviser", **day, **more}


def membership_of(viewer: Viewer, name: str) -> str:
    return str(next(each.membership for each in selectors.colleagues(viewer) if each.name == name))


def test_who_is_added_gets_a_link_sets_a_password_and_signs_in(at: At, manager: Viewer) -> None:
    page = at(manager).post(ADD, typed(), follow=True)
    assert "Added. A mail with a link is on its way" in page.text
    assert mail.outbox[0].to == ["ben@advice.example"]
    found = re.search(r"http://testserver(\S+)", str(mail.outbox[0].body))
    assert found
    ben = Client()
    form = ben.get(found[1], follow=True).wsgi_request.path
    ben.post(form, {"password1": "eight slow rivers", "password2": "eight slow rivers"})
    ben.post("/sign-in/", {"login": "ben@advice.example", "password": "eight slow rivers"})
    assert "Ben Hale" in ben.get("/desk/").text


def test_a_colleague_is_added_to_the_team_that_is_chosen(at: At, town: Town, manager: Viewer) -> None:
    services.create_team(organisation=town.organisations["advice"], kind=TeamKind.ADVICE, name="Phones")
    browser = at(manager)
    assert "Choose where they will work." in browser.post(ADD, typed()).text
    browser.post(ADD, typed(place="1"))
    ben = next(each for each in selectors.colleagues(manager) if each.name == "Ben Hale")
    assert (ben.team_name, ben.role) == ("Phones", Role.ADVISER)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"name": ""}, "Enter their name."),
        ({"email": "ben"}, "not an e-mail address"),
        ({"role": "king"}, "Choose from the list."),
        ({"since-month": "13"}, "There is a problem"),
    ],
)
def test_what_is_wrong_is_said_and_nobody_is_added(
    at: At, manager: Viewer, wrong: dict[str, str], said: str
) -> None:
    answer = at(manager).post(ADD, typed(**wrong))
    assert answer.status_code == 422
    assert said in answer.text
    assert not mail.outbox
    assert len(selectors.colleagues(manager)) == 1


def test_nobody_is_added_twice_for_the_same_work(at: At, manager: Viewer) -> None:
    browser = at(manager)
    browser.post(ADD, typed())
    assert "does this here already" in browser.post(ADD, typed(email="BEN@advice.example")).text
    assert len(selectors.colleagues(manager)) == 2


def test_who_has_left_sees_nothing_from_that_day(at: At, town: Town, manager: Viewer) -> None:
    worker = town.worker("advice", OrganisationKind.SENDIASS)
    address = f"{PAGE}{membership_of(manager, worker.name)}/left"
    day = TODAY + timedelta(days=1)
    at(manager).post(address, {"until-day": day.day, "until-month": day.month, "until-year": day.year})
    assert selectors.viewer_of(worker.user, TODAY).posts
    assert not selectors.viewer_of(worker.user, date(2026, 11, 25)).posts


def test_a_new_link_goes_to_the_person_and_not_to_the_page(at: At, town: Town, manager: Viewer) -> None:
    worker = town.worker("advice", OrganisationKind.SENDIASS)
    address = f"{PAGE}{membership_of(manager, worker.name)}/link"
    page = at(manager).post(address, follow=True).text
    assert len(mail.outbox) == 1
    assert "/sign-in/password/" in str(mail.outbox[0].body)
    assert "/sign-in/password/" not in page


def test_who_manages_nothing_sees_colleagues_and_changes_none(at: At, town: Town, manager: Viewer) -> None:
    worker = town.worker("advice", OrganisationKind.SENDIASS)
    browser = at(worker)
    page = browser.get(PAGE).text
    assert manager.name in page
    assert "Add a colleague" not in page
    assert browser.get(ADD).status_code == 403
    assert browser.post(ADD, typed()).status_code == 403
    for what in ("link", "left"):
        address = f"{PAGE}{membership_of(manager, manager.name)}/{what}"
        assert browser.get(address).status_code == 404
        assert browser.post(address).status_code == 404
    assert not mail.outbox
    assert len(selectors.colleagues(manager)) == 2


def test_a_manager_of_a_team_adds_to_that_team_alone(at: At, town: Town, manager: Viewer) -> None:
    place = town.organisations["advice"]
    phones = services.create_team(organisation=place, kind=TeamKind.ADVICE, name="Phones")
    services.create_team(organisation=place, kind=TeamKind.ADVICE, name="Letters")
    lead = town.worker("advice", OrganisationKind.SENDIASS, Role.MANAGER, team=phones)
    browser = at(lead)
    browser.post(ADD, typed())
    ben = next(each for each in selectors.colleagues(manager) if each.name == "Ben Hale")
    assert ben.team == phones
    assert browser.get(f"{PAGE}{membership_of(manager, manager.name)}/left").status_code == 404


def test_a_manager_sees_when_and_from_where_a_colleague_signed_in(
    at: At, town: Town, manager: Viewer
) -> None:
    worker = town.worker("advice", OrganisationKind.SENDIASS)
    at(worker)  # signs in
    address = f"{PAGE}{membership_of(manager, worker.name)}/sign-ins"
    browser = at(manager)
    assert address in browser.get(PAGE).text
    assert ">Signed in</dd>" in browser.get(address).text
    assert "sign-ins" not in at(worker).get(PAGE).text
    assert at(worker).get(address).status_code == 404
