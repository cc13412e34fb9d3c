"""Days, truths and paths over a table, on rules small enough to check by hand."""

from datetime import date, timedelta
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from avenues.law.avenues import rooms
from avenues.law.calendar import WorkingDays, first_working_day_from, is_in_august, months_after
from avenues.law.columns import ABSENT, Table, answers, tabulate, tabulate_limits
from avenues.law.columns.paths import Refused
from avenues.law.facts import UNKNOWN, Facts, NotKnown, Untold
from avenues.law.options import Asker, Matter, Plan
from avenues.law.reasons import Finding, Reasons, Step, rule
from avenues.law.sources import CFA


@pytest.fixture(autouse=True)
def _tables_of_any_size_teach(monkeypatch: pytest.MonkeyPatch) -> None:
    """A small table is asked row by row; here it is to be learnt from."""
    monkeypatch.setattr("avenues.law.columns.running.SMALL_TABLE", 0)


MATTERS = frozenset({Matter.REFUSED_PLAN})
DAYS = st.dates(date(2014, 9, 1), date(2035, 12, 31))


class Why(Reasons):
    LATER = CFA.s("51"), "The later day."
    AUGUST = CFA.s("52"), "In August."
    PLAIN = CFA.s("53"), "Neither."


@rule(since="2014-09-01")
def later(facts: Facts) -> Finding[date]:
    return Finding(max(facts.notice_sent, facts.letter_dated), (Why.LATER,))


@rule(since="2014-09-01")
def moved(facts: Facts) -> Finding[date]:
    ends = later(facts)
    if is_in_august(ends.value):
        return Finding(months_after(ends.value, 1), (ends, Step(Why.AUGUST, ends.value)))
    return Finding(first_working_day_from(ends.value, WorkingDays.COUNCIL), (ends, Why.PLAIN))


def by_rows(function: Any, table: Table) -> list[Any]:
    found = dict(answers(function, table))
    return [found[row] for row in range(table.rows)]


@given(st.lists(st.tuples(DAYS, DAYS), min_size=1, max_size=40))
def test_a_column_gives_each_row_what_the_single_case_gives(rows: list[tuple[date, date]]) -> None:
    cases = [Facts(on=date(2035, 12, 31), notice_sent=sent, letter_dated=dated) for sent, dated in rows]
    assert by_rows(moved, Table.from_facts(cases)) == [moved(case) for case in cases]


def test_arrays_give_days_and_reasons_in_order() -> None:
    sent = np.array(["2026-08-10", "2026-05-02"], "datetime64[D]")
    table = Table.of(on=date(2026, 9, 1), notice_sent=sent, letter_dated=date(2026, 1, 1))
    found = tabulate({"moved": moved}, table)["moved"]
    # 10 August + 1 month; 2 May 2026 is a Saturday and 4 May a bank holiday
    assert [found.value(0), found.value(1)] == [date(2026, 9, 10), date(2026, 5, 5)]
    assert found.reasons(0) == (Why.LATER, Why.AUGUST)
    assert found.days.tolist() == [date(2026, 9, 10), date(2026, 5, 5)]


def test_what_asks_nothing_is_the_same_for_every_row() -> None:
    table = Table.from_facts([Facts(on=date(2026, 3, 2), plan=plan) for plan in Plan])
    assert by_rows(lambda facts: facts.place.area, table) == [table.place.area] * table.rows


def test_rows_of_many_kinds_are_answered_alike() -> None:
    """Each row goes its own way, so that most are asked one by one."""
    cases = [Facts(on=date(2026, 3, 2), age=age % 26, plan=plan) for age in range(200) for plan in Plan]

    def told(facts: Facts) -> tuple[int, Plan]:
        return facts.age, facts.plan

    assert by_rows(told, Table.from_facts(cases)) == [(case.age, case.plan) for case in cases]


def test_a_rule_that_finds_nothing_for_some_rows_tells_them_apart() -> None:
    @rule(since="2014-09-01")
    def perhaps(facts: Facts) -> Finding[bool] | None:
        return Finding(True, (Why.PLAIN,)) if facts.plan is Plan.FINAL else None

    @rule(since="2014-09-01")
    def outer(facts: Facts) -> Finding[bool]:
        found = perhaps(facts)
        return Finding(False, (Why.LATER,)) if found is None else Finding(found.value, (found, Why.AUGUST))

    cases = [Facts(on=date(2026, 3, 2), plan=plan) for plan in Plan]
    assert by_rows(outer, Table.from_facts(cases)) == [outer(case) for case in cases]


def test_what_was_learnt_of_one_table_serves_the_next() -> None:
    """Of the same kinds and years, with other days."""
    for first in (date(2026, 1, 5), date(2026, 6, 1)):
        cases = [
            Facts(on=date(2026, 12, 31), notice_sent=first + timedelta(days=n), letter_dated=first)
            for n in range(150)
        ]
        assert by_rows(moved, Table.from_facts(cases)) == [moved(case) for case in cases]


def test_an_untold_fact_refuses_its_row_and_no_other() -> None:
    day = date(2026, 3, 2)
    cases = [
        Facts(on=day, notice_sent=day, letter_dated=day),
        Facts(on=day, letter_dated=day),
        Facts(on=day, notice_sent=UNKNOWN, letter_dated=day),
    ]
    first, second, third = by_rows(later, Table.from_facts(cases))
    assert first.value == day
    assert isinstance(second, Untold)
    assert second.fact == "notice_sent"
    assert isinstance(third, NotKnown)


def test_not_happened_is_none_in_its_rows() -> None:
    sent = np.array(["2026-03-02", "NaT"], "datetime64[D]")
    table = Table.of(on=date(2026, 9, 1), certificate_issued=(sent, np.isnat(sent)))

    def issued(facts: Any) -> bool:
        return facts.certificate_issued is not None

    assert by_rows(issued, table) == [True, False]


def test_a_rule_of_no_day_of_its_own_joins_by_its_reasons() -> None:
    cases = [Facts(on=date(2026, 3, 2), plan=plan, asker=Asker.PARENT) for plan in Plan]

    @rule(since="2014-09-01")
    def has_plan(facts: Facts) -> Finding[bool]:
        return Finding(facts.plan is Plan.FINAL, (Why.PLAIN,))

    @rule(since="2014-09-01")
    def outer(facts: Facts) -> Finding[str]:
        return Finding("yes" if has_plan(facts) else "no", (has_plan(facts),))

    table = Table.from_facts(cases)
    assert by_rows(outer, table) == [outer(case) for case in cases]


def test_a_refusal_in_rows_that_are_not_asked_is_no_refusal() -> None:
    """A rule is worked out for all rows; one that refuses some refuses only those that read it."""
    early, late = date(2014, 9, 1), date(2040, 12, 15)

    @rule(since="2014-09-01")
    def month(facts: Facts) -> Finding[date]:
        return Finding(months_after(facts.notice_sent, 1), (Why.LATER,))

    @rule(since="2014-09-01")
    def guarded(facts: Facts) -> Finding[bool]:
        if facts.plan is Plan.NONE:
            return Finding(False, (Why.PLAIN,))
        return Finding(month(facts).value > facts.on, (month(facts),))

    cases = [
        Facts(on=early, notice_sent=early, plan=Plan.FINAL),
        Facts(on=early, notice_sent=late, plan=Plan.NONE),
        Facts(on=early, notice_sent=late, plan=Plan.FINAL),
    ]
    first, second, third = by_rows(guarded, Table.from_facts(cases))
    assert (first.value, second.value) == (True, False)
    assert isinstance(third, LookupError)
    with pytest.raises(LookupError):
        guarded(cases[2])


def test_a_finding_put_unread_into_an_answer_refuses_its_row_all_the_same() -> None:
    @rule(since="2014-09-01")
    def month(facts: Facts) -> Finding[date]:
        return Finding(months_after(facts.notice_sent, 1), (Why.LATER,))

    def passed_on(facts: Facts) -> tuple[Finding[date], ...]:
        return (month(facts),)

    told = Facts(on=date(2026, 3, 2), notice_sent=date(2026, 3, 2))
    first, second = by_rows(passed_on, Table.from_facts([told, Facts(on=date(2026, 3, 2))]))
    assert first == passed_on(told)
    assert isinstance(second, Untold)


def test_time_limits_come_as_a_column_for_each_id() -> None:
    mediation = rooms()["mediation"]
    sent = [date(2026, 3, 17) + timedelta(days=n) for n in range(3)]
    told: dict[str, Any] = {
        "asker": Asker.PARENT,
        "born": date(2015, 1, 1),
        "detained": False,
        "in_writing": True,
    }
    cases = [
        Facts(
            on=date(2026, 3, 20),
            matters=MATTERS,
            notice_sent=day,
            letter_dated=day,
            adviser_contacted=None,
            **told,
        )
        for day in sent
    ]
    cases.append(Facts(on=date(2026, 3, 20), matters=frozenset({Matter.TRAVEL})))
    found = tabulate_limits(mediation.time_limits, Table.from_facts(cases))
    assert [found["TL-B1"].value(row) for row in range(3)] == [
        date(2026, 5, 17),
        date(2026, 5, 18),
        date(2026, 5, 19),
    ]
    assert found["TL-B1"].value(3) is ABSENT


def test_a_table_refuses_columns_of_two_lengths() -> None:
    with pytest.raises(ValueError, match="one length"):
        Table.of(on=date(2026, 1, 1), asker=[Asker.PARENT] * 2, plan=[Plan.FINAL] * 3)


def test_a_table_refuses_a_fact_that_is_not_known() -> None:
    with pytest.raises(TypeError, match="no fact called"):
        Table.of(on=date(2026, 1, 1), colour=["red"])


def test_the_same_refusal_counts_as_the_same() -> None:
    assert Refused(Untold("plan")) == Refused(Untold("plan"))
    assert Refused(Untold("plan")) != Refused(Untold("born"))
