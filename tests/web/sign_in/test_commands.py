"""The operator sets up an organisation, adds its people, and helps who is locked out."""

import re
from io import StringIO

import pytest
from allauth.mfa.models import Authenticator
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils.timezone import localdate
from tests.web.sign_in.conftest import Person
from tests.web.sign_in.test_passwords import is_signed_in, new_password
from tests.web.sign_in.test_second_step import set_up_an_app

from avenues.casework.kinds import Role
from avenues.casework.selectors import viewer_of
from avenues.web.sign_in.invitations import person_with

pytestmark = pytest.mark.django_db
NEW = "eight slow rivers"


def command(*words: str) -> str:
    out = StringIO()
    call_command(*words, stdout=out)
    return out.getvalue()


def link_in(said: str) -> str:
    found = re.search(r"http://127\.0\.0\.1:8000(\S+)", said)
    assert found
    return found[1]


@pytest.fixture
def advice() -> None:
    words = ["--kind", "sendiass", "--prefix", "SA", "--area", "Sefton", "--team", "advice=Advice"]
    command("add_organisation", "sefton-sendiass", "Sefton SENDIASS", *words)


def test_who_is_added_sets_a_password_by_a_link_and_signs_in(
    client: Client, advice: None, asha: Person
) -> None:
    post = ["--organisation", "sefton-sendiass", "--role", "adviser", "--team", "Advice"]
    said = command("add_person", "ben@sendiass.example", "Ben", *post)
    new_password(client, link_in(said), NEW)
    client.post("/sign-in/", {"login": "ben@sendiass.example", "password": NEW})
    assert is_signed_in(client)
    user = person_with("ben@sendiass.example")
    assert user
    (held,) = viewer_of(user, localdate()).posts
    assert (held.organisation_name, held.role) == ("Sefton SENDIASS", Role.ADVISER)
    assert held.team


def test_who_is_known_gets_one_more_post_and_no_second_account(advice: None, asha: Person) -> None:
    command(
        "add_person",
        "ASHA@sendiass.example",
        "Asha",
        "--organisation",
        "sefton-sendiass",
        "--role",
        "manager",
    )
    assert [post.role for post in viewer_of(asha.user, localdate()).posts] == [Role.MANAGER]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["ben@x.example", "Ben", "--organisation", "sefton"], "Known are: sefton-sendiass"),
        (["ben", "Ben", "--organisation", "sefton-sendiass"], "not an e-mail address"),
        (
            ["ben@x.example", "Ben", "--organisation", "sefton-sendiass", "--team", "Travel"],
            "teams are: Advice",
        ),
    ],
)
def test_a_person_who_cannot_be_added_is_refused_with_what_to_do(
    advice: None, words: list[str], said: str
) -> None:
    with pytest.raises(CommandError, match=said):
        command("add_person", *words, "--role", "adviser")
    assert person_with("ben@x.example") is None


def test_who_has_lost_their_phone_starts_anew(signed_in: Client, asha: Person) -> None:
    set_up_an_app(signed_in)
    said = command("help_sign_in", asha.email, "--forget-second-step")
    assert not is_signed_in(signed_in)
    assert not Authenticator.objects.exists()
    new = Client()
    new_password(new, link_in(said), NEW)
    assert asha.sign_in(new, password=NEW).headers["Location"] == "/desk/"


def test_help_for_nobody_says_so(asha: Person) -> None:
    with pytest.raises(CommandError, match="Nobody signs in with"):
        command("help_sign_in", "ben@example.org")
