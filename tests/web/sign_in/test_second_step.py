"""The second step: nobody reaches a desk without one, and it is not changed by who finds a browser open."""

import json
import re
from typing import Any

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from django.core import mail
from django.test import Client
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings
from tests.support.authenticator_app import code_of
from tests.web.sign_in.conftest import PASSWORD, Person

CODE = "/sign-in/code"
PARTS = ("attestationObject", "clientDataJSON", "authenticatorData", "signature", "userHandle")
KEY = re.compile(r'<strong class="avenues-key">([A-Z2-7 ]+)</strong>')


def set_up_an_app(client: Client) -> str:
    """Through the pages; the app's secret."""
    found = KEY.search(client.get("/sign-in/account/app").text)
    assert found
    client.post("/sign-in/account/app", {"code": code_of(found[1])})
    return found[1]


def recovery_codes(client: Client) -> list[str]:
    """As the page shows them."""
    return re.findall(r"<li>(\d{8})</li>", client.get("/sign-in/account/codes").text)


def test_the_desk_asks_for_a_second_step_first(signed_in: Client) -> None:
    assert signed_in.get("/desk/").headers["Location"] == "/sign-in/account"
    set_up_an_app(signed_in)
    assert signed_in.get("/desk/").headers.get("Location") is None


def test_a_demonstration_may_do_without(signed_in: Client, settings: Settings) -> None:
    settings.SECOND_STEP_REQUIRED = False
    assert signed_in.get("/desk/").headers.get("Location") is None


def test_after_the_password_comes_the_code(signed_in: Client, asha: Person) -> None:
    secret = set_up_an_app(signed_in)
    new = Client()
    assert asha.sign_in(new).headers["Location"] == CODE
    assert new.get("/sign-in/account").headers["Location"].startswith("/sign-in/?next=")
    assert "That code does not fit" in new.post(CODE, {"code": "12"}).text
    assert "Enter the code" in new.post(CODE, {"code": ""}).text
    new.post(CODE, {"code": code_of(secret, steps_ahead=1)})
    assert new.get("/sign-in/account").status_code == 200


def test_a_code_works_once(signed_in: Client, asha: Person) -> None:
    with time_machine.travel("2026-05-11 09:00", tick=False):
        secret = set_up_an_app(signed_in)
        for expected in (200, 302):
            new = Client()
            asha.sign_in(new)
            new.post(CODE, {"code": code_of(secret)})
            assert new.get("/sign-in/account").status_code == expected


def test_codes_cannot_be_tried_without_end(signed_in: Client, asha: Person) -> None:
    secret = set_up_an_app(signed_in)
    new = Client()
    asha.sign_in(new)
    for _ in range(5):
        new.post(CODE, {"code": "000000"})
    assert "Too many wrong tries" in new.post(CODE, {"code": code_of(secret, steps_ahead=1)}).text


def test_a_recovery_code_stands_in_once(signed_in: Client, asha: Person) -> None:
    set_up_an_app(signed_in)
    codes = recovery_codes(signed_in)
    assert len(codes) == 10
    for expected in (200, 302):
        new = Client()
        asha.sign_in(new)
        new.post(CODE, {"code": codes[0]})
        assert new.get("/sign-in/account").status_code == expected


def test_recovery_codes_can_be_saved_as_a_file(signed_in: Client) -> None:
    set_up_an_app(signed_in)
    codes = recovery_codes(signed_in)
    answer = signed_in.get("/sign-in/account/codes/file")
    assert answer.headers["Content-Type"] == "text/plain"
    assert all(code in answer.text for code in codes)


def test_the_only_second_step_stays(signed_in: Client) -> None:
    set_up_an_app(signed_in)
    page = signed_in.post("/sign-in/account/app/remove", follow=True).text
    assert "This is your only second step" in page
    assert Authenticator.objects.filter(type="totp").exists()


@pytest.mark.parametrize(
    "address",
    ["/sign-in/account/app", "/sign-in/account/passkeys/new", "/sign-in/account/codes/new"],
)
def test_some_minutes_after_sign_in_the_password_is_asked_again_before_a_change(
    client: Client, asha: Person, address: str
) -> None:
    with time_machine.travel("2026-05-11 09:00", tick=False) as clock:
        asha.sign_in(client)
        clock.shift(5 * 60 + 1)
        answer = client.get(address)
        assert answer.headers["Location"] == f"/sign-in/again?next={address.replace('/', '%2F')}"
        assert "That is not your password" in client.post("/sign-in/again", {"password": "wrong"}).text
        again = client.post("/sign-in/again", {"password": PASSWORD, "next": address})
        assert again.headers["Location"] == address
        assert client.get(address).status_code == 200


def test_a_code_will_do_in_the_place_of_the_password(client: Client, asha: Person) -> None:
    with time_machine.travel("2026-05-11 09:00", tick=False) as clock:
        asha.sign_in(client)
        secret = set_up_an_app(client)
        clock.shift(5 * 60 + 1)
        assert "Use a code from your app" in client.get("/sign-in/again").text
        next_page = "/sign-in/account/codes/new"
        again = client.post("/sign-in/again/code", {"code": code_of(secret), "next": next_page})
        assert again.headers["Location"] == next_page
        assert client.get(next_page).status_code == 200


def test_a_person_is_told_by_mail_that_their_sign_in_was_changed(
    signed_in: Client, asha: Person, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        set_up_an_app(signed_in)
    assert [sent.to for sent in mail.outbox] == [[asha.email]]
    assert "an authenticator app was set up" in mail.outbox[0].body


def test_a_copy_of_the_database_does_not_hold_the_key_of_an_app(signed_in: Client) -> None:
    secret = set_up_an_app(signed_in)
    assert secret.replace(" ", "") not in str(list(Authenticator.objects.values_list("data", flat=True)))


BYTES: list[Any] = ["", "AA", "oA", "o2NmbXRkbm9uZQ", "é", None, 7, [], {}, "A" * 5000, "eyJ0eXBlIjogMX0"]
NOT_A_KEY = [
    *(
        "",
        "{",
        "[]",
        "null",
        "1",
        '"x"',
        "{}",
        '{"id": 1}',
        '{"response": {"userHandle": "//"}}',
        '{"response": []}',
    ),
    *(
        json.dumps({"id": it, "rawId": it, "type": "public-key", "response": dict.fromkeys(PARTS, it)})
        for it in BYTES
    ),
]


@pytest.mark.parametrize("sent", NOT_A_KEY)
@pytest.mark.parametrize("address", ["/sign-in/passkey", "/sign-in/account/passkeys/new"])
def test_a_made_up_passkey_is_not_accepted(signed_in: Client, address: str, sent: str) -> None:
    client = signed_in if "account" in address else Client()
    client.get(address)
    answer = client.post(address, {"credential": sent, "name": "x"}, follow=True)
    assert answer.status_code == 200
    assert not Authenticator.objects.exists()
