"""Nothing that a signed-in person can send breaks a page: wrong, missing, hostile, huge; to every address."""

from __future__ import annotations

import re
from random import Random

import pytest
from django.test import Client
from tests.support.casework import Record, Town
from tests.web.desk.conftest import At
from tests.web.desk.test_walls import LISTS, OF_A_RECORD, Keys, filled, keys_in, opens, records

from avenues.casework.kinds import OrganisationKind

__all__ = ["records"]  # a fixture
Records = dict[str, Record]

FIELD = re.compile(r'<(?:input|textarea|select|button)[^>]*\bname="([^"]+)"(?:[^>]*\bvalue="([^"]*)")?')
TIMES = 2  # each address, by each method
STRANGE = (
    "",
    " ",
    "0",
    "-1",
    "31",
    "13",
    "99999999999999999999999",
    "2026",
    "2026-02-30",
    "1 1 0000",
    "٣",
    "½",
    "\x00",
    "\ud7ff",
    "<script>alert(1)</script>",
    "{{ 7 * 7 }}",
    "' OR 1=1 --",
    "unknown",
    "not_yet",
    "true",
    "[]",
    "null",
    "../../etc/passwd",
    "00000000-0000-0000-0000-000000000000",
    "e" * 9_000,
    "🙂" * 300,
)


def typed(chance: Random, page: str, keys: Keys) -> dict[str, list[str]]:
    """A form as somebody might send it who means no good, or has had a long day."""
    fields = FIELD.findall(page) or [("day-day", ""), ("step", "record"), ("words", "")]
    found: dict[str, list[str]] = {}
    for name, value in fields:
        if name == "csrfmiddlewaretoken" or chance.random() < 0.15:
            continue
        kind = chance.random()
        if kind < 0.45:
            given = [value]
        elif kind < 0.55:
            given = [str(chance.choice(list(keys.values())))]
        else:
            given = chance.choices(STRANGE, k=chance.choice([1, 1, 1, 2]))
        found.setdefault(name, []).extend(given)
    for _ in range(chance.choice([0, 0, 1])):
        found[chance.choice(STRANGE)[:40] or "more"] = [chance.choice(STRANGE)]
    return found


@pytest.mark.parametrize(
    "kind", [OrganisationKind.COUNCIL, OrganisationKind.MEDIATION, OrganisationKind.SENDIASS]
)
def test_whatever_is_sent_is_answered(at: At, town: Town, records: Records, kind: OrganisationKind) -> None:
    chance = Random(kind.value)
    record = records[kind.value]
    browser, keys = at(record.viewer), keys_in(record)
    asked = opens(at, town, records)
    addresses = [*LISTS, *(filled(route, asked[route], keys) for route in OF_A_RECORD)]
    for address in addresses:
        for _ in range(TIMES):
            send(browser, chance, address, keys)


def send(browser: Client, chance: Random, address: str, keys: Keys) -> None:
    """Once with a query and once as a form. An exception ends the test; so does a 500."""
    found = browser.get(address)
    page = "" if found.streaming else found.text
    asked = browser.get(address, typed(chance, page, keys))
    assert asked.status_code < 500, address
    sent = browser.post(address, typed(chance, page, keys))
    assert sent.status_code < 500, address
    huge = browser.post(f"{address}", {"words": "w" * 100_000}) if chance.random() < 0.05 else sent
    assert huge.status_code < 500, address
