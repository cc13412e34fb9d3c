"""The review of a direct payment decision: who, what, and how little of it has a day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from avenues.law.avenues.personal_budget_review import alongside, duties, next_steps, standing, time_limits
from avenues.law.clocks import Progress, progress
from avenues.law.facts import Facts
from avenues.law.options import Asker, BudgetDecision, Matter, Plan
from avenues.law.room import Effect, Standing

PARENT: dict[str, Any] = {"asker": Asker.PARENT, "born": date(2015, 1, 1)}


def about_budget(decision: BudgetDecision = BudgetDecision.REFUSED, **told: Any) -> Facts:
    start = {**PARENT, "plan": Plan.FINAL, "budget_decision": decision}
    return Facts(on=date(2026, 10, 20), matters=frozenset({Matter.PERSONAL_BUDGET}), **{**start, **told})


def steps(facts: Facts) -> list[str]:
    return [step.do.name for step in next_steps(facts)]


@pytest.mark.parametrize(
    ("decision", "clock", "step"),
    [
        (BudgetDecision.REFUSED, "PBR-REFUSE", "ASK_FOR_REVIEW"),
        (BudgetDecision.REDUCED, "PBR-REDUCE", "ASK_TO_THINK_AGAIN"),
        (BudgetDecision.STOPPED, "PBR-REDUCE", "ASK_TO_THINK_AGAIN"),
    ],
)
def test_each_decision_has_its_review_and_no_last_day(
    decision: BudgetDecision, clock: str, step: str
) -> None:
    facts = about_budget(decision)
    assert standing(facts).value is Standing.OPEN
    (limit,) = time_limits(facts)
    assert (limit.clock.id, limit.ends.value) == (clock, None)
    (owed,) = duties(facts)
    assert (owed.clock.id, owed.due.value) == (clock, None)
    assert steps(facts)[0] == step


def test_the_amount_has_no_review_of_its_own() -> None:
    amount = about_budget(BudgetDecision.AMOUNT)
    assert standing(amount).value is Standing.NOT_AVAILABLE
    assert steps(amount)[0] == "LOOK_AT_SECTION_F"
    assert time_limits(amount) == ()


@pytest.mark.parametrize("plan", [Plan.NONE, Plan.ENDED])
def test_there_is_no_direct_payment_of_this_kind_without_a_plan(plan: Plan) -> None:
    assert standing(about_budget(plan=plan)).value is Standing.NOT_AVAILABLE


def test_during_the_assessment_it_is_too_early_and_with_the_draft_it_is_time() -> None:
    early = about_budget(plan=Plan.IN_ASSESSMENT)
    assert standing(early).value is Standing.NOT_YET
    assert [limit.clock.id for limit in time_limits(early)] == ["PBR-ASK"]
    assert standing(about_budget(plan=Plan.DRAFT)).value is Standing.OPEN


def test_a_young_persons_right_is_their_own() -> None:
    of_17 = about_budget(born=date(2009, 1, 1), lacks_capacity=False)
    assert standing(of_17).value is Standing.OPEN_ONCE
    assert standing(of_17.but(asker=Asker.YOUNG_PERSON)).value is Standing.OPEN


@pytest.mark.parametrize(
    ("paid", "due"),
    [(date(2026, 1, 15), date(2026, 4, 15)), (date(2025, 11, 30), date(2026, 2, 28))],
)
def test_the_use_is_reviewed_within_three_months_of_the_first_payment(paid: date, due: date) -> None:
    (owed,) = [each for each in duties(about_budget(first_payment=paid)) if each.clock.id == "PBR-REVIEW"]
    assert owed.due.value == due
    assert progress(owed, due) is Progress.AHEAD
    assert progress(owed, date.fromordinal(due.toordinal() + 1)) is Progress.MISSED


def test_a_review_of_the_use_in_time_meets_the_duty() -> None:
    reviewed = about_budget(first_payment=date(2026, 1, 15), payment_reviewed=date(2026, 4, 15))
    assert progress(duties(reviewed)[-1], reviewed.on) is Progress.MET


def test_other_matters_are_asked_nothing() -> None:
    other = Facts(on=date(2026, 10, 20), matters=frozenset({Matter.TRAVEL}))
    assert standing(other).value is Standing.NOT_AVAILABLE
    assert time_limits(other) == duties(other) == next_steps(other) == ()


def test_no_tribunal_appeal_but_one_about_section_f_can_run_beside_it() -> None:
    assert alongside("appeal").effect is Effect.INDEPENDENT
    assert alongside("council_complaint").effect is Effect.INDEPENDENT
