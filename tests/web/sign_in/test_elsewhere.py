"""Signing in through one's organisation, with a real OpenID provider on this machine."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import localdate
from pytest_django import Settings
from tests.support.identity_provider import agreed, council, running, worker
from tests.web.sign_in.conftest import Person

from avenues.casework import selectors, services
from avenues.casework.kinds import Did, OrganisationKind, Role
from avenues.web.sign_in.organisations import BadSignInFile, read

pytestmark = pytest.mark.django_db
Coming = Callable[..., Any]


@pytest.fixture
def provider() -> Iterator[str]:
    with running(
        worker("ola", "ola@sefton.example"),
        worker("typed", "ola@sefton.example", verified=False),
        worker("stranger", "nobody@sefton.example"),
        worker("reaching", "asha@sendiass.example"),
    ) as address:
        yield address


@pytest.fixture
def ola(asha: Person) -> Person:
    return Person(services.create_user(email="ola@sefton.example", name="Ola"))


@pytest.fixture
def come_as(client: Client, provider: str, settings: Settings, ola: Person) -> Coming:
    """`come_as("ola")`: to the council's sign-in, and back from it as this person."""

    def come(sub: str, **known: bool) -> Any:
        settings.SIGN_IN_ORGANISATIONS = (council(provider, **known),)
        there = client.get("/sign-in/with/sefton?next=/sign-in/account")
        return client.get(agreed(there.headers["Location"], sub))

    return come


def test_an_officer_signs_in_with_the_councils_own_sign_in(
    come_as: Coming, client: Client, ola: Person
) -> None:
    assert come_as("ola").headers["Location"] == "/sign-in/account"
    assert client.get("/sign-in/account").wsgi_request.user == ola.row
    assert not ola.row.has_usable_password()


def test_the_second_time_they_are_known(come_as: Coming, client: Client, ola: Person) -> None:
    come_as("ola")
    client.post("/sign-in/out")
    come_as("ola")
    assert client.get("/sign-in/account").wsgi_request.user == ola.row


@pytest.mark.parametrize(
    "sub",
    [
        pytest.param("stranger", id="nobody here has that address"),
        pytest.param("typed", id="the address is only what they typed themselves"),
        pytest.param("reaching", id="a council does not speak for an adviser's address"),
    ],
)
def test_the_councils_word_opens_no_account_that_is_not_its_to_open(
    come_as: Coming, client: Client, sub: str
) -> None:
    answer = come_as(sub)
    assert answer.status_code == 403
    assert "There is no account for you here" in answer.text
    assert client.get("/sign-in/account").status_code == 302


def test_a_closed_account_stays_closed(come_as: Coming, client: Client, ola: Person) -> None:
    person = ola.row
    person.is_active = False
    person.save()
    assert come_as("ola").status_code == 403
    assert client.get("/sign-in/account").status_code == 302


def test_a_closed_account_names_no_employer_to_another_body(come_as: Coming, ola: Person) -> None:
    body = services.create_organisation(
        key="advice", name="Advice", kind=OrganisationKind.SENDIASS, prefix="AD"
    )
    services.add_member(user=ola.user, organisation=body, role=Role.ADVISER, since=localdate())
    person = ola.row
    person.is_active = False
    person.save()
    come_as("ola")
    person.is_active = True
    person.save()
    (told,) = selectors.sign_ins(selectors.viewer_of(ola.user, localdate())).lines
    assert told.words.startswith("through an organisation, the account is closed")


def test_an_adviser_is_told_when_a_council_speaks_in_their_name(come_as: Coming, asha: Person) -> None:
    body = services.create_organisation(
        key="advice", name="Advice", kind=OrganisationKind.SENDIASS, prefix="AD"
    )
    services.add_member(user=asha.user, organisation=body, role=Role.ADVISER, since=localdate())
    come_as("reaching")
    (told,) = selectors.sign_ins(selectors.viewer_of(asha.user, localdate())).lines
    assert told.did is Did.SIGN_IN_REFUSED
    assert told.words.startswith("through Sefton Council, which cannot speak for this address")


@pytest.mark.parametrize(("asks", "leads_to"), [(False, "/sign-in/account"), (True, None)])
def test_a_second_step_is_asked_here_unless_the_council_asks_one(
    come_as: Coming, client: Client, asks: bool, leads_to: str | None
) -> None:
    come_as("ola", asks_second_step=asks)
    answer = client.get("/desk/")
    assert answer.headers.get("Location") == leads_to


def test_a_provider_that_does_not_tell_whether_it_checked_is_believed_if_the_operator_says_so(
    come_as: Coming, client: Client, ola: Person
) -> None:
    come_as("typed", vouches_for_addresses=True)
    assert client.get("/sign-in/account").wsgi_request.user == ola.row


def test_says_so_when_the_council_does_not_answer(client: Client, settings: Settings, asha: Person) -> None:
    settings.SIGN_IN_ORGANISATIONS = (council("http://127.0.0.1:9"),)
    answer = client.get("/sign-in/with/sefton")
    assert answer.status_code == 502
    assert "Sefton Council does not answer" in answer.text


@pytest.mark.parametrize("address", ["/sign-in/with/nobody", "/sign-in/with/nobody/back?code=1&state=2"])
def test_an_organisation_that_is_not_known_is_not_there(client: Client, address: str, asha: Person) -> None:
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("query", ["", "?code=1", "?code=1&state=made-up", "?error=access_denied&state=x"])
def test_coming_back_without_having_gone_signs_nobody_in(
    client: Client, settings: Settings, provider: str, asha: Person, query: str
) -> None:
    settings.SIGN_IN_ORGANISATIONS = (council(provider),)
    answer = client.get(f"/sign-in/with/sefton/back{query}", follow=True)
    assert "You are not signed in" in answer.text


SAID = """
[[organisation]]
key = "sefton"
name = "Sefton Council"
server = "https://login.sefton.example"
client_id = "avenues"
secret_file = "secret"
domains = ["Sefton.example"]
"""


def test_the_operators_file_says_who_signs_their_own_people_in(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("kept apart\n")
    (tmp_path / "sign-in.toml").write_text(SAID)
    (found,) = read(tmp_path / "sign-in.toml")
    assert (found.secret, found.domains) == ("kept apart", ("sefton.example",))
    assert found.speaks_for("ola@SEFTON.example")
    assert not found.speaks_for("ola@not-sefton.example")
    assert not found.asks_second_step


@pytest.mark.parametrize(("wrong", "said"), [('domains = ["Sefton.example"]', ""), ("key =", "kee =")])
def test_a_sign_in_file_with_a_mistake_is_refused_when_the_site_starts(
    tmp_path: Path, wrong: str, said: str
) -> None:
    (tmp_path / "secret").write_text("kept apart")
    (tmp_path / "sign-in.toml").write_text(SAID.replace(wrong, said))
    with pytest.raises(BadSignInFile, match=r"sign-in\.toml"):
        read(tmp_path / "sign-in.toml")
