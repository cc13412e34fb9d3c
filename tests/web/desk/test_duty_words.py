"""At a desk the law's duties are said of the family, and a promise in the words in which it was made."""

from avenues.web.desk.duty_words import duty_named, duty_words


def test_a_duty_is_said_of_the_family() -> None:
    assert duty_words("Tell you whether it will assess") == "Tell the family whether it will assess"
    assert duty_words("Your appeal must reach the Tribunal") == "The family’s appeal must reach the Tribunal"


def test_a_promise_stays_as_it_was_made() -> None:
    assert duty_words("we ring you every Friday") == "We ring you every Friday"


def test_an_event_names_a_duty_by_its_words_and_not_by_its_key() -> None:
    assert duty_named("TL-G1: Tell you that it must assess") == "Tell the family that it must assess"
    assert duty_named("TL-B8") == "Tell the family the date and place, unless the family agree to less notice"
    assert duty_named("PROMISE: Ring you every Friday") == "Ring you every Friday"
