"""Passwords: wrong ones, forgotten ones, new ones."""

import re
from collections.abc import Iterator

import pytest
import time_machine
from django.core import mail
from django.test import Client
from pytest_django import Settings
from tests.support.mail_server import Letterbox, listening
from tests.web.sign_in.conftest import EMAIL, PASSWORD, Person

from avenues.casework import services

LINK = re.compile(r"http://testserver(/sign-in/password/\S+)")
NEW = "eight slow rivers"


def new_password(client: Client, link: str, password: str) -> str:
    """Open the link, choose the password, and see the page that comes."""
    form = client.get(link, follow=True)
    address = form.wsgi_request.path
    return client.post(address, {"password1": password, "password2": password}, follow=True).text


def is_signed_in(client: Client) -> bool:
    return client.get("/sign-in/account").status_code == 200


@pytest.mark.parametrize("typed", [EMAIL, "ASHA@Sendiass.example", f"  {EMAIL} "])
def test_an_address_is_the_same_in_any_case(client: Client, asha: Person, typed: str) -> None:
    client.post("/sign-in/", {"login": typed, "password": PASSWORD})
    assert is_signed_in(client)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({}, ["Enter an e-mail address", "Enter your password"]),
        ({"login": "asha", "password": "x"}, ["Enter an e-mail address, for example"]),
        ({"login": EMAIL, "password": "wrong"}, ["do not belong together"]),
        ({"login": "nobody@example.org", "password": "wrong"}, ["do not belong together"]),
        ({"login": "a\x00b@example.org", "password": "\x00"}, ["There is a problem"]),
        ({"login": "a" * 9000 + "@example.org", "password": "x" * 9000}, ["There is a problem"]),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_is_kept(
    client: Client, asha: Person, typed: dict[str, str], said: list[str]
) -> None:
    page = client.post("/sign-in/", typed).text
    for words in ("There is a problem", *said):
        assert words in page
    if typed.get("login") == "asha":
        assert 'value="asha"' in page


def test_whether_an_address_is_known_cannot_be_found_out(client: Client, asha: Person) -> None:
    pages = [
        client.post("/sign-in/forgotten", {"email": email}, follow=True).text
        for email in (EMAIL, "nobody@example.org")
    ]
    assert pages[0] == pages[1]
    assert [sent.to for sent in mail.outbox] == [[EMAIL]]


def test_five_wrong_passwords_close_the_address_for_a_quarter_of_an_hour(
    client: Client, asha: Person
) -> None:
    with time_machine.travel("2026-05-11 09:00", tick=False) as clock:
        for _ in range(5):
            assert "do not belong together" in asha.sign_in(client, password="wrong").text  # noqa: S106
        assert "Too many wrong tries" in asha.sign_in(client).text
        clock.shift(15 * 60 - 1)
        assert "Too many wrong tries" in asha.sign_in(client).text
        clock.shift(2)
        asha.sign_in(client)
        assert is_signed_in(client)


def test_wrong_passwords_close_one_address_and_no_other(client: Client, asha: Person) -> None:
    services.create_user(email="ben@example.org", name="Ben", password=PASSWORD)
    for _ in range(6):
        asha.sign_in(client, password="wrong")  # noqa: S106
    client.post("/sign-in/", {"login": "ben@example.org", "password": PASSWORD})
    assert is_signed_in(client)


def test_a_closed_account_does_not_open(client: Client, asha: Person) -> None:
    person = asha.row
    person.is_active = False
    person.save()
    asha.sign_in(client)
    assert not is_signed_in(client)


@pytest.fixture
def letterbox(settings: Settings, asha: Person) -> Iterator[Letterbox]:
    box = Letterbox()
    with listening(box) as port:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
        yield box


def test_a_forgotten_password_is_set_anew_by_mail(client: Client, asha: Person, letterbox: Letterbox) -> None:
    client.post("/sign-in/forgotten", {"email": EMAIL})
    assert letterbox.mails[0]["To"] == EMAIL
    assert letterbox.mails[0]["Subject"] == "Avenues: Set a new password"
    found = LINK.search(letterbox.last_words())
    assert found
    assert "Your password is set" in new_password(client, found[1], NEW)
    assert "your password was set anew" in letterbox.last_words()
    asha.sign_in(client, password=NEW)
    assert is_signed_in(client)


def test_a_link_works_once(client: Client, asha: Person, letterbox: Letterbox) -> None:
    client.post("/sign-in/forgotten", {"email": EMAIL})
    found = LINK.search(letterbox.last_words())
    assert found
    new_password(client, found[1], NEW)
    assert "This link no longer works" in Client().get(found[1]).text


def test_a_link_is_too_old_after_three_days(client: Client, asha: Person) -> None:
    with time_machine.travel("2026-05-11 09:00", tick=False) as clock:
        client.post("/sign-in/forgotten", {"email": EMAIL})
        found = LINK.search(str(mail.outbox[0].body))
        assert found
        clock.shift(3 * 24 * 3600)
        assert "Choose a password" in client.get(found[1], follow=True).text
        clock.shift(1)
        assert "This link no longer works" in Client().get(found[1]).text


@pytest.mark.parametrize(
    ("password", "said"),
    [
        ("eleven char", "Choose a longer password, of at least 12 characters."),
        ("1q2w3e4r5t6y", "Many people use this password"),
        ("839201746512", "Use words or letters as well."),
        ("Asha Okafor 1", "too much like your name or e-mail address"),
        ("sendiass.example", "too much like your name or e-mail address"),
    ],
)
def test_a_password_that_is_easy_to_guess_is_refused(
    client: Client, signed_in: Client, password: str, said: str
) -> None:
    typed = {"oldpassword": PASSWORD, "password1": password, "password2": password}
    answer = signed_in.post("/sign-in/account/password", typed)
    assert said in answer.text
    assert not re.search("too short|too common|numeric|similar", answer.text)  # not as Django says it


def test_twelve_characters_are_enough(signed_in: Client, asha: Person) -> None:
    new = "twelve chars"
    signed_in.post("/sign-in/account/password", {"oldpassword": PASSWORD, "password1": new, "password2": new})
    assert asha.row.check_password(new)


def test_a_new_password_signs_out_every_other_browser(signed_in: Client, asha: Person) -> None:
    other = Client()
    asha.sign_in(other)
    signed_in.post("/sign-in/account/password", {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW})
    assert is_signed_in(signed_in)
    assert not is_signed_in(other)
    assert "your password was changed" in mail.outbox[-1].body


@pytest.mark.parametrize("to", ["https://elsewhere.example/", "//elsewhere.example", "javascript:alert(1)"])
def test_nobody_is_led_to_another_site_after_sign_in(client: Client, asha: Person, to: str) -> None:
    assert asha.sign_in(client, to=to).headers["Location"] == "/desk/"
