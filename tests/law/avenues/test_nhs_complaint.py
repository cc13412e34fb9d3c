"""NHS complaints: to the provider or the commissioner, and therapy that is the council's to secure."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from avenues.law.avenues import nhs_complaint as room
from avenues.law.facts import Facts, Untold
from avenues.law.options import Asker, Matter, Plan, Section, Strand, TherapyPlace
from avenues.law.room import Contact, Effect, Standing

HAPPENED = date(2026, 3, 15)


def a_case(*matters: Matter, on: date = date(2026, 4, 1), **told: Any) -> Facts:
    usual: dict[str, Any] = {
        "asker": Asker.PARENT,
        "born": date(2016, 5, 1),
        "private_care": False,
        "therapy_in": TherapyPlace.NO_PLAN,
        "not_commissioned": False,
        "happened": HAPPENED,
        "first_known": HAPPENED,
        "nhs_complaint_made": None,
        "nhs_complaint_answered": None,
    }
    return Facts(on=on, matters=frozenset(matters or {Matter.HEALTH_REFUSED}), **{**usual, **told})


def steps(case: Facts) -> dict[str, Contact | None]:
    return {step.do.name: step.contact for step in room.next_steps(case)}


@pytest.mark.parametrize(
    ("on", "standing"),
    [
        (date(2027, 3, 15), Standing.OPEN),
        (date(2027, 3, 16), Standing.LAPSED),
    ],  # 12 months after 15 March 2026
)
def test_the_last_day_and_the_day_after(on: date, standing: Standing) -> None:
    assert room.standing(a_case(on=on)).value is standing


@pytest.mark.parametrize(
    ("therapy", "first"),
    [
        (TherapyPlace.SECTION_F, "COUNCIL_FIRST"),
        (TherapyPlace.SECTION_G, "LEGAL_ADVICE"),
        (TherapyPlace.NOT_IN_PLAN, "ASK_FOR_REVIEW"),
        (TherapyPlace.NO_PLAN, "ASK_FOR_ASSESSMENT"),
    ],
)
def test_the_section_of_the_plan_says_who_must_act(therapy: TherapyPlace, first: str) -> None:
    assert next(iter(steps(a_case(therapy_in=therapy)))) == first


def test_therapy_in_section_f_leaves_the_nhs_open_beside_the_council() -> None:
    found = room.standing(a_case(therapy_in=TherapyPlace.SECTION_F))
    assert found.value is Standing.OPEN
    assert "SECTION_F" in {why.name for why in found.because if hasattr(why, "name")}


@pytest.mark.parametrize(
    ("told", "to_whom", "contact"),
    [
        ({}, "TO_PROVIDER", Contact.NHS_PROVIDER),
        ({"not_commissioned": True}, "TO_ICB", Contact.ICB),
        ({"therapy_in": TherapyPlace.SECTION_G}, "TO_ICB", Contact.ICB),
    ],
)
def test_provider_or_commissioner(told: dict[str, Any], to_whom: str, contact: Contact) -> None:
    assert steps(a_case(**told))[to_whom] is contact


def test_poor_care_goes_to_the_provider_and_nobody_asks_what_is_commissioned() -> None:
    case = Facts(
        on=date(2026, 4, 1),
        matters=frozenset({Matter.HEALTH_POOR}),
        asker=Asker.YOUNG_PERSON,
        private_care=False,
        happened=HAPPENED,
        first_known=HAPPENED,
        nhs_complaint_made=None,
    )
    assert steps(case)["TO_PROVIDER"] is Contact.NHS_PROVIDER


@pytest.mark.parametrize(("on", "to_whom"), [(date(2022, 6, 30), "TO_CCG"), (date(2022, 7, 1), "TO_ICB")])
def test_the_day_on_which_ccgs_became_icbs(on: date, to_whom: str) -> None:
    case = a_case(Matter.HEALTH_NOT_PROVIDED, on=on, happened=date(2022, 6, 1), first_known=date(2022, 6, 1))
    assert to_whom in steps(case)


def test_private_care_is_outside() -> None:
    case = a_case(Matter.HEALTH_POOR, private_care=True)
    assert room.standing(case).value is Standing.NOT_AVAILABLE
    assert room.time_limits(case) == ()
    assert list(steps(case)) == ["TO_PRIVATE_PROVIDER"]


def test_health_care_in_a_plan_is_never_private() -> None:
    assert room.standing(a_case(Matter.HEALTH_NOT_PROVIDED, private_care=True)).value is Standing.OPEN


@pytest.mark.parametrize(
    ("section", "standing"),
    [(Section.C, Standing.OPEN), (Section.G, Standing.OPEN), (Section.F, Standing.NOT_AVAILABLE)],
)
def test_sections_c_and_g_are_health(section: Section, standing: Standing) -> None:
    assert room.standing(a_case(Matter.PLAN_CONTENT, sections=frozenset({section}))).value is standing


@pytest.mark.parametrize(
    ("strand", "standing"), [(Strand.HEALTH, Standing.OPEN), (Strand.SOCIAL_CARE, Standing.NOT_AVAILABLE)]
)
def test_a_recommendation_about_health_is_the_nhss_to_follow(strand: Strand, standing: Standing) -> None:
    case = a_case(Matter.RECOMMENDATION_NOT_FOLLOWED, recommendation_about=frozenset({strand}))
    assert room.standing(case).value is standing


def test_a_spoken_complaint_may_be_put_right_by_the_next_working_day() -> None:
    case = a_case(nhs_complaint_made=date(2026, 12, 18), complaint_spoken=True)  # a Friday
    found = {owed.clock.id: owed.due.value for owed in room.duties(case)}
    assert found["C09-NEXTDAY"] == date(2026, 12, 21)
    in_writing = room.duties(a_case(nhs_complaint_made=date(2026, 12, 18)))
    assert "C09-NEXTDAY" not in {owed.clock.id for owed in in_writing}


def test_what_was_made_has_no_limit_left() -> None:
    (found,) = room.time_limits(a_case(on=date(2028, 1, 3), nhs_complaint_made=date(2026, 3, 20)))
    assert (found.clock.id, found.ends.value) == ("C09-LIMIT", None)


def test_after_the_answer_comes_the_ombudsman() -> None:
    case = a_case(nhs_complaint_made=date(2026, 3, 20), nhs_complaint_answered=date(2026, 3, 30))
    assert room.standing(case).value is Standing.NOT_AVAILABLE
    assert steps(case) == {"TO_OMBUDSMAN": Contact.PHSO}


@pytest.mark.parametrize(
    ("asker", "born", "said"),
    [
        (Asker.PARENT, date(2016, 5, 1), "WHY_NOT_THE_CHILD"),
        (Asker.PARENT, date(2004, 5, 1), "CONSENT"),
        (Asker.HELPER, date(2004, 5, 1), "CONSENT"),
    ],
)
def test_what_to_say_when_another_complains(asker: Asker, born: date, said: str) -> None:
    assert said in steps(a_case(Matter.HEALTH_POOR, asker=asker, born=born))


def test_an_unknown_section_is_asked_for_and_not_guessed() -> None:
    case = Facts(
        on=date(2026, 4, 1),
        matters=frozenset({Matter.HEALTH_REFUSED}),
        private_care=False,
        nhs_complaint_made=HAPPENED,
        nhs_complaint_answered=None,
    )
    with pytest.raises(Untold, match="plan"):
        room.standing(case)
    with pytest.raises(Untold, match="therapy_in"):
        room.standing(case.but(plan=Plan.FINAL))
    assert room.standing(case.but(plan=Plan.NONE)).value is Standing.OPEN  # nothing to stand in


@pytest.mark.parametrize(
    ("other", "effect", "why"),
    [
        ("adult_social_care_complaint", Effect.INDEPENDENT, "CO_OPERATE"),
        ("childrens_social_care_complaint", Effect.INDEPENDENT, "NO_DUTY_TO_CO_OPERATE"),
        ("health_service_ombudsman", Effect.CLOSES, "OMBUDSMAN_CLOSES"),
        ("judicial_review", Effect.PAUSES, "COURT_MAY_PAUSE"),
        ("mediation", Effect.INDEPENDENT, "NOTHING_STOPS_THE_CLOCK"),
    ],
)
def test_what_runs_beside_it(other: str, effect: Effect, why: str) -> None:
    found = room.alongside(other, None)
    assert (found.effect, found.why.name) == (effect, why)
