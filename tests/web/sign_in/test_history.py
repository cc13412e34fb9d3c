"""What is written down of signing in: enough to see that it was not you, and nothing that was typed."""

from __future__ import annotations

import json
import re
from datetime import timedelta

import pytest
import time_machine
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.utils.timezone import localdate
from pytest_django import DjangoCaptureOnCommitCallbacks
from tests.support.authenticator_app import code_of
from tests.web.sign_in.conftest import EMAIL, PASSWORD, Person

from avenues.casework import services
from avenues.casework.kinds import OrganisationKind, Role

LIST = "/sign-in/account/sign-ins"
CODE = "/sign-in/code"
KEY = re.compile(r'<strong class="avenues-key">([A-Z2-7 ]+)</strong>')
LINE = re.compile(r'<dd class="govuk-summary-list__value">(.*?)</dd>', re.DOTALL)
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"


@pytest.fixture
def asha_at_work(asha: Person) -> Person:
    """Asha, who advises families."""
    body = services.create_organisation(
        key="sendiass", name="Sendiass", kind=OrganisationKind.SENDIASS, prefix="SE"
    )
    services.add_member(user=asha.user, organisation=body, role=Role.ADVISER, since=localdate())
    return asha


def listed(client: Client) -> list[str]:
    """What the page lists, the newest first."""
    return [re.sub(r"<[^>]+>", "", line) for line in LINE.findall(client.get(LIST).text)]


def set_up_an_app(client: Client) -> str:
    found = KEY.search(client.get("/sign-in/account/app").text)
    assert found
    client.post("/sign-in/account/app", {"code": code_of(found[1])})
    return found[1]


def test_a_person_sees_how_and_from_where_they_signed_in(asha_at_work: Person) -> None:
    client = Client(headers={"user-agent": FIREFOX}, REMOTE_ADDR="203.0.113.7")
    asha_at_work.sign_in(client)
    assert listed(client) == ["Signed in with a password, from 203.0.113.7, Firefox on Windows"]
    assert f'href="{LIST}"' in client.get("/sign-in/account").text


def test_what_a_browser_says_of_itself_is_not_kept(asha_at_work: Person) -> None:
    client = Client(headers={"user-agent": "<b>Nobody's</b> business"}, REMOTE_ADDR="203.0.113.7")
    asha_at_work.sign_in(client)
    assert listed(client) == ["Signed in with a password, from 203.0.113.7"]


def test_wrong_passwords_and_being_locked_out_are_told_to_the_person(asha_at_work: Person) -> None:
    with time_machine.travel(f"{localdate()} 09:00", tick=False) as clock:
        for _ in range(8):
            asha_at_work.sign_in(Client(), password="wrong")  # noqa: S106
        clock.shift(timedelta(minutes=16))
        mine = Client()
        asha_at_work.sign_in(mine)
        refused = "Tried to sign in and was refused: wrong password, from 127.0.0.1"
        assert listed(mine) == [
            "Signed in with a password, from 127.0.0.1",
            "Tried to sign in too often, and was locked out, from 127.0.0.1",
            *([refused] * 5),
        ]


def test_wrong_codes_are_told_and_that_the_password_was_right(asha_at_work: Person, client: Client) -> None:
    asha_at_work.sign_in(client)
    set_up_an_app(client)
    thief = Client()
    asha_at_work.sign_in(thief)
    for _ in range(7):
        thief.post(CODE, {"code": "000000"})
    lines = listed(client)
    assert lines[0].startswith("Tried to sign in too often, and was locked out")
    assert lines[1].startswith("Tried to sign in and was refused: right password, wrong code")
    assert sum("wrong code" in line for line in lines) == 5


def test_a_passkey_that_is_not_accepted_is_told(asha_at_work: Person, client: Client) -> None:
    asha_at_work.sign_in(client)
    set_up_an_app(client)
    thief = Client()
    asha_at_work.sign_in(thief)
    thief.post(CODE, {"credential": json.dumps({"id": "AAAA"})})
    assert listed(client)[0].startswith("Tried to sign in and was refused: passkey not accepted")


def test_signing_out_is_told_and_when_a_session_ended_by_itself(asha_at_work: Person, client: Client) -> None:
    with time_machine.travel(f"{localdate()} 09:00", tick=False) as clock:
        asha_at_work.sign_in(client)
        client.post("/sign-in/out")
        asha_at_work.sign_in(client)
        clock.shift(timedelta(minutes=31))
        client.get("/sign-in/account")
        asha_at_work.sign_in(client)
        lines = listed(client)
    assert [line.partition(", from")[0] for line in lines if line.startswith("Signed out")] == [
        "Signed out: by itself, after a while without use",
        "Signed out",
    ]


def test_signing_out_everywhere_else_is_told(asha_at_work: Person, client: Client) -> None:
    asha_at_work.sign_in(client)
    client.post("/sign-in/account/elsewhere")
    assert listed(client)[0].startswith("Signed out: everywhere else")


def test_changes_to_how_one_signs_in_are_told(
    asha_at_work: Person,
    client: Client,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    asha_at_work.sign_in(client)
    with django_capture_on_commit_callbacks(execute=True):
        set_up_an_app(client)
    new = "eight slow rivers"
    typed = {"oldpassword": PASSWORD, "password1": new, "password2": new}
    client.post("/sign-in/account/password", typed)
    assert [line.partition(", from")[0] for line in listed(client)] == [
        "Chose a new password",
        "Set up a second step: recovery codes",
        "Set up a second step: an authenticator app",
        "Signed in with a password",
    ]


def test_that_an_operator_took_a_second_step_away_is_told(asha_at_work: Person, client: Client) -> None:
    asha_at_work.sign_in(client)
    set_up_an_app(client)
    call_command("help_sign_in", EMAIL, "--forget-second-step")
    asha_at_work.sign_in(client)
    assert listed(client)[1] == "Removed a second step: all of them, at the operator’s hand"


def everything_kept() -> str:
    """Every word in every table, but for the counts of wrong tries, which are forgotten after a while."""
    with connection.cursor() as cursor:
        tables = [name for name in connection.introspection.table_names(cursor) if name != "cache"]
        kept = []
        for table in tables:
            cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608 - the database's own names
            kept += [str(row) for row in cursor.fetchall()]
    return "\n".join(kept)


@pytest.mark.parametrize("typed", ["my-secret-password@example.org", "nobody@example.org"])
def test_an_address_that_nobody_has_is_not_kept(asha_at_work: Person, client: Client, typed: str) -> None:
    before = everything_kept()
    for _ in range(7):
        client.post("/sign-in/", {"login": typed, "password": "unlikely words"})
    assert typed not in everything_kept()
    assert everything_kept() == before


def test_a_password_is_never_kept(asha_at_work: Person, client: Client) -> None:
    client.post("/sign-in/", {"login": EMAIL, "password": "nearly seven green bridges"})
    assert "wrong password" in everything_kept()
    assert "nearly seven" not in everything_kept()


def test_who_works_nowhere_yet_is_told_why_the_list_is_empty(signed_in: Client) -> None:
    assert "Nothing is written down yet" in signed_in.get(LIST).text


def test_the_list_is_for_who_is_signed_in(client: Client, asha: Person) -> None:
    assert client.get(LIST).headers["Location"].startswith("/sign-in/?next=")
    assert client.post(LIST).status_code == 302
