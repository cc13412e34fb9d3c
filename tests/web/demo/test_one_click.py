"""One click signs in as somebody made up, where a demonstration runs; nowhere else, and as nobody else."""

from __future__ import annotations

from datetime import date
from html import unescape
from random import Random
from typing import Any

import pytest
from django.test import Client

from avenues.casework import services
from avenues.demo.area import set_up
from avenues.demo.cast import PEOPLE

START, CLICK = "/sign-in/demo/", "/sign-in/demo/as"
ASHA = "asha.penrose@northmoor.example.org"


@pytest.fixture
def northmoor(db: None) -> None:
    """The people of Northmoor, without a story."""
    set_up(date(2026, 1, 5), 0, Random(1))


@pytest.fixture
def demo(northmoor: None, settings: Any) -> Client:
    """A browser where the demonstration runs."""
    settings.DEMO = True
    return Client()


def test_everybody_is_offered_on_the_start_page(demo: Client) -> None:
    page = unescape(demo.get(START).content.decode())
    assert all(person.name in page and person.does in page for person in PEOPLE)


def test_one_click_leads_to_the_desk_of_anybody(demo: Client) -> None:
    for person in PEOPLE:
        answer = demo.post(CLICK, {"person": person.email}, follow=True)
        assert answer.redirect_chain == [("/desk/", 302)]
        assert answer.status_code == 200
        assert person.name in answer.content.decode()


@pytest.mark.usefixtures("northmoor")
def test_where_no_demonstration_runs_nobody_is_signed_in() -> None:
    browser = Client()
    assert browser.get(START).status_code == 404
    assert browser.post(CLICK, {"person": ASHA}).status_code == 404
    assert not browser.cookies
    assert browser.get("/desk/").status_code == 302


def test_only_the_made_up_people_can_be_signed_in_as(demo: Client) -> None:
    services.create_user(email="real@example.org", name="Somebody Real")
    for typed in ("real@example.org", "", "\x00", ASHA.upper()):
        assert demo.post(CLICK, {"person": typed}).status_code == 404
    assert demo.get("/desk/").status_code == 302


def test_a_link_signs_nobody_in(demo: Client) -> None:
    assert demo.get(CLICK, {"person": ASHA}).status_code == 405


def test_a_form_of_another_site_signs_nobody_in(demo: Client) -> None:
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(CLICK, {"person": ASHA}).status_code == 403


@pytest.mark.parametrize("address", ["/", "/start", "/privacy", START, "/desk/", "/desk/search", "/nowhere"])
def test_every_page_of_a_demonstration_says_that_nothing_is_real(demo: Client, address: str) -> None:
    demo.post(CLICK, {"person": ASHA})
    assert "Nothing here is real" in demo.get(address).content.decode()


@pytest.mark.parametrize("address", ["/", "/privacy", "/sign-in/"])
def test_no_other_site_says_so(db: None, address: str) -> None:
    assert "Nothing here is real" not in Client().get(address).content.decode()
