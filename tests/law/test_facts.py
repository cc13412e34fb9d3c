"""What is noted of the facts that rules read."""

from __future__ import annotations

from datetime import date

import pytest

from avenues.law.facts import UNKNOWN, Facts, NotKnown, Untold
from avenues.law.options import Asker

ON = date(2026, 11, 24)


def test_a_fact_that_nobody_told_cannot_be_read() -> None:
    with pytest.raises(Untold, match="asker"):
        _ = Facts(ON).asker


def test_a_fact_that_a_person_does_not_know_cannot_be_read() -> None:
    with pytest.raises(NotKnown, match="notice_sent"):
        _ = Facts(ON, notice_sent=UNKNOWN).notice_sent


def test_what_a_function_read_is_noted_by_name_whether_told_or_not() -> None:
    facts = Facts(ON, asker=Asker.PARENT)
    _, read = facts.noting(lambda facts: (facts.asker, facts.told("born")))
    assert read == {"asker", "born"}
    assert "asker" in read
    assert "plan" not in read
    assert len(read) == 2
    assert read & {"born", "plan"} == {"born"}


def test_facts_fell_short_once_a_rule_wanted_one_that_nobody_was_asked_for() -> None:
    facts = Facts(ON, asker=Asker.PARENT, notice_sent=UNKNOWN)
    _ = facts.asker
    with pytest.raises(NotKnown):
        _ = facts.notice_sent
    assert not facts.fell_short
    with pytest.raises(Untold):
        _ = facts.born
    assert facts.fell_short
