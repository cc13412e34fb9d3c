"""Whatever a signed-in person sends, there is a page with a sentence: never a fault of the server."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.support.casework import Town, a_whole_record, officer
from tests.web.desk.conftest import At

from avenues.casework.kinds import OrganisationKind

NAME = re.compile(r'<(?:input|select|textarea)[^>]* name="([^"]+)"')
FORMS = (
    *("open", "{one}/tell?fact=notice-sent", "{one}/tell?fact=matters", "{one}/tell?fact=plan", "{one}/note"),
    *("{one}/assign", "{one}/link", "{one}/close", "{one}/reopen", "{one}/consent", "{one}/subject"),
    *("{one}/people", "{one}/bodies", "{one}/summary", "{one}/start", "{run}/close", "{run}/reopen"),
    *("{run}/record/agreement_made", "{run}/record/carried_out", "{run}/record/mediation_details_given"),
    "{run}/entries/2",
)
ODD = st.sampled_from(
    [
        *("", " ", "0", "-1", "32", "13", "9999999999", "2026", "yes", "no", "\x00", "\ud800", "é" * 300),
        *("x" * 5000, "<b>", "' OR 1=1", "unknown", "not_yet", "parent", "council", "agreed", "COUNCIL"),
        "00000000-0000-0000-0000-000000000000",
    ]
)


@pytest.fixture
def pages(at: At, town: Town) -> tuple[Client, Callable[[str], str]]:
    """A signed-in browser, and the address of each form for a whole record."""
    viewer = officer(town)
    record = a_whole_record(viewer, "Sam Brown", town.organisation("nhs", OrganisationKind.NHS))

    def address(form: str) -> str:
        one = f"disagreements/{record.opened.disagreement}"
        return f"/desk/{form.format(one=one, run=f'proceedings/{record.proceeding}')}"

    return at(viewer), address


@pytest.mark.parametrize("form", FORMS)
def test_an_empty_form_is_answered_with_what_is_missing(
    pages: tuple[Client, Callable[[str], str]], form: str
) -> None:
    browser, address = pages
    assert browser.post(address(form)).status_code in {302, 422}


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(form=st.sampled_from(FORMS), said=st.lists(ODD, min_size=1, max_size=6), step=st.integers(0, 3))
def test_no_form_falls_over_whatever_it_is_sent(
    pages: tuple[Client, Callable[[str], str]], form: str, said: list[str], step: int
) -> None:
    browser, address = pages
    names = [name for name in NAME.findall(browser.get(address(form)).text) if name != "csrfmiddlewaretoken"]
    sent = {name: said[place % len(said)] for place, name in enumerate(dict.fromkeys(names))}
    sent = {name: value.encode("utf-8", "replace").decode() for name, value in sent.items()}
    sent["step"] = ("check", "record", "add", "change")[step]
    assert browser.post(address(form), sent).status_code in {200, 302, 404, 422}


@pytest.mark.parametrize("words", ["\x00", '\x00"*', "a" * 3000, "\ufffd", "' OR 1=1"])
def test_no_search_falls_over(pages: tuple[Client, Callable[[str], str]], words: str) -> None:
    browser, _ = pages
    assert "Nothing found" in browser.post("/desk/search", {"words": words}, follow=True).text


@pytest.mark.parametrize(
    "address",
    [
        "?list=x&by=x&team=x&from=x",
        "?from=2026-11-24_zz",
        "disagreements?state=x&from=%00",
        "elsewhere?from=%F0",
        "search?search=%00%22*",
        "search?search=" + "a" * 3000,
        "disagreements/00000000-0000-0000-0000-000000000000/tell?fact=none",
    ],
)
def test_no_address_falls_over(pages: tuple[Client, Callable[[str], str]], address: str) -> None:
    browser, _ = pages
    assert browser.get(f"/desk/{address}").status_code in {200, 404}
