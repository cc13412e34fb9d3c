"""A search leaves no name in an address: going back and again is a plain page, in one's own session alone."""

from __future__ import annotations

import pytest
from tests.support.casework import Town, a_refusal, mediation_adviser, officer
from tests.web.desk.conftest import At

from avenues.casework import models
from avenues.casework.kinds import Did


@pytest.mark.parametrize(("page", "more"), [("/desk/search", {}), ("/desk/mediation/call", {"step": "look"})])
def test_no_address_holds_what_was_looked_for(at: At, town: Town, page: str, more: dict[str, str]) -> None:
    viewer = mediation_adviser(town)
    a_refusal(viewer)
    answer = at(viewer).post(page, {"words": "Brown", **more}, follow=True)
    assert "Sam Brown" in answer.text
    assert answer.redirect_chain
    for address, _ in answer.redirect_chain:
        assert "brown" not in address.lower()


def test_going_back_to_a_search_shows_it_again(at: At, town: Town) -> None:
    viewer = officer(town)
    a_refusal(viewer)
    a_refusal(viewer, "Alex Green")
    browser = at(viewer)
    first, second = (
        browser.post("/desk/search", {"words": words}).headers["Location"] for words in ("brown", "green")
    )
    for address, name, other in ((first, "Sam Brown", "Alex Green"), (second, "Alex Green", "Sam Brown")):
        page = browser.get(address).text
        assert name in page
        assert other not in page
    # looked at twice, and looked for once
    lines = models.Trail.objects.filter(did=Did.SEARCHED).order_by("number")
    assert [line.words for line in lines] == ["brown", "green"]


def test_a_search_is_shown_in_the_session_in_which_it_was_sent(at: At, town: Town) -> None:
    viewer = officer(town)
    a_refusal(viewer)
    address = at(viewer).post("/desk/search", {"words": "brown"}).headers["Location"]
    assert "Sam Brown" not in at(viewer).get(address).text


def test_an_empty_search_asks_again(at: At, town: Town) -> None:
    browser = at(officer(town))
    assert browser.post("/desk/search", {"words": "  "}).headers["Location"] == "/desk/search"
    assert "found for" not in browser.get("/desk/search?words=brown").text


def test_more_than_a_page_is_said(at: At, town: Town) -> None:
    viewer = officer(town)
    for _ in range(21):
        a_refusal(viewer)
    page = at(viewer).post("/desk/search", {"words": "brown"}, follow=True).text
    assert "More than 20 found for “brown”" in page
    assert "Add a word to find fewer" in page
