"""A person's account: their name, and where they are signed in."""

import pytest
from django.test import Client
from tests.web.sign_in.conftest import Person

from avenues.web.sign_in.models import Session


def test_a_person_changes_their_name(signed_in: Client, asha: Person) -> None:
    page = signed_in.post("/sign-in/account", {"name": "Asha Bell"}, follow=True).text
    assert "Your name is changed." in page
    assert asha.row.name == "Asha Bell"


@pytest.mark.parametrize("name", ["", "  ", "A" * 201, "\x00"])
def test_a_name_that_cannot_be_kept_is_refused(signed_in: Client, asha: Person, name: str) -> None:
    answer = signed_in.post("/sign-in/account", {"name": name})
    assert answer.status_code == 422
    assert "There is a problem" in answer.text
    assert asha.row.name == "Asha Okafor"


def test_a_person_sees_where_they_are_signed_in_and_ends_it(signed_in: Client, asha: Person) -> None:
    other = Client()
    asha.sign_in(other)
    page = signed_in.get("/sign-in/account").text
    assert page.count("Here: since") == 1
    assert page.count("Elsewhere: since") == 1
    signed_in.post("/sign-in/account/elsewhere")
    page = signed_in.get("/sign-in/account").text
    assert page.count("Here: since") == 1
    assert "Elsewhere: since" not in page
    assert other.get("/sign-in/account").status_code == 302


def test_signing_out_ends_the_session(signed_in: Client, asha: Person) -> None:
    assert Session.objects.filter(user=asha.user).count() == 1
    assert "You are signed out." in signed_in.post("/sign-in/out", follow=True).text
    assert not Session.objects.filter(user=asha.user).exists()
    assert signed_in.get("/sign-in/account").status_code == 302


def test_a_look_at_an_address_signs_nobody_out(signed_in: Client) -> None:
    assert "Sign out" in signed_in.get("/sign-in/out").text
    assert signed_in.get("/sign-in/account").status_code == 200


def test_nobody_joins_by_themselves(client: Client, asha: Person) -> None:
    for address in ("/sign-in/signup", "/sign-in/signup/", "/accounts/signup/"):
        assert client.get(address).status_code == 404
