"""An NHS complaint as it is run: one stage, and longer time only while the time still runs."""

from __future__ import annotations

from datetime import date, timedelta

from tests.support.telling_events import Proceeding

from avenues.law.avenues.nhs_complaint import PROCEDURE
from avenues.law.facts import Facts
from avenues.law.options import Matter
from avenues.law.proceedings.owing import State

A_DAY = timedelta(days=1)
MADE = date(2026, 3, 2)
LAST = date(2026, 9, 1)  # 6 months beginning with 2 March
LONGER = {"nhs_answer_agreed_for": date(2026, 10, 30)}


def complaint() -> Proceeding:
    facts = Facts(on=MADE, matters=frozenset({Matter.HEALTH_POOR}), born=date(2015, 1, 1), happened=MADE)
    return Proceeding(PROCEDURE, facts).happens("nhs_complaint_made", MADE, about="A missed appointment")


def test_six_months_to_answer_the_last_day_and_the_day_after() -> None:
    assert complaint().states(LAST)["C09-RELEVANT"] is State.DUE
    assert complaint().states(LAST + A_DAY)["C09-RELEVANT"] is State.MISSED


def test_longer_time_is_agreed_before_the_six_months_end_and_not_after() -> None:
    case = complaint().happens("longer_time_agreed", LAST, **LONGER)
    assert case.days(LAST)["C09-RELEVANT"] == date(2026, 10, 30)
    sentence = complaint().refused("longer_time_agreed", LAST + A_DAY, **LONGER)
    assert "ended on Tuesday 1 September 2026" in sentence
    assert "Write to say why" in sentence


def test_a_longer_time_is_longer() -> None:
    sentence = complaint().refused("longer_time_agreed", date(2026, 8, 1), nhs_answer_agreed_for=LAST)
    assert "is not later than Tuesday 1 September 2026" in sentence
