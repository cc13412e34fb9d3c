"""A refused school place: not for a child with a plan, at least 20 school days, and late is not lost."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from avenues.law.avenues.admission_appeal import alongside, duties, next_steps, standing, time_limits
from avenues.law.avenues.admission_appeal.rules import Why
from avenues.law.facts import UNKNOWN, Facts
from avenues.law.options import Asker, Matter, Plan
from avenues.law.reasons import NotInForce
from avenues.law.room import Effect, Standing

REFUSED = date(2026, 3, 2)  # a Monday
TWENTIETH = date(2026, 3, 30)  # Mon 9 is 5, Mon 16 is 10, Mon 23 is 15, Mon 30 is 20


def case(on: date = TWENTIETH, **told: Any) -> Facts:
    basis: dict[str, Any] = {
        "matters": frozenset({Matter.ADMISSION}),
        "plan": Plan.NONE,
        "asker": Asker.PARENT,
        "admission_appealed": None,
        "admission_last_day": None,
        "admission_refused": REFUSED,
    }
    return Facts(on, **{**basis, **told})


def limit(facts: Facts) -> tuple[date | None, date | None]:
    (found,) = time_limits(facts)
    return found.ends.value, found.safe


def test_open_on_the_twentieth_school_day_and_late_the_day_after() -> None:
    assert standing(case()).value is Standing.OPEN
    assert standing(case(on=date(2026, 3, 31))).value is Standing.LAPSED


def test_a_late_appeal_may_still_be_heard() -> None:
    (found,) = time_limits(case(on=date(2026, 3, 31)))
    assert found.clock.waiver is not None
    assert found.clock.waiver.by == "the appeal panel"
    assert next_steps(case(on=date(2026, 3, 31)))[0].do is Why.APPEAL_LATE


@pytest.mark.parametrize(
    ("letter", "ends", "safe"),
    [
        (date(2026, 3, 27), TWENTIETH, date(2026, 3, 27)),  # too early: 20 school days, aim for the letter's
        (TWENTIETH, TWENTIETH, TWENTIETH),
        (date(2026, 4, 4), date(2026, 4, 4), date(2026, 4, 2)),  # a Saturday after Good Friday: Thu 2 April
    ],
)
def test_the_letters_day_counts_but_never_less_than_20_school_days(
    letter: date, ends: date, safe: date
) -> None:
    assert limit(case(admission_last_day=letter)) == (ends, safe)


def test_a_letters_day_on_the_twentieth_school_day_is_not_too_early() -> None:
    (on_time,) = time_limits(case(admission_last_day=TWENTIETH))
    (too_early,) = time_limits(case(admission_last_day=date(2026, 3, 29)))
    assert Why.LETTER_TOO_SHORT not in on_time.ends.because
    assert Why.LETTER_TOO_SHORT in too_early.ends.because


def test_who_has_appealed_gets_ready_for_the_hearing() -> None:
    assert next_steps(case(admission_appealed=date(2026, 3, 20)))[0].do is Why.PREPARE
    assert next_steps(case())[0].do is Why.APPEAL


def test_a_letters_day_alone_is_enough() -> None:
    facts = case(admission_last_day=date(2026, 4, 1), admission_refused=UNKNOWN)
    assert limit(facts)[0] == date(2026, 4, 1)


def test_who_does_not_know_the_letters_day_has_20_school_days() -> None:
    assert limit(case(admission_last_day=UNKNOWN))[0] == TWENTIETH


def test_a_child_with_a_plan_is_placed_through_section_i() -> None:
    facts = case(plan=Plan.FINAL)
    assert standing(facts).because == (Why.THROUGH_THE_PLAN,)
    assert standing(facts).value is Standing.NOT_AVAILABLE
    assert time_limits(facts) == duties(facts) == ()
    assert alongside("appeal", facts).effect is Effect.CLOSES_HERE
    assert alongside("appeal", case()).effect is Effect.INDEPENDENT
    assert alongside("appeal").effect is Effect.INDEPENDENT


@pytest.mark.parametrize("plan", [Plan.NONE, Plan.IN_ASSESSMENT, Plan.DRAFT, Plan.ENDED])
def test_without_a_final_plan_the_limit_is_shown(plan: Plan) -> None:
    assert standing(case(plan=plan)).value is Standing.OPEN
    assert limit(case(plan=plan))[0] == TWENTIETH


def test_a_parent_appeals_for_a_child_and_a_sixth_former_alone() -> None:
    # the last Friday in June 2026 is the 26th: born in the school year 2009/10
    child = case(asker=Asker.YOUNG_PERSON, born=date(2010, 5, 1))
    assert standing(child).value is Standing.OPEN_ONCE
    sixth_former = case(asker=Asker.YOUNG_PERSON, born=date(2009, 5, 1))
    assert standing(sixth_former).value is Standing.OPEN


def test_the_hearing_is_40_school_days_from_the_last_day_to_appeal() -> None:
    # from Mon 30 March: 40 weekdays are Mon 25 May, 3 and 6 April, 4 and 25 May are out: Fri 29 May
    (owed,) = duties(case(admission_appealed=date(2026, 3, 20), in_year_admission=False))
    assert (owed.clock.id, owed.due.value) == ("ADM-HEAR", date(2026, 5, 29))


def test_in_the_middle_of_a_year_it_is_30_from_the_appeal() -> None:
    # 6 weeks of weekdays from Mon 5 January 2026: Mon 16 February
    (owed,) = duties(case(admission_appealed=date(2026, 1, 5), in_year_admission=True))
    assert owed.due.value == date(2026, 2, 16)


def test_refuses_a_day_before_the_code_of_2022() -> None:
    with pytest.raises(NotInForce):
        standing(case(on=date(2022, 9, 30)))
    assert standing(case(on=date(2022, 10, 1), admission_refused=date(2022, 9, 20))).value is Standing.OPEN
