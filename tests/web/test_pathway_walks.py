"""Every path through the pathway ends, asks nothing in vain, and leads to a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import cycle
from urllib.parse import urlencode

import pytest
from django.test import Client
from tests.support.calendars import assert_by_the_standard
from tests.support.walks import ON, Walked, walks

from avenues.law.avenues import rooms
from avenues.law.facts import QUESTIONS
from avenues.law.options import Matter
from avenues.law.pathway import walk
from avenues.law.telling import untell

pytestmark = pytest.mark.usefixtures("sefton")

WALKS = 1500
SHOWN = 120
MOST_QUESTIONS = 40


@pytest.fixture(scope="module")
def walked() -> list[Walked]:
    return list(walks(WALKS, MOST_QUESTIONS))


def test_every_path_ends(walked: list[Walked]) -> None:
    assert all(path.ended for path in walked)
    assert {matter for path in walked for matter in path.facts.matters} == set(Matter)


def test_no_question_is_asked_twice(walked: list[Walked]) -> None:
    assert all(len(set(path.asked)) == len(path.asked) for path in walked)


def test_no_path_asks_what_no_rule_reads(walked: list[Walked]) -> None:
    """When it was asked, a rule had read it: told so far, the rest of the path untold, it is still read."""
    for path in walked[:200]:
        told = {name: value for name, value in path.facts.items() if name == "matters"}
        for question in path.asked:
            facts = path.facts.only([*told, "matters"])
            assert walk(facts).next_question == question
            assert question in facts.read
            told[question] = None


def test_answers_that_count_lead_to_the_same_end(walked: list[Walked]) -> None:
    for path in walked:
        live = walk(path.facts).live
        assert walk(path.facts.only(live)).next_question is None


def as_address(path: Walked) -> str:
    pairs: list[tuple[str, str]] = []
    for name, plain in untell(path.facts).items():
        values = plain if isinstance(plain, list) else [plain]
        pairs.extend((name, _word(value)) for value in values)
    return urlencode([*pairs, ("on", ON.isoformat())])


def _word(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "not_yet" if value is None else str(value)


def some(walked: list[Walked]) -> Iterator[Walked]:
    return iter(walked[:: len(walked) // SHOWN])


def test_every_path_ends_at_a_page_with_what_to_do(client: Client, walked: list[Walked]) -> None:
    for path in some(walked):
        checked = client.get(f"/start?{as_address(path)}", follow=True)
        assert checked.status_code == 200, as_address(path)
        assert "Check your answers" in checked.text
        page = client.get(f"/your-avenues?{as_address(path)}")
        assert page.status_code == 200, as_address(path)
        assert "What to do first" in page.text
        assert "There is more that we could ask" not in page.text


def test_the_calendar_file_of_every_path_can_be_made(client: Client, walked: list[Walked]) -> None:
    for path in some(walked):
        answer = client.get(f"/your-avenues.ics?{as_address(path)}")
        assert answer.status_code == 200, as_address(path)
        assert_by_the_standard(answer.content)


def test_no_words_are_left_unspoken(client: Client, walked: list[Walked]) -> None:
    avenues = cycle(rooms())
    for path in some(walked):
        for address in ("/your-avenues", "/your-avenues/not-open", f"/your-avenues/{next(avenues)}"):
            page = client.get(f"{address}?{as_address(path)}")
            assert page.status_code == 200, (address, as_address(path))
            assert "{" not in page.text
            assert "None" not in page.text


def test_every_link_within_the_page_to_print_leads_somewhere(client: Client, walked: list[Walked]) -> None:
    for path in some(walked):
        page = client.get(f"/your-avenues?{as_address(path)}&open=all")
        assert page.status_code == 200, as_address(path)
        assert "{" not in page.text
        linked = set(re.findall(r'href="#([^"]+)"', page.text))
        assert linked <= set(re.findall(r'id="([^"]+)"', page.text)), as_address(path)


def test_each_question_has_a_page_for_each_asker(client: Client) -> None:
    for fact in QUESTIONS:
        for asker in ("parent", "young_person", "representative", "helper"):
            page = client.get(f"/start/{fact.replace('_', '-')}?asker={asker}").text
            assert "{" not in page
            assert "Why we ask" in page or fact == "matters"
