"""Children's social care complaints: a year, three stages, each with its own working days."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from avenues.law.avenues import childrens_social_care_complaint as room
from avenues.law.clocks import Kind, Progress, progress
from avenues.law.facts import Facts, Untold
from avenues.law.options import Asker, Matter
from avenues.law.room import Contact, Effect, Standing

CHILD = date(2014, 5, 1)


def a_case(on: date = date(2026, 9, 1), **told: Any) -> Facts:
    usual: dict[str, Any] = {
        "matters": frozenset({Matter.SOCIAL_CARE_SERVICE}),
        "asker": Asker.PARENT,
        "born": CHILD,
        "care_in_court": False,
        "happened": date(2026, 3, 15),
        "childrens_complaint_made": date(2026, 3, 27),
        "childrens_stage2_answered": None,
    }
    return Facts(on=on, **{**usual, **told})


def due(case: Facts, id: str) -> list[date | None]:
    return [owed.due.value for owed in room.duties(case) if owed.clock.id == id]


def steps(case: Facts) -> list[str]:
    return [step.do.name for step in room.next_steps(case)]


@pytest.mark.parametrize(
    ("on", "standing"),
    [
        (date(2027, 3, 15), Standing.OPEN),
        (date(2027, 3, 16), Standing.LAPSED),
    ],  # one year after 15 March 2026
)
def test_the_last_day_of_the_year_and_the_day_after(on: date, standing: Standing) -> None:
    assert room.standing(a_case(on, childrens_complaint_made=None)).value is standing


def test_a_late_complaint_says_who_may_take_it_and_what_to_write() -> None:
    case = a_case(date(2027, 3, 16), childrens_complaint_made=None)
    (found,) = room.time_limits(case)
    assert found.clock.waiver is not None
    assert found.safe == date(2027, 3, 12)  # 14 March 2027 is a Sunday
    assert room.next_steps(case)[0].write


def test_stage_1_is_due_in_10_working_days_or_20_if_complex() -> None:
    # Fri 27 March 2026: Good Friday 3 and Easter Monday 6 April do not count
    assert due(a_case(), "CSC-STAGE1-DUE") == [date(2026, 4, 14)]
    complex_case = a_case(childrens_complaint_complex=True)
    assert due(complex_case, "CSC-STAGE1-EXT") == [date(2026, 4, 28)]
    assert due(complex_case, "CSC-STAGE1-DUE") == []


@pytest.mark.parametrize(("on", "step"), [(date(2026, 4, 14), "WAIT"), (date(2026, 4, 15), "STAGE_2_NOW")])
def test_the_day_after_stage_1_was_due_stage_2_can_be_asked_for(on: date, step: str) -> None:
    assert steps(a_case(on)) == [step]


def test_christmas_boxing_and_new_years_day_do_not_count() -> None:
    # Mon 22 December 2025 is day 0: 23, 24, 29, 30, 31 December, 2, 5, 6, 7, 8 January
    assert due(a_case(childrens_complaint_made=date(2025, 12, 22)), "CSC-STAGE1-DUE") == [date(2026, 1, 8)]


def test_stage_2_is_owed_from_the_request() -> None:
    case = a_case(childrens_stage2_asked=date(2026, 5, 1))
    assert due(case, "CSC-STAGE2-DUE") == [date(2026, 6, 9)]  # 4 and 25 May do not count
    assert due(case, "CSC-STAGE2-MAX") == [date(2026, 8, 4)]
    assert due(case, "CSC-STAGE2-START") == []


def test_from_the_agreed_statement_is_only_how_councils_count() -> None:
    case = a_case(childrens_stage2_asked=date(2026, 4, 20), childrens_statement_agreed=date(2026, 5, 1))
    councils = [owed for owed in room.duties(case) if owed.clock.id == "CSC-STAGE2-START"]
    assert [owed.due.value for owed in councils] == [date(2026, 6, 9), date(2026, 8, 4)]
    assert all(owed.clock.kind is Kind.TARGET for owed in councils)
    # from the request: 20 April + 25 working days, 4 and 25 May out = 27 May; + 65 = 22 July
    assert due(case, "CSC-STAGE2-DUE") == [date(2026, 5, 27)]
    assert due(case, "CSC-STAGE2-MAX") == [date(2026, 7, 22)]


def test_25_days_may_be_excused_but_65_may_not() -> None:
    case = a_case(childrens_stage2_asked=date(2026, 5, 1))
    found = {owed.clock.id: owed for owed in room.duties(case)}
    assert progress(found["CSC-STAGE2-DUE"], date(2026, 6, 10)) is Progress.MAY_BE_EXCUSED
    assert progress(found["CSC-STAGE2-MAX"], date(2026, 8, 4)) is Progress.AHEAD
    assert progress(found["CSC-STAGE2-MAX"], date(2026, 8, 5)) is Progress.MISSED


@pytest.mark.parametrize(
    ("on", "step"), [(date(2026, 8, 4), "CHASE_STAGE_2"), (date(2026, 8, 5), "STAGE_2_TOO_LATE")]
)
def test_past_65_working_days_the_delay_can_go_to_the_ombudsman(on: date, step: str) -> None:
    assert steps(a_case(on, childrens_stage2_asked=date(2026, 5, 1))) == [step]


def test_stage_2_has_no_last_day_in_law_but_a_day_in_guidance() -> None:
    (none,) = room.time_limits(a_case())
    assert (none.clock.id, none.ends.value) == ("CSC-STAGE2-ASK", None)
    (found,) = room.time_limits(a_case(childrens_stage1_answered=date(2026, 4, 14)))
    # Tue 14 April + 20 working days, 4 May out: 13 May. 28 days: 12 May
    assert (found.ends.value, found.safe) == (date(2026, 5, 13), date(2026, 5, 12))
    assert found.clock.kind is Kind.TARGET
    assert (
        room.time_limits(
            a_case(childrens_stage1_answered=date(2026, 4, 14), childrens_stage2_asked=date(2026, 4, 20))
        )
        == ()
    )


@pytest.mark.parametrize(
    ("on", "standing"), [(date(2026, 9, 3), Standing.OPEN), (date(2026, 9, 4), Standing.LAPSED)]
)
def test_20_working_days_to_ask_for_the_panel(on: date, standing: Standing) -> None:
    # Wed 5 August 2026; 31 August does not count: Thu 3 September
    case = a_case(on, childrens_stage2_answered=date(2026, 8, 5), childrens_panel_asked=None)
    assert room.standing(case).value is standing


def test_too_late_for_the_panel_is_not_the_end() -> None:
    case = a_case(date(2026, 9, 4), childrens_stage2_answered=date(2026, 8, 5), childrens_panel_asked=None)
    assert steps(case) == ["ASK_PANEL_LATE", "TO_OMBUDSMAN"]


def test_the_panel_its_report_and_the_final_answer() -> None:
    case = a_case(
        childrens_stage2_answered=date(2026, 8, 5),
        childrens_panel_asked=date(2026, 9, 2),
        childrens_panel_met=date(2026, 10, 14),
        childrens_panel_reported=date(2026, 10, 21),
    )
    assert due(case, "CSC-PANEL-MEET") == [date(2026, 10, 14)]  # 30 working days, and not 20
    assert due(case, "CSC-PANEL-REPORT") == [date(2026, 10, 21)]
    assert due(case, "CSC-FINAL-RESPONSE") == [date(2026, 11, 11)]


def test_after_the_final_answer_comes_the_ombudsman() -> None:
    case = a_case(childrens_complaint_finished=date(2026, 8, 20))
    assert room.standing(case).value is Standing.NOT_AVAILABLE
    assert room.next_steps(case)[0].contact is Contact.LGSCO


@pytest.mark.parametrize(
    ("asker", "reason", "help_"),
    [
        (Asker.PARENT, "IN_YOUR_OWN_RIGHT", "GET_HELP"),
        (Asker.YOUNG_PERSON, "IN_YOUR_OWN_RIGHT", "ASK_FOR_ADVOCATE"),
        (Asker.HELPER, "OTHER_PERSON", "GET_HELP"),
    ],
)
def test_who_may_complain_and_who_helps(asker: Asker, reason: str, help_: str) -> None:
    case = a_case(childrens_complaint_made=None, asker=asker)
    found = room.standing(case)
    assert found.value is Standing.OPEN
    assert reason in {why.name for why in found.because if hasattr(why, "name")}
    assert steps(case)[-1] == help_


def test_a_child_is_owed_an_advocate_and_a_parent_is_not() -> None:
    assert due(a_case(asker=Asker.YOUNG_PERSON), "CSC-ADVOCATE") == [None]
    assert due(a_case(), "CSC-ADVOCATE") == []


def test_another_person_is_owed_a_decision_on_their_interest_once_they_complained() -> None:
    assert due(a_case(asker=Asker.HELPER), "CSC-INTEREST") == [None]
    assert due(a_case(asker=Asker.HELPER, childrens_complaint_made=None), "CSC-INTEREST") == []


def test_a_conference_or_a_report_to_a_court_is_outside() -> None:
    case = a_case(care_in_court=True)
    assert room.standing(case).value is Standing.NOT_AVAILABLE
    assert room.time_limits(case) == ()
    assert steps(case) == ["RAISE_IT_THERE"]


def test_a_complaint_run_as_corporate_is_put_right() -> None:
    case = a_case(childrens_complaint_made=None, council_complaint_made=date(2026, 4, 1))
    assert "NOT_CORPORATE" in steps(case)
    assert "NOT_CORPORATE" not in steps(a_case(childrens_complaint_made=None))


@pytest.mark.parametrize(
    ("born", "standing"),
    [
        (date(2008, 3, 15), Standing.NOT_AVAILABLE),  # 18 on the day it happened, 15 March 2026
        (date(2008, 3, 16), Standing.OPEN),  # 17 then, 18 now
        (date(2008, 9, 2), Standing.OPEN),  # 17 still
    ],
)
def test_the_age_when_it_arose_decides(born: date, standing: Standing) -> None:
    assert room.standing(a_case(born=born, childrens_complaint_made=None)).value is standing


def test_an_adults_complaint_is_handed_over() -> None:
    case = a_case(born=date(2000, 1, 1))
    assert room.next_steps(case)[0].contact is Contact.ADULT_SOCIAL_CARE_COMPLAINTS


def test_an_untold_later_stage_is_not_asked_for_before_the_complaint() -> None:
    case = Facts(
        on=date(2026, 9, 1),
        matters=frozenset({Matter.SOCIAL_CARE_SERVICE}),
        born=CHILD,
        care_in_court=False,
    )
    with pytest.raises(Untold, match="childrens_complaint_made"):
        room.standing(case)


def test_other_matters_ask_nothing() -> None:
    case = Facts(on=date(2026, 9, 1), matters=frozenset({Matter.RECORDS}))
    assert room.standing(case).value is Standing.NOT_AVAILABLE
    assert room.duties(case) == room.time_limits(case) == room.next_steps(case) == ()


@pytest.mark.parametrize(
    ("other", "effect"),
    [
        ("appeal", Effect.PAUSES),
        ("judicial_review", Effect.PAUSES),
        ("local_government_ombudsman", Effect.INDEPENDENT),
        ("nhs_complaint", Effect.INDEPENDENT),
        ("council_complaint", Effect.INDEPENDENT),
        ("mediation", Effect.INDEPENDENT),
    ],
)
def test_what_runs_beside_it(other: str, effect: Effect) -> None:
    assert room.alongside(other, None).effect is effect
