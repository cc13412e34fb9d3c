"""The Health Service Ombudsman: a year after knowing, the NHS first, and what a tribunal or court closes."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from avenues.law.avenues import health_service_ombudsman as room
from avenues.law.clocks import Kind
from avenues.law.facts import UNKNOWN, Facts
from avenues.law.options import AppealState, Asker, Matter, TherapyPlace
from avenues.law.room import Effect, Standing

KNEW = date(2026, 3, 15)


def a_case(*matters: Matter, on: date = date(2026, 9, 1), **told: Any) -> Facts:
    usual: dict[str, Any] = {
        "asker": Asker.YOUNG_PERSON,
        "private_care": False,
        "first_known": KNEW,
        "nhs_complaint_made": date(2026, 4, 1),
        "nhs_complaint_answered": date(2026, 8, 1),
    }
    return Facts(on=on, matters=frozenset(matters or {Matter.HEALTH_POOR}), **{**usual, **told})


def steps(case: Facts) -> list[str]:
    return [step.do.name for step in room.next_steps(case)]


@pytest.mark.parametrize(
    ("on", "standing"),
    [(date(2027, 3, 15), Standing.OPEN), (date(2027, 3, 16), Standing.LAPSED)],  # a year AFTER 15 March 2026
)
def test_the_last_day_of_the_year_and_the_day_after(on: date, standing: Standing) -> None:
    assert room.standing(a_case(on=on)).value is standing


def test_the_safe_day_is_no_later_than_the_other_ombudsmans() -> None:
    (found,) = room.time_limits(a_case())
    # the other's last day is Sunday 14 March 2027
    assert (found.clock.id, found.ends.value, found.safe) == (
        "PHS-LIMIT",
        date(2027, 3, 15),
        date(2027, 3, 12),
    )


def test_who_cannot_say_when_they_knew_is_counted_from_when_it_happened() -> None:
    (found,) = room.time_limits(a_case(first_known=UNKNOWN, happened=date(2026, 1, 1)))
    assert found.ends.value == date(2027, 1, 1)


def test_a_late_complaint_can_be_accepted() -> None:
    case = a_case(on=date(2027, 3, 16))
    (found,) = room.time_limits(case)
    assert found.clock.waiver is not None
    assert steps(case)[0] == "COMPLAIN_LATE"


@pytest.mark.parametrize(
    ("told", "standing"),
    [
        ({"nhs_complaint_made": None}, Standing.OPEN_ONCE),
        # 1 April 2026 is the first day of 6 months: 30 September is the last
        ({"nhs_complaint_answered": None, "on": date(2026, 9, 30)}, Standing.NOT_YET),
        ({"nhs_complaint_answered": None, "on": date(2026, 10, 1)}, Standing.OPEN),
        (
            {
                "nhs_complaint_answered": None,
                "nhs_answer_agreed_for": date(2026, 12, 31),
                "on": date(2026, 10, 1),
            },
            Standing.NOT_YET,
        ),
    ],
)
def test_the_nhs_has_its_chance_first(told: dict[str, Any], standing: Standing) -> None:
    assert room.standing(a_case(**told)).value is standing


def test_12_months_to_investigate_begin_with_receipt() -> None:
    (owed,) = room.duties(a_case(ombudsman_complained=date(2026, 1, 10)))
    assert (owed.clock.id, owed.due.value) == ("PHS-12M", date(2027, 1, 9))


@pytest.mark.parametrize(("received", "owed"), [(date(2015, 3, 25), 0), (date(2015, 3, 26), 1)])
def test_reasons_for_a_long_investigation_are_owed_since_the_act_of_2015(received: date, owed: int) -> None:
    assert len(room.duties(a_case(ombudsman_complained=received))) == owed


def test_a_review_within_about_3_months_of_the_decision() -> None:
    case = a_case(ombudsman_complained=date(2026, 1, 10), ombudsman_decided=date(2026, 8, 31))
    (found,) = room.time_limits(case)
    assert (found.clock.id, found.ends.value) == ("PHS-REVIEW", date(2026, 11, 30))  # no 31 November
    assert found.clock.kind is Kind.TARGET


APPEALED: dict[str, Any] = {
    "appeal_lodged": date(2026, 4, 1),
    "appeal_state": AppealState.RUNNING,
    "connected_to_appeal": True,
    "notice_sent": date(2026, 2, 2),
    "happened": date(2026, 3, 2),
    "court_used": False,
}


def test_what_the_tribunal_could_decide_is_barred() -> None:
    case = a_case(Matter.HEALTH_REFUSED, therapy_in=TherapyPlace.SECTION_F, **APPEALED)
    assert room.standing(case).value is Standing.NOT_AVAILABLE
    assert steps(case) == ["SAY_WHY_NOT"]
    assert room.time_limits(case) == ()


def test_health_care_that_it_can_only_recommend_is_not_barred() -> None:
    case = a_case(Matter.HEALTH_NOT_PROVIDED, **APPEALED)
    assert room.standing(case).value is Standing.OPEN


@pytest.mark.parametrize(
    ("matter", "standing"),
    [(Matter.HEALTH_NOT_PROVIDED, Standing.NOT_AVAILABLE), (Matter.HEALTH_POOR, Standing.OPEN)],
)
def test_a_court_case_bars_what_a_plan_orders(matter: Matter, standing: Standing) -> None:
    assert room.standing(a_case(matter, court_used=True)).value is standing


def test_private_care_is_outside() -> None:
    assert room.standing(a_case(private_care=True)).value is Standing.NOT_AVAILABLE
    assert steps(a_case(private_care=True)) == ["TO_PRIVATE_PROVIDER"]


def test_schools_and_councils_are_not_the_nhs() -> None:
    case = Facts(on=KNEW, matters=frozenset({Matter.COUNCIL_DELAY}))
    assert room.standing(case).value is Standing.NOT_AVAILABLE
    assert room.next_steps(case) == room.time_limits(case) == room.duties(case) == ()


@pytest.mark.parametrize(
    ("other", "effect"),
    [
        ("nhs_complaint", Effect.NEEDS_FIRST),
        ("appeal", Effect.CLOSES),
        ("judicial_review", Effect.CLOSES),
        ("local_government_ombudsman", Effect.INDEPENDENT),
    ],
)
def test_what_runs_beside_it(other: str, effect: Effect) -> None:
    assert room.alongside(other, None).effect is effect


def test_a_court_case_that_is_told_closes_it_here() -> None:
    assert room.alongside("judicial_review", a_case(court_used=True)).effect is Effect.CLOSES_HERE
