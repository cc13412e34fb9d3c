"""The pages around the pathway, by their front door."""

import pytest
from django.test import Client

PAGES = ["/", "/contacts", "/privacy", "/accessibility"]

pytestmark = pytest.mark.usefixtures("sefton")


@pytest.mark.parametrize("address", PAGES)
def test_a_page_is_served(client: Client, address: str) -> None:
    assert client.get(address).status_code == 200


@pytest.mark.parametrize("address", PAGES)
def test_a_page_asks_the_database_nothing_once_the_directory_is_read(
    client: Client, address: str, django_assert_num_queries: pytest.FixtureRequest
) -> None:
    client.get("/contacts")
    with django_assert_num_queries(0):  # type: ignore[operator]
        client.get(address)


def test_the_home_page_says_what_it_is_and_who_helps(client: Client) -> None:
    page = client.get("/").text
    assert "What you can do when you disagree" in page
    assert "SENDIASS" in page


def test_contacts_that_nobody_confirmed_say_so(client: Client) -> None:
    page = client.get("/contacts").text
    assert "0151 934 3628" in page
    assert "Not confirmed: check before you rely on it." in page


def test_there_is_a_link_to_leave_quickly_that_needs_no_scripts(client: Client) -> None:
    assert 'href="https://www.bbc.co.uk/weather"' in client.get("/").text


def test_a_page_that_does_not_exist_says_so_kindly(client: Client) -> None:
    answer = client.get("/nothing-here")
    assert answer.status_code == 404
    assert "Page not found" in answer.text


def test_pages_are_only_read(client: Client) -> None:
    assert client.post("/").status_code == 405


def test_the_favicon_is_found_where_browsers_look(client: Client) -> None:
    answer = client.get("/favicon.ico")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/static/images/favicon.ico")
