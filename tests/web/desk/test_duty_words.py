"""At a desk the law's duties are said of the family, and a promise in the words in which it was made."""

from avenues.web.desk.duty_words import duty_words


def test_a_duty_is_said_of_the_family() -> None:
    assert duty_words("Tell you whether it will assess") == "Tell the family whether it will assess"
    assert duty_words("Your appeal must reach the Tribunal") == "The family’s appeal must reach the Tribunal"


def test_a_promise_stays_as_it_was_made() -> None:
    assert duty_words("we ring you every Friday") == "We ring you every Friday"
