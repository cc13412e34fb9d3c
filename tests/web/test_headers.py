"""What keeps a visit private."""

import logging

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db

ADDRESSES = ["/", "/contacts?about=refused_assessment", "/nothing-here?about=refused_assessment"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_page_sets_a_cookie(client: Client, address: str) -> None:
    answer = client.get(address)
    assert not answer.cookies
    assert "Cookie" not in answer.headers.get("Vary", "")


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_other_site_learns_the_address(client: Client, address: str) -> None:
    answer = client.get(address)
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert "unsafe" not in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_page_is_kept(client: Client, address: str) -> None:
    assert client.get(address).headers["Cache-Control"] == "no-store"


def test_no_answer_reaches_the_log(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        client.get("/nothing-here?about=refused_assessment")
        client.get("/contacts?about=refused_assessment", headers={"host": "elsewhere.example"})
    assert "refused_assessment" not in caplog.text


def test_an_address_of_another_host_is_refused(client: Client) -> None:
    answer = client.get("/", headers={"host": "elsewhere.example"})
    assert answer.status_code == 400
    assert "does not fit" in answer.text
