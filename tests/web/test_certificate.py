"""Whoever holds a certificate can check it; who guesses learns nothing, and is stopped."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any
from uuid import UUID

import pytest
import time_machine
from django.core.cache import cache
from django.db import connection
from django.test import Client
from pytest_django import Settings
from tests.support.casework import TODAY, Town, a_refusal, happened, mediation_adviser

from avenues.casework import selectors, services
from avenues.casework.selectors import CertificateLine, Viewer
from avenues.law.options import CertificateKind
from avenues.web.public.certificate.tries import MOST_OF_ALL, MOST_OF_ONE, WITHIN

pytestmark = pytest.mark.django_db
ADDRESS = "/certificate"
NO_MATCH = "No certificate has this number and this code."


@pytest.fixture(autouse=True)
def _on_that_tuesday() -> Iterator[None]:
    cache.clear()
    with time_machine.travel(f"{TODAY.isoformat()}T10:00:00+00:00", tick=False):
        yield
    cache.clear()


@pytest.fixture
def mo(db: None) -> Viewer:
    """An adviser of a mediation service."""
    return mediation_adviser(Town())


def issued(viewer: Viewer) -> UUID:
    """A mediation with a certificate."""
    key = services.start_proceeding(viewer, a_refusal(viewer).disagreement, avenue="mediation")
    happened(viewer, key, "adviser_contacted", date(2026, 11, 2))
    happened(viewer, key, "information_given", date(2026, 11, 23))
    happened(viewer, key, "told_adviser_no_mediation", date(2026, 11, 23))
    services.issue_certificate(viewer, key, CertificateKind.NOT_WANTED, expecting=3)
    return key


def newest(viewer: Viewer, key: UUID) -> CertificateLine:
    return selectors.certificates_of(viewer, key)[0]


def printed(viewer: Viewer, key: UUID) -> dict[str, str]:
    """What stands on the newest certificate."""
    line = newest(viewer, key)
    return {"number": line.number, "code": selectors.code_to_print(viewer, line.id)}


def text(answer: Any) -> str:
    return html.unescape(answer.text)


def main(answer: Any) -> str:
    return text(answer).split("<main")[1].split("</main>")[0]


def test_a_valid_one_is_said_to_be_valid_with_its_day_and_no_name(client: Client, mo: Viewer) -> None:
    said = main(client.post(ADDRESS, printed(mo, issued(mo))))
    assert "This certificate is valid" in said
    assert "Tuesday 24 November 2026" in said
    for name in ("Sam", "Brown", mo.name, "Mediation service", "assess", "55", "ME-2026"):
        assert name not in said, name


def test_it_does_not_matter_how_number_and_code_are_typed(client: Client, mo: Viewer) -> None:
    typed = {
        name: f" {signs.lower().replace('-', ' – ')} " for name, signs in printed(mo, issued(mo)).items()
    }
    assert "This certificate is valid" in main(client.post(ADDRESS, typed))


def test_one_that_was_replaced_or_revoked_says_so_and_since_when(client: Client, mo: Viewer) -> None:
    key = issued(mo)
    first = printed(mo, key)
    later = selectors.viewer_of(mo.user, date(2026, 11, 25))
    services.reissue_certificate(later, key, expecting=4)
    copy = printed(mo, key)
    said = main(client.post(ADDRESS, first))
    assert "This certificate was replaced" in said
    assert "Wednesday 25 November 2026" in said
    assert copy["number"] not in said
    assert "This certificate is valid" in main(client.post(ADDRESS, copy))
    last = selectors.viewer_of(mo.user, date(2026, 11, 26))
    services.revoke_certificate(last, key, why="For another child", expecting=5)
    for each in (first, copy):
        said = main(client.post(ADDRESS, each))
        assert "This certificate was revoked" in said
        assert "Thursday 26 November 2026" in said
        assert "another child" not in said


def test_a_number_that_is_not_there_and_a_code_that_is_wrong_look_the_same(
    client: Client, mo: Viewer
) -> None:
    right = printed(mo, issued(mo))
    wrong_code = client.post(ADDRESS, {**right, "code": "22222-22222-22222"})
    not_there = client.post(ADDRESS, {"number": "2222-2222", "code": "22222-22222-22222"})
    assert wrong_code.status_code == not_there.status_code == 422
    assert main(wrong_code).replace(right["number"], "2222-2222") == main(not_there)
    assert NO_MATCH in main(not_there)


def test_the_printed_address_fills_in_the_number_and_tells_nothing(client: Client, mo: Viewer) -> None:
    right = printed(mo, issued(mo))
    known, unknown = (client.get(f"{ADDRESS}/{number}") for number in (right["number"], "2222-2222"))
    assert f'value="{right["number"]}"' in known.text
    assert main(known).replace(right["number"], "2222-2222") == main(unknown)
    assert "valid</h1>" not in known.text


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"code": "22222-22222-22222"}, "Enter the number of the certificate"),
        ({"number": "2222-2222"}, "Enter the check code"),
        ({"number": "  ", "code": ""}, "Enter the check code"),
    ],
)
def test_what_is_left_empty_is_asked_for_and_what_was_typed_is_kept(
    client: Client, typed: dict[str, str], sentence: str
) -> None:
    answer = client.post(ADDRESS, typed)
    assert answer.status_code == 422
    assert sentence in text(answer)
    assert all(f'value="{each.strip()}"' in answer.text for each in typed.values())


@pytest.mark.parametrize("nonsense", ["\x00", "é" * 3000, "<script>alert(1)</script>", "٣" * 15])
def test_nonsense_gets_a_sentence(client: Client, nonsense: str) -> None:
    answer = client.post(ADDRESS, {"number": nonsense, "code": nonsense})
    assert answer.status_code == 422
    assert "<script>alert" not in answer.text


def guess(client: Client, **headers: Any) -> int:
    return client.post(ADDRESS, {"number": "2222-2222", "code": "x"}, **headers).status_code


def test_who_is_wrong_too_often_waits_a_quarter_of_an_hour(client: Client, mo: Viewer) -> None:
    right = printed(mo, issued(mo))
    assert [guess(client) for _ in range(MOST_OF_ONE + 1)] == [422] * MOST_OF_ONE + [429]
    answer = client.post(ADDRESS, right)
    assert answer.status_code == 429
    assert "Wait a quarter of an hour" in text(answer)
    assert f'value="{right["code"]}"' in answer.text
    with time_machine.travel("2026-11-24T10:15:01+00:00", tick=False):
        assert "This certificate is valid" in main(client.post(ADDRESS, right))


def test_who_is_right_is_not_counted(client: Client, mo: Viewer) -> None:
    right = printed(mo, issued(mo))
    for _ in range(MOST_OF_ONE + 1):
        assert client.post(ADDRESS, right).status_code == 200


def test_one_visitor_does_not_close_it_for_another(client: Client, mo: Viewer) -> None:
    for _ in range(MOST_OF_ONE):
        guess(client, REMOTE_ADDR="192.0.2.1")
    assert guess(client, REMOTE_ADDR="192.0.2.1") == 429
    assert guess(client, REMOTE_ADDR="192.0.2.2") == 422


def test_a_network_of_many_addresses_is_one_visitor(client: Client) -> None:
    for host in range(MOST_OF_ONE):
        guess(client, REMOTE_ADDR=f"2001:db8:1:2::{host:x}")
    assert guess(client, REMOTE_ADDR="2001:db8:1:2:ffff::1") == 429
    assert guess(client, REMOTE_ADDR="2001:db8:1:3::1") == 422


def test_behind_a_proxy_it_is_the_address_that_the_proxy_saw(client: Client, settings: Settings) -> None:
    """What a visitor writes into the header themselves stands further to the left, and does not count."""
    settings.BEHIND_PROXY = True
    for made_up in range(MOST_OF_ONE):
        guess(client, HTTP_X_FORWARDED_FOR=f"10.0.0.{made_up}, 192.0.2.1")
    assert guess(client, HTTP_X_FORWARDED_FOR="10.0.0.99, 192.0.2.1") == 429
    assert guess(client, HTTP_X_FORWARDED_FOR="10.0.0.99, 192.0.2.2") == 422


def test_many_visitors_together_are_stopped_too(client: Client) -> None:
    cache.set("certificate-tries", MOST_OF_ALL - 1, WITHIN)
    assert guess(client, REMOTE_ADDR="192.0.2.1") == 422
    assert guess(client, REMOTE_ADDR="192.0.2.2") == 429


def test_what_is_counted_names_no_visitor(client: Client) -> None:
    guess(client, REMOTE_ADDR="192.0.2.77")
    with connection.cursor() as cursor:
        cursor.execute("SELECT cache_key FROM cache")
        keys = [row[0] for row in cursor.fetchall()]
    assert len(keys) == 2
    assert all("192.0" not in key and len(key.rpartition("-")[2]) <= 5 for key in keys), keys


def test_without_its_keys_the_site_says_that_it_cannot_check_now(
    client: Client, mo: Viewer, settings: Settings
) -> None:
    right = printed(mo, issued(mo))
    settings.FILES_KEY, settings.FILES_KEY_IS_MADE = "", False
    answer = client.post(ADDRESS, right)
    assert answer.status_code == 503
    assert "cannot be checked just now" in text(answer)


def test_nothing_of_a_check_is_kept(client: Client, mo: Viewer) -> None:
    answer = client.post(ADDRESS, printed(mo, issued(mo)))
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert not answer.cookies


def test_the_pages_are_plain(client: Client, mo: Viewer, reading_grade: Callable[..., float]) -> None:
    key = issued(mo)
    assert reading_grade(client.get(ADDRESS).text) <= 8
    assert reading_grade(client.post(ADDRESS, printed(mo, key)).text) <= 8
