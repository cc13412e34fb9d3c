"""The seven examples: their answers can be read, and lead somewhere."""

from datetime import date
from urllib.parse import parse_qsl

import pytest

from avenues.law.telling import tell
from avenues.web.public.examples import Example, examples


def test_there_are_the_seven_of_the_older_page() -> None:
    assert len(examples()) == 7
    assert len({example.name for example in examples()}) == 7


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.name)
def test_its_answers_are_facts_that_the_law_knows(example: Example) -> None:
    facts = tell(example.told, on=date(2026, 11, 24))
    assert facts.matters


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.name)
def test_its_query_holds_the_same_answers(example: Example) -> None:
    assert tuple(parse_qsl(example.query)) == example.answers


def test_several_kinds_are_one_answer_of_several_options() -> None:
    assert examples()[6].told["matters"] == ["health_not_provided", "social_care_not_provided"]
