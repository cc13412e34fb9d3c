"""The pages of guidance are made from the rooms: what they say is what the rules say."""

import re
from collections.abc import Callable
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.test import Client

from avenues.law import registry
from avenues.law.avenues import rooms
from avenues.law.sources import Mark, Weight
from avenues.web.public.guidance.avenue import avenue_page
from avenues.web.public.guidance.counting import counts_of
from avenues.web.public.guidance.groups import avenue_groups
from avenues.web.public.guidance.provisions import weights
from avenues.web.public.guidance.worked import worked_examples

KEYS = sorted(rooms())
PAGES = ["/avenues", "/disputes-and-disagreements", "/sources", "/words", "/not-law-yet"]
EVERY_PAGE = [*PAGES, *(f"/avenues/{key}" for key in KEYS), *(f"/avenues/{key}/examples" for key in KEYS)]

pytestmark = pytest.mark.usefixtures("sefton")

Grade = Callable[..., float]


class Headings(HTMLParser):
    """The levels of a page's headings, and its ids."""

    def __init__(self) -> None:
        super().__init__()
        self.levels: list[int] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if re.fullmatch(r"h[1-6]", tag):
            self.levels.append(int(tag[1]))
        self.ids.extend(value for name, value in attrs if name == "id" and value)


def headings(page: str) -> Headings:
    main = re.search(r"<main.*?</main>", page, re.DOTALL)
    assert main
    found = Headings()
    found.feed(main.group())
    return found


@pytest.mark.parametrize("address", EVERY_PAGE)
def test_a_page_is_served_with_headings_in_order(client: Client, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 200
    found = headings(answer.text)
    assert found.levels.count(1) == 1
    assert all(after - before <= 1 for before, after in zip(found.levels, found.levels[1:], strict=False))
    assert len(set(found.ids)) == len(found.ids)


@pytest.mark.parametrize("address", EVERY_PAGE)
def test_no_word_is_left_unfilled(client: Client, address: str) -> None:
    """`{child}` and `{day}` are for the law's words; none of them reaches a reader."""
    main = re.search(r"<main.*?</main>", unescape(client.get(address).text), re.DOTALL)
    assert main
    assert not re.search(r"\{[a-zA-Z_]+\}", main.group())


@pytest.mark.parametrize("address", EVERY_PAGE)
def test_a_page_links_to_pages_that_are_there(client: Client, address: str) -> None:
    page = unescape(client.get(address).text)
    found = headings(page)
    for link in set(re.findall(r'href="(/[^"#?]*)', page)):
        if not link.startswith("/static/"):
            assert client.get(link).status_code in {200, 302}, link
    main = page[page.index("<main") : page.index("</main>")]
    assert set(re.findall(r'href="#([^"]+)"', main)) <= set(found.ids)


def citations() -> list[str]:
    """Names of laws and of avenues, which stand on pages as they are; the longest first."""
    names = {source.citation for source in registry.sources()}
    names |= {source.instrument for source in registry.sources()}
    names |= {name.replace("(Health, Education and Social Care Chamber) ", "") for name in names}
    names |= {name.replace(" (England)", "") for name in names}
    return sorted(names, key=len, reverse=True)


BODIES = (
    "Local Government and Social Care Ombudsman",
    "Parliamentary and Health Service Ombudsman",
    "Department for Education",
    "Information Commissioner",
    "Citizens Advice",
    "Civil Legal Advice",
)


@pytest.mark.parametrize("address", EVERY_PAGE)
def test_a_page_reads_easily(client: Client, reading_grade: Grade, address: str) -> None:
    page = unescape(client.get(address).text)
    assert reading_grade(page, *citations(), *BODIES) <= 8


def test_every_avenue_is_listed_once() -> None:
    listed = [room.key for group in avenue_groups() for room in group.avenues]
    assert sorted(listed) == KEYS


def test_an_avenue_that_does_not_exist_is_not_found(client: Client) -> None:
    assert client.get("/avenues/no-such-thing").status_code == 404


@pytest.mark.parametrize("key", KEYS)
def test_every_other_avenue_stands_in_how_it_fits(key: str) -> None:
    told = [
        room.key for fit in avenue_page(key).done_to for because in fit.becauses for room in because.avenues
    ]
    assert sorted([*told, key]) == KEYS


@pytest.mark.parametrize("key", KEYS)
def test_every_time_limit_stands_on_the_page(client: Client, key: str) -> None:
    page = unescape(client.get(f"/avenues/{key}").text)
    for clock in registry.clocks_of(key):
        assert clock.what in page or "{" in clock.what


@pytest.mark.parametrize("key", KEYS)
def test_every_worked_example_is_told(key: str) -> None:
    told = avenue_page(key).stories
    assert len(told) == len(worked_examples(key))
    assert all(story.day and (story.dates or story.answer) for story in told)
    assert not any("seed page" in story.source for story in told)


def test_a_step_of_an_older_law_is_not_advised() -> None:
    advised = [step.words for situation in avenue_page("nhs_complaint").steps for step in situation.to_do]
    assert not any("CCG" in words for words in advised)


def test_a_story_is_worked_out_and_not_copied() -> None:
    """The letter of 1 October with a certificate of 29 November: 2 January, by the rules."""
    story = next(story for story in avenue_page("appeal").stories if "ends at Christmas" in story.title)
    (dated,) = story.dates
    assert dated.day == "Friday 2 January 2026, by 5pm"
    assert dated.counted.startswith("Certificate issued Sat 29 Nov 2025 · one month")


def test_a_model_text_stands_where_there_is_something_to_write(client: Client) -> None:
    assert "Please send me your decision in writing" in client.get("/avenues/appeal").text


def test_a_count_is_told_without_days() -> None:
    clock, _ = registry.clocks()["TL-C1"]
    assert counts_of("appeal")[clock] == "Letter sent, then two months."


def test_a_count_that_only_moves_a_day_is_left_out() -> None:
    assert not any("not a working day: next" in words for words in counts_of("appeal").values())


def test_every_source_stands_on_its_page_with_its_mark(client: Client) -> None:
    page = unescape(client.get("/sources").text)
    assert all(source.instrument in page and source.address in page for source in registry.sources())
    assert "We read the text itself." in page
    assert {source.mark for source in registry.sources()} >= {Mark.READ, Mark.SECOND_HAND}
    assert Weight.LAW in {source.weight for source in registry.sources()}


def test_a_provision_that_ended_shows_until_when(client: Client) -> None:
    ended = [source for source in registry.sources() if source.until]
    page = unescape(client.get("/sources").text)
    assert all(f"to {source.until.day} {source.until:%B %Y}" in page for source in ended if source.until)


@pytest.mark.parametrize(
    "word", ["EHC plan", "SENDIASS", "ICB", "LGSCO", "PHSO", "PALS", "Time limit", "Duty"]
)
def test_the_page_of_words_has_it(client: Client, word: str) -> None:
    assert word in client.get("/words").text


def test_a_provision_stands_once_whatever_rests_on_it() -> None:
    for weight in weights():
        for instrument in weight.instruments:
            stand = [(each.name, each.in_force, each.address) for each in instrument.provisions]
            assert len(set(stand)) == len(stand)


def test_plans_are_called_plans(client: Client) -> None:
    page = client.get("/not-law-yet").text
    assert "No answer on this site uses these plans." in page
    assert "23 February 2026" in page


def test_the_page_and_the_paper_about_plans_tell_the_same_days(client: Client) -> None:
    paper = (Path(__file__).parents[2] / "docs" / "law" / "not-law-yet.md").read_text("utf-8")
    paper, _, _ = paper.partition("## Where this comes from")
    days = set(re.findall(r"(?:\d{1,2} )?(?:February|April|May|June|September) 20\d\d", paper))
    page = re.sub(r"\s+", " ", client.get("/not-law-yet").text)
    assert days
    assert all(day in page for day in days)
