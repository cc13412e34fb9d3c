"""The Ombudsman: 12 months from the day of knowing, a fair chance first, and what an appeal closes."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from avenues.law.avenues import local_government_ombudsman as room
from avenues.law.clocks import Kind
from avenues.law.facts import UNKNOWN, Event, Facts, Untold
from avenues.law.options import (
    AppealState,
    Asker,
    ExclusionKind,
    Matter,
    RecordsWish,
    Section,
    Setting,
    Strand,
    TherapyPlace,
)
from avenues.law.room import Contact, Effect, Standing

KNEW = date(2026, 3, 15)


def a_case(*matters: Matter, on: date = date(2026, 9, 1), **told: Any) -> Facts:
    """Delay, never appealed, no court, the council's final answer given; `told` changes that."""
    usual: dict[str, Any] = {
        "asker": Asker.PARENT,
        "appeal_lodged": None,
        "court_used": False,
        "first_known": KNEW,
        "council_complaint_made": date(2026, 4, 1),
        "council_complaint_finished": date(2026, 6, 1),
        "urgent": False,
    }
    return Facts(on=on, matters=frozenset(matters or {Matter.COUNCIL_DELAY}), **{**usual, **told})


def why(case: Facts) -> set[str]:
    return {reason.name for reason in room.standing(case).because if hasattr(reason, "name")}


def steps(case: Facts) -> list[str]:
    return [step.do.name for step in room.next_steps(case)]


@pytest.mark.parametrize(
    ("on", "standing"),
    [
        (date(2027, 3, 14), Standing.OPEN),  # 15 March 2026 is the first day, 14 March 2027 the last
        (date(2027, 3, 15), Standing.LAPSED),
    ],
)
def test_the_last_day_of_the_12_months_and_the_day_after(on: date, standing: Standing) -> None:
    assert room.standing(a_case(on=on)).value is standing


@pytest.mark.parametrize(
    ("knew", "last", "safe"),
    [
        (date(2026, 3, 15), date(2027, 3, 14), date(2027, 3, 12)),  # a Sunday does not move; Friday is safe
        (date(2024, 2, 29), date(2025, 2, 28), date(2025, 2, 28)),  # no 29 February 2025
        (date(2024, 3, 1), date(2025, 2, 28), date(2025, 2, 28)),
    ],
)
def test_twelve_months_begin_with_the_day_of_knowing(knew: date, last: date, safe: date) -> None:
    (found,) = room.time_limits(a_case(on=knew, first_known=knew))
    assert (found.clock.id, found.ends.value, found.safe) == ("LGO-LIMIT", last, safe)


def test_a_late_complaint_can_be_let_in_and_says_by_whom() -> None:
    case = a_case(on=date(2027, 3, 15))
    (found,) = room.time_limits(case)
    assert found.clock.waiver is not None
    assert found.clock.waiver.by == "the Ombudsman"
    assert steps(case) == ["COMPLAIN_LATE", "GET_HELP"]


def test_who_cannot_say_when_they_knew_is_counted_from_when_it_happened() -> None:
    (found,) = room.time_limits(a_case(first_known=UNKNOWN, happened=date(2026, 1, 1)))
    assert found.ends.value == date(2026, 12, 31)


@pytest.mark.parametrize(
    ("on", "standing"),
    [
        (date(2026, 6, 24), Standing.NOT_YET),  # 1 April + 84 days = 24 June 2026
        (date(2026, 6, 25), Standing.OPEN),
    ],
)
def test_the_council_has_about_12_weeks(on: date, standing: Standing) -> None:
    case = a_case(on=on, council_complaint_finished=None)
    assert room.standing(case).value is standing


def test_an_urgent_case_need_not_wait_12_weeks() -> None:
    case = a_case(on=date(2026, 4, 2), council_complaint_finished=None, urgent=True)
    assert room.standing(case).value is Standing.OPEN


def test_the_council_comes_first_and_urgency_does_not_change_that() -> None:
    case = a_case(council_complaint_made=None, urgent=True)
    assert room.standing(case).value is Standing.OPEN_ONCE
    assert room.next_steps(case)[0].contact is Contact.COUNCIL_COMPLAINTS


def test_twelve_weeks_are_expected_and_never_a_duty() -> None:
    (owed,) = room.duties(a_case(council_complaint_finished=None))
    assert (owed.clock.id, owed.clock.kind, owed.due.value) == (
        "LGO-REASONABLE",
        Kind.TARGET,
        date(2026, 6, 24),
    )


def test_an_event_tells_of_the_complaint() -> None:
    case = a_case().but(council_complaint_made=None)
    assert room.duties(case) == ()
    (owed,) = room.duties(case, (Event("council_complaint_made", date(2026, 4, 1)),))
    assert owed.due.value == date(2026, 6, 24)


@pytest.mark.parametrize("matter", [Matter.SEN_SUPPORT, Matter.PROVIDER_OTHER, Matter.DISCRIMINATION])
def test_what_happens_inside_a_school_is_not_for_the_ombudsman(matter: Matter) -> None:
    assert why(Facts(on=KNEW, matters=frozenset({matter}))) == {"NOT_SCHOOLS"}


@pytest.mark.parametrize(
    ("setting", "standing"),
    [(Setting.MAINTAINED_SCHOOL, Standing.OPEN), (Setting.ACADEMY, Standing.NOT_AVAILABLE)],
)
def test_a_panel_of_a_school_run_by_the_council(setting: Setting, standing: Standing) -> None:
    case = a_case(Matter.ADMISSION, setting=setting, admission_heard=date(2026, 5, 1))
    assert room.standing(case).value is standing


def test_the_panel_comes_before_the_ombudsman() -> None:
    case = a_case(
        Matter.EXCLUSION,
        setting=Setting.PUPIL_REFERRAL_UNIT,
        exclusion_kind=ExclusionKind.PERMANENT,
        governors_decided=None,
    )
    assert room.standing(case).value is Standing.OPEN_ONCE
    assert "TO_PANEL" in steps(case)


def test_a_decision_with_a_right_of_appeal_is_sent_to_the_appeal() -> None:
    case = Facts(on=KNEW, matters=frozenset({Matter.REFUSED_ASSESSMENT}))
    assert room.standing(case).value is Standing.NOT_AVAILABLE
    assert steps(case) == ["APPEAL_INSTEAD", "DELAY_SEPARATELY"]


def test_delay_is_open_beside_a_decision_and_the_decision_is_not() -> None:
    case = a_case(Matter.REFUSED_PLAN, Matter.COUNCIL_DELAY, connected_to_appeal=False)
    assert room.standing(case).value is Standing.OPEN
    assert "NOT_THE_DECISION" in why(case)
    assert "DELAY_SEPARATELY" in steps(case)


def test_an_appeal_in_the_way_says_what_is_left() -> None:
    case = a_case(
        Matter.PROVISION_NOT_MADE,
        appeal_lodged=date(2026, 5, 1),
        appeal_state=AppealState.RUNNING,
        connected_to_appeal=True,
        notice_sent=date(2026, 3, 20),
        happened=date(2026, 4, 20),
    )
    assert room.standing(case).value is Standing.NOT_AVAILABLE
    assert room.time_limits(case) == ()
    assert steps(case) == ["WHAT_IS_LEFT"]
    assert room.alongside("appeal", case).effect is Effect.CLOSES_HERE


def test_what_an_appeal_does_is_shown_here_only_when_it_is_told() -> None:
    assert room.alongside("appeal", None).effect is Effect.CLOSES
    assert room.alongside("appeal", Facts(on=KNEW, matters=frozenset())).effect is Effect.CLOSES
    apart = a_case(appeal_lodged=date(2026, 5, 1), connected_to_appeal=False)
    assert room.alongside("appeal", apart).effect is Effect.INDEPENDENT


def test_a_court_case_closes_it() -> None:
    case = a_case(court_used=True)
    assert room.standing(case).value is Standing.NOT_AVAILABLE
    assert room.alongside("judicial_review", case).effect is Effect.CLOSES_HERE
    assert room.alongside("judicial_review", None).effect is Effect.CLOSES


@pytest.mark.parametrize(
    "other",
    [
        "council_complaint",
        "childrens_social_care_complaint",
        "adult_social_care_complaint",
        "travel_appeal",
        "admission_appeal",
        "exclusion_review",
    ],
)
def test_what_comes_first(other: str) -> None:
    assert room.alongside(other, None).effect is Effect.NEEDS_FIRST


@pytest.mark.parametrize("other", ["mediation", "nhs_complaint", "secretary_of_state", "sendiass_support"])
def test_what_runs_beside_it_stops_no_clock(other: str) -> None:
    found = room.alongside(other, None)
    assert found.effect is Effect.INDEPENDENT
    assert "12 months" in found.why.words


def a_childs(**told: Any) -> Facts:
    return a_case(Matter.SOCIAL_CARE_SERVICE, **{"born": date(2014, 5, 1), **told})


def test_a_childrens_complaint_needs_all_its_stages_even_after_12_weeks() -> None:
    case = a_childs(childrens_complaint_made=date(2026, 4, 1), childrens_complaint_finished=None)
    assert room.standing(case).value is Standing.NOT_YET  # 153 days after it was made


@pytest.mark.parametrize(
    ("on", "standing"),
    [(date(2026, 8, 4), Standing.NOT_YET), (date(2026, 8, 5), Standing.OPEN)],  # 65 working days: 4 August
)
def test_stage_2_past_65_working_days_opens_the_ombudsman(on: date, standing: Standing) -> None:
    case = a_childs(
        on=on,
        childrens_complaint_made=date(2026, 3, 27),
        childrens_stage2_asked=date(2026, 5, 1),
        childrens_complaint_finished=None,
    )
    assert room.standing(case).value is standing


def test_an_adults_complaint_is_asked_about_instead() -> None:
    with pytest.raises(Untold, match="adult_complaint_made"):
        room.standing(a_childs(born=date(2003, 5, 1), happened=date(2026, 3, 1)))


def test_one_part_that_is_ready_is_enough_and_the_other_is_sent_where_it_belongs() -> None:
    case = a_case(
        Matter.COUNCIL_DELAY,
        Matter.SOCIAL_CARE_SERVICE,
        born=date(2014, 5, 1),
        childrens_complaint_made=None,
    )
    assert room.standing(case).value is Standing.OPEN
    assert steps(case)[:2] == ["COMPLAIN", "TO_CHILDRENS_TEAM"]


def test_a_part_under_way_counts_before_one_not_begun() -> None:
    case = a_case(
        Matter.COUNCIL_DELAY,
        Matter.SOCIAL_CARE_SERVICE,
        born=date(2014, 5, 1),
        council_complaint_made=None,
        childrens_complaint_made=date(2026, 4, 1),
        childrens_complaint_finished=None,
    )
    assert room.standing(case).value is Standing.NOT_YET


def test_after_the_travel_panel_no_complaint_is_needed() -> None:
    done = a_case(Matter.TRAVEL, travel_policy=False, travel_panel_met=date(2026, 5, 1))
    not_begun = a_case(Matter.TRAVEL, travel_policy=False, travel_panel_met=None, travel_review_asked=None)
    assert room.standing(done).value is Standing.OPEN
    assert room.standing(not_begun).value is Standing.OPEN_ONCE


def test_an_objection_to_a_travel_policy_is_a_council_complaint() -> None:
    case = a_case(Matter.TRAVEL, travel_policy=True, council_complaint_made=None)
    assert why(case) >= {"COMPLAIN_FIRST"}


@pytest.mark.parametrize(
    ("therapy", "standing"),
    [(TherapyPlace.SECTION_F, Standing.OPEN), (TherapyPlace.SECTION_G, Standing.NOT_AVAILABLE)],
)
def test_therapy_in_section_f_is_the_councils(therapy: TherapyPlace, standing: Standing) -> None:
    assert room.standing(a_case(Matter.HEALTH_REFUSED, therapy_in=therapy)).value is standing


@pytest.mark.parametrize(
    ("section", "standing"),
    [(Section.E, Standing.OPEN), (Section.G, Standing.NOT_AVAILABLE), (Section.F, Standing.NOT_AVAILABLE)],
)
def test_of_a_plans_content_only_what_cannot_be_appealed(section: Section, standing: Standing) -> None:
    assert room.standing(a_case(Matter.PLAN_CONTENT, sections=frozenset({section}))).value is standing


@pytest.mark.parametrize(
    ("about", "count"),
    [(frozenset({Strand.SOCIAL_CARE}), 1), (frozenset({Strand.HEALTH}), 0)],
)
def test_five_weeks_to_answer_a_recommendation_about_social_care(
    about: frozenset[Strand], count: int
) -> None:
    case = a_case(recommendation_made=date(2026, 3, 2), recommendation_about=about)
    found = [owed for owed in room.duties(case) if owed.clock.id == "LGO-REC-5WK"]
    # 5 weeks with 2 March as the first day: 5 April 2026
    assert [owed.due.value for owed in found] == [date(2026, 4, 5)] * count


def test_a_review_within_about_a_month_of_the_decision() -> None:
    case = a_case(ombudsman_complained=date(2025, 6, 1), ombudsman_decided=date(2026, 1, 31))
    (found,) = room.time_limits(case)
    assert (found.clock.id, found.ends.value) == ("LGO-REVIEW", date(2026, 2, 28))  # no 31 February
    assert found.clock.kind is Kind.TARGET


def test_a_complaint_with_the_ombudsman_has_no_limit_left() -> None:
    (found,) = room.time_limits(a_case(on=date(2028, 1, 1), ombudsman_complained=date(2026, 7, 1)))
    assert found.ends.value is None


def test_a_helper_needs_authority() -> None:
    assert "AUTHORITY" in steps(a_case(asker=Asker.HELPER))
    assert "AUTHORITY" not in steps(a_case(asker=Asker.YOUNG_PERSON))


def test_records_go_to_the_information_commissioner() -> None:
    case = Facts(on=KNEW, matters=frozenset({Matter.RECORDS}), records_wish=RecordsWish.CORRECTION)
    assert room.next_steps(case)[0].contact is Contact.ICO
