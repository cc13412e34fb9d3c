"""Adult social care complaints: 12 months after, one stage, 3 working days, 6 months; and who is an adult."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from avenues.law.avenues import adult_social_care_complaint as room
from avenues.law.clocks import Progress, progress
from avenues.law.facts import UNKNOWN, Event, Facts, Untold
from avenues.law.options import Asker, Matter
from avenues.law.room import Contact, Effect, Standing

HAPPENED = date(2026, 3, 15)


def a_case(on: date = date(2026, 4, 1), **told: Any) -> Facts:
    usual: dict[str, Any] = {
        "matters": frozenset({Matter.SOCIAL_CARE_SERVICE}),
        "asker": Asker.YOUNG_PERSON,
        "born": date(2004, 5, 1),
        "happened": HAPPENED,
        "first_known": HAPPENED,
        "adult_complaint_made": None,
        "adult_complaint_answered": None,
    }
    return Facts(on=on, **{**usual, **told})


def due(case: Facts, id: str) -> date | None:
    (found,) = (owed.due.value for owed in room.duties(case) if owed.clock.id == id)
    return found


def steps(case: Facts) -> list[str]:
    return [step.do.name for step in room.next_steps(case)]


@pytest.mark.parametrize(
    ("on", "standing"),
    [
        (date(2027, 3, 15), Standing.OPEN),
        (date(2027, 3, 16), Standing.LAPSED),
    ],  # 12 months AFTER 15 March 2026
)
def test_the_last_day_and_the_day_after(on: date, standing: Standing) -> None:
    assert room.standing(a_case(on)).value is standing


def test_the_safe_day_is_no_later_than_the_ombudsmans_and_a_working_day() -> None:
    (found,) = room.time_limits(a_case())
    # the ombudsman's 12 months begin with the day and end on Sunday 14 March 2027
    assert (found.clock.id, found.ends.value, found.safe) == (
        "C09-LIMIT",
        date(2027, 3, 15),
        date(2027, 3, 12),
    )


@pytest.mark.parametrize(
    ("known", "last"),
    [
        (date(2026, 3, 14), date(2027, 3, 15)),  # known sooner than it happened: from the event
        (date(2026, 3, 16), date(2027, 3, 16)),  # known later: from knowing
        (UNKNOWN, date(2027, 3, 15)),
    ],
)
def test_the_12_months_run_from_the_later_of_event_and_knowing(known: Any, last: date) -> None:
    (found,) = room.time_limits(a_case(first_known=known))
    assert found.ends.value == last


def test_a_late_complaint_is_made_all_the_same() -> None:
    case = a_case(date(2027, 3, 16))
    (found,) = room.time_limits(case)
    assert found.clock.waiver is not None
    assert steps(case)[0] == "ASK_TO_ACCEPT_LATE"


def test_3_working_days_to_acknowledge_over_christmas() -> None:
    # Wed 23 December 2026: 24, 29 and 30; 26 is a Saturday and 28 its substitute
    assert due(a_case(adult_complaint_made=date(2026, 12, 23)), "C09-ACK") == date(2026, 12, 30)


@pytest.mark.parametrize(
    ("received", "last"),
    [
        (date(2026, 1, 10), date(2026, 7, 9)),
        (date(2026, 3, 1), date(2026, 8, 31)),
        (date(2025, 8, 31), date(2026, 2, 28)),  # no 31 February
    ],
)
def test_6_months_commence_on_the_day_of_receipt(received: date, last: date) -> None:
    assert due(a_case(adult_complaint_made=received), "C09-RELEVANT") == last


@pytest.mark.parametrize(
    ("on", "step"), [(date(2026, 7, 9), "WAIT_OR_AGREE"), (date(2026, 7, 10), "CHASE_ANSWER")]
)
def test_the_day_after_the_6_months_the_answer_is_chased(on: date, step: str) -> None:
    case = a_case(on, adult_complaint_made=date(2026, 1, 10), adult_complaint_acknowledged=date(2026, 1, 12))
    assert steps(case) == [step]


@pytest.mark.parametrize(
    ("agreed", "last"),
    [(date(2026, 8, 31), date(2026, 8, 31)), (date(2026, 6, 1), date(2026, 7, 9)), (None, date(2026, 7, 9))],
)
def test_an_agreed_day_can_only_lengthen_the_time(agreed: date | None, last: date) -> None:
    case = a_case(adult_complaint_made=date(2026, 1, 10), adult_answer_agreed_for=agreed)
    assert due(case, "C09-RELEVANT") == last


@pytest.mark.parametrize(
    ("on", "step"), [(date(2026, 4, 9), "WAIT_OR_AGREE"), (date(2026, 4, 10), "CHASE_ACKNOWLEDGEMENT")]
)
def test_a_missing_acknowledgement_is_chased(on: date, step: str) -> None:
    # Thu 2 April 2026; Good Friday and Easter Monday out: 7, 8, 9 April
    assert steps(a_case(on, adult_complaint_made=date(2026, 4, 2))) == [step]


def test_an_acknowledgement_as_an_event_meets_the_duty() -> None:
    case = a_case(adult_complaint_made=date(2026, 12, 23))
    found = room.duties(case, (Event("adult_complaint_acknowledged", date(2026, 12, 30)),))
    assert progress(found[0], date(2027, 1, 4)) is Progress.MET
    late = room.duties(case, (Event("adult_complaint_acknowledged", date(2026, 12, 31)),))
    assert progress(late[0], date(2027, 1, 4)) is Progress.MET_LATE


def test_there_is_one_stage_and_then_the_ombudsman() -> None:
    case = a_case(adult_complaint_made=date(2026, 3, 20), adult_complaint_answered=date(2026, 3, 30))
    assert room.standing(case).value is Standing.NOT_AVAILABLE
    assert room.next_steps(case)[0].contact is Contact.LGSCO


@pytest.mark.parametrize(
    ("born", "standing"),
    [
        (date(2008, 4, 1), Standing.OPEN),  # 18 on the day asked about
        (date(2008, 4, 2), Standing.NOT_AVAILABLE),  # 17 on it
    ],
)
def test_from_the_18th_birthday(born: date, standing: Standing) -> None:
    assert room.standing(a_case(born=born)).value is standing


def test_a_childs_complaint_is_handed_over_to_the_childrens_team() -> None:
    case = a_case(born=date(2012, 1, 1))
    assert room.next_steps(case)[0].contact is Contact.CHILDRENS_COMPLAINTS
    assert room.time_limits(case) == ()


@pytest.mark.parametrize(("asker", "said"), [(Asker.PARENT, True), (Asker.YOUNG_PERSON, False)])
def test_who_complains_for_an_adult_needs_consent(asker: Asker, said: bool) -> None:
    assert ("CONSENT" in steps(a_case(asker=asker))) is said


def test_health_beside_it_brings_one_answer() -> None:
    case = a_case(matters=frozenset({Matter.SOCIAL_CARE_SERVICE, Matter.HEALTH_POOR}))
    assert "ONE_ANSWER" in steps(case)
    assert "ONE_ANSWER" not in steps(a_case())


def test_the_complaint_is_asked_about_before_the_days() -> None:
    case = Facts(
        on=date(2026, 4, 1),
        matters=frozenset({Matter.SOCIAL_CARE_SERVICE}),
        age=20,
    )
    with pytest.raises(Untold, match="adult_complaint_made"):
        room.standing(case)


@pytest.mark.parametrize(
    ("other", "effect"),
    [
        ("local_government_ombudsman", Effect.CLOSES),
        ("judicial_review", Effect.PAUSES),
        ("nhs_complaint", Effect.INDEPENDENT),
        ("appeal", Effect.INDEPENDENT),
    ],
)
def test_what_runs_beside_it(other: str, effect: Effect) -> None:
    assert room.alongside(other, None).effect is effect
