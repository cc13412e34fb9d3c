"""What is told is read, or refused with a sentence: never another error."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.support.whole_stories import some_stories

from avenues.law.facts import QUESTIONS, UNKNOWN, Facts
from avenues.law.options import Asker, Matter, Section
from avenues.law.telling import BadFacts, Problem, Shape, read_day, shape, tell, untell

ON = date(2026, 6, 1)


def refused(**told: Any) -> str:
    """The sentences of the refusal."""
    with pytest.raises(BadFacts) as refusal:
        tell(told, on=ON)
    return str(refusal.value)


def test_plain_values_become_facts() -> None:
    facts = tell(
        {
            "matters": ["refused_plan", "travel"],
            "asker": "young_person",
            "born": "2008-02-29",
            "age": 18,
            "in_writing": True,
            "notice_sent": date(2026, 3, 2),
            "certificate_issued": None,
            "appeal_lodged": "not_yet",
            "letter_told_rights": "unknown",
        },
        on=ON,
    )
    assert facts == Facts(
        on=ON,
        matters=frozenset({Matter.REFUSED_PLAN, Matter.TRAVEL}),
        asker=Asker.YOUNG_PERSON,
        born=date(2008, 2, 29),
        age=18,
        in_writing=True,
        notice_sent=date(2026, 3, 2),
        certificate_issued=None,
        appeal_lodged=None,
        letter_told_rights=UNKNOWN,
    )


def test_options_and_not_known_are_told_as_they_are() -> None:
    facts = tell({"asker": Asker.PARENT, "sections": frozenset({Section.B}), "plan": UNKNOWN}, on=ON)
    assert facts.asker is Asker.PARENT
    assert facts.is_unknown("plan")


def test_what_is_untold_again_reads_the_same() -> None:
    for case in some_stories(500, seed=11):
        assert tell(untell(case), on=case.on) == case


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("matter", "matters"),
        ("notice sent", "notice_sent"),
        ("Certificate-Issued", "certificate_issued"),
        ("hearing_date", "hearing"),
    ],
)
def test_an_unknown_fact_is_named_with_the_nearest_known(name: str, nearest: str) -> None:
    assert refused(**{name: 1}) == f"There is no fact called “{name}”. Did you mean “{nearest}”?"


def test_an_unknown_fact_like_no_other_is_only_named() -> None:
    assert refused(xyzzy=1) == "There is no fact called “xyzzy”."


def test_an_unknown_answer_is_named_with_the_nearest_known() -> None:
    assert refused(asker="parents") == ("“asker” cannot be “parents”. Did you mean “parent”?")
    assert "Did you mean “refused_assessment”?" in refused(matters=["travel", "refused assessment"])


def test_an_unknown_answer_like_no_other_gets_all_that_there_are() -> None:
    assert refused(asker="xyzzy") == (
        "“asker” cannot be “xyzzy”. It is one of: parent, young_person, representative, helper."
    )


def test_every_problem_is_told_at_once() -> None:
    with pytest.raises(BadFacts) as refusal:
        tell({"asker": "x", "matter": [], "born": "1 May"}, on=ON)
    assert [problem.fact for problem in refusal.value.problems] == ["asker", "matter", "born"]


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ({"born": "27 3 2012"}, "“born” is a date, written as 2026-03-27, not “27 3 2012”."),
        ({"born": "2023-02-29"}, "“born”: there is no day “2023-02-29”. Check day and month."),
        ({"born": "20230228"}, "“born” is a date, written as 2026-03-27, not “20230228”."),
        ({"born": "2023-W09-2"}, "“born” is a date, written as 2026-03-27, not “2023-W09-2”."),
        (
            {"born": "2023-02-28T12:00:00"},
            "“born” is a date, written as 2026-03-27, not “2023-02-28T12:00:00”.",
        ),
        (
            {"born": datetime(2023, 2, 28, tzinfo=UTC)},
            "“born” is a date, written as 2026-03-27, not a day with an hour.",
        ),
        ({"born": True}, "“born” is a date, written as 2026-03-27, not true."),
        ({"born": 20230228}, "“born” is a date, written as 2026-03-27, not 20230228."),
        ({"born": None}, "“born” cannot be “not yet”. Leave it out, or say “unknown”."),
        ({"age": True}, "“age” is a whole number, not true."),
        ({"age": 7.0}, "“age” is a whole number, not a number with a fraction."),
        ({"age": "7"}, "“age” is a whole number, not “7”."),
        ({"in_writing": 1}, "“in_writing” is true or false, not 1."),
        ({"in_writing": "yes"}, "“in_writing” is true or false, not “yes”."),
        ({"in_writing": 10**5000}, "“in_writing” is true or false, not a very long number."),
        ({"sections": "b"}, "“sections” takes a list, for example [“a”], not “b”."),
        (
            {"sections": {"b": 1}},
            "“sections” takes a list, for example [“a”], not a table of names and values.",
        ),
        ({1: 2}, "There is no fact called 1."),
        ({None: 2}, "There is no fact called null."),
        ({10**5000: 2}, "There is no fact called a very long number."),
        ({"asker": "\x1b[31m\ud800"}, "“asker” cannot be “�[31m�”."),
    ],
)
def test_a_refusal_says_what_was_told_and_what_is_wanted(told: Mapping[Any, Any], sentence: str) -> None:
    with pytest.raises(BadFacts) as refusal:
        tell(told, on=ON)
    assert str(refusal.value).startswith(sentence)


@pytest.mark.parametrize("told", [[], None, 7, "matters", [["matters", []]]])
def test_facts_are_names_with_values(told: Any) -> None:
    with pytest.raises(BadFacts, match="Facts are names with values"):
        tell(told, on=ON)


def test_a_long_answer_is_shown_short() -> None:
    assert len(refused(asker="x" * 10**6)) < 300


def test_a_list_nested_a_thousand_deep_is_a_list() -> None:
    deep: list[Any] = []
    for _ in range(100_000):
        deep = [deep]
    assert refused(matters=deep).startswith("“matters” cannot be a list.")


def test_a_day_by_itself() -> None:
    assert read_day("sent", "2026-03-27") == date(2026, 3, 27)


SCALARS: st.SearchStrategy[Any] = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(),
    st.dates(),
    st.datetimes(),
    st.binary(),
    st.sampled_from(
        ["unknown", "not_yet", "2026-03-02", "2026-13-02", "0000-00-00", "parent", "travel", "b"]
    ),
)
JUNK = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.tuples(inner, inner),
        st.dictionaries(st.text(max_size=5), inner, max_size=3),
    ),
    max_leaves=8,
)
NAMES = st.one_of(st.sampled_from(list(QUESTIONS)), st.text(max_size=12), st.integers(), st.none())


@given(st.dictionaries(NAMES, JUNK, max_size=8))
@example({"matters": [{}]})
@example({"sections": [["b"]]})
@example({"born": float("nan")})
def test_whatever_is_told_is_read_or_refused(told: dict[Any, Any]) -> None:
    facts, problems = told_or_refused(told)
    assert all(problem.sentence.endswith((".", "?")) for problem in problems)
    if facts is None:
        assert problems
    else:
        assert all(_fits(shape(name), value) for name, value in facts.items())
        assert {name for name, _ in facts.items()} | facts.not_known == set(told)


def told_or_refused(told: dict[Any, Any]) -> tuple[Facts | None, tuple[Problem, ...]]:
    try:
        return tell(told, on=ON), ()
    except BadFacts as refusal:
        return None, refusal.problems


def _fits(kind: Shape, value: Any) -> bool:
    if value is None:
        return kind.can_be_not_yet
    values = value if kind.several else [value]
    return all(type(item) is kind.base for item in values)
