"""The words of the sign-in pages are easy to read."""

from collections.abc import Callable

import pytest
from django.test import Client
from tests.web.sign_in.test_second_step import set_up_an_app

OUTSIDE = [
    "",
    "passkey",
    "forgotten",
    "forgotten/sent",
    "password/done",
    "password/1-1",
    "closed",
    "with/cancelled",
]
INSIDE = [
    "account",
    "account/password",
    "account/sign-ins",
    "account/app",
    "account/passkeys/new",
    "account/codes",
    "account/codes/new",
]


@pytest.mark.parametrize("page", OUTSIDE)
def test_a_page_before_sign_in_is_easy_to_read(
    client: Client, db: None, reading_grade: Callable[..., float], page: str
) -> None:
    assert reading_grade(client.get(f"/sign-in/{page}").text) <= 8


@pytest.mark.parametrize("page", INSIDE)
def test_a_page_of_the_account_is_easy_to_read(
    signed_in: Client, reading_grade: Callable[..., float], page: str
) -> None:
    set_up_an_app(signed_in) if page.startswith("account/codes") else None
    answer = signed_in.get(f"/sign-in/{page}")
    assert answer.status_code == 200
    assert reading_grade(answer.text) <= 8
