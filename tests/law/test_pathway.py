"""The next question follows from the rooms, and answers that no room reads fall away."""

from datetime import date

import pytest
from tests.support.stories import STORIES

from avenues.law.assess import assess
from avenues.law.facts import UNKNOWN, Facts
from avenues.law.options import Asker, Matter, Plan, Section
from avenues.law.pathway import next_question, walk, worth_asking

ON = date(2026, 3, 10)
REFUSED = frozenset({Matter.REFUSED_PLAN})


def test_the_conversation_begins_with_what_it_is_about() -> None:
    assert walk(Facts(on=ON)).next_question == "matters"


def test_an_answer_that_no_rule_reads_is_a_ghost() -> None:
    told = Facts(on=ON, matters=REFUSED, asker=Asker.PARENT, sections=frozenset({Section.B}))
    assert "sections" not in walk(told).live
    assert "asker" in walk(told).live


def test_changing_the_matter_leaves_no_ghosts() -> None:
    told = Facts(
        on=ON,
        matters=frozenset({Matter.PLAN_CONTENT}),
        sections=frozenset({Section.I}),
        plan=Plan.FINAL,
        asker=Asker.PARENT,
    )
    assert "sections" in walk(told).live
    assert "sections" not in walk(told.but(matters=REFUSED)).live


def test_what_a_person_does_not_know_is_not_asked_again() -> None:
    told = Facts(on=ON, matters=REFUSED, asker=Asker.PARENT, born=UNKNOWN)
    assert walk(told).next_question != "born"


def test_a_date_of_birth_that_is_not_given_is_asked_as_an_age() -> None:
    told = Facts(on=ON, matters=REFUSED, asker=Asker.PARENT, born=UNKNOWN)
    asked = []
    for _ in range(40):
        question = walk(told).next_question
        if question is None:
            break
        asked.append(question)
        told = told.but(**{question: UNKNOWN})
    assert "age" in asked
    assert len(asked) == len(set(asked))


@pytest.mark.parametrize("name", STORIES)
def test_after_an_assessment_the_next_question_is_that_of_the_walk(name: str) -> None:
    story = STORIES[name]
    told = [fact for fact, _ in story.items()]
    for count in range(1, len(told) + 1):
        so_far = story.only(told[:count])
        assess(so_far)
        assert next_question(so_far) == walk(story.only(told[:count])).next_question


def test_a_room_that_is_closed_is_asked_on_if_something_was_begun_there() -> None:
    """The council gave way: the appeal is over, but what is owed now turns on the day."""
    story = STORIES["a concession not carried out"]
    told = [name for name, _ in story.items() if name not in {"conceded_on", "delay_reasons"}]
    assert walk(story.only(told)).next_question == "conceded_on"
    assert walk(story.only([*told, "conceded_on"])).next_question == "delay_reasons"
    assert walk(story).next_question is None


def test_who_has_appealed_is_not_asked_about_the_certificate() -> None:
    story = STORIES["appealed, and complains of the same"]
    told = story.only(["matters"])
    while (question := walk(told).next_question) is not None:
        assert question not in {"adviser_contacted", "certificate_issued"}
        told = told.but(**{question: story.get(question, UNKNOWN)})


@pytest.mark.parametrize("name", STORIES)
def test_what_is_worth_asking_begins_with_the_next_question(name: str) -> None:
    story = STORIES[name]
    told = [fact for fact, _ in story.items()]
    for count in range(len(told) + 1):
        so_far = story.only(told[:count])
        assert next(iter(worth_asking(so_far)), None) == walk(so_far).next_question


def test_several_questions_are_worth_asking_at_once_and_none_twice() -> None:
    told = Facts(on=ON, matters=REFUSED, asker=Asker.PARENT)
    asked = worth_asking(told)
    assert "notice_sent" not in asked  # whether there is a letter at all comes before its day
    assert {"in_writing", "born"} & set(asked)
    assert len(asked) == len(set(asked)) > 1
    assert not set(asked) & {"matters", "asker"}


def test_nothing_else_is_worth_asking_before_what_it_is_about() -> None:
    assert worth_asking(Facts(on=ON)) == ("matters",)
