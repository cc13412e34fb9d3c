"""Findings, versions of a figure, and rules that are in force only from a day."""

from datetime import date

import pytest

from avenues.law.calendar import BeyondCalendar
from avenues.law.facts import Facts
from avenues.law.options import Matter, Section
from avenues.law.reasons import Dated, Finding, NotInForce, Reasons, Step
from avenues.law.shared.certificate import certificate_required, contact_deadline
from avenues.law.sources import CFA, FROM_KNOWLEDGE, Mark

WEEKS = Dated({"2014-09-01": 4, "2015-03-23": 2})


class Why(Reasons):
    BECAUSE = CFA.s("55(1)"), "Because."
    ALSO = CFA.s("55(2)"), "Also."


def test_a_figure_changes_on_the_day_of_the_change() -> None:
    assert WEEKS.on(date(2015, 3, 22)) == 4
    assert WEEKS.on(date(2015, 3, 23)) == 2


def test_a_figure_has_no_answer_before_its_first_version() -> None:
    with pytest.raises(NotInForce):
        WEEKS.on(date(2014, 8, 31))


def test_a_rule_refuses_a_day_before_the_act_came_into_force() -> None:
    before = Facts(on=date(2014, 8, 31), matters=frozenset({Matter.REFUSED_PLAN}))
    with pytest.raises(NotInForce):
        certificate_required(before)
    assert certificate_required(before.but(on=date(2014, 9, 1)))


def test_a_count_beyond_the_calendar_is_refused() -> None:
    facts = Facts(
        on=date(2040, 12, 31), matters=frozenset({Matter.REFUSED_PLAN}), notice_sent=date(2040, 12, 1)
    )
    with pytest.raises(BeyondCalendar):
        contact_deadline(facts)


def test_a_finding_reads_through_the_findings_it_rests_on() -> None:
    first = Finding(date(2026, 3, 2), (Step(Why.BECAUSE, date(2026, 3, 2)),))
    second = Finding(True, (first, Why.ALSO))
    assert second.because == (Step(Why.BECAUSE, date(2026, 3, 2)), Why.ALSO)


def test_a_source_keeps_the_mark_of_how_it_was_read() -> None:
    assert CFA.s("55(2)").mark is Mark.READ
    assert CFA.s("8", FROM_KNOWLEDGE).mark is Mark.FROM_KNOWLEDGE
    assert CFA.s("55(2)").address == "https://www.legislation.gov.uk/ukpga/2014/6/section/55"


def test_the_same_provision_is_one_object() -> None:
    assert CFA.s("55(2)") is CFA.s("55(2)")


def test_a_rule_answers_for_one_set_of_facts_once() -> None:
    facts = Facts(
        on=date(2026, 3, 2), matters=frozenset({Matter.PLAN_CONTENT}), sections=frozenset({Section.I})
    )
    assert certificate_required(facts) is certificate_required(facts)
