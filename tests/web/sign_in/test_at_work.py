"""Sessions are for people at work, and for nobody else."""

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.web.sign_in.conftest import Person

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("address", ["/", "/contacts", "/privacy", "/nothing-here"])
def test_a_public_page_reads_and_sets_no_cookie_even_for_who_is_signed_in(
    signed_in: Client, address: str, sefton: None
) -> None:
    with CaptureQueriesContext(connection) as asked:
        answer = signed_in.get(address)
    assert not [query for query in asked if "session" in query["sql"] or "user" in query["sql"]]
    assert not answer.cookies
    assert "Cookie" not in answer.headers.get("Vary", "")
    assert not hasattr(answer.wsgi_request, "session")


def test_a_form_without_its_token_is_refused_and_says_why() -> None:
    answer = Client(enforce_csrf_checks=True).post("/sign-in/", {})
    assert answer.status_code == 403
    assert "This form was open too long" in answer.text


def test_the_cookie_is_out_of_reach_of_scripts_and_of_other_sites(client: Client, asha: Person) -> None:
    answer = asha.sign_in(client)
    assert answer.headers["Location"] == "/desk/"
    cookie = client.cookies["avenues"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert not cookie["max-age"]  # it ends with the browser


def test_a_page_at_work_is_never_kept_and_only_this_site_learns_its_address(client: Client) -> None:
    answer = client.get("/sign-in/")
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


def test_who_was_away_for_half_an_hour_is_signed_out(client: Client, asha: Person) -> None:
    with time_machine.travel("2026-05-11 09:00", tick=False) as clock:
        asha.sign_in(client)
        client.get("/sign-in/")
        clock.shift(30 * 60)
        assert client.get("/sign-in/account").wsgi_request.user.is_authenticated
        clock.shift(30 * 60 + 1)
        answer = client.get("/sign-in/account", follow=True)
    assert not answer.wsgi_request.user.is_authenticated
    assert "You were signed out" in answer.text


def test_nobody_stays_signed_in_for_more_than_ten_hours(client: Client, asha: Person) -> None:
    with time_machine.travel("2026-05-11 09:00", tick=False) as clock:
        asha.sign_in(client)
        for _ in range(40):  # ten hours, a page every quarter of an hour
            assert client.get("/sign-in/account").wsgi_request.user.is_authenticated
            clock.shift(15 * 60)
        clock.shift(1)
        assert not client.get("/sign-in/account").wsgi_request.user.is_authenticated
