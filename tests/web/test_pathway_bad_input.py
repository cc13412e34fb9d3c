"""Nothing that a visitor sends to the pathway raises a 500: any text, any bytes, huge and many."""

from __future__ import annotations

import random
from urllib.parse import quote, urlencode

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from avenues.law.facts import QUESTIONS
from avenues.law.options import Option
from avenues.law.telling import shape

pytestmark = pytest.mark.usefixtures("sefton")

PAGES = [
    "/start",
    "/check-answers",
    "/your-avenues",
    "/your-avenues/appeal",
    "/your-avenues/not-open",
    "/your-avenues.ics",
    "/your-avenues/dates/0a1b2c.ics",
]
QUESTION_PAGES = [f"/start/{fact.replace('_', '-')}" for fact in QUESTIONS]
FINE = {200, 302, 400, 404, 422}
SETTINGS = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)

DAYS = ["2026-10-01", "1066-10-14", "9999-12-31", "2026-02-31", "0000-00-00", "2014-08-31", "2040-12-31", "x"]
ODD = [
    "",
    " ",
    "unknown",
    "not_yet",
    "yes",
    "no",
    "-1",
    "25",
    "99999999999999999999",
    "١٢",
    "\x00",
    "é",
    "💥",
]


def values_of(fact: str) -> list[str]:
    kind = shape(fact)
    return [option.key for option in kind.base] if issubclass(kind.base, Option) else [*DAYS]


NAMES = st.sampled_from([*QUESTIONS, "on", "continue", "open", "words", "nothing"]) | st.text(max_size=8)
PARTS = st.sampled_from(["", "-day", "-month", "-year"])
VALUES = st.sampled_from(
    [*DAYS, *ODD, *(value for fact in QUESTIONS for value in values_of(fact))]
) | st.text(max_size=12)
QUERIES = st.lists(st.tuples(st.tuples(NAMES, PARTS).map("".join), VALUES), max_size=12)


@SETTINGS
@given(address=st.sampled_from(PAGES + QUESTION_PAGES), query=QUERIES)
def test_any_answers_are_answered(client: Client, address: str, query: list[tuple[str, str]]) -> None:
    assert client.get(address, QUERY_STRING=urlencode(query)).status_code in FINE


@SETTINGS
@given(address=st.sampled_from(PAGES + QUESTION_PAGES), raw=st.binary(max_size=60))
def test_any_bytes_are_answered(client: Client, address: str, raw: bytes) -> None:
    assert client.get(address, QUERY_STRING=quote(raw, safe="&=%+")).status_code in FINE


@SETTINGS
@given(slug=st.text(max_size=30))
def test_any_question_is_answered(client: Client, slug: str) -> None:
    assert client.get(f"/start/{quote(slug, safe='')}").status_code in {*FINE, 301}


@pytest.mark.parametrize("address", [*PAGES, "/start/asker", "/start/notice-sent"])
@pytest.mark.parametrize(
    "query",
    [
        "&".join(f"a{n}=1" for n in range(10_000)),
        "&".join("matters=refused_plan" for _ in range(10_000)),
        "&".join("matters=refused_plan" for _ in range(900)),
        "asker=" + "x" * 100_000,
        "words=" + "x" * 100_000,
        "matters=refused_plan&" + "notice_sent-day=" + "9" * 50_000 + "&continue=yes",
        "asker=%ff%fe&matters=%00",
        "asker=parent&asker=young_person",
        "on=2026-11-24&on=1900-01-01",
        "late_by_months=99999999999999999999999",
        "a;b;c&&&===&%",
    ],
)
def test_huge_and_broken_addresses_are_answered(client: Client, address: str, query: str) -> None:
    assert client.get(address, QUERY_STRING=query).status_code in FINE


@pytest.mark.parametrize("seed", range(5))
def test_real_facts_with_values_at_random_are_answered(client: Client, seed: int) -> None:
    chance = random.Random(seed)
    facts = list(QUESTIONS)
    for _ in range(80):
        told = [(fact, chance.choice(values_of(fact))) for fact in chance.sample(facts, chance.randrange(12))]
        query = urlencode([("matters", chance.choice(values_of("matters"))), *told])
        address = chance.choice(PAGES + QUESTION_PAGES)
        assert client.get(address, QUERY_STRING=query).status_code in FINE


@pytest.mark.parametrize("address", PAGES)
def test_pages_are_only_read(client: Client, address: str) -> None:
    assert client.post(address).status_code == 405


def test_what_was_typed_is_never_a_tag(client: Client) -> None:
    for address in ("/start?words=<script>", "/start/age?age=<script>&continue=yes", "/start?<script>=1"):
        assert "<script>" not in client.get(address).text
