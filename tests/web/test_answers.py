"""Answers in an address, read and written again."""

from urllib.parse import parse_qsl

from hypothesis import given
from hypothesis import strategies as st

from avenues.web.public.pathway.answers import Answers

WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


@given(st.dictionaries(WORDS, st.lists(WORDS, min_size=1, max_size=3).map(tuple), min_size=1))
def test_whatever_was_told_is_read_again_from_the_address(told: dict[str, tuple[str, ...]]) -> None:
    answers = Answers(told)
    assert tuple(parse_qsl(answers.query[1:], keep_blank_values=True)) == answers.pairs


def test_what_is_told_keeps_its_order_and_its_place_when_it_is_told_anew() -> None:
    answers = Answers.of({"matters": ["travel", "records"], "asker": ["parent"]})
    assert answers.query == "?matters=travel&matters=records&asker=parent"
    assert answers.but("matters", ("travel",)).query == "?matters=travel&asker=parent"


def test_only_the_answers_that_count_are_kept() -> None:
    answers = Answers.of({"matters": ["travel"], "asker": ["parent"]})
    assert answers.only(["asker"]).query == "?asker=parent"
    assert answers.only(["asker", "matters", "born"]).query == answers.query
