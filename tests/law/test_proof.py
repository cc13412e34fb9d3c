"""Each date prints its proof."""

from datetime import date

from avenues.law.avenues.appeal.rules import appeal_deadline
from avenues.law.facts import Facts
from avenues.law.options import Asker, Matter
from avenues.law.proof import proof
from avenues.law.words import speak


def test_the_proof_of_two_months_that_end_on_a_sunday() -> None:
    facts = Facts(
        on=date(2027, 1, 4),
        matters=frozenset({Matter.REFUSED_PLAN}),
        notice_sent=date(2026, 12, 31),
        certificate_issued=None,
    )
    assert proof(appeal_deadline(facts), at="5pm") == (
        "Letter sent Thu 31 Dec 2026 · two months: Sun 28 Feb 2027, since February has no 31st"
        " · Sunday, not a working day: next working day, Mon 1 Mar 2027, by 5pm"
    )


def test_the_proof_of_a_plain_day_has_no_more_than_it_needs() -> None:
    facts = Facts(
        on=date(2026, 3, 4),
        matters=frozenset({Matter.REFUSED_PLAN}),
        notice_sent=date(2026, 3, 3),
        certificate_issued=None,
    )
    # 3 May 2026 is a Sunday, 4 May the early May bank holiday
    assert proof(appeal_deadline(facts)).endswith("next working day, Tue 5 May 2026")


def test_a_young_person_is_spoken_to_as_you_and_a_parent_of_your_child() -> None:
    words = "The council refused to assess {childs} needs"
    assert speak(words, Asker.YOUNG_PERSON) == "The council refused to assess your needs"
    assert speak(words, Asker.PARENT) == "The council refused to assess your child’s needs"
