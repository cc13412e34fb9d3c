"""Words reach each person as they should hear them."""

import re

import pytest

from avenues.law.facts import QUESTIONS
from avenues.law.options import Asker
from avenues.law.words import speak


@pytest.mark.parametrize("asker", [None, *Asker])
@pytest.mark.parametrize("name", list(QUESTIONS))
def test_a_question_is_a_sentence_whoever_is_asked(name: str, asker: Asker | None) -> None:
    asked = speak(QUESTIONS[name].ask, asker)
    assert re.match(r"[A-Z].*[?]$", asked)
    assert not re.search(r" (Is|Are|Has|Have|Do|Does|Was|Were|Your) ", asked)
    assert "{" not in asked + speak(QUESTIONS[name].hint, asker)


def test_a_young_person_is_you_and_a_helper_hears_of_the_child() -> None:
    words = "How old {is_this_child}?"
    assert speak(words, Asker.PARENT) == "How old is your child?"
    assert speak(words, Asker.YOUNG_PERSON) == "How old are you?"
    assert speak(words, Asker.HELPER) == "How old is the child or young person?"
