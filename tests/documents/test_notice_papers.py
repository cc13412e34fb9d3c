"""The notice of each decision: our own reader finds in it all that the law asks for, and the last days."""

from __future__ import annotations

from datetime import date

import pytest

from avenues.documents.knowing import Knowing
from avenues.documents.making import make
from avenues.documents.notices import notice_of, notice_papers
from avenues.documents.paper import Paper, papers
from avenues.documents.rendering import to_text
from avenues.documents.sampling import sample
from avenues.law.assess import assess
from avenues.law.facts import Facts
from avenues.law.notices import Found, Notice, checked, items_of
from avenues.reading import Reading, open_text, read

NOTICES = [paper for paper in papers().values() if paper.notice]
EVERY_NOTICE = pytest.mark.parametrize("paper", NOTICES, ids=lambda paper: paper.key)
TUESDAY = date(2026, 11, 24)


def words_of(key: str) -> str:
    """The notice of its sample in one line."""
    return " ".join(to_text(sample(papers()[key])).split())


def reading_of(paper: Paper) -> Reading:
    return read(open_text(to_text(sample(paper))))


def test_every_decision_of_the_law_has_its_notice() -> None:
    assert set(notice_papers(papers())) == set(Notice)
    assert len(NOTICES) == len(Notice)


@EVERY_NOTICE
def test_a_reader_finds_in_the_notice_all_that_the_law_asks_for(paper: Paper) -> None:
    notice = notice_of(paper)
    assert notice is not None
    found = reading_of(paper).items
    says = {each.item: each.item in found and found[each.item].is_sure for each in items_of(notice, TUESDAY)}
    result = checked(notice=notice, sent=TUESDAY, says=says)
    assert [each.item for each in result.items if each.found is not Found.THERE] == []


@EVERY_NOTICE
def test_a_reader_finds_the_decision_and_the_last_days(paper: Paper) -> None:
    found = reading_of(paper)
    notice = notice_of(paper)
    assert notice is not None
    assert [each.value for each in found.decisions] == [notice]
    assert found.letter_dated is not None
    assert found.letter_dated.value == TUESDAY
    # two months from 24 November 2026 is 24 January 2027, a Sunday: only the appeal moves, to Monday
    assert found.contact_by is not None
    assert found.contact_by.value == date(2027, 1, 24)
    assert found.appeal_by is not None
    assert found.appeal_by.value == date(2027, 1, 25)


def test_no_recommendation_is_promised_where_none_can_be_made() -> None:
    assert "It can recommend" not in words_of("notice_no_assessment")
    assert "It can recommend" in words_of("notice_no_plan")


def test_only_an_appeal_about_a_plan_can_be_about_the_place_alone() -> None:
    with_a_plan = {
        notice for notice in Notice if "You need no certificate if" in words_of(f"notice_{notice.key}")
    }
    assert with_a_plan == {Notice.FINAL_PLAN, Notice.AMENDED_PLAN}


def test_a_day_beyond_the_bank_holidays_that_are_known_is_a_gap() -> None:
    paper = papers()["notice_no_plan"]
    made = make(paper, Knowing(assess(Facts(on=date(2040, 12, 20)))))
    assert "The last day to appeal" in made.gaps
