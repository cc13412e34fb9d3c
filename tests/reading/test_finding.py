"""What is found in letters, and how surely."""

from __future__ import annotations

import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from time import process_time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reading.letters import Sample, samples
from tests.reading.scoring import Score, scored

from avenues.law.notices import Item
from avenues.reading import Letter, Reading, Where, open_text, read
from avenues.reading.plain import plain

SENTENCES = tomllib.loads((Path(__file__).parent / "sentences.toml").read_text(encoding="utf-8"))
PASSAGES = tomllib.loads((Path(__file__).parent / "items.toml").read_text(encoding="utf-8"))["passage"]
IN_TEXT = ("text", "docx", "pdf")
PARTS = st.sampled_from(
    [
        *(
            "we have",
            "decided",
            "not to issue",
            "a plan",
            "appeal",
            "tribunal",
            "if",
            "certificate",
            "mediation",
        ),
        *(
            "by 3 may 2026",
            "12/13/26",
            "01632 960300",
            "a.b@c.example",
            "Dear",
            "[x]",
            "(",
            ")",
            ".",
            "0",
            "@",
        ),
        *("\n", "\t", "\x00", "\u2028", "ﬁ", "“", "ß", "İ", "ﷺ"),
    ]
)


@cache
def readings(folder: str) -> tuple[tuple[Sample, Reading], ...]:
    return tuple((sample, read(sample.opened())) for sample in samples(folder) if sample.form in IN_TEXT)


def read_text(text: str) -> Reading:
    return read(open_text(text))


@pytest.mark.parametrize(
    ("key", "sentence"), [(key, sentence) for key, told in SENTENCES["tells"].items() for sentence in told]
)
def test_a_sentence_tells_its_decision(key: str, sentence: str) -> None:
    assert [find.value.key for find in read_text(sentence).decisions] == [key]


@pytest.mark.parametrize("sentence", SENTENCES["tells_nothing"]["sentences"])
def test_a_sentence_that_only_speaks_of_decisions_tells_none(sentence: str) -> None:
    assert not read_text(sentence).decisions


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda passage: passage["text"][:50])
def test_a_passage_tells_its_items_and_no_other(passage: dict[str, Any]) -> None:
    said = read_text(passage["text"]).items
    wanted = {Item[name.upper()] for name in passage["says"]}
    assert wanted <= said.keys()
    assert {item for item, find in said.items() if find.is_sure} <= wanted


def test_the_letters_are_read_as_they_were_when_patterns_were_made() -> None:
    """A third of the letters was put aside; `bench/run reading` reports both."""
    worked = scored(readings("worked"))
    assert {name: score.wrongly for name, score in worked.items() if score.wrongly} == {}


def test_letters_put_aside_are_read_nearly_as_well() -> None:
    total = Score()
    for score in scored(readings("aside")).values():
        total.right += score.right
        total.wrong += score.wrong
        total.missed += score.missed
    assert total.precision >= 0.95
    assert total.recall >= 0.95


def test_a_scan_is_read_like_its_text() -> None:
    sample = next(each for each in samples("worked") if each.name == "no_assessment_fax")
    assert {
        name: score.wrongly
        for name, score in scored([(sample, read(sample.opened()))]).items()
        if score.wrongly
    } == {}


def test_every_find_stands_in_the_letter_where_it_says() -> None:
    found = read_text("Northmoor Council\n1 October 2026\n\nWe have decided\nnot to issue a plan.")
    assert found.letter_dated
    assert found.letter.quoted(found.letter_dated.span) == "1 October 2026"
    assert found.letter.where(found.letter_dated.span) == Where(page=1, line=2)
    (decision,) = found.decisions
    assert found.letter.quoted(decision.span) == "We have decided not to issue a plan."
    assert found.letter.where(decision.span) == Where(page=1, line=4)


def test_a_footer_in_the_middle_of_a_sentence_is_stepped_over() -> None:
    pages = ("We have decided that we will\nPage 1 of 2", "not issue a plan for Ada.\nPage 2 of 2")
    (decision,) = read(Letter(pages)).decisions
    assert decision.value.key == "no_plan"


def test_a_letterhead_and_a_page_number_are_no_part_of_the_text() -> None:
    pages = ("We will\nNorthmoor Council\nPage 1 of 2", "not issue a plan.\nNorthmoor Council\nPage 2 of 2")
    assert plain(Letter(pages)).text.strip() == "We will not issue a plan."


def test_a_word_parted_at_the_end_of_a_line_is_put_together() -> None:
    (decision,) = read_text("We are not going to carry out an assess-\nment of Ada's needs.").decisions
    assert decision.value.key == "no_assessment"


def test_a_right_that_is_denied_is_not_found() -> None:
    said = read_text("You do not have a right of appeal to the First-tier Tribunal.").items
    assert Item.RIGHT_TO_APPEAL not in said


def test_two_different_last_days_are_uncertain() -> None:
    text = "1 June 2026\n\nYou must appeal by 1 August 2026.\n\nThe last day to appeal is 3 August 2026."
    found = read_text(text).appeal_by
    assert found
    assert not found.is_sure


def test_a_last_day_without_a_year_is_the_next_one_after_the_letter() -> None:
    found = read_text("3 November 2026\n\nDear Ann\n\nYour appeal must arrive by 4 January.").appeal_by
    assert found
    assert found.value == date(2027, 1, 4)
    assert not found.is_sure


def test_two_dates_at_the_head_are_uncertain() -> None:
    found = read_text("1 June 2026\n3 June 2026\n\nDear Ann").letter_dated
    assert found
    assert not found.is_sure


@settings(max_examples=150)
@given(st.lists(PARTS | st.text(max_size=8), max_size=60))
def test_any_text_is_read(parts: list[str]) -> None:
    found = read_text("x " + " ".join(parts))
    spans = [find.span for find in found.decisions] + [find.span for find in found.items.values()]
    assert all(found.letter.quoted(span) for span in spans)


@pytest.mark.parametrize(
    "part",
    [
        "a ",
        "not ",
        "0",
        "a.b",
        "(a",
        "@.",
        "\n",
        "1/2\n",
        "\f",
        "a\f",
        "by 3 may 2026 ",
        "final plan enclos ",
    ],
)
def test_a_text_as_long_as_may_be_is_read_in_seconds(part: str) -> None:
    began = process_time()
    read_text("x" + (part * 100_000)[:99_999])
    assert process_time() - began < 10  # seconds of a processor; it takes about one
